import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../model/report.ts';
import { findQuotations, quotedIn } from './quotations.ts';

function reportOf(...paragraphs: readonly string[]): Report {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { start, end: start + paragraph.length, role: 'paragraph' as const, why: '' };
  });
  return { text, blocks } as unknown as Report;
}

/** “depth:words”, with … where the quotation came from the block before or goes on in the next. */
function quotations(...paragraphs: readonly string[]): readonly string[] {
  const report = reportOf(...paragraphs);
  return findQuotations(report).map(
    ({ start, end, depth, opens, closes }) =>
      `${depth}:${opens ? '' : '…'}${report.text.slice(start, end)}${closes ? '' : '…'}`,
  );
}

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['curly marks', ['She said “we will go” and left.'], ['1:we will go']],
  ['straight marks', ['She said "we will go" and "soon".'], ['1:we will go', '1:soon']],
  ['a comma inside', ['“We go,” she said, “soon.”'], ['1:We go,', '1:soon.']],
  ['low and high marks', ['Er sagte: „Ja“ und ging.'], ['1:Ja']],
  ['angle marks', ['She said «we go» then.'], ['1:we go']],
  ['single curly marks', ['The ‘full and lasting’ truce held.'], ['1:full and lasting']],
  ['single straight marks', ["The 'full and lasting' truce held."], ['1:full and lasting']],
  ['apostrophes', ["Norland's envoys don't know the '90s, the ministers' plans or rock 'n' roll."], []],
  ['curly apostrophes', ['Norland’s envoys don’t know the ’90s or the ministers’ plans.'], []],
  ['an apostrophe inside single marks', ["He called it 'Norland's plan' then."], ["1:Norland's plan"]],
  [
    'a plural possessive inside single marks',
    ['It was ‘the ministers’ own plan’ then.'],
    ['1:the ministers’ own plan'],
  ],
  ['single in double', ['“He said ‘never’ twice,” she said.'], ['1:He said ‘never’ twice,', '2:never']],
  ['double in single', ['\'He said "never" twice,\' she said.'], ['1:He said "never" twice,', '2:never']],
  ['both closing at once', ['She said: “He told us ‘never.’”'], ['1:He told us ‘never.’', '2:never.']],
  ['an inch mark', ['The 5" gun and the 6" gun fired.'], []],
  ['one never closed', ['She said “we go and', 'The next day it rained.'], ['1:we go and']],
  ['one that goes on in the next paragraph', ['“We go.', '“And we stay,” she said.'], ['1:We go.…', '1:…And we stay,']],
  ['one that goes on, straight', ['"We go.', '"And we stay," she said.'], ['1:We go.…', '1:…And we stay,']],
  ['an unclosed one before another speaker', ['“We go.', 'He said “no” and left.'], ['1:We go.', '1:no']],
  ['marks before dashes and brackets', ['It (“the deal”) — “a win” — held.'], ['1:the deal', '1:a win']],
  ['an opening mark for the closing one, before a blank', ['“We go. We stay. “ she said.'], ['1:We go. We stay. ']],
  [
    'an opening mark for the closing one, before the next',
    ['“We go, “she said. “We stay.'],
    ['1:We go, ', '1:We stay.'],
  ],
  ['an elided word', ["She said it was 'em again."], []],
];

for (const [what, paragraphs, expected] of CASES) {
  test(`quotation marks: ${what}`, () => assert.deepEqual(quotations(...paragraphs), expected));
}

test('a quotation over two sentences has a part in each', () => {
  const report = reportOf('She said: “We go. You stay.” He left.');
  const found = findQuotations(report);
  const parts = [
    { start: 0, end: 17 },
    { start: 18, end: 28 },
    { start: 29, end: 37 },
  ].map((sentence) =>
    quotedIn(found, sentence).map(({ start, end, opens, closes }) => [report.text.slice(start, end), opens, closes]),
  );
  assert.deepEqual(parts, [[['We go.', true, false]], [['You stay.', false, true]], []]);
});

test('a quotation inside another is found in every sentence of it', () => {
  const report = reportOf('“He said ‘we go. We stay.’ I left.”');
  const found = findQuotations(report);
  assert.deepEqual(
    quotedIn(found, { start: 17, end: 26 }).map(({ start, end, depth }) => [depth, report.text.slice(start, end)]),
    [
      [1, 'We stay.’'],
      [2, 'We stay.'],
    ],
  );
});

test('furniture between two paragraphs of a quotation does not end it', () => {
  const report = reportOf('“We go.', 'Advertisement', '“And stay,” she said.');
  const blocks = report.blocks.map((block, at) => (at === 1 ? { ...block, role: 'furniture' as const } : block));
  const found = findQuotations({ ...report, blocks });
  assert.deepEqual(
    found.map(({ opens, closes }) => [opens, closes]),
    [
      [true, false],
      [false, true],
    ],
  );
});
