import { codeOf, type HappeningClass } from '../lexicon/happenings.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Happening } from '../model/happening.ts';
import { remembered } from '../model/remembered.ts';
import type { HappeningId, TellingId } from '../model/span.ts';
import type { Step } from '../model/story.ts';
import { voiceIn } from './voice.ts';

/** The course of a crisis: for each stretch of time and party the classes of its acts, each with its strongest intensity.
 *  Only dated happenings that took place, of kinds on the scale; an uncertain date keeps its whole range. A party stands for
 *  those who did it; where partners did it together, for each of them. What a single other party alone alleges of a party is
 *  no step of its course: it stands among the claims and, for breaches, in the ledger. */
export function chartCourse({
  analyses,
  happenings,
}: {
  readonly analyses: readonly Analysis[];
  readonly happenings: readonly Happening[];
}): readonly Step[] {
  const tellers = tellersIn(analyses);
  const ended = endedIn(analyses);
  const found = new Map<string, Building>();
  for (const happening of happenings) {
    if (happening.when === null || (happening.reality !== 'happened' && happening.reality !== 'ongoing')) continue;
    if (happening.tellings.every((telling) => ended.has(telling))) continue;
    const coded = codeOf(happening.kind, happening.reality);
    if (coded === null) continue;
    const from = happening.when.from.replace(/T.*$/u, '');
    const to = dayAfter(happening.when.to);
    const telling = happening.tellings.flatMap((id) => (tellers.has(id) ? [tellers.get(id) ?? null] : []));
    for (const party of actingParties(happening)) {
      if (isAlleged(party, telling)) continue;
      const key = [from, to, party, coded.class].join('\n');
      const known = found.get(key) ?? { from, to, party, class: coded.class, intensity: 0, happenings: [] };
      found.set(key, known);
      if (Math.abs(coded.intensity) > Math.abs(known.intensity)) known.intensity = coded.intensity;
      known.happenings.push(happening.id);
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, step]) => ({ ...step, happenings: step.happenings.slice().sort((a, b) => (a < b ? -1 : 1)) }));
}

/** By telling: the party of its innermost speaker; null for a report's own voice and for speakers of no party. A digest or fact-check
 *  retells what others said, so its own voice is left out where a report tells it too. */
function tellersIn(analyses: readonly Analysis[]): ReadonlyMap<TellingId, string | null> {
  return new Map(analyses.flatMap(tellersOf));
}

const tellersOf = remembered((analysis: Analysis): readonly (readonly [TellingId, string | null])[] => {
  if (RETELLS.has(analysis.report.genre)) return [];
  const voice = voiceIn(analysis);
  return analysis.tellings.map((telling) => [telling.id, voice(telling)?.party ?? null] as const);
});

/** “agreed to stop firing, ending the worst fighting”, “the talks ended without result”: what is told as ended is no act of the day on
 *  which it ended. */
function endedIn(analyses: readonly Analysis[]): ReadonlySet<TellingId> {
  return new Set(analyses.flatMap(endedOf));
}

const endedOf = remembered(({ tellings, sentences }: Analysis): readonly TellingId[] =>
  tellings
    .filter(({ trigger, sentence }) => {
      const tokens = sentences[sentence]?.tokens ?? [];
      const word = tokens.find(({ start }) => start === trigger.start);
      const above = word?.tag === 'NOUN' || word?.tag === 'PROPN' ? tokens[word.head] : undefined;
      const lemma = above?.lemma ?? '';
      if (word?.relation === 'nsubj') return ENDING.has(lemma) || FAILING.has(lemma);
      return (word?.relation === 'obj' || word?.relation === 'nsubj:pass') && ENDING.has(lemma);
    })
    .map(({ id }) => id),
);

const ENDING: ReadonlySet<string> = new Set(
  'end halt stop cease finish conclude avert prevent pause suspend'.split(' '),
);

/** “the talks collapsed” */
const FAILING: ReadonlySet<string> = new Set('collapse fail break founder stall unravel'.split(' '));

const RETELLS: ReadonlySet<string> = new Set(['digest', 'factcheck', 'generated']);

/** Told by nobody but one other party. */
function isAlleged(party: string, tellers: readonly (string | null)[]): boolean {
  const others = new Set(tellers);
  return others.size === 1 && !others.has(null) && !others.has(party);
}

interface Building {
  readonly from: string;
  readonly to: string;
  readonly party: string;
  readonly class: HappeningClass;
  intensity: number;
  readonly happenings: HappeningId[];
}

/** Parties that did it; whom it was done to did nothing by it. */
function actingParties(happening: Happening): readonly string[] {
  const by = happening.parts.filter((part) => part.role === 'by' && part.party !== null);
  const acting = by.length > 0 ? by : happening.parts.filter((part) => part.role === 'with' && part.party !== null);
  return [...new Set(acting.flatMap((part) => (part.party === null ? [] : [part.party])))].sort((a, b) =>
    a < b ? -1 : 1,
  );
}

/** The first day that is wholly outside: an end at midnight is that day, a later hour reaches into the next. A year that is not known
 *  (`--05-07`) stays so, and its February has 29 days. */
function dayAfter(end: string): string {
  const time = end.indexOf('T');
  const day = time < 0 ? end : end.slice(0, time);
  if (time < 0 || /T00:00(?::00)?$/u.test(end)) return day;
  const year = day.startsWith('--') ? null : Number(day.slice(0, 4));
  const [month = 1, date = 1] = day.slice(-5).split('-').map(Number);
  if (date < daysIn(year, month)) return iso(year, month, date + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year === null ? null : year + 1, 1, 1);
}

function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(year: number | null, month: number, date: number): string {
  const day = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return year === null ? `--${day}` : `${String(year).padStart(4, '0')}-${day}`;
}
