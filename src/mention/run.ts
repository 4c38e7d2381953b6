import type { Office } from '../lexicon/offices.ts';
import type { KnownRun } from './known.ts';
import type { Line } from './words.ts';

/** A stretch of words that belongs together: a known name, an office, or capital words of which nothing is known yet. */
export interface Run {
  readonly first: number;
  /** One past the last. */
  readonly last: number;
  readonly known: KnownRun['known'] | null;
  readonly office: Office | null;
}

/** Neither a known name nor an office. */
export function isBare(run: Run): boolean {
  return run.known === null && run.office === null;
}

export function textsOf(
  line: Line | undefined,
  run: { readonly first: number; readonly last: number },
): readonly string[] {
  return (line?.words ?? []).slice(run.first, run.last).map((word) => word.text);
}

/** The words as they stand, one blank where blanks are. */
export function keyOf(line: Line | undefined, run: { readonly first: number; readonly last: number }): string {
  let key = '';
  for (const word of (line?.words ?? []).slice(run.first, run.last))
    key += word.joined || key === '' ? word.text : ` ${word.text}`;
  return key;
}
