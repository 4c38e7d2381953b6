/** An attribution as `tools/score-attribution.mjs` reads it. */
import type { Span } from '../src/model/span.ts';
import type { Found } from '../src/statement/found.ts';
import { isMark, type Reading, spanOfPhrase } from '../src/statement/reading.ts';
import type { Attributed } from './score-attribution.mjs';

export interface Predicted extends Attributed {
  readonly rule: string;
}

export function formOf(reading: Reading, found: Found): Predicted {
  const source = found.source === null ? [] : [spanOfPhrase(reading, found.sourceLine, found.source)];
  return {
    rule: found.rule,
    source: source.map(({ start, end }) => [start, end] as const),
    // Some findings show who speaks by their place alone, and have no cue.
    cue: [[found.wideCue.start, found.wideCue.end] as const].filter(([start, end]) => start < end),
    content: found.wideContent.map((part) => withMarks(reading.text, part)).filter(([start, end]) => start < end),
  };
}

/** The set counts the quotation marks to the content, and a comma or stop inside them. */
function withMarks(text: string, part: Span): readonly [number, number] {
  let { start, end } = part;
  while (start > 0 && isMark(text[start - 1] ?? '') && !/\w/u.test(text[start - 2] ?? ' ')) start--;
  if (/[,.]/u.test(text[end] ?? '') && isMark(text[end + 1] ?? '')) end++;
  while (end < text.length && isMark(text[end] ?? '')) end++;
  return [start, end];
}
