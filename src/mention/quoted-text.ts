import { DOCUMENT_VERBS } from '../lexicon/unnamed.ts';
import type { Word } from './words.ts';

/** “the indictment says”, “a study by Dane, published in May, found”, “…,” the statement read: a text that the report quotes. */
export function isQuotedText(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  // “to report said”, “Dane's paper said” of a newspaper is told by its name.
  if (words[at]?.capital === true && words[at]?.opening !== true) return false;
  if (before?.lower === 'to') return false;
  let next = at + 1;
  const most = Math.min(words.length, at + MOST_BETWEEN);
  while (next < most && BETWEEN.has(words[next]?.tag ?? '')) {
    const word = words[next];
    if (word === undefined || /^[.;:!?“”"()]$/u.test(word.text)) break;
    // “…,” the statement read.
    if (word.lower === 'read' && word.tag === 'VERB' && /^[.,:]?$/u.test(words[next + 1]?.text ?? '')) return true;
    // “report, published on Sunday,”: a participle goes with the noun, a finite verb is its own.
    if (word.tag === 'VERB' && !(OF_TEXTS.has(word.lower) || (next === at + 1 && word.lower.endsWith('ing')))) break;
    if (word.text === ',' && !OF_TEXTS.has(words[next + 1]?.lower ?? '') && !closes(words, at, next)) break;
    next++;
  }
  while (/^(?:ADV|AUX)$/u.test(words[next]?.tag ?? '')) next++;
  const verb = words[next];
  if (verb?.tag === 'VERB' && DOCUMENT_VERBS.has(verb.lemma) && words[next - 1]?.lower !== 'to') return true;
  let first = at - 1;
  while (first > at - 4 && /^(?:DET|ADJ)$/u.test(words[first]?.tag ?? '')) first--;
  const inverted = words[first];
  const behind = words[at + 1];
  // “…,” read a joint statement from the chairmen
  const told =
    (inverted?.tag === 'VERB' || inverted?.lower === 'read') &&
    DOCUMENT_VERBS.has(inverted.lemma) &&
    (behind === undefined || behind.tag === 'PUNCT' || /^(?:from|by)$/u.test(behind.lower));
  const [to, according] = words[at - 1]?.tag === 'DET' ? [words[at - 2], words[at - 3]] : [before, words[at - 2]];
  return (
    (told && /^[,”"’']$/u.test(words[first - 1]?.text ?? '')) ||
    (to?.lower === 'to' && according?.lower === 'according')
  );
}

/** The comma that ends “, seen by Channel Nine,”. */
function closes(words: readonly Word[], from: number, at: number): boolean {
  for (let back = at - 1; back > from; back--) if (words[back]?.text === ',') return true;
  return false;
}

const MOST_BETWEEN = 16;

const BETWEEN: ReadonlySet<string> = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PART',
  'ADP',
  'PUNCT',
  'VERB',
  'SYM',
]);

/** What is done with a text before it speaks. */
const OF_TEXTS: ReadonlySet<string> = new Set(
  'published released issued seen obtained leaked commissioned filed dated written signed prepared presented reviewed unsealed addressed circulated posted entitled titled called compiled made based read sent'.split(
    ' ',
  ),
);
