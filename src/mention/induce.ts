import type { Lexicon, State } from '../lexicon/lexicon.ts';
import { OFFICE_MODIFIERS } from '../lexicon/offices.ts';
import { letteredStates } from './lettered-states.ts';
import type { Names } from './name.ts';
import { officeHead } from './office.ts';
import type { Line, Word } from './words.ts';

/** States that no data file knows, shown by the text: “Norlandic officials” beside “Norland”, “Norland's foreign ministry”,
 *  “Port Asher, the capital of Norland”. Invented ones as well as ones that the data lack. */
export function induceStates(
  lines: readonly Line[],
  { names, runs }: Names,
  lexicon: Lexicon,
  head: string,
): readonly State[] {
  const alone = new Set<string>();
  const people = new Set<string>();
  const acting = new Map<string, number>();
  for (const name of names) {
    if (name.known !== null) continue;
    if (name.kind === 'person' && name.rule !== 'says') people.add(name.key);
    else if (!name.key.includes(' ') || name.kind === 'state') alone.add(name.key);
    if (name.kind === 'state' && !(name.rule === 'dateline-state' && lexicon.places.has(name.key)))
      acting.set(name.key, (acting.get(name.key) ?? 0) + 1);
  }
  const demonyms = new Map<string, Set<string>>();
  /** “Norlandic officials” where Norland itself is not named. */
  const lone = new Set<string>();
  const parts = new Set([...people].flatMap((key) => key.split(' ')));
  const byStem = stemsOf([...alone].filter((key) => !people.has(key)));
  for (let index = 0; index < runs.length; index++) {
    const list = runs[index];
    if (list === undefined) continue;
    const words = lines[index]?.words ?? [];
    for (const run of list) {
      const word = words[run.first];
      if (run.known !== null || word === undefined || (run.office !== null && OFFICE_MODIFIERS.has(word.lower)))
        continue;
      // “Norlandians” beside “Norlandia”
      const several = run.last === run.first + 1 && /\p{L}{3}ans$/u.test(word.text);
      const own = several ? ownerOf(word.text.slice(0, -1), byStem) : null;
      if (own !== null && !lexicon.places.has(own)) add(demonyms, own, word.text.slice(0, -1));
      if (!describes(words, run.first, run.last)) continue;
      const state = ownerOf(word.text, byStem);
      if (state !== null) add(demonyms, state, word.text);
      else if (NO_DEMONYMS.has(word.lower)) continue;
      else if (serves(words, run.first + 1) && FORM.test(word.text)) lone.add(word.text);
      else if (run.last === run.first + 1 && ofForces(words, run.first) && !parts.has(word.text)) lone.add(word.text);
    }
  }
  for (const name of names) {
    const governed = /^(?:Government|Republic|Kingdom|State) of (?:the )?(\p{Lu}\p{L}+)$/u.exec(name.key)?.[1];
    if (governed !== undefined) acting.set(governed, 1);
  }
  const official = letterheadOf(head);
  if (official !== null) acting.set(official, 1);
  const states = new Set([...demonyms.keys(), ...acting.keys()]);
  for (const list of demonyms.values()) for (const demonym of list) states.delete(demonym);
  for (const demonym of lone)
    if (![...demonyms.values()].some((list) => list.has(demonym))) demonyms.set(demonym, new Set([demonym]));
  for (const demonym of demonyms.keys()) states.add(demonym);
  const lettered = letteredStates(lines, { names }, lexicon);
  const induced = [...states].map((name) => ({
    id: '',
    name,
    names: [],
    demonyms: [...(demonyms.get(name) ?? [])].flatMap((demonym) => [demonym, `${demonym}s`]),
    capitals: [],
    seats: [],
  }));
  return [
    ...lettered,
    ...induced.filter(({ name }) => !lettered.some((one) => one.name === name || one.names.includes(name))),
  ];
}

/** The state that an official text names over its words; null where it names none.
 *  @param head the first lines of the page. */
export function letterheadOf(head: string): string | null {
  const state = LETTERHEAD.exec(head)?.[1];
  return state === undefined ? null : state.slice(0, 1) + state.slice(1).toLowerCase();
}

/** Over an official text: “REPUBLIC OF NORLAND”, “MINISTRY OF THE INTERIOR OF THE REPUBLIC OF NORLAND”. */
const LETTERHEAD =
  /(?:^|\n)[ \t]*(?:[\p{Lu} ]{3,60} OF )?(?:THE )?(?:REPUBLIC|KINGDOM|GOVERNMENT|COMMONWEALTH) OF (\p{Lu}[\p{L}]+)[ \t]*(?:\n|$)/u;

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

/** Followed by an office or a body: “Norlandic | Foreign Minister”, “Norlandic | forces”. */
function serves(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = words[at];
    if (word === undefined || word.tag === 'VERB' || word.tag === 'PUNCT') return false;
    if (officeHead(word.lower) !== null || STATE_NOUNS.has(word.lower)) return true;
  }
  return false;
}

const STATE_NOUNS = new Set(
  'officials official government forces troops army military navy authorities diplomats ministry soldiers police capital president embassy'.split(
    ' ',
  ),
);
/** “the | Arcenian | government”, “Arcenian | troops”: what nobody's surname stands before. */
function ofForces(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/\p{L}{4}(?:an|i)$/u.test(word.text) || word.opening) return false;
  const next = words[at + 1];
  return next !== undefined && !next.capital && FORCES.has(next.lower);
}

const FORCES = new Set(
  'government official officials forces troops army military navy authorities diplomats embassy soldiers ministry'.split(
    ' ',
  ),
);

/** How people of a state are called, most often. */
const FORM = /(?:ian|ean|ese|landic|ish|nic|ric|vic)$/u;
/** These are of no state. Lower case. */
const NO_DEMONYMS = new Set(
  `christian presbyterian lutheran episcopalian unitarian european asian eurasian mediterranean caribbean scandinavian balkan civilian guardian historian librarian veterinarian
  politician technician physician musician comedian magician victorian edwardian orwellian marxian authoritarian humanitarian libertarian egalitarian parliamentarian
  utilitarian vegetarian british english irish welsh spanish jewish yiddish turkish polish finnish danish swedish celtic slavic olympic arctic pacific catholic republic
  democratic islamic nordic baltic hispanic generic public music critic mechanic authentic historic electric metric economic academic athletic atlantic antarctic titanic`.split(
    /\s+/u,
  ),
);

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

/** The stem that a state shares with its people: “Norland”, “Arcen” (Arcenia), “Veyr” (Veyra). */
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
