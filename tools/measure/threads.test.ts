import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { inventReport } from '../make-folder.ts';
import { threads } from './threads.ts';

test('measure threads tells how much faster two threads read a folder than one, where both print the same', () =>
  withFolder({}, async (path) => {
    for (let index = 0; index < 3; index++) writeFileSync(join(path, `${index}.txt`), inventReport(1, index));
    const { figures, table } = await threads(path, 1);
    assert.equal(figures.reports, 3);
    assert.ok(Number(figures.timesAsFast) > 0 && Number(figures.coresTwo) > 0);
    assert.equal(table.length, Object.keys(figures).length);
  }));
