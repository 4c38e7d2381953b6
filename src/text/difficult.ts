import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Has } from '../model/analysis.ts';
import type { Report } from '../model/report.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Mark, Span } from '../model/span.ts';
import { isCutOut } from './run-on.ts';
import { MOST_WORDS } from './words.ts';

/** Why nothing is to be read out of a sentence: its words do not show where a clause ends. null for every other sentence. */
export function unreadable(sentence: Sentence, text: string): string | null {
  const known = KNOWN.get(sentence);
  if (known !== undefined) return known;
  const found = whyUnreadable(sentence, text);
  KNOWN.set(sentence, found);
  return found;
}

/** Several steps ask it of the same sentences. */
const KNOWN = new WeakMap<Sentence, string | null>();

function whyUnreadable({ tokens, start, end }: Sentence, text: string): string | null {
  if (isTable(text.slice(start, Math.min(end, start + LONGEST_ROW)))) return 'rows of a table';
  return runsOn(tokens) ? 'no marks between its clauses' : null;
}

/** Cells of rows that stand for no sentence: three or more parted by bars or tabs. */
function isTable(text: string): boolean {
  return CELLS.test(text) && !/[.!?]["”’]?$/u.test(text);
}

const CELLS = /[^|\t\n][ \t]*[|\t][^|\t\n]+[|\t]/u;
const LONGEST_ROW = 2000;

/** Clauses without a mark between them. People write such sentences too, but with “that” and “and”: here a word that only begins sentences
 *  stands in the middle (“… the claim We fired nothing …”), or there are four clauses and no stop, or two verbs of saying that no
 *  “that” follows. */
function runsOn(tokens: readonly Token[]): boolean {
  if (startsAnew(tokens)) return true;
  if (tokens.length < FEWEST_WORDS) return false;
  let clauses = 0;
  let sayings = 0;
  for (const [at, { form, tag, text, lemma }] of tokens.entries()) {
    if (tag === 'PUNCT' && at < tokens.length - 1 && MARK.test(text)) return false;
    if (!FINITE.has(form)) continue;
    clauses++;
    if (SAYING_VERBS.has(lemma) && tokens[at + 1]?.lemma !== 'that') sayings++;
  }
  const stopped = MARK.test(tokens.at(-1)?.text ?? '');
  if (tokens.length < 2 * FEWEST_WORDS) return !stopped && clauses > 2 && sayings > 1;
  return clauses >= (stopped ? 8 : 4);
}

const FEWEST_WORDS = 12;
const MARK = /^[,.;:!?…“”"«»()–—-]+$/u;
const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** “… denied the claim | We fired nothing”: a capital that only the beginning of a sentence gives, with no mark before it. */
function startsAnew(tokens: readonly Token[]): boolean {
  let found = false;
  for (let at = 1; at + 1 < tokens.length && !found; at++)
    found =
      OPENING.has(tokens[at]?.text ?? '') && isSmall(tokens[at - 1]?.text ?? '') && isSmall(tokens[at + 1]?.text ?? '');
  return found && tokens.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 2 < tokens.length;
}

const isSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

const OPENING: ReadonlySet<string> = new Set(
  'We He She They It You His Her Their Our Its There But When If This These Those The In On At As After'.split(' '),
);

/** The difficult stretches of a report, in order, with what makes them so. */
export function findDifficult({ report, sentences }: Has<'report' | 'sentences'>): readonly Mark[] {
  const found: Mark[] = [];
  const add = ({ start, end }: Span, why: string): void => {
    const last = found.at(-1);
    if (last?.why === why && !/\n[ \t]*\n/u.test(report.text.slice(last.end, start)))
      found[found.length - 1] = { ...last, end };
    else found.push({ start, end, why });
  };
  for (const sentence of sentences) for (const why of reasons(sentence, report)) add(sentence, why);
  return found;
}

function reasons(sentence: Sentence, { text, blocks }: Report): readonly string[] {
  const found: string[] = [];
  const why = unreadable(sentence, text);
  const block = blocks[sentence.block];
  if (why === null && block !== undefined && isCutOut(sentence, block, text))
    found.push('no marks between its sentences: cut where a new subject has its verb');
  if (why !== null) found.push(`not read: ${why}`);
  if (sentence.tokens.length >= MOST_WORDS) found.push(`cut after ${MOST_WORDS} words: no sentence ends there`);
  let cases = 0;
  let broken = false;
  for (const token of sentence.tokens) {
    const length = token.end - token.start;
    if (length !== token.text.length) broken = true;
    else if (text.charCodeAt(token.start) !== token.text.charCodeAt(0) || !text.startsWith(token.text, token.start)) {
      if (text.slice(token.start, token.end).toLowerCase() === token.text.toLowerCase()) cases++;
      else broken = true;
    }
  }
  // A label in capitals alone is none.
  if (cases * 2 > sentence.tokens.length) found.push('set in capitals: which words are names is told by a dictionary');
  if (broken) found.push('broken words or letters read as digits: read as they were meant');
  return found;
}
