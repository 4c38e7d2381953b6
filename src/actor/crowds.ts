import { COLLECTIVE_NOUNS, UNNAMED_NOUNS } from '../lexicon/unnamed.ts';
import type { Actor } from '../model/actor.ts';
import { remembered } from '../model/remembered.ts';
import type { Look } from './look.ts';

/** Which groups without a name are one over the reports: “the migrants” of one report and “migrants” of another that tells of the same
 *  people and places. Each look of a crowd gets the number of its crowd; who is left out stays by itself, and so do those who speak (two
 *  reports' “officials” are two sources) and single people (“a woman”).
 *  @param looks of which those of somebody unnamed are looked at */
export function crowdsOf(looks: readonly Look[]): ReadonlyMap<Look, string> {
  const byWords = new Map<string, Look[]>();
  for (const look of looks) {
    const words = look.actor.kind === 'unnamed' && !look.alone ? wordsOf(look) : null;
    if (words === null) continue;
    const list = byWords.get(words);
    if (list === undefined) byWords.set(words, [look]);
    else list.push(look);
  }
  const crowds = new Map<Look, string>();
  for (const [words, list] of byWords) {
    for (const [number, crowd] of ofOneStory(list).entries()) {
      for (const look of crowd) crowds.set(look, `${words} ${number}`);
    }
  }
  return crowds;
}

const wordsOf = remembered(crowdWords);

/** What a crowd is called, by its plainest wording in the report: “150 Sudmarkian migrants” that are “the migrants” later → “migrants”.
 *  Null for everybody else, and where the report tells of two crowds of one word. */
function crowdWords({ actor, members }: Look): string | null {
  const words = plainest(actor);
  if (words === null) return null;
  const head = headOf(words);
  const told = members.every(
    ({ analysis }) =>
      !analysis.statements.some(({ speakers }) => speakers.some((speaker) => speaker.actor === actor.id)) &&
      !analysis.actors.some((other) => other.id !== actor.id && headOf(plainest(other) ?? '') === head),
  );
  return told ? words : null;
}

function plainest({ kind, aliases }: Actor): string | null {
  if (kind !== 'unnamed') return null;
  let found: readonly string[] | null = null;
  for (const { text } of aliases) {
    const words = text
      .toLowerCase()
      .split(' ')
      .filter((word) => !DETERMINERS.has(word));
    if (words.length > MOST_WORDS || !CROWDS.has(words.at(-1) ?? '') || ANOTHER.test(text)) continue;
    if (found === null || words.length < found.length) found = words;
  }
  return found === null ? null : found.join(' ');
}

function headOf(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

/** Looks in sets: their reports name somebody or some place in common, or two states. */
function ofOneStory(looks: readonly Look[]): readonly (readonly Look[])[] {
  const parent = looks.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? 0;
    parent[at] = top;
    return top;
  };
  const first = new Map<string, number>();
  for (const [at, look] of looks.entries()) {
    for (const key of keysOf(look)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, at);
      else parent[Math.max(root(at), root(other))] = Math.min(root(at), root(other));
    }
  }
  const sets = new Map<number, Look[]>();
  for (const [at, look] of looks.entries()) {
    const own = root(at);
    const set = sets.get(own);
    if (set === undefined) sets.set(own, [look]);
    else set.push(look);
  }
  return [...sets.values()].filter((set) => set.length > 1);
}

const keysOf = remembered(sharedKeys);

/** What a report has in common with others of its story, in words. */
function sharedKeys({ members }: Look): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { analysis } of members) {
    const states: string[] = [];
    for (const { kind, name, aliases } of analysis.actors) {
      if (kind === 'state') states.push(name);
      else if ((kind === 'person' || kind === 'organisation') && aliases.some(({ form }) => form === 'name')) {
        // “Orla Dane” of one report is “Dane” of another.
        keys.add(`${kind} ${kind === 'person' ? name.slice(name.lastIndexOf(' ') + 1) : name}`);
      }
    }
    states.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    for (const [at, state] of states.slice(0, MOST_STATES).entries())
      for (const other of states.slice(at + 1, MOST_STATES)) keys.add(`states ${state} ${other}`);
    for (const mention of analysis.mentions) if (mention.type === 'place') keys.add(`place ${mention.place}`);
  }
  return keys;
}

/** Pairs of more would cost more than they tell. */
const MOST_STATES = 6;

const MOST_WORDS = 3;

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'these', 'those', 'all']);

/** “other migrants”, “two gunmen”, “more workers”: some of them, or others. */
const ANOTHER =
  /\b(?:a|an|another|other|others|some|many|most|more|few|several|both|each|any|no|one|two|three|four|five|six|seven|eight|nine|ten|\d.*|dozens?|hundreds?|thousands?|his|her|their|its|our|my|your|former|fellow|local|who|whose)\b/iu;

/** Plurals of people who act and suffer more than they speak, and words for many who act as one. */
const CROWDS: ReadonlySet<string> = new Set([
  ...UNNAMED_NOUNS.filter(({ speaksFor }) => speaksFor === 'told').map(({ plural }) => plural),
  ...COLLECTIVE_NOUNS,
]);
