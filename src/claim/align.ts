import { MEASURES, PEOPLE, SITES } from '../lexicon/counting.ts';
import type { Member } from '../model/claim.ts';
import type { Happening, Telling } from '../model/happening.ts';
import { likeness, type Weigh } from './gist.ts';
import type { Unit } from './unit.ts';

/** Units about the same thing. */
export type Group = Placing[];

export interface Placing {
  readonly unit: Unit;
  readonly stance: Member['stance'];
  readonly why: string;
}

/** At least this alike (Dice over weighted terms) are two statements without a happening one claim.
 *  0.6: of pairs of invented statements, paraphrases lie above 0.62 and other statements on the same matter below 0.55. */
const ALIKE = 0.6;

/** Bring units together: tellings by their happening, other statements by their words. */
export function gatherUnits(units: readonly Unit[], happenings: readonly Happening[], weigh: Weigh): readonly Group[] {
  const happeningOf = new Map(
    happenings.flatMap((happening) => happening.tellings.map((telling) => [telling, happening] as const)),
  );
  const byHappening = new Map<string, Group>();
  const wordy: Unit[] = [];
  for (const unit of units) {
    const happening = unit.telling === null ? undefined : happeningOf.get(unit.telling.id);
    const key = happening?.id ?? unit.telling?.id;
    if (key === undefined) wordy.push(unit);
    else
      byHappening.set(key, [
        ...(byHappening.get(key) ?? []),
        placing(unit, happening?.because.join('; ') ?? 'told once'),
      ]);
  }
  return [...sameFigure([...byHappening.values()]), ...byWords(wordy, weigh)];
}

/** Two happenings of one sort with the same exact figure of the same things (“nine hubs struck”, “nine sites destroyed”; “26 tourists
 *  killed” twice) are one claim unless their doers, days or places speak against it. */
function sameFigure(groups: readonly Group[]): readonly Group[] {
  const homes = new Map<string, Group[]>();
  const kept: Group[] = [];
  for (const group of groups) {
    const keys = group.flatMap(({ unit }) => figuresOf(unit));
    const home = keys
      .flatMap((key) => homes.get(key) ?? [])
      .find((other) => other.every((a) => group.every((b) => canBeOne(a.unit, b.unit))));
    if (home === undefined) {
      kept.push(group);
      for (const key of new Set(keys)) homes.set(key, [...(homes.get(key) ?? []), group]);
    } else home.push(...group.map((placing) => ({ ...placing, why: 'the same figure of the same things' })));
  }
  return kept;
}

/** Figures under three are shared by chance. */
const TELLING_FIGURE = 3;

function figuresOf({ telling, denies }: Unit): readonly string[] {
  if (telling === null || denies) return [];
  const sort = VIOLENT.has(telling.kind) ? 'violence' : telling.kind;
  return telling.quantities.flatMap(({ least, most, unit, about }) => {
    if (least !== most || least < TELLING_FIGURE || about || MEASURES.has(unit) || unit === '') return [];
    return [`${sort} ${least} ${PEOPLE.has(unit) ? 'people' : SITES.has(unit) ? 'sites' : unit}`];
  });
}

/** Kinds of `happenings.ts` that tell one deed by its start, its aim or its effect. */
const VIOLENT: ReadonlySet<string> = new Set([
  'strike',
  'attack',
  'destroy',
  'fight',
  'clash',
  'raid',
  'target',
  'hit',
]);

function canBeOne(a: Unit, b: Unit): boolean {
  const [one, other] = [a.telling, b.telling];
  if (one === null || other === null) return false;
  const doers = (telling: Telling): readonly string[] =>
    telling.parts.filter(({ role }) => role === 'by').map(({ party, name }) => party ?? name);
  const fit = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === 0 || y.length === 0 || x.some((doer) => y.includes(doer));
  const [when, then] = [one.when, other.when];
  return (
    fit(doers(one), doers(other)) && (when === null || then === null || (when.from < then.to && then.from < when.to))
  );
}

function placing(unit: Unit, why: string): Placing {
  return { unit, stance: unit.denies ? 'denies' : 'asserts', why };
}

/** Each statement joins the first group whose first member is alike; an index by rare terms keeps this near-linear. */
function byWords(units: readonly Unit[], weigh: Weigh): Group[] {
  const groups: Group[] = [];
  const index = new Map<string, Group[]>();
  for (const unit of units) {
    const terms = [...unit.gist.words];
    const near = new Set(terms.flatMap((term) => index.get(term) ?? []));
    const home = [...near].find((group) => group[0] !== undefined && sayTheSame(group[0].unit, unit, weigh));
    if (home !== undefined) {
      home.push(placing(unit, 'the same words in the main'));
      continue;
    }
    const group = [placing(unit, 'said once')];
    groups.push(group);
    for (const term of terms) {
      const list = index.get(term);
      if (list === undefined) index.set(term, [group]);
      else if (list.length < MOST) list.push(group);
    }
  }
  return groups;
}

/** A word that stands in more groups than this singles out nothing. */
const MOST = 200;

function sayTheSame(a: Unit, b: Unit, weigh: Weigh): boolean {
  return a.denies === b.denies && a.statement?.act === b.statement?.act && likeness(a.gist, b.gist, weigh) >= ALIKE;
}
