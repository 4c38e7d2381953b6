import { existsSync } from 'node:fs';
import { answer } from '../pipeline.ts';
import { openCase } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { wantsModel } from './model-wanted.ts';
import { askedOf, showAnswer } from './show.ts';
import type { Terminal } from './terminal.ts';

/** `crossread ask QUESTION FILE...` */
export async function ask(call: Call, terminal: Terminal): Promise<number> {
  const question = call.words.question ?? '';
  if (question.trim() === '') throw wrongUse('the question is empty');
  if (existsSync(question)) throw wrongUse(`the question comes first, then the files; “${question}” is a file`);
  const asked = askedOf(call);
  const drafts = wantsModel(call);
  const opened = await openCase(call, terminal);
  if (opened === null) return 1;
  const { story, failed, keep } = opened;
  const written = answer(question, story, asked);
  const shown = drafts ? await (await import('./draft.ts')).drafted(written, story, call, terminal) : written;
  if (shown !== null) showAnswer(shown, story, call, terminal);
  await keep(written);
  return failed ? 1 : 0;
}
