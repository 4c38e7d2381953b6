import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPPOSITES } from './opposites.ts';

for (const { id, one, other, example } of OPPOSITES) {
  test(`the opposites “${id}” share no word, and their example differs in them`, () => {
    assert.deepEqual(
      one.filter((word) => other.includes(word)),
      [],
    );
    const [first, second] = example.map((text) => text.toLowerCase().replace('.', '').split(' '));
    const changed = (first ?? []).filter((word) => !(second ?? []).includes(word));
    assert.ok(changed.length === 1, changed.join(' '));
  });
}
