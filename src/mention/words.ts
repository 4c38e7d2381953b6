import type { Block } from '../model/report.ts';
import type { Sentence, Tag } from '../model/sentence.ts';

/** One word as the finders of names see it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly lemma: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly capitals: boolean;
  /** The capital may come from the place alone: first word of a sentence, a quotation, after a colon or a bullet. */
  readonly opening: boolean;
  /** No blank between this word and the one before. */
  readonly joined: boolean;
}

/** One sentence as the finders of names see it. */
export interface Line {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** `titled` and `capitals`: the letters do not tell names from other words (headlines). */
  readonly shape: 'plain' | 'titled' | 'capitals';
  readonly role: Block['role'];
}

/** The sentences as lines of words. */
export function readLines(sentences: readonly Sentence[], blocks: readonly Block[]): readonly Line[] {
  return sentences.map((sentence) => {
    const words = sentence.tokens.map((token, at): Word => {
      const before = sentence.tokens[at - 1];
      return {
        text: token.text,
        lower: token.text.toLowerCase(),
        start: token.start,
        end: token.end,
        tag: token.tag,
        lemma: token.lemma,
        capital: CAPITAL.test(token.text),
        capitals: CAPITALS.test(token.text),
        opening: before === undefined || OPENS.test(before.text) || (at === 1 && !LETTER.test(before.text)),
        joined: before !== undefined && before.end === token.start,
      };
    });
    const role = blocks[sentence.block]?.role ?? 'paragraph';
    return { sentence, words, shape: shapeOf(words, role), role };
  });
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d.&-]+$/u;
const LETTER = /\p{L}/u;
const OPENS = /^(?:[“"‘'`«„:•*·–—-]|``|\.\.\.)$/u;
/** Small words that headlines leave in lower case. */
const SMALL = new Set(
  'a an and as at but by de for from in is its nor of on or over than the to up via vs with'.split(' '),
);

function shapeOf(words: readonly Word[], role: Block['role']): Line['shape'] {
  let letters = 0;
  let capital = 0;
  let capitals = 0;
  for (const word of words) {
    if (!LETTER.test(word.text) || SMALL.has(word.lower) || word.joined) continue;
    letters++;
    if (word.capital) capital++;
    if (word.text.length > 1 && word.text === word.text.toUpperCase()) capitals++;
  }
  // A short line without a stop may be a heading: “Main Points”, “Latest News”.
  const last = words.at(-1);
  const stopped = last !== undefined && /^[.!?:,;”"’]$/u.test(last.text);
  if ((role === 'heading' || role === 'headline') && letters >= 2 && capital === letters) return 'titled';
  if (!stopped && letters <= 3 && letters === words.length && capital === letters) return 'titled';
  if (letters >= 4 && capitals >= letters * 0.8) return 'capitals';
  if (letters >= 4 && capital >= letters * 0.85) return 'titled';
  return 'plain';
}
