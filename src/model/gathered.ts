import { remembered } from './remembered.ts';

/** A report, or what was found out about one. */
interface Filed {
  readonly report: { readonly id: string };
}

/** What each report of a case tells, one after the other: `all.flatMap(of)`. In a case of ten thousand reports of which one came or went,
 *  only those next to it are asked again.
 *  @param of must rest on nothing else but the report, and never change */
export function gathered<Of extends Filed, Value>(
  of: (one: Of) => readonly Value[],
): (all: readonly Of[]) => readonly Value[] {
  const ofBundle = remembered((bundle: readonly Of[]) => bundle.flatMap(of));
  return (all) => {
    const found: Value[] = [];
    for (const bundle of bundlesOf(all)) for (const value of ofBundle(bundle)) found.push(value);
    return found;
  };
}

/** Tells what came and what went from one list of reports to the next, each in order. What stands in runs that are the same is not looked at. */
export function comings<Of extends Filed>(): (all: readonly Of[]) => {
  readonly come: readonly Of[];
  readonly gone: readonly Of[];
} {
  let before: ReadonlySet<readonly Of[]> = new Set();
  return (all) => {
    const now = new Set(bundlesOf(all));
    const [old, fresh] = [
      [...before].filter((one) => !now.has(one)).flat(),
      [...now].filter((one) => !before.has(one)).flat(),
    ];
    before = now;
    const [had, have] = [new Set(old), new Set(fresh)];
    return { come: fresh.filter((one) => !had.has(one)), gone: old.filter((one) => !have.has(one)) };
  };
}

/** Reports of a case by their ids. */
export const byId = remembered(
  <Of extends Filed>(all: readonly Of[]): ReadonlyMap<string, Of> => new Map(all.map((one) => [one.report.id, one])),
) as <Of extends Filed>(all: readonly Of[]) => ReadonlyMap<string, Of>;

/** The reports in runs of some `BUNDLE`. Where a run ends is told by the report at its end alone, so one that comes or goes leaves all other
 *  runs the very same lists as before. */
export const bundlesOf = remembered((all: readonly Filed[]): readonly (readonly Filed[])[] => {
  const bundles: (readonly Filed[])[] = [];
  for (let start = 0; start < all.length; ) {
    let end = start + 1;
    while (end < all.length && end - start < MOST && !isLast(all[end - 1])) end++;
    bundles.push(bundleOf(all, start, end));
    start = end;
  }
  return bundles;
}) as <Of extends Filed>(all: readonly Of[]) => readonly (readonly Of[])[];

/** A power of two. */
const BUNDLE = 64;

/** Of ids of no kind that this knows. */
const MOST = 4 * BUNDLE;

function isLast(one: Filed | undefined): boolean {
  if (one === undefined) return true;
  const { id } = one.report;
  let hash = id.length;
  for (let at = Math.max(0, id.length - 4); at < id.length; at++) hash = Math.imul(hash, 31) + id.charCodeAt(at);
  return (((hash >>> 6) ^ hash) & (BUNDLE - 1)) === 0;
}

/** By its first report the run that was told last. */
const TOLD = new WeakMap<Filed, readonly Filed[]>();

function bundleOf(all: readonly Filed[], start: number, end: number): readonly Filed[] {
  const first = all[start];
  const known = first === undefined ? undefined : TOLD.get(first);
  if (known !== undefined && known.length === end - start && known.every((one, at) => one === all[start + at]))
    return known;
  const bundle = all.slice(start, end);
  if (first !== undefined) TOLD.set(first, bundle);
  return bundle;
}
