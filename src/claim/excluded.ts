import { EXCLUDING, type ExcludingRow } from '../lexicon/acts.ts';
import { ANTONYMS } from '../lexicon/antonyms.ts';

/** A row of acts that exclude each other, and on which side of it an act stands. */
export interface Excluded {
  readonly row: Pick<ExcludingRow, 'id' | 'field' | 'follows' | 'one' | 'other'>;
  readonly side: 0 | 1;
}

/** All rows that an act stands in. */
export function excludedBy(act: string): readonly Excluded[] {
  return BY_ACT.get(act) ?? [];
}

const BY_ACT: ReadonlyMap<string, readonly Excluded[]> = indexed();

function indexed(): ReadonlyMap<string, readonly Excluded[]> {
  const found = new Map<string, Excluded[]>();
  for (const row of [...EXCLUDING, ...ANTONYMS]) {
    for (const [acts, side] of [
      [row.one, 0],
      [row.other, 1],
    ] as const) {
      for (const act of acts) found.set(act, [...(found.get(act) ?? []), { row, side }]);
    }
  }
  return found;
}
