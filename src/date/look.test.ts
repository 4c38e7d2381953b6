import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginnings, CLASSES, compileLook, mayStartClass } from './look.ts';
import { TIME_RULES } from './rules.ts';
import { scanWords } from './words.ts';

const CASES: readonly (readonly [pattern: string, text: string, taken: string | null])[] = [
  ['{month} {day}', 'May 10, 2031', 'May 10'],
  ['{month} {day} (,? {year})?', 'May 10, 2031', 'May 10, 2031'],
  ['{month} {day}', 'may 10', null],
  ['the (end | start) of {month}', 'the start of May', 'the start of May'],
  ['{hour} ~: ~{minute}', '3:35', '3:35'],
  ['{hour} ~: ~{minute}', '3 : 35', null],
  ['{day} {unit}? later', '3 later', '3 later'],
];
for (const [pattern, text, taken] of CASES) {
  test(`the pattern ${pattern} takes ${taken ?? 'nothing'} of “${text}”`, () => {
    const words = scanWords(text, { start: 0, end: text.length });
    const match = compileLook(pattern)(words, 0);
    assert.equal(match === null ? null : text.slice(0, words[match.next - 1]?.end ?? 0), taken);
  });
}

test('what a class took has the name the pattern gives it', () => {
  const words = scanWords('May 7 to 10', { start: 0, end: 11 });
  const match = compileLook('{month} {from:day} to {to:day}')(words, 0);
  assert.deepEqual(
    [...(match?.caught ?? [])],
    [
      ['month', 5],
      ['from', 7],
      ['to', 10],
    ],
  );
});

test('the beginnings of a pattern reach past everything that may be left out', () => {
  assert.deepEqual([...beginnings('(the)? ({day} | {month})? of')].sort(), ['of', 'the', '{day}', '{month}']);
});

test('every class that a rule names is there', () => {
  const named = TIME_RULES.flatMap(({ look }) =>
    [...look.matchAll(/\{(?:[^}:]*:)?([^}]*)\}/gu)].map((found) => found[1] ?? ''),
  );
  assert.deepEqual(
    [...new Set(named)].filter((name) => CLASSES[name] === undefined),
    [],
  );
});

test('whatever a class takes begins with a word that the quick test lets through', () => {
  const examples = TIME_RULES.flatMap((rule) => [...rule.yes, ...rule.no]);
  for (const example of examples) {
    const text = example.replace(/[{}]/gu, '');
    const words = scanWords(text, { start: 0, end: text.length });
    for (const [at, word] of words.entries()) {
      if (mayStartClass(word)) continue;
      for (const [name, takes] of Object.entries(CLASSES))
        assert.equal(takes(words, at), null, `${name} takes ${word.text}`);
    }
  }
});
