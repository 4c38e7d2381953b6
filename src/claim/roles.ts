import { NONE_WORDS } from '../lexicon/clauses.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { mentionsOf } from './mentioned.ts';
import { type Around, type Frame, mentionAt, NOBODY, numberOf, type Slot, slotOf } from './slot.ts';
import { type Clauses, caseOf, hasTo, plain, under } from './tree.ts';

/** Who and what a clause tells of. */
export interface Roles {
  readonly subject: Slot | null;
  readonly object: Slot | null;
  readonly around: readonly Around[];
  readonly aim: Aim | null;
}

/** What is to be done: “to clean the quay”. The act is `do so` where the words point back at an act. */
export interface Aim {
  readonly act: string;
  readonly object: Slot | null;
}

/** Who and what, the passive turned round, shared subjects and relative clauses looked up. */
export function rolesOf(
  head: number,
  clauses: Clauses,
  sentence: Sentence,
  frame: Frame,
  statement: Pick<Statement, 'content'> | null,
): Roles {
  const { tokens } = clauses;
  const slot = (at: number | undefined): Slot | null =>
    at === undefined ? null : slotOf(at, clauses, sentence, frame);
  // “… was a success, Minister Dane said”: who says it has no part in it
  const isWithin = (at: number): boolean => {
    const token = tokens[at];
    return (
      statement === null ||
      token === undefined ||
      statement.content.some(({ start, end }) => start <= token.start && token.end <= end)
    );
  };
  const passive = isPassive(head, clauses);
  let first: number | undefined = under(clauses, head, 'nsubj')[0];
  let current = head;
  for (let step = 0; first === undefined && step < 6; step++) {
    const token = tokens[current];
    const relation = plain(token?.relation);
    if (token === undefined || (relation !== 'conj' && relation !== 'xcomp')) break;
    current = token.head;
    if (!clauses.heads.includes(current)) break;
    first = under(clauses, current, 'nsubj')[0];
  }
  if (first === undefined || isTime(tokens[first], sentence, frame)) first = besideVerb(head, clauses);
  const modified = plain(tokens[head]?.relation) === 'acl' ? tokens[head]?.head : undefined;
  const isRelative = first !== undefined && RELATIVES.has(tokens[first]?.text.toLowerCase() ?? '');
  if (modified !== undefined && (first === undefined || isRelative)) first = modified;
  else if (isRelative && plain(tokens[current]?.relation) === 'acl') first = tokens[current]?.head; // a second verb of the relative clause
  const agent = under(clauses, head, 'obl').find(
    (child) => caseOf(clauses, child) === 'by' && isSomebody(child, clauses, sentence, frame),
  );
  const objects = [...under(clauses, head, 'obj', 'iobj'), ...looseObject(head, clauses, sentence, frame)].filter(
    (child) =>
      !NONE_WORDS.has(tokens[child]?.text.toLowerCase() ?? '') &&
      !isTime(tokens[child], sentence, frame) &&
      isWithin(child),
  );
  const around = placesAround(head, clauses).flatMap(([preposition, child]) => {
    if ((child === agent && passive) || isTime(tokens[child], sentence, frame) || !isWithin(child)) return [];
    const found = slot(child);
    return found === null || found.head === '' ? [] : [{ preposition, slot: found }];
  });
  const subject = passive ? slot(agent) : slot(first);
  const aim = infinitiveOf(head, clauses);
  const object = passive ? slot(first) : (slot(objects.at(0)) ?? (aim === undefined ? null : aimOf(aim, clauses)));
  return { subject, object, around, aim: aim === undefined ? null : doneIn(aim, clauses, slot) };
}

/** The infinitive of what is to be done: of the verb, or of its object (“gave an order to fire”). */
function infinitiveOf(head: number, clauses: Clauses): number | undefined {
  const own = under(clauses, head, 'xcomp', 'ccomp', 'advcl').find((child) => hasTo(child, clauses) && child > head);
  if (own !== undefined) return own;
  for (const noun of under(clauses, head, 'obj', 'nsubj')) {
    const aim = under(clauses, noun, 'acl').find((child) => hasTo(child, clauses));
    if (aim !== undefined) return aim;
  }
  return undefined;
}

function doneIn(at: number, clauses: Clauses, slot: (at: number | undefined) => Slot | null): Aim {
  const lemma = clauses.tokens[at]?.lemma ?? '';
  const particle = under(clauses, at, 'compound').map((child) => clauses.tokens[child]?.lemma ?? '');
  const next = clauses.tokens[at + 1]?.lemma;
  if (lemma === 'do' && (next === 'so' || next === 'this' || next === 'that' || next === 'it'))
    return { act: 'do so', object: null };
  return { act: [lemma, ...particle].join(' '), object: slot(under(clauses, at, 'obj')[0]) };
}

/** Where the tree ties an object to the wrong word: “passed, by 35 to 23, | an amendment”. */
function looseObject(head: number, clauses: Clauses, sentence: Sentence, frame: Frame): readonly number[] {
  const { tokens, clauseOf } = clauses;
  for (let at = head + 1; at < tokens.length && at - head < LONGEST_RELATIVE; at++) {
    const token = tokens[at];
    if (token === undefined || clauseOf[at] !== head || (token.tag !== 'NOUN' && token.tag !== 'PROPN')) continue;
    if (!LOOSE.has(plain(token.relation)) || caseOf(clauses, at) !== '' || isTime(token, sentence, frame)) continue;
    return [at];
  }
  return [];
}

const LOOSE: ReadonlySet<string> = new Set(['appos', 'dep', 'list', 'nsubj', 'conj']);

/** Where the tree gives a verb no subject: the noun or number right before its auxiliary, “the seven | were handed”. */
function besideVerb(head: number, { tokens }: Clauses): number | undefined {
  let at = head - 1;
  while (at >= 0 && (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'AUX' || tokens[at]?.tag === 'PART')) at--;
  const before = tokens[at];
  if (at === head - 1 || before === undefined || tokens[at + 1]?.tag !== 'AUX') return undefined;
  for (let back = at; back > 0 && at - back < LONGEST_RELATIVE; back--) {
    if (tokens[back]?.tag !== 'PRON' || !RELATIVES.has(tokens[back]?.text.toLowerCase() ?? '')) continue;
    return back < at && tokens[back - 1]?.tag === 'NOUN' ? back - 1 : undefined; // “workers who had been held … | were freed”
  }
  return ['NOUN', 'PROPN', 'NUM', 'PRON'].includes(before.tag) || numberOf(before) !== null ? at : undefined;
}

/** Words of a relative clause between a subject and its verb. */
const LONGEST_RELATIVE = 20;

/** “plans to stop buying”: what is planned stands for an object. */
function aimOf(at: number, clauses: Clauses): Slot {
  const lemma = clauses.tokens[at]?.lemma ?? '';
  return { ...NOBODY, head: `to ${lemma}`, told: lemma };
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);

function isPassive(head: number, clauses: Clauses): boolean {
  const { tokens, children } = clauses;
  const relations = (children[head] ?? []).map((child) => tokens[child]?.relation);
  if (relations.includes('aux:pass') || relations.includes('nsubj:pass')) return true;
  const token = tokens[head];
  if (token?.tag !== 'VERB' || token.form !== 'VBN') return false;
  return plain(token.relation) === 'acl' && !relations.includes('nsubj');
}

function isSomebody(at: number, clauses: Clauses, sentence: Sentence, { analysis }: Frame): boolean {
  const token = clauses.tokens[at];
  if (token === undefined) return false;
  if (token.tag === 'PROPN' || mentionAt(token, sentence, analysis) !== null) return true;
  return (
    token.tag === 'NOUN' &&
    !MEANS.has(token.lemma) &&
    !isTime(token, sentence, { analysis }) &&
    numberOf(token) === null
  );
}

/** “By hand”, “by a metre”, “by a majority”: how or by how much, not by whom. */
const MEANS: ReadonlySet<string> = new Set(
  (
    'hand mistake accident chance force car train bus ship boat air sea land road rail post mail telephone phone letter email radio law ' +
    'decree vote majority margin percent per_cent metre meter kilometre mile degree third half quarter deadline end time day night ' +
    'means way use default design nature name number order request candlelight helicopter plane ferry point gate side'
  ).split(' '),
);

function isTime(token: Token | undefined, sentence: Sentence, { analysis }: Pick<Frame, 'analysis'>): boolean {
  return mentionsOf(analysis, sentence.index).some(
    ({ type, start, end }) => type === 'time' && token !== undefined && start <= token.start && token.end <= end,
  );
}

/** Prepositional phrases of the clause, those that hang on its nouns included: which word they hang on is often a guess. */
function placesAround(head: number, clauses: Clauses): readonly (readonly [string, number])[] {
  const { tokens, clauseOf } = clauses;
  const own = tokens.flatMap((token, at) =>
    clauseOf[at] === head && at !== head && (plain(token.relation) === 'obl' || plain(token.relation) === 'nmod')
      ? [at]
      : [],
  );
  const found = own.flatMap((at) => {
    const preposition = caseOf(clauses, at);
    return preposition === '' || preposition === 'of' || preposition === "'s" ? [] : ([[preposition, at]] as const);
  });
  const itself = caseOf(clauses, head); // “was below the crest”
  return itself === '' ? found : [...found, [itself, head]];
}
