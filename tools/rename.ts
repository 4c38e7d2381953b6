/** The same story with other names: every person, state and place is called something else, of the same length, so that offsets
 *  stay. What depends on a name and not on the language shows as a difference. */
import type { Input } from '../src/model/input.ts';
import type { Story } from '../src/model/story.ts';

export interface Renaming {
  /** The name words that change, with what they become. */
  readonly words: ReadonlyMap<string, string>;
  readonly rename: (text: string) => string;
}

/** Give other names to the persons, states and places of a story. A word that the reports also use in small letters, or that
 *  `isWord` knows, is no name: “Pass”, “Foreign”. Demonyms follow their state: the letters they share change alike, endings stay. */
export function renamingOf({ actors, analyses }: Story, isWord: (lower: string) => boolean): Renaming {
  const texts = analyses.map(({ report }) => report.text);
  const small = new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}[\p{L}’'-]*/gu) ?? []));
  const places = analyses.flatMap(({ mentions }) =>
    mentions.flatMap((one) => (one.type === 'place' ? [one.place] : [])),
  );
  const named = actors.filter(({ kind }) => kind === 'person' || kind === 'state').map(({ name }) => name);
  const bases = new Set(
    [...named, ...places]
      .flatMap((name) => name.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})/gu) ?? [])
      .filter((word) => !KEPT.test(word) && !small.has(word.toLowerCase()) && !isWord(word.toLowerCase())),
  );
  const words = new Map<string, string>();
  for (const word of new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{Lu}\p{L}{3,}(?!\p{L})/gu) ?? []))) {
    const lower = word.toLowerCase();
    const base = [...bases]
      .filter((one) => isFormOf(lower, one.toLowerCase()))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
    if (base !== undefined && lower.length - base.length <= 4) {
      words.set(word, changed(word, base.length, roundsFor(base, isWord)));
    }
  }
  return {
    words,
    rename: (text) => text.replace(/(?<!\p{L})\p{Lu}\p{L}{3,}(?!\p{L})/gu, (word) => words.get(word) ?? word),
  };
}

/** “Norlandic” of “Norland”; “Marravi” of “Marrava”: an ending may take the place of the last vowel. */
function isFormOf(lower: string, base: string): boolean {
  if (lower.startsWith(base)) return true;
  return /[aeiou]$/.test(base) && lower.startsWith(base.slice(0, -1)) && lower.length - base.length <= 2;
}

/** Months and weekdays say when. */
const KEPT = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)$/;

export function renamedInputs(inputs: readonly Input[], { rename }: Renaming): Input[] {
  return inputs.map(({ file, bytes }) => ({
    file,
    bytes: new TextEncoder().encode(rename(new TextDecoder().decode(bytes))),
  }));
}

/** So often that no word of the language comes out: “Pell” must not become “Till”. */
function roundsFor(base: string, isWord: (lower: string) => boolean): number {
  const tried = [1, 2, 3, 4].find((rounds) => !isWord(changed(base, base.length, rounds).toLowerCase()));
  if (tried === undefined) throw new Error(`no other name is found for ${base}`);
  return tried;
}

/** A consonant for a consonant and a vowel for a vowel; the last letters of the base (“-land”, “-ia”) and what follows stay. */
function changed(word: string, base: number, rounds: number): string {
  const end = Math.max(2, base - ENDING);
  const once = [...word].map((letter, at) => (at < end ? other(letter) : letter)).join('');
  return rounds === 1 ? once : changed(once, base, rounds - 1);
}

const ENDING = 3;
const FROM = 'bcdfghjklmnpqrstvwxzaeiouy';
const TO = 'dfgbklmnprstwvlmdbrzeioauy';

function other(letter: string): string {
  const at = FROM.indexOf(letter.toLowerCase());
  const put = TO.charAt(at) || letter;
  return letter === letter.toUpperCase() ? put.toUpperCase() : put;
}
