import type { Evidence } from './evidence.ts';
import type { Fault } from './fault.ts';
import { wordsOf } from './words.ts';

/** Every number of the composed words has to stand in the cited words, in digits or in letters. */
export function checkNumbers({ rest, places }: Evidence): Pick<Fault, 'name' | 'message'>[] {
  const cited = new Set(
    places.flatMap(({ report, start, end }) => numbersIn(report.text.slice(start, end)).map(({ value }) => value)),
  );
  return numbersIn(rest)
    .filter(({ value }) => !cited.has(value))
    .map(({ text }) => ({ name: 'unsupported-number', message: `the number ${text} is not in the cited words` }));
}

function numbersIn(text: string): { readonly text: string; readonly value: string }[] {
  return wordsOf(text).flatMap(({ text: word }) => {
    const lower = word.toLowerCase();
    const value = NAMED[lower] ?? (/^\p{N}/u.test(word) ? lower.replaceAll(',', '') : undefined);
    return value === undefined ? [] : [{ text: word, value }];
  });
}

const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((name, value) => [name, String(value)]),
);
