import type { StoryForm } from '../form/form.ts';
import { write } from '../pipeline.ts';
import { openCase } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { askedOf, showAnswer } from './show.ts';
import type { Terminal } from './terminal.ts';

/** `crossread timeline FILE...` and every other form that needs nothing but reports. */
export async function form(name: StoryForm, call: Call, terminal: Terminal): Promise<number> {
  const { about } = call.options;
  if (about !== undefined && about.trim() === '') throw wrongUse('--about is empty');
  const asked = askedOf(call);
  const opened = await openCase(call, terminal);
  if (opened === null) return 1;
  const { story, failed, keep } = opened;
  const written = write(name, story, { ...asked, ...(about === undefined ? {} : { about }) });
  showAnswer(written, story, call, terminal);
  await keep(written);
  return failed ? 1 : 0;
}
