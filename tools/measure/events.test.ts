import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { categoryOfCode } from './event-codes.ts';
import { events } from './events.ts';

const PAIRS = [
  { id: '1', sentence: '', marked: '<s>Norland</s> attacked <t>Sudmark</t> on Monday.', quad: 4, root: 'ASSAULT' },
  { id: '2', sentence: '', marked: '<s>Norland</s> accused <t>Sudmark</t> of lying.', quad: 3, root: 'ACCUSE' },
  { id: '3', sentence: '', marked: '<s>Norland</s> likes <t>Sudmark</t>.', quad: 1, root: 'SUPPORT' },
];
const RECORDS = [
  {
    id: '1',
    text: 'Norland accused Sudmark of lying.',
    events: [{ sourcecode: 'NOR', targetcode: 'SUDGOV', eventcode: '112' }],
  },
  {
    id: '2',
    text: 'Norland will meet Polish leaders on Monday.',
    events: [
      { sourcecode: 'NOR', targetcode: 'POL', eventcode: '042' },
      { sourcecode: 'POL', targetcode: 'NOR', eventcode: '042' },
      { sourcecode: 'NOR', targetcode: 'SUD', eventcode: '901' },
    ],
  },
  { id: '3', text: 'Norland attacked Sudmark.', events: [{ error: 'bad_input_parse' }] },
];
const ACTORS = '<!-- test -->\nNORLAND_ [NOR]\nSUDMARK  [SUD]\n+SUDMARKER\n';

test('pairs and coded sentences of a set are scored, unanswered ones as wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-events-'));
  try {
    writeFileSync(join(folder, 'plv-small.jsonl'), PAIRS.map((pair) => JSON.stringify(pair)).join('\n'));
    writeFileSync(join(folder, 'petrarch-small.jsonl'), RECORDS.map((record) => JSON.stringify(record)).join('\n'));
    mkdirSync(join(folder, 'petrarch-dictionaries'));
    writeFileSync(join(folder, 'petrarch-dictionaries', 'PETR.Validate.actors.txt'), ACTORS);
    const { figures } = events(folder);
    assert.equal(figures.pairs, 3);
    assert.equal(figures.answered, 0.6667);
    assert.equal(figures.categoryAccuracy, 0.6667);
    assert.equal(figures.classAccuracy, 0.6667);
    assert.equal(figures.records, 2);
    assert.equal(figures.deedF1, 1);
    assert.equal(figures.codedF1, 0.2857);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder without such a set is refused by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-events-'));
  try {
    assert.throws(() => events(folder), /neither plv/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a code of an older suite is read as WEIS, any other as CAMEO, an invented one as nothing', () => {
  assert.equal(categoryOfCode('DEMO-1', '064'), 'support');
  assert.equal(categoryOfCode('AFP-1', '064'), 'cooperate');
  assert.equal(categoryOfCode('DEMO-1', '030'), 'agree');
  assert.equal(categoryOfCode('DEMO-1', '023'), null);
  assert.equal(categoryOfCode('DEMO-1', '904'), null);
  assert.equal(categoryOfCode('OTHER-1', '1717'), null);
  assert.equal(categoryOfCode('OTHER-1', '1712'), 'coerce');
});
