import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PARAPHRASES } from './paraphrases.ts';

for (const { id, pattern, example } of PARAPHRASES) {
  test(`two sentences say one thing in other words and a third does not: ${id}`, () => {
    const [one, same, other] = example.map((sentence) => pattern.exec(sentence.toLowerCase())?.[0] ?? null);
    assert.ok(one && same && one !== same, `${one} ${same}`);
    assert.equal(other, null);
  });
}

test('paraphrases are looked for in time that grows with the line alone', () => {
  const line = 'called the vote had no not den a half in one '.repeat(20_000);
  for (const { pattern } of PARAPHRASES) pattern.test(line);
});
