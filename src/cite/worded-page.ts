import type { Fault } from './fault.ts';
import type { Given } from './shape.ts';

/** The line that a page shows behind a wording of it: “The line itself: …”; null where the words are none of that kind. */
export function lineBeside(shown: string): string | null {
  return /^The line itself: ([\s\S]+)$/u.exec(shown)?.[1] ?? null;
}

/** The limits count the lines that a model has worded: where one has lost its line, it can no longer be set against it. */
export function checkCount({ sections }: Given): readonly Fault[] {
  const worded = sections.flatMap(({ lines }) => lines).filter((line) => line.worded != null).length;
  const notes = sections.flatMap(({ lines }) => lines).filter(({ text }) => NOTE.test(text));
  const counted = notes.reduce((sum, { text }) => sum + Number((NOTE.exec(text)?.[1] ?? '').replace('One', '1')), 0);
  const [first] = notes;
  if (counted === worded) return [];
  const message = `${counted} lines are said to have the wording of a model, and ${worded} are shown with the line that they word`;
  return [{ name: 'reworded', path: first?.path ?? 'sections', text: first?.text ?? '', message }];
}

const NOTE = /^(One|\d{1,6}) lines? ha(?:s|ve) the wording of a language model \(/u;
