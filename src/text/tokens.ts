import type { Span } from '../model/span.ts';
import { isAbbreviation, mayBeAbbreviation } from './abbreviations.ts';
import { HASH_BASIS } from './hash.ts';
import { interned } from './interned.ts';
import type { Lexeme } from './lexeme.ts';
import { remembered } from './remembered.ts';
import { LONGEST_RUN, winkTokens } from './wink.ts';

/** A token with its place in the report, before it is tagged. */
export interface RawToken extends Span {
  readonly text: string;
  /** Where what is known of the text is kept, for tokens that were cut here. */
  readonly spelling?: Spelling;
}

/** A text that tokens have, one object for all of them, so that nobody need look for what is known of it. */
export interface Spelling {
  readonly text: string;
  /** What the parser in use knows of it; null until it is asked. */
  lexeme: Lexeme | null;
}

/** Cut a stretch of the text into tokens. Every character that is not blank lies in exactly one token. */
export function findTokens(text: string, stretch: Span): readonly RawToken[] {
  const tokens: RawToken[] = [];
  let mended = false;
  for (let at = stretch.start; at < stretch.end; ) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    const most = Math.min(stretch.end, start + LONGEST_RUN);
    let hash = HASH_BASIS;
    while (at < most) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) break;
      hash = Math.imul(hash ^ code, 0x01000193);
      at++;
    }
    if (at < stretch.end && isLowSurrogate(text.charCodeAt(at))) at++;
    let end = start;
    const run = runAt(text, start, at, hash);
    mended ||= run.mended;
    for (const spelling of run.pieces) {
      const length = spelling.text.length;
      tokens.push({ start: end, end: end + length, text: spelling.text, spelling });
      end += length;
    }
  }
  return mended ? joinNumbers(splitStops(tokens)) : tokens;
}

/** A run without a blank and the tokens that it is; joined they are the run. */
interface Run {
  readonly text: string;
  readonly pieces: readonly Spelling[];
  /** Whether `splitStops` or `joinNumbers` may have something to do. */
  readonly mended: boolean;
}

/** wink-nlp cuts each run without a look at the others; since it is asked for rarely, runs of the common shapes are cut here as it would,
 *  and what it says of others is kept: in a table with one place for each hash, a few megabytes, more than a hundred reports have. A run
 *  is compared where it stands, since cutting it out costs more. */
function runAt(text: string, from: number, to: number, hash: number): Run {
  const place = (hash ^ (hash >>> 15)) & (RUNS.length - 1);
  const known = RUNS[place] as Run;
  if (isAt(known.text, text, from, to)) return known;
  // A copy: a slice would keep the whole report in memory.
  const own = ` ${text.slice(from, to)}`.slice(1);
  const pieces = (plainPieces(own) ?? winkPieces(own)).map(spellingOf);
  const mended = pieces.some(({ text: piece }) => mayBeMended(piece));
  const made = { text: own, pieces, mended };
  RUNS[place] = made;
  return made;
}

const NO_RUN: Run = { text: '', pieces: [], mended: false };
const RUNS: Run[] = new Array<Run>(2 ** 15).fill(NO_RUN);
const SPELLINGS = remembered<Spelling>(12_000);

function isAt(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== known.charCodeAt(at - from)) return false;
  return true;
}

/** A word that ends with a stop, or the end of a time of day. */
function mayBeMended(piece: string): boolean {
  return (piece.length > 2 && piece.endsWith('.') && WORD_WITH_STOP.test(piece)) || CLOCK.test(piece);
}

function spellingOf(piece: string): Spelling {
  const known = SPELLINGS.get(piece);
  if (known !== undefined) return known;
  const made = { text: interned(piece), lexeme: null };
  SPELLINGS.set(made.text, made);
  return made;
}

/** The common shapes: a word, words with hyphens, a number, a sum, a share, with or without marks around them and an ending of its own
 *  (“’s”, “n’t”, “’ll”). null for every other run. */
function plainPieces(run: string): readonly string[] | null {
  const parts = SHAPE.exec(run);
  if (parts === null) return null;
  const [, opening = '', sign = '', number = '', share = '', words = '', ending = '', closing = ''] = parts;
  if (closing.startsWith('.') && (closing.startsWith('..') || run.length < 4 || mayBeAbbreviation(`${words}.`)))
    return null;
  if (words !== '' && ending === '' && ONE_OR_TWO.test(words)) return null;
  const pieces = [...opening, sign, number, share];
  if (words.includes('-') && !(ending === '' && staysWhole(words))) pieces.push(...words.split(/(-)/u));
  else pieces.push(words);
  pieces.push(ending, ...closing);
  return pieces.filter((piece) => piece !== '');
}

const SHAPE =
  /^([“"‘'(]{0,2})(?:([$£€]?)(\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,9})?|\d{1,2}[.:]\d\d[ap]m)(%?)|([A-Za-z]{1,40}?(?:-[A-Za-z]{1,40}){0,4}?)((?:['’](?:s|m|d|re|ve|ll)|n['’]t)?))([,.;:?!)”"’']{0,4})$/u;
/** “cannot” is two words, and “Here’s” may be written without its mark. */
const ONE_OR_TWO = /^(?:cannot|cant|dont|wont)$/iu;

/** “ex-minister”, “non-aligned”: wink leaves them whole. */
function staysWhole(words: string): boolean {
  const first = words.slice(0, words.indexOf('-')).toLowerCase();
  return BEFORE_HYPHEN.has(first) || AFTER_HYPHEN.has(words.slice(words.lastIndexOf('-') + 1).toLowerCase());
}

const BEFORE_HYPHEN: ReadonlySet<string> = new Set(
  `anti be counter cross ex extra inter macro micro mid mini neo non over pan para peri post pro pseudo quasi re semi sub super ultra vice
   co un pre e intra multi de x u bi tri mega uni a`.split(/\s+/u),
);
const AFTER_HYPHEN: ReadonlySet<string> = new Set(['fold', 'gate', 'less', 'most', 'wise']);

/** What wink passes over stays a token. wink leaves “Dane's” in one piece where it has met it so before, and takes “Q.R.S.” apart where it
 *  has met “Q.R.S”: its pieces are looked at again, so that a text is cut alike whatever was read before it. */
function winkPieces(run: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { text } of winkTokens(run)) {
    const found = text.trim() === '' ? -1 : run.indexOf(text, at);
    if (found < 0) continue;
    if (found > at) pieces.push(run.slice(at, found));
    const last = pieces.length - 1;
    if (text === '.' && found === at && INITIALS.test(pieces[last] ?? '')) pieces[last] += '.';
    else pieces.push(...(ENDS_WITH_OWN.test(text) ? (plainPieces(text) ?? [text]) : [text]));
    at = found + text.length;
  }
  if (at < run.length) pieces.push(run.slice(at));
  return pieces;
}

/** wink keeps “no.” and the like in one piece because they may be short for something. */
function splitStops(tokens: readonly RawToken[]): readonly RawToken[] {
  const isCut = ({ text }: RawToken, at: number): boolean =>
    text.length > 2 && text.endsWith('.') && WORD_WITH_STOP.test(text) && !isAbbreviation(text, tokens[at + 1]?.text);
  if (!tokens.some(isCut)) return tokens;
  return tokens.flatMap((token, at) => {
    const { start, end, text } = token;
    if (!isCut(token, at)) return [token];
    return [
      { start, end: end - 1, text: text.slice(0, -1) },
      { start: end - 1, end, text: '.' },
    ];
  });
}

const WORD_WITH_STOP = /^\p{L}{2,}\.$/u;

/** wink takes “2.20pm” apart at the stop. */
function joinNumbers(tokens: readonly RawToken[]): readonly RawToken[] {
  if (!tokens.some((token, at) => joins(tokens, at, token))) return tokens;
  const joined: RawToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    const last = tokens[at + 2];
    if (first === undefined) break;
    if (last === undefined || !joins(tokens, at, first)) {
      joined.push(first);
      continue;
    }
    joined.push({ start: first.start, end: last.end, text: `${first.text}.${last.text}` });
    at += 2;
  }
  return joined;
}

const CLOCK = /^\d\d[ap]m$/iu;
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
const ENDS_WITH_OWN = /.['’](?:s|m|d|re|ve|ll|t)$/u;

function joins(tokens: readonly RawToken[], at: number, first: RawToken): boolean {
  const stop = tokens[at + 1];
  const last = tokens[at + 2];
  if (stop?.text !== '.' || last === undefined || first.end !== stop.start || stop.end !== last.start) return false;
  return /^\d{1,2}$/u.test(first.text) && CLOCK.test(last.text);
}

/** White space of every kind, zero-width marks and the byte order mark included: none of them is part of a word. */
export function isBlank(code: number): boolean {
  if (code > 32 && code < 0x85) return false;
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
