import { type ReadApart, readApart } from '../kept/apart.ts';
import { captureOf, inputOf } from '../kept/capture.ts';
import type { Cells } from '../kept/cell.ts';
import { versionOf } from '../kept/version.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import type { Capture, Filing, HandedKey, Store } from '../store/store.ts';
import { type Moved, settle } from '../stream/sort.ts';
import { openSorter, type Related, type Sorter } from '../stream/sorter.ts';
import type { Kept, Shelf } from './shelf.ts';

/** Everything that comes is of a mixed stream: each report goes into the story that it is most like. Stories are joined when they turn out to be
 *  one, and come apart when they turn out to be several; the store keeps which report was in which from when, and why.
 *  @param stream its name; the stories that are found have names of their own beside it
 *  @param options.engine what tells this version, its models and its data from any other
 *  @param options.cells processes apart that read; null reads here */
export async function intoMany(
  store: Store,
  stream: string,
  {
    lexicon: { common },
    limits,
    engine,
    cells,
  }: {
    readonly lexicon: Lexicon;
    readonly limits: Limits;
    readonly engine: string;
    readonly cells: Cells | null;
  },
): Promise<Shelf> {
  const taken = new Set((await store.stories()).map(({ story }) => story));
  const sorter = openSorter(common, { isTaken: (name) => name === stream || taken.has(name) });
  const filings = await store.filings(stream);
  for (const { story } of filings) taken.add(story);
  /** Where each report is that was ever filed; one that was removed since is not taken in again. */
  const place = new Map(filings.map(({ report, story }) => [report, story]));
  /** By address and by file: the report that stands there. */
  const standing = new Map<string, ReportId>();
  const touched = new Set<string>();
  /** Whose relations may have changed since they were kept. */
  const changed = new Set<string>();
  await restore(filings);

  return {
    put: async (inputs, at, tell) => {
      const failures: Failure[] = [];
      const { wanted, asides } = await besides(inputs, at);
      for (const { file, why } of asides)
        failures.push({ file, kind: 'set-aside', message: `${why} It was set aside before.` });
      const results = readApart(wanted, { cells, limits, engine });
      for (const [index, input] of wanted.entries()) {
        const read = await results(index);
        const capture = captureOf(input, at);
        if ('poison' in read) {
          const isAside = read.poison !== 'stopped';
          // It belongs to no story yet: it is kept under the name of the stream.
          if (isAside) await store.handIn(stream, capture, { why: read.message, engine });
          const message = isAside ? `${read.message} It was set aside.` : `${input.file}: ${read.message}`;
          failures.push({ file: input.file, kind: read.poison, message });
          continue;
        }
        failures.push(...read.failures);
        for (const report of read.reports) await putReport(report, { capture, read, tell });
        if (!inputs.includes(input)) await store.letGo(stream, capture);
      }
      await keepRelated();
      return failures;
    },
    touched: () => touched,
    toldOf: (story) => {
      touched.delete(story);
    },
  };

  /** What is to be read: what came, but for what this version has set aside before; and what waits for another try. */
  async function besides(inputs: readonly Input[], at: string) {
    const handed = await store.handed(stream);
    const mine = handed.filter((one) => one.why !== null && one.engine === engine);
    const waiting: Input[] = [];
    for (const { sha256, file } of handed.filter((one) => !mine.includes(one))) {
      const capture = await store.capture(stream, sha256, file);
      if (capture !== null) waiting.push(inputOf(capture));
    }
    const asideAs = ({ file, sha256 }: HandedKey) =>
      mine.find((one) => one.file === file && one.sha256 === sha256) ?? null;
    const came = inputs.map((input) => ({ input, aside: asideAs(captureOf(input, at)) }));
    return {
      wanted: [...waiting, ...came.flatMap(({ input, aside }) => (aside === null ? [input] : []))],
      asides: came.flatMap(({ aside }) => aside ?? []),
    };
  }

  async function putReport(
    report: Report,
    { capture, read, tell }: { readonly capture: Capture; readonly read: ReadApart; readonly tell: Kept },
  ): Promise<void> {
    const known = place.get(report.id);
    if (known !== undefined) {
      tell(report, 'known', { story: known, why: null });
      return;
    }
    const older = await olderOf(report, read.reports);
    const { story, why } = older === null ? placed(sorter, report) : { story: older.story, why: 'a later version' };
    const at = capture.taken;
    const filed = { stream, why, at };
    const [outcome = 'known'] = await store.add(story, {
      capture,
      reports: [{ report, replaces: older?.report.id ?? null }],
      made: read.made.filter(({ subject }) => subject === report.id),
      filed,
    });
    if (older !== null) sorter.replace(story, older.report, report);
    place.set(report.id, story);
    taken.add(story);
    stand(report);
    touch(story);
    tell(report, outcome, { story, why });
    await settle(sorter, story, common, { reportsOf, move: (moved) => move(moved, at) });
  }

  /** The report of which this one is a later version, and where it is. */
  async function olderOf(
    report: Report,
    together: readonly Report[],
  ): Promise<{ readonly report: Report; readonly story: string } | null> {
    const ids = keysOf(report).flatMap((key) => standing.get(key) ?? []);
    const found: Report[] = [];
    for (const id of new Set(ids)) {
      const kept = await store.report(place.get(id) ?? stream, id);
      if (kept !== null && kept.replacedBy === null) found.push(kept.report);
    }
    const older = versionOf(report, together, found);
    const one = found.find(({ id }) => id === older);
    return one === undefined ? null : { report: one, story: place.get(one.id) ?? stream };
  }

  /** What the user knows better goes along when a whole story goes. */
  async function move({ from, into, reports, why }: Moved, at: string): Promise<void> {
    const all = await store.reports(from, { all: true });
    const leaving = withOlder(all, new Set(reports));
    taken.add(into);
    if (leaving.length === all.length) {
      for (const { kind, about, takenBack } of await store.corrections(from)) {
        if (takenBack === null) await store.correct(into, { kind, about, at });
      }
    }
    await store.move(from, into, leaving, { stream, why, at });
    for (const id of leaving) place.set(id, into);
    touch(from);
    touch(into);
  }

  async function reportsOf(story: string): Promise<readonly Report[]> {
    return (await store.reports(story)).map(({ report }) => report);
  }

  async function restore(all: readonly Filing[]): Promise<void> {
    const stories = new Map<string, Map<ReportId, Report>>();
    for (const story of new Set(place.values())) {
      stories.set(story, new Map((await store.reports(story)).map(({ report }) => [report.id, report])));
    }
    for (const { report: id, story } of all) {
      const report = place.get(id) === story ? stories.get(story)?.get(id) : undefined;
      if (report === undefined) continue;
      stories.get(story)?.delete(id);
      sorter.restore(story, report);
      stand(report);
    }
  }

  function stand(report: Report): void {
    for (const key of keysOf(report)) standing.set(key, report.id);
  }

  function touch(story: string): void {
    touched.add(story);
    changed.add(story);
  }

  /** Which stories have something in common, for whoever lists them. */
  async function keepRelated(): Promise<void> {
    for (const story of changed) {
      const related = sorter.related(story);
      const shown = related
        .slice(0, RELATED)
        .map(({ story: other, alike }: Related) => ({ story: other, alike: round(alike) }));
      await store.remember(stream, `related ${story}`, shown.length === 0 ? null : JSON.stringify(shown));
    }
    changed.clear();
  }
}

/** Related stories that are kept of each. */
const RELATED = 5;

function round(alike: number): number {
  return Math.round(alike * 100) / 100;
}

function placed(sorter: Sorter, report: Report): { readonly story: string; readonly why: string } {
  const { story, alike } = sorter.place(report);
  return { story, why: alike === null ? 'first of its kind' : `${alike.toFixed(2)} alike` };
}

function keysOf({ url, file }: Report): readonly string[] {
  return url === null ? [`file ${file}`] : [`url ${url}`, `file ${file}`];
}

/** These reports, and the versions that they took the place of. */
function withOlder(
  all: readonly { readonly report: Report; readonly replacedBy: ReportId | null }[],
  ids: ReadonlySet<ReportId>,
): readonly ReportId[] {
  const leaving = new Set(ids);
  for (const { report, replacedBy } of all.toReversed()) {
    if (replacedBy !== null && leaving.has(replacedBy)) leaving.add(report.id);
  }
  return all.map(({ report }) => report.id).filter((id) => leaving.has(id));
}
