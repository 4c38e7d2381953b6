import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { scoreOf, stance } from './stance.ts';

test('the score gives a quarter for the right relation and the rest for the right stance', () => {
  assert.equal(scoreOf([['agree', 'agree']]).weighted, 1);
  assert.equal(scoreOf([['agree', 'discuss']]).weighted, 0.25);
  assert.equal(scoreOf([['agree', 'unrelated']]).weighted, 0);
  assert.equal(scoreOf([['unrelated', 'unrelated']]).weighted, 1);
  assert.equal(scoreOf([['unrelated', 'discuss']]).weighted, 0);
});

test('F1 of a stance counts what is named and what is there, and macro F1 is their mean over the four', () => {
  const { f1, macro } = scoreOf([
    ['agree', 'agree'],
    ['agree', 'discuss'],
    ['discuss', 'discuss'],
    ['unrelated', 'unrelated'],
  ]);
  assert.equal(f1.get('agree'), 2 / 3);
  assert.equal(f1.get('discuss'), 2 / 3);
  assert.equal(f1.get('unrelated'), 1);
  assert.equal(f1.get('disagree'), 0);
  assert.equal(macro, (2 / 3 + 2 / 3 + 1) / 4);
});

const BODIES = [
  {
    bodyId: 1,
    text: 'The ferry Petrel sank off Vell on Monday. Divers found the wreck of the ferry Petrel near the lighthouse.',
  },
  { bodyId: 2, text: 'The price of bread rose in Tarn. Bakers blamed the harvest.' },
];

test('every twelfth pair of headline and article is measured, through the whole way', async () => {
  const stances = [
    { headline: 'The ferry Petrel sank off Vell', body: 1, stance: 'agree' },
    ...Array.from({ length: 11 }, () => ({ headline: 'Left out of the sample', body: 2, stance: 'unrelated' })),
    { headline: 'The ferry Petrel sank off Vell', body: 2, stance: 'unrelated' },
  ];
  const files = {
    'bodies.jsonl': BODIES.map((row) => JSON.stringify(row)).join('\n'),
    'stances.jsonl': stances.map((row) => JSON.stringify(row)).join('\n'),
  };
  await withFolder(files, (folder) => {
    const { figures, table } = stance(folder);
    assert.equal(figures.pairs, 2);
    assert.ok(Number(figures.weighted) >= 0 && Number(figures.weighted) <= 1);
    assert.match(table[0] ?? '', /^2 of 13 pairs/u);
  });
});

test('a folder without headlines or articles is refused', async () => {
  await withFolder({}, (folder) => {
    assert.throws(() => stance(folder), /holds no bodies\.jsonl/u);
  });
});
