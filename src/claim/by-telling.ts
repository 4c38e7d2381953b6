import type { Happening } from '../model/happening.ts';
import type { TellingId } from '../model/span.ts';

/** The happening of each telling, brought up to the happenings of a case: the work is that of those that came or went. */
export interface ByTelling {
  readonly bring: (happenings: readonly Happening[]) => ReadonlyMap<TellingId, Happening>;
}

export function byTelling(): ByTelling {
  const found = new Map<TellingId, Happening>();
  let last: readonly Happening[] = [];
  let inside: ReadonlySet<Happening> = new Set();
  return {
    bring: (happenings) => {
      if (happenings === last) return found;
      const now = new Set(happenings);
      for (const one of inside) {
        if (now.has(one)) continue;
        for (const telling of one.tellings) found.delete(telling);
      }
      for (const one of now) {
        if (inside.has(one)) continue;
        for (const telling of one.tellings) found.set(telling, one);
      }
      last = happenings;
      inside = now;
      return found;
    },
  };
}
