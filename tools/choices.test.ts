import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRow, beginLesson, learnChoices, newLessons } from './choices.ts';

const TEACHING = { rounds: 8, rate: 0.1, least: 2, decay: 0, seed: 1 };

/** Feature 1 marks what is right, 2 what is wrong, 3 stands everywhere. */
function lessons(): ReturnType<typeof newLessons> {
  const taught = newLessons();
  for (let at = 0; at < 40; at++) {
    beginLesson(taught, at % 3, at);
    for (let row = 0; row < 3; row++) addRow(taught, Int32Array.of(row === at % 3 ? 1 : 2, 3, 1000 + at), 3);
  }
  return taught;
}

test('a choice learns what marks the right one, the same in every run, and forgets what comes once', () => {
  const weights = learnChoices(lessons(), () => true, TEACHING);
  assert.ok((weights.get(1) ?? 0) > 1 && (weights.get(2) ?? 0) < -0.5);
  assert.equal(weights.has(1003), false);
  assert.deepEqual([...learnChoices(lessons(), () => true, TEACHING)], [...weights]);
});

test('a choice of one learns yes and no', () => {
  const taught = newLessons();
  for (let at = 0; at < 40; at++) {
    beginLesson(taught, at % 2, at);
    addRow(taught, Int32Array.of(at % 2 === 0 ? 1 : 2, 3), 2);
  }
  const weights = learnChoices(taught, () => true, TEACHING);
  assert.ok((weights.get(1) ?? 0) > 1 && (weights.get(2) ?? 0) < -1);
});

test('what is left out is not learned', () => {
  const weights = learnChoices(lessons(), (text) => text > 99, TEACHING);
  assert.equal(weights.size, 0);
});
