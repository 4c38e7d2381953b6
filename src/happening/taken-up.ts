import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';

/** Whether it is told by a definite noun, as what is known already: “the crash”, “Sunday's crash”. “The worst crash since 2004” and “the
 *  earlier crash” are others. */
export function isTakenUp({ telling, analysis }: { readonly telling: Telling; readonly analysis: Analysis }): boolean {
  if (telling.reality !== 'happened') return false;
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  const before = tokens.filter(({ head }, index) => head === at && index < at);
  if (before.some(({ lemma, tag }) => tag === 'NUM' || OTHERS.has(lemma.toLowerCase()) || /\p{L}est$/u.test(lemma)))
    return false;
  return before.some(
    ({ relation, lemma, text }) =>
      (relation === 'det' && ['the', 'this', 'that'].includes(lemma)) || WEEKDAY.test(text.toLowerCase()),
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
