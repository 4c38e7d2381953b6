import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { fakeClock, feed, HERE, openSite, rss } from '../../test/followed.ts';
import { crossread, memoryTerminal } from '../../test/memory-terminal.ts';
import { run, type World } from './follow.ts';

const site = await openSite();
after(() => site.close());

const ITEM = {
  id: 'a',
  title: 'Nine die in Port Asher',
  text: 'Sudmark said on Monday that nine people had been killed.',
  link: '/a',
};

const WRONG: readonly (readonly [options: readonly string[], told: RegExp])[] = [
  [['x'], /name the case with --case/],
  [['x', '--case', 'c', '--every', 'often'], /--every takes a time such as 90s/],
  [['x', '--case', 'c', '--every', '5s'], /a minute \(1m\) at least/],
  [['x', '--case', 'c', '--cron', 'now'], /--cron takes five fields/],
  [['x', '--case', 'c', '--once', '--every', '1h'], /one of --every, --cron and --once/],
  [['x', '--case', 'c', '--contact', 'me\r\nX: y'], /--contact takes an address/],
  [['x', '--case', 'c', '--daily'], /--daily tells when to write the feed of --atom/],
  [['x', 'x', '--case', 'c'], /named twice/],
  [['ftp://a.example/', '--case', 'c'], /no http or https address/],
  [['-', '--case', 'c'], /standard input/],
];
for (const [options, told] of WRONG) {
  test(`follow is told what is wrong: ${JSON.stringify(options)}`, async () => {
    const { code, noted } = await crossread(['follow', ...options]);
    assert.equal(code, 2);
    assert.match(noted, told);
    assert.equal(existsSync('c'), false, 'and makes no case');
  });
}

test('a folder is followed once, each new report named, and again with nothing new', async () => {
  await withFolder({ 'inbox/a.txt': 'Norland denied on Monday that it had fired.' }, async (folder) => {
    const words = [
      'follow',
      join(folder, 'inbox'),
      '--case',
      join(folder, 'c.crossread'),
      '--once',
      '--models',
      'none',
    ];
    const first = await crossread(words);
    assert.deepEqual([first.code, first.noted], [0, '']);
    assert.match(first.printed, /^new {8}r-[0-9a-f]{10} {2}.*a\.txt {2}.*\n1 new\.\n$/);
    assert.equal((await crossread(words)).printed, 'Nothing new.\n');
    const missing = await crossread([...words, join(folder, 'none')]);
    assert.equal(missing.code, 1);
    assert.match(missing.noted, /none does not exist/);
  });
});

test('the feed of what changed is a whole file beside nothing else, and what is followed in the same folder is not read as a report', async () => {
  await withFolder({ 'a.txt': 'Norland denied on Monday that it had fired.' }, async (folder) => {
    const atom = join(folder, 'changes.atom');
    const words = [
      'follow',
      folder,
      '--case',
      join(folder, 'c.crossread'),
      '--once',
      '--models',
      'none',
      '--atom',
      atom,
    ];
    assert.equal((await crossread(words)).printed.split('\n').length, 3);
    writeFileSync(join(folder, 'b.txt'), 'Sudmark said on Tuesday that nine people had been hurt.');
    const { code, noted } = await crossread(words);
    assert.deepEqual([code, noted], [0, '']);
    assert.match(readFileSync(atom, 'utf8'), /nine people had been hurt/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => !name.startsWith('c.crossread')),
      ['a.txt', 'b.txt', 'changes.atom'],
    );
  });
});

test('the stories of a mixed stream are found, listed and asked by their names', async () => {
  const dam = (at: number) =>
    `The old dam above Port Asher gave way. Water ran through the market of the town, Mayor Orla Dane said. The reservoir had been full, number ${at}.`;
  const vote = (at: number) =>
    `The electoral commission of Sudmark ordered a new count of ballots. Candidate Tor Vayne leads Ines Brandt by ${at} votes, the commission said.`;
  const files = { 'in/a.txt': dam(1), 'in/b.txt': vote(4), 'in/c.txt': dam(2), 'in/d.txt': vote(5) };
  await withFolder(files, async (folder) => {
    const kept = ['--case', join(folder, 'c.crossread')];
    const words = [
      'follow',
      join(folder, 'in'),
      ...kept,
      '--once',
      '--models',
      'none',
      '--sort',
      '--atom',
      join(folder, 'x.atom'),
    ];
    const { code, printed } = await crossread(words);
    assert.equal(code, 0);
    assert.match(printed, /^new .*a\.txt .*→ \S+ \(first of its kind\)\n(?:new .*\n){3}4 new\.\n$/);
    assert.equal((await crossread(words)).printed, 'Nothing new.\n');
    const stories = JSON.parse((await crossread(['list', ...kept, '--what', 'stories', '--format', 'json'])).printed);
    assert.deepEqual(
      stories.map(({ reports, joinedInto, related }: Record<string, unknown>) => [reports, joinedInto, related]),
      [
        [2, null, []],
        [2, null, []],
      ],
    );
    const history = (await crossread(['list', ...kept, '--what', 'history'])).printed;
    assert.match(history, /^(?:\S+Z {2}r-[0-9a-f]{10} {2}→ \S+ {2}\(.*\)\n){4}$/);
    const [first] = stories;
    const asked = await crossread(['ask', 'Who leads?', ...kept, '--story', first.story, '--models', 'none']);
    assert.equal(asked.code, 0);
    assert.match((await crossread([...words, '--story', first.story])).noted, /is a story that holds reports/);
  });
});

test('a source is named when it begins to fail and when it is well again, not at every look', async () => {
  await withFolder({}, async (folder) => {
    site.paths.set('/feed', (response) => response.writeHead(500).end());
    const { code, printed, noted } = await runFor(
      ['/feed'],
      join(folder, 'c.crossread'),
      { for: '3h', every: '1h' },
      (pass) => {
        if (pass === 1) site.paths.set('/feed', feed(rss([ITEM])));
      },
    );
    assert.equal(code, 0);
    assert.match(printed, /^new {8}r-.*\n1 new\.\n$/);
    assert.deepEqual(noted.replaceAll(site.origin, '').split('\n'), [
      'crossread: with --contact you@example.org the sites that are asked can tell whom to write to.',
      'crossread: /feed gave no page: open it in a browser, and save the page if it shows there (HTTP status 500).',
      'crossread: /feed is well again.',
      '',
    ]);
  });
});

/** The command with a clock of the test. @param passed after each wait for the next pass */
async function runFor(
  paths: readonly string[],
  file: string,
  options: Readonly<Record<string, string>>,
  passed: (pass: number) => void,
) {
  const { terminal, printed, noted } = memoryTerminal();
  let passes = 0;
  const clock = fakeClock();
  const world: World = {
    ...HERE,
    clock: {
      ...clock,
      sleep: (milliseconds, signal) => {
        if (milliseconds > 10 * 60_000) passed(++passes);
        return clock.sleep(milliseconds, signal);
      },
    },
    signal: new AbortController().signal,
  };
  const call = {
    words: {},
    files: paths.map((path) => `${site.origin}${path}`),
    options: { case: file, models: 'none', ...options },
  };
  const code = await run(call, terminal, world);
  return { code, printed: printed(), noted: noted() };
}
