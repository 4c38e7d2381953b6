import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { pointsOf } from './points.ts';

/** The points of one sentence as “act: holds”, “act: denied”. */
function points(sentence: string): readonly string[] {
  const [analysis] = storyOf({
    'a.txt': `News of the day\n\n4 May 2031\n\n${sentence} It rained in the hills.\n`,
  }).analyses;
  if (analysis === undefined) throw new Error('no report was read');
  return pointsOf(analysis)
    .filter(({ act }) => act !== 'rain')
    .map(({ act, holds }) => `${act}: ${holds ? 'holds' : 'denied'}`);
}

const CASES: readonly [string, readonly string[]][] = [
  ['The council paid the ransom.', ['pay: holds']],
  ['The council did not pay the ransom.', ['pay: denied']],
  ['The council has never paid a ransom.', ['pay: denied']],
  ['Not one coin had passed through the hands of the council.', ['pay: denied']],
  ['The council made a payment on Monday.', ['pay: holds']],
  ['The council failed to open the gate.', ['fail: holds', 'open: denied']],
  ['The council planned to open the gate.', ['plan: holds']],
  ['The council may open the gate.', []],
  ['The council will not open the gate.', ['open: denied']],
  ['If the rain stops, the council opens the gate.', ['open: holds']],
  ['Orla Dane denied that the council had paid the ransom.', ['pay: denied']],
  ['Orla Dane said that the council had not paid the ransom.', ['pay: denied']],
  ['Orla Dane urged the council to pay the ransom.', []],
  ['The council had no doubts until the dam broke.', ['break: holds']],
  ['Had the council paid the ransom?', []],
];

for (const [sentence, expected] of CASES) {
  test(`what is said to be so in “${sentence}”`, () => {
    assert.deepEqual(points(sentence), expected);
  });
}

test('the passive tells the same as the active', () => {
  const roles = (sentence: string): readonly (string | undefined)[] => {
    const [analysis] = storyOf({ 'a.txt': `News of the day\n\n${sentence} It rained in the hills.\n` }).analyses;
    const [point] = analysis === undefined ? [] : pointsOf(analysis);
    return [point?.act, point?.subject?.head, point?.object?.head];
  };
  assert.deepEqual(roles('Guards opened the gate before dawn.'), ['open', 'guard', 'gate']);
  assert.deepEqual(roles('The gate was opened by Sudmark before dawn.').slice(0, 1), ['open']);
  assert.equal(roles('The gate was opened before dawn.')[2], 'gate');
});

test('a very long sentence and a very long list of names give no points', () => {
  for (const words of [
    `${'Norland, which paid, said that '.repeat(20)}Sudmark paid.`,
    `Norland paid ${'Lenn and Vell and '.repeat(100)}Sudmark.`,
  ]) {
    const { analyses } = storyOf({ 'a.txt': `News\n\n${words}\n` });
    assert.equal(analyses.flatMap(pointsOf).length, 0);
  }
});
