import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GAPS } from './gaps.ts';

for (const { id, look, needs, yes, no } of GAPS) {
  test(`gap rule ${id} takes its examples and leaves the others`, () => {
    assert.ok(yes.length > 0 && no.length > 0, 'a rule needs examples of both kinds');
    for (const line of yes) {
      assert.equal(line.match(look)?.length, 1, line);
      assert.ok(needs?.some((need) => line.includes(need)) ?? true, line);
    }
    for (const line of no) assert.equal(line.match(look), null, line);
  });
}
