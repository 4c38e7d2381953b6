import type { Span } from '../model/span.ts';
import { isAbbreviation } from './abbreviations.ts';
import { LONGEST_PIECE, LONGEST_RUN, winkTokens } from './wink.ts';

/** A token with its place in the report, before it is tagged. */
export interface RawToken extends Span {
  readonly text: string;
  /** wink's own guess; the tagger of `models/parser.bin` replaces it. */
  readonly tag: string;
  readonly lemma: string;
}

/** Cut a stretch of the text into tokens. Every character that is not blank lies in exactly one token. */
export function findTokens(text: string, stretch: Span): readonly RawToken[] {
  const tokens: RawToken[] = [];
  for (const piece of cutIntoPieces(text, stretch)) placeTokens(text, piece, tokens);
  return joinNumbers(tokens.flatMap((token, at) => split(token, tokens[at + 1])));
}

/** Pieces that are short enough for wink, cut at blanks where there are any. */
function* cutIntoPieces(text: string, stretch: Span): Generator<Span> {
  let start = stretch.start;
  let blank = -1;
  let run = 0;
  for (let at = stretch.start; at < stretch.end; at++) {
    if (isBlank(text.charCodeAt(at))) {
      blank = at;
      run = 0;
    } else {
      run++;
    }
    if (run >= LONGEST_RUN && !isLowSurrogate(text.charCodeAt(at + 1))) {
      if (blank > start) yield { start, end: blank };
      yield { start: Math.max(start, blank + 1), end: at + 1 };
      start = at + 1;
      blank = at;
      run = 0;
    } else if (at + 1 - start >= LONGEST_PIECE && blank > start) {
      yield { start, end: blank };
      start = blank + 1;
    }
  }
  if (start < stretch.end) yield { start, end: stretch.end };
}

function placeTokens(text: string, piece: Span, tokens: RawToken[]): void {
  let at = piece.start;
  for (const token of winkTokens(text.slice(piece.start, piece.end))) {
    if (token.text.trim() === '') continue;
    at = skipBlanks(text, at, piece.end);
    if (!text.startsWith(token.text, at)) {
      const found = text.slice(at, Math.min(piece.end, at + LONGEST_RUN)).indexOf(token.text);
      if (found < 0) continue;
      addLost(text, at, at + found, tokens);
      at += found;
    }
    tokens.push({ start: at, end: at + token.text.length, text: token.text, tag: token.tag, lemma: token.lemma });
    at += token.text.length;
  }
  addLost(text, at, piece.end, tokens);
}

/** What wink passed over stays a token, one for each run without a blank. */
function addLost(text: string, from: number, to: number, tokens: RawToken[]): void {
  let at = skipBlanks(text, from, to);
  while (at < to) {
    let end = at;
    while (end < to && !isBlank(text.charCodeAt(end))) end++;
    tokens.push({ start: at, end, text: text.slice(at, end), tag: 'X', lemma: text.slice(at, end).toLowerCase() });
    at = skipBlanks(text, end, to);
  }
}

/** wink keeps “no.” and the like in one piece because they may be short for something. */
function split(token: RawToken, next: RawToken | undefined): readonly RawToken[] {
  if (!/^\p{L}{2,}\.$/u.test(token.text) || isAbbreviation(token.text, next?.text)) return [token];
  const cut = token.end - 1;
  const word = token.text.slice(0, -1);
  return [
    { start: token.start, end: cut, text: word, tag: token.tag, lemma: word.toLowerCase() },
    { start: cut, end: token.end, text: '.', tag: 'PUNCT', lemma: '.' },
  ];
}

/** wink takes “2.20pm” apart at the stop. */
function joinNumbers(tokens: readonly RawToken[]): readonly RawToken[] {
  const joined: RawToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [first, stop, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (first === undefined) break;
    if (stop?.text === '.' && last !== undefined && first.end === stop.start && stop.end === last.start) {
      if (/^\d{1,2}$/u.test(first.text) && /^\d\d[ap]m$/iu.test(last.text)) {
        const text = `${first.text}.${last.text}`;
        joined.push({ start: first.start, end: last.end, text, tag: 'NUM', lemma: text });
        at += 2;
        continue;
      }
    }
    joined.push(first);
  }
  return joined;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** White space of every kind, zero-width marks and the byte order mark included: none of them is part of a word. */
export function isBlank(code: number): boolean {
  return (
    (code >= 9 && code <= 13) ||
    code === 32 ||
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
