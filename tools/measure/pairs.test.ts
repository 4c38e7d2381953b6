import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { judgePair, PAIRS, pairs, readPairs } from './pairs.ts';

const rows = readPairs(PAIRS);

test('the invented pairs are of sixteen kinds, half of each contradictions, and fall into two halves of like size', () => {
  assert.ok(new Set(rows.map(({ kind }) => kind)).size >= 16);
  const share = (of: readonly unknown[]): number => of.length / rows.length;
  assert.ok(Math.abs(share(rows.filter(({ contradicts }) => contradicts)) - 0.5) < 0.03);
  assert.ok(Math.abs(share(rows.filter(({ held }) => held)) - 0.5) < 0.05);
});

test('no pair in sight that only looks like a contradiction is taken for one, and half of the contradictions are found', () => {
  const judged = rows.filter(({ held }) => !held).map(judgePair);
  assert.deepEqual(
    judged.filter(({ contradicts, found }) => !contradicts && found !== null),
    [],
  );
  const real = judged.filter(({ contradicts }) => contradicts);
  assert.ok(real.filter(({ found }) => found !== null).length * 2 >= real.length);
});

test('the measure of pairs counts what is found by class and half', async () => {
  const rows = [
    'verdict\ta\tb',
    'contradict\tThe border at Vell was open on Sunday.\tThe border at Vell was closed on Sunday.',
    'compatible\tThe border at Vell was open.\tThe shop at Lenn was closed.',
  ];
  await withFolder({ 'open.tsv': `${rows.join('\n')}\n` }, (folder) => {
    const { figures, table } = pairs(folder);
    assert.equal(figures.pairs, 2);
    assert.equal(Number(figures.recallInSight) + Number(figures.recallHeld), 1);
    assert.match(table.join('\n'), /^open /mu);
  });
});

test('a file of pairs with another verdict is refused', async () => {
  await withFolder({ 'open.tsv': 'verdict\ta\tb\nperhaps\tA.\tB.\n' }, (folder) => {
    assert.throws(() => readPairs(folder), /open\.tsv: not “contradict” or “compatible”/u);
  });
});
