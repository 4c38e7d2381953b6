import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { inventReport, makeFolder } from '../make-folder.ts';
import { folder } from './folder.ts';

test('measure folder counts reports and failures and tells memory and time of the program itself', () =>
  withFolder({ 'empty.txt': '' }, async (path) => {
    for (let index = 0; index < 5; index++) writeFileSync(join(path, `${index}.txt`), inventReport(1, index));
    const { figures, table } = await folder(path);
    assert.deepEqual([figures.reports, figures.failures, table.length], [5, 1, 5]);
    assert.ok(Number(figures.peakMebibytes) > 20 && Number(figures.cpuSeconds) > 0);
  }));

test('an invented folder has the same bytes for the same seed, others for another, and no two reports alike', () =>
  withFolder({}, (path) => {
    makeFolder(join(path, 'a'), 1_001, 3);
    assert.deepEqual(readdirSync(join(path, 'a')), ['0000', '0001']);
    assert.equal(readFileSync(join(path, 'a/0001/000.txt'), 'utf8'), inventReport(3, 1_000));
    assert.notEqual(inventReport(3, 0), inventReport(4, 0));
    assert.equal(new Set(Array.from({ length: 1_000 }, (_, index) => inventReport(3, index))).size, 1_000);
  }));
