import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';
import { MEASURED } from './tallies.ts';

for (const { id, yes, no } of MEASURED) {
  test(`of one event two measures differ in whatever words: ${id}`, () => {
    assert.ok(rulesBetween(yes).includes(`tallies-apart/${id}`), `${yes.join(' | ')}: ${rulesBetween(yes).join(', ')}`);
    assert.deepEqual(
      rulesBetween(no).filter((rule) => rule.startsWith('tallies-apart')),
      [],
    );
  });
}
