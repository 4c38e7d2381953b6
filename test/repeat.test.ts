import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { questionOf } from './golden-stories.ts';
import { crossread } from './memory-terminal.ts';

const root = join(import.meta.dirname, '..');
const STORIES = readdirSync(join(root, 'golden'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const ENVIRONMENTS: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' },
];

/** What the program prints in a process of its own, with this environment; rejects where it does not end with 0. */
async function printed(words: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const args = [join(root, 'src/cli/main.ts'), ...words];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env, maxBuffer: 1 << 28 });
  return stdout;
}

for (const story of STORIES) {
  test(`the same bytes come out in three time zones and languages: ${story}`, async () => {
    for (const words of [['ask', questionOf(story)], ['read']]) {
      const args = [...words, `golden/${story}/reports`, '--format', 'json'];
      const [here, ...elsewhere] = await Promise.all(ENVIRONMENTS.map((env) => printed(args, env)));
      assert.ok(here !== undefined && here.length > 0);
      for (const there of elsewhere) assert.equal(there, here);
    }
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
