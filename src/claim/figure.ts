import { COUNT_NOUNS } from '../lexicon/clauses.ts';
import type { Quantity } from '../model/mention.ts';
import type { Sentence } from '../model/sentence.ts';
import { mentionsOf } from './mentioned.ts';
import { type Frame, type Slot, slotOf } from './slot.ts';
import { type Clauses, caseOf, plain, under } from './tree.ts';

/** A number with what is counted. */
export interface Figure {
  readonly quantity: Quantity;
  /** Lemma of what is counted, as it stands. */
  readonly thing: string;
  readonly slot: Slot;
  /** “the seven workers who had been held”: part of a description, no count of the matter. */
  readonly describes: boolean;
}

/** Numbers of the clause with what they count; the tree says which word a number belongs to, the mention how much it is. */
export function figuresIn(
  own: readonly number[],
  clauses: Clauses,
  sentence: Sentence,
  frame: Frame,
): readonly Figure[] {
  const first = clauses.tokens[own[0] ?? 0]?.start ?? 0;
  const last = clauses.tokens[own.at(-1) ?? 0]?.end ?? 0;
  return mentionsOf(frame.analysis, sentence.index).flatMap((mention) => {
    if (mention.type !== 'quantity' || mention.start < first || mention.end > last) return [];
    const number = own.findLast((at) => {
      const token = clauses.tokens[at];
      return token !== undefined && token.start >= mention.start && token.end <= mention.end;
    });
    if (number === undefined) return [];
    const head = countedAt(number, clauses, own);
    const slot = slotOf(head, clauses, sentence, frame);
    const described = (clauses.children[head] ?? []).some((child) => clauses.tokens[child]?.relation === 'acl:relcl');
    return [{ quantity: mention.quantity, thing: mention.quantity.unit || slot.head, slot, describes: described }];
  });
}

/** The noun that a number counts: what it hangs on, as far as that is a noun; in “put the number of burned ballots at 30,000” what stands
 *  behind “number of”. */
function countedAt(number: number, clauses: Clauses, own: readonly number[]): number {
  const { tokens } = clauses;
  const at = caseOf(clauses, number) === 'at' || caseOf(clauses, number) === 'to';
  const counting = at ? own.find((one) => COUNT_NOUNS.has(tokens[one]?.lemma ?? '')) : undefined;
  const of =
    counting === undefined
      ? undefined
      : under(clauses, counting, 'nmod').find((child) => caseOf(clauses, child) === 'of');
  if (of !== undefined) return of;
  let current = number;
  for (let step = 0; step < 4; step++) {
    const token = tokens[current];
    const above = tokens[token?.head ?? -1];
    if (token === undefined || above === undefined) break;
    if (!['nummod', 'compound', 'flat', 'nmod', 'amod', 'obl', 'advmod'].includes(plain(token.relation))) break;
    if (above.tag !== 'NOUN' && above.tag !== 'PROPN' && above.tag !== 'NUM' && above.tag !== 'SYM') break;
    current = token.head;
    if (above.tag === 'NOUN') break;
  }
  return current;
}
