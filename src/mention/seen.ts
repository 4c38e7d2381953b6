import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameWords } from '../lexicon/name-words.ts';
import type { Line } from './words.ts';

/** What the plain lines of a report show: headlines and first words of sentences are read by it. */
export interface Seen {
  /** Words seen with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
  /** Words seen in lower case. */
  readonly small: ReadonlySet<string>;
  /** Capital words seen without a hyphen at them. */
  readonly alone: ReadonlySet<string>;
  /** Words for people of a state that are somebody's name here: “Orla Dane”. */
  readonly surnames: ReadonlySet<string>;
  readonly firstNames: ReadonlyMap<string, unknown>;
  readonly nameWords: NameWords;
  readonly places: ReadonlyMap<string, unknown>;
  /** Names of several words, lower case, by their first word. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same by their first word in small letters. */
  readonly folded: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Look once over the plain lines. */
export function lookOver(
  lines: readonly Line[],
  { firstNames, nameWords, places }: Pick<Lexicon, 'firstNames' | 'nameWords' | 'places'>,
): Seen {
  const capital = new Set<string>();
  const small = new Set<string>();
  const alone = new Set<string>();
  const surnames = new Set<string>();
  for (const line of lines) {
    if (line.shape !== 'plain') continue;
    for (let at = 0; at < line.words.length; at++) {
      const word = line.words[at];
      if (word === undefined) continue;
      if (word.capital && !word.opening) capital.add(word.text);
      const before = line.words[at - 1];
      if (
        PEOPLE.has(word.text) &&
        before?.capital === true &&
        !before.noName &&
        (before.tag === 'PROPN' || firstNames.has(before.text))
      ) {
        surnames.add(word.text);
      }
      if (!word.capital && !word.joined) small.add(word.text);
      if (word.capital && !word.joined && line.words[at + 1]?.joined !== true) alone.add(word.text);
    }
  }
  return { capital, small, alone, surnames, firstNames, nameWords, places, names: new Map(), folded: new Map() };
}

/** Demonyms that are surnames as often. */
export const PEOPLE: ReadonlySet<string> = new Set([
  'Dane',
  'Pole',
  'Turk',
  'Finn',
  'Swede',
  'Scot',
  'Brit',
  'Lett',
  'Serb',
  'Croat',
  'Kiwi',
]);

/** The same with the names of the plain lines, for the headlines. */
export function withNames(seen: Seen, names: readonly (readonly string[])[]): Seen {
  return { ...seen, names: byFirst(names, (word) => word), folded: byFirst(names, (word) => word.toLowerCase()) };
}

/** The longest first; as many as no report has. */
function byFirst(
  names: readonly (readonly string[])[],
  fold: (word: string) => string,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const lists = new Map<string, Map<string, readonly string[]>>();
  for (const words of names) {
    if (words[0] === undefined) continue;
    const first = fold(words[0]);
    const list = lists.get(first) ?? new Map<string, readonly string[]>();
    if (list.size < MOST_NAMES) list.set(words.join(' '), words);
    lists.set(first, list);
  }
  return new Map(
    [...lists].map(([first, list]) => [first, [...list.values()].sort((a, b) => b.length - a.length)] as const),
  );
}

const MOST_NAMES = 64;
