import type { Lexicon, Organisation, State } from '../lexicon/lexicon.ts';
import type { Word } from './words.ts';

/** What the data files say a run of words is. */
export type Known =
  | { readonly what: 'state' | 'demonym' | 'capital' | 'seat'; readonly state: State }
  /** `of`: the name of the state that it belongs to. */
  | { readonly what: 'organisation'; readonly organisation: Organisation; readonly of: string | null };

export interface KnownRun {
  readonly first: number;
  /** One past the last. */
  readonly last: number;
  readonly known: Known;
}

/** Names by their first word; the longest first. */
type ByFirst = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly known: Known }[]>;

/** All names that are known: `own` are those that the report itself shows, which come first. */
export interface KnownNames {
  readonly base: ByFirst;
  readonly own: ByFirst;
}

const made = new WeakMap<Lexicon, ByFirst>();
const NONE: ByFirst = new Map();

/** All names of the data files, made once for a lexicon. */
export function knownNames(lexicon: Lexicon): KnownNames {
  const before = made.get(lexicon);
  if (before !== undefined) return { base: before, own: NONE };
  const entries: (readonly [string, Known])[] = [];
  for (const state of lexicon.states) {
    for (const name of [state.name, ...state.names]) entries.push([name, { what: 'state', state }]);
  }
  for (const what of ['demonym', 'capital', 'seat'] as const) {
    for (const state of lexicon.states) for (const name of state[`${what}s`]) entries.push([name, { what, state }]);
  }
  const byId = new Map(lexicon.states.map((state) => [state.id, state.name] as const));
  for (const organisation of lexicon.organisations) {
    const of = organisation.state === null ? null : (byId.get(organisation.state) ?? null);
    for (const name of [organisation.name, ...organisation.names]) {
      entries.push([name, { what: 'organisation', organisation, of }]);
    }
  }
  const base = byFirst([...entries, ...entries.flatMap(dotted)]);
  made.set(lexicon, base);
  return { base, own: NONE };
}

/** “N.B.C.” for “NBC”, as some houses write it. */
function dotted([name, known]: readonly [string, Known]): readonly (readonly [string, Known])[] {
  return /^[A-Z]{3,5}$/u.test(name) ? [[`${[...name].join('.')}.`, known]] : [];
}

/** The same with the states that a report shows. */
export function withOwn(names: KnownNames, states: readonly State[]): KnownNames {
  const entries: (readonly [string, Known])[] = [];
  for (const state of states) {
    // A state known by its people alone has their name.
    if (!state.demonyms.includes(state.name)) entries.push([state.name, { what: 'state', state }]);
    for (const name of state.names) entries.push([name, { what: 'state', state }]);
    for (const what of ['demonym', 'capital', 'seat'] as const) {
      for (const name of state[`${what}s`]) entries.push([name, { what, state }]);
    }
  }
  return { base: names.base, own: byFirst(entries) };
}

/** Where two things share a name, the first of them has it. */
function byFirst(entries: readonly (readonly [string, Known])[]): ByFirst {
  const names = new Map<string, { words: readonly string[]; known: Known }[]>();
  for (const [name, known] of entries) {
    const words = cut(name);
    const [first] = words;
    if (first === undefined) continue;
    const list = names.get(first);
    if (list === undefined) names.set(first, [{ words, known }]);
    else if (!list.some((other) => other.words.join(' ') === words.join(' '))) list.push({ words, known });
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return names;
}

/** The longest known name that begins at a word, or null. In lines of capitals the case does not count. */
export function knownAt(names: KnownNames, words: readonly Word[], at: number, capitals: boolean): KnownRun | null {
  const word = words[at];
  if (word === undefined) return null;
  let found: KnownRun | null = null;
  // It is asked of every word, and most begin no name: nothing is made before one does.
  const take = (list: ReturnType<ByFirst['get']>): void => {
    if (list === undefined) return;
    for (const { words: wanted, known } of list) {
      if (found !== null && wanted.length <= found.last - at) continue;
      if (matches(wanted, words, at, capitals)) found = { first: at, last: at + wanted.length, known };
    }
  };
  take(names.own.get(word.text));
  take(names.base.get(word.text));
  if (capitals) {
    const start = titled(word.text);
    take(names.own.get(start));
    take(names.base.get(start));
  }
  return found;
}

function matches(wanted: readonly string[], words: readonly Word[], at: number, capitals: boolean): boolean {
  return wanted.every((want, step) => {
    const text = words[at + step]?.text.replaceAll('’', "'");
    return text === want || (capitals && text?.toLowerCase() === want.toLowerCase());
  });
}

function titled(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase();
}

/** As the tokens are cut: hyphens and commas stand alone, “U.S.” and “Washington” are one. */
function cut(name: string): readonly string[] {
  return name.split(/\s+|(?=[-,'])|(?<=-)/u).flatMap((part) => (part === '' ? [] : [part]));
}
