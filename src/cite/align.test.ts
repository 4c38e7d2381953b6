import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { align } from './align.ts';
import { wordsOf } from './words.ts';

/** The words of each gap, line | report, inner gaps marked. */
function gaps(line: string, text: string): string[] {
  const [a, b] = [wordsOf(line), wordsOf(text)];
  return align(a, b).gaps.map((gap) => {
    const words = (of: typeof a, [from, to]: readonly [number, number]) => of.slice(from, to).map((word) => word.text);
    return `${gap.inner ? '' : 'edge '}${words(a, gap.line).join(' ')}|${words(b, gap.text).join(' ')}`;
  });
}

const PAIRS: readonly (readonly [string, string, readonly string[]])[] = [
  ['the truce held on Monday', 'the truce held on Monday', []],
  ['the truce held on Sunday in the north', 'the truce held on Monday in the north', ['Sunday|Monday']],
  ['the army has confirmed the losses', 'the army has not confirmed the losses', ['|not']],
  ['Dane said the truce held', 'Vint said the truce held', ['edge Dane|Vint']],
  ['something else altogether', 'the truce held on Monday', []],
];

for (const [line, text, expected] of PAIRS) {
  test(`“${line}” parts from “${text}” where it does`, () => {
    assert.deepEqual(gaps(line, text), expected);
  });
}

test('common runs stand in order in both lists and hold the same words', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }).map((list) => wordsOf(list.join(' ')));
  fc.assert(
    fc.property(words, words, (a, b) => {
      let [line, text] = [0, 0];
      for (const block of align(a, b).blocks) {
        assert.ok(block.line >= line && block.text >= text && block.length > 0);
        for (let at = 0; at < block.length; at++) assert.equal(a[block.line + at]?.key, b[block.text + at]?.key);
        [line, text] = [block.line + block.length, block.text + block.length];
      }
    }),
  );
});
