import { byPlace } from '../model/citation.ts';
import type { Claim, Difference, Member } from '../model/claim.ts';
import { byId } from '../model/gathered.ts';
import { hashId } from '../model/id.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { OriginId, ReportId } from '../model/span.ts';
import type { Touched } from '../origin/finder.ts';
import { absencePairs } from './activity.ts';
import { amountPairs } from './amount.ts';
import { besideDenials } from './beside.ts';
import { causePairs, withCauses } from './cause.ts';
import { cleftPairs } from './cleft.ts';
import { contraryPairs } from './contrary.ts';
import { countsOf } from './counts.ts';
import { declaredPairs } from './declared.ts';
import { type Placed, sideOf } from './differ.ts';
import { doubtfulPairs } from './doubt.ts';
import { erratumPairs } from './erratum.ts';
import { eventFinder } from './event.ts';
import { framingPairs } from './framing.ts';
import { knownDifferences } from './known.ts';
import type { Material } from './material.ts';
import { nothingPairs } from './nothing.ts';
import type { Bearing, Opposition, Pair } from './pair.ts';
import { kindOf, looksKept, opposedPairs, type Sheaf } from './pairs.ts';
import { opposedShares } from './share.ts';
import { solePairs } from './sole.ts';
import { standingOf } from './standing.ts';
import { tallyPairs } from './tally.ts';
import type { Unit } from './unit.ts';
import { weekdayPairs } from './weekday.ts';

/** One claim for each thing that two accounts tell in words that exclude each other, although no happening and no denial ties them.
 *  What other claims set against each other already is left to them. */
export function opposedClaims(
  material: Pick<Material, 'analyses' | 'actors' | 'denials' | 'memory'>,
  known: readonly Claim[],
  place: (unit: Unit, stance: Member['stance'], why: string) => Placed,
  { textOf, touched }: Pick<From, 'textOf'> & { readonly touched: Touched },
  memory: Memory = FORGETFUL,
): readonly Claim[] {
  const { analyses } = material;
  const looks = memory.of('looks of points')('', [], looksKept).bring(analyses);
  const { told, asked } = memory.of('known differences')('', [], knownDifferences).bring(known);
  const reports = byId(analyses);
  const oneEvent = eventFinder(analyses);
  const pairs = [
    ...opposedShares(material),
    ...declaredPairs(analyses),
    ...solePairs(analyses),
    ...besideDenials(material),
    ...absencePairs(looks.first),
    ...causePairs(memory.of('points with causes')('', [], withCauses).bring(looks.first)),
    ...erratumPairs(analyses),
    ...contraryPairs(analyses, oneEvent),
    ...nothingPairs(analyses, oneEvent),
    ...amountPairs(analyses, oneEvent),
    ...tallyPairs(analyses, oneEvent),
    ...weekdayPairs(analyses, oneEvent),
    ...cleftPairs(analyses, oneEvent),
    ...doubtfulPairs(analyses),
    ...framingPairs(analyses, oneEvent),
  ].filter(({ a, b, opposition }) => !told(opposition.field, a.unit.at, b.unit.at));
  const sheaves = opposedPairs(looks, {
    told,
    stale: touched.analyses,
    asked: new Set([...asked].flatMap((id) => reports.get(id) ?? [])),
    memory,
  });
  const alike = (one: Bearing): readonly Bearing[] => looks.alike.get(one) ?? ownOf(one);
  const keepPair = memory.of('pairs by themselves');
  const single = pairs.map((pair): Sheaf => {
    const { a, b, opposition } = pair;
    const own = [alike(a), alike(b)];
    // Another origin for one of them: nothing that is kept is of it.
    const renewed = touched.analyses.size > 0 && own.flat().some(({ unit }) => touched.has(unit)) ? [{}] : [];
    const parts = [a, b, ...own, ...partsOf(opposition), ...renewed];
    return keepPair(`${placeOf(pair)} ${placeOf({ a: b, opposition })}`, parts, () => ({
      kind: kindOf(opposition),
      pairs: [pair],
    }));
  });
  const keep = memory.of('opposed claims');
  return together([...sheaves, ...single]).map((group) => {
    const all = (): readonly Pair[] => group.flatMap(({ pairs }) => pairs);
    const [first = unreachable()] = group[0]?.pairs ?? [];
    return keep(placeOf(first), group, () => claimOf(all(), valuesOf(all(), alike), place, textOf));
  });
}

function placeOf({ a: { unit }, opposition }: Pick<Pair, 'a' | 'opposition'>): string {
  return `${opposition.rule} ${unit.at.report} ${unit.at.start}`;
}

const ownOf = remembered((one: Bearing): readonly Bearing[] => [one]);

/** The origin behind a unit, and that of a report's own text. */
export interface From {
  readonly originOf: (unit: Unit) => OriginId | null;
  readonly textOf: (report: ReportId) => OriginId | null;
}

/** Pairs of one kind that share a point are about one thing. */
function together(sheaves: readonly Sheaf[]): readonly (readonly Sheaf[])[] {
  const homes = new Map<string, Map<Bearing, Sheaf[]>>();
  const groups: Sheaf[][] = [];
  for (const sheaf of sheaves) {
    const home = homes.get(sheaf.kind) ?? new Map<Bearing, Sheaf[]>();
    homes.set(sheaf.kind, home);
    const [{ a, b } = unreachable()] = sheaf.pairs;
    const known = home.get(a) ?? home.get(b);
    const group = known ?? [];
    if (known === undefined) groups.push(group);
    group.push(sheaf);
    home.set(a, group);
    for (const pair of sheaf.pairs) home.set(pair.b, group);
  }
  return groups;
}

/** All that an opposition tells; some are made anew each time. */
function partsOf({ field, verdict, rule, why, values }: Opposition): readonly string[] {
  return [field, verdict, rule, why, ...values];
}

/** What each point gives, with those that read the same. */
function valuesOf(pairs: readonly Pair[], alike: (one: Bearing) => readonly Bearing[]): ReadonlyMap<Bearing, string> {
  const values = new Map<Bearing, string>();
  const told = new Set<Bearing>();
  const tell = (bearing: Bearing, value: string): void => {
    if (told.has(bearing)) return;
    told.add(bearing);
    for (const one of alike(bearing)) if (!values.has(one)) values.set(one, value);
  };
  for (const { a, b, opposition } of pairs) {
    tell(a, opposition.values[0]);
    tell(b, opposition.values[1]);
  }
  return values;
}

function unreachable(): never {
  throw new RangeError('a claim needs two points that differ');
}

function claimOf(
  pairs: readonly Pair[],
  values: ReadonlyMap<Bearing, string>,
  place: (unit: Unit, stance: Member['stance'], why: string) => Placed,
  textOf: Parameters<typeof countsOf>[1],
): Claim {
  const [{ opposition: first } = unreachable()] = pairs;
  const ordered = [...values].sort(([a], [b]) => byPlace(a.unit.at, b.unit.at));
  const lead = ordered.find(([point]) => point.holds)?.[1] ?? '';
  const placed = ordered.map(([point, value]) => ({
    value,
    one: place(point.unit, stanceOf(point, value, lead, first), first.why),
  }));
  const sides = Map.groupBy(placed, ({ value }) => value);
  const difference: Difference = {
    field: first.field,
    sides: [...sides].map(([value, list]) =>
      sideOf(
        value,
        list.map(({ one }) => one),
      ),
    ),
    verdict: first.verdict,
    rule: first.rule,
    why: first.why,
  };
  const members = placed.map(({ one }) => one.member);
  // what only may contradict is no account of the first either: those alone who say it count for it
  const doubtful = first.verdict === 'undecided' || first.field === 'framing';
  const counting = doubtful ? placed.filter(({ value }) => value === lead) : placed;
  const counts = countsOf(
    counting.map(({ one }) => one),
    textOf,
  );
  const at = (placed.find(({ one }) => one.member.stance === 'asserts' && one.member.counts) ?? placed[0])?.one.member
    .at;
  if (at === undefined) throw new RangeError('a claim needs a member');
  return {
    id: hashId('c', 'opposed', first.rule, ...members.map(({ of, at: own }) => `${of} ${own.report} ${own.start}`)),
    text: at.quote,
    at,
    topics: [...new Set(pairs.flatMap(({ a, b }) => [...a.terms].filter((term) => b.terms.has(term))))],
    members,
    differences: [difference],
    standing: standingOf(doubtful ? counting.map(({ one }) => one.member) : members, [difference], counts),
    counts,
  };
}

/** Who says that it is not so denies; who gives another value than the first differs. */
function stanceOf(point: Bearing, value: string, lead: string, { rule }: Opposition): Member['stance'] {
  if (rule.startsWith('negated')) return point.holds ? 'asserts' : 'denies';
  return value === lead ? 'asserts' : 'differs';
}
