import type { Analysis } from '../model/analysis.ts';
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
  const inside = new Set<Analysis>();
  let before: ReadonlyMap<Happening, Gathered | null> = new Map();
  const inOrder = ordered<Gathered>((a, b) => byPlace(a.first, b.first));
  return {
    bring: (analyses, happenings) => {
      const now = new Set(analyses);
      for (const analysis of inside) if (!now.has(analysis)) remove(analysis);
      for (const analysis of now) if (!inside.has(analysis)) insert(analysis);
      const gathered = new Map<Happening, Gathered | null>();
      const found: Gathered[] = [];
      let count = 0;
      for (const happening of happenings) {
        const known = before.get(happening);
        const own = known === undefined ? gather(happening.tellings, happening.because.join('; ')) : known;
        gathered.set(happening, own);
        if (own === null) continue;
        found.push(own);
        count += own.group.length;
      }
      before = gathered;
      if (count < units.size) found.push(...alone(happenings));
      return inOrder.bring(found).map(({ group }) => group);
    },
  };

  function insert(analysis: Analysis): void {
    inside.add(analysis);
    for (const [at, unit] of unitsOf(analysis).entries())
      if (unit.telling !== null) units.set(unit.telling.id, { unit, at });
  }

  function remove(analysis: Analysis): void {
    inside.delete(analysis);
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
