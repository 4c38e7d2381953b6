import { readFileSync } from 'node:fs';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { loadLexicon } from '../load.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Answer } from '../model/answer.ts';
import type { Corrections } from '../model/correction.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import { once } from '../model/once.ts';
import { portionsOf } from '../model/portions.ts';
import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import type { Story } from '../model/story.ts';
import { compare, readReports, understand } from '../pipeline.ts';
import { gatherInputs, streamInputs } from '../read/gather.ts';
import { type Call, wrongUse } from './command.ts';
import { correctionsOf, mustNameReports } from './corrections.ts';
import { isKept, keepAnswer, limitsOf, openKeptCase, openStore } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** What a command line names to be read. */
export type Sources = Pick<Call, 'files' | 'options'>;

/** The reports of a command line, set against each other. */
export interface Case {
  readonly story: Story;
  /** True where an input failed; each has been named on standard error. */
  readonly failed: boolean;
  /** Keep an answer with the case that --case names; nothing for mere files. */
  readonly keep: (answer: Answer) => Promise<void>;
}

/** Read, understand and compare. null where none of the inputs could be read. */
export async function openCase(sources: Sources, terminal: Terminal): Promise<Case | null> {
  const corrections = correctionsOf(sources);
  if (isKept(sources)) return openKeptStory(sources, corrections, terminal);
  const opened = await openAnalyses(sources, terminal);
  if (opened === null) return null;
  const { analyses, lexicon, failed } = opened;
  mustNameReports(
    corrections,
    analyses.map(({ report }) => report),
  );
  terminal.step('comparing …');
  const story = compare(analyses, lexicon, corrections);
  terminal.step('');
  return { story, failed, keep: async () => {} };
}

/** The story of --case. The corrections kept with it count, and those of the command line besides. */
async function openKeptStory(sources: Sources, more: Corrections, terminal: Terminal): Promise<Case | null> {
  const { kept, corrections, close } = await openKeptCase(sources, terminal);
  try {
    const reports = kept.case.analyses().map(({ report }) => report);
    if (reports.length === 0) return tellEmpty(sources, terminal);
    mustNameReports(more, reports);
    terminal.step('comparing …');
    kept.case.correct({ ...corrections, ...joined(corrections, more) });
    await kept.keepStory();
  } finally {
    await close();
  }
  const story = kept.case.story();
  terminal.step('');
  return { story, failed: false, keep: (answer) => keepAnswer(answer, sources, terminal) };
}

function joined(one: Corrections, other: Corrections): Corrections {
  return { apart: [...(one.apart ?? []), ...(other.apart ?? [])] };
}

/** Read and understand, for whatever compares them itself. null where none of the inputs could be read. */
export async function openAnalyses(
  sources: Sources,
  terminal: Terminal,
): Promise<{ readonly analyses: readonly Analysis[]; readonly lexicon: Lexicon; readonly failed: boolean } | null> {
  if (isKept(sources)) {
    const { kept, lexicon, close } = await openKeptCase(sources, terminal);
    const analyses = kept.case.analyses();
    await close();
    return analyses.length === 0 ? tellEmpty(sources, terminal) : { analyses, lexicon, failed: false };
  }
  const { reports, failed } = await openReports(sources, terminal);
  if (reports.length === 0) return null;
  const lexicon = lexiconFor(sources);
  const watch = ({ file }: Report, index: number): void => {
    terminal.step(`understanding ${index + 1} of ${reports.length}: ${showName(file)} …`);
  };
  const analyses = understand(reports, lexicon, { watch });
  return { analyses, lexicon, failed };
}

/** With the models, unless the command line leaves them out. */
function lexiconFor({ options }: Sources): Lexicon {
  return loadLexicon({ models: options.models === 'none' ? 'none' : 'all' });
}

/** Only read them. */
export async function openReports(
  sources: Sources,
  terminal: Terminal,
): Promise<{ readonly reports: readonly Report[]; readonly failed: boolean }> {
  if (isKept(sources)) {
    const { store, story } = await openStore(sources);
    // An answer may cite a version that was replaced since.
    const reports = (await store.reports(story, { all: true })).map(({ report }) => report);
    await store.close();
    if (reports.length === 0) tellEmpty(sources, terminal);
    return { reports, failed: false };
  }
  const { inputs, failures } = await openInputs(sources, terminal);
  const limits = limitsOf(sources);
  const reports = inputs.flatMap((input, index) => {
    terminal.step(`reading ${index + 1} of ${inputs.length}: ${showName(input.file)} …`);
    const result = readReports([input], limits);
    failures.push(...result.failures);
    return result.reports;
  });
  terminal.step('');
  for (const failure of failures) tell(failure, terminal);
  if (reports.length === 0) tellNothingRead(terminal);
  return { reports, failed: failures.length > 0 };
}

/** The bytes that a command line names, and what could not be had of them. */
export async function openInputs(
  sources: Sources,
  terminal: Terminal,
): Promise<{ readonly inputs: readonly Input[]; readonly failures: Failure[] }> {
  const limits = limitsOf(sources);
  const gathered = gatherInputs(sources.files, { standardInput: terminal.input, largest: limits.size });
  const failures: Failure[] = [...gathered.failures];
  const inputs: Input[] = [...gathered.inputs];
  for await (const found of fetched(sources, limits, terminal)) {
    if ('bytes' in found) inputs.push(found);
    else failures.push(found);
  }
  return { inputs, failures };
}

/** The reports in portions (`model/portions.ts`), each as soon as it is read: none is kept here. Failures are told as they come. */
export async function* streamReports(
  sources: Sources,
  terminal: Terminal,
): AsyncGenerator<
  { readonly reports: readonly Report[]; readonly lexicon: () => Lexicon },
  'all read' | 'some failed' | 'none read'
> {
  const limits = limitsOf(sources);
  const lexicon = once(() => lexiconFor(sources));
  let failed = false;
  let count = 0;
  for await (const portion of inputsOf(sources, limits, terminal)) {
    const reports: Report[] = [];
    for (const found of portion) {
      const read = 'bytes' in found ? readReports([found], limits) : { reports: [], failures: [found] };
      for (const failure of read.failures) tell(failure, terminal);
      failed ||= read.failures.length > 0;
      reports.push(...read.reports);
    }
    if (reports.length === 0) continue;
    terminal.step(`report ${count + 1}: ${showName(reports[0]?.file ?? '')} …`);
    count += reports.length;
    yield { reports, lexicon };
  }
  terminal.step('');
  if (count > 0) return failed ? 'some failed' : 'all read';
  tellNothingRead(terminal);
  return 'none read';
}

/** What comes over the network comes slowly, and passes through one by one. */
async function* inputsOf(
  sources: Sources,
  limits: Limits,
  terminal: Terminal,
): AsyncGenerator<readonly (Input | Failure)[]> {
  const files = streamInputs(sources.files, { standardInput: terminal.input, largest: limits.size });
  yield* portionsOf(files, (found) => ('bytes' in found ? found.bytes.length : 0));
  for await (const found of fetched(sources, limits, terminal)) yield [found];
}

/** What the addresses of --urls give. The code for the network is loaded here and nowhere else. */
async function* fetched(
  { files, options: { urls } }: Sources,
  limits: Limits,
  terminal: Terminal,
): AsyncGenerator<Input | Failure> {
  if (urls === undefined) return;
  if (urls === '-' && files.includes('-')) throw wrongUse('standard input (-) can be read only once');
  let list: string;
  try {
    list = new TextDecoder().decode(urls === '-' ? terminal.input() : readFileSync(urls));
  } catch (error) {
    throw wrongUse(`cannot read the list of addresses: ${showName((error as Error).message)}`);
  }
  const { fetchInputs } = await import('../fetch/fetch.ts');
  yield* fetchInputs(list, { limits, watch: (address) => terminal.step(`fetching ${showName(address)} …`) });
}

export function tell({ file, message }: Failure, terminal: Terminal): void {
  const name = showName(file);
  terminal.note(`crossread: ${message.includes(name) ? message : `${name}: ${message}`}`);
}

function tellEmpty({ options }: Sources, terminal: Terminal): null {
  terminal.note(`crossread: ${showName(options.case ?? '')} holds no report: “crossread add --case” adds some.`);
  return null;
}

function tellNothingRead(terminal: Terminal): void {
  terminal.note('crossread: none of the inputs could be read as a report.');
}
