import type { Clue, Place } from './clue.ts';
import type { Name, Names } from './name.ts';
import { named, placeOf } from './name-clues.ts';
import { person } from './person-clues.ts';
import type { Phrase } from './phrase.ts';
import { alone } from './phrase-clues.ts';
import type { Line, Word } from './words.ts';

/** Names and phrases put together: titles with their names, owners with their offices. */
export function findClues(
  lines: readonly Line[],
  { names }: Names,
  phrases: readonly Phrase[],
): { readonly clues: readonly Clue[]; readonly places: readonly Place[] } {
  const clues: Clue[] = [];
  const places: Place[] = [];
  const phrasesBy = lines.map((): Phrase[] => []);
  for (const phrase of phrases) phrasesBy[phrase.line]?.push(phrase);
  const namesBy = lines.map((): Name[] => []);
  for (const name of names) namesBy[name.line]?.push(name);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const found = inLine(line.words, namesBy[index] ?? [], phrasesBy[index] ?? []);
    clues.push(...found.clues);
    places.push(...found.places);
  }
  return { clues, places };
}

function inLine(
  words: readonly Word[],
  names: readonly Name[],
  phrases: readonly Phrase[],
): { clues: Clue[]; places: Place[] } {
  const clues: Clue[] = [];
  const places: Place[] = [];
  const taken = new Set<Phrase>();
  for (const name of names) if (name.kind === 'person') clues.push(person(words, name, names, phrases, taken));
  for (const phrase of phrases) {
    if (!taken.has(phrase)) clues.push(...alone(words, phrase, names));
  }
  const covered = (name: Name): boolean => clues.some((clue) => clue.first <= name.first && name.last <= clue.last);
  const within = names.filter((name) => !covered(name));
  for (const name of within) {
    if (name.kind === 'person' || name.kind === 'thing' || name.kind === 'unknown') continue;
    const clue = named(words, name, names);
    if (clue !== null) clues.push(clue);
  }
  for (const name of names) {
    const place = placeOf(words, name);
    if (place !== null) places.push(place);
  }
  return { clues: withoutOverlap(clues), places };
}

/** The longest wins. */
function withoutOverlap(clues: readonly Clue[]): Clue[] {
  const kept: Clue[] = [];
  for (const clue of [...clues].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)) {
    if (!kept.some((other) => clue.first < other.last && other.first < clue.last)) kept.push(clue);
  }
  return kept.sort((a, b) => a.first - b.first);
}
