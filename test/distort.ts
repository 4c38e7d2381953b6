import type { Actor } from '../src/model/actor.ts';
import type { Analysis } from '../src/model/analysis.ts';
import type { Sentence } from '../src/model/sentence.ts';
import { actorsIn } from '../src/model/within.ts';

/** What machine-written text does to news while it reads well. */
export type Distortion = 'figure' | 'motive' | 'inverted' | 'invented' | 'lasting' | 'actor';

export const DISTORTIONS: readonly Distortion[] = ['figure', 'motive', 'inverted', 'invented', 'lasting', 'actor'];

export interface Bent {
  readonly kind: Distortion;
  /** What the reports tell; '' for an invented event. */
  readonly kept: string;
  readonly bent: string;
  /** The words that must be named as the difference; '' where nothing in the reports stands against it. */
  readonly difference: string;
}

/** All ways in which a true sentence can be bent by one distortion; `pick` takes one of several by chance. */
export function distort(
  analysis: Analysis,
  sentence: Sentence,
  others: readonly Actor[],
  pick: <One>(from: readonly One[]) => One | undefined,
): readonly Bent[] {
  const kept = analysis.report.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ').trim();
  const bend = (kind: Distortion, found: readonly [string, string] | null): readonly Bent[] =>
    found === null || found[0] === kept ? [] : [{ kind, kept, bent: found[0], difference: found[1] }];
  return [
    ...bend('figure', otherFigure(kept, pick)),
    ...bend('motive', withMotive(kept, pick)),
    ...bend('inverted', inverted(kept)),
    ...bend('lasting', lasting(kept)),
    ...bend('actor', otherActor(analysis, sentence, kept, others, pick)),
  ];
}

const NUMBERS =
  'two three four five six seven eight nine eleven twelve thirteen fourteen sixteen seventeen nineteen'.split(' ');

/** Another number in the place of one that counts something; hours, days and years are left. */
function otherFigure(
  kept: string,
  pick: <One>(from: readonly One[]) => One | undefined,
): readonly [string, string] | null {
  const found = [...kept.matchAll(/(?<![\d.:,/$-])\b(\d{2,3}|[a-z]+)\b(?= [a-z]{4,}s\b)/gu)].filter(
    ([, number = '']) => NUMBERS.includes(number) || (/^\d+$/u.test(number) && Number(number) < 1900),
  );
  const match = pick(found);
  const number = match?.[1];
  if (match === undefined || number === undefined) return null;
  const other = /\d/u.test(number)
    ? String(Number(number) * 3 + 7)
    : (NUMBERS[(NUMBERS.indexOf(number) + 6) % NUMBERS.length] ?? '');
  return [kept.slice(0, match.index) + other + kept.slice(match.index + number.length), other];
}

/** Reasons that no report of any story gives. */
const MOTIVES = [
  'in order to please the insurers',
  'because of a feud with the orchestra',
  'to distract from the scandal over the zoo',
  'in revenge for the lost regatta',
  'so as to win the votes of the beekeepers',
];

function withMotive(
  kept: string,
  pick: <One>(from: readonly One[]) => One | undefined,
): readonly [string, string] | null {
  const motive = pick(MOTIVES) ?? '';
  return /[a-z]\.$/u.test(kept) ? [`${kept.slice(0, -1)} ${motive}.`, motive] : null;
}

/** Forms of a verb and of its opposite; and a clause with its negation. */
const INVERTED: readonly (readonly [string, string])[] = [
  ['accepted', 'rejected'],
  ['agreed', 'refused'],
  ['approved', 'rejected'],
  ['rose', 'fell'],
  ['opened', 'closed'],
  ['freed', 'detained'],
  ['won', 'lost'],
  ['began', 'ended'],
  ['raised', 'lowered'],
  ['strengthened', 'weakened'],
  ['kept', 'broken'],
  ['allowed', 'banned'],
  ['praised', 'condemned'],
  ['welcomed', 'condemned'],
  ['confirmed', 'denied'],
  ['had been', 'had not been'],
  ['has been', 'has not been'],
  ['have been', 'have not been'],
  ['were', 'were not'],
  ['was', 'was not'],
  ['will', 'will not'],
  ['would', 'would not'],
];

function inverted(kept: string): readonly [string, string] | null {
  if (/\b(?:not|never|no|nobody|none|nor|n['’]t)\b/iu.test(kept)) return null; // taking a negation away is another matter
  for (const [one, other] of INVERTED.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])) {
    const at = kept.search(new RegExp(`\\b${one}\\b`, 'u'));
    if (at >= 0) return [kept.slice(0, at) + other + kept.slice(at + one.length), other];
  }
  return null;
}

/** “Temporary” for “permanent”, and the other way round; an end where none is told. */
const LASTING: readonly (readonly [RegExp, string])[] = [
  [/\bpermanent\b/u, 'temporary'],
  [/\btemporary\b/u, 'permanent'],
  [/\bpermanently\b/u, 'temporarily'],
  [/\btemporarily\b/u, 'permanently'],
  [/\bfor (?:two|three|four|six|\d+) (?:weeks|months|days)\b/u, 'for ever'],
  [/\b(?:full|immediate) (?=truce|ceasefire|halt|stop)/u, 'temporary '],
  [/\b(?=closed|banned|suspended|stopped|halted|paused|shut|annulled|withdrawn|freed|emptied|lifted)/u, 'temporarily '],
  [/\b(?=truce|ceasefire|closure|suspension|ban|recall|agreement|settlement|release)\b/u, 'permanent '],
];

function lasting(kept: string): readonly [string, string] | null {
  for (const [pattern, other] of LASTING) {
    const found = pattern.exec(kept);
    if (found === null) continue;
    const bent = kept.slice(0, found.index) + other + kept.slice(found.index + found[0].length);
    return [bent, other.trim()];
  }
  return null;
}

/** Somebody else of the same kind who stands nowhere in the sentence, in the place of whom it begins with. */
function otherActor(
  analysis: Analysis,
  sentence: Sentence,
  kept: string,
  others: readonly Actor[],
  pick: <One>(from: readonly One[]) => One | undefined,
): readonly [string, string] | null {
  const first = actorsIn(analysis, sentence).find(({ form, start }) => form === 'name' && start === sentence.start);
  if (first === undefined) return null;
  const told = analysis.report.text.slice(first.start, first.end);
  const own = others.find(({ id }) => id === first.actor);
  const other = pick(
    others.filter(
      ({ id, kind, name, party }) =>
        own !== undefined &&
        /^\p{Lu}/u.test(name) &&
        id !== own.id &&
        kind === own.kind &&
        party !== own.party &&
        !kept.includes(name.split(' ').at(-1) ?? name),
    ),
  );
  const at = kept.indexOf(told);
  if (other === undefined || at < 0) return null;
  return [kept.slice(0, at) + other.name + kept.slice(at + told.length), other.name];
}

/** Events that took place in no report, told of somebody whom the reports know. */
const EVENTS = [
  'opened a tram depot with a brass band on Thursday.',
  'signed a contract for forty ferries at a trade fair.',
  'was bitten by a dog during a walk in the park.',
  'paid nine thousand crowns for a painting of a horse.',
  'flew to a conference on beekeeping last week.',
  'was awarded a medal for a novel about the sea.',
];

export function invented(actors: readonly Actor[], pick: <One>(from: readonly One[]) => One | undefined): Bent | null {
  const actor = pick(actors.filter(({ name }) => /^\p{Lu}/u.test(name)));
  const event = pick(EVENTS);
  return actor === undefined || event === undefined
    ? null
    : { kind: 'invented', kept: '', bent: `${actor.name} ${event}`, difference: '' };
}
