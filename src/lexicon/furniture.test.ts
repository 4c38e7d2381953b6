import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FURNITURE, takesLine } from './furniture.ts';
import { FURNITURE_ABROAD } from './furniture-abroad.ts';
import { FURNITURE_PICTURES } from './furniture-pictures.ts';

const RULES = [...FURNITURE_PICTURES, ...FURNITURE, ...FURNITURE_ABROAD];

for (const rule of RULES) {
  const { id, yes, no } = rule;
  test(`furniture rule ${id} takes its examples and leaves the others`, () => {
    assert.ok(yes.length > 0 && no.length > 0, 'a rule needs examples of both kinds');
    for (const line of yes) assert.ok(takesLine(rule, line), line);
    for (const line of no) assert.ok(!takesLine(rule, line), line);
  });
}

test('each furniture rule has an id of its own', () => {
  assert.equal(new Set(RULES.map((rule) => rule.id)).size, RULES.length);
});
