import { following } from '../model/changes.ts';
import type { Claim } from '../model/claim.ts';
import type { Happening } from '../model/happening.ts';
import type { ClaimId, HappeningId, TellingId } from '../model/span.ts';

/** The happening of each telling, brought up to the happenings of a case: the work is that of those that came or went. */
export interface HappeningsByTelling {
  readonly bring: (happenings: readonly Happening[]) => {
    readonly happeningOf: ReadonlyMap<TellingId, HappeningId>;
    /** Tellings whose happening is another one than before, or that had none. */
    readonly changed: ReadonlySet<TellingId>;
  };
}

export function happeningsByTelling(): HappeningsByTelling {
  const found = new Map<TellingId, HappeningId>();
  const changes = following<Happening>();
  return {
    bring: (happenings) => {
      const { come, gone } = changes(happenings);
      const left = new Map<TellingId, HappeningId>();
      for (const { id, tellings } of gone)
        for (const telling of tellings) if (found.delete(telling)) left.set(telling, id);
      const changed = new Set<TellingId>();
      for (const { id, tellings } of come) {
        for (const telling of tellings) {
          found.set(telling, id);
          if (left.get(telling) !== id) changed.add(telling);
          left.delete(telling);
        }
      }
      for (const telling of left.keys()) changed.add(telling);
      return { happeningOf: found, changed };
    },
  };
}

/** Tells the claim that a telling is a member of, of several the last in the order of the claims; brought up to the claims of a case. */
export interface ClaimsByTelling {
  readonly bring: (claims: readonly Claim[]) => (telling: string) => ClaimId | null;
}

export function claimsByTelling(): ClaimsByTelling {
  const found = new Map<string, Set<Claim>>();
  const changes = following<Claim>();
  return {
    bring: (claims) => {
      const { come, gone } = changes(claims);
      for (const claim of gone) remove(claim);
      for (const claim of come) insert(claim);
      let places: ReadonlyMap<Claim, number> | null = null;
      return (telling) => {
        const holding = [...(found.get(telling) ?? [])];
        if (holding.length < 2) return holding[0]?.id ?? null;
        places ??= new Map(claims.map((claim, at) => [claim, at]));
        const at = places;
        return holding.reduce((a, b) => ((at.get(a) ?? 0) > (at.get(b) ?? 0) ? a : b)).id;
      };
    },
  };

  function insert(claim: Claim): void {
    for (const { of } of claim.members) {
      if (!of.startsWith('t-')) continue;
      const holding = found.get(of);
      if (holding === undefined) found.set(of, new Set([claim]));
      else holding.add(claim);
    }
  }

  function remove(claim: Claim): void {
    for (const { of } of claim.members) {
      const holding = found.get(of);
      holding?.delete(claim);
      if (holding?.size === 0) found.delete(of);
    }
  }
}
