import type { Analysis } from '../model/analysis.ts';
import type { Member } from '../model/claim.ts';
import type { Happening } from '../model/happening.ts';
import { likeness, type Weigh, weigher } from './gist.ts';
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
export function gatherUnits(
  units: readonly Unit[],
  happenings: readonly Happening[],
  analyses: readonly Analysis[],
): readonly Group[] {
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
  return [...byHappening.values(), ...byWords(wordy, weigher(analyses))];
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
