import type { CommonWords } from '../lexicon/common.ts';
import type { Telling } from '../model/happening.ts';
import type { Sentence } from '../model/sentence.ts';

/** What is known of a telling by its word and the words of its sentence alone. */
export interface Worded {
  /** The word without its ending: “collapse”, “collapsed” and “collapsing” have one. */
  readonly stem: string;
  /** How rare the word is in general English: 0 for “the”, above 5 for a word that hardly ever stands. */
  readonly rarity: number;
  /** The other words of the sentence with their weights; the squares add up to 1. */
  readonly context: ReadonlyMap<string, number>;
}

export function wordedOf(telling: Telling, sentence: Sentence | undefined, { passages, counts }: CommonWords): Worded {
  const rarityOf = (word: string): number => Math.log((passages + 1) / ((counts.get(word) ?? 0) + 1));
  const weights = new Map<string, number>();
  let squares = 0;
  for (const { start, tag, lemma } of sentence?.tokens ?? []) {
    const word = lemma.toLowerCase();
    if (start === telling.trigger.start || !CONTENT.has(tag) || weights.has(word)) continue;
    const rarity = rarityOf(word);
    weights.set(word, Math.sqrt(rarity));
    squares += rarity;
  }
  const length = Math.sqrt(squares) || 1;
  const context = new Map([...weights].map(([word, weight]) => [word, weight / length]));
  return { stem: stemOf(telling.lemma), rarity: rarityOf(telling.lemma), context };
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** Whether one story would call two things by this word. A word that one passage of general English in forty holds, or fewer, names one
 *  thing in a story; the commoner it is (“said”, “made”), the more the sentences must have in common: mean cosine of their words.
 *  The two figures were chosen on ECB+ (docs/measured.md). */
export function namesOne(rarity: number, alike: number): boolean {
  return alike >= 0.45 - rarity / 8;
}

/** “collapse”, “collapsed”; “announce”, “announcement”; “arrest” the verb and the noun. */
export function stemOf(lemma: string): string {
  const stem = lemma.toLowerCase().replace(ENDING, '');
  return stem.length < 3 ? lemma.toLowerCase() : stem.replace(/(.)\1$/u, '$1');
}

const ENDING = /(?:i[sz]ation|ition|ation|ate|sion|tion|ion|e?ment|ance|ence|ing|ed|er|or|al|ure|e|s)$/u;
