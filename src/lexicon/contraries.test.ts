import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';
import { CONTRARIES } from './contraries.ts';

for (const { id, yes, no } of CONTRARIES) {
  test(`states of one thing exclude each other in whatever words: ${id}`, () => {
    assert.ok(rulesBetween(yes).includes(`contrary/${id}`), `${yes.join(' | ')}: ${rulesBetween(yes).join(', ')}`);
    assert.deepEqual(
      rulesBetween(no).filter((rule) => rule.startsWith('contrary')),
      [],
    );
  });
}

test('phrases for contrary states stay fast on a very long sentence', () => {
  const long = `${'the driver was never at no point not hauled will told us '.repeat(500)}`;
  for (const { one, other } of CONTRARIES) assert.equal(typeof (one.test(long) || other.test(long)), 'boolean');
});
