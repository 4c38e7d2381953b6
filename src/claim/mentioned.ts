import type { Analysis } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';

const made = new WeakMap<Analysis, ReadonlyMap<number, readonly Mention[]>>();

/** The mentions of one sentence, in order of the text. */
export function mentionsOf(analysis: Analysis, sentence: number): readonly Mention[] {
  const known = made.get(analysis) ?? Map.groupBy(analysis.mentions, (mention) => mention.sentence);
  made.set(analysis, known);
  return known.get(sentence) ?? [];
}
