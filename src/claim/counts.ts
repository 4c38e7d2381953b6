import { compareText } from '../model/citation.ts';
import type { Counts } from '../model/claim.ts';
import { remembered } from '../model/remembered.ts';
import type { OriginId, ReportId, Span } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';
import { occasionOf } from '../origin/occasion.ts';
import type { Placed } from './differ.ts';
import type { Unit } from './unit.ts';

/** Count on each level. A digest or fact-check adds a text and nothing else. Two members are of one independent origin where they
 *  share a speaker or stand in reports of one text: what an agency's two customers print of one minister is one. */
export function countsOf(
  placed: readonly Pick<Placed, 'member' | 'unit'>[],
  textOf: (report: ReportId) => OriginId | null,
): Counts {
  const counting = placed.filter(({ member }) => member.counts);
  const distinct = (values: readonly (string | null | undefined)[]): number =>
    new Set(values.filter((value) => value !== null && value !== undefined)).size;
  return {
    texts: distinct(placed.map(({ member }) => member.at.report)),
    outlets: distinct(counting.map(({ unit }) => unit.analysis.report.outlet ?? unit.analysis.report.id)),
    speakers: distinct(counting.map(({ member }) => member.speaker)),
    occasions: occasionsOf(counting),
    parties: distinct(counting.map(({ member }) => member.party)),
    origins: originsOf(counting, textOf),
  };
}

/** Members whose words are the same over a longer run are of one origin, whoever prints them: a statement, an agency's item, a post. */
function originsOf(
  counting: readonly Pick<Placed, 'member' | 'unit'>[],
  textOf: (report: ReportId) => OriginId | null,
): number {
  const lists = counting.map(({ member }) =>
    [member.origin, textOf(member.at.report)].filter((origin) => origin !== null),
  );
  const count = joined(lists);
  if (count < 2) return count;
  return joined(lists.map((list, at) => (list.length === 0 ? list : [...list, ...runsIn(counting[at]?.unit)])));
}

/** Runs of words that hardly stand in two texts by chance. */
function runsIn(unit: Unit | undefined): readonly string[] {
  return unit === undefined ? [] : runsOf(unit);
}

const runsOf = remembered(({ analysis, statement, at, telling }: Unit): readonly string[] => {
  const spans: readonly Span[] =
    telling === null ? (statement?.content ?? [at]) : sentencesIn(analysis, telling.trigger);
  return spans.flatMap(({ start, end }) => {
    const told = analysis.report.text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [];
    const words = told.filter((word) => !AUXILIARIES.has(word.toLowerCase()));
    return [runsOfLength(words, RUN, 3), runsOfLength(words, LONGER, 2)].flat();
  });
});

/** “Has checked herself in”, quoted, is “checked herself in”, told. */
const AUXILIARIES: ReadonlySet<string> = new Set('has have had is are was were be been that'.split(' '));

function runsOfLength(words: readonly string[], length: number, least: number): readonly string[] {
  return words.flatMap((_, first) => {
    const run = words.slice(first, first + length);
    const telling = run.filter((word) => word.length >= TELLING && /^\p{Ll}/u.test(word)).length;
    return run.length < length || telling < least ? [] : [`“${run.join(' ').toLowerCase()}”`];
  });
}

/** Words; some of them small and longer than an article, so that a name with its titles is none. */
const RUN = 7;
const LONGER = 10;
const TELLING = 4;

/** How many groups are left when all names that stand in one list are one. */
function joined(lists: readonly (readonly string[])[]): number {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let up = above.get(at); up !== undefined && up !== at; up = above.get(at)) at = up;
    above.set(name, at);
    return at;
  };
  for (const [first, ...others] of lists) {
    if (first === undefined) continue;
    for (const other of others) above.set(top(other), top(first));
    above.set(top(first), top(first));
  }
  return new Set([...above.keys()].map(top)).size;
}

/** How often somebody spoke, as far as told: words of one speaker without an occasion may be of any that is told, and a post is one whether
 *  its day is told or not. */
function occasionsOf(counting: readonly Pick<Placed, 'member' | 'unit'>[]): number {
  const told = new Map<string, Set<string>>();
  for (const { unit, member } of counting) {
    if (member.speaker === null) continue;
    const names = told.get(member.speaker) ?? new Set<string>();
    told.set(member.speaker, names);
    const name = unit.statement === null ? undefined : occasionOf(unit.statement, unit.analysis)?.name;
    if (name !== undefined) names.add(name);
  }
  return [...told.values()].reduce((sum, names) => sum + Math.max(1, wholeOf(names)), 0);
}

/** Names of which none is the beginning of another. */
function wholeOf(names: ReadonlySet<string>): number {
  const sorted = [...names].sort(compareText);
  return sorted.filter((name, at) => !(sorted[at + 1] ?? '').startsWith(`${name}, `)).length;
}
