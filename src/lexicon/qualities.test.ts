import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';
import { QUALITIES } from './qualities.ts';

for (const { id, yes, no } of QUALITIES) {
  test(`ways of doing a thing exclude each other where they are told of the same: ${id}`, () => {
    assert.ok(rulesBetween(yes).includes(`quality/${id}`), `${yes.join(' | ')}: ${rulesBetween(yes).join(', ')}`);
    assert.deepEqual(
      rulesBetween(no).filter((rule) => rule.startsWith('quality')),
      [],
    );
  });
}

test('patterns for ways of doing a thing stay fast on a very long clause', () => {
  const long = ` ${'for about some up to three more '.repeat(20_000)}`;
  for (const { one, other } of QUALITIES) assert.equal(one.test(long) || other.test(long), false);
});
