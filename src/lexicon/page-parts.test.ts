import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_PARTS } from './page-parts.ts';

for (const { id, names, tags, roles, yes, no } of PAGE_PARTS) {
  test(`page part ${id} is known by its class names and by no others`, () => {
    assert.ok(names !== null || tags.length + roles.length > 0, 'nothing to know it by');
    assert.equal(names === null, yes.length === 0, 'class names need examples');
    for (const name of yes) assert.match(name, names ?? /$^/u);
    for (const name of no) assert.doesNotMatch(name, names ?? /$^/u);
  });
}
