import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';
import { KINDS_OF } from './kinds.ts';

const TRUTH = /^(?:negated|denied|none-and-some)/u;

for (const { id, yes, no } of KINDS_OF) {
  test(`that there was nothing of a kind is gainsaid by one of it at the same place: ${id}`, () => {
    assert.ok(
      rulesBetween(yes).some((rule) => TRUTH.test(rule)),
      `${yes.join(' | ')}: ${rulesBetween(yes).join(', ')}`,
    );
    assert.deepEqual(
      rulesBetween(no).filter((rule) => TRUTH.test(rule)),
      [],
    );
  });
}
