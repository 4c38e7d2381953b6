import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXPECTATIONS, FOLLOW_UPS, MATTERS, QUESTIONS } from './questions.ts';

/** The first row that fits decides, as in `answer/question.ts`. */
function kindOf(question: string): string | undefined {
  return QUESTIONS.find(({ pattern }) => pattern.test(question.toLowerCase()))?.id;
}

for (const { id, yes, no } of QUESTIONS) {
  for (const question of yes) test(`“${question}” asks: ${id}`, () => assert.equal(kindOf(question), id));
  for (const question of no) test(`“${question}” does not ask: ${id}`, () => assert.notEqual(kindOf(question), id));
}

test('each follow-up question belongs to a matter and names what would answer it', () => {
  const matters = new Set(MATTERS.map(({ id }) => id));
  for (const { matter, text, terms } of FOLLOW_UPS)
    assert.ok(matters.has(matter) && text.endsWith('?') && terms.length > 0, text);
});

test('each expectation belongs to a matter and names what to search for', () => {
  const matters = new Set(MATTERS.map(({ id }) => id));
  for (const { id, matter, terms } of EXPECTATIONS) {
    assert.ok(matters.has(matter), id);
    assert.ok(terms.length > 0, id);
  }
});
