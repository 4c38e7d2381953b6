import { FORGETFUL, type Memory } from '../model/memory.ts';
import { type Sameness, sameness, type Told } from './same.ts';
import type { Thread } from './thread.ts';

/** All threads that are the same in all that is compared. They are joined with others as one: ten thousand reports tell most of a story in
 *  a thousand ways. */
export interface Knot {
  /** In the order of the reports. */
  readonly threads: readonly Thread[];
  /** Why these are one happening; null where equal people, times and places say so, or where nothing does. */
  readonly why: string | null;
  /** Whether nothing shows that they are one happening, “soldiers fired” in two reports for instance, unless they are joined with others. */
  readonly alone: boolean;
}

export function knotsOf(threads: readonly Thread[]): readonly Knot[] {
  const found = new Map<string, Thread[]>();
  for (const thread of threads) {
    const own = found.get(thread.key);
    if (own === undefined) found.set(thread.key, [thread]);
    else own.push(thread);
  }
  return [...found.values()].map((own) => {
    const [first] = own;
    const equal = first?.signatures.some((signature) => signature !== null) === true;
    if (own.length < 2 || first === undefined || equal) return { threads: own, why: null, alone: !equal };
    const why = first.looks.map((look) => sameness(look, look)).find((same) => same !== null)?.why ?? null;
    return { threads: own, why, alone: why === null };
  });
}

/** Knots that are one happening, by number. */
export interface Join {
  readonly knots: readonly number[];
  /** One reason for each step. */
  readonly because: readonly string[];
}

/** Join the knots: first those with equal tellings, then pairs, the surest first. */
export function joinKnots(knots: readonly Knot[], memory: Memory = FORGETFUL): readonly Join[] {
  const clusters = knots.map(({ threads: [first] }, index): Cluster => {
    const differing = new Map((first?.looks ?? []).map((look, at) => [first?.signatures[at] ?? look.telling.id, look]));
    return { knots: [index], differing, because: new Set() };
  });
  const clusterOf = knots.map((_, index) => index);
  const signed = new Map<string, number>();
  for (const [index, { threads }] of knots.entries()) {
    for (const signature of threads[0]?.signatures ?? []) {
      if (signature === null) continue;
      const earlier = signed.get(signature);
      if (earlier === undefined) signed.set(signature, index);
      else join(clusters, clusterOf, earlier, index, null);
    }
  }
  for (const { a, b, found } of bestFirst(knots, clusterOf, memory)) {
    const [left, right] = [root(clusterOf, a), root(clusterOf, b)];
    const [one, other] = [clusters[left], clusters[right]];
    if (left !== right && one && other && allFit(one, other)) join(clusters, clusterOf, left, right, found.why);
  }
  return clusters
    .filter((_, index) => clusterOf[index] === index)
    .map(({ knots: own, because }) => ({ knots: own.sort((a, b) => a - b), because: [...because] }));
}

/** Grows while clusters are joined; nothing outside this file sees it. */
interface Cluster {
  readonly knots: number[];
  /** Members that differ in what fitting rests on, at most FITTED of them. */
  readonly differing: Map<string, Told>;
  readonly because: Set<string>;
}

/** So many different members are tried: by then the cluster is well known. */
const FITTED = 40;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly found: Sameness;
}

/** Pairs that may be one happening, the surest first. */
function bestFirst(knots: readonly Knot[], clusterOf: number[], memory: Memory): readonly Pair[] {
  const keep = memory.of('pairs of tellings');
  const knotOf = new Map(
    knots.flatMap(({ threads: [first] }, index) => (first?.looks ?? []).map((look) => [look, index])),
  );
  const held = new Map<Told, Map<Told, Sameness | null>>();
  const hold = (a: Told, b: Told): Sameness | null => {
    const others = held.get(a) ?? new Map<Told, Sameness | null>();
    held.set(a, others);
    const known = others.get(b);
    const found = known === undefined ? sameness(a, b) : known;
    others.set(b, found);
    return found;
  };
  const found: Pair[] = [];
  for (const [key, bucket] of buckets(knots)) {
    for (const { one, other, same } of keep(key, bucket, () => pairsIn(bucket, hold))) {
      const [a, b] = [knotOf.get(one) ?? 0, knotOf.get(other) ?? 0];
      if (root(clusterOf, a) !== root(clusterOf, b)) found.push({ a: Math.min(a, b), b: Math.max(a, b), found: same });
    }
  }
  return found.sort((x, y) => y.found.score - x.found.score || x.a - y.a || x.b - y.b);
}

interface Fitting {
  readonly one: Told;
  readonly other: Told;
  readonly same: Sameness;
}

function pairsIn(bucket: readonly Told[], hold: (a: Told, b: Told) => Sameness | null): readonly Fitting[] {
  const found: Fitting[] = [];
  for (let left = 0; left < bucket.length; left++) {
    const one = bucket[left];
    if (one === undefined) continue;
    for (let right = left + 1; right < Math.min(bucket.length, left + NEIGHBOURS); right++) {
      const other = bucket[right];
      const same = other === undefined ? null : hold(one, other);
      if (other !== undefined && same !== null) found.push({ one, other, same });
    }
  }
  return found;
}

/** In a bucket each look meets so many that stand next to it in time: enough for every real story, linear for all. */
const NEIGHBOURS = 120;

/** Looks that share a group and a party, place or object, in order of time. */
function buckets(knots: readonly Knot[]): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>();
  for (const { threads } of knots) {
    for (const look of threads[0]?.looks ?? []) {
      for (const key of keysOf(look)) {
        const bucket = found.get(key);
        if (bucket === undefined) found.set(key, [look]);
        else bucket.push(look);
      }
    }
  }
  const day = ({ telling }: Told): string => telling.when?.from ?? '~';
  for (const bucket of found.values()) bucket.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  return found;
}

function keysOf({ telling, group, places }: Told): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const part of telling.parts) keys.add(`${group} who ${part.party ?? part.actor}`);
  for (const place of places) keys.add(`${group} where ${place}`);
  for (const { least, most, unit } of telling.quantities)
    if (least === most || most === null) keys.add(`${group} count ${least} ${unit}`);
  for (const object of telling.objects) keys.add(`${group} what ${object.lemma}`);
  if (telling.when !== null && (telling.parts.length === 0 || group === 'accident'))
    keys.add(`${group} when ${telling.when.from.replace(/T.*$/u, '')}`);
  return keys;
}

/** Every member must fit every other, or a chain of likenesses would join two different happenings. */
function allFit(one: Cluster, other: Cluster): boolean {
  const right = [...other.differing.values()];
  return [...one.differing.values()].every((a) => right.every((b) => sameness(a, b, { fitOnly: true }) !== null));
}

function root(clusterOf: number[], index: number): number {
  let current = index;
  while (clusterOf[current] !== current) {
    const above = clusterOf[current] ?? current;
    clusterOf[current] = clusterOf[above] ?? above;
    current = above;
  }
  return current;
}

/** The lower index stays: knots are in the order of files and text, so the result is the same for every order of reports. */
function join(clusters: Cluster[], clusterOf: number[], a: number, b: number, why: string | null): void {
  const [left, right] = [root(clusterOf, a), root(clusterOf, b)];
  const [keep, gone] = [Math.min(left, right), Math.max(left, right)];
  const [kept, lost] = [clusters[keep], clusters[gone]];
  if (left === right || kept === undefined || lost === undefined) return;
  for (const knot of lost.knots) kept.knots.push(knot);
  for (const [look, member] of lost.differing) if (kept.differing.size < FITTED) kept.differing.set(look, member);
  for (const reason of lost.because) kept.because.add(reason);
  if (why !== null) kept.because.add(why);
  clusterOf[gone] = keep;
}
