import { NAME_SUFFIXES, ORGANISATION_HEADS, OUTLET_HEADS, PLACE_HEADS } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NamesModel } from '../lexicon/names.ts';
import { voteByData, voteByForm } from './form-votes.ts';
import { judge } from './judge.ts';
import type { Candidate, Decision, Occurrence } from './name.ts';
import { inPlaceList, inStateList, voteByPlace } from './place-votes.ts';
import { isBare, keyOf, type Run, textsOf } from './run.ts';
import { Votes } from './votes.ts';
import type { Line } from './words.ts';

/** What each name of a report is. By rules, and by the model where there is one: it knows what the rules say and weighs it. Whole names
 *  come first: “Dane” is what “Orla Dane” was found to be. */
export function decideKinds(
  lines: readonly Line[],
  runs: readonly (readonly Run[])[],
  lexicon: Lexicon,
  model: NamesModel | null,
): ReadonlyMap<string, Decision> {
  const candidates = findCandidates(lines, runs, lexicon);
  if (model === null) return new Map(candidates.map(({ key, decision }) => [key, decision] as const));
  const whole = candidates.filter((candidate) => !isPartOfPerson(candidate));
  const judged = new Map(whole.map((candidate) => [candidate.key, judge(candidate, model, lexicon)] as const));
  const owners = ownersOf(judged);
  return new Map(
    candidates.map((candidate) => {
      const { key, decision } = candidate;
      const owner = owners.get(key);
      if (!isPartOfPerson(candidate)) return [key, asBody(candidate, judged.get(key) ?? decision)] as const;
      if (owner === 'person') return [key, decision] as const;
      return [key, owner === undefined ? judge(candidate, model, lexicon) : { ...decision, kind: owner }] as const;
    }),
  );
}

/** Letters that somebody says something by are a body; a person called by letters is told to be one: “President O.D.” */
function asBody({ key, texts, votes }: Candidate, decision: Decision): Decision {
  const letters = texts.length === 1 && /^\p{Lu}{3,6}$/u.test(key);
  if (decision.kind !== 'person' || !letters || (votes.sums.get('person') ?? 0) >= TOLD) return decision;
  return { kind: 'organisation', rule: 'form-acronym' };
}

/** What an office before a name or an age behind it counts. */
const TOLD = 4;

function isPartOfPerson({ decision: { kind, rule } }: Candidate): boolean {
  return kind === 'person' && rule === 'part-of-name';
}

/** Part of a name of several words → what the whole is: a person by any part of the name, a body by all but its first word (“Heart
 *  Circle” of “National Heart Circle”). */
function ownersOf(judged: ReadonlyMap<string, Decision>): ReadonlyMap<string, 'person' | 'organisation'> {
  const owners = new Map<string, 'person' | 'organisation'>();
  for (const [key, { kind }] of judged) {
    if (kind === 'person' && key.includes(' ')) for (const part of partsOf(key)) owners.set(part, kind);
    const rest = key.slice(key.indexOf(' ') + 1);
    if (kind === 'organisation' && rest.includes(' ') && !owners.has(rest)) owners.set(rest, kind);
  }
  return owners;
}

/** How a person is called for short: by the last name, by all but the first, by the first. */
function partsOf(key: string): ReadonlySet<string> {
  const words = key.split(' ');
  const last = NAME_SUFFIXES.has((words.at(-1) ?? '').toLowerCase()) ? words.at(-2) : words.at(-1);
  return new Set([last ?? '', words.slice(1).join(' '), words[0] ?? '']);
}

/** The names that no data file knows, with the decision of the rules. */
export function findCandidates(
  lines: readonly Line[],
  runs: readonly (readonly Run[])[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const found = new Map<string, Growing>();
  for (let index = 0; index < runs.length; index++) {
    const list = runs[index];
    if (list === undefined) continue;
    const line = lines[index];
    if (line === undefined) continue;
    for (let at = 0; at < list.length; at++) {
      const run = list[at];
      if (run === undefined) continue;
      if (!isBare(run)) continue;
      const key = keyOf(line, run);
      let one = found.get(key);
      if (one === undefined) {
        one = { texts: textsOf(line, run), occurrences: [], votes: new Votes(), beside: new Set(), linked: new Set() };
        found.set(key, one);
        const formed = voteByForm(one.texts, one.votes);
        voteByData(one.texts, key, one.votes, lexicon, formed);
      }
      one.occurrences.push({ line, first: run.first, last: run.last });
      if (run.work === true) one.votes.add('thing', 6, 'form-thing');
      if (line.turn && run.first < 2 && line.words[run.last]?.text === ':') voteByTurn(one.texts, one.votes);
      else if (line.shape === 'plain') {
        voteByPlace(line.words, run, list[at - 1], list[at + 1], one.votes);
        if (inPlaceList(line, run, list[at - 1], list[at + 1], lexicon)) one.votes.add('place', 2, 'place-list');
        if (inStateList(line, list, at)) one.votes.add('state', 2, 'state-list');
        addLinked(line, list[at - 1], run, list[at - 1], one);
        addLinked(line, run, list[at + 1], list[at + 1], one);
      }
    }
  }
  const votes = new Map([...found].map(([key, one]) => [key, one.votes] as const));
  const decided = withParts(new Map([...votes].map(([key, vote]) => [key, vote.winner()] as const)), votes, lexicon);
  const longer = longerNames(decided);
  return [...found].map(([key, { texts, occurrences, votes, beside, linked }]) => ({
    key,
    texts,
    occurrences,
    votes,
    decision: decided.get(key) ?? { kind: 'unknown', rule: 'name-alone' },
    longer: longer.get(key) ?? [],
    beside: [...new Set([...beside, ...[...linked].map((other) => decided.get(other)?.kind ?? 'unknown')])],
  }));
}

/** “Orla Dane: We fired nothing.”: people speak, unless the name says that it is a body. */
function voteByTurn(texts: readonly string[], votes: Votes): void {
  const words = texts.map((text) => text.toLowerCase());
  if (words.some((word) => OUTLET_HEADS.has(word))) votes.add('outlet', 3, 'turn');
  else if (words.some((word) => ORGANISATION_HEADS.has(word))) votes.add('organisation', 3, 'turn');
  else votes.add('person', 6, 'turn');
}

/** A candidate while the lines are gone through. */
interface Growing {
  readonly texts: readonly string[];
  readonly occurrences: Occurrence[];
  readonly votes: Votes;
  /** Kinds of known names beside it in lists. */
  readonly beside: Set<string>;
  /** Names beside it in lists of which nothing is known yet. */
  readonly linked: Set<string>;
}

/** “Dane, Orla and Velden” */
function addLinked(
  line: Line,
  left: Run | undefined,
  right: Run | undefined,
  other: Run | undefined,
  one: Growing,
): void {
  if (left === undefined || right === undefined || other === undefined || other.office !== null) return;
  const gap = right.first - left.last;
  if (gap < 1 || gap > 2) return;
  for (let at = left.last; at < right.first; at++) {
    const word = line.words[at];
    if (word?.text !== ',' && word?.lower !== 'and' && word?.lower !== 'or') return;
  }
  if (other.known !== null) one.beside.add(other.known.what);
  else if (one.linked.size < MOST_LINKED) one.linked.add(keyOf(line, other));
}

const MOST_LINKED = 12;

/** What names are that begin or end with other names: “starts organisation” for “Meridian” beside “Meridian Shipping”. */
function longerNames(decided: ReadonlyMap<string, Decision>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (part: string, what: string): void => {
    const list = found.get(part);
    if (list === undefined) found.set(part, [what]);
    else if (!list.includes(what)) list.push(what);
  };
  for (const [key, { kind }] of decided) {
    let blank = key.indexOf(' ');
    if (blank < 0) continue;
    add(key.slice(key.lastIndexOf(' ') + 1), `ends ${kind}`);
    for (let words = 1; blank > 0 && words < 4; words++) {
      add(key.slice(0, blank), `starts ${kind}`);
      blank = key.indexOf(' ', blank + 1);
    }
  }
  return found;
}

/** “Dane” is who “Orla Dane” is, unless the text says otherwise more strongly. */
function withParts(
  decided: ReadonlyMap<string, Decision>,
  votes: ReadonlyMap<string, Votes>,
  lexicon: Lexicon,
): ReadonlyMap<string, Decision> {
  const parts = new Map<string, Decision>();
  for (const [key, { kind }] of decided) {
    if (kind !== 'person' || !key.includes(' ')) continue;
    for (const part of partsOf(key)) if (part.length > 2) parts.set(part, { kind: 'person', rule: 'part-of-name' });
  }
  for (const [key, { kind }] of decided) {
    // “the Ledger” is “the Port Asher Ledger”.
    const last = key.split(' ').at(-1) ?? '';
    if (kind === 'outlet' && last !== key && OUTLET_HEADS.has(last.toLowerCase()))
      parts.set(last, { kind, rule: 'part-of-name' });
  }
  for (const key of decided.keys()) {
    // “the Danes” beside “Orla Dane”
    if (!key.includes(' ') && key.endsWith('s') && parts.get(key.slice(0, -1))?.kind === 'person' && !parts.has(key))
      parts.set(key, { kind: 'person', rule: 'part-of-name' });
  }
  for (const [key, { kind }] of decided) {
    // “Meridian” is “Meridian Shipping”, “Meridian, Inc.”
    const part = kind === 'organisation' ? shortOf(key) : null;
    if (part !== null && !parts.has(part) && !lexicon.places.has(part)) parts.set(part, { kind, rule: 'part-of-name' });
  }
  for (const [key, { kind }] of decided) {
    const words = key.split(' ');
    if ((kind !== 'thing' && kind !== 'place') || words.length < 2) continue;
    // “Operation Grey Heron” is “Grey Heron” later; “the Orrin Pass” lies in Orrin.
    const part =
      kind === 'thing'
        ? words.slice(1).join(' ')
        : PLACE_HEADS.has((words.at(-1) ?? '').toLowerCase())
          ? words.slice(0, -1).join(' ')
          : '';
    if (part.length > 2 && !parts.has(part)) parts.set(part, { kind, rule: 'part-of-name' });
  }
  return new Map(
    [...decided].map(([key, decision]) => {
      const part = parts.get(key);
      const sum = votes.get(key)?.sums.get(decision.kind) ?? 0;
      // “Dane's government” makes no state of Orla Dane.
      const here = decision.kind === 'state' || (decision.kind === 'place' && sum < 6);
      if (part?.kind === 'person' && here && !decision.rule.startsWith('dateline')) return [key, part] as const;
      return [key, part !== undefined && (decision.kind === 'unknown' || sum < 3) ? part : decision] as const;
    }),
  );
}

/** “Meridian” for “Meridian Shipping”; null where the rest says too little or the first word is a compass or common one. */
function shortOf(key: string): string | null {
  const words = key.split(/ |,/u).filter((word) => word !== '');
  const [first = ''] = words;
  if (words.length < 2 || words.length > 4 || first.length < 4 || COMMON_FIRST.has(first.toLowerCase())) return null;
  return words.slice(1).every((word) => ORGANISATION_HEADS.has(word.toLowerCase()) || word === '&') ? first : null;
}

const COMMON_FIRST = new Set(
  `north south east west northern southern eastern western central national federal state city county royal united general international world global first new old american european
  supreme high public private people's democratic republican social labour labor christian islamic workers central local regional air coast border security defence defense foreign
  justice interior finance health education trade treasury electric energy water gas`.split(/\s+/u),
);
