import { AGREEMENTS, HAPPENINGS, type HappeningRow, happeningRow, type Only, type Use } from '../lexicon/happenings.ts';
import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { type Argument, type Clause, clauseOfNoun, clauseOfVerb, headsOf } from './arguments.ts';
import { at, childrenOf, MEASURES, prepositionOf, type Tree } from './tree.ts';

/** A word that names a happening, with the row and use that take it. */
export interface Trigger {
  readonly index: number;
  readonly row: HappeningRow;
  readonly use: Use;
  readonly word: 'verb' | 'noun' | 'adjective';
  readonly lemma: string;
  readonly clause: Clause;
}

/** Somebody stands at a word: an actor mention, or failing that a noun for people and offices. */
export type IsSomebody = (index: number) => boolean;

/** The happening that a word names, or null. The first use in the order of the table whose conditions hold. */
export function triggerAt(tree: Tree, index: number, isSomebody: IsSomebody): Trigger | null {
  const token = at(tree, index);
  if (!token) return null;
  if (isHyphened(tree, index)) return null;
  if (token.tag === 'VERB') {
    if (token.relation === 'compound' || token.relation === 'case') return null;
    // “a group called the Front”
    if (token.relation === 'acl' && token.text === 'called' && at(tree, index + 1)?.tag !== 'ADP') return null;
    const base = verbBase(token.lemma, token.text.toLowerCase());
    if (token.relation === 'amod' && !VERBS.has(base)) return null;
    const uses = VERBS.get(base);
    if (!uses && SAYS.has(token.lemma)) return requestIn(tree, index);
    if (uses && token.relation !== 'amod') return verbTrigger(tree, index, base, uses, isSomebody);
    const adjectives = ADJECTIVES.get(token.lemma) ?? ADJECTIVES.get(token.text.toLowerCase());
    return adjectives ? adjectiveTrigger(tree, index, adjectives, isSomebody) : null;
  }
  if (token.tag === 'ADJ') {
    const uses = ADJECTIVES.get(token.lemma) ?? ADJECTIVES.get(token.text.toLowerCase());
    return uses ? adjectiveTrigger(tree, index, uses, isSomebody) : null;
  }
  if (token.tag !== 'NOUN' && token.tag !== 'PROPN') return null;
  if (token.relation === 'compound' || token.relation === 'flat') return null;
  const uses = NOUNS.get(token.lemma) ?? NOUNS.get(carriedBy(tree, index));
  return uses ? nounTrigger(tree, index, uses, isSomebody) : null;
}

/** “said that Sudmark must withdraw”: who says so asks it of the one who must. */
function requestIn(tree: Tree, index: number): Trigger | null {
  const row = happeningRow('demand');
  if (!row) return null;
  const claim = childrenOf(tree, index, 'ccomp').find((child) =>
    childrenOf(tree, child, 'aux').some((auxiliary) => at(tree, auxiliary)?.lemma === 'must'),
  );
  const asked = claim === undefined ? -1 : (childrenOf(tree, claim, 'nsubj', 'nsubj:pass')[0] ?? -1);
  if (claim === undefined || asked < 0) return null;
  const told = clauseOfVerb(tree, index).arguments.filter((one) => one.place === 'subject');
  if (told.length === 0) return null;
  const clause: Clause = {
    trigger: index,
    verb: index,
    passive: false,
    arguments: [...told, { place: 'object', preposition: '', head: asked }],
    complement: claim,
  };
  return { index, row, use: MUST, word: 'verb', lemma: 'must', clause };
}

const SAYS: ReadonlySet<string> = new Set(['say', 'state', 'stress', 'add', 'reiterate', 'tell']);
const MUST: Use = { words: 'must', frame: { subject: 'by', object: 'to' } };

/** The table's word for a verb. A past form that the tagger took for the dictionary form (“they sought”) is known by itself. */
function verbBase(lemma: string, text: string): string {
  if (VERBS.has(lemma)) return lemma;
  const irregular = IRREGULAR_VERBS.get(text);
  return irregular !== undefined && VERBS.has(irregular) ? irregular : lemma;
}

/** “Sudmark-occupied”: part of a longer word. */
function isHyphened(tree: Tree, index: number): boolean {
  const before = at(tree, index - 1);
  const own = at(tree, index);
  return (
    before !== undefined &&
    own !== undefined &&
    before.end === own.start &&
    before.text.length === 1 &&
    /^[-–‑]$/u.test(before.text) &&
    own.tag !== 'NOUN'
  );
}

interface Entry {
  readonly row: HappeningRow;
  readonly use: Use;
  /** The particle of a verb, the first word of a compound; '' for a word alone. */
  readonly with: string;
}

function verbTrigger(
  tree: Tree,
  index: number,
  base: string,
  uses: readonly Entry[],
  isSomebody: IsSomebody,
): Trigger | null {
  const particles = particlesOf(tree, index);
  const clause = clauseOfVerb(tree, index);
  const heads: Heads = { subjects: null, objects: null };
  for (const { row, use, with: particle } of uses) {
    // “capsized off the coast”: a particle changes no accident's sense.
    const changed = particles.strict && !(row.category === null && use.frame.subject === 'object');
    if (particle === '' ? changed : !particles.all.includes(particle)) continue;
    if (!holds(tree, clause, use.only, isSomebody, heads)) continue;
    const lemma = particle === '' ? base : `${base} ${particle}`;
    return { index, row, use, word: 'verb', lemma: happens(tree, clause, use.only) ?? lemma, clause };
  }
  return null;
}

/** “An explosion tore through the depot”: what happened is the explosion. null where the subject is no happening. */
function happens(tree: Tree, clause: Clause, only: Only | undefined): string | null {
  if (only?.subjects === undefined || clause.passive) return null;
  for (const head of headsIn(tree, clause, 'subject')) {
    const lemma = nounLemma(tree, head);
    if (only.subjects.has(lemma) && NOUNS.has(lemma)) return lemma;
  }
  return null;
}

function nounTrigger(tree: Tree, index: number, uses: readonly Entry[], isSomebody: IsSomebody): Trigger | null {
  const token = at(tree, index);
  if (!token) return null;
  const clause = clauseOfNoun(tree, index);
  const before = wordsBefore(tree, index);
  const heads: Heads = { subjects: null, objects: null };
  for (const { row, use, with: first } of uses) {
    if (first !== '' && !before.includes(first)) continue;
    if (use.only?.modifiers && !before.some((word) => use.only?.modifiers?.has(word))) continue;
    if (use.only?.led && !use.only.led.has(prepositionOf(tree, index))) continue;
    if (use.only?.notModifiers && before.some((word) => use.only?.notModifiers?.has(word))) continue;
    // “this line of attack”
    if (row.group === 'attack' && at(tree, token.head)?.lemma === 'line') continue;
    // “his call to bring both sides together” is no phone call
    if (row.group === 'contact' && hasInfinitive(tree, index)) continue;
    if (!holds(tree, clause, use.only, isSomebody, heads)) continue;
    return { index, row, use, word: 'noun', lemma: compoundLemma(tree, index), clause };
  }
  return null;
}

function hasInfinitive(tree: Tree, noun: number): boolean {
  return childrenOf(tree, noun, 'acl').some((child) =>
    childrenOf(tree, child, 'mark').some((mark) => at(tree, mark)?.lemma === 'to'),
  );
}

function adjectiveTrigger(tree: Tree, index: number, uses: readonly Entry[], isSomebody: IsSomebody): Trigger | null {
  const token = at(tree, index);
  if (!token || token.relation === 'amod') return null;
  const clause = { ...clauseOfVerb(tree, index), passive: false };
  const plain = {
    ...clause,
    arguments: clause.arguments.map((one) => (one.place === 'object' ? { ...one, place: 'subject' as const } : one)),
  };
  const heads: Heads = { subjects: null, objects: null };
  for (const { row, use } of uses) {
    if (!holds(tree, plain, use.only, isSomebody, heads)) continue;
    return { index, row, use, word: 'adjective', lemma: token.lemma, clause: plain };
  }
  return null;
}

/** The subjects and objects of a clause, looked up once for all uses of its verb. */
interface Heads {
  subjects: readonly number[] | null;
  objects: readonly number[] | null;
}

function holds(tree: Tree, clause: Clause, only: Only | undefined, isSomebody: IsSomebody, heads: Heads): boolean {
  if (!only) return true;
  heads.objects ??= headsIn(tree, clause, 'object');
  heads.subjects ??= headsIn(tree, clause, 'subject');
  const { objects, subjects } = heads;
  if (only.beside && !tree.tokens.some((one) => only.beside?.has(one.lemma) && BESIDE.has(one.tag))) return false;
  if (only.passive && !clause.passive) return false;
  if (only.object === 'somebody' && !objects.some(isSomebody)) return false;
  if (only.object === 'something' && (objects.length === 0 || objects.some(isSomebody))) return false;
  if (only.object === 'none' && objects.length > 0) return false;
  if (only.object === 'any' && objects.length === 0) return false;
  if (
    only.objects &&
    !objects.concat(headsIn(tree, clause, 'complement')).some((head) => isOneOf(tree, head, only.objects ?? NOTHING)) &&
    // “stopped shelling”: the deed stands there as a verb
    !only.objects.has(at(tree, clause.complement)?.text.toLowerCase() ?? '')
  )
    return false;
  if (only.notObjects && objects.some((head) => only.notObjects?.has(nounLemma(tree, head)))) return false;
  if (
    only.subject === 'somebody' &&
    subjects.length > 0 &&
    !subjects.some((head) => isSomebody(head) || ownedBySomebody(tree, head, isSomebody))
  )
    return false;
  if (only.subjects && !(clause.passive ? objects : subjects).some((head) => only.subjects?.has(nounLemma(tree, head))))
    return false;
  if (only.notSubjects && subjects.some((head) => only.notSubjects?.has(nounLemma(tree, head)))) return false;
  if (only.preposition && !only.governs && !clause.arguments.some((one) => only.preposition?.includes(one.preposition)))
    return false;
  if (only.governs && !governs(tree, clause, only)) return false;
  if (only.notGoverns && governsAny(tree, clause, only.notGoverns)) return false;
  if (only.complement && clause.complement < 0 && !takesInfinitive(tree, clause)) return false;
  if (only.notComplement && clause.complement >= 0) return false;
  if (
    only.notComplements &&
    headsIn(tree, clause, 'complement').some((head) => only.notComplements?.has(nounLemma(tree, head)))
  )
    return false;
  if (only.nobody && (clause.passive ? objects : subjects).some(isSomebody)) return false;
  if (only.alone && !standsAlone(tree, clause)) return false;
  if (only.infinitive && !takesInfinitive(tree, clause)) return false;
  return true;
}

/** “Union” of a name is no union. */
const BESIDE: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);

/** One object, and no noun phrase or quotation right after it. */
function standsAlone(tree: Tree, clause: Clause): boolean {
  const objects = clause.arguments.filter((one) => one.place === 'object' || one.place === 'receiver');
  const last = objects.at(-1);
  if (!last || clause.passive) return objects.length > 0;
  if (objects.length > 1) return false;
  let after = (headsOf(tree, last).at(-1) ?? last.head) + 1;
  while (at(tree, after)?.tag === 'PROPN') after++;
  const next = at(tree, after);
  return !(next && (next.tag === 'DET' || next.tag === 'ADJ' || next.tag === 'NOUN' || /^["“'‘]/u.test(next.text)));
}

const NOTHING: ReadonlySet<string> = new Set();

/** A noun of the set, or “it” for the last one named before in the sentence (“the truce …, and breaking it”). */
function isOneOf(tree: Tree, head: number, words: ReadonlySet<string>): boolean {
  const lemma = nounLemma(tree, head);
  if (words.has(lemma)) return true;
  if (lemma !== 'it') return false;
  for (let index = head - 1; index >= 0 && head - index < 20; index--) {
    if (at(tree, index)?.tag === 'NOUN' && words.has(at(tree, index)?.lemma ?? '')) return true;
  }
  return false;
}

function governs(tree: Tree, clause: Clause, only: Only): boolean {
  return clause.arguments.some(
    (one) =>
      (!only.preposition || only.preposition.includes(one.preposition)) &&
      one.preposition !== '' &&
      headsOf(tree, one).some((head) => only.governs?.has(nounLemma(tree, head))),
  );
}

function governsAny(tree: Tree, clause: Clause, words: ReadonlySet<string>): boolean {
  return clause.arguments.some(
    (one) =>
      (one.preposition !== '' || clause.passive) && headsOf(tree, one).some((head) => words.has(nounLemma(tree, head))),
  );
}

/** “told them to stop”, not “told them that it had stopped”. */
function takesInfinitive(tree: Tree, clause: Clause): boolean {
  if (clause.verb < 0) return false;
  return childrenOf(tree, clause.verb, 'xcomp', 'ccomp', 'advcl').some((child) =>
    childrenOf(tree, child, 'mark').some((mark) => tree.tokens[mark]?.lemma === 'to'),
  );
}

function headsIn(tree: Tree, clause: Clause, place: Argument['place'] | 'complement'): number[] {
  if (place === 'complement') return clause.complement >= 0 ? [clause.complement] : [];
  return clause.arguments.filter((one) => one.place === place).flatMap((one) => headsOf(tree, one));
}

/** “Norlandic jets”, “Norland's forces”. */
function ownedBySomebody(tree: Tree, head: number, isSomebody: IsSomebody): boolean {
  return childrenOf(tree, head, 'nmod:poss', 'amod', 'compound', 'nmod').some(
    (child) => child < head && isSomebody(child),
  );
}

/** Lemma of a noun; a phrase that begins with “Operation” is one whatever word heads it. */
export function nounLemma(tree: Tree, head: number): string {
  const token = at(tree, head);
  const lemma = token?.lemma.toLowerCase() ?? '';
  // “a batch of prisoners”, “some of its troops”: what counts is the other noun.
  if (MEASURES.has(lemma)) {
    const inner = childrenOf(tree, head, 'nmod').find((child) => prepositionOf(tree, child) === 'of');
    if (inner !== undefined) return at(tree, inner)?.lemma.toLowerCase() ?? lemma;
  }
  const carried = carriedBy(tree, head);
  if (carried !== '') return carried;
  const operation = childrenOf(tree, head, 'compound', 'flat', 'nmod').some(
    (child) => at(tree, child)?.text === 'Operation',
  );
  if (token?.tag === 'PROPN' && operation) return 'operation';
  // “launched what it calls Operation Heron”
  if (lemma === 'what' && namesOperation(tree, head)) return 'operation';
  return lemma;
}

function namesOperation(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'acl:relcl').some((clause) =>
    childrenOf(tree, clause, 'xcomp', 'obj').some((child) =>
      [child, ...childrenOf(tree, child, 'compound', 'flat')].some((word) => at(tree, word)?.text === 'Operation'),
    ),
  );
}

/** The happening that a noun only carries: “mediation” of “mediation effort”; '' where it carries none. */
function carriedBy(tree: Tree, head: number): string {
  if (!LIGHT_NOUNS.has(at(tree, head)?.lemma ?? '')) return '';
  const inner = childrenOf(tree, head, 'compound').find(
    (child) => child < head && NOUNS.has(at(tree, child)?.lemma ?? ''),
  );
  return inner === undefined ? '' : (at(tree, inner)?.lemma.toLowerCase() ?? '');
}

/** Nouns that only carry another: “rescue operation”, “mediation effort”. */
const LIGHT_NOUNS: ReadonlySet<string> = new Set(
  'effort operation process bid attempt campaign work mission activity drive initiative programme program'.split(' '),
);

/** Lower-case words that stand before a noun in its phrase, and the pairs they make. */
function wordsBefore(tree: Tree, index: number): readonly string[] {
  const found: string[] = [];
  for (const child of childrenOf(tree, index, 'compound', 'amod', 'nmod', 'nmod:unmarked', 'nmod:poss')) {
    if (child > index) continue;
    const token = at(tree, child);
    if (token) found.push(token.lemma.toLowerCase(), token.text.toLowerCase());
    for (const lower of childrenOf(tree, child, 'conj', 'compound'))
      found.push(at(tree, lower)?.lemma.toLowerCase() ?? '');
  }
  return found;
}

/** “phone call” for “call” with the nouns before it. */
function compoundLemma(tree: Tree, index: number): string {
  const words = childrenOf(tree, index, 'compound')
    .filter((child) => child < index && at(tree, child)?.tag === 'NOUN')
    .map((child) => at(tree, child)?.lemma ?? '');
  return [...words, at(tree, index)?.lemma ?? ''].join(' ');
}

const PARTICLES: ReadonlySet<string> = new Set(
  'up down out off over back in away forward about apart around together'.split(' '),
);

/** `strict`: the particle is certain, so the verb alone means something else (“called off”). */
function particlesOf(tree: Tree, index: number): { readonly all: readonly string[]; readonly strict: boolean } {
  const sure = childrenOf(tree, index, 'compound:prt').map((child) => at(tree, child)?.lemma ?? '');
  const next = at(tree, index + 1);
  const loose = childrenOf(tree, index, 'advmod', 'obl', 'case')
    .filter((child) => child > index)
    .map((child) => at(tree, child)?.lemma ?? '')
    .filter((word) => PARTICLES.has(word) || word === 'aground' || word === 'ill');
  const following =
    next &&
    PARTICLES.has(next.lemma) &&
    (next.relation === 'case' || next.relation === 'advmod' || next.relation === 'mark')
      ? [next.lemma]
      : [];
  return { all: [...sure, ...loose, ...following], strict: sure.some((particle) => particle !== 'away') };
}

/** Whether a noun can name a happening, and so have a time of its own. */
export function isHappeningNoun(lemma: string): boolean {
  return NOUNS.has(lemma) && !AGREEMENTS.has(lemma) && !NAMELESS.has(lemma);
}

/** Whether a verb can name a happening. */
export function isHappeningVerb(lemma: string): boolean {
  return VERBS.has(lemma);
}

const NAMELESS: ReadonlySet<string> = new Set(['dead', 'part', 'role', 'hand']);

const VERBS = indexed((row) => row.verbs, 'verb');
const NOUNS = indexed((row) => row.nouns, 'noun');
const ADJECTIVES = indexed((row) => row.adjectives ?? [], 'adjective');

/** By lemma: for a verb the part before the particle, for a compound its last word. Longer ones first, else in table order. */
function indexed(
  uses: (row: HappeningRow) => readonly Use[],
  word: Trigger['word'],
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const row of HAPPENINGS) {
    for (const use of uses(row)) {
      for (const written of use.words.split(' ')) {
        const parts = written.split('_');
        const key = (word === 'noun' ? parts.at(-1) : parts[0]) ?? '';
        const other = (word === 'noun' ? parts.slice(0, -1) : parts.slice(1)).join(' ');
        const list = found.get(key) ?? [];
        list.push({ row, use, with: other });
        found.set(key, list);
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => Number(b.with !== '') - Number(a.with !== ''));
  return found;
}
