/** What finding the stories of a mixed stream must do in every store. */
import assert from 'node:assert/strict';
import { test as nodeTest } from 'node:test';
import { intoMany } from '../src/follow/many-stories.ts';
import type { Cells } from '../src/kept/cell.ts';
import { loadLexicon } from '../src/load.ts';
import type { Input } from '../src/model/input.ts';
import { LIMITS } from '../src/model/limits.ts';
import type { Store } from '../src/store/store.ts';
import { cellsHere } from './cells-here.ts';
import { words } from './stream.ts';

/** @param open makes an empty store */
export function holdStream(kind: string, open: () => Promise<Store>): void {
  const test = (title: string, run: () => Promise<void>) => nodeTest(`${title} (${kind})`, run);

  const lexicon = loadLexicon({ models: 'none' });
  const flood = (at: number): Input => inputOf(`flood-${at}.txt`, `${words('flood', 12)} ${words(`own${at}`, 1)}`);
  const vote = (at: number): Input => inputOf(`vote-${at}.txt`, `${words('vote', 12)} ${words(`own${at}`, 1)}`);
  const both = inputOf('both.txt', `${words('flood', 6)} ${words('vote', 6)}`);

  function inputOf(file: string, text: string): Input {
    return { file, bytes: new TextEncoder().encode(text) };
  }

  let hour = 0;
  /** Put them in, each by a process of its own where that is wished. */
  async function put(
    store: Store,
    inputs: readonly Input[],
    { anew = false, engine = 'e', cells = null }: { anew?: boolean; engine?: string; cells?: Cells | null } = {},
  ): Promise<readonly string[]> {
    const told: string[] = [];
    const open = () => intoMany(store, 'wire', { lexicon, limits: LIMITS, engine, cells });
    let shelf = await open();
    for (const input of inputs) {
      if (anew) shelf = await open();
      const at = `2031-05-12T${String(hour++ % 24).padStart(2, '0')}:00:00Z`;
      const failures = await shelf.put([input], at, (report, outcome, { why }) =>
        told.push(`${outcome} ${report.file} ${why}`),
      );
      told.push(...failures.map(({ kind, message }) => `${kind} ${message}`));
    }
    return told;
  }

  async function filesOf(store: Store): Promise<readonly (readonly string[])[]> {
    const stories = (await store.stories()).filter(({ reports }) => reports > 0);
    const files = await Promise.all(
      stories.map(async ({ story }) =>
        (await store.reports(story)).map(({ report }) => report.file).sort((a, b) => (a < b ? -1 : 1)),
      ),
    );
    return files.sort((a, b) => (String(a) < String(b) ? -1 : 1));
  }

  test('reports of a mixed stream go into stories of the store, with the history of where and why', async () => {
    const store = await open();
    assert.deepEqual(await put(store, [flood(1), vote(1), flood(2), flood(1)]), [
      'added flood-1.txt first of its kind',
      'added vote-1.txt first of its kind',
      `added flood-2.txt ${(await store.filings('wire'))[2]?.why}`,
      'known flood-1.txt null',
    ]);
    assert.deepEqual(await filesOf(store), [['flood-1.txt', 'flood-2.txt'], ['vote-1.txt']]);
    const history = await store.filings('wire');
    assert.match(history[2]?.why ?? '', /^0\.\d\d alike$/);
    assert.equal(history.length, 3);
    assert.deepEqual(await store.check(), []);
  });

  test('stories that are joined keep who was where before, and what the user knew of the one goes along', async () => {
    const store = await open();
    await put(store, [flood(1), flood(2), vote(1)]);
    const [, , third] = await store.filings('wire');
    const before = third?.story ?? '';
    await store.correct(before, { kind: 'hidden', about: 'r-1', at: '2031-05-12T00:00:00Z' });
    await put(store, [both]);
    assert.equal((await filesOf(store)).length, 1);
    const last = (await store.filings('wire')).at(-1);
    assert.deepEqual([last?.from, last?.report], [before, third?.report]);
    assert.match(last?.why ?? '', /^joined, 0\.\d\d alike$/);
    assert.deepEqual(
      (await store.corrections(last?.story ?? '')).map(({ kind }) => kind),
      ['hidden'],
    );
    assert.deepEqual(
      (await store.stories()).map(({ reports }) => reports).sort((a, b) => a - b),
      [0, 4],
    );
  });

  test('another process goes on as the one before would have', async () => {
    const inputs = [
      flood(1),
      vote(1),
      flood(2),
      both,
      ...[2, 3, 4, 5, 6, 7, 8].flatMap((at) => [vote(at), flood(at + 1)]),
    ];
    const [one, other] = [await open(), await open()];
    await put(one, inputs);
    await put(other, inputs, { anew: true });
    const told = async (store: Store) =>
      (await store.filings('wire')).map(({ report, story, from, why }) => [report, story, from, why]);
    assert.deepEqual(await told(other), await told(one));
    assert.ok((await told(one)).some(([, , , why]) => String(why).startsWith('parted')));
  });

  test('a later version stays where the first is, and goes with it', async () => {
    const store = await open();
    const text = words('flood', 12);
    await put(store, [inputOf('a.txt', `${text} nine`), flood(2)]);
    assert.deepEqual(await put(store, [inputOf('a.txt', `${text} seven`)]), ['replaced a.txt a later version']);
    const [story] = await store.stories();
    const all = await store.reports(story?.story ?? '', { all: true });
    assert.deepEqual(
      all.map(({ replacedBy }) => replacedBy !== null),
      [true, false, false],
    );
  });

  test('a report that was removed is not taken in again', async () => {
    const store = await open();
    await put(store, [flood(1)]);
    const [first] = await store.filings('wire');
    await store.remove(first?.story ?? '', first?.report ?? '', '2031-05-13T00:00:00Z');
    assert.deepEqual(await put(store, [flood(1)]), ['known flood-1.txt null']);
    assert.deepEqual(await filesOf(store), []);
  });

  test('what cannot be read of a mixed stream is set aside under its name, the rest goes on, and it is tried again by another version', async () => {
    const store = await open();
    let poison = true;
    let asked = 0;
    const cells = cellsHere(lexicon, ({ file }) => {
      asked++;
      return poison && file === 'flood-2.txt';
    });
    const aside = 'too-slow flood-2.txt: it never ended. It was set aside.';
    assert.deepEqual(await put(store, [flood(1), flood(2), vote(1)], { cells }), [
      'added flood-1.txt first of its kind',
      aside,
      'added vote-1.txt first of its kind',
    ]);
    assert.equal(asked, 3);
    assert.deepEqual(await put(store, [flood(2)], { cells }), [
      'set-aside flood-2.txt: it never ended. It was set aside before.',
    ]);
    assert.equal(asked, 3, 'it was not tried again');
    assert.deepEqual(
      (await store.stories()).map(({ reports }) => reports),
      [1, 1],
      'the stream is no story',
    );
    const analyses = await Promise.all(
      (await store.stories()).map(async ({ story }) => {
        const ids = (await store.reports(story)).map(({ report }) => report.id);
        return store.madeOf(story, 'analysis', 'e', ids);
      }),
    );
    assert.ok(
      analyses.flat().every((bytes) => bytes !== null),
      'what was understood is kept',
    );
    poison = false;
    const [first, second] = await put(store, [vote(2)], { cells, engine: 'f' });
    assert.match(first ?? '', /^added flood-2\.txt 0\.\d\d alike$/u);
    assert.match(second ?? '', /^added vote-2\.txt /u);
    assert.deepEqual(await store.handed('wire'), []);
    assert.deepEqual(await store.check(), []);
  });
}
