import type { Lexicon, Organisation, State } from '../lexicon/lexicon.ts';
import type { Word } from './words.ts';

/** What the data files say a run of words is. */
export type Known =
  | { readonly what: 'state' | 'demonym' | 'capital' | 'seat'; readonly state: State }
  | { readonly what: 'organisation'; readonly organisation: Organisation };

export interface KnownRun {
  readonly first: number;
  /** One past the last. */
  readonly last: number;
  readonly known: Known;
}

/** Names by their first word; the longest first. */
export type KnownNames = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly known: Known }[]>;

const made = new WeakMap<Lexicon, KnownNames>();

/** All names of the data files, made once for a lexicon. */
export function knownNames(lexicon: Lexicon): KnownNames {
  const before = made.get(lexicon);
  if (before !== undefined) return before;
  const names = new Map<string, { words: readonly string[]; known: Known }[]>();
  const add = (name: string, known: Known): void => {
    const words = cut(name);
    const [first] = words;
    if (first === undefined) return;
    const list = names.get(first);
    if (list === undefined) names.set(first, [{ words, known }]);
    else if (!list.some((other) => other.words.join(' ') === words.join(' '))) list.push({ words, known });
  };
  for (const state of lexicon.states)
    for (const name of [state.name, ...state.names]) add(name, { what: 'state', state });
  for (const state of lexicon.states) for (const name of state.demonyms) add(name, { what: 'demonym', state });
  for (const state of lexicon.states) for (const name of state.capitals) add(name, { what: 'capital', state });
  for (const state of lexicon.states) for (const name of state.seats) add(name, { what: 'seat', state });
  for (const organisation of lexicon.organisations) {
    for (const name of [organisation.name, ...organisation.names]) add(name, { what: 'organisation', organisation });
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  made.set(lexicon, names);
  return names;
}

/** The longest known name that begins at a word, or null. In lines of capitals the case does not count. */
export function knownAt(names: KnownNames, words: readonly Word[], at: number, capitals: boolean): KnownRun | null {
  const word = words[at];
  if (word === undefined) return null;
  const starts = capitals ? [word.text, titled(word.text)] : [word.text];
  for (const start of starts) {
    for (const { words: wanted, known } of names.get(start) ?? []) {
      if (matches(wanted, words, at, capitals)) return { first: at, last: at + wanted.length, known };
    }
  }
  return null;
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
