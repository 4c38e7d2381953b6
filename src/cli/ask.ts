import { existsSync } from 'node:fs';
import type { Answer } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { answer } from '../pipeline.ts';
import { answerHtml } from '../write/html.ts';
import { answerJson } from '../write/json.ts';
import { answerMarkdown } from '../write/markdown.ts';
import { answerText } from '../write/text.ts';
import { openCase } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { type Format, formatOf, writeResult } from './result.ts';
import { PLAIN, type Terminal } from './terminal.ts';

/** `crossread ask QUESTION FILE...` */
export async function ask(call: Call, terminal: Terminal): Promise<number> {
  const question = call.words.question ?? '';
  if (question.trim() === '') throw wrongUse('the question is empty');
  if (existsSync(question)) throw wrongUse(`the question comes first, then the files; “${question}” is a file`);
  const date = call.options.date;
  if (date !== undefined && !isDate(date)) throw wrongUse(`--date must be a day like 2031-05-12, not “${date}”`);
  const opened = await openCase(call, terminal);
  if (opened === null) return 1;
  const { story, failed } = opened;
  const written = answer(question, story, date === undefined ? {} : { asked: date });
  writeResult(
    WRITERS[formatOf(call, ['text', 'json', 'markdown', 'html'])](
      written,
      story,
      call.options.output === undefined ? terminal.look : PLAIN,
    ),
    call,
    terminal,
  );
  return failed ? 1 : 0;
}

const WRITERS: Readonly<
  Record<Exclude<Format, 'jsonl'>, (answer: Answer, story: Story, look: Terminal['look']) => string>
> = {
  text: answerText,
  json: answerJson,
  markdown: answerMarkdown,
  html: answerHtml,
};

/** A day that exists: 2031-02-30 does not. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
