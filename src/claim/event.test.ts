import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { eventFinder, isOneEvent } from './event.ts';

const TEXTS = {
  'a.txt':
    'Fire on the ferry Petrel\n\nFire broke out on the car deck of the ferry Petrel off Lenn on Sunday night. Passengers were brought to Port ' +
    'Asher in boats, the Norline company said. Captain Ivo Marsh stayed on the bridge.\n',
  'b.txt':
    'Survivors of the Petrel\n\nPassengers of the ferry Petrel spoke of panic on the car deck. Captain Marsh left the bridge, a lorry driver ' +
    'told Channel Nine in Port Asher. Norline rejected this.\n',
  'c.txt':
    'Election in Sudmark\n\nVoters in Sudmark go to the polls on Sunday. Orla Dane leads the New Harvest party, and Tor Vayne the Union of ' +
    'the Coast. Taxes and pensions were the topics of the campaign.\n',
};

test('two reports are of one event by the names and nouns that they share', () => {
  const { analyses } = storyOf(TEXTS);
  const [a, b, c] = ['a.txt', 'b.txt', 'c.txt'].map((file) => analyses.find(({ report }) => report.file === file));
  assert.ok(a !== undefined && b !== undefined && c !== undefined);
  assert.ok(isOneEvent(a, b));
  assert.ok(isOneEvent(b, a));
  assert.ok(!isOneEvent(a, c));
  const together = eventFinder(analyses);
  assert.ok(together(a, b) && !together(b, c) && together(c, c));
});
