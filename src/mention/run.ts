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
  /** In lines of capitals: the words as the plain lines write them. */
  readonly written?: readonly string[];
  /** The whole of a quotation that reads as the title of a work. */
  readonly work?: true;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly written?: readonly string[];
}

/** Neither a known name nor an office. */
export function isBare(run: Run): boolean {
  return run.known === null && run.office === null;
}

export function textsOf(line: Line | undefined, run: Stretch): readonly string[] {
  return run.written ?? (line?.words ?? []).slice(run.first, run.last).map((word) => word.text);
}

/** The words as they stand, one blank where blanks are. */
export function keyOf(line: Line | undefined, run: Stretch): string {
  let key = '';
  for (let at = run.first; at < run.last; at++) {
    const word = line?.words[at];
    if (word === undefined) break;
    const text = run.written?.[at - run.first] ?? word.text;
    key += word.joined || key === '' ? text : ` ${text}`;
  }
  return key;
}
