import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { dependents, is, MOST_STEPS } from './dependents.ts';

/** Tokens `start` to `end`, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Everything below a word and the word itself, as the range from the first to the last of them. In a tree without crossing arcs, as
 *  the parser makes it, nothing else lies in it. */
export function subtree(sentence: Sentence, word: number): Range {
  const inside = below(sentence, word, () => true);
  return { start: inside.indexOf(true), end: inside.lastIndexOf(true) + 1 };
}

export interface ClauseOptions {
  /** Keep relative clauses (“, which …”); kept unless false. */
  readonly relative?: boolean;
  /** Keep adverbial clauses (“after …”, “urging …”); kept unless false. */
  readonly adverbial?: boolean;
  /** Keep further clauses joined by “and”, “but” or a semicolon; left out unless true. */
  readonly joined?: boolean;
}

/** The tokens of the clause that hangs on a verb, in order: without clauses joined to it, and without marks and conjunctions at its edges. */
export function clauseTokens(sentence: Sentence, verb: number, options: ClauseOptions = {}): readonly number[] {
  const inside = below(sentence, verb, (at) => {
    const token = sentence.tokens[at];
    if (token === undefined) return false;
    if (options.relative === false && is(token, 'acl:relcl')) return false;
    if (options.adverbial === false && token.head === verb && is(token, 'advcl')) return false;
    if (token.head === verb && is(token, 'parataxis')) return false;
    if (options.joined !== true && token.head === verb && is(token, 'conj') && isClause(sentence, at)) return false;
    return !(token.head === verb && is(token, 'cc') && at < verb);
  });
  const found = sentence.tokens.map((_, at) => at).filter((at) => inside[at] === true);
  let first = 0;
  let last = found.length;
  while (first < last && isEdge(sentence.tokens[found[first] ?? -1])) first++;
  while (last > first && isEdge(sentence.tokens[found[last - 1] ?? -1])) last--;
  return found.slice(first, last);
}

/** From the first to the last token of a clause, as offsets into the report. Parts in the middle that were left out lie inside all the same. */
export function clauseSpan(sentence: Sentence, verb: number, options: ClauseOptions = {}): Span {
  const tokens = clauseTokens(sentence, verb, options);
  const first = sentence.tokens[tokens[0] ?? verb];
  const last = sentence.tokens[tokens.at(-1) ?? verb];
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

/** A word in a chain joined by “and” that is a clause of its own, not only one more noun or name. */
function isClause(sentence: Sentence, word: number): boolean {
  const token = sentence.tokens[word];
  return token?.tag === 'VERB' || token?.tag === 'AUX' || dependents(sentence, word, 'nsubj', 'cop').length > 0;
}

function isEdge(token: Token | undefined): boolean {
  return token === undefined || token.tag === 'CCONJ' || (token.tag === 'PUNCT' && !CLOSING.has(token.text));
}

// A closing mark at the end belongs to the words inside it.
const CLOSING: ReadonlySet<string> = new Set([')', ']', '”', '’', '»']);

/** For each token whether it lies below `word` by words that pass. The word itself always does. */
function below(sentence: Sentence, word: number, pass: (at: number) => boolean): boolean[] {
  const { tokens } = sentence;
  const known: (boolean | undefined)[] = tokens.map(() => undefined);
  known[word] = true;
  for (let at = 0; at < tokens.length; at++) {
    const path: number[] = [];
    let here = at;
    while (here >= 0 && known[here] === undefined && path.length <= tokens.length) {
      path.push(here);
      here = tokens[here]?.head ?? -1;
    }
    let inside = here >= 0 && known[here] === true;
    for (const step of path.reverse()) {
      inside = inside && pass(step);
      known[step] = inside;
    }
  }
  return known.map((inside) => inside === true);
}

/** The word that the others of a range hang on: of “Norland's army chief” it is “chief”. The first where several hang outside.
 *  null for an empty range or one of marks only. */
export function headOf(sentence: Sentence, range: Range): number | null {
  for (let at = range.start; at < range.end; at++) {
    const token = sentence.tokens[at];
    if (token === undefined || token.tag === 'PUNCT') continue;
    if (token.head < range.start || token.head >= range.end) return at;
  }
  return null;
}

/** The tokens that a stretch of the report touches in this sentence. */
export function tokensIn(sentence: Sentence, span: Span): Range {
  let start = 0;
  while (start < sentence.tokens.length && (sentence.tokens[start]?.end ?? 0) <= span.start) start++;
  let end = start;
  while (end < sentence.tokens.length && (sentence.tokens[end]?.start ?? 0) < span.end) end++;
  return { start, end };
}

/** The name or noun with what stands close around it: “the two senior envoys”, “Foreign Minister Orla Dane”, “a breach of the truce”.
 *  Without its preposition, appositions, relative clauses and further nouns joined by “and”; `plain` leaves “of …” and the like out too. */
export function nounPhrase(sentence: Sentence, noun: number, options: { readonly plain?: boolean } = {}): Range {
  const inside = below(sentence, noun, (at) => {
    const token = sentence.tokens[at];
    if (token === undefined) return false;
    if (token.head !== noun) return !is(token, 'acl:relcl', 'parataxis');
    if (is(token, 'case') && at < noun) return false;
    if (options.plain === true && at > noun && is(token, 'nmod', 'acl', 'advmod') && !is(token, 'nmod:desc'))
      return false;
    return !is(
      token,
      'conj',
      'cc',
      'appos',
      'acl:relcl',
      'parataxis',
      'punct',
      'cop',
      'nsubj',
      'mark',
      'aux',
      'advcl',
      'ccomp',
      'obl',
      'csubj',
      'expl',
      'orphan',
      'dislocated',
    );
  });
  let start = noun;
  let end = noun + 1;
  while (start > 0 && (inside[start - 1] === true || isInnerMark(sentence, start - 1, inside))) start--;
  while (end < inside.length && (inside[end] === true || isInnerMark(sentence, end, inside))) end++;
  while (start < noun && sentence.tokens[start]?.tag === 'PUNCT') start++;
  while (end > noun + 1 && sentence.tokens[end - 1]?.tag === 'PUNCT') end--;
  return { start, end };
}

/** A hyphen, a comma between adjectives, a quotation mark: inside where both sides are. */
function isInnerMark(sentence: Sentence, at: number, inside: readonly boolean[]): boolean {
  return sentence.tokens[at]?.tag === 'PUNCT' && inside[at - 1] === true && inside[at + 1] === true;
}

/** A word and all that are joined to it by “and”, “or” or commas, in order: “the US, the UK and Norland”. From any of them the whole list. */
export function conjuncts(sentence: Sentence, word: number): readonly number[] {
  let first = word;
  for (let step = 0; step < MOST_STEPS * 4 && is(sentence.tokens[first], 'conj'); step++)
    first = sentence.tokens[first]?.head ?? first;
  const found = [first];
  for (let at = 0; at < found.length && found.length <= sentence.tokens.length; at++) {
    found.push(...dependents(sentence, found[at] ?? -1, 'conj').filter((next) => !found.includes(next)));
  }
  return found.sort((a, b) => a - b);
}

/** Nouns that say the same of a noun: “Orla Dane, the foreign minister,”. In order of the text. */
export function appositions(sentence: Sentence, noun: number): readonly number[] {
  return dependents(sentence, noun, 'appos');
}
