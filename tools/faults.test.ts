import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS, killWhile } from './faults.ts';

for (const kind of KINDS) {
  test(`a program that is killed while ${kind} leaves a whole case with all that it had acknowledged`, async () => {
    const { faults } = await killWhile(kind, 2, 7);
    assert.deepEqual(faults, []);
  });
}
