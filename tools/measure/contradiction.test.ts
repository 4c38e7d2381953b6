import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { contradiction } from './contradiction.ts';
import type { Measured } from './measure.ts';

const ENTRIES = [
  {
    text: 'The council of Kell approved the tramway.',
    hypothesis: 'The council of Kell rejected the tramway.',
    label: 'contradiction',
  },
  {
    text: 'Ivo Marsh signed the treaty in Lenn.',
    hypothesis: 'Ivo Marsh did not sign the treaty.',
    label: 'contradiction',
  },
  { text: 'The ferry reached Port Asher on Monday.', hypothesis: 'The ferry reached Port Asher.', label: 'entailment' },
  { text: 'Bread is dear in Vell.', hypothesis: 'The old wall of Tarn fell.', label: 'unknown' },
];

async function measured(entries: readonly object[]): Promise<Measured> {
  let found: Measured | null = null;
  const lines = entries.map((entry, id) => JSON.stringify({ id, ...entry })).join('\n');
  await withFolder({ 'dev.jsonl': lines }, (folder) => {
    found = contradiction(folder);
  });
  assert.ok(found !== null);
  return found;
}

test('contradictions are counted where the two texts stand on two sides of a real difference', async () => {
  const { figures, table } = await measured(ENTRIES);
  assert.equal(figures.pairs, 4);
  assert.equal(figures.precision, 1);
  assert.equal(figures.recall, 1);
  assert.equal(figures.majority, 0.5);
  assert.match(table.join('\n'), /opposites\/pass-reject: 1 right, 0 wrong/u);
});

test('a contradiction that is named where none is lowers precision and is listed with its rule', async () => {
  const { figures, table } = await measured([{ ...ENTRIES[0], label: 'unknown' }, ...ENTRIES.slice(1)]);
  assert.equal(figures.precision, 0.5);
  assert.match(table.join('\n'), /opposites\/pass-reject: 0 right, 1 wrong/u);
});

test('a folder without pairs of text and hypothesis is refused', async () => {
  await assert.rejects(async () => measured([]), /holds no pairs/u);
  await assert.rejects(async () => measured([{ text: 'A.' }]), /holds no pairs/u);
});
