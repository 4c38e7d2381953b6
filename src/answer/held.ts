import type { Mention } from '../model/mention.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import type { Hit } from './hit.ts';
import type { Wanted } from './wanted.ts';
import type { Words } from './words.ts';

/** A stretch that is looked at for what a question asks. */
export interface Held {
  readonly words: Words;
  readonly own: readonly Sentence[];
  readonly hits: readonly Hit[];
  readonly wanted: Wanted;
  readonly story: Story;
}

/** A mention of a kind in the sentence of the deed, counted more where it hangs near it. */
export function near(
  { words: { analysis }, own, hits }: Held,
  type: Mention['type'],
  counts: (mention: Mention) => boolean = () => true,
): number {
  const held = analysis.mentions.filter(
    (mention) =>
      mention.type === type &&
      counts(mention) &&
      own.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  if (held.length === 0) return 0;
  const deeds = hits.filter(({ unit }) => unit.kind === 'deed');
  const distances = deeds.flatMap(({ sentence, token }) =>
    held.map(({ start, end }) => {
      const at = sentence.tokens[token];
      if (at === undefined || start < sentence.start || end > sentence.end) return Number.POSITIVE_INFINITY;
      return sentence.tokens.filter((one) => one.start >= Math.min(start, at.start) && one.end <= Math.max(end, at.end))
        .length;
    }),
  );
  const nearest = distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY);
  return nearest <= 8 ? 2 : nearest <= 20 ? 1.5 : 1;
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
