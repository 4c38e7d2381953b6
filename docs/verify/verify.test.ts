import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';
import { toldStory } from '../../test/told.ts';
import { type Case, casesOf, compare } from '../../tools/agree.ts';
import { storyNames } from '../../tools/golden/story.ts';
import { goodPages } from '../../tools/mutate.ts';

/** Faults per page; `node tools/agree.ts` puts in 10,000. */
const COUNT = 8;
const SEED = 3;

for (const name of storyNames()) {
  test(`the verifier in Python accepts every page of a golden story, and of its faults what the first one does: ${name}`, async () => {
    const cases = goodPages(name, toldStory(name)).flatMap(({ page, good }, at) =>
      casesOf(page, { ...good, pages: [null] }, SEED + at, COUNT),
    );
    const { all, apart, otherwise } = await compare(cases);
    assert.ok(all > COUNT * 7);
    assert.deepEqual(apart, []);
    assert.ok(otherwise.length <= all * 0.05, otherwise.join('\n'));
  });
}

test('the comparison of the two verifiers tells where one accepts what the other does not', async () => {
  const [page] = goodPages('depot-fires', toldStory('depot-fires'));
  assert.ok(page !== undefined);
  const { answer, reports } = page.good;
  const broken: Case = { what: 'told apart', answer: { ...answer, sources: 1 }, reports };
  const { apart, otherwise } = await compare([{ what: 'good', answer, reports }, broken]);
  assert.deepEqual([apart, otherwise], [[], []]);
});

test('verify.py reads the texts that “read --texts” writes, ends with 0 or 3, and with 2 on wrong use', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-verify-'));
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'verify.py'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    });
    return { status, printed: stdout, noted: stderr };
  };
  try {
    const files = reportsOf('dam-failure');
    const [texts, answer] = [join(folder, 'texts'), join(folder, 'answer.json')];
    assert.equal((await crossread(['read', files, '--texts', texts])).code, 0);
    const { printed } = await crossread(['ask', 'How many people died?', files, '--format', 'json']);
    writeFileSync(answer, printed);
    assert.deepEqual(run(answer, texts), { status: 0, printed: 'The answer holds.\n', noted: '' });
    writeFileSync(
      answer,
      printed.replace(/"start": (\d+)/u, (_, start: string) => `"start": ${Number(start) + 1}`),
    );
    const moved = run(answer, texts);
    assert.equal(moved.status, 3);
    assert.match(moved.printed, /^moved: /u);
    assert.equal(run(answer).status, 2);
    assert.equal(run(join(folder, 'none.json'), texts).status, 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
