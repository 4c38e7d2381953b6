import type { DerivedActor, DerivedPositions, DerivedStep, Line, LineSide, PositionCell } from '../model/answer.ts';
import type { Member } from '../model/claim.ts';

/** What was worked out for a line, in words that stand before it; '' where nothing is to be said. */
export function derivedText(derived: NonNullable<Line['derived']>): string {
  switch (derived.kind) {
    case 'step':
      return `${daysText(derived)}, ${derived.parties.join(' and ')}: ${derived.class} ${intensityText(derived)}`;
    case 'turn':
      if (derived.part === 'event') return 'What happened';
      return derived.party === null ? 'Account of others' : `Account, ${derived.party}`;
    case 'entry':
      if (derived.part === 'denied') return `Breach${derived.by === null ? '' : ` by ${derived.by}`}, denied`;
      if (derived.part !== 'breach') return ENTRIES[derived.part];
      return `Breach${derived.by === null ? '' : ` by ${derived.by}`}, ${derived.allegedBy === null ? 'as told' : `alleged by ${derived.allegedBy}`}`;
    case 'positions':
      return derived.contested ? 'Contested' : `Told by ${originsText(derived)}`;
    case 'actor':
      return [derived.name, ...derived.titles].join(', ');
    case 'named':
      return derived.names
        .map(({ name, party }) => (party === null || party === name ? name : `${name} (${party})`))
        .join(', ');
  }
}

/** Before the line that a model has worded, which stands beside its wording so that both can be compared. `verify` knows it as `cite/worded-page.ts` tells. */
export const THE_LINE = 'The line itself: ';

/** What is said behind an actor: “heard 7 times; also called Dane, the minister”. */
export function actorText({ statements, aliases, party, because }: DerivedActor): string {
  const of = because === null ? [] : [`${party}: ${because}`];
  const heard =
    statements === 0 ? 'heard in retellings only' : `heard ${statements === 1 ? 'once' : `${statements} times`}`;
  return [...of, heard, ...(aliases.length === 0 ? [] : [`also called ${aliases.join(', ')}`])].join('; ');
}

/** With a sign that is told apart from a hyphen, and with one for cooperation. */
export function intensityText({ intensity, happenings }: Pick<DerivedStep, 'intensity' | 'happenings'>): string {
  const figure = intensity < 0 ? `−${-intensity}` : `+${intensity}`;
  return happenings > 1 ? `${figure} (the strongest of ${happenings} acts)` : figure;
}

/** “2031-05-07 to 2031-05-09”: the same as in the table and the chart. */
export function daysText(step: Pick<DerivedStep, 'from' | 'to'>): string {
  const { from } = step;
  const last = lastDay(step);
  const plain = (day: string): string => (day.startsWith('--') ? `${day.slice(2)} (year unknown)` : day);
  return last === from ? plain(from) : `${plain(from)} to ${plain(last)}`;
}

/** The day before the end; the first day where the end tells none. A year that is not known stays so. */
export function lastDay({ from, to }: Pick<DerivedStep, 'from' | 'to'>): string {
  const known = to.startsWith('--') ? `2000${to.slice(1)}` : to;
  const time = Date.parse(`${known.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return from;
  const before = new Date(time - 86_400_000).toISOString().slice(0, 10);
  const last = to.startsWith('--') ? `-${before.slice(4)}` : before;
  return last < from ? from : last;
}

function originsText({ origins }: DerivedPositions): string {
  return origins === 0 ? 'retellings only' : `${origins} independent ${origins === 1 ? 'origin' : 'origins'}`;
}

/** The words of a side; where they are the line's own they are not said twice. */
export function sideText({ text }: Line, side: LineSide): string {
  return side.text === text ? 'in these words' : side.text;
}

/** What stands in a cell: a mark for the eye and words for everybody. */
export function cellText({ stances }: PositionCell): string {
  return stances.length === 0 ? 'silent' : stances.map(({ stance }) => stance).join(', ');
}

export const MARKS: Readonly<Record<Member['stance'], string>> = { asserts: '✓', denies: '✗', differs: '≠' };
export const SILENT_MARK = '·';

export function columnText(column: string): string {
  return COLUMNS[column] ?? column;
}

const COLUMNS: Readonly<Record<string, string>> = { others: 'No party', reports: 'Reports' };

const ENTRIES = {
  proposed: 'Proposed',
  brokered: 'Brought about',
  agreed: 'Agreed',
  channel: 'Channel',
  announced: 'Announced',
  terms: 'Terms',
  outside: 'Left outside',
  state: 'How it fares',
} as const;
