/** Tags, lemmas and trees against a treebank, on its own words and on the running text as a report would have it; and how fast, beside
 *  wink-nlp. On running text a word counts only where its span is a gold word's; a head is right where its span is the gold head's.
 *  UAS: share of words with the right head; LAS: with the right head and relation, both with punctuation marks. */
import { loadLexicon } from '../../src/load.ts';
import type { Token } from '../../src/model/sentence.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { newStructure } from '../../src/text/structure.ts';
import { LONGEST_PIECE, winkTokens } from '../../src/text/wink.ts';
import type { GoldSentence, GoldWord } from '../conllu.ts';
import type { Measured } from './measure.ts';
import { type Document, documentsIn } from './treebank.ts';

interface Score {
  gold: number;
  /** Words that were cut as in the treebank. */
  cut: number;
  tag: number;
  lemma: number;
  head: number;
  both: number;
  /** The same without punctuation marks. */
  words: number;
  wordHead: number;
  wordBoth: number;
}

export function clauses(folder: string): Measured {
  const documents = documentsIn(folder);
  const lexicon = loadLexicon();
  const own = noScore();
  const running = noScore();
  const structure = newStructure(lexicon.parser);
  for (const document of documents) {
    for (const sentence of document.sentences) scoreOwnWords(sentence, structure.tree(sentence.words), own);
    scoreRunning(document, findSentences({ report: document.report }, lexicon).flatMap(withHeads), running);
  }
  const words = documents.reduce(
    (sum, { sentences }) => sum + sentences.reduce((count, { words: all }) => count + all.length, 0),
    0,
  );
  const texts = documents.map(({ report }) => report);
  const ours = cpuSeconds(() => {
    for (const report of texts) findSentences({ report }, lexicon);
  });
  const theirs = cpuSeconds(() => {
    for (const { text } of texts) {
      for (let at = 0; at < text.length; at += LONGEST_PIECE) winkTokens(text.slice(at, at + LONGEST_PIECE));
    }
  });
  const speed = Math.round(words / ours);
  const winkSpeed = Math.round(words / theirs);
  return {
    table: [
      '                 words  cut alike    UPOS   lemma     UAS     LAS   UAS and LAS without marks',
      line('its own words', own),
      line('running text', running),
      `words per second: ${speed}; wink-nlp's tokens and tags read out alone: ${winkSpeed}`,
    ],
    figures: {
      words: own.gold,
      ...figures('', own),
      ...figures('running', running),
      wordsPerSecond: speed,
      winkWordsPerSecond: winkSpeed,
    },
  };
}

function scoreOwnWords(sentence: GoldSentence, tokens: readonly Token[], score: Score): void {
  for (const [at, word] of sentence.words.entries()) {
    const token = tokens[at];
    if (token !== undefined) count(word, token, token.head === word.head, score);
  }
}

interface Placed {
  readonly token: Token;
  /** `start-end` of its head, '' for the root. */
  readonly head: string;
}

function withHeads({ tokens }: { readonly tokens: readonly Token[] }): readonly Placed[] {
  return tokens.map((token) => ({ token, head: place(tokens[token.head]) }));
}

const place = (span: { readonly start: number; readonly end: number } | undefined): string =>
  span === undefined ? '' : `${span.start}-${span.end}`;

function scoreRunning({ sentences, starts }: Document, found: readonly Placed[], score: Score): void {
  const byPlace = new Map(found.map((placed) => [place(placed.token), placed] as const));
  for (const [at, { words }] of sentences.entries()) {
    const offset = starts[at] ?? 0;
    const placeOf = (word: GoldWord | undefined): string =>
      word === undefined || word.start < 0 ? '' : `${word.start + offset}-${word.end + offset}`;
    for (const word of words) {
      const placed = byPlace.get(placeOf(word));
      if (placed === undefined) {
        score.gold++;
        if (word.tag !== 'PUNCT') score.words++;
      } else {
        count(word, placed.token, placed.head === placeOf(words[word.head]), score);
      }
    }
  }
}

function count(word: GoldWord, token: Token, head: boolean, score: Score): void {
  const both = head && token.relation === word.relation;
  score.gold++;
  score.cut++;
  if (token.tag === word.tag) score.tag++;
  if (token.lemma === word.lemma.toLowerCase()) score.lemma++;
  if (head) score.head++;
  if (both) score.both++;
  if (word.tag === 'PUNCT') return;
  score.words++;
  if (head) score.wordHead++;
  if (both) score.wordBoth++;
}

function noScore(): Score {
  return { gold: 0, cut: 0, tag: 0, lemma: 0, head: 0, both: 0, words: 0, wordHead: 0, wordBoth: 0 };
}

function line(name: string, score: Score): string {
  const shares = [score.cut, score.tag, score.lemma, score.head, score.both].map((part) =>
    percent(part, score.gold).padStart(7),
  );
  return `${name.padEnd(14)}${String(score.gold).padStart(8)}    ${shares.join(' ')}    ${percent(score.wordHead, score.words)} ${percent(score.wordBoth, score.words)}`;
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

function figures(prefix: string, score: Score): Record<string, number> {
  const named = { cut: score.cut, upos: score.tag, lemma: score.lemma, uas: score.head, las: score.both };
  return Object.fromEntries(
    Object.entries(named).map(([name, part]) => [
      prefix === '' ? name : `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}`,
      Number((part / score.gold).toFixed(4)),
    ]),
  );
}

/** CPU seconds of the best of five rounds after one to warm up: other programs run beside. */
function cpuSeconds(run: () => void): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
