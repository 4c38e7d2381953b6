import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/timed.ts';
import { towardOf } from './tense.ts';

const CASES: readonly (readonly [words: string, toward: 'past' | 'future'])[] = [
  ['They met on Monday.', 'past'],
  ['On Monday they met.', 'past'],
  ['They will meet on Monday.', 'future'],
  ['On Monday, the ministers will meet.', 'future'],
  ['The exchange, shut since Thursday, will open soon.', 'past'],
  ['He said on Friday that they will meet.', 'past'],
  ['They plan to meet on Monday.', 'future'],
  ['Talks are to be held on Monday.', 'future'],
  ['The president ordered the gates to be opened on Monday.', 'past'],
  ['Talks scheduled for Monday were called off.', 'future'],
  ['Talks that had been planned for Monday were called off.', 'past'],
  ['He could not have been there on Friday.', 'past'],
  ['It might rain on Friday.', 'future'],
  ['They must leave by Friday.', 'future'],
  ['By Friday, 20 people had died.', 'past'],
];
for (const [words, toward] of CASES) {
  test(`the time looks to the ${toward} in: ${words}`, () => {
    const { sentences, times } = textOf(words);
    const [sentence, time] = [sentences[0], times[0]];
    assert.ok(sentence !== undefined && time !== undefined);
    assert.equal(towardOf(sentence, time.start, time.end), toward);
  });
}
