import { STANDING_FOR } from '../lexicon/clauses.ts';
import { PEOPLE, SITES } from '../lexicon/counting.ts';
import { isOneThing } from '../lexicon/things.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { earlierTime, isLongBefore } from './earlier.ts';
import { mentionsOf } from './mentioned.ts';
import { apartInTime } from './moment.ts';
import type { Point } from './point.ts';
import type { Around, Slot } from './slot.ts';

export type Fit = 'same' | 'open' | 'other';

/** Whether two phrases can mean the same one. `open`: nothing speaks for or against it. */
export function fitOf(a: Slot | null, b: Slot | null): Fit {
  if (a === null || b === null) return 'open';
  if (a.head === '' || b.head === '') return a.count !== null && a.count === b.count && a.count >= 3 ? 'same' : 'open';
  if (isOneThing(a.head, b.head) || isBareName(a, b) || isBareName(b, a)) {
    if (isAnother(a) !== isAnother(b)) return 'other';
    return disjoint(a.names, b.names) ||
      disjoint(a.kinds, b.kinds) ||
      disjoint(a.of, b.of) ||
      disjoint(a.at, b.at) ||
      opposed(a.words, b.words)
      ? 'other'
      : 'same';
  }
  if (a.party !== null && a.party === b.party && !(isPerson(a) && isPerson(b))) return 'same';
  if (isNounOf(a, b) || isNounOf(b, a) || isTitleOf(a, b) || isTitleOf(b, a)) return 'same';
  if (isPointing(a, b) || isPointing(b, a)) return 'open';
  const alike = (PEOPLE.has(a.head) && PEOPLE.has(b.head)) || (SITES.has(a.head) && SITES.has(b.head));
  if (alike) return disjoint(a.names, b.names) ? 'other' : 'open';
  return 'other';
}

/** A short report may not show that “Norland” is somebody: there the word stands for the name. */
function isBareName(word: Slot, named: Slot): boolean {
  return (
    !word.head.startsWith('@') && named.head.startsWith('@') && bareOf(named.head) === word.head && word.head.length > 2
  );
}

/** The last part of an actor's id; any other term as it is. */
export function bareOf(term: string): string {
  return term.startsWith('@') ? term.slice(term.lastIndexOf('/') + 1) : term;
}

/** “the assembly” is what another report calls the Assembly of Norland. */
function isNounOf(noun: Slot, named: Slot): boolean {
  if (noun.head.startsWith('@') || !named.head.startsWith('@org/')) return false;
  const words = named.head.slice(named.head.indexOf('/') + 1).split('-');
  return words.includes(noun.head) && [...noun.names].every((name) => words.includes(name));
}

/** “The finance minister of Estland” is what another report calls Finance Minister Jon Arvid. */
function isTitleOf(noun: Slot, named: Slot): boolean {
  if (noun.head.startsWith('@') || !isPerson(named) || !named.titles.has(noun.head)) return false;
  const known = (word: string): boolean => named.titles.has(word) || (named.party ?? '').toLowerCase().includes(word);
  return [...noun.kinds].every(known) && (noun.names.size === 0 || [...noun.names].some(known));
}

/** “The minister” beside a person of whom no title is told: nothing speaks against it. */
function isPointing(noun: Slot, named: Slot): boolean {
  return isPerson(named) && named.titles.size === 0 && OFFICES.has(noun.head) && noun.names.size === 0;
}

const OFFICES: ReadonlySet<string> = new Set(
  'minister president premier director chairman chairwoman chief leader mayor ambassador envoy secretary general'.split(
    ' ',
  ),
);

function isPerson({ head }: Slot): boolean {
  return head.startsWith('@person/');
}

export function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));
}

function opposed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => [...b].some((two) => UNLIKE.has(`${one} ${two}`) || UNLIKE.has(`${two} ${one}`)));
}

/** “The second fire”, “another fire”: not the one that is told without such a word. */
function isAnother({ head, words }: Slot): boolean {
  return !head.startsWith('@') && [...words].some((word) => ANOTHER.has(word));
}

const ANOTHER: ReadonlySet<string> = new Set([
  'second',
  'third',
  'fourth',
  'fifth',
  'other',
  'another',
  'next',
  'further',
]);

/** Words that tell one of a kind from another. */
const UNLIKE: ReadonlySet<string> = new Set([
  'first second',
  'first third',
  'second third',
  'first last',
  'northern southern',
  'eastern western',
  'north south',
  'east west',
  'upper lower',
  'new old',
  'former new',
  'left right',
  'final first',
  'morning evening',
]);

/** Who does it and to whom, of two points of one act: for what two do to each other (to meet, to talk) in either order. */
export function partsFit(a: Point, b: Point): { readonly subject: Fit; readonly object: Fit } {
  const straight = { subject: fitOf(a.subject, b.subject), object: fitOf(a.object, b.object) };
  if (!MUTUAL.has(a.act) || !MUTUAL.has(b.act)) return straight;
  const crossed = { subject: fitOf(a.subject, b.object), object: fitOf(a.object, b.subject) };
  const worth = ({ subject, object }: typeof straight): number =>
    (subject === 'other' || object === 'other' ? -4 : 0) + (subject === 'same' ? 1 : 0) + (object === 'same' ? 1 : 0);
  return worth(crossed) > worth(straight) ? crossed : straight;
}

/** What two do to each other. */
const MUTUAL: ReadonlySet<string> = new Set(
  'meet talk speak negotiate confer marry discuss agree quarrel argue dine'
    .split(' ')
    .concat('hold talks', 'shake hand'),
);

/** What two points share besides the act: names, actors, rare words of the slots and of what stands around. */
export function sharedTerms(a: Point, b: Point): readonly string[] {
  const other = new Set([...b.terms].map(bareOf));
  return [...new Set([...a.terms].map(bareOf))].filter(
    (term) => other.has(term) && term !== a.act && term !== b.act && !VAGUE.has(term),
  );
}

const VAGUE: ReadonlySet<string> = new Set(
  'people person man woman day year time week month report official statement country government part thing place number way last first other new'.split(
    ' ',
  ),
);

/** Times and named places of two points can be of one matter: “22 families in Norhaven” says nothing about 19 in Lumholm. */
export function settingFits(a: Point, b: Point): boolean {
  if (disjoint(placesOf(a), placesOf(b))) return false;
  const [left, right] = [timesOf(a), timesOf(b)];
  if (isOnlyBefore(a, left, b, right) || isOnlyBefore(b, right, a, left)) return false;
  return !left.some((one) => right.some((other) => apartInTime(one, other) === 'apart'));
}

/** The one is told of a time long before its report, the other is told without a time, as news: “the satellite of 2012 failed”, “the
 *  satellite entered orbit”. That it never was so may be said of any time. */
function isOnlyBefore(a: Point, times: readonly When[], b: Point, others: readonly When[]): boolean {
  return (
    b.holds && others.length === 0 && times.length > 0 && times.every((when) => isLongBefore(when, a.unit.analysis))
  );
}

/** The times of the clause; failing them the one time of its sentence. */
const timesOf = remembered(({ times, sentence, unit }: Point): readonly When[] => {
  if (times.length > 0) return times;
  const all = mentionsOf(unit.analysis, sentence.index).flatMap((mention) =>
    mention.type === 'time' && mention.when !== null ? [mention.when] : [],
  );
  const earlier = all.length > 0 ? null : earlierTime(unit.analysis, sentence.index);
  return earlier !== null ? [earlier] : all.length === 1 ? all : [];
});

/** Places named in the clause, and in the rest of its sentence. */
const placesOf = remembered(({ around, sentence, unit }: Point): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { preposition, slot } of around) {
    if (WHERE.has(preposition) && !slot.head.startsWith('@')) for (const name of slot.names) found.add(name);
    if (WHERE.has(preposition) && isCapital(slot)) found.add(slot.head);
  }
  for (const mention of mentionsOf(unit.analysis, sentence.index)) {
    if (mention.type === 'place') for (const word of mention.place.toLowerCase().split(' ')) found.add(word);
  }
  for (const word of PLACE_WORDS) found.delete(word);
  return found;
});

/** Words that many names of places share: “the Upper Lenn Glacier” is not the Vell Glacier. */
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'mount mountain glacier lake river street road avenue lane square bridge park valley hill island bay cape port north south east west northern southern eastern western new upper lower city town county district province airport station hospital school university'.split(
    ' ',
  ),
);

/** The main word itself is written with a capital letter. */
function isCapital({ head, told }: Slot): boolean {
  return told.split(' ').some((word) => /^\p{Lu}/u.test(word) && word.toLowerCase() === head);
}

const WHERE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'over',
  'above',
  'inside',
  'outside',
  'around',
  'off',
  'across',
]);

/** “through Norlandic hands” is named by “in Norland”. */
export function namesIt({ slot }: Around, point: Point): boolean {
  const alike = [point.subject, point.object, ...point.around.map(({ slot: other }) => other)].filter(
    (other) => other !== null && other.head === slot.head,
  );
  if (alike.length > 0 && alike.every((other) => fitOf(slot, other) === 'other')) return false; // “the coast line”, “the valley line”
  const name = bareOf(slot.head);
  if (
    [...point.terms].some((term) => bareOf(term) === name) ||
    point.around.some((other) => fitOf(slot, other.slot) === 'same')
  )
    return true;
  return (
    STANDING_FOR.has(slot.head) &&
    [...slot.names].some((name) => [...point.terms].some((term) => isOneName(name, term)))
  );
}

/** A name and its adjective: “Norland”, “Norlandic”; “Sudmarki”, “Sudmark”. Actors go by the last part of their id. */
export function isOneName(a: string, b: string): boolean {
  const other = b.startsWith('@') ? b.slice(b.lastIndexOf('/') + 1) : b;
  const shorter = Math.min(a.length, other.length);
  if (shorter < 4) return false;
  const needed = Math.max(4, shorter - 1);
  return a.slice(0, needed) === other.slice(0, needed);
}

export function sameDay(a: Point, b: Point): boolean {
  const [one, other] = [a.unit.analysis.dated, b.unit.analysis.dated];
  return one === null || other === null
    ? a.unit.analysis === b.unit.analysis
    : one.from.slice(0, 10) === other.from.slice(0, 10);
}
