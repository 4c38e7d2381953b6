import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { nounsLike, ROLE_NOUNS, type RoleNoun, sameThings, widerThan } from '../lexicon/wider.ts';
import { LOOSE } from './loose.ts';
import { stem } from './stem.ts';
import type { Unit } from './unit.ts';
import type { Wanted } from './wanted.ts';

/** The same question in wider words, for where no report tells it in its own: “foiled” may be “thwarted”, the gunman whoever fired. null:
 *  no wider words are known, or what is asked must stand in the very words. */
export function widened(wanted: Wanted): Wanted | null {
  if (LOOSE.has(wanted.asks) || wanted.asks === 'denied') return null;
  const role = ROLE_NOUNS.find(({ nouns }) => wanted.units.some(({ words }) => isRole(words, nouns)));
  if (role !== undefined && (wanted.asks === 'identity' || OF_PERSONS.test(wanted.text))) return asDeed(wanted, role);
  const isSure = wanted.asks === 'whether';
  const units = wanted.units.map((unit) => widerUnit(unit, wanted, isSure));
  return withUnits(wanted, units);
}

/** The same question under other names of the same things, which reports of one event use for each other: “plane”, “aircraft”. null: no
 *  other names. */
export function withLikeThings(wanted: Wanted): Wanted | null {
  if (LOOSE.has(wanted.asks) || wanted.asks === 'denied') return null;
  const units = wanted.units.map((unit): Unit => {
    if (unit.kind !== 'thing') return unit;
    const forms = [...new Set([...unit.forms, ...basesOf(unit.words).flatMap(sameThings)])];
    return forms.length === unit.forms.length ? unit : { ...unit, forms };
  });
  return withUnits(wanted, units);
}

function withUnits(wanted: Wanted, units: readonly Unit[]): Wanted | null {
  if (units.every((unit, at) => unit === wanted.units[at])) return null;
  const object = wanted.object === null ? -1 : wanted.units.indexOf(wanted.object);
  return { ...wanted, units, object: object < 0 ? wanted.object : (units[object] ?? null) };
}

/** “Who is the suspect?” asks who was charged, “How old is the winner?” how old whoever won is. */
function asDeed(wanted: Wanted, { nouns, deeds, isUndergoer }: RoleNoun): Wanted {
  const units = wanted.units.map(
    (unit): Unit =>
      isRole(unit.words, nouns) ? { ...unit, kind: 'deed', soft: false, use: 'any', forms: deeds } : unit,
  );
  const asks = wanted.asks === 'identity' ? 'who' : wanted.asks;
  const text = asks === 'who' ? (isUndergoer ? 'who was it done to' : 'who did it') : wanted.text;
  return { ...wanted, asks, text, units, asksDoer: asks === 'who' && !isUndergoer, office: null, object: null };
}

function isRole(word: string, nouns: readonly string[]): boolean {
  return nouns.includes(word) || nouns.includes(word.replace(/s$/u, ''));
}

const OF_PERSONS =
  /^(?:who (?:is|are|was|were)|how old (?:is|are|was|were)) (?:the|its|their|his|her) (?:\p{L}+ )?\p{L}+\s*\??$/iu;

function widerUnit(unit: Unit, { units, noun }: Wanted, isSure: boolean): Unit {
  if (unit.kind === 'name' || unit.words.includes(' ')) return unit;
  const head = unit.words.slice(0, 3);
  const bases = [
    ...new Set([...basesOf(unit.words), ...unit.forms.filter((form) => head.startsWith(form.slice(0, 3)))]),
  ];
  const isAgent = !isSure && unit.kind === 'thing' && unit.words !== noun && bases.some((base) => AGENTS.has(base));
  const wider =
    unit.kind === 'deed'
      ? bases.flatMap((base) => widerThan(base, isSure))
      : isSure
        ? []
        : bases.flatMap((base) => [...nounsLike(base), ...widerThan(base, true)]);
  const forms = [...new Set([...unit.forms, ...wider])];
  const soft = unit.soft || (isAgent && units.some((other) => other !== unit && other.kind === 'deed' && !other.soft));
  return forms.length === unit.forms.length && soft === unit.soft ? unit : { ...unit, forms, soft };
}

/** Dictionary forms that a word may have: “recaptured” is captured again. */
function basesOf(word: string): readonly string[] {
  const cut = stem(word);
  const bases = [word, IRREGULAR_VERBS.get(word) ?? word, cut, `${cut}e`, cut.replace(/ll$/u, 'l')];
  return [...new Set([...bases, ...bases.flatMap((base) => (/^re\p{L}{5}/u.test(base) ? [base.slice(2)] : []))])];
}

/** Whoever is called so by what they did: a report that tells the deed may call them anything. */
const AGENTS: ReadonlySet<string> = new Set(
  'gunman attacker assailant shooter killer suspect culprit perpetrator thief robber burglar bomber hijacker arsonist hacker kidnapper victim defendant accused fugitive offender'.split(
    ' ',
  ),
);
