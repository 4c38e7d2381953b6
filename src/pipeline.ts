/** THE PATH OF THE DATA. Each line is one folder of `src`, in the order in which the data passes through it.
 *
 *    bytes → Report → sentences → times, dates → mentions → statements → tellings        one report at a time
 *          → actors → origins → happenings → roles → denials → claims → agreements, course   all reports together
 *          → Answer, or a page of another form → checked citations → text, Markdown, HTML, JSON
 */
import { gatherActors } from './actor/actor.ts';
import { tellCorrected } from './actor/corrected.ts';
import { writeAnswer } from './answer/answer.ts';
import { writeCheck } from './check/check.ts';
import { mustHold } from './cite/hold.ts';
import { gatherClaims } from './claim/claim.ts';
import { findDenials, nameDenied } from './claim/denial.ts';
import { dateReports, type Timed } from './date/date.ts';
import type { Text } from './date/known.ts';
import { findTimes } from './date/times.ts';
import { type ChangesOptions, writeChanges } from './form/changes.ts';
import { type FormOptions, type StoryForm, writeForm } from './form/form.ts';
import { gatherHappenings } from './happening/gather.ts';
import { findTellings } from './happening/telling.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { findMentions } from './mention/mention.ts';
import { isAnalysed } from './model/analysed.ts';
import type { Alone, Analysis } from './model/analysis.ts';
import type { Answer } from './model/answer.ts';
import { type Corrections, ofShown, shown } from './model/correction.ts';
import type { Failure, Input } from './model/input.ts';
import { LIMITS, type Limits } from './model/limits.ts';
import { FORGETFUL, type Memory } from './model/memory.ts';
import { once } from './model/once.ts';
import { keepPortions } from './model/portions.ts';
import type { Report } from './model/report.ts';
import type { Sentence } from './model/sentence.ts';
import type { Mark } from './model/span.ts';
import type { Story } from './model/story.ts';
import { findOrigins } from './origin/origin.ts';
import { readReport } from './read/read.ts';
import { findStatements } from './statement/statement.ts';
import { findAgreements } from './story/agreements.ts';
import { chartCourse } from './story/course.ts';
import { findRoles } from './story/roles.ts';
import { findUnrelated } from './stream/stories.ts';
import { findDifficult } from './text/difficult.ts';
import { findSentences } from './text/sentences.ts';

/** Bytes to reports. An input may hold several reports (a feed) or none (then it is in `failures`); the rest is read all the same.
 *  @param limits what is too much of anything; see `src/model/limits.ts`. */
export function readReports(
  inputs: readonly Input[],
  limits: Limits = LIMITS,
): {
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
} {
  const results = inputs.map((input) => readReport(input, limits));
  return {
    reports: results.flatMap((result) => result.reports),
    failures: results.flatMap((result) => result.failures),
  };
}

/** Understand each report. Only the dates look at the other reports: a text without a year may borrow it, and says so.
 *  @param options.watch hears of each report before the longest part of the work on it begins.
 *  @param options.memory of the same case before: only reports that are new, or dated otherwise than before, are read.
 *  @param options.corrections what the user knows better: when a report was published.
 *  @param options.before analyses from elsewhere, a file for instance: these reports are not read again while their times stay as they were. */
export function understand(
  reports: readonly Report[],
  lexicon: Lexicon,
  options: {
    readonly watch?: (report: Report, index: number) => void;
    readonly memory?: Memory;
    readonly before?: readonly Analysis[];
    readonly corrections?: Corrections;
  } = {},
): readonly Analysis[] {
  const { watch = () => {}, memory = FORGETFUL } = options;
  const before = new Map(options.before?.map((analysis) => [analysis.report.id, analysis]));
  const numbers = new Map(reports.map((report, index) => [report, index]));
  const texts = keepPortions(memory.of('texts'), reports, {
    keyOf: ({ id }) => id,
    sizeOf: ({ text }) => text.length,
    makeAll: (portion) =>
      textsOf(portion, lexicon, (report) => {
        const known = before.get(report.id)?.sentences;
        if (known === undefined) watch(report, numbers.get(report) ?? 0);
        return known;
      }),
  });
  return keepPortions(memory.of('analyses'), dateReports(texts, memory, options.corrections), {
    keyOf: ({ report }) => report.id,
    sizeOf: ({ report }) => report.text.length,
    makeAll: (portion) => {
      const found = portion.map((timed) => {
        const known = before.get(timed.report.id);
        return known !== undefined && hasTimesOf(known, timed) ? known : null;
      });
      const made = analyseEach(
        portion.filter((_, index) => found[index] === null),
        lexicon,
      ).values();
      return found.map((known) => known ?? given(made.next().value));
    },
  });
}

/** Sentences and times of reports. @param known the sentences of a report where they were found before */
function textsOf(
  reports: readonly Report[],
  lexicon: Lexicon,
  known: (report: Report) => readonly Sentence[] | undefined = () => undefined,
): readonly Text[] {
  const cut = reports.map((report) => ({
    report,
    sentences: known(report) ?? (isAnalysed(report) ? findSentences({ report }, lexicon) : []),
  }));
  return cut.map((text) => ({ ...text, times: findTimes(text) }));
}

function given(analysis: Analysis | undefined): Analysis {
  if (analysis === undefined) throw new Error('a report came out of its analysis as nothing');
  return analysis;
}

/** Whether an analysis rests on this date and these times. */
function hasTimesOf({ dated, mentions }: Analysis, timed: Timed): boolean {
  const times = mentions.filter(({ type }) => type === 'time');
  return JSON.stringify([dated, times]) === JSON.stringify([timed.dated, timed.times]);
}

/** Read one report whose times are known. */
export function analyse(timed: Timed, lexicon: Lexicon): Analysis {
  return given(analyseEach([timed], lexicon)[0]);
}

/** The same for several, step by step (`model/portions.ts`); none of them sees another. */
function analyseEach(reports: readonly Timed[], lexicon: Lexicon): readonly Analysis[] {
  const named = reports.map((timed) => ({ ...timed, ...findMentions(timed, lexicon) }));
  const said = named.map((one) => ({ ...one, statements: findStatements(one, lexicon) }));
  const told = said.map((one) => ({ ...one, tellings: findTellings(one, lexicon) }));
  return told.map((one) => {
    const { report, sentences, mentions, actors, dated, statements, tellings } = one;
    const notes = [...one.notes, ...findDifficult(one), ...(isAnalysed(report) ? [] : [notAnalysed(report)])];
    return { report, sentences, mentions, actors, dated, statements, tellings, notes };
  });
}

function notAnalysed({ language }: Report): Mark {
  return { start: 0, end: 0, why: `not analysed: its language is ${language}, and only English is known` };
}

/** Understand one report without any other, so that a folder of any size passes through one report at a time. It is dated by
 *  itself alone: a year that only another report tells is not borrowed. */
export function understandAlone(report: Report, lexicon: Lexicon): Alone {
  const [alone] = understandEach([report], lexicon);
  if (alone === undefined) throw new Error(`${report.id} came out of its analysis as nothing`);
  return alone;
}

/** The same for several, which takes half of the time where they are short (`model/portions.ts`). None of them sees another.
 *  @param reports not more than are to be in memory together; a portion (`PORTION`) does */
export function understandEach(reports: readonly Report[], lexicon: Lexicon): readonly Alone[] {
  const timed = textsOf(reports, lexicon).flatMap((text) => dateReports([text]));
  const gathered = analyseEach(timed, lexicon).map((analysis) => gatherActors([analysis], lexicon));
  return gathered.map(({ analyses, actors }) => ({
    analysis: given(analyses[0]),
    actors,
    happenings: gatherHappenings(analyses, actors),
  }));
}

/** Set the reports against each other. The order of `separate` does not matter.
 *  @param corrections what the user knows better: origins, actors, speakers, parties, reports to leave out; dates where reports are understood
 *  @param memory of the same case before: only what rests on reports that came or went is made anew; the result is the same */
export function compare(
  separate: readonly Analysis[],
  lexicon: Lexicon,
  corrections: Corrections = {},
  memory: Memory = FORGETFUL,
): Story {
  const { analyses, actors } = gatherActors(shown(separate, corrections), lexicon, memory, corrections);
  const origins = findOrigins(analyses, actors, ofShown(corrections, separate), memory);
  const happenings = gatherHappenings(analyses, actors, null, memory);
  const roles = findRoles({ analyses, actors });
  const denials = findDenials({ analyses, actors, happenings, memory });
  const { claims, asides } = gatherClaims({ analyses, actors, origins, happenings, roles, denials, memory });
  // Only answers ask for these.
  const agreements = once(() => findAgreements({ analyses, actors, happenings, roles, memory }));
  const course = once(() => chartCourse({ analyses, happenings }));
  const clusters = once(() =>
    findUnrelated(
      analyses.map(({ report }) => report),
      lexicon.common,
      memory,
    ),
  );
  const corrected = tellCorrected(ofShown(corrections, separate), analyses, actors);
  return {
    analyses,
    actors,
    origins,
    happenings,
    claims,
    asides,
    denials: nameDenied(denials, claims, memory),
    roles,
    get agreements() {
      return agreements();
    },
    get course() {
      return course();
    },
    get clusters() {
      return clusters();
    },
    ...(corrected.length === 0 ? {} : { corrected }),
  };
}

/** Answer a question. Throws rather than show a citation that does not hold. */
export function answer(question: string, story: Story, options: { readonly asked?: string } = {}): Answer {
  return held(writeAnswer(question, story, options), story);
}

/** Write a page of another kind: a timeline, a digest. Throws rather than show a citation that does not hold. */
export function write(form: StoryForm, story: Story, options: FormOptions = {}): Answer {
  return held(writeForm(form, story, options), story);
}

/** Hold a text against reports, sentence by sentence. The reports are compared without it: it adds to no count.
 *  @param text as `understand` gives it, alone.
 *  @param options.story what `compare` gave for the reports, where that is known: they are not compared again. */
export function check(
  text: Analysis,
  separate: readonly Analysis[],
  lexicon: Lexicon,
  {
    corrections = {},
    story = compare(separate, lexicon, corrections),
    ...options
  }: { readonly asked?: string; readonly corrections?: Corrections; readonly story?: Story } = {},
): { readonly answer: Answer; readonly story: Story } {
  const { analyses: together, actors } = gatherActors(
    [...shown(separate, corrections), text],
    lexicon,
    undefined,
    corrections,
  );
  const checked = together.find(({ report }) => report.id === text.report.id) ?? text;
  const reports = together.filter((analysis) => analysis !== checked);
  const written = writeCheck({ text: checked, reports, actors, kin: lexicon.kin, story }, options);
  mustHold(
    written,
    together.map(({ report }) => report),
  );
  return { answer: written, story };
}

/** Set two states of a story against each other. Gives the story with the texts of both: what a page shows and a check needs.
 *  @param since the day from which reports are new, where the older state is a part of the newer; null for two cases. */
export function changes(
  older: readonly Analysis[],
  newer: readonly Analysis[],
  lexicon: Lexicon,
  {
    since = null,
    corrections = {},
    ...options
  }: ChangesOptions & { readonly since?: string | null; readonly corrections?: Corrections } = {},
): { readonly answer: Answer; readonly story: Story } {
  return changesBetween(compare(older, lexicon, corrections), compare(newer, lexicon, corrections), {
    ...options,
    since,
  });
}

/** The same for two states that were compared before. */
export function changesBetween(
  before: Story,
  now: Story,
  { since = null, ...options }: ChangesOptions & { readonly since?: string | null } = {},
): { readonly answer: Answer; readonly story: Story } {
  const written = writeChanges({ before, now, since }, options);
  held(written.answer, written.story);
  return written;
}

/** The reports that were published before a day. One that cannot be set before or after it counts as older: nothing in it is new
 *  for certain. */
export function publishedBefore(analyses: readonly Analysis[], day: string): readonly Analysis[] {
  return analyses.filter(({ dated }) => dated === null || dated.from.slice(0, 10) < day);
}

function held(written: Answer, { analyses }: Story): Answer {
  mustHold(
    written,
    analyses.map((analysis) => analysis.report),
  );
  return written;
}
