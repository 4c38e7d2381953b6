import type { DifferenceField } from '../model/claim.ts';

/** How a kind of difference is called on a page. */
export const DIFFERENCE_LABELS: Readonly<Record<DifferenceField, string>> = {
  truth: 'Said and denied',
  number: 'Other figures',
  time: 'Other times',
  place: 'Other places',
  actor: 'Another doer',
  credit: 'Whose credit',
  outcome: 'Another outcome',
  name: 'Another spelling',
  framing: 'Other words for it',
  change: 'One speaker, two positions',
};
