import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';

const REPORT = `Harbour opens again
Channel Nine, 4 May 2031

Harbour minister Orla Dane said on Sunday that the harbour of Port Asher is open again. Norland denied that it had closed it.
`;

test('an address of --urls that leads to this machine is refused, and the files are read all the same', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end(REPORT);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/report`;
  await withFolder({ 'list.txt': `# one\n${address}\n`, 'good.txt': REPORT }, async (folder) => {
    const [list, good] = [join(folder, 'list.txt'), join(folder, 'good.txt')];
    for (const words of [['read'], ['ask', 'Who opened the harbour?']]) {
      const { code, printed, noted } = await crossread([...words, good, '--urls', list, '--format', 'json']);
      assert.deepEqual([code, asked], [1, 0]);
      assert.ok(printed.includes(good));
      assert.match(
        noted,
        /^crossread: http:\/\/127\.0\.0\.1:\d+\/report leads to an address that is not on the public/u,
      );
    }
    const alone = await crossread(['read', '--urls', list]);
    assert.deepEqual([alone.code, alone.printed], [1, '']);
    assert.match(alone.noted, /none of the inputs could be read as a report\.\n$/u);
  });
  server.close();
});

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['neither files nor a list', ['read'], /missing required argument 'file'/],
  ['a list that is not there', ['read', '--urls', 'no-list.txt'], /cannot read the list of addresses: .*no-list\.txt/],
  ['standard input as a report and as a list', ['read', '-', '--urls', '-'], /can be read only once/],
  ['a limit that is not there', ['read', 'a.txt', '--limit', 'siez=5'], /“siez=5” sets no limit/],
  ['one wrong limit of two', ['verify', 'a.json', 'a.txt', '--limit', 'size=5,x'], /cannot read|“x” sets no limit/],
];

for (const [what, args, expected] of WRONG) {
  test(`wrong use of sources ends with 2 and prints nothing: ${what}`, async () => {
    const { code, printed, noted } = await crossread(args);
    assert.deepEqual([code, printed], [2, '']);
    assert.match(noted, expected);
  });
}

test('a limit of the command line holds, and its message tells how to raise it', () =>
  withFolder({ 'a.txt': REPORT }, async (folder) => {
    const low = await crossread(['read', folder, '--limit', 'size=100']);
    assert.equal(low.code, 1);
    const raise = /\(--limit (size=\d+)\)/u.exec(low.noted)?.[1];
    assert.ok(raise !== undefined, low.noted);
    assert.equal((await crossread(['read', folder, '--limit', raise])).code, 0);
  }));

const NAME = 'a\nb\u001b[2J\u202e\u200b.txt';
const SHOWN = 'a\\u{a}b\\u{1b}[2J\\u{202e}\\u{200b}.txt';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const HOSTILE = /\u001b|\u202e|\u200b|a\nb/u;

test('a hostile file name is shown with everything visible in results, pages, steps and messages', () =>
  withFolder({ [NAME]: REPORT, [`empty-${NAME}`]: '' }, async (folder) => {
    const runs = await Promise.all([
      crossread(['read', folder]),
      crossread(['read', join(folder, NAME), folder]),
      crossread(['why', 'r-', folder]),
      ...['text', 'markdown', 'html'].map((format) =>
        crossread(['ask', 'Who opened the harbour?', folder, '--format', format]),
      ),
    ]);
    for (const { printed, noted, steps } of runs) {
      assert.ok(printed.includes(SHOWN), printed);
      for (const text of [printed, noted, ...steps]) assert.doesNotMatch(text, HOSTILE);
      assert.ok(noted.includes(`empty-${SHOWN}`), noted);
      // One message, one line.
      for (const line of noted.trimEnd().split('\n')) assert.match(line, /^crossread: /u);
    }
    // Programs get the name as it is.
    const { printed } = await crossread(['read', folder, '--format', 'json']);
    assert.equal((JSON.parse(printed) as { reports: { file: string }[] }).reports[0]?.file, join(folder, NAME));
  }));

test('a list of addresses is never written over by the result', () =>
  withFolder({ 'list.txt': '# none\n', 'good.txt': REPORT }, async (folder) => {
    const list = join(folder, 'list.txt');
    for (const format of ['json', 'jsonl']) {
      const args = ['read', join(folder, 'good.txt'), '--urls', list, '--output', list, '--format', format];
      assert.equal((await crossread(args)).code, 2);
    }
    assert.equal(readFileSync(list, 'utf8'), '# none\n');
    assert.deepEqual(readdirSync(folder).length, 2);
  }));
