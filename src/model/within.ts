import type { Analysis } from './analysis.ts';
import type { ActorMention } from './mention.ts';
import type { Sentence } from './sentence.ts';
import type { Span } from './span.ts';

/** The sentences that a span touches, by halving: sentences are in order of the text. */
export function sentencesIn({ sentences }: Pick<Analysis, 'sentences'>, span: Span): readonly Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (let at = low; at < sentences.length && (sentences[at]?.start ?? span.end) < span.end; at++) {
    const sentence = sentences[at];
    if (sentence !== undefined) found.push(sentence);
  }
  return found;
}

/** The actor mentions of a sentence. */
export function actorsIn({ mentions }: Pick<Analysis, 'mentions'>, span: Span): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (let at = firstFrom(mentions, span.start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= span.end) break;
    if (mention.type === 'actor') found.push(mention);
  }
  return found;
}

function firstFrom(mentions: Analysis['mentions'], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
