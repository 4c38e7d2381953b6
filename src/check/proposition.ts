import type { Sentence } from '../model/sentence.ts';
import { objectsOf, predicates, prepositionOf, subjectOf } from '../text/clause.ts';
import { dependents, is, MOST_STEPS } from '../text/dependents.ts';
import type { Element } from './elements.ts';
import type { Passage } from './passage.ts';

export interface Proposition extends Passage {
  /** Index of the word on which its clause hangs: those of one clause must be held by one report. */
  readonly clause: number;
}

/** What a sentence tells, one thing at a time: each deed with whoever has a part in it and one circumstance (when, where, of what), and
 *  what is said beside a noun. Each is the same sentence with some of its pieces; together they have all of them. Empty where it tells one
 *  thing only. A reason, a condition and an order in time stay with what they belong to: told apart they would be another thing. */
export function propositionsOf(passage: Passage): readonly Proposition[] {
  const { sentence, elements, statement } = passage;
  const heads = clausesOf(sentence);
  const speakers = statement?.speakers ?? [];
  const voice = elements.filter(({ start, end }) => speakers.some((one) => one.start <= start && end <= one.end));
  const places = elements.map((element) => placeOf(element, passage, heads));
  const cores = (clause: number): readonly Element[] =>
    elements.filter((_, at) => places[at]?.clause === clause && places[at]?.branches.length === 0);
  const parts: { readonly clause: number; readonly all: Set<Element> }[] = [];
  for (const clause of new Set(places.map((place) => place.clause))) {
    const core = [
      ...cores(clause),
      ...partakersOf(clause, passage),
      ...voice,
      ...governorsOf(clause, sentence, heads).flatMap(cores),
    ];
    const branches = new Map<number, Set<Element>>();
    for (const [at, element] of elements.entries()) {
      const place = places[at];
      const branch = place?.branches[0];
      if (place?.clause !== clause || branch === undefined) continue;
      const all = branches.get(branch) ?? new Set(core);
      all.add(element);
      for (const on of place.branches.slice(1)) for (const one of elements) if (one.token === on) all.add(one);
      branches.set(branch, all);
    }
    const all = branches.size === 0 ? [new Set(core)] : [...branches.values()];
    parts.push(...all.map((pieces) => ({ clause, all: pieces })));
  }
  const told = parts.filter(
    (part) =>
      !parts.some((other) => other !== part && other.all.size > part.all.size && part.all.isSubsetOf(other.all)),
  );
  if (told.length < 2) return [];
  return told.map(({ clause, all }) => ({
    ...passage,
    clause,
    elements: elements.filter((element) => all.has(element)),
  }));
}

/** Where a piece stands: in which clause, and on which circumstances of it, the innermost first; none for the deed itself. */
interface Place {
  readonly clause: number;
  readonly branches: readonly number[];
}

function placeOf({ token, kind, start, end }: Element, { sentence }: Passage, heads: ReadonlySet<number>): Place {
  const { tokens } = sentence;
  const branches: number[] = [];
  let at = token;
  for (let step = 0; step < MOST_STEPS && !heads.has(at); step++) {
    const word = tokens[at];
    if (word === undefined || word.head < 0) break;
    const own = at === token && kind === 'time';
    if (own || isCircumstance(sentence, at)) branches.push(at);
    const inside = tokens[word.head];
    at = word.head;
    if (own && inside !== undefined && inside.start >= start && inside.end <= end) branches.pop();
  }
  // A day belongs to the clause, wherever the parser hangs it.
  return { clause: at, branches: kind === 'time' ? branches.slice(0, 1) : branches };
}

/** “On Monday”, “in Vell”, “over the shooting”; not whose or of what a thing is, and not who did it. */
function isCircumstance(sentence: Sentence, at: number): boolean {
  const word = sentence.tokens[at];
  if (word === undefined || word.relation === 'obl:agent') return false;
  if (is(word, 'obl')) return !isNeeded(sentence, at);
  return is(word, 'nmod') && word.relation !== 'nmod:poss' && !['', 'of'].includes(prepositionOf(sentence, at));
}

/** “Put on the list”: without it nothing would be told. The first one of a verb without object. */
function isNeeded(sentence: Sentence, at: number): boolean {
  const verb = sentence.tokens[at]?.head ?? -1;
  return (
    dependents(sentence, verb, 'obl')[0] === at && objectsOf(sentence, verb).length === 0 && at > verb && at - verb <= 4
  );
}

/** The words on which what may be told by itself hangs: of a relative clause, a participle, a second verb, a description beside a name. */
function clausesOf(sentence: Sentence): ReadonlySet<number> {
  const all = new Set<number>();
  for (const at of predicates(sentence)) if (!is(sentence.tokens[at], 'xcomp', 'amod')) all.add(at);
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.head < 0 || is(token, 'appos')) all.add(at);
    if (is(token, 'advcl') && dependents(sentence, at, 'mark', 'advmod').length > 0) all.delete(at);
  }
  return all;
}

/** Who the clause is about, and the noun that a description stands beside, where these stand in another clause. */
function partakersOf(clause: number, { sentence, elements }: Passage): readonly Element[] {
  const token = sentence.tokens[clause];
  const about = is(token, 'appos') ? (token?.head ?? null) : subjectOf(sentence, clause);
  if (about === null) return [];
  const described = sentence.tokens[about]; // “Dane, a convicted thief, escaped” with “thief” for the subject
  const all = new Set([about, is(described, 'appos') ? (described?.head ?? about) : about]);
  return elements.filter(({ token }) => {
    const word = sentence.tokens[token];
    return all.has(token) || (word !== undefined && all.has(word.head) && is(word, 'compound', 'flat', 'nummod'));
  });
}

/** The clauses that one fills up: what was denied, or warned of, stands with the verb that says so. */
function governorsOf(clause: number, sentence: Sentence, heads: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  let at = clause;
  for (let step = 0; step < MOST_STEPS; step++) {
    const token = sentence.tokens[at];
    if (token === undefined || token.head < 0) break;
    const filling = heads.has(at) && !is(token, 'conj', 'acl', 'appos', 'parataxis');
    at = token.head;
    if (!filling && found.length === 0 && heads.has(clause) && !is(sentence.tokens[clause], 'ccomp', 'csubj', 'advcl'))
      break;
    if (heads.has(at)) found.push(at);
  }
  return found;
}
