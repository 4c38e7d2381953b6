import type { State } from '../lexicon/lexicon.ts';
import type { Names } from './names.ts';
import { officeHead } from './runs.ts';
import type { Line, Word } from './words.ts';

/** States that no data file knows, shown by the text: “Norlandic officials” beside “Norland”, “Norland's foreign ministry”,
 *  “Port Asher, the capital of Norland”. Invented ones as well as ones that the data lack. */
export function induceStates(lines: readonly Line[], { names, runs }: Names): readonly State[] {
  const alone = new Set<string>();
  const people = new Set<string>();
  const acting = new Map<string, number>();
  for (const name of names) {
    if (name.known !== null) continue;
    if (name.kind === 'person' && name.rule !== 'says') people.add(name.key);
    else if (!name.key.includes(' ') || name.kind === 'state') alone.add(name.key);
    if (name.kind === 'state') acting.set(name.key, (acting.get(name.key) ?? 0) + 1);
  }
  const demonyms = new Map<string, Set<string>>();
  const byStem = stemsOf([...alone].filter((key) => !people.has(key)));
  for (const [index, list] of runs.entries()) {
    const words = lines[index]?.words ?? [];
    for (const run of list) {
      const word = words[run.first];
      if (run.known !== null || run.office !== null || word === undefined) continue;
      const state = ownerOf(word.text, byStem);
      if (state !== null && describes(words, run.first, run.last)) add(demonyms, state, word.text);
    }
  }
  const states = new Set([...demonyms.keys(), ...acting.keys()]);
  for (const list of demonyms.values()) for (const demonym of list) states.delete(demonym);
  return [...states].map((name) => ({
    id: '',
    name,
    names: [],
    demonyms: [...(demonyms.get(name) ?? [])].flatMap((demonym) => [demonym, `${demonym}s`]),
    capitals: [],
    seats: [],
  }));
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

/** What follows is what a demonym describes: “Norlandic | officials”, “Norlandic | Foreign Minister”. */
function describes(words: readonly Word[], first: number, last: number): boolean {
  const after = words[first + 1];
  if (after === undefined) return false;
  if (first + 1 < last) return true;
  return (after.tag === 'NOUN' || after.tag === 'ADJ' || officeHead(after.lower) !== null) && !after.joined;
}

function stemsOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const key of [...keys].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    for (const stem of [key, stemOf(key)]) if (stem.length >= 4 && !stems.has(stem)) stems.set(stem, key);
  }
  return stems;
}

/** The stem that a state shares with its people: “Norland”, “Tarvan” (Tarvania), “Veyr” (Veyra). */
function stemOf(name: string): string {
  return name.replace(/(?:ia|a|e|o|y|us)$/u, '');
}

/** Longest first. */
const SUFFIXES = ['lander', 'ian', 'ean', 'ese', 'ish', 'ite', 'an', 'ic', 'er', 'i'];

function ownerOf(demonym: string, byStem: ReadonlyMap<string, string>): string | null {
  for (const suffix of SUFFIXES) {
    if (!demonym.endsWith(suffix)) continue;
    const stem = demonym.slice(0, -suffix.length);
    const state = byStem.get(stem) ?? byStem.get(stemOf(stem));
    if (state !== undefined && state !== demonym) return state;
  }
  return null;
}
