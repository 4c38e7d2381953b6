import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';

/** A sentence with the way down its arcs. Made once per sentence, linear in its length. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** By token: those that hang on it, in order of the text. */
  readonly children: readonly (readonly number[])[];
  /** By token: first and last token of what hangs under it, itself included. */
  readonly extent: readonly (readonly [number, number])[];
}

/** Deeper chains are cut here: no clause of written English goes so deep, and hostile input does. */
export const DEEPEST = 40;

/** More than this hangs on no word of written English; what comes later is not looked at, so that no sentence takes
 *  more than linear time. */
const WIDEST = 250;

/** Arcs that do not lead to a token, or in a circle, are dropped: nothing below may loop. */
export function treeOf(sentence: Sentence, parsed: readonly Token[] = sentence.tokens): Tree {
  const tokens = parsed;
  // Most words have nothing below them: they share one list.
  const children: (readonly number[])[] = new Array<readonly number[]>(tokens.length).fill(NONE);
  for (let at = 0; at < tokens.length; at++) {
    const head = tokens[at]?.head ?? at;
    const siblings = head === at ? undefined : children[head];
    if (siblings === NONE) children[head] = [at];
    else if (siblings && siblings.length < WIDEST) (siblings as number[]).push(at);
  }
  return { sentence, tokens, children, extent: extents(tokens) };
}

export function at(tree: Tree, index: number): Token | undefined {
  return tree.tokens[index];
}

export function childrenOf(tree: Tree, index: number, ...relations: readonly string[]): readonly number[] {
  const all = tree.children[index] ?? NONE;
  if (relations.length === 0 || all.length === 0) return all;
  // Mostly there is none, and nothing need be made.
  let found: number[] | null = null;
  for (const child of all) {
    if (!relations.includes(tree.tokens[child]?.relation ?? '')) continue;
    if (found === null) found = [child];
    else found.push(child);
  }
  return found ?? NONE;
}

const NONE: readonly number[] = [];

/** Relation without its subtype: `obl` for `obl:agent`. */
export function plainRelation(token: Token | undefined): string {
  const relation = token?.relation ?? '';
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The word a stretch hangs by: the one whose head lies outside; the first such, -1 where no token lies inside. */
export function topOf(tree: Tree, span: Span): number {
  const [first, last] = tokensIn(tree, span);
  for (let index = first; index <= last; index++) {
    const head = tree.tokens[index]?.head ?? -1;
    if (head < first || head > last) return index;
  }
  return first <= last ? first : -1;
}

/** First and last token that lie in a stretch; first > last where none does. */
export function tokensIn(tree: Tree, span: Span): readonly [number, number] {
  const first = lowerBound(tree.tokens, span.start);
  let last = first - 1;
  while (last + 1 < tree.tokens.length && (tree.tokens[last + 1]?.end ?? Infinity) <= span.end) last++;
  return [first, last];
}

function lowerBound(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nouns that count another: “a series of strikes”. */
export const MEASURES: ReadonlySet<string> = new Set(
  'batch group number dozen hundred thousand some part series round lot contingent set range rest majority most all half many any wave'.split(
    ' ',
  ),
);

/** A word and those joined to it by “and”, in order of the text. */
export function joined(tree: Tree, index: number): readonly number[] {
  const found = [index];
  for (let next = 0; next < found.length && found.length < 400; next++) {
    for (const child of childrenOf(tree, found[next] ?? -1, 'conj')) found.push(child);
  }
  return found.sort((a, b) => a - b);
}

/** The preposition that leads a phrase, in lower case: “with” of “with Norland”; '' where none stands. */
export function prepositionOf(tree: Tree, index: number): string {
  const leads = childrenOf(tree, index, 'case', 'mark').filter((child) => child < index);
  return leads.length > 0 ? (tree.tokens[leads[0] ?? -1]?.text.toLowerCase() ?? '') : '';
}

export function has(tree: Tree, index: number, relation: string, words?: ReadonlySet<string>): boolean {
  return childrenOf(tree, index, relation).some((child) => !words || words.has(tree.tokens[child]?.lemma ?? ''));
}

/** A noun phrase as one would quote it: without clauses that hang on it and without what it is joined to. */
export function phraseSpan(tree: Tree, index: number): Span {
  let first = index;
  let last = index;
  for (const child of childrenOf(tree, index)) {
    const relation = tree.tokens[child]?.relation ?? '';
    if (LOOSE.has(relation)) continue;
    const [from, to] = tree.extent[child] ?? [child, child];
    if (child < index) first = Math.min(first, from);
    else last = Math.max(last, to);
  }
  while (
    first < index &&
    WITHOUT.has(tree.tokens[first]?.relation ?? '') &&
    !BOUNDS.has(tree.tokens[first + 1]?.lemma ?? '')
  )
    first++;
  while (last > index && tree.tokens[last]?.tag === 'PUNCT') last--;
  return { start: tree.tokens[first]?.start ?? 0, end: tree.tokens[last]?.end ?? 0 };
}

const LOOSE: ReadonlySet<string> = new Set(
  'acl:relcl acl advcl advcl:relcl appos conj cc punct parataxis case mark nsubj nsubj:pass cop expl aux discourse dep'.split(
    ' ',
  ),
);
/** “at least 11 people”: here “at” belongs to the number. */
const BOUNDS: ReadonlySet<string> = new Set(['least', 'most', 'less', 'little', 'few']);
const WITHOUT: ReadonlySet<string> = new Set(['case', 'mark', 'punct', 'cc', 'cc:preconj']);

/** The clause of a verb: what hangs on it but for clauses that could stand alone. One stretch, inside the sentence. */
export function clauseOf(tree: Tree, index: number): Span {
  let first = index;
  let last = index;
  for (const child of childrenOf(tree, index)) {
    const relation = tree.tokens[child]?.relation ?? '';
    if (APART.has(relation) && child > index && has(tree, child, 'nsubj')) continue;
    if (relation === 'parataxis' || relation === 'punct') continue;
    const [from, to] = tree.extent[child] ?? [child, child];
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  while (last > index && tree.tokens[last]?.tag === 'PUNCT') last--;
  while (first < index && isLead(tree.tokens[first])) first++;
  return { start: tree.tokens[first]?.start ?? 0, end: tree.tokens[last]?.end ?? 0 };
}

/** “that” and “and” before a clause lead to it and are no part of it. */
function isLead(token: Token | undefined): boolean {
  return token?.tag === 'PUNCT' || token?.tag === 'CCONJ' || (token?.relation === 'mark' && token.lemma === 'that');
}

const APART: ReadonlySet<string> = new Set(['conj', 'parataxis', 'advcl']);

/** Children are widened into their heads from the leaves up; tokens in a circle keep themselves. */
function extents(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const extent: [number, number][] = tokens.map((_, index) => [index, index]);
  const waiting = tokens.map(() => 0);
  for (const token of tokens)
    if (token.head >= 0 && token.head < tokens.length) waiting[token.head] = (waiting[token.head] ?? 0) + 1;
  const ready = tokens.flatMap((_, index) => (waiting[index] === 0 ? [index] : []));
  for (let next = 0; next < ready.length; next++) {
    const index = ready[next] ?? 0;
    const head = tokens[index]?.head ?? -1;
    const own = extent[index];
    const above = extent[head];
    if (!own || !above || head < 0) continue;
    if (own[0] < above[0]) above[0] = own[0];
    if (own[1] > above[1]) above[1] = own[1];
    waiting[head] = (waiting[head] ?? 0) - 1;
    if (waiting[head] === 0) ready.push(head);
  }
  return extent;
}

/** Whether going up from one word comes to the other: an arc to it would make a circle. */
export function leadsTo(tokens: readonly Token[], from: number, to: number): boolean {
  let current = from;
  for (let step = 0; step < 60; step++) {
    if (current === to) return true;
    current = tokens[current]?.head ?? -1;
    if (current < 0) return false;
  }
  return true;
}
