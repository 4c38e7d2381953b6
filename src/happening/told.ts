import { groupOf } from '../lexicon/happenings.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { ActorId } from '../model/span.ts';
import { days, isOpen, type Told } from './same.ts';
import { isTakenUp } from './taken-up.ts';

/** The tellings of one report with what is needed to hold them against others, in order of the text.
 *  @param kinds of the actors of the case
 *  @param known names that some report gives a place */
export function toldIn(
  analysis: Analysis,
  kinds: ReadonlyMap<ActorId, Actor['kind']>,
  known: ReadonlySet<string>,
): readonly Told[] {
  const anew = analysis.tellings.filter(
    (telling) =>
      groupOf(telling.kind) === 'accident' && !isTakenUp({ telling, analysis }) && !isOfMany(telling, analysis),
  );
  const sole = anew.length <= 1;
  return analysis.tellings
    .map((telling) => ({
      telling,
      analysis,
      group: groupOf(telling.kind),
      words: wordsOf(telling, analysis),
      places: placesOf(telling, analysis, known),
      kinds,
      sole,
    }))
    .sort(inOrder);
}

/** “112 accidents between March 2031 and May 2032”, “the worst since 2004”: what others are counted or measured by. */
function isOfMany({ trigger, when }: Telling, { report }: Analysis): boolean {
  const words = report.text.slice(trigger.start, trigger.end);
  return (
    (when !== null && days(when) > LONG) || /(?:accident|crashe|collision|derailment|explosion|blast)s$/iu.test(words)
  );
}

/** Days; no single accident takes so long. */
const LONG = 45;

/** By where they stand, never by ids or names: these must not decide between equals. Two triggers never stand at one place; two
 *  reports of one file do, and are told apart by their ids. */
export function inOrder(a: Told, b: Told): number {
  return (
    compare(a.analysis.report.file, b.analysis.report.file) ||
    a.telling.trigger.start - b.telling.trigger.start ||
    compare(a.telling.id, b.telling.id)
  );
}

/** Names in a report that are a place where another report says so. */
export function placeNames(analysis: Analysis): readonly string[] {
  const names = analysis.tellings.flatMap((telling) => (telling.place === null ? namesBefore(telling, analysis) : []));
  return [...new Set(names)];
}

/** The place told with it; failing that a known place in front of the noun that names it: “the Port Asher attack”. */
function placesOf(telling: Telling, analysis: Analysis, known: ReadonlySet<string>): ReadonlySet<string> {
  if (telling.place !== null) return new Set([telling.place]);
  const name = namesBefore(telling, analysis).find((one) => known.has(one));
  return new Set(name === undefined ? [] : [name]);
}

/** Capitalised words in front of the noun that names it, the longest first. */
function namesBefore(telling: Telling, { report, sentences }: Analysis): readonly string[] {
  const tokens = sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  if (tokens[at]?.tag !== 'NOUN') return [];
  let last = at - 1;
  while (last >= 0 && tokens[last]?.tag === 'NOUN') last--;
  let first = last;
  while (first > 0 && last - first < LONGEST_PLACE && tokens[first - 1]?.tag === 'PROPN') first--;
  const names: string[] = [];
  for (let from = Math.max(0, first); from <= last; from++)
    if (tokens[from]?.tag === 'PROPN') names.push(report.text.slice(tokens[from]?.start, tokens[last]?.end));
  return names;
}

/** Words of a place's name but one. */
const LONGEST_PLACE = 4;

/** Lemmas of the objects, and names of operations: “Operation Heron”. */
function wordsOf(telling: Telling, analysis: Analysis): ReadonlySet<string> {
  const found = new Set<string>();
  const sentence = analysis.sentences[telling.sentence];
  for (const object of telling.objects) found.add(object.lemma);
  for (const token of sentence?.tokens ?? []) {
    if (token.start < telling.span.start || token.end > telling.span.end) continue;
    if (token.tag === 'NOUN' || token.tag === 'PROPN') found.add(token.lemma.toLowerCase());
  }
  return found;
}

/** Equal for tellings that say the very same (group, people, time, place, objects): these are one without a comparison.
 *  Null where too little is told for sameness to mean anything. */
export function signatureOf({ telling, group }: Told): string | null {
  if (telling.parts.length === 0 || (telling.when === null && telling.objects.length === 0)) return null;
  const parts = telling.parts.map((part) => `${part.role} ${part.actor}`).sort(compare);
  const objects = telling.objects.map((object) => object.lemma).sort(compare);
  const when = telling.when === null ? telling.lemma : `${telling.when.from} ${telling.when.to}`;
  const open = telling.reality === 'planned' || telling.reality === 'possible' ? 'open' : '';
  return [group, open, when, telling.place ?? '', ...parts, '|', ...objects].join('\n');
}

/** Equal for tellings that are the same in all that is compared, whatever report tells them. */
export function lookOf(told: Told): string {
  const { telling, group, words, places, kinds, sole } = told;
  const reality = telling.reality === 'denied' ? 'denied' : isOpen(told) ? 'open' : '';
  return JSON.stringify([
    [group, telling.kind, telling.lemma, reality, telling.when?.from, telling.when?.to, telling.place],
    telling.parts.map(({ role, actor, party, name }) => [role, actor, party, name, kinds.get(actor)]),
    telling.objects.map(({ lemma }) => lemma),
    telling.quantities,
    [...places],
    [...words].sort(compare),
    group === 'accident' && sole && isTakenUp(told),
    group === 'accident' && sole,
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
