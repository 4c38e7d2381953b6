import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { gatherHappenings } from '../happening/gather.ts';
import { loadLexicon } from '../load.ts';
import type { Agreement } from '../model/story.ts';
import { findAgreements } from './agreements.ts';

const lexicon = loadLexicon();

function ledger(...examples: readonly string[]): readonly Agreement[] {
  const analyses = examples.map((example, index) => analyseExample(example, lexicon, `${index}.txt`));
  const actors = analyses.flatMap((analysis) => analysis.actors);
  return findAgreements({ analyses, actors, happenings: gatherHappenings(analyses, actors) });
}

test('a truce has its parties, its channel, its terms, its day and its alleged breaches', () => {
  const [truce, ...others] = ledger(
    'On {time|Saturday@2031-05-10} {|Norland} and {|Sudmark} agreed to stop all firing. The breakthrough came in a telephone call between the armies.',
    '{|Sudmark} accused {|Norland} of breaking the truce.',
    '{|Norland} said that {|Sudmark} had violated the ceasefire.',
  );
  assert.equal(others.length, 0);
  assert.equal(truce?.what, 'ceasefire');
  assert.deepEqual(truce?.between, ['Norland', 'Sudmark']);
  assert.equal(truce?.channel, 'a telephone call');
  assert.equal(truce?.when?.from, '2031-05-10');
  assert.ok(truce?.terms.some((term) => term.startsWith('stop all firing')));
  assert.deepEqual(
    truce?.breaches.map(({ by, allegedBy }) => [by, allegedBy]),
    [
      ['Norland', 'Sudmark'],
      ['Sudmark', 'Norland'],
    ],
  );
});

test('two truces between different parties are two', () => {
  assert.deepEqual(
    ledger('{|Norland} and {|Sudmark} agreed to a truce.', '{|Estland} and {|Marrland} agreed to a truce.').map(
      ({ between }) => between,
    ),
    [
      ['Norland', 'Sudmark'],
      ['Estland', 'Marrland'],
    ],
  );
});

test('what is only planned, possible or denied is no entry', () => {
  assert.deepEqual(
    ledger('{|Norland} and {|Sudmark} may agree to a truce.', '{|Norland} did not sign the pact with {|Sudmark}.'),
    [],
  );
});

test('who mediates or announces is no party to the agreement', () => {
  const [truce] = ledger(
    '{|Norland} and {|Sudmark} agreed to a truce. {|Estland} announced the truce on Monday. {|Marrland} brokered the truce.',
  );
  assert.deepEqual(truce?.between, ['Norland', 'Sudmark']);
});
