import { openCase } from '../case.ts';
import { readApart } from '../kept/apart.ts';
import { captureOf } from '../kept/capture.ts';
import type { Cells } from '../kept/cell.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import { standingOf, wordsOf } from './corrections.ts';
import { type Added, chosen, type Keeper, KeeperError, type Watch } from './keeper.ts';
import { type Held, memoryDesk } from './memory-desk.ts';
import { slugOf } from './slug.ts';

/** Keeps stories as long as the program runs: what is added, hidden or corrected is gone with it.
 *  @param options.cells processes apart that read; null reads here
 *  @param options.clock ISO 8601 in UTC */
export function keepInMemory(
  lexicon: Lexicon,
  { limits, cells, clock }: { readonly limits: Limits; readonly cells: Cells | null; readonly clock: () => string },
): Keeper {
  const stories = new Map<string, Held>();
  return {
    stories: async () =>
      [...stories].map(([id, { name, changed, aside }]) => ({ id, name, changed, waiting: 0, aside: aside.length })),
    begin: async (name) => {
      const id = slugOf(name, new Set(stories.keys()));
      stories.set(id, { name, changed: clock(), all: openCase(lexicon), corrections: [], answers: [], aside: [] });
      return id;
    },
    add: async (id, inputs, watch) => addAll(heldAs(id), inputs, watch),
    queue: async (id) => heldAs(id).aside.map(({ input: _, ...shown }) => shown),
    again: async (id, which, watch) => {
      const held = heldAs(id);
      const wanted = chosen(held.aside, which);
      held.aside = held.aside.filter((one) => !wanted.includes(one));
      return addAll(
        held,
        wanted.map(({ input }) => input),
        watch,
      );
    },
    drop: async (id, which) => {
      const held = heldAs(id);
      const gone = chosen(held.aside, which);
      held.aside = held.aside.filter((one) => !gone.includes(one));
      return gone.length;
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
    desk: async (id) => {
      const held = heldAs(id);
      return memoryDesk(held, lexicon, {
        add: async (input) => {
          const { added, known, failures } = await addAll(held, [input], () => {});
          return { added, replaced: [], known, failures, lost: [] };
        },
      });
    },
    catchUp: async () => [],
    close: async () => {},
  };

  function heldAs(id: string): Held {
    const held = stories.get(id);
    if (held === undefined) throw new KeeperError('no-story', `there is no story “${id}”`);
    return held;
  }

  /** What cannot be read is told, what ends its process is set aside, the rest is put in at once, each report once. */
  async function addAll(held: Held, inputs: readonly Input[], watch: Watch): Promise<Added> {
    const reports = new Map<string, Report>();
    const analyses: Analysis[] = [];
    const failures: Failure[] = [];
    const results = readApart(inputs, { cells, limits, engine: '' });
    for (const [done, input] of inputs.entries()) {
      watch({ doing: 'reading', file: input.file, done, all: inputs.length });
      const read = await results(done);
      if (!('poison' in read)) {
        for (const report of read.reports) reports.set(report.id, report);
        analyses.push(...read.analyses);
        failures.push(...read.failures);
        continue;
      }
      if (read.poison === 'stopped') {
        failures.push({ file: input.file, kind: 'stopped', message: `${input.file}: ${read.message}` });
        continue;
      }
      failures.push({ file: input.file, kind: read.poison, message: `${read.message} It was set aside.` });
      const { file, sha256, taken } = captureOf(input, clock());
      const others = held.aside.filter((one) => one.sha256 !== sha256 || one.file !== file);
      held.aside = [...others, { file, sha256, since: taken, why: read.message, input }];
    }
    const before = new Set(held.all.analyses().map(({ report }) => report.id));
    const fresh = [...reports.values()].filter(({ id }) => !before.has(id));
    watch({ doing: 'understanding', file: '', done: 0, all: fresh.length });
    const { added, reread } = held.all.add(fresh, analyses);
    if (added.length > 0) held.changed = clock();
    return { added, known: [...reports.keys()].filter((id) => before.has(id)), replaced: [], reread, failures };
  }
}
