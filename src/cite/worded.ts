import { wrongOrder } from './worded-order.ts';
import { wrongParting, wrongPrepositions, wrongRelatives } from './worded-parts.ts';
import { plainOrders } from './worded-plain.ts';
import { classOf, SPEECH, SUBJECTS, wrongTies } from './worded-ties.ts';
import { wrongTenses } from './worded-times.ts';
import {
  BEING_NOW,
  BEING_THEN,
  FREE,
  isContent,
  isPast,
  lemmaOf,
  quoteKey,
  type Taken,
  type Token,
  takenLine,
  takenWording,
} from './worded-tokens.ts';

/** Why another wording of a line may not take its place; null where it says neither more nor less nor otherwise. Whatever is not plainly
 *  the same is refused: the line itself is there in its stead.
 *
 *  A wording may move an attribution or a day, turn a passive round, put a title behind a name, open a report's own words; it keeps every
 *  content word, quotation, negation, modal, measure and the words that each of them bears on. */
export function wrongWording(line: string, wording: string): string | null {
  if (wording.length > line.length * 2 + 80) return 'it is far longer than the line';
  if (SIGNS.test(wording)) return 'it has signs that no sentence has';
  const from = takenLine(line);
  const to = takenWording(wording, from.label);
  const quotes = wrongQuotes(from, to);
  if (quotes !== null) return quotes;
  // No order of the words makes up for one that is missing.
  const paired = pairUp(from.tokens, to.tokens);
  if (typeof paired === 'string') return paired;
  // Passives and “of” are compared as they stand, and turned into one plain form; each is the same told again.
  const [own, other] = [plainOrders(from.tokens), plainOrders(to.tokens)];
  let first: string | null = null;
  for (const [at, mine] of own.entries()) {
    const wrong = wrongTokens(mine, other[at] ?? []);
    if (wrong === null) return null;
    first ??= wrong;
  }
  return first;
}

/** What no other order makes up for: a content word, a quotation, a “not”, a “may”, a measure or a time that the line has and the wording
 *  has not, or the other way round. It says nothing of who does what; null: the same words, in whatever order. */
export function otherWords(line: string, wording: string): string | null {
  if (wording.length > line.length * 2 + 80) return 'it is far longer than the line';
  if (SIGNS.test(wording)) return 'it has signs that no sentence has';
  const from = takenLine(line);
  const to = takenWording(wording, from.label);
  const quotes = wrongQuotes(from, to);
  if (quotes !== null) return quotes;
  const paired = pairUp(from.tokens, to.tokens, PARTICIPLE);
  if (typeof paired === 'string') return paired;
  return (
    otherSmallWords(from.tokens, to.tokens, sentencesOf(to) > sentencesOf(from)) ??
    wrongTenses(from.tokens, to.tokens) ??
    wrongPrepositions(from.tokens, to.tokens)
  );
}

function sentencesOf({ tokens }: Taken): number {
  return tokens.filter(
    ({ key }, at) => key === '.' && tokens[at - 1]?.kind !== 'quote' && tokens.slice(at + 1).some(isContent),
  ).length;
}

/** “speaking to reporters”, “who spoke to reporters”. */
const PARTICIPLE = /..ing$/u;

/** Words that deny, limit, measure or tie stand as often in both; those that a passive, an owner or a like word brings or takes may differ.
 *  @param split whether the wording has one sentence more, which may take the place of a “but” */
function otherSmallWords(own: readonly Token[], other: readonly Token[], split: boolean): string | null {
  const count = (tokens: readonly Token[]): Map<string, number> => {
    const found = new Map<string, number>();
    tokens.forEach((token, at) => {
      const { kind, key, optional } = token;
      if (kind !== 'function' || optional || FREE.has(key) || BEING_NOW.has(key) || BEING_THEN.has(key)) return;
      if (GIVING.has(key) || SUBJECTS.has(key)) return;
      const name = classOf(token, tokens[at + 1], tokens[at + 2]);
      if (name !== 'more-than') found.set(name, (found.get(name) ?? 0) + 1);
    });
    return found;
  };
  const [left, right] = [count(own), count(other)];
  for (const [word, times] of left)
    if (right.get(word) !== times && !(split && word === 'but' && !right.has(word)))
      return `“${word}” of the line is left out or told twice`;
  for (const word of right.keys()) if (!left.has(word)) return `“${word}” is not in the line`;
  return null;
}

/** May come or go with a passive, an owner or a day. */
const GIVING = new Set(['by', 'of', 'on']);

const SIGNS = /[[\]\n\r]|https?:|[<>{}`*_#|\\]/u;

function wrongTokens(own: readonly Token[], other: readonly Token[]): string | null {
  const paired = pairUp(own, other);
  if (typeof paired === 'string') return paired;
  return (
    wrongArticles(own, other) ??
    wrongTies(own, other) ??
    wrongTenses(own, other) ??
    wrongParting(own, other) ??
    wrongParting(other, own) ??
    wrongRelatives(own, other) ??
    wrongPrepositions(own, other) ??
    wrongSentences(own, other) ??
    wrongOrder(own, other, paired)
  );
}

function wrongQuotes(from: Taken, to: Taken): string | null {
  const left = [...from.quotes];
  for (const quote of to.quotes) {
    const at = left.indexOf(quoteKey(quote));
    if (at < 0) return `“${quote.slice(0, 60)}” is no quotation of the line`;
    left.splice(at, 1);
  }
  return left.length === 0 ? null : `the quotation “${left[0]?.slice(0, 60)}” is left out or has lost its marks`;
}

/** For each content word of the wording its place among those of the line, each given once; or what is too much or missing. */
function pairUp(own: readonly Token[], other: readonly Token[], also = NEVER): readonly number[] | string {
  const there = own.filter(isContent);
  const free = new Set(there.keys());
  const places: number[] = [];
  let expected = 0;
  for (const token of other.filter(isContent)) {
    const same = [...free].filter((place) => there[place]?.key === token.key && there[place]?.kind === token.kind);
    const loose = also !== NEVER && same.length > 0;
    const alike = loose ? same : [...free].filter((place) => sameWord(there[place] as Token, token, also));
    const place = alike.includes(expected)
      ? expected
      : alike.toSorted((a, b) => distance(a, expected) - distance(b, expected) || a - b)[0];
    if (place === undefined)
      return token.kind === 'quote' ? 'a quotation was changed' : `“${token.text}” is not in the line`;
    free.delete(place);
    places.push(place);
    expected = place + 1;
    while (there[expected]?.optional === true && free.has(expected)) expected++;
  }
  const missing = [...free].map((place) => there[place] as Token).find((token) => !token.optional);
  if (missing === undefined) return places;
  return `“${missing.text}” is left out`;
}

const NEVER = /(?!)/u;

/** What stands right after is nearer than what stands before. */
function distance(place: number, expected: number): number {
  return place >= expected ? place - expected : (expected - place) * 2;
}

/** The same word, or a form of the same verb in the same time. */
function sameWord(line: Token, wording: Token, also: RegExp): boolean {
  if (line.kind !== wording.kind) return false;
  if (line.key === wording.key) return true;
  if (line.kind === 'quote' || lemmaOf(line.key) !== lemmaOf(wording.key) || /^[#«]/u.test(line.key)) return false;
  // “Calling it a trick, Dane left”: in front of “Dane” it has her time.
  if (also !== NEVER && /^\p{Lu}\p{Ll}+ing$/u.test(wording.text) && isPast(line.key)) return true;
  if (/^\p{Lu}/u.test(line.text) && /^\p{Lu}/u.test(wording.text)) return false;
  return (
    isPast(wording.key) &&
    (isPast(line.key) || SPEECH.test(line.key) || IN_PASSIVE.test(line.key) || also.test(line.key))
  );
}

/** “would keep”, “urges”: beside “would be kept”, “is urged”; the tense is seen to by its auxiliary. */
const IN_PASSIVE = /[^g]$/u;

/** “The” inside a name stays where it is. */
function wrongArticles(own: readonly Token[], other: readonly Token[]): string | null {
  const inside = (tokens: readonly Token[]): readonly string[] =>
    tokens.flatMap(({ text }, at) => {
      const before = tokens[at - 1];
      const within =
        /^(?:The|A|An)$/u.test(text) &&
        before !== undefined &&
        before.kind === 'content' &&
        /^\p{Lu}/u.test(before.text);
      return within ? [`${before.key} ${tokens[at + 1]?.key ?? ''}`] : [];
    });
  const had = inside(own);
  return inside(other).every((one) => had.includes(one)) ? null : 'a name is taken apart';
}

/** A new sentence begins with whoever goes on speaking, or where the line has one. */
function wrongSentences(own: readonly Token[], other: readonly Token[]): string | null {
  const stops = (tokens: readonly Token[]): readonly number[] =>
    tokens.flatMap(({ kind, key }, at) =>
      kind === 'break' && key === '.' && tokens.slice(at + 1).some(isContent) ? [at] : [],
    );
  const more = stops(other);
  if (more.length <= stops(own).length) return null;
  const held = more.every((at) => {
    const next = other.slice(at + 1);
    const first = next.find(isContent);
    if (first === undefined || first.kind === 'quote' || other[at - 1]?.kind === 'quote') return true;
    if (!SUBJECTS.has(next[0]?.key ?? '')) return false;
    return SPOKEN.test(first.key);
  });
  return held ? null : 'a new sentence loses who says it';
}

const SPOKEN = /^(?:urged|offered|thanked|warned|asked|added|promised|«say»|proposed|accused|called|repeated|again)$/u;
