import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENTS, EXPLAIN, TALK, UNKNOWN } from './explain.ts';
import { HAPPENINGS } from './happenings.ts';
import { MATTERS } from './questions.ts';

for (const { heading, words, yes, no } of EXPLAIN) {
  if (words === null) continue;
  for (const sentence of yes)
    test(`“${sentence}” answers: ${heading}`, () => assert.match(sentence.toLowerCase(), words));
  for (const sentence of no)
    test(`“${sentence}” does not answer: ${heading}`, () => assert.doesNotMatch(sentence.toLowerCase(), words));
}

test('each question of an explainer ends as one, belongs to a known matter and asks for known kinds of happening', () => {
  const matters = new Set(MATTERS.map(({ id }) => id));
  const kinds = new Set(HAPPENINGS.map(({ id }) => id));
  for (const row of EXPLAIN) {
    assert.ok(row.heading.endsWith('?'), row.heading);
    assert.ok(row.matter === null || matters.has(row.matter), row.heading);
    assert.deepEqual(
      (row.kinds ?? []).filter((kind) => !kinds.has(kind)),
      [],
      row.heading,
    );
    assert.equal(row.missing === null, row.terms.length === 0, row.heading);
  }
  assert.deepEqual(
    [...EVENTS, ...TALK].filter((kind) => !kinds.has(kind)),
    [],
  );
});

const OPEN: readonly (readonly [string, boolean])[] = [
  ['The cause of the fire is not known.', true],
  ['Her fate remains unclear.', true],
  ['Nobody knows who lit it.', true],
  ['The cause of the fire is a cable.', false],
  ['The well-known singer remained on the stage.', false],
];

for (const [sentence, isOpen] of OPEN) {
  test(`“${sentence}” ${isOpen ? 'leaves something open' : 'leaves nothing open'}`, () =>
    assert.equal(UNKNOWN.test(sentence), isOpen));
}
