import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';
import { captureOf } from '../kept/capture.ts';
import { engineName } from '../kept/engine.ts';
import { openSqlite } from '../store/sqlite.ts';

const SHEET = `---
title: Nine die in Port Asher
outlet: The Harbour Sheet
date: 2031-05-10
---
Nine people were killed when shells hit the market of Port Asher, the Sudmark foreign minister, Orla Dane, said.

Norland fired first, Dane said.
`;
const CHANNEL = `---
title: Norland denies it
outlet: Channel Nine
date: 2031-05-11
---
Norland denied on Saturday that it had fired first.
`;
const FILES = { 'sheet.txt': SHEET, 'channel.txt': CHANNEL };

test('a case that is added to answers as the files would, and keeps its answers', async () => {
  await withFolder(FILES, async (folder) => {
    const [kept, sheet, channel] = [
      join(folder, 'river.crossread'),
      join(folder, 'sheet.txt'),
      join(folder, 'channel.txt'),
    ];
    const first = await crossread(['add', sheet, '--case', kept]);
    assert.deepEqual([first.code, first.noted], [0, '']);
    assert.match(
      first.printed,
      /^new {6} {2}r-[0-9a-f]{10} {2}.*sheet\.txt {2}The Harbour Sheet: Nine die in Port Asher\n1 new\.\n$/u,
    );
    const second = await crossread(['add', sheet, channel, '--case', kept]);
    assert.match(second.printed, /^known .*\nnew .*channel\.txt.*\n1 new, 1 known already\.\n$/u);
    assert.match((await crossread(['add', channel, '--case', kept])).printed, /\nNothing new\.\n$/u);

    for (const words of [['ask', 'Who fired first?'], ['timeline'], ['read'], ['positions']]) {
      const files = await crossread([...words, channel, sheet, '--format', 'json']);
      const same = await crossread([...words, '--case', kept, '--format', 'json']);
      assert.equal(same.printed, files.printed, words[0]);
      assert.equal(same.code, 0);
    }
    const { printed } = await crossread(['list', '--case', kept, '--what', 'answers', '--format', 'json']);
    assert.deepEqual(
      (JSON.parse(printed) as { question: string; at: string }[]).map(({ question, at }) => [question, at]),
      [
        ['Who fired first?', '2031-05-12T12:00:00.000Z'],
        ['', '2031-05-12T12:00:00.000Z'],
        ['', '2031-05-12T12:00:00.000Z'],
      ].map((row, index) =>
        index === 0 ? row : [(JSON.parse(printed) as { question: string }[])[index]?.question, row[1]],
      ),
    );

    const answer = join(folder, 'answer.json');
    await crossread(['ask', 'Who fired first?', '--case', kept, '--output', answer]);
    assert.equal((await crossread(['verify', answer, '--case', kept])).code, 0);
  });
});

test('a corrected report is named with the answers that rested on its words', async () => {
  await withFolder(FILES, async (folder) => {
    const [kept, sheet] = [join(folder, 'river.crossread'), join(folder, 'sheet.txt')];
    await crossread(['add', sheet, '--case', kept]);
    await crossread(['ask', 'How many people were killed?', '--case', kept]);
    writeFileSync(sheet, SHEET.replace('Nine people', 'Eight people'));
    const { printed } = await crossread(['add', sheet, '--case', kept]);
    assert.match(printed, /^corrected {2}r-/u);
    assert.match(
      printed,
      /answer 1, “How many people were killed\?”, rests on words that .*sheet\.txt no longer has:\n {2}“Nine people were killed/u,
    );
    assert.match((await crossread(['list', '--case', kept])).printed, /\(replaced by r-[0-9a-f]{10}\)/u);
    assert.match((await crossread(['list', '--case', kept, '--what', 'journal'])).printed, /replaced r-/u);
  });
});

test('reports are searched, removed without a trace, read anew and backed up', async () => {
  await withFolder(FILES, async (folder) => {
    const kept = join(folder, 'river.crossread');
    await crossread(['add', join(folder, 'sheet.txt'), join(folder, 'channel.txt'), '--case', kept]);
    const hits = await crossread(['search', 'denying Norland', '--case', kept]);
    assert.match(hits.printed, /^r-[0-9a-f]{10} {2}story {2}.*channel\.txt {2}Channel Nine: Norland denies it\n$/u);
    assert.equal((await crossread(['search', 'zebra', '--case', kept])).printed, 'No report holds “zebra”.\n');
    assert.equal(
      (await crossread(['rebuild', '--case', kept])).printed,
      '2 reports read anew, 0 of them otherwise than before.\n',
    );
    const copy = join(folder, 'copy.crossread');
    assert.equal((await crossread(['backup', copy, '--case', kept])).code, 0);
    assert.equal((await crossread(['backup', copy, '--case', kept])).code, 2);

    const id = hits.printed.slice(0, 12);
    assert.equal((await crossread(['remove', id.slice(0, 8), '--case', kept])).code, 0);
    assert.equal((await crossread(['remove', id, '--case', kept])).code, 2);
    assert.doesNotMatch((await crossread(['list', '--case', kept])).printed, /channel/u);
    assert.doesNotMatch(readFileSync(kept, 'latin1'), /fired first\.\n$|denied on Saturday/u);
    assert.match((await crossread(['list', '--case', copy])).printed, /channel/u);
  });
});

test('the doctor finds a flipped letter and saves the rest', async () => {
  await withFolder(FILES, async (folder) => {
    const kept = join(folder, 'river.crossread');
    await crossread(['add', join(folder, 'sheet.txt'), join(folder, 'channel.txt'), '--case', kept]);
    assert.deepEqual(await crossread(['doctor', '--case', kept]).then(({ code, printed }) => [code, printed]), [
      0,
      `${kept} is whole.\n`,
    ]);
    const bytes = readFileSync(kept);
    const at = bytes.indexOf('Norland denied on Saturday that it had fired first.\n');
    bytes.write('Sudmark', at, 'latin1');
    writeFileSync(kept, bytes);
    const saved = join(folder, 'saved.crossread');
    const { code, printed } = await crossread(['doctor', '--case', kept, '--salvage', saved]);
    assert.equal(code, 3);
    assert.match(printed, /\n1 reports? saved in .*saved\.crossread; 1 could not be\.\n$/u);
    assert.match((await crossread(['list', '--case', saved])).printed, /sheet/u);
  });
});

test('what is wrong with the name of a case is told with the way out', async () => {
  await withFolder(FILES, async (folder) => {
    const [none, sheet] = [join(folder, 'none.crossread'), join(folder, 'sheet.txt')];
    const cases: readonly (readonly [words: readonly string[], code: number, says: RegExp])[] = [
      [['ask', 'Who?', '--case', none], 2, /there is no such case\. “crossread add --case/u],
      [['list', '--case', sheet], 2, /no case of Crossread/u],
      [['list'], 2, /name the case with --case FILE/u],
      [['ask', 'Who?', sheet, '--case', none], 2, /either files or --case/u],
      [['ask', 'Who?', sheet, '--story', 'river'], 2, /give the case with --case/u],
      [['add', '--case', none], 2, /missing required argument/u],
      [['doctor', '--case', none], 2, /no such case/u],
    ];
    for (const [words, code, says] of cases) {
      const ran = await crossread(words);
      assert.deepEqual([ran.code, ran.printed], [code, ''], words.join(' '));
      assert.match(ran.noted, says, words.join(' '));
    }
    assert.equal(existsSync(none), false);
    await crossread(['add', sheet, '--case', none, '--story', 'river']);
    const empty = await crossread(['ask', 'Who?', '--case', none]);
    assert.deepEqual([empty.code, empty.printed], [1, '']);
    assert.match(empty.noted, /holds no report/u);
    assert.match(
      (await crossread(['list', '--case', none, '--what', 'stories'])).printed,
      /^river {2}1 report, changed 2031/u,
    );
  });
});

test('what was set aside in a file is named, not tried again by adding, and read again or dropped when it is told to', async () => {
  await withFolder(FILES, async (folder) => {
    const kept = join(folder, 'river.crossread');
    const store = await openSqlite(kept, { create: true });
    for (const file of ['sheet.txt', 'channel.txt']) {
      const path = join(folder, file);
      const capture = captureOf({ file: path, bytes: readFileSync(path) }, '2031-05-12T12:00:00Z');
      await store.handIn('story', capture, { why: `${path}: it never ended.`, engine: engineName('none') });
    }
    await store.close();
    const words = ['--case', kept, '--models', 'none'];
    const shown = await crossread(['jobs', '--case', kept]);
    assert.match(shown.printed, /^set aside {2}story {2}.*sheet\.txt {2}[0-9a-f]{10} {2}.*it never ended\.$/mu);
    assert.match(shown.printed, /^0 waiting, 2 set aside\.$/mu);
    const added = await crossread(['add', join(folder, 'sheet.txt'), ...words]);
    assert.deepEqual([added.code, added.printed], [1, 'Nothing new.\n']);
    assert.match(added.noted, /it never ended\. It was set aside before\./u);
    const again = await crossread(['jobs', 'replay', '--file', join(folder, 'sheet.txt'), ...words]);
    assert.deepEqual([again.code, again.noted], [0, '']);
    assert.match(again.printed, /^new .*sheet\.txt .*\n1 new\.\n$/u);
    assert.match((await crossread(['jobs', 'drop', '--case', kept])).printed, /^1 dropped\.\n$/u);
    assert.match((await crossread(['jobs', 'replay', ...words])).printed, /^Nothing was set aside\.\n$/u);
    assert.match((await crossread(['add', join(folder, 'channel.txt'), ...words])).printed, /\n1 new\.\n$/u);
  });
});
