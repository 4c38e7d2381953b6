import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFT_LIMITS } from '../src/draft/settings.ts';
import { scriptedModel } from '../test/scripted-model.ts';
import { bench } from './bench-model.ts';

test('the bench tells how many lines of a model stand, what it found of the gold, and what it cost', async () => {
  const model = await scriptedModel(({ lines = [] }) =>
    JSON.stringify({
      lines: lines.map(({ n, text }) => ({
        n,
        text: n === 1 ? `${text} Portugal mediated.` : text,
      })),
      statements: [],
      happenings: [],
      same: [],
    }),
  );
  const limits = { ...DRAFT_LIMITS, in: 1000, out: 1000, cost: 100 };
  const result = await bench(
    { kind: 'openai', url: model.url, name: 'scripted', key: null, limits },
    ['depot-fires'],
    ['meantime-apple-287096'],
  );
  const limited = await bench(
    { kind: 'openai', url: model.url, name: 'scripted', key: null, limits: { ...limits, calls: 0 } },
    [],
    ['meantime-apple-287096'],
  );
  await model.close();
  assert.deepEqual(result.texts, { asked: 1, all: 1 });
  assert.deepEqual(limited.texts, { asked: 0, all: 1 });
  assert.deepEqual(limited.statements, { missed: 0, gained: 0, wrong: 0 });
  assert.match(limited.trouble.join(), /limit of 0 calls/u);
  assert.ok(result.lines.asked > 1);
  assert.equal(result.lines.kept, 0);
  assert.ok(result.lines.dropped > 0);
  assert.ok(result.statements.missed >= 0 && result.statements.gained === 0 && result.statements.wrong === 0);
  assert.ok(result.calls > 0 && result.cost > 0 && result.seconds >= 0);
  assert.deepEqual(result.trouble, []);
});
