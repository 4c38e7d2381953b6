import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';

/** Whether it is told by a definite noun, as what is known already: “the crash”, “Sunday's crash”. “The worst crash since 2004” and “the
 *  earlier crash” are others. */
export function isTakenUp({ telling, analysis }: { readonly telling: Telling; readonly analysis: Analysis }): boolean {
  if (telling.reality !== 'happened') return false;
  if (!isDefinite({ telling, analysis })) return false;
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  const before = tokens.filter(({ head }, index) => head === at && index < at);
  return !before.some(({ lemma, tag }) => tag === 'NUM' || OTHERS.has(lemma.toLowerCase()) || /\p{L}est$/u.test(lemma));
}

/** “the crash”, “that crash”, “Sunday's crash”. */
export function isDefinite({ telling, analysis }: { readonly telling: Telling; readonly analysis: Analysis }): boolean {
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  return tokens.some(
    ({ head, relation, lemma, text }, index) =>
      head === at &&
      ((relation === 'det' && ['the', 'this', 'that'].includes(lemma)) ||
        (index < at && WEEKDAY.test(text.toLowerCase()))),
  );
}

const OTHERS: ReadonlySet<string> = new Set([
  'first',
  'second',
  'third',
  'other',
  'another',
  'earlier',
  'previous',
  'prior',
  'similar',
  'last',
  'latest',
  'next',
  'bad',
  'worst',
  'deadly',
  'deadliest',
  'fatal',
  'major',
  'only',
  'same',
  'such',
]);
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)(?:['’]s)?$/u;
