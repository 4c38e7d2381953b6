import { type Case, fingerprintOf, openCase } from '../case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Answer } from '../model/answer.ts';
import type { Corrections } from '../model/correction.ts';
import type { Failure, Input } from '../model/input.ts';
import { LIMITS, type Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import type { Capture, HandedKey, NewAnswer, Outcome, Store } from '../store/store.ts';
import { answerJson } from '../write/json.ts';
import { readApart } from './apart.ts';
import { captureOf, inputOf } from './capture.ts';
import { analysisOf, type Cells } from './cell.ts';
import { COMPARISON, comparisonOf, type Grounds, madeOfStory } from './comparison.ts';
import { type Lost, wordsLost } from './lost.ts';
import { ANALYSIS, madeOf } from './packed.ts';
import { type Reread, rereadAll } from './reread.ts';
import { inTurns } from './turns.ts';
import { versionOf } from './version.ts';

/** A CASE THAT LASTS: a growing case over a store. What is added is kept first and understood then, so nothing that was acknowledged is
 *  ever lost; what was understood is kept too, so that opening it again reads nothing anew. */
export interface KeptCase {
  readonly store: Store;
  /** The story that this case is, by name. */
  readonly story: string;
  /** The reports that stand, understood and compared as far as it is asked for. */
  readonly case: Case;
  /** Keep inputs and the reports in them. One that cannot be read is named and the rest goes on.
   *  @param options.at the time of keeping, ISO 8601 in UTC */
  readonly add: (inputs: readonly Input[], options: AddOptions) => Promise<Added>;
  /** Read again what was handed in or set aside, whatever kept it from being read before. */
  readonly again: (handed: readonly HandedKey[], options: AddOptions) => Promise<Added>;
  /** Take reports out: no word of them is left. @returns the ids that were kept here. */
  readonly remove: (ids: readonly ReportId[], at: string) => Promise<readonly ReportId[]>;
  /** What the user knows better, as it stands: what was taken back is not in it. */
  readonly corrections: () => Promise<Corrections>;
  /** Add to what the user knows better.
   *  @param kind a field of `Corrections`, `about` one entry of its list */
  readonly correct: <Kind extends keyof Corrections>(
    kind: Kind,
    about: NonNullable<Corrections[Kind]>[number],
    at: string,
  ) => Promise<number>;
  /** @returns false where there is none of that number, or it was taken back before. */
  readonly takeBack: (number: number, at: string) => Promise<boolean>;
  /** Bring the case up to what others have written into the store since. @returns whether anything was */
  readonly catchUp: () => Promise<boolean>;
  /** Keep the comparison as it stands, so that whoever opens the case next need not compare anew. Does nothing where it is kept already, or
   *  where the store may only be read. */
  readonly keepStory: () => Promise<void>;
  /** Keep an answer, to hold it against later ones. @returns its number. */
  readonly keepAnswer: (answer: Answer, at: string) => Promise<number>;
  /** Read every kept byte anew, by this version. What was made before is thrown away. */
  readonly rebuild: (options: AddOptions) => Promise<Rebuilt>;
}

export interface AddOptions {
  readonly at: string;
  readonly limits?: Limits;
  /** Hears of each input before it is read. */
  readonly watch?: (file: string, index: number, count: number) => void;
  /** Hears of each report as soon as it is kept: from then on nothing but `remove` takes it away. */
  readonly kept?: (report: Report, outcome: Outcome) => void;
}

export interface Added {
  readonly added: readonly Report[];
  /** Later versions of reports that were kept, and what they took the place of. */
  readonly replaced: readonly { readonly report: Report; readonly older: ReportId }[];
  /** Reports that were kept already, word for word. */
  readonly known: readonly Report[];
  readonly failures: readonly Failure[];
  /** Kept answers that rest on words which a later version does not have. */
  readonly lost: readonly Lost[];
}

export interface Rebuilt extends Pick<Reread, 'changed' | 'failures'> {
  readonly reports: number;
}

export interface KeptOptions {
  readonly story?: string;
  readonly lexicon: Lexicon;
  /** What tells this version, its models and its data from any other; see `engineName`. */
  readonly engine: string;
  /** Processes apart that read and understand; without them it is done here, and an article without end is waited for without end. */
  readonly cells?: Cells | null;
}

/** Open a story of a store. */
export async function openKept(
  store: Store,
  { story = 'story', lexicon, engine, cells = null }: KeptOptions,
): Promise<KeptCase> {
  // What is kept may be asked for while an input is read that takes long: only what changes the case goes one after the other.
  const inTurn = inTurns();
  let seen = await lastEntry(0);
  let standing = await store.reports(story);
  const held = await madeBefore(standing.map(({ report }) => report));
  const opened = openCase(lexicon, { analyses: held, corrections: await correctionsKept() });
  const known = new Set(held.map(({ report }) => report.id));
  const missing = standing.map(({ report }) => report).filter(({ id }) => !known.has(id));
  const { added: understood, reread } = opened.add(missing, await understoodApart(missing));
  await keepAnalyses([...understood, ...reread]);
  /** By its claims: the story that is kept already. */
  let keptClaims: Story['claims'] | null = null;
  const bytes = await store.made(story, { kind: COMPARISON, subject: COMPARISON, engine });
  if (bytes !== null) {
    opened.recall(() => {
      const compared = comparisonOf(bytes, groundsNow());
      keptClaims = compared?.claims ?? null;
      return compared;
    });
  }

  return {
    store,
    story,
    case: opened,
    async add(inputs, options) {
      await inTurn(follow);
      const asides = new Map((await store.handed(story)).map((one) => [keyOf(one), one]));
      return addAll(inputs, options, (capture) => {
        const { why = null, engine: by = null } = asides.get(keyOf(capture)) ?? {};
        return why === null || by !== engine ? null : why;
      });
    },
    async again(handed, options) {
      const captures = await Promise.all(handed.map(({ sha256, file }) => store.capture(story, sha256, file)));
      return addAll(
        captures.flatMap((capture) => (capture === null ? [] : [inputOf(capture)])),
        options,
        () => null,
      );
    },
    async remove(ids, at) {
      const removed: ReportId[] = [];
      for (const id of ids) if (await store.remove(story, id, at)) removed.push(id);
      // A version that was replaced by a removed one stands again.
      await inTurn(follow);
      return removed;
    },
    corrections: correctionsKept,
    correct: (kind, about, at) =>
      inTurn(async () => {
        const { number } = await store.correct(story, { kind, about, at });
        opened.correct(await correctionsKept());
        return number;
      }),
    takeBack: (number, at) =>
      inTurn(async () => {
        const done = await store.takeBack(story, number, at);
        if (done) opened.correct(await correctionsKept());
        return done;
      }),
    catchUp: () =>
      inTurn(async () => {
        const before = seen;
        await follow();
        return seen !== before;
      }),
    keepStory,
    keepAnswer: (answer, at) => store.keepAnswer(story, keptAnswer(answer, { engine, at })),
    rebuild,
  };

  async function keepStory(): Promise<void> {
    const now = opened.story();
    if (now.claims === keptClaims || !store.writable) return;
    // Before anything is waited for: what comes meanwhile is no ground of this one.
    const grounds = groundsNow();
    // Under what somebody tried for one question it is no story of this case.
    if (fingerprintOf(grounds.corrections) !== fingerprintOf(await correctionsKept())) return;
    await store.keepMade(story, [madeOfStory(now, grounds, engine)]);
    keptClaims = now.claims;
  }

  function groundsNow(): Grounds {
    return { separate: opened.analyses(), corrections: opened.corrections() };
  }

  /** @param asideFor why an input is not read again; null reads it */
  async function addAll(
    inputs: readonly Input[],
    { at, limits = LIMITS, watch = () => {}, kept = () => {} }: AddOptions,
    asideFor: (capture: Capture) => string | null,
  ): Promise<Added> {
    const added: Report[] = [];
    const replaced: { report: Report; older: ReportId }[] = [];
    const known: Report[] = [];
    const failures: Failure[] = [];
    const analyses: Analysis[] = [];
    const captures = inputs.map((input) => captureOf(input, at));
    const wanted: number[] = [];
    for (const [index, capture] of captures.entries()) {
      const why = asideFor(capture);
      if (why === null) wanted.push(index);
      else failures.push({ file: capture.file, kind: 'set-aside', message: `${why} It was set aside before.` });
    }
    const results = readApart(
      wanted.flatMap((index) => inputs[index] ?? []),
      { cells, limits, engine },
    );
    for (const [turn, index] of wanted.entries()) {
      const [input, capture] = [inputs[index], captures[index]];
      if (input === undefined || capture === undefined) continue;
      watch(input.file, index, inputs.length);
      const read = await results(turn);
      if ('poison' in read && read.poison === 'stopped') {
        failures.push({ file: input.file, kind: 'stopped', message: `${input.file}: ${read.message}` });
        continue;
      }
      if ('poison' in read) {
        await store.handIn(story, capture, { why: read.message, engine });
        failures.push({ file: input.file, kind: read.poison, message: `${read.message} It was set aside.` });
        continue;
      }
      failures.push(...read.failures);
      if (read.reports.length === 0) continue;
      const older = new Map<ReportId, ReportId>();
      const reports = read.reports.map((report) => ({ report, replaces: null }));
      const outcomes = await store.add(story, {
        capture,
        reports,
        made: read.made,
        versionOf: (report, before) => {
          const version = versionOf(report, read.reports, before);
          if (version !== null) older.set(report.id, version);
          return version;
        },
      });
      analyses.push(...read.analyses);
      for (const [place, outcome] of outcomes.entries()) {
        const { report } = reports[place] ?? {};
        if (report === undefined) continue;
        kept(report, outcome);
        const replaces = older.get(report.id);
        if (outcome === 'known') known.push(report);
        else if (outcome === 'replaced' && replaces !== undefined) replaced.push({ report, older: replaces });
        else added.push(report);
      }
    }
    await inTurn(() => follow({ analyses }));
    const lost = replaced.length === 0 ? [] : wordsLost(await store.answers(story), replaced);
    return { added, replaced, known, failures, lost };
  }

  async function rebuild(options: AddOptions): Promise<Rebuilt> {
    await store.forgetMade(story);
    const { changed, failures, analyses } = await rereadAll(store, story, { cells, engine, ...options });
    return inTurn(async () => {
      opened.remove(opened.analyses().map(({ report }) => report.id));
      await follow({ anyway: true, analyses });
      await keepStory();
      return { reports: standing.length, changed, failures };
    });
  }

  /** @throws where one cannot be understood: the case would be another one without it */
  async function understoodApart(reports: readonly Report[]): Promise<readonly Analysis[]> {
    if (cells === null) return [];
    const all = await Promise.all(reports.map(async (report) => [report, await cells.understand(report)] as const));
    return all.flatMap(([report, done]) => {
      if (!('poison' in done)) return analysisOf(report, done) ?? [];
      throw new Error(`${done.message} “crossread remove ${report.id}” takes the report out of the case.`);
    });
  }

  /** Bring the case up to what the store holds, whoever wrote it. Never twice at once. */
  async function follow({
    anyway = false,
    analyses: own = [],
  }: {
    readonly anyway?: boolean;
    readonly analyses?: readonly Analysis[];
  } = {}): Promise<void> {
    const now = await lastEntry(seen);
    if (now === seen && !anyway) return;
    seen = now;
    standing = await store.reports(story);
    const there = new Set(standing.map(({ report }) => report.id));
    const gone = opened.remove(
      opened
        .analyses()
        .map(({ report }) => report.id)
        .filter((id) => !there.has(id)),
    );
    const before = new Set(opened.analyses().map(({ report }) => report.id));
    const known = new Set(own.map(({ report }) => report.id));
    const missing = standing.map(({ report }) => report).filter(({ id }) => !before.has(id) && !known.has(id));
    const found = anyway ? [] : await madeBefore(missing);
    const foundIds = new Set(found.map(({ report }) => report.id));
    const apart = await understoodApart(missing.filter(({ id }) => !foundIds.has(id)));
    const kept = [...own, ...found];
    const come = opened.add(
      standing.map(({ report }) => report),
      [...kept, ...apart],
    );
    opened.correct(await correctionsKept());
    // What came as it is kept already is not kept again.
    const asKept = new Set(kept);
    const anew = opened.analyses().filter((analysis) => !asKept.has(analysis));
    const changed = new Set([...gone.reread, ...come.added, ...come.reread]);
    await keepAnalyses(anew.map(({ report }) => report.id).filter((id) => changed.has(id)));
  }

  async function lastEntry(since: number): Promise<number> {
    return (await store.journal(story, since)).at(-1)?.number ?? since;
  }

  async function correctionsKept(): Promise<Corrections> {
    const standingNow = (await store.corrections(story)).filter(({ takenBack }) => takenBack === null);
    const byKind = Map.groupBy(standingNow, ({ kind }) => kind);
    return Object.fromEntries([...byKind].map(([kind, rows]) => [kind, rows.map(({ about }) => about)]));
  }

  async function madeBefore(reports: readonly Report[]): Promise<readonly Analysis[]> {
    const made = await store.madeOf(
      story,
      ANALYSIS,
      engine,
      reports.map(({ id }) => id),
    );
    return reports.flatMap((report, index) => {
      return analysisOf(report, made[index] ?? null) ?? [];
    });
  }

  async function keepAnalyses(ids: readonly ReportId[]): Promise<void> {
    if (!store.writable) return;
    const wanted = new Set(ids);
    const analyses = opened.analyses().filter(({ report }) => wanted.has(report.id));
    for (let at = 0; at < analyses.length; at += TOGETHER) {
      const some = analyses.slice(at, at + TOGETHER);
      await store.keepMade(
        story,
        some.map((analysis) => madeOf(analysis, engine)),
      );
    }
  }
}

/** An answer as it is kept: the published JSON, with every report that is among its sources. */
export function keptAnswer(
  answer: Answer,
  { engine, at }: { readonly engine: string; readonly at: string },
): NewAnswer {
  const { question, form, sources } = answer;
  return { question, form, engine, json: answerJson(answer), reports: sources.map(({ report }) => report), at };
}

/** Analyses written in one transaction. */
const TOGETHER = 100;

const keyOf = ({ sha256, file }: { readonly sha256: string; readonly file: string }): string => `${sha256}\0${file}`;
