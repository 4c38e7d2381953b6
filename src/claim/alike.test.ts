import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventReport } from '../../tools/make-story.ts';
import { loadLexicon } from '../load.ts';
import { readReports, understand } from '../pipeline.ts';
import { alikeUnits } from './alike.ts';
import { weigher } from './gist.ts';
import { pointsOf } from './points.ts';
import { unitsOf } from './unit.ts';
import { windows } from './windows.ts';

const inputs = Array.from({ length: 60 }, (_, index) => {
  const { file, text } = inventReport(6, index);
  return { file, bytes: new TextEncoder().encode(text) };
});
const analyses = understand(readReports(inputs).reports, loadLexicon());
/** One after the other without some, as a case grows and shrinks. */
const rounds = [59, 60, 12, 40].map((without) => analyses.filter((_, at) => at !== without && at !== without - 7));

test('statements of the same words are grouped as a first comparison groups them, whatever was in the case before', () => {
  const kept = alikeUnits();
  const weigh = weigher(analyses);
  for (const own of rounds) {
    const units = own.flatMap(unitsOf).filter(({ telling }) => telling === null);
    assert.deepEqual(kept.bring(units, weigh), alikeUnits().bring(units, weigh));
  }
});

test('where a word weighs otherwise than before, what holds it is grouped anew', () => {
  const units = analyses.flatMap(unitsOf).filter(({ telling }) => telling === null);
  const kept = alikeUnits();
  for (const heavy of ['army', 'water', 'river', 'gate', 'nobody']) {
    const weigh = (term: string): number => (term === heavy ? 40 : 1);
    assert.deepEqual(kept.bring(units, weigh), alikeUnits().bring(units, weigh));
  }
});

test('one statement more is held against its like alone', () => {
  let tried = 0;
  const kept = alikeUnits(() => tried++);
  const weigh = weigher(analyses);
  const units = analyses.flatMap(unitsOf).filter(({ telling }) => telling === null);
  kept.bring(units.slice(0, -1), weigh);
  const first = tried;
  tried = 0;
  kept.bring(units, weigh);
  assert.ok(first > 40 && tried <= first / 4, `${first} at first, ${tried} for one more`);
});

test('points that share a key are set against each other as in a first comparison, whatever stood there before', () => {
  let looked = 0;
  const kept = windows(20, () => looked++);
  for (const [round, own] of rounds.entries()) {
    const points = own.flatMap(pointsOf).filter(({ sentence }) => sentence.index % 3 > 0);
    const anew = windows(20);
    looked = 0;
    assert.deepEqual(kept.bring('key', points), anew.bring('key', points));
    const all = points.length * 19;
    assert.ok(round === 0 || looked < all / 2, `${looked} pairs of some ${all}`);
  }
});
