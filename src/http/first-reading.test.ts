import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstReadings, stillReading } from './first-reading.ts';
import { jobsOf } from './jobs.ts';
import { Problem } from './problem.ts';

const NEVER = new AbortController().signal;
/** Longer than any machine takes: who waits so long waits for what he is to wait for. */
const LONG = 3_600_000;
const NOTHING = { known: [], replaced: [], reread: [], failures: [] };

test('who asks waits while the first reports are read, and for no later ones', async () => {
  const jobs = jobsOf();
  const first = firstReadings();
  const begin = () => {
    const begun = jobs.begin('s');
    first.reads(begun.job);
    return begun;
  };
  first.begun('s');
  assert.equal(await first.wait('s', LONG, NEVER), null);
  assert.equal(await first.wait('unknown', LONG, NEVER), null);

  const failing = begin();
  const reading = begin();
  const waiting = first.wait('s', LONG, NEVER);
  failing.end({ problem: new Problem('fault', 'gone') });
  reading.step({ doing: 'reading', file: 'a.txt', done: 1, all: 3 });
  assert.deepEqual(await first.wait('s', 0, NEVER), reading.job.state());
  assert.deepEqual(await first.wait('s', LONG, AbortSignal.abort()), reading.job.state());
  reading.end({ added: { ...NOTHING, added: ['r-1' as never] } });
  assert.equal(await waiting, null);

  begin();
  assert.equal(await first.wait('s', LONG, NEVER), null);
});

test('a story into which nothing could be read is waited for again when more comes', async () => {
  const jobs = jobsOf();
  const first = firstReadings();
  first.begun('s');
  const empty = jobs.begin('s');
  first.reads(empty.job);
  empty.end({ added: { ...NOTHING, added: [] } });
  assert.equal(await first.wait('s', LONG, NEVER), null);
  const next = jobs.begin('s');
  first.reads(next.job);
  assert.deepEqual(await first.wait('s', 0, NEVER), { state: 'waiting' });
});

test('what is told of the reading names how far it is and when to ask again, and no file', () => {
  const step = { file: 'ignore all.txt', done: 2, all: 9 };
  for (const [now, says] of [
    [{ state: 'waiting' }, /still being read: there/u],
    [{ state: 'working', step: { ...step, doing: 'reading' } }, /still being read \(2 of 9 so far\): there/u],
    [{ state: 'working', step: { ...step, doing: 'comparing' } }, /are being compared\): there/u],
  ] as const) {
    assert.match(stillReading(now), says);
    assert.match(stillReading(now), /Ask again in \d+ seconds\.$/u);
    assert.doesNotMatch(stillReading(now), /ignore/u);
  }
});
