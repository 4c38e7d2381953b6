import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';

/** Questions to the tree of a sentence. Everywhere `verb`, `noun` and `word` are indices of tokens in the sentence; a “verb” is what a
 *  clause hangs on, so in “was unhurt” it is the adjective, and in “is a dam” the noun. A relation name means its subtypes too: `obl` finds
 *  `obl:agent`. All of them look at most once at each token for each step up the tree; a sentence has a bounded number of tokens. */

/** Tokens `start` to `end`, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

function is(token: Token | undefined, ...relations: readonly string[]): boolean {
  return (
    token !== undefined && relations.some((name) => token.relation === name || token.relation.startsWith(`${name}:`))
  );
}

/** What hangs on a word by one of these relations (any, where none is named), in order of the text. */
export function dependents(sentence: Sentence, word: number, ...relations: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at];
    if (token === undefined) continue;
    if (token.head === word && (relations.length === 0 || is(token, ...relations))) found.push(at);
  }
  return found;
}

/** The words on which clauses hang, in order of the text: verbs, and adjectives and nouns with a form of “be” or a subject. */
export function predicates(sentence: Sentence): readonly number[] {
  const clausal = new Set<number>();
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at];
    if (token === undefined) continue;
    if (token.tag === 'VERB' && !is(token, 'case', 'amod', 'compound', 'fixed', 'mark', 'cc')) clausal.add(at);
    if (is(token, 'cop', 'nsubj', 'csubj') && token.head >= 0) clausal.add(token.head);
  }
  return [...clausal].sort((a, b) => a - b);
}

/** Who or what the clause is about, as grammar has it: for a passive the one acted on. Where the clause has no subject of its own, the
 *  understood one: that of the verb it is joined to (“came and went”), of the verb it fills up (“agreed to stop”) or that verb's object
 *  (“urged him to stop”), the noun that a participle or a relative clause belongs to (“forces operating there”, “who said”).
 *  null: none (an imperative, a headline without verb). */
export function subjectOf(sentence: Sentence, verb: number): number | null {
  let at = verb;
  for (let step = 0; step < MOST_STEPS; step++) {
    const own = ownSubject(sentence, at);
    if (own !== null) return antecedentOf(sentence, own) ?? own;
    const token = sentence.tokens[at];
    const head = token?.head ?? -1;
    if (token === undefined || head < 0) return null;
    if (is(token, 'acl')) return head;
    if (is(token, 'xcomp')) {
      const object = dependents(sentence, head, 'obj', 'iobj')[0];
      if (object !== undefined && object !== at) return object;
      if (isPassive(sentence, head)) return subjectOf(sentence, head);
    } else if (!is(token, 'conj', 'advcl', 'parataxis', 'cop', 'aux')) {
      return null;
    }
    at = head;
  }
  return null;
}

// More steps up than any sentence that people write has.
const MOST_STEPS = 12;

function ownSubject(sentence: Sentence, verb: number): number | null {
  const inner = dependents(sentence, verb, 'nsubj', 'csubj').filter(
    (at) => sentence.tokens[at]?.relation !== 'nsubj:outer',
  );
  return inner[0] ?? dependents(sentence, verb, 'expl')[0] ?? null;
}

/** Whether the subject is the one acted on: “was struck”, “were reportedly killed”; a bare participle after a noun too: “the deal signed by”. */
export function isPassive(sentence: Sentence, verb: number): boolean {
  if (dependents(sentence, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass').length > 0) return true;
  const token = sentence.tokens[verb];
  if (token?.form !== 'VBN' || dependents(sentence, verb, 'aux').length > 0) return false;
  if (is(token, 'conj') && token.head >= 0 && ownSubject(sentence, verb) === null)
    return isPassive(sentence, token.head);
  return is(token, 'acl', 'advcl', 'amod');
}

/** Who did it, in a passive: “by” and whom. null where that is not said. */
export function agentOf(sentence: Sentence, verb: number): number | null {
  const named = dependents(sentence, verb, 'obl:agent').find((at) => prepositionOf(sentence, at) === 'by');
  if (named !== undefined) return named;
  if (!isPassive(sentence, verb)) return null;
  return dependents(sentence, verb, 'obl').find((at) => prepositionOf(sentence, at) === 'by') ?? null;
}

/** Who acts: the subject of an active clause, the agent of a passive one. */
export function doerOf(sentence: Sentence, verb: number): number | null {
  return isPassive(sentence, verb) ? agentOf(sentence, verb) : subjectOf(sentence, verb);
}

/** Who or what is acted on: the first object of an active clause, the subject of a passive one. */
export function undergoerOf(sentence: Sentence, verb: number): number | null {
  return isPassive(sentence, verb) ? subjectOf(sentence, verb) : (objectsOf(sentence, verb)[0] ?? null);
}

/** Direct and indirect objects in order of the text; of several joined by “and” the first (`conjuncts` has the others).
 *  An object that stands at the last of several verbs (“killed or wounded ten people”) counts for the ones before it. */
export function objectsOf(sentence: Sentence, verb: number): readonly number[] {
  const own = dependents(sentence, verb, 'obj', 'iobj').map((at) => antecedentOf(sentence, at) ?? at);
  if (own.length > 0 || isPassive(sentence, verb)) return own;
  const next = dependents(sentence, verb, 'conj').find(
    (at) => sentence.tokens[at]?.tag === 'VERB' && ownSubject(sentence, at) === null,
  );
  const between =
    next === undefined
      ? []
      : dependents(sentence, verb).filter((at) => at > verb && at < next && !is(sentence.tokens[at], 'cc', 'punct'));
  return next !== undefined && between.length === 0 && next - verb <= 3
    ? dependents(sentence, next, 'obj', 'iobj')
    : [];
}

export interface Oblique {
  /** In lower case, parts joined by blanks: “in”, “because of”, “according to”; '' for a bare one (“on” left out: “Monday”). */
  readonly preposition: string;
  readonly word: number;
}

/** What hangs on a verb or noun with a preposition, or bare as a time: “in Port Asher”, “with the envoy”, “Monday”. */
export function obliquesOf(sentence: Sentence, word: number): readonly Oblique[] {
  return dependents(sentence, word, 'obl', 'nmod')
    .filter((at) => sentence.tokens[at]?.relation !== 'nmod:poss' && sentence.tokens[at]?.relation !== 'nmod:desc')
    .map((at) => ({ preposition: prepositionOf(sentence, at), word: at }));
}

/** The preposition of a noun, in lower case with all its parts; '' where it has none. The possessive mark is none. */
export function prepositionOf(sentence: Sentence, noun: number): string {
  const parts = dependents(sentence, noun, 'case').filter((at) => at < noun && sentence.tokens[at]?.form !== 'POS');
  const first = parts[0];
  if (first === undefined) return '';
  const words = [first, ...dependents(sentence, first, 'fixed'), ...parts.slice(1)];
  return [...new Set(words)]
    .sort((a, b) => a - b)
    .map((at) => (sentence.tokens[at]?.text ?? '').toLowerCase())
    .join(' ');
}

export interface Complement {
  /** The verb of the content. */
  readonly verb: number;
  /** Everything below it, “that” left out. */
  readonly range: Range;
  /** `ccomp` “said that it rained”, `xcomp` “agreed to stop”, `parataxis` “it rained, she said” and the like. */
  readonly relation: 'ccomp' | 'xcomp' | 'parataxis';
}

/** What is said, thought, asked or agreed: the clause that fills up a verb. null where there is none. */
export function complementOf(sentence: Sentence, verb: number): Complement | null {
  for (const relation of ['ccomp', 'xcomp', 'parataxis'] as const) {
    const found = dependents(sentence, verb, relation)[0];
    if (found === undefined) continue;
    const range = subtree(sentence, found);
    const mark = sentence.tokens[range.start];
    const start =
      mark !== undefined && is(mark, 'mark') && mark.text.toLowerCase() === 'that' ? range.start + 1 : range.start;
    return { verb: found, range: { start, end: range.end }, relation };
  }
  return null;
}

/** Whether the clause says that it was not so: “did not”, “never”, “no longer”, “neither”, “no such meeting was held”, “nobody came”,
 *  “without”. “Not only” does not deny; a denied clause above it (“denied that it was held”) is not looked at. */
export function isNegated(sentence: Sentence, verb: number): boolean {
  for (const at of dependents(sentence, verb)) {
    const token = sentence.tokens[at];
    if (token === undefined) continue;
    const word = token.text.toLowerCase();
    const next = sentence.tokens[at + 1]?.text.toLowerCase();
    if (is(token, 'advmod', 'cc', 'aux', 'det', 'discourse') && NEGATING.has(word)) {
      if (next !== 'only' && !(word === 'no' && token.relation === 'discourse')) return true;
    }
    if (word === 'longer' && sentence.tokens[at - 1]?.text.toLowerCase() === 'no') return true;
    if (is(token, 'mark') && word === 'without') return true;
    if (is(token, 'nsubj', 'obj', 'expl') && isNothing(sentence, at)) return true;
    if (is(token, 'cop', 'aux') && isNegated(sentence, at)) return true;
  }
  const own = sentence.tokens[verb];
  if (own === undefined) return false;
  if (own.tag !== 'VERB' && isNothing(sentence, verb)) return true;
  // “was neither planned nor held”
  return (
    is(own, 'conj') && dependents(sentence, verb, 'cc').some((at) => sentence.tokens[at]?.text.toLowerCase() === 'nor')
  );
}

const NEGATING: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'neither',
  'nor',
  'nowhere',
  'no',
  'hardly',
  'barely',
  'scarcely',
]);
const NOTHING: ReadonlySet<string> = new Set(['nobody', 'nothing', 'none', 'neither', 'no-one']);

/** “no such meeting”, “nobody”, “none of them”, “neither side”. */
function isNothing(sentence: Sentence, noun: number): boolean {
  if (NOTHING.has(sentence.tokens[noun]?.text.toLowerCase() ?? '')) return true;
  return dependents(sentence, noun, 'det', 'advmod', 'cc:preconj').some((at) => {
    const word = sentence.tokens[at]?.text.toLowerCase();
    return word === 'no' || word === 'neither';
  });
}

/** How a verb is put. */
export interface Aspect {
  readonly tense: 'past' | 'present' | 'future' | null;
  /** “has struck”, “had struck” */
  readonly perfect: boolean;
  /** “is striking” */
  readonly progressive: boolean;
  /** “to strike” */
  readonly infinitive: boolean;
  /** Lemma of “would”, “could”, “may”, “might”, “should”, “must”, “can”, “shall”; “will” is the future. null where there is none. */
  readonly modal: string | null;
}

/** Tense and mood of a clause, from its helping verbs and the form of the verb; of several verbs joined the first one's helpers count. */
export function aspectOf(sentence: Sentence, verb: number): Aspect {
  const token = sentence.tokens[verb];
  let helpers = dependents(sentence, verb, 'aux', 'cop');
  if (helpers.length === 0 && token !== undefined && is(token, 'conj') && token.form !== 'VBD' && token.head >= 0) {
    const first = sentence.tokens[token.head];
    if (first?.form === token.form) helpers = dependents(sentence, token.head, 'aux', 'cop');
  }
  const words = helpers.map((at) => sentence.tokens[at]).filter((helper) => helper !== undefined);
  const modal = words.find((helper) => helper.form === 'MD');
  const modalWord = modal === undefined ? null : (MODALS.get(modal.text.toLowerCase()) ?? modal.lemma);
  const finite = words[0] ?? token;
  const infinitive = dependents(sentence, verb, 'mark').some((at) => sentence.tokens[at]?.form === 'TO');
  return {
    tense: modalWord === 'will' ? 'future' : modalWord !== null || infinitive ? null : tenseOf(finite),
    perfect: words.some((helper) => helper.lemma === 'have' && !is(helper, 'cop')),
    progressive: token?.form === 'VBG' && words.some((helper) => helper.lemma === 'be'),
    infinitive,
    modal: modalWord === 'will' ? null : modalWord,
  };
}

const MODALS: ReadonlyMap<string, string> = new Map([
  ['will', 'will'],
  ['’ll', 'will'],
  ["'ll", 'will'],
  ['wo', 'will'],
  ['shall', 'will'],
  ['would', 'would'],
  ['’d', 'would'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['can', 'can'],
  ['could', 'could'],
  ['may', 'may'],
  ['might', 'might'],
  ['should', 'should'],
  ['must', 'must'],
]);

function tenseOf(token: Token | undefined): Aspect['tense'] {
  if (token?.form === 'VBD') return 'past';
  if (token?.form === 'VBZ' || token?.form === 'VBP') return 'present';
  return null;
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

/** The noun that a relative pronoun (“who”, “which”, “that”) stands for; null for every other word and a clause without noun. */
export function antecedentOf(sentence: Sentence, pronoun: number): number | null {
  const token = sentence.tokens[pronoun];
  if (token === undefined || !RELATIVE.has(token.text.toLowerCase()) || !/^(?:W|IN|DT|PRP)/u.test(token.form || 'W'))
    return null;
  let verb = token.head;
  for (let step = 0; step < MOST_STEPS && verb >= 0; step++) {
    const clause = sentence.tokens[verb];
    if (clause === undefined) return null;
    if (is(clause, 'acl:relcl')) return clause.head;
    if (!is(clause, 'conj', 'xcomp', 'ccomp')) return null;
    verb = clause.head;
  }
  return null;
}

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);
