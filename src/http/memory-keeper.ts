import { openCase } from '../case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Limits } from '../model/limits.ts';
import { standingOf, wordsOf } from './corrections.ts';
import { type Keeper, KeeperError } from './keeper.ts';
import { type Held, memoryDesk, readAll } from './memory-desk.ts';
import { slugOf } from './slug.ts';

/** Keeps stories as long as the program runs: what is added, hidden or corrected is gone with it.
 *  @param clock ISO 8601 in UTC */
export function keepInMemory(
  lexicon: Lexicon,
  { limits, clock }: { readonly limits: Limits; readonly clock: () => string },
): Keeper {
  const stories = new Map<string, Held>();
  return {
    stories: async () => [...stories].map(([id, { name, changed }]) => ({ id, name, changed, waiting: 0, aside: 0 })),
    begin: async (name) => {
      const id = slugOf(name, new Set(stories.keys()));
      stories.set(id, { name, changed: clock(), all: openCase(lexicon), corrections: [], answers: [] });
      return id;
    },
    add: async (id, inputs, watch) => {
      const held = heldAs(id);
      const { reports, failures } = readAll(inputs, limits, watch);
      const before = new Set(held.all.analyses().map(({ report }) => report.id));
      const fresh = reports.filter((report) => !before.has(report.id));
      watch({ doing: 'understanding', file: '', done: 0, all: fresh.length });
      const { added, reread } = held.all.add(fresh);
      if (added.length > 0) held.changed = clock();
      const known = reports.filter((report) => before.has(report.id)).map((report) => report.id);
      return { added, known, replaced: [], reread, failures };
    },
    corrections: async (id) => heldAs(id).corrections,
    correct: async (id, correction) => {
      const held = heldAs(id);
      held.all.correct(standingOf(held.corrections));
      const words = wordsOf(correction, { separate: held.all.analyses(), story: held.all.story() });
      const made = { ...correction, number: held.corrections.length + 1, at: clock(), takenBack: null, ...words };
      held.corrections = [...held.corrections, made];
      held.changed = made.at;
      return made;
    },
    takeBack: async (id, number) => {
      const held = heldAs(id);
      const found = held.corrections.find((one) => one.number === number);
      if (found === undefined || found.takenBack !== null) return false;
      const at = clock();
      held.corrections = held.corrections.map((one) => (one === found ? { ...one, takenBack: at } : one));
      held.changed = at;
      return true;
    },
    told: async (id) => {
      const { all, corrections } = heldAs(id);
      const known = standingOf(corrections);
      all.correct(known);
      return { story: all.story(), separate: all.analyses(), corrections: known };
    },
    desk: async (id) => memoryDesk(heldAs(id), lexicon, { limits, clock }),
    catchUp: async () => [],
    close: async () => {},
  };

  function heldAs(id: string): Held {
    const held = stories.get(id);
    if (held === undefined) throw new KeeperError('no-story', `there is no story “${id}”`);
    return held;
  }
}
