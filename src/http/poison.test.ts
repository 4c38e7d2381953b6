import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { served } from '../../test/served.ts';
import { type Cells, openCells } from '../kept/cell.ts';
import { LIMITS } from '../model/limits.ts';
import { connect } from './client.ts';

/** @param article seconds, which a slow machine does not need for a short text */
function openPoisonable(article = LIMITS.article): Cells {
  const program = join(import.meta.dirname, '../../test/poison-process.ts');
  return openCells({ models: 'none', count: 2, program, limits: { ...LIMITS, article } });
}

const textOf = (name: string, words: string) => ({
  name,
  text: `---\ntitle: ${words}\noutlet: Channel Nine\ndate: 2031-05-11\n---\nNorland denied on Saturday that ${words}.\n`,
});
const ENDLESS = textOf('endless.txt', 'it never ends');
const CRASHING = textOf('crashing.txt', 'it takes it down');
const GOOD = [1, 2, 3].map((at) => textOf(`good-${at}.txt`, `it had fired ${at + 1} times`));

for (const kind of ['in memory', 'in a case'] as const) {
  test(`while an article without end is read into a story ${kind} the server answers, corrects, and reads other stories`, (t) =>
    withFolder({}, async (folder) => {
      const cells = openPoisonable();
      const kept = kind === 'in memory' ? {} : { kept: join(folder, 'river.crossread') };
      const server = await served([], { ...kept, cells, models: 'none' });
      t.after(() => server.close().finally(cells.close));
      const api = connect(server.url);
      const [river, dam] = [await api.begin('River'), await api.begin('Dam')];
      const { added } = await api.add(river.id, GOOD.slice(0, 1));
      const begun = Promise.withResolvers<void>();
      const endless = api.add(river.id, [ENDLESS], ({ step }) => {
        if (step?.file === 'endless.txt') begun.resolve();
      });
      await begun.promise;
      await api.correct(river.id, { kind: 'pin', report: added[0] ?? '' });
      assert.deepEqual(
        (await api.all(river.id, 'reports')).map(({ pinned }) => pinned),
        [true],
      );
      assert.equal((await api.add(dam.id, GOOD.slice(1))).added.length, 2);
      assert.ok((await api.check(dam.id, 'Norland fired three times.')).sections.length > 0);
      cells.close();
      assert.deepEqual(
        (await endless).failures.map(({ kind: name }) => name),
        ['stopped'],
      );
      assert.equal((await api.queue(river.id)).aside, 0, 'it is not to blame that it was stopped');
      assert.deepEqual(server.faults, []);
    }));
}

test('an article that is sent to the server and never ends, or takes its process down, is set aside with its reason, and the rest is read', (t) =>
  withFolder({}, async (folder) => {
    const cells = openPoisonable(2);
    const server = await served([], { kept: join(folder, 'river.crossread'), cells, models: 'none' });
    t.after(() => server.close().finally(cells.close));
    const api = connect(server.url);
    const { id } = await api.begin('River');
    const heard: string[] = [];
    const listening = new AbortController();
    const watching = api.watch((story) => heard.push(story), listening.signal);
    const { added, failures } = await api.add(id, [ENDLESS, GOOD[0] ?? ENDLESS, CRASHING, ...GOOD.slice(1)]);
    assert.equal(added.length, 3);
    assert.deepEqual(
      failures.map(({ file, kind }) => [file, kind]),
      [
        ['endless.txt', 'too-slow'],
        ['crashing.txt', 'crashed'],
      ],
    );
    const queue = await api.queue(id);
    assert.deepEqual([queue.waiting, queue.aside], [0, 2]);
    assert.match(queue.items[0]?.why ?? '', /^endless\.txt: after 2 seconds it was still not read and understood/u);
    assert.match(queue.items[1]?.why ?? '', /^crashing\.txt: the process that read it ended with it \(SIGABRT\)/u);
    assert.deepEqual([(await api.story(id)).aside, (await api.queue(id, { limit: 1 })).items.length], [2, 1]);
    assert.match(await (await fetch(`${server.url}/metrics`)).text(), /^crossread_set_aside 2$/mu);

    const [, { sha256 = '' } = {}] = queue.items;
    const again = await api.again(id, [sha256]);
    assert.deepEqual([again.added, again.failures.map(({ kind }) => kind)], [[], ['crashed']]);
    assert.equal(await api.drop(id, [sha256]), 1);
    assert.deepEqual(
      (await api.queue(id)).items.map(({ file }) => file),
      ['endless.txt'],
    );
    const refused = await fetch(`${server.url}/api/stories/${id}/queue/drop`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ texts: ['endless.txt'] }),
    });
    assert.equal(refused.status, 400);
    listening.abort();
    await watching;
    assert.ok(heard.includes(id));
    assert.deepEqual(server.faults, []);
  }));
