import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import { HAPPENINGS } from './happenings.ts';

const lexicon = loadLexicon();

for (const row of HAPPENINGS) {
  test(`happening ${row.id} is found where its examples say, with these parts`, () => {
    for (const example of row.yes) {
      const { marked, found, tellings } = readExample(example, lexicon);
      assert.deepEqual(found, marked, example);
      assert.ok(
        tellings.some(({ kind }) => kind === row.id),
        `${example} gives ${tellings.map(({ kind }) => kind).join(', ') || 'nothing'}`,
      );
    }
  });

  test(`happening ${row.id} is not found where its counter-examples say`, () => {
    for (const example of row.no) {
      const { tellings } = readExample(example, lexicon);
      assert.deepEqual(
        tellings.filter(({ kind }) => kind === row.id).map(({ lemma }) => lemma),
        [],
        example,
      );
    }
  });
}

test('every kind of happening has its own name, examples and a figure from -10 to 10', () => {
  assert.equal(new Set(HAPPENINGS.map(({ id }) => id)).size, HAPPENINGS.length);
  for (const row of HAPPENINGS) {
    assert.ok(row.yes.length > 0 && row.no.length > 0, row.id);
    assert.ok(row.intensity >= -10 && row.intensity <= 10, row.id);
    assert.equal(row.category === null || row.cameo !== null, true, row.id);
  }
});
