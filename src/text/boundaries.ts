import { isAbbreviation, standsBeforeName } from './abbreviations.ts';
import type { RawToken } from './tokens.ts';

/** Where sentences end among the tokens of one block: indices one past the last token of each, in order; the last is the number of tokens. */
export function endsOfSentences(text: string, tokens: readonly RawToken[]): readonly number[] {
  const ends: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isStop(tokens, at)) {
      at++;
      continue;
    }
    const stop = at;
    at++;
    while (at < tokens.length && (closes(text, tokens, at) || isMark(tokens[at]?.text ?? ''))) at++;
    if (at < tokens.length && endsHere(tokens, stop, at)) ends.push(at);
  }
  if (tokens.length > 0) ends.push(tokens.length);
  return ends;
}

const isMark = (word: string): boolean => /^[.?!…。！？]+$/u.test(word);

function isStop(tokens: readonly RawToken[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return isMark(word) || (word.length > 1 && word.endsWith('.') && /^\p{L}/u.test(word));
}

/** A closing mark belongs to the sentence before it. A straight mark closes where no blank stands before it. */
function closes(text: string, tokens: readonly RawToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^[)\]}”’»›]+$/u.test(token.text)) return token.start === tokens[at - 1]?.end || /^[”»]/u.test(token.text);
  return /^["']+$/u.test(token.text) && !/\s/u.test(text[token.start - 1] ?? ' ');
}

function endsHere(tokens: readonly RawToken[], stop: number, next: number): boolean {
  const word = tokens[stop]?.text ?? '';
  const after = firstWord(tokens, next);
  if (/^[\p{Ll},;:)\]–—-]/u.test(after) && !/^(?:e|i)[A-Z]/u.test(after)) return false;
  const before = tokens[stop - 1]?.text ?? '';
  const glued = word === '.' && tokens[stop - 1]?.end === tokens[stop]?.start;
  const short = word.endsWith('.') && word.length > 1 ? word : glued ? `${before}.` : '';
  if (standsBeforeName(short)) return false;
  if (/^\p{Lu}\.$/u.test(short)) return STARTERS.has(after);
  if (short !== '' && isAbbreviation(short, after)) return STARTERS.has(after);
  if (next < tokens.length && tokens[next]?.start === tokens[next - 1]?.end && !/^[\p{Lu}“‘"'(]/u.test(after))
    return false;
  if (next - stop > 1 && speaksAfter(tokens, next) && /^[?!]/u.test(word)) return false;
  return true;
}

/** The first word after opening marks. */
function firstWord(tokens: readonly RawToken[], from: number): string {
  let at = from;
  while (at < tokens.length - 1 && /^[“‘"'(«[]+$/u.test(tokens[at]?.text ?? '')) at++;
  return tokens[at]?.text ?? '';
}

/** “Will you go?” Dane asked. */
function speaksAfter(tokens: readonly RawToken[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    const word = tokens[at]?.text ?? '';
    if (/^(?:said|says|asked|asks|wrote|added|told|tweeted|posted|shouted|replied)$/u.test(word)) return at > from;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

/** Words that begin a sentence far more often than they follow a short form as part of a name. */
const STARTERS: ReadonlySet<string> = new Set(
  `The A An He She It They We I You This That These Those There In On At By For From With As But And Or So If When While After Before Since
  Although Though Because However Meanwhile Moreover Then Now Here His Her Its Their Our My Your Mr. Mrs. Ms. Dr. According Both Some Many Most
  What Who Why How Where Which Whether Not No Yes`.split(/\s+/u),
);
