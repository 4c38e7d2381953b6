import type { Sentence, Token } from '../model/sentence.ts';

/** A sentence with its arcs turned round and its tokens sorted into clauses. Linear in its length. */
export interface Clauses {
  readonly tokens: readonly Token[];
  /** By token: those that hang on it, in order of the text. */
  readonly children: readonly (readonly number[])[];
  /** By token: the head of the clause that it belongs to; -1 outside all. */
  readonly clauseOf: readonly number[];
  /** Heads of clauses in order of the text. */
  readonly heads: readonly number[];
}

/** Deeper chains than this are cut: no clause of written English goes so deep, and hostile input does. */
const DEEPEST = 40;

/** More than this hangs on no word of written English. */
const WIDEST = 100;

const made = new WeakMap<Sentence, Clauses>();

/** The clauses of a sentence: every verb that is no auxiliary or attribute, every noun or adjective with a copula, and the root. */
export function clausesOf(sentence: Sentence): Clauses {
  const known = made.get(sentence);
  if (known !== undefined) return known;
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  for (const [at, token] of tokens.entries()) {
    const siblings = token.head === at ? undefined : children[token.head];
    if (siblings !== undefined && siblings.length < WIDEST) siblings.push(at);
  }
  const isHead = tokens.map((_, at) => headsClause(tokens, children, at));
  const clauseOf = tokens.map((_, at) => {
    let current = at;
    for (let step = 0; step < DEEPEST && current >= 0; step++) {
      if (isHead[current] === true) return current;
      current = tokens[current]?.head ?? -1;
    }
    return -1;
  });
  const heads = isHead.flatMap((head, at) => (head ? [at] : []));
  const clauses = { tokens, children, clauseOf, heads };
  made.set(sentence, clauses);
  return clauses;
}

function headsClause(tokens: readonly Token[], children: readonly (readonly number[])[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const hung = (...relations: readonly string[]): boolean =>
    (children[at] ?? []).some((child) => relations.includes(plain(tokens[child]?.relation)));
  // “There was nobody in the house”
  if (token.tag === 'AUX')
    return token.lemma === 'be' && !HELPING.has(plain(token.relation)) && hung('nsubj') && hung('expl');
  if (token.tag === 'VERB')
    return token.relation !== 'amod' && token.relation !== 'compound' && token.relation !== 'case';
  return (
    token.tag !== 'NUM' &&
    (children[at] ?? []).some((child) => tokens[child]?.relation === 'cop' && tokens[child]?.tag === 'AUX')
  );
}

const HELPING: ReadonlySet<string> = new Set(['aux', 'cop']);

/** Those that hang on a token by one of some relations, subtypes included (“nsubj” takes “nsubj:pass”). */
export function under({ tokens, children }: Clauses, at: number, ...relations: readonly string[]): readonly number[] {
  return (children[at] ?? []).filter((child) => relations.includes(plain(tokens[child]?.relation)));
}

/** Relation without its subtype. */
export function plain(relation: string | undefined): string {
  const colon = relation?.indexOf(':') ?? -1;
  return relation === undefined ? '' : colon < 0 ? relation : relation.slice(0, colon);
}

/** The preposition in front of a word; '' for none. */
export function caseOf(clauses: Clauses, at: number): string {
  return under(clauses, at, 'case')
    .map((child) => clauses.tokens[child]?.text.toLowerCase() ?? '')
    .join(' ');
}

/** “to leave”: an infinitive. */
export function hasTo(at: number, clauses: Clauses): boolean {
  return under(clauses, at, 'mark').some((child) => clauses.tokens[child]?.lemma === 'to');
}
