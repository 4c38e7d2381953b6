/** Turns of phrase of which each says what the others say. */
export interface ParaphraseRow {
  /** Never reused, never renamed. */
  readonly id: string;
  readonly pattern: RegExp;
  /** Two sentences that say the same by this row, and one that it must not match. */
  readonly example: readonly [one: string, same: string, other: string];
}

export const paraphrase = (id: string, pattern: RegExp, ...example: ParaphraseRow['example']): ParaphraseRow => ({
  id,
  pattern,
  example,
});
