import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OUTLETS } from './outlets.ts';

for (const { id, look, yes, no } of OUTLETS) {
  test(`outlet rule ${id} names the outlet in its examples and none in the others`, () => {
    assert.ok(yes.length > 0 && no.length > 0, 'a rule needs examples of both kinds');
    for (const [line, name] of yes) assert.equal(look.exec(line)?.groups?.outlet, name, line);
    for (const line of no) assert.equal(look.exec(line), null, line);
  });
}
