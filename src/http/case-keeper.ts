import { type KeptCase, openKept } from '../kept/kept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Limits } from '../model/limits.ts';
import type { ReportId } from '../model/span.ts';
import type { Store } from '../store/store.ts';
import { deskOf } from '../tool/desk.ts';
import { fromStored, storedAs, wordsOf } from './corrections.ts';
import { type Correction, type Keeper, KeeperError } from './keeper.ts';
import { slugOf } from './slug.ts';

/** Keeps stories in a case that lasts: what is added or corrected here is there for every other command, too.
 *  @param options.engine what tells this version, its models and its data from any other
 *  @param options.clock ISO 8601 in UTC */
export async function keepInCase(
  store: Store,
  lexicon: Lexicon,
  { engine, limits, clock }: { readonly engine: string; readonly limits: Limits; readonly clock: () => string },
): Promise<Keeper> {
  const begun = new Map<string, { readonly name: string; readonly changed: string }>();
  const open = new Map<string, KeptCase>();
  /** Stories whose comparison was kept here. */
  const compared = new Set<string>();
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
      const { added, replaced, known, failures } = await kept.add(inputs, {
        at: clock(),
        limits,
        watch: (file, done, all) => watch({ doing: 'reading', file, done, all }),
      });
      return {
        added: [...added, ...replaced.map(({ report }) => report)].map((report) => report.id),
        known: known.map((report) => report.id),
        replaced: replaced.map(({ older }) => older),
        reread: [],
        failures,
      };
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
      for (const [id, kept] of open) if (await kept.catchUp()) changed.push(id);
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

  async function keptAs(id: string): Promise<KeptCase> {
    const known = open.get(id);
    if (known !== undefined) return known;
    const opened = await openKept(store, { story: nameOf(id), lexicon, engine });
    open.set(id, opened);
    return opened;
  }

  async function correctionsOf(story: string): Promise<readonly Correction[]> {
    const kept = await store.corrections(story);
    if (kept.length === 0) return [];
    const titles = new Map((await store.reports(story)).map(({ report }) => [report.id, report.title]));
    const titleOf = (id: ReportId): string => titles.get(id) ?? id;
    return kept.flatMap((one) => fromStored(one, titleOf) ?? []);
  }
}
