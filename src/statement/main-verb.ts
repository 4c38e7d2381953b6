import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Line } from './reading.ts';
import { finiteAt } from './verb-group.ts';
import { isNominal, isPronoun, word } from './word.ts';

/** Where the words of a noun end that is the subject of its sentence: “the claim that the vote was fair | was rejected”. It is told by the
 *  verbs, since the tree takes the main verb for a part of the clause there.
 *  @param start the first token of the clause, behind “that”
 *  @param end where it ends otherwise
 *  @returns `end` where the noun is no subject, or no verb follows that has no other subject */
export function endBeforeMainVerb(line: Line, noun: number, start: number, end: number): number {
  const { tokens, quotation } = line;
  if (!isSubject(line, noun)) return end;
  let before: Group | null = null;
  let main = end;
  for (let at = start; at < end; ) {
    if (!finiteAt(tokens, at) || quotation[at] !== quotation[noun]) {
      at++;
      continue;
    }
    const group = groupAt(line, at, end);
    if (before !== null) {
      const between = tokens.slice(before.end, group.start);
      if (between.some((token) => JOINING.has(token.tag) || JOINS.has(word(token)))) break;
      const ofIts = TAKING.has(before.lemma) && between.some((token) => isNominal(token) || isPronoun(token));
      if (!ofIts && !isPronoun(tokens[group.start - 1])) main = group.start;
    }
    before = group;
    at = group.end;
  }
  return main;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
}

/** “has been disputed”: helping words and the verb. */
function groupAt({ tokens }: Line, start: number, most: number): Group {
  let end = start + 1;
  let lemma = tokens[start]?.lemma ?? '';
  while (end < most && GROUP.has(tokens[end]?.tag ?? '') && tokens[start]?.tag === 'AUX') {
    const token = tokens[end++];
    if (token?.tag !== 'VERB') continue;
    lemma = token.lemma;
    break;
  }
  return { start, end, lemma };
}

const GROUP: ReadonlySet<string> = new Set(['AUX', 'ADV', 'PART', 'VERB']);
const JOINING: ReadonlySet<string> = new Set(['CCONJ', 'SCONJ']);
const JOINS: ReadonlySet<string> = new Set([
  'who',
  'which',
  'whose',
  'what',
  'where',
  'when',
  'that',
  ',',
  ';',
  ':',
  '—',
  '–',
]);

/** What may be followed by a clause without “that”. */
const TAKING: ReadonlySet<string> = new Set([
  ...SAYING_VERBS,
  'believe',
  'think',
  'know',
  'hope',
  'fear',
  'expect',
  'feel',
  'mean',
]);

/** No verb stands before it, and no preposition that it hangs on. */
function isSubject({ tokens }: Line, noun: number): boolean {
  let first = noun;
  while (
    first > 0 &&
    noun - first < 20 &&
    (PHRASE.has(tokens[first - 1]?.tag ?? '') || word(tokens[first - 1]) === 'of')
  )
    first--;
  if (tokens[first - 1]?.tag === 'ADP' || word(tokens[first]) === 'of') return false;
  for (let at = Math.max(0, first - LOOKED_AT); at < first; at++) if (finiteAt(tokens, at)) return false;
  return first <= LOOKED_AT;
}

const PHRASE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON', 'PART', 'X']);
const LOOKED_AT = 40;
