import { CONTRARIES, type ContraryRow } from '../lexicon/contraries.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import { DOUBTFUL } from './aside.ts';
import { mayBeOneEvent, type Together } from './event.ts';
import type { Bearing, Pair } from './pair.ts';
import {
  bearingOf,
  canMeet,
  daysApart,
  headAt,
  type Passage,
  passagesOf,
  sharedNouns,
  standingAt,
  thingsOf,
  VAGUE,
} from './phrase.ts';
import { caseOf, under } from './tree.ts';

/** States that exclude each other, told of one thing in whatever words (`lexicon/contraries.ts`). */
export function contraryPairs(analyses: readonly Analysis[], together: Together): readonly Pair[] {
  const found = statesOf(analyses);
  const byRow = Map.groupBy(found, ({ row }) => row);
  return CONTRARIES.flatMap((row) => {
    const own = byRow.get(row) ?? [];
    const both = row.follows === true ? tellingBoth(own) : new Set<Analysis>();
    const free = own.filter(({ passage }) => !both.has(passage.analysis));
    const [one, other] = [free.filter(({ side }) => side === 0), free.filter(({ side }) => side === 1)];
    return one.slice(0, MOST).flatMap((a) => other.slice(0, MOST).flatMap((b) => pairOf(a, b, together) ?? []));
  });
}

/** Reports that tell of the one and of the other: “captured after a week on the run”. They tell how the one became the other. */
function tellingBoth(states: readonly State[]): ReadonlySet<Analysis> {
  const told = (side: 0 | 1): ReadonlySet<Analysis> =>
    new Set(states.filter((state) => state.side === side).map(({ passage }) => passage.analysis));
  const others = told(1);
  return new Set([...told(0)].filter((analysis) => others.has(analysis)));
}

/** Row and side. */
type Look = readonly [ContraryRow, 0 | 1];

/** What is looked for in every sentence, and what only where a word of it stands. */
const ALWAYS: readonly Look[] = CONTRARIES.flatMap((row) =>
  row.cues === undefined ? ([0, 1] as const).map((side): Look => [row, side]) : [],
);
const BY_CUE: ReadonlyMap<string, readonly Look[]> = byCue();

function byCue(): ReadonlyMap<string, readonly Look[]> {
  const found = new Map<string, Look[]>();
  for (const row of CONTRARIES) {
    for (const side of [0, 1] as const) {
      const look: Look = [row, side];
      for (const cue of row.cues?.[side] ?? []) found.set(cue, [...(found.get(cue) ?? []), look]);
    }
  }
  return found;
}

/** What may stand in a sentence, by its words. */
function looksFor({ words }: Passage): ReadonlySet<Look> {
  const found = new Set(ALWAYS);
  for (const [word] of words.matchAll(/[\p{L}]+(?:[-'’]\p{L}+)*/gu))
    for (const look of BY_CUE.get(word) ?? []) found.add(look);
  return found;
}

/** States of one side of one row that are looked at. */
const MOST = 60;

interface State {
  readonly row: ContraryRow;
  readonly side: 0 | 1;
  readonly passage: Passage;
  /** Nouns of what it may be said of: its own and, where it takes something up by a pronoun, those of the sentence before. */
  readonly nouns: ReadonlySet<string>;
  readonly bearing: Bearing;
  readonly head: number;
  /** Says that it never was, or of nobody. */
  readonly ever: boolean;
}

const statesIn = remembered((analysis: Analysis): readonly State[] => {
  const passages = passagesOf(analysis);
  return passages.flatMap((passage, at) =>
    [...looksFor(passage)].flatMap(([row, side]) => stateOf(row, side, passage, before(passages, at)) ?? []),
  );
});

const statesOf = gathered(statesIn);

function before(passages: readonly Passage[], at: number): Passage | null {
  const own = passages[at];
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const other = passages[back];
    if (own !== undefined && other !== undefined && own.sentence.index - other.sentence.index === 1) return other;
  }
  return null;
}

function stateOf(row: ContraryRow, side: 0 | 1, passage: Passage, last: Passage | null): State | null {
  const match = (side === 0 ? row.one : row.other).exec(passage.words);
  if (match === null) return null;
  const place = verbIn(match, passage);
  const standing = standingAt(passage, place);
  if (standing === 'open' && row.planned !== true) return null;
  if (passage.statement?.act === 'deny' || (standing === 'denied' && !NEGATED.test(match[0]))) return null;
  if (OPEN.test(passage.words) || UNSAID.test(passage.words.slice(0, match.index))) return null;
  const nouns = new Set(
    row.about.size > 0 || row.anywhere === true
      ? [...passage.nouns.keys(), ...lemmasOf(passage)]
      : nounsAt(place, passage),
  );
  if (row.person === true) for (const other of othersAt(place, passage)) nouns.delete(other);
  if (PRONOUN.test(passage.words) && last !== null) for (const noun of last.nouns.keys()) nouns.add(noun);
  const ever = EVER.test(match[0]);
  return { row, side, passage, nouns, bearing: bearingOf(passage, true), head: headAt(passage, place), ever };
}

/** Words of the passage whatever the tagger takes them for: “the recall had failed”. */
function lemmasOf({ sentence, words }: Passage): readonly string[] {
  return sentence.tokens.flatMap(({ start, lemma }) =>
    words[start - sentence.start] === ' ' ? [] : [lemma.toLowerCase()],
  );
}

const OPEN = /\b(?:if|whether|unless|would|could|may|might|should|must)\b/u;

/** Somebody asks for it or is said to have lied about it, before the phrase. */
const UNSAID =
  /\b(?:lied|lying|lies|falsely|pretend(?:s|ed)?|wants?|wanted|demand(?:s|ed)?|urge[sd]?|call(?:s|ed)? for|seeks?|sought|propos(?:es?|ed|al)|recommend(?:s|ed)?|prefers?)\b/u;

/** Where the verb of a phrase stands, failing that its first word. */
function verbIn(match: RegExpExecArray, { sentence, clauses }: Passage): number {
  const [from, to] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
  const verb = clauses.tokens.find(
    ({ start, end, tag }) => start >= from && end <= to && (tag === 'VERB' || tag === 'AUX' || tag === 'ADJ'),
  );
  return (verb?.start ?? from) - sentence.start;
}

/** Who and what a clause is about: subject and objects, those that it shares with the clause over it included (“had begged | to leave the
 *  club”). What stands in other phrases (“the sprinklers of the ferry”) is not what the clause tells of. */
function nounsAt(place: number, passage: Passage): readonly string[] {
  const { nouns, clauses } = passage;
  const head = headAt(passage, place);
  const heads = [head, ...clauses.heads.filter((other) => clauses.tokens[other]?.head === head)];
  if (TIED.has(clauses.tokens[head]?.relation ?? '')) heads.push(clauses.tokens[head]?.head ?? -1);
  const parts = heads.flatMap((at) => [
    ...under(clauses, at, 'nsubj', 'obj', 'iobj'),
    ...[at, ...under(clauses, at, 'obj')].flatMap((over) =>
      under(clauses, over, 'obl', 'nmod').filter((child) => PARTNER.has(caseOf(clauses, child))),
    ),
  ]);
  const beside = besideVerb(head, passage);
  if (beside !== null) parts.push(beside);
  const core = new Set(
    parts.flatMap((at) => [at, ...under(clauses, at, 'flat', 'appos')]).map((at) => clauses.tokens[at]),
  );
  return [...nouns].flatMap(([noun, token]) => (core.has(token) ? [noun] : []));
}

/** “Orla Dane was charged, and Ivo Marsh pleaded guilty”: whom the sentence names besides those of the clause. */
function othersAt(place: number, passage: Passage): readonly string[] {
  const people = [...passage.nouns.keys()].filter((noun) => noun.startsWith('@person/'));
  const core = new Set(nounsAt(place, passage));
  const since =
    passage.sentence.start +
    Math.max(0, ...[...passage.words.slice(0, place).matchAll(BREAK)].map(({ index }) => index));
  const isOwn = (one: string): boolean => {
    const at = passage.nouns.get(one)?.start ?? 0;
    return core.has(one) || (at >= since && at < passage.sentence.start + place);
  };
  return people.some(isOwn) ? people.filter((one) => !isOwn(one)) : [];
}

/** Where another clause begins. */
const BREAK = /[,;:]| (?:while|whereas|but|although|though) /gu;

/** The noun right before the auxiliaries of a verb, wherever the tree ties it. */
function besideVerb(head: number, { clauses }: Passage): number | null {
  let at = head - 1;
  while (at >= 0 && ['AUX', 'ADV', 'PART'].includes(clauses.tokens[at]?.tag ?? '')) at--;
  return clauses.tokens[at]?.tag === 'NOUN' && at >= 0 ? at : null;
}

const TIED: ReadonlySet<string> = new Set(['conj', 'xcomp', 'advcl']);

const PARTNER: ReadonlySet<string> = new Set(['with', 'to', 'by', 'from', 'in']);

/** The phrase holds its negation itself. */
const NEGATED = /\b(?:no|not|never|nobody|nothing|none|without|nor)\b|n['’]t\b/u;

/** It was at no time, or of nobody. */
const EVER = /\b(?:no|never|nobody|nothing|none|without|not (?:a single|any)|not paid|not been)\b/u;

/** The passage takes up something told before. */
const PRONOUN = /\b(?:it|its|he|she|they|them|him|her|this|that|i|we)\b/u;

function pairOf(a: State, b: State, together: Together): Pair | null {
  const { row } = a;
  if (!canMeet(a.passage, b.passage, [a.head, b.head], a.ever || b.ever)) return null;
  const tie = tieOf(a, b, together);
  if (tie === 'none') return null;
  if (tie === 'loose')
    return {
      a: a.bearing,
      b: b.bearing,
      opposition: {
        field: row.field,
        verdict: 'undecided',
        rule: `${DOUBTFUL}${row.id}`,
        why: 'the words exclude each other, but nothing shows that both tell of the same thing: these two may contradict each other',
        values: row.sides,
      },
    };
  const open = row.follows === true && daysApart(a.passage, b.passage);
  return {
    a: a.bearing,
    b: b.bearing,
    opposition: {
      field: row.field,
      verdict: open ? 'undecided' : 'real',
      rule: open ? `contrary-may-follow/${row.id}` : `contrary/${row.id}`,
      why: open
        ? 'told of different days: the one may have become the other'
        : 'the accounts tell states of one thing that exclude each other',
      values: row.sides,
    },
  };
}

/** How sure it is that two states are told of one thing: they name it in reports of one event (`firm`), or only the one or the other. */
function tieOf(a: State, b: State, together: Together): 'firm' | 'loose' | 'none' {
  const { row } = a;
  const others = new Set([...b.nouns].flatMap(thingsOf));
  const shared = [...a.nouns].filter((noun) => thingsOf(noun).some((name) => others.has(name)) && !VAGUE.has(noun));
  const named = shared.some((noun) => noun.startsWith('@'));
  const things = shared.filter((noun) => !noun.startsWith('@') && isCommon(noun, a.passage, b.passage)).length;
  const about = row.about.size > 0 && [a, b].every(({ nouns }) => [...nouns].some((noun) => row.about.has(noun)));
  const person = shared.some((noun) => noun.startsWith('@person/'));
  if (row.person === true && !person && isPerson(a) && isPerson(b)) return 'none'; // of two people each may be so
  const fits =
    row.person === true
      ? person || shared.some((noun) => row.about.has(noun))
      : row.about.size > 0
        ? about || person
        : (named ? 1 : 0) + things >= (row.needs ?? 1);
  const one = together(a.passage.analysis, b.passage.analysis);
  if (fits && (one || sharedNouns(a.passage, b.passage).length >= 2)) return 'firm';
  if (row.cues === undefined || a.passage.analysis === b.passage.analysis) return 'none';
  if (row.person === true && !person) return 'none';
  const near = one || mayBeOneEvent(a.passage.analysis, b.passage.analysis);
  const partly =
    fits || named || things > 0 || [a, b].some(({ nouns }) => [...nouns].some((noun) => row.about.has(noun)));
  return near && partly ? 'loose' : 'none';
}

function isPerson({ nouns }: State): boolean {
  return [...nouns].some((noun) => noun.startsWith('@person/'));
}

/** A common noun in one of the two: at the head of a sentence it may look like a name. */
function isCommon(noun: string, ...passages: readonly Passage[]): boolean {
  return passages.some(({ nouns }) => nouns.get(noun)?.tag === 'NOUN');
}
