import { existsSync, readFileSync } from 'node:fs';
import type { Answer } from '../model/answer.ts';
import type { Input } from '../model/input.ts';
import { showName } from '../model/show.ts';
import { check as checkText, readReports, understand } from '../pipeline.ts';
import { openAnalyses } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { correctionsOf, mustNameReports } from './corrections.ts';
import { limitsOf } from './kept.ts';
import { askedOf, showAnswer } from './show.ts';
import type { Terminal } from './terminal.ts';

/** `crossread check TEXT FILE...` */
export async function check(call: Call, terminal: Terminal): Promise<number> {
  const asked = askedOf(call);
  const corrections = correctionsOf(call);
  const input = textIn(call, terminal);
  const { reports, failures } = readReports([input], limitsOf(call));
  const [report] = reports;
  if (report === undefined) throw wrongUse(failures[0]?.message ?? 'the text to check is empty');
  if (reports.length > 1) throw wrongUse(`${showName(input.file)} holds ${reports.length} texts: check takes one`);
  const opened = await openAnalyses(call, terminal);
  if (opened === null) return 1;
  const { analyses, lexicon, failed } = opened;
  const others = analyses.filter((analysis) => analysis.report.id !== report.id); // a draft may lie in the folder of its reports
  if (others.length === 0) throw wrongUse('there is no report besides the text itself');
  mustNameReports(
    corrections,
    others.map((analysis) => analysis.report),
  );
  terminal.step('checking …');
  const [text] = understand([report], lexicon);
  if (text === undefined) throw new Error(`${report.id} came out of its analysis as nothing`);
  const { answer, story } = checkText(text, others, lexicon, { ...asked, corrections });
  terminal.step('');
  showAnswer(answer, { ...story, analyses: [...story.analyses, text] }, call, terminal);
  if (call.options.strict !== undefined && !isWhole(answer)) return 3;
  return failed ? 1 : 0;
}

/** A file, standard input, or the words themselves. */
function textIn(call: Call, terminal: Terminal): Input {
  const name = call.words.text ?? '';
  if (name === '-') {
    if (call.files.includes('-')) throw wrongUse('standard input (-) can be read only once');
    return { file: '-', bytes: terminal.input() };
  }
  if (existsSync(name)) {
    try {
      return { file: name, bytes: readFileSync(name) };
    } catch (error) {
      throw wrongUse(`cannot read the text to check: ${showName((error as Error).message)}`);
    }
  }
  if (!/\s/u.test(name.trim())) throw wrongUse(`${showName(name)} is no file, and one word is no text to check`);
  return { file: 'text', bytes: new TextEncoder().encode(name) };
}

/** Whether there are sentences, every one that states something is corroborated by an origin and not by retellings alone, and every
 *  quotation and mark holds. */
function isWhole({ sections }: Answer): boolean {
  const found = sections.flatMap(({ lines }) => lines.flatMap(({ checked }) => checked ?? []));
  // A text of which nothing could be checked has passed nothing.
  return (
    found.length > 0 &&
    found.every((one) => {
      if (one.kind === 'sentence')
        return one.verdict === 'unchecked' || (one.verdict === 'corroborated' && one.origins > 0);
      return one.kind === 'quotation' && (one.how === 'exact' || one.how === 'typography') && one.saidBy === null;
    })
  );
}
