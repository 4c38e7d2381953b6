import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';
import { CONTRARIES } from './contraries.ts';
import { phrasesOf } from './phrase-pattern.ts';

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

test('a phrase is looked for by words that stand in whatever it finds, and one without such a word is refused', () => {
  const { look, cues } = phrasesOf('(was|were) ~ (wet|icy); black ice');
  assert.deepEqual([...cues].sort(), ['black', 'icy', 'wet']);
  assert.ok(look.test('the road was very wet') && look.test('it was black ice') && !look.test('the icing'));
  assert.throws(() => phrasesOf('(was|were) not'), RangeError);
});
