import type { Span } from '../model/span.ts';
import type { Element } from './elements.ts';

/** In what a passage tells otherwise. */
export interface Conflict {
  readonly field: 'number' | 'time' | 'truth' | 'actor' | 'outcome' | 'speaker';
  /** Where it stands in the sentence, and where in the passage. */
  readonly here: Span;
  readonly there: Span;
  /** Which rule says so: an id of `OPPOSITES`, or what is compared. */
  readonly rule: string;
}

/** A piece of the checked sentence, and what stands for it in a passage. */
export interface Pair {
  readonly element: Element;
  readonly match: Element;
}
