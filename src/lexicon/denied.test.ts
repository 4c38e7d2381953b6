import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDIT_SHARES, EXCLUSIVE_CREDIT, TOPIC_DENIALS } from './denied.ts';

for (const { id, pattern, yes, no } of [...TOPIC_DENIALS, ...EXCLUSIVE_CREDIT, ...CREDIT_SHARES]) {
  test(`row ${id} takes “${yes}” and leaves “${no}”`, () => {
    assert.match(yes, pattern);
    assert.doesNotMatch(no, pattern);
  });
}
