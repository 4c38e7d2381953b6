import { ASKING, BEING, BOUNDARIES, DETERMINERS, EMPTY, HELPING, type Word } from './asked-words.ts';
import type { Named } from './named.ts';

export interface QuestionForm {
  readonly noun: string | null;
  readonly doer: Named | null;
  readonly asksDoer: boolean;
  /** Words that only make the question: index below which nothing is asked for. */
  readonly from: number;
}

/** “How many [noun] did [doer] strike”, “Who [did it]”. */
export function formOf(words: readonly Word[]): QuestionForm {
  const asking = words.findIndex(({ lower }) => ASKING.has(lower));
  const head = words[asking]?.lower ?? '';
  const helping = words.findIndex(({ lower }, at) => at > asking && HELPING.has(lower));
  const choosing =
    head === 'which' ||
    head === 'whose' ||
    head === 'what' ||
    (head === 'how' && /^(?:many|much)$/u.test(words[asking + 1]?.lower ?? ''));
  const nounAt = head === 'how' ? asking + 2 : asking + 1;
  const candidate = choosing ? words[nounAt] : undefined;
  const noun =
    candidate !== undefined &&
    candidate.named === null &&
    (head === 'how' || !BOUNDARIES.has(words[nounAt + 1]?.lower ?? 'of')) &&
    !DETERMINERS.has(words[nounAt + 1]?.lower ?? '') &&
    !HELPING.has(candidate.lower) &&
    !EMPTY.has(candidate.lower)
      ? candidate.lower
      : null;
  const inverted =
    helping >= 0 && /^(?:do|does|did|has|have|had|will|would|can|could)$/u.test(words[helping]?.lower ?? '');
  const after = words.slice(helping + 1).find(({ lower }) => !DETERMINERS.has(lower));
  const passive = words.slice(helping + 1).some(({ lower }) => lower === 'be' || lower === 'been');
  const first = words[asking + 1];
  return {
    noun,
    doer: inverted && !passive && (asking < 0 || helping > asking) ? (after?.named ?? null) : null,
    asksDoer:
      (head === 'who' || (head === 'which' && noun !== null)) &&
      first !== undefined &&
      !BEING.has(first.lower) &&
      !(inverted && helping === asking + 1 && after?.named != null),
    from: asking < 0 ? 0 : asking + 1,
  };
}
