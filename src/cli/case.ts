import { loadLexicon } from '../load.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import type { Story } from '../model/story.ts';
import { compare, readReports, understand } from '../pipeline.ts';
import { gatherInputs } from '../read/gather.ts';
import type { Terminal } from './terminal.ts';

/** The reports of a command line, set against each other. */
export interface Case {
  readonly story: Story;
  /** True where an input failed; each has been named on standard error. */
  readonly failed: boolean;
}

/** Read, understand and compare. null where none of the inputs could be read. */
export function openCase(files: readonly string[], terminal: Terminal): Case | null {
  const { reports, failed } = openReports(files, terminal);
  if (reports.length === 0) return null;
  const lexicon = loadLexicon();
  const analyses = understand(reports, lexicon, ({ file }, index) => {
    terminal.step(`understanding ${index + 1} of ${reports.length}: ${file} …`);
  });
  terminal.step('comparing …');
  const story = compare(analyses, lexicon);
  terminal.step('');
  return { story, failed };
}

/** Only read them. */
export function openReports(
  files: readonly string[],
  terminal: Terminal,
): { readonly reports: readonly Report[]; readonly failed: boolean } {
  const gathered = gatherInputs(files, { standardInput: terminal.input });
  const failures: Failure[] = [...gathered.failures];
  const reports = gathered.inputs.flatMap((input: Input, index) => {
    terminal.step(`reading ${index + 1} of ${gathered.inputs.length}: ${input.file} …`);
    const result = readReports([input]);
    failures.push(...result.failures);
    return result.reports;
  });
  terminal.step('');
  for (const { file, message } of failures)
    terminal.note(`crossread: ${message.includes(file) ? message : `${file}: ${message}`}`);
  if (reports.length === 0) terminal.note('crossread: none of the inputs could be read as a report.');
  return { reports, failed: failures.length > 0 };
}
