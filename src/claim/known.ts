import type { Claim, Difference } from '../model/claim.ts';
import type { Citation } from '../model/span.ts';

/** What claims set against each other already, brought up to the claims of a case: the work is that of those that came or went. */
export interface Known {
  /** Tells whether some claim already sets two places against each other in a field. */
  readonly bring: (claims: readonly Claim[]) => (field: Difference['field'], a: Citation, b: Citation) => boolean;
}

/** One place of one side of a difference. */
interface Place {
  readonly difference: Difference;
  readonly side: number;
  readonly start: number;
  readonly end: number;
}

export function knownDifferences(): Known {
  /** By field and report. */
  const places = new Map<string, Place[]>();
  let inside: ReadonlySet<Claim> = new Set();
  const touching = (field: Difference['field'], { report, start, end }: Citation): readonly Place[] =>
    (places.get(`${field} ${report}`) ?? []).filter((place) => place.start < end && start < place.end);
  return {
    bring: (claims) => {
      const now = new Set(claims);
      for (const claim of inside) if (!now.has(claim)) remove(claim);
      for (const claim of now) if (!inside.has(claim)) insert(claim);
      inside = now;
      return (field, a, b) => {
        const left = touching(field, a);
        if (left.length === 0) return false;
        const right = touching(field, b);
        return left.some((one) =>
          right.some((other) => other.difference === one.difference && other.side !== one.side),
        );
      };
    },
  };

  function insert({ differences }: Claim): void {
    for (const difference of differences) {
      for (const [side, { evidence }] of difference.sides.entries()) {
        for (const { report, start, end } of evidence) {
          const key = `${difference.field} ${report}`;
          const list = places.get(key);
          const place = { difference, side, start, end };
          if (list === undefined) places.set(key, [place]);
          else list.push(place);
        }
      }
    }
  }

  function remove({ differences }: Claim): void {
    for (const difference of differences) {
      const keys = new Set(
        difference.sides.flatMap(({ evidence }) => evidence.map(({ report }) => `${difference.field} ${report}`)),
      );
      for (const key of keys) {
        const left = (places.get(key) ?? []).filter((place) => place.difference !== difference);
        if (left.length === 0) places.delete(key);
        else places.set(key, left);
      }
    }
  }
}
