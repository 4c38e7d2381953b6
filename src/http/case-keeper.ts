import type { Cells } from '../kept/cell.ts';
import { type Added as AddedKept, type KeptCase, openKept } from '../kept/kept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Limits } from '../model/limits.ts';
import type { ReportId } from '../model/span.ts';
import type { Store } from '../store/store.ts';
import { deskOf } from '../tool/desk.ts';
import { fromStored, storedAs, wordsOf } from './corrections.ts';
import { type Added, type Correction, chosen, type Keeper, KeeperError, type Watch } from './keeper.ts';
import { slugOf } from './slug.ts';

/** Keeps stories in a case that lasts: what is added or corrected here is there for every other command, too.
 *  @param options.engine what tells this version, its models and its data from any other
 *  @param options.clock ISO 8601 in UTC */
export async function keepInCase(
  store: Store,
  lexicon: Lexicon,
  {
    engine,
    limits,
    cells,
    clock,
  }: {
    readonly engine: string;
    readonly limits: Limits;
    /** Processes apart that read; null reads here. */
    readonly cells: Cells | null;
    readonly clock: () => string;
  },
): Promise<Keeper> {
  const begun = new Map<string, { readonly name: string; readonly changed: string }>();
  /** Stories whose comparison was kept here. */
  const compared = new Set<string>();
  const open = new Map<string, Promise<KeptCase>>();
  /** Stories into which something is being added: how often each. */
  const adding = new Map<string, number>();
  for (const { story, changed } of await store.stories()) begin(story, changed);
  return {
    stories: async () => {
      const kept = new Map((await store.stories()).map(({ story, changed }) => [story, changed]));
      const handed = Map.groupBy(await store.handed(null), ({ story }) => story);
      return [...begun].map(([id, { name, changed }]) => {
        const own = handed.get(name) ?? [];
        const aside = own.filter(({ why }) => why !== null).length;
        return { id, name, changed: kept.get(name) ?? changed, waiting: own.length - aside, aside };
      });
    },
    begin: async (name) => {
      if ([...begun.values()].some((one) => one.name === name))
        throw new KeeperError('name-taken', `there is a story “${name}” already`);
      return begin(name, clock());
    },
    add: async (id, inputs, watch) => {
      const kept = await keptAs(id);
      return whileAdding(id, () => kept.add(inputs, optionsOf(watch)));
    },
    queue: async (id) =>
      (await store.handed(nameOf(id)))
        .toSorted((a, b) => Number(a.why === null) - Number(b.why === null) || a.number - b.number)
        .map(({ file, sha256, taken, why }) => ({ file, sha256, since: taken, why })),
    again: async (id, which, watch) => {
      const kept = await keptAs(id);
      const handed = chosen(await store.handed(nameOf(id)), which);
      return whileAdding(id, () => kept.again(handed, optionsOf(watch)));
    },
    drop: async (id, which) => {
      const gone = chosen(await store.handed(nameOf(id)), which);
      for (const one of gone) await store.letGo(nameOf(id), one);
      return gone.length;
    },
    corrections: async (id) => correctionsOf(nameOf(id)),
    correct: async (id, correction) => {
      const kept = await keptAs(id);
      const words = wordsOf(correction, { separate: kept.case.analyses(), story: kept.case.story() });
      const [kind, about] = storedAs({ ...correction, names: words.names });
      const at = clock();
      const number = await kept.correct(kind, about as never, at);
      return { ...correction, number, at, takenBack: null, ...words };
    },
    takeBack: async (id, number) => (await keptAs(id)).takeBack(number, clock()),
    told: async (id) => {
      const kept = await keptAs(id);
      // Once for each opening: a story that changes by the hour is not written down by the hour.
      if (!compared.has(id)) {
        compared.add(id);
        await kept.keepStory();
      }
      return { story: kept.case.story(), separate: kept.case.analyses(), corrections: await kept.corrections() };
    },
    catchUp: async () => {
      const known = new Set([...begun.values()].map(({ name }) => name));
      const come = (await store.stories()).filter(({ story }) => !known.has(story));
      const changed = come.map(({ story, changed: at }) => begin(story, at));
      // What is added here is told when all of it is in.
      for (const [id, kept] of open) if (!adding.has(id) && (await (await kept).catchUp())) changed.push(id);
      return changed;
    },
    desk: async (id) => deskOf(await keptAs(id), { lexicon, now: clock }),
    close: () => store.close(),
  };

  function begin(name: string, changed: string): string {
    const id = slugOf(name, new Set(begun.keys()));
    begun.set(id, { name, changed });
    return id;
  }

  function nameOf(id: string): string {
    const found = begun.get(id);
    if (found === undefined) throw new KeeperError('no-story', `there is no story “${id}”`);
    return found.name;
  }

  function keptAs(id: string): Promise<KeptCase> {
    const known = open.get(id);
    if (known !== undefined) return known;
    const opened = openKept(store, { story: nameOf(id), lexicon, engine, cells });
    open.set(id, opened);
    // One that could not be opened is tried again by the next who asks.
    opened.catch(() => open.delete(id));
    return opened;
  }

  async function whileAdding(id: string, add: () => Promise<AddedKept>): Promise<Added> {
    adding.set(id, (adding.get(id) ?? 0) + 1);
    try {
      const { added, replaced, known, failures } = await add();
      return {
        added: [...added, ...replaced.map(({ report }) => report)].map((report) => report.id),
        known: known.map((report) => report.id),
        replaced: replaced.map(({ older }) => older),
        reread: [],
        failures,
      };
    } finally {
      const left = (adding.get(id) ?? 1) - 1;
      if (left === 0) adding.delete(id);
      else adding.set(id, left);
    }
  }

  function optionsOf(watch: Watch) {
    const tell = (file: string, done: number, all: number): void => watch({ doing: 'reading', file, done, all });
    return { at: clock(), limits, watch: tell };
  }

  async function correctionsOf(story: string): Promise<readonly Correction[]> {
    const kept = await store.corrections(story);
    if (kept.length === 0) return [];
    const titles = new Map((await store.reports(story)).map(({ report }) => [report.id, report.title]));
    const titleOf = (id: ReportId): string => titles.get(id) ?? id;
    return kept.flatMap((one) => fromStored(one, titleOf) ?? []);
  }
}
