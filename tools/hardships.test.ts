import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HARDSHIPS } from './hardships.ts';
import { numbers } from './make-folder.ts';

for (const [name, bear] of Object.entries(HARDSHIPS)) {
  test(`a case bears ${name}: nothing that was acknowledged is lost, and what is wrong has a name`, async () => {
    assert.deepEqual((await bear(2, numbers(7))).faults, []);
  });
}
