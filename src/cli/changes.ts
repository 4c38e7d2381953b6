import { atomOf } from '../export/atom.ts';
import { changes as findChanges, publishedBefore } from '../pipeline.ts';
import { openAnalyses } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { correctionsOf, mustNameReports } from './corrections.ts';
import { writeResult } from './result.ts';
import { askedOf, isDate, showAnswer } from './show.ts';
import type { Terminal } from './terminal.ts';

/** `crossread changes FILE... --since DAY` and `crossread changes FILE... --before OLDFILE...` */
export async function changes(call: Call, terminal: Terminal): Promise<number> {
  const { since, before, about } = call.options;
  if ((since === undefined) === (before === undefined))
    throw wrongUse('give either --since with a day or --before with files');
  if (since !== undefined && !isDate(since)) throw wrongUse(`--since must be a day like 2031-05-10, not “${since}”`);
  if (about !== undefined && about.trim() === '') throw wrongUse('--about is empty');
  const asked = askedOf(call);
  const corrections = correctionsOf(call);
  const opened = await openAnalyses(call, terminal);
  if (opened === null) return 1;
  const { analyses, lexicon, failed } = opened;
  const older =
    before === undefined
      ? { analyses: publishedBefore(analyses, since ?? ''), failed: false }
      : await openAnalyses({ files: before.split('\n'), options: limited(call) }, terminal);
  if (older === null) return 1;
  if (since !== undefined && older.analyses.length === 0)
    throw wrongUse(`no report is older than ${since}: there is nothing to compare with`);
  mustNameReports(
    corrections,
    [...older.analyses, ...analyses].map(({ report }) => report),
  );
  terminal.step('comparing …');
  const options = { ...asked, ...(about === undefined ? {} : { about }), since: since ?? null, corrections };
  const { answer, story } = findChanges(older.analyses, analyses, lexicon, options);
  terminal.step('');
  if (wantsAtom(call)) writeResult(atomOf(answer, story), call, terminal);
  else showAnswer(answer, story, call, terminal);
  return failed || older.failed ? 1 : 0;
}

function wantsAtom({ options: { format, output = '' } }: Call): boolean {
  return format === 'atom' || (format === undefined && output.toLowerCase().endsWith('.atom'));
}

/** The older case is read with the same limits and models; addresses are fetched for the newer one alone. */
function limited({ options: { limit, models } }: Call): Call['options'] {
  return { ...(limit === undefined ? {} : { limit }), ...(models === undefined ? {} : { models }) };
}
