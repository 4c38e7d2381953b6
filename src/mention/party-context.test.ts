import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

test('the owner of a ship is not of the country that a report is from', () => {
  const { analyses } = storyOf({
    '1.txt':
      'Ship seized\n\nLENN, Sudmark, March 9, 2031 (Meridian News) — Sudmark’s navy seized a Norland ship on Sunday, officials said.\n\nThe navy said that the crew was safe. Norland protested.\n\nThe owner of the ship, the Heron Fishing Company, said it had lost contact with the captain, Tor Hale.\n',
  });
  const owners = analyses.flatMap(({ statements }) =>
    statements.flatMap(({ speakers }) => speakers.filter(({ name }) => /owner/iu.test(name))),
  );
  assert.equal(owners.length, 1);
  assert.notEqual(owners[0]?.party, 'Sudmark');
});
