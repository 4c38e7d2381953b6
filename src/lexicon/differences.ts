import type { DifferenceField } from '../model/claim.ts';

/** How a kind of difference is called on a page. */
export const DIFFERENCE_LABELS: Readonly<Record<DifferenceField, string>> = {
  truth: 'Told both ways',
  number: 'Other figures',
  time: 'Other times',
  place: 'Other places',
  actor: 'Another doer',
  credit: 'Whose credit',
  outcome: 'Another outcome',
  name: 'Another spelling',
  framing: 'Other words for it',
  change: 'Changed position',
};

/** Short names of time zones that stand for several, with what they may mean, in minutes east of Greenwich. Two hours are one moment
 *  where any reading makes them so. */
export const AMBIGUOUS_ZONES: ReadonlyMap<string, readonly number[]> = new Map([
  ['IST', [330, 120, 60]], // India, Israel, Ireland
  ['ET', [-300, -240]],
  ['CT', [-360, -300]],
  ['MT', [-420, -360]],
  ['PT', [-480, -420]],
  ['CST', [-360, 480, -300]],
  ['CDT', [-300, -240]],
  ['BST', [60, 360]],
  ['MST', [-420, 480, 390]],
  ['AST', [-240, 180]],
  ['SST', [-660, 480]],
]);
