import type { Sentence } from '../model/sentence.ts';
import { dependents, is, MOST_STEPS } from './dependents.ts';
import { type Range, subtree } from './range.ts';

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
