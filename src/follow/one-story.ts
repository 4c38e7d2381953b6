import type { KeptCase } from '../kept/kept.ts';
import type { Limits } from '../model/limits.ts';
import type { Shelf } from './shelf.ts';

/** Everything that comes is of one story. */
export function intoOne(kept: KeptCase, limits: Limits): Shelf {
  const touched = new Set<string>();
  const { story } = kept;
  return {
    put: async (inputs, at, tell) => {
      const { failures } = await kept.add(inputs, {
        at,
        limits,
        kept: (report, outcome) => {
          if (outcome !== 'known') touched.add(story);
          tell(report, outcome, { story, why: null });
        },
      });
      return failures;
    },
    touched: () => touched,
    toldOf: (name) => {
      touched.delete(name);
    },
  };
}
