import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { questionOf } from './golden-stories.ts';
import { crossread } from './memory-terminal.ts';

const root = join(import.meta.dirname, '..');
const STORIES = readdirSync(join(root, 'golden'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Answer and case of a story by a process of its own, with this environment. */
function outputs(story: string, env: Readonly<Record<string, string>>): string[] {
  const main = join(root, 'src/cli/main.ts');
  return [['ask', questionOf(story)], ['read']].map((words) => {
    const args = [main, ...words, `golden/${story}/reports`, '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 28,
    });
    assert.equal(status, 0, stderr);
    return stdout;
  });
}

for (const story of STORIES) {
  test(`the same bytes come out in three time zones and languages: ${story}`, () => {
    const here = outputs(story, { TZ: 'UTC', LANG: 'C' });
    assert.deepEqual(outputs(story, { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }), here);
    assert.deepEqual(outputs(story, { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' }), here);
  });

  test(`the same bytes come out in any order of the files: ${story}`, async () => {
    const folder = join(root, 'golden', story, 'reports');
    const files = readdirSync(folder).map((name) => join(folder, name));
    const orders = [files, files.toReversed(), [...files.slice(3), ...files.slice(0, 3)]];
    for (const words of [['ask', questionOf(story)], ['read']]) {
      const [first, ...others] = await Promise.all(
        orders.map((order) => crossread([...words, ...order, '--format', 'json'])),
      );
      assert.equal(first?.code, 0);
      for (const other of others) assert.equal(other.printed, first?.printed);
    }
  });
}
