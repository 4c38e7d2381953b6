import type { Has } from '../model/analysis.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { findTurns, type Turn } from '../text/turns.ts';
import { word } from './word.ts';

/** What the finders of this folder look at: the sentences with their outer quotations joined over sentences and paragraphs. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly quotations: readonly Quotation[];
  /** Where somebody's turn begins in a transcript or interview, by the index of its first sentence. */
  readonly turns: ReadonlyMap<number, Turn>;
}

/** A sentence and which of its tokens stand in a quotation. */
export interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** For each token the index of the quotation it stands in, its marks included; -1 outside. */
  readonly quotation: readonly number[];
  /** Role of the block it stands in. */
  readonly role: string;
  /** For each token what hangs on it, in order. */
  readonly children: readonly (readonly number[])[];
  /** For each token the first and the last token of what hangs on it, itself included. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Index of the sentence at a place of the text, or of the last one before it. */
export function lineAt({ lines }: Reading, place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.sentence.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Questions, section headings and captions state nothing. A headline may, unless it asks: “Why Norland says nobody was there”. */
export function mayState(line: Line): boolean {
  if (line.role === 'heading' || line.role === 'caption') return false;
  // A heading in Markdown begins with its marks.
  const first = line.tokens.findIndex((token) => /\p{L}/u.test(token.text));
  const asks = ASKING.has(word(line.tokens[first]));
  const last = line.tokens.length - 1;
  const marked = word(line.tokens[last]) === '?' && (line.quotation[last] ?? -1) === -1;
  return !(asks && (marked || line.role === 'headline'));
}

const ASKING: ReadonlySet<string> = new Set(
  'who what when where why how which whose did does do is are was were has have can could will would should'.split(' '),
);

/** Nothing but “and”, “however” and marks before this token of the sentence. */
export function startsClause({ tokens }: Line, at: number): boolean {
  if (at > MOST_LEAD) return false;
  return tokens.slice(0, at).every(({ tag }) => tag === 'CCONJ' || tag === 'PUNCT' || tag === 'ADV');
}

/** Tokens: “And then, however, according to …” */
const MOST_LEAD = 8;

/** Index of the first token of a sentence that starts at this place of the text or after it; -1 where there is none. */
export function tokenAt({ tokens }: Line, place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low < tokens.length ? low : -1;
}

/** The characters that tokens `start` to `end` of a sentence take up. */
export function spanOfPhrase(
  reading: Reading,
  line: number,
  phrase: { readonly start: number; readonly end: number },
): Span {
  const tokens = reading.lines[line]?.tokens ?? [];
  return { start: tokens[phrase.start]?.start ?? 0, end: tokens[phrase.end - 1]?.end ?? 0 };
}

/** An outer quotation, over as many sentences as it takes. */
export interface Quotation extends Span {
  /** Index of the first and last sentence that it touches. */
  readonly first: number;
  readonly last: number;
  /** Number of tokens that are words. */
  readonly words: number;
  /** One stretch for each block, in order, marks left out. */
  readonly parts: readonly Span[];
}

/** Join the quoted parts of the sentences. */
export function readQuotations({ report, sentences }: Has<'report' | 'sentences'>): Reading {
  const quotations: Growing[] = [];
  const lines: Line[] = [];
  let open: Growing | null = null;
  let block = -1;
  for (const sentence of sentences) {
    const inside: number[] = sentence.tokens.map(() => -1);
    for (const part of sentence.quoted) {
      if (part.depth !== 1) continue;
      const span = withoutMarks(report.text, part);
      if (open === null || part.opens) {
        open = { start: span.start, end: span.end, first: sentence.index, last: sentence.index, words: 0, parts: [] };
        quotations.push(open);
      }
      open.words += markTokens(sentence.tokens, part, inside, quotations.length - 1);
      open.end = span.end;
      open.last = sentence.index;
      const last = open.parts.at(-1);
      if (last !== undefined && block === sentence.block)
        open.parts[open.parts.length - 1] = { start: last.start, end: span.end };
      else if (span.start < span.end) open.parts.push(span);
      block = sentence.block;
      if (part.closes) open = null;
    }
    block = sentence.block;
    lines.push({
      sentence,
      tokens: sentence.tokens,
      quotation: inside,
      role: report.blocks[sentence.block]?.role ?? 'paragraph',
      ...readTree(sentence.tokens),
    });
  }
  return { text: report.text, lines, quotations, turns: findTurns({ report, sentences }) };
}

/** The arcs turned round, and how far each word reaches. */
function readTree(tokens: readonly Token[]): Pick<Line, 'children' | 'first' | 'last'> {
  const children: (readonly number[])[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    children.push(NONE);
    first.push(at);
    last.push(at);
  }
  const stack: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const head = tokens[at]?.head ?? -1;
    if (head < 0 || head === at) {
      stack.push(at);
      continue;
    }
    const siblings = children[head];
    // Most words have nothing below them: they share one list.
    if (siblings === NONE) children[head] = [at];
    else (siblings as number[] | undefined)?.push(at);
  }
  const order: number[] = [];
  for (let at = stack.pop(); at !== undefined && order.length <= tokens.length; at = stack.pop()) {
    order.push(at);
    for (const child of children[at] ?? NONE) stack.push(child);
  }
  for (let place = order.length - 1; place >= 0; place--) {
    const at = order[place] as number;
    const head = tokens[at]?.head ?? -1;
    if (head < 0) continue;
    first[head] = Math.min(first[head] ?? head, first[at] ?? at);
    last[head] = Math.max(last[head] ?? head, last[at] ?? at);
  }
  return { children, first, last };
}

const NONE: readonly number[] = [];

interface Growing {
  start: number;
  end: number;
  first: number;
  last: number;
  words: number;
  parts: Span[];
}

/** Note the tokens of a quoted part, the marks beside it included, and count its words. */
function markTokens(tokens: readonly Token[], part: Span, inside: number[], quotation: number): number {
  let words = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.end < part.start || token.start > part.end) continue;
    const within = token.start >= part.start && token.end <= part.end;
    if (!within && !isMark(token.text)) continue;
    inside[at] = quotation;
    if (within && /[\p{L}\p{N}]/u.test(token.text)) words++;
  }
  return words;
}

const MARKS = '“”„‟«»‹›"\'‘’`';

export function isMark(text: string): boolean {
  return text !== '' && [...text].every((letter) => MARKS.includes(letter));
}

/** Marks and blanks at the edges taken off: agencies set two single marks (''…'') for one. */
export function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (/\s/u.test(text[start] ?? '') || '“"„«`'.includes(text[start] ?? ''))) start++;
  if (text[start] === "'" && text[start - 1] === "'") start++;
  while (end > start && (/\s/u.test(text[end - 1] ?? '') || '”"»`'.includes(text[end - 1] ?? ''))) end--;
  if (end > start && text[end - 1] === "'" && text[end] === "'") end--;
  return { start, end };
}
