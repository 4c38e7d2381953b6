import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { assertedAt } from './asserted.ts';
import type { Point } from './point.ts';
import { type Frame, slotOf } from './slot.ts';
import { type Clauses, plain, under } from './tree.ts';

/** “It was not the mayor who led the rescue”, “he is not the one who fired the shot”: what the relative clause tells is said of somebody
 *  or denied by the clause above it. Null where the clause above says neither. */
export function clefted(
  point: Point,
  head: number,
  { clauses, sentence, frame }: { clauses: Clauses; sentence: Sentence; frame: Frame },
  statement: Statement | null,
): Point | null {
  const { tokens } = clauses;
  const [token, above] = [tokens[head], tokens[head]?.head ?? -1];
  const noun = tokens[above];
  if (token?.relation !== 'acl:relcl' || noun === undefined || under(clauses, above, 'cop').length === 0) return point;
  const subject = subjectOf(above, clauses);
  const it = tokens[subject]?.lemma.toLowerCase() === 'it';
  if (!it && !(SOMEBODY.has(noun.lemma) && subject >= 0)) return point;
  const standing = assertedAt(above, clauses, statement);
  if (standing === 'open') return null;
  const whom = it ? point.subject : slotOf(subject, clauses, sentence, frame);
  const terms = whom === null || whom.head === '' ? point.terms : new Set([...point.terms, whom.head]);
  const holds = (standing === 'holds') === point.holds;
  return { ...point, subject: whom, terms, holds, unit: { ...point.unit, denies: !holds } };
}

/** The subject of a copula; where it has none of its own, the last one before it: “said that he was there, but is not the one who”. */
function subjectOf(at: number, clauses: Clauses): number {
  const own = under(clauses, at, 'nsubj').find((child) => child < at);
  if (own !== undefined) return own;
  return clauses.tokens.findLastIndex(
    ({ relation, tag }, child) => child < at && plain(relation) === 'nsubj' && (tag === 'PROPN' || tag === 'NOUN'),
  );
}

const SOMEBODY: ReadonlySet<string> = new Set(['one', 'man', 'woman', 'person', 'people', 'boy', 'girl', 'side']);
