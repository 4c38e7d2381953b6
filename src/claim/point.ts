import type { When } from '../model/mention.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Figure } from './figure.ts';
import type { Aim } from './roles.ts';
import type { Around, Slot } from './slot.ts';
import type { Unit } from './unit.ts';

/** One clause of a report, taken apart so far that it can be held against a clause of another: who, did what, to what, where,
 *  how many, and whether the clause says that it is so. */
export interface Point {
  /** As which it becomes the member of a claim. */
  readonly unit: Unit;
  readonly sentence: Sentence;
  /** Dictionary form of the verb with its particle (“hand over”), or of what the copula gives (“a metre below” → ''). */
  readonly act: string;
  /** Whether the act is told by a verb or by a copula (“was open”). */
  readonly form: 'deed' | 'state';
  /** False where the clause says that it is not so. */
  readonly holds: boolean;
  readonly subject: Slot | null;
  readonly object: Slot | null;
  /** What prepositions add: “below | the crest”, “in | the counting centre”. */
  readonly around: readonly Around[];
  /** What somebody is ordered, asked or made to do: “ordered the dairy | to withdraw | its cheese”. */
  readonly aim: Aim | null;
  /** How it was done, by family (`lexicon/qualities.ts`): “permanently” is `lasting` → 0, “for three weeks” `lasting` → 1. */
  readonly qualities: ReadonlyMap<string, 0 | 1>;
  /** All content words and actors of the clause, `@…` for actors. */
  readonly terms: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly times: readonly When[];
  /** False where the clause tells of what goes on (“is closed”): such a thing may change from day to day. */
  readonly settled: boolean;
}
