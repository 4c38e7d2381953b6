import type { Span } from '../model/span.ts';
import { isBlank, type RawToken } from './tokens.ts';
import { LONGEST_PIECE, LONGEST_RUN, winkTokens } from './wink.ts';

/** A token with wink-nlp's own guesses, which are used where there is no model (`--models none`). */
export interface GuessedToken extends RawToken {
  readonly tag: string;
  readonly lemma: string;
}

/** Tag tokens of a stretch by wink-nlp: a token gets the guess for the one that wink begins at the same place. */
export function guessTags(text: string, stretch: Span, tokens: readonly RawToken[]): readonly GuessedToken[] {
  const guesses = new Map<number, { readonly text: string; readonly tag: string; readonly lemma: string }>();
  for (const piece of cutIntoPieces(text, stretch)) {
    let at = piece.start;
    for (const token of winkTokens(text.slice(piece.start, piece.end))) {
      if (token.text.trim() === '') continue;
      while (at < piece.end && isBlank(text.charCodeAt(at))) at++;
      const found = text.slice(at, Math.min(piece.end, at + LONGEST_RUN)).indexOf(token.text);
      if (found < 0) continue;
      guesses.set(at + found, token);
      at += found + token.text.length;
    }
  }
  return tokens.map((token) => {
    const guess = guesses.get(token.start);
    const lower = token.text.toLowerCase();
    if (guess === undefined) return { ...token, tag: /^[.,;:?!'"”’“‘]+$/u.test(lower) ? 'PUNCT' : 'X', lemma: lower };
    return { ...token, tag: guess.tag, lemma: guess.text === token.text ? guess.lemma : lower };
  });
}

/** A token that is read otherwise than it stands (`readable.ts`) has no guess of wink-nlp's any more; its letters tell enough. */
export function withGuess(token: RawToken): GuessedToken {
  if ('tag' in token && 'lemma' in token) return token as GuessedToken;
  const { text } = token;
  const tag = /^\p{Lu}/u.test(text) ? 'PROPN' : /\p{L}/u.test(text) ? 'NOUN' : /\d/u.test(text) ? 'NUM' : 'PUNCT';
  return { ...token, tag, lemma: text.toLowerCase() };
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
    if (run >= LONGEST_RUN) {
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
