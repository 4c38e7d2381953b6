import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GENRE_SIGNS } from './genres.ts';

for (const { id, look, needs, yes, no } of GENRE_SIGNS) {
  test(`genre sign ${id} is seen in its examples and not in the others`, () => {
    assert.ok(yes.length > 0 && no.length > 0, 'a sign needs examples of both kinds');
    for (const line of yes) {
      assert.match(line, look);
      assert.ok(needs?.some((need) => line.toLowerCase().includes(need)) ?? true, line);
    }
    for (const line of no) assert.doesNotMatch(line, look);
  });
}
