import { SAME_ACTS } from '../lexicon/acts.ts';
import { type Excluded, excludedBy } from './excluded.ts';
import { fitOf } from './fit.ts';
import type { Point } from './point.ts';

/** How the acts of two points stand to each other. */
export type Acts =
  | { readonly kind: 'same' }
  | { readonly kind: 'opposite'; readonly row: Excluded['row']; readonly side: 0 | 1 }
  | { readonly kind: 'other' };

/** The same act, by one word or two; acts that exclude each other (`side`: where the first of them stands); or neither. */
export function actsOf(a: Point, b: Point): Acts {
  if (a.act === b.act) return LIGHT.has(a.act) && !isWhole(a, b) ? { kind: 'other' } : { kind: 'same' };
  for (const { row, side } of excludedBy(a.act)) {
    if ((side === 0 ? row.other : row.one).includes(b.act)) return { kind: 'opposite', row, side };
  }
  return shareClass(a.act, b.act) ? { kind: 'same' } : { kind: 'other' };
}

/** Verbs that say nothing without their object. */
const LIGHT: ReadonlySet<string> = new Set(
  'be have do make take give get go come put say see know find exist'.split(' '),
);

/** Both are told with the same subject and object: “have strong records”, “do not have strong records”. */
function isWhole(a: Point, b: Point): boolean {
  if (a.act === 'exist' && b.act === 'exist') return fitOf(a.subject, b.subject) === 'same';
  return fitOf(a.subject, b.subject) === 'same' && fitOf(a.object, b.object) === 'same';
}

/** Act → names of the rows of acts that are told by other words. */
export const CLASSES: ReadonlyMap<string, readonly string[]> = classes();

function classes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, acts } of SAME_ACTS) for (const act of acts) found.set(act, [...(found.get(act) ?? []), id]);
  return found;
}

/** Names under which points with this act are looked for: itself, its classes, and what it excludes. */
export function actKeys(act: string): readonly string[] {
  return [act, ...(CLASSES.get(act) ?? []).map((id) => `=${id}`), ...excludedBy(act).map(({ row }) => `<>${row.id}`)];
}

/** Whether some row tells of the two as one act. */
export function shareClass(a: string, b: string): boolean {
  const own = CLASSES.get(a) ?? [];
  return (CLASSES.get(b) ?? []).some((id) => own.includes(id));
}
