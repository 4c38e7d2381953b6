import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXCLUSIVE_CREDIT, TOPIC_DENIALS } from './denied.ts';

for (const { id, pattern, yes, no } of [...TOPIC_DENIALS, ...EXCLUSIVE_CREDIT]) {
  test(`row ${id} takes “${yes}” and leaves “${no}”`, () => {
    assert.match(yes, pattern);
    assert.doesNotMatch(no, pattern);
  });
}
