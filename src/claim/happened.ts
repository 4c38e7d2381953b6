import type { Analysis } from '../model/analysis.ts';
import { following, madeOf } from '../model/changes.ts';
import { compareText } from '../model/citation.ts';
import type { Happening } from '../model/happening.ts';
import { ordered } from '../model/ordered.ts';
import type { TellingId } from '../model/span.ts';
import { type Group, placing } from './group.ts';
import { type Unit, unitsOf } from './unit.ts';

/** The units that tell one happening, brought up to the reports and happenings of a case: a happening that is the same has the same group,
 *  and only what came is sorted in. */
export interface Happened {
  /** @param analyses in the order of the files
   *  @param happenings a happening that stays must rest on the same analyses
   *  @returns groups in the order of their first units, the units of each in the order of the reports */
  readonly bring: (analyses: readonly Analysis[], happenings: readonly Happening[]) => readonly Group[];
}

/** A unit and where it stands among those of its report. */
interface Placed {
  readonly unit: Unit;
  readonly at: number;
}

interface Gathered {
  readonly group: Group;
  readonly first: Placed;
}

export function happened(): Happened {
  const units = new Map<TellingId, Placed>();
  const changes = following<Analysis>();
  const gatheredOf = madeOf<Happening, Gathered | null>();
  const inOrder = ordered<Gathered>((a, b) => byPlace(a.first, b.first));
  return {
    bring: (analyses, happenings) => {
      const { come, gone } = changes(analyses);
      for (const analysis of gone) remove(analysis);
      for (const analysis of come) insert(analysis);
      const gathered = gatheredOf(happenings, ({ tellings, because }) => gather(tellings, because.join('; ')));
      const found = gathered.filter((own) => own !== null);
      const count = found.reduce((sum, { group }) => sum + group.length, 0);
      return inOrder.bring(count < units.size ? [...found, ...alone(happenings)] : found).map(({ group }) => group);
    },
  };

  function insert(analysis: Analysis): void {
    for (const [at, unit] of unitsOf(analysis).entries())
      if (unit.telling !== null) units.set(unit.telling.id, { unit, at });
  }

  function remove(analysis: Analysis): void {
    for (const { telling } of unitsOf(analysis)) if (telling !== null) units.delete(telling.id);
  }

  function gather(tellings: readonly TellingId[], why: string): Gathered | null {
    const placed = tellings.flatMap((telling) => units.get(telling) ?? []).sort(byPlace);
    const [first] = placed;
    return first === undefined ? null : { group: placed.map(({ unit }) => placing(unit, why)), first };
  }

  /** What no happening holds was told once. */
  function alone(happenings: readonly Happening[]): readonly Gathered[] {
    const held = new Set(happenings.flatMap(({ tellings }) => tellings));
    return [...units.keys()].flatMap((telling) => (held.has(telling) ? [] : (gather([telling], 'told once') ?? [])));
  }
}

function byPlace(a: Placed, b: Placed): number {
  const [one, other] = [a.unit.analysis.report, b.unit.analysis.report];
  return compareText(one.file, other.file) || compareText(one.id, other.id) || a.at - b.at;
}
