import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { loadLexicon } from '../load.ts';
import type { Input } from '../model/input.ts';
import { answer, changes, compare, publishedBefore, readReports, understand } from '../pipeline.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { answerJson, caseJson } from '../write/json.ts';
import { COMPARISON, madeOfStory } from './comparison.ts';
import { engineName } from './engine.ts';
import { comparisonFaults } from './faults.ts';
import { openKept } from './kept.ts';

const lexicon = loadLexicon();
const AT = '2031-05-12T12:00:00Z';

const PAGES: Readonly<Record<string, string>> = {
  'a-sheet.txt': page('The Harbour Sheet', '2031-05-10', [
    'Norland fired first on Friday, the Sudmark foreign minister, Orla Dane, said.',
    'Nine people were killed when shells hit the market of Port Asher.',
  ]),
  'b-channel.txt': page('Channel Nine', '2031-05-11', [
    'Norland denied on Saturday that it had fired first.',
    'Seven people were killed when shells hit the market of Port Asher, the mayor said.',
  ]),
  'c-undated.txt': 'Meridian Post\n\nOn 9 May the two armies met at the bridge. Nobody spoke of the market.\n',
};

function page(outlet: string, date: string, paragraphs: readonly string[]): string {
  return `---\ntitle: ${paragraphs[0]}\noutlet: ${outlet}\ndate: ${date}\n---\n${paragraphs.join('\n\n')}\n`;
}

function inputOf(file: string, text = PAGES[file] ?? ''): Input {
  return { file, bytes: new TextEncoder().encode(text) };
}

const inputs = () => Object.keys(PAGES).map((file) => inputOf(file));
const open = (store: Store, engine = 'e') => openKept(store, { lexicon, engine });

function fresh(some: readonly Input[]): string {
  return caseJson(compare(understand(readReports(some).reports, lexicon), lexicon));
}

test('what a kept case tells is what comparing its reports afresh tells, in whatever order they came', async () => {
  for (const order of [inputs(), inputs().reverse()]) {
    const store = await openSqlite(':memory:');
    const kept = await open(store);
    for (const input of order) await kept.add([input], { at: AT });
    assert.equal(caseJson(kept.case.story()), fresh(inputs()));
    assert.equal(caseJson((await open(store)).case.story()), fresh(inputs()), 'opened again');
    await store.close();
  }
});

test('a case that is opened again reads nothing anew, unless another engine opens it or what was kept is damaged', async () => {
  const store = await openSqlite(':memory:');
  await (await open(store)).add(inputs(), { at: AT });
  const ids = (await store.reports('story')).map(({ report }) => report.id);
  // Words are read with the help of the parser: who asks for it reads anew.
  let asked = 0;
  const watched = {
    ...lexicon,
    get parser() {
      asked++;
      return lexicon.parser;
    },
  };
  const again = await openKept(store, { lexicon: watched, engine: 'e' });
  assert.equal(asked, 0);
  assert.equal(caseJson(again.case.story()), fresh(inputs()));
  await openKept(store, { lexicon: watched, engine: 'f' });
  assert.notEqual(asked, 0);
  const damaged = {
    kind: 'analysis',
    subject: ids[0] ?? '',
    engine: 'e',
    bytes: new Uint8Array([1, 2, 3]),
    reports: ids,
  };
  await store.keepMade('story', [damaged]);
  assert.equal(caseJson((await open(store)).case.story()), fresh(inputs()));
  await store.close();
});

test('a comparison that is kept is taken as it is by whoever opens the case next, until something changes', async () => {
  const store = await openSqlite(':memory:');
  const first = await open(store);
  await first.add(inputs(), { at: AT });
  await first.keepStory();
  const bytes = async () => store.made('story', { kind: COMPARISON, subject: COMPARISON, engine: 'e' });
  const kept = await bytes();
  assert.equal(caseJson((await open(store)).case.story()), fresh(inputs()));
  // What is found in the store is seen to be taken: a comparison that tells otherwise.
  const story = first.case.story();
  const told = { ...story, origins: story.origins.map((origin) => ({ ...origin, name: 'as kept' })) };
  const grounds = { separate: first.case.analyses(), corrections: {} };
  const otherwise = madeOfStory(told, grounds, 'e');
  await store.keepMade('story', [otherwise]);
  const again = await open(store);
  assert.equal(caseJson(again.case.story()), caseJson(told));
  assert.deepEqual(await comparisonFaults(store, { load: () => lexicon, engine: 'e' }), [
    {
      kind: 'comparison',
      message:
        'story “story”: what is kept of its comparison is not what comparing its reports gives. “crossread rebuild” makes it anew.',
    },
  ]);
  assert.equal(caseJson((await open(store, 'f')).case.story()), fresh(inputs()), 'another engine');
  await again.correct('hidden', again.case.analyses()[0]?.report.id ?? '', AT);
  assert.notEqual(caseJson(again.case.story()), caseJson(told), 'another correction');
  assert.notEqual(caseJson((await open(store)).case.story()), caseJson(told), 'kept under other corrections');
  await again.takeBack(1, AT);
  await again.add([inputOf('d.txt', 'Nobody met at the bridge of Port Asher on 9 May 2031, the mayor said.')], {
    at: AT,
  });
  assert.doesNotMatch(caseJson((await open(store)).case.story()), /as kept/, 'another report');
  assert.deepEqual(
    await comparisonFaults(store, { load: () => lexicon, engine: 'e' }),
    [],
    'a stale one is nothing wrong',
  );
  await again.remove([again.case.analyses().at(-1)?.report.id ?? ''], AT);
  await again.rebuild({ at: AT });
  assert.deepEqual(await bytes(), kept, 'the same bytes as before');
  await store.keepMade('story', [{ ...otherwise, bytes: otherwise.bytes.slice(0, -9) }]);
  assert.equal(caseJson((await open(store)).case.story()), fresh(inputs()), 'a damaged one');
  await store.close();
});

test('what somebody tries for one question is not kept as the comparison of the case', async () => {
  const store = await openSqlite(':memory:');
  const kept = await open(store);
  await kept.add(inputs(), { at: AT });
  kept.case.correct({ apart: [['a-sheet.txt', 'b-channel.txt']] });
  await kept.keepStory();
  assert.equal(await store.made('story', { kind: COMPARISON, subject: COMPARISON, engine: 'e' }), null);
  await store.close();
});

test('adding the same again says so; a corrected version takes the place of the first and names the answers that rested on its words', async () => {
  const store = await openSqlite(':memory:');
  const kept = await open(store);
  const first = await kept.add(inputs(), { at: AT });
  assert.deepEqual(
    first.added.map(({ file }) => file),
    Object.keys(PAGES),
  );
  const second = await kept.add(inputs(), { at: AT });
  assert.deepEqual([second.added.length, second.replaced.length, second.known.length], [0, 0, 3]);
  await kept.keepAnswer(answer('How many people were killed in Port Asher?', kept.case.story()), AT);
  await kept.keepAnswer(answer('Who met at the bridge?', kept.case.story()), AT);

  const corrected = inputOf('a-sheet.txt', (PAGES['a-sheet.txt'] ?? '').replace('Nine people', 'Eight people'));
  const third = await kept.add([corrected], { at: AT });
  assert.deepEqual(
    third.replaced.map(({ report, older }) => [report.file, older]),
    [['a-sheet.txt', first.added[0]?.id]],
  );
  assert.deepEqual(
    third.lost.map(({ question, file }) => [question, file]),
    [['How many people were killed in Port Asher?', 'a-sheet.txt']],
  );
  assert.match(third.lost[0]?.quotes.join(' ') ?? '', /Nine people were killed/);
  const now = [corrected, ...inputs().slice(1)];
  assert.equal(caseJson(kept.case.story()), fresh(now));
  await store.close();
});

test('quite another text under the name of a file is another report', async () => {
  const store = await openSqlite(':memory:');
  const kept = await open(store);
  await kept.add([inputOf('a-sheet.txt')], { at: AT });
  const { added, replaced } = await kept.add(
    [inputOf('a-sheet.txt', 'The opera has a new roof, the mason told visitors on a rainy evening.')],
    { at: AT },
  );
  assert.deepEqual([added.length, replaced.length], [1, 0]);
  await store.close();
});

test('what cannot be read is named and the rest is kept', async () => {
  const store = await openSqlite(':memory:');
  const kept = await open(store);
  const { added, failures } = await kept.add(
    [inputOf('empty.txt', ''), { file: 'noise.bin', bytes: new Uint8Array(900) }, inputOf('a-sheet.txt')],
    { at: AT },
  );
  assert.deepEqual(
    added.map(({ file }) => file),
    ['a-sheet.txt'],
  );
  assert.deepEqual(
    failures.map(({ file }) => file),
    ['empty.txt', 'noise.bin'],
  );
  assert.equal((await store.reports('story')).length, 1);
  await store.close();
});

test('a removed report is gone from the story, and the version before it stands again', async () => {
  const store = await openSqlite(':memory:');
  const kept = await open(store);
  await kept.add(inputs(), { at: AT });
  const corrected = inputOf('a-sheet.txt', (PAGES['a-sheet.txt'] ?? '').replace('Nine people', 'Eight people'));
  const { replaced } = await kept.add([corrected], { at: AT });
  const newer = replaced[0]?.report.id ?? '';
  assert.deepEqual(await kept.remove([newer, 'r-none'], AT), [newer]);
  assert.equal(caseJson(kept.case.story()), fresh(inputs()));
  const rest = kept.case.analyses().filter(({ report }) => report.file !== 'a-sheet.txt');
  await kept.remove(
    kept.case
      .analyses()
      .map(({ report }) => report.id)
      .filter((id) => !rest.some(({ report }) => report.id === id)),
    AT,
  );
  assert.equal(caseJson(kept.case.story()), fresh(inputs().slice(1)));
  await store.close();
});

test('corrections are kept with the case, and what is taken back counts no more', async () => {
  const store = await openSqlite(':memory:');
  const kept = await open(store);
  const copies = [inputOf('a-sheet.txt'), inputOf('copy.txt', PAGES['a-sheet.txt'])];
  await kept.add(copies, { at: AT });
  const joined = caseJson(kept.case.story());
  const number = await kept.correct('apart', ['a-sheet.txt', 'copy.txt'], AT);
  const apart = caseJson(kept.case.story());
  assert.notEqual(apart, joined);
  assert.equal(caseJson((await open(store)).case.story()), apart);
  assert.equal(await kept.takeBack(number, AT), true);
  assert.equal(caseJson(kept.case.story()), joined);
  assert.equal(await kept.takeBack(number, AT), false);
  await store.close();
});

test('rebuilding from the kept bytes gives the same', async () => {
  const store = await openSqlite(':memory:');
  const kept = await open(store);
  await kept.add(inputs(), { at: AT });
  const rebuilt = await kept.rebuild({ at: AT });
  assert.deepEqual(rebuilt, { reports: 3, changed: [], failures: [] });
  assert.equal(caseJson(kept.case.story()), fresh(inputs()));
  await store.close();
});

test('a report that is read otherwise now takes the place of its older reading, and answers on that one stay', async () => {
  const store = await openSqlite(':memory:');
  const first = await open(store);
  await first.add(inputs(), { at: AT });
  const [sheet] = await store.reports('story');
  if (sheet === undefined) throw new Error('a report was added');
  const capture = await store.capture('story', sheet.capture, sheet.report.file);
  if (capture === null) throw new Error('its bytes were kept');
  // What another version made of the same bytes.
  const older = { ...sheet.report, id: 'r-older' };
  await store.remove('story', sheet.report.id, AT);
  await store.add('story', { capture, reports: [{ report: older, replaces: null }] });
  const kept = await open(store);
  await kept.keepAnswer(answer('How many people were killed in Port Asher?', kept.case.story()), AT);
  const { changed } = await kept.rebuild({ at: AT });
  assert.deepEqual(changed, [{ file: 'a-sheet.txt', older: 'r-older', newer: sheet.report.id }]);
  assert.equal(caseJson(kept.case.story()), fresh(inputs()));
  assert.equal((await store.report('story', 'r-older'))?.replacedBy, sheet.report.id);
  assert.equal((await store.answers('story')).length, 1);
  await store.close();
});

test('what another one adds to the store comes in with the next change', async () => {
  const store = await openSqlite(':memory:');
  const [one, other] = [await open(store), await open(store)];
  await one.add(inputs().slice(0, 1), { at: AT });
  await other.add(inputs().slice(1), { at: AT });
  await one.add([], { at: AT });
  assert.equal(caseJson(one.case.story()), fresh(inputs()));
  assert.equal(caseJson(other.case.story()), fresh(inputs()));
  await store.close();
});

test('the name of the engine tells the rules alone from the models, and is the same each time', () => {
  assert.match(engineName(), /^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  assert.equal(engineName(), engineName());
  assert.notEqual(engineName('none'), engineName('all'));
});

test('a clock that goes back an hour between additions and answers loses nothing and changes nothing but the moments', async () => {
  await withFolder({}, async (folder) => {
    const forward = ['T12:00:00Z', 'T12:10:00Z', 'T12:20:00Z', 'T12:30:00Z', 'T12:40:00Z', 'T12:50:00Z'];
    const back = ['T12:00:00Z', 'T11:00:00Z', 'T10:10:00Z', 'T12:30:00Z', 'T11:30:00Z', 'T10:30:00Z'];
    const told: unknown[] = [];
    for (const [path, times] of [
      [':memory:', forward],
      [':memory:', back],
      [join(folder, 'river.crossread'), back],
    ] as const) {
      const at = times.map((time) => `2031-05-12${time}`);
      const store = await openSqlite(path, { create: true });
      told.push(await growBy(at, store));
      const moments = (await store.journal('story')).map((entry) => entry.at);
      assert.deepEqual(moments, [at[0], at[1], at[2], at[3], at[4], at[5]], 'each is told as the clock told it');
      await store.close();
    }
    assert.deepEqual(told[1], told[0]);
    assert.deepEqual(told[2], told[0]);
  });
});

/** Two reports, an answer, a third report, a later version of the first, an answer: all that is told of it but the moments. */
async function growBy(at: readonly string[], store: Store): Promise<unknown> {
  const [sheet, channel, undated] = inputs();
  const corrected = inputOf('a-sheet.txt', (PAGES['a-sheet.txt'] ?? '').replace('Nine people', 'Eight people'));
  const question = 'How many people were killed in Port Asher?';
  const kept = await open(store);
  const added: unknown[] = [];
  let next = 0;
  const add = async (input = assert.fail() as Input): Promise<void> => {
    added.push(await kept.add([input], { at: at[next++] ?? '' }));
  };
  const ask = () => kept.keepAnswer(answer(question, kept.case.story()), at[next++] ?? '');
  await add(channel);
  await add(sheet);
  await ask();
  await add(undated);
  await add(corrected);
  await ask();
  const again = await open(store);
  assert.equal(caseJson(kept.case.story()), fresh([corrected, channel ?? corrected, undated ?? corrected]));
  assert.equal(caseJson(again.case.story()), caseJson(kept.case.story()), 'opened again');
  const analyses = again.case.analyses();
  const changed = changes(publishedBefore(analyses, '2031-05-11'), analyses, lexicon, { since: '2031-05-11' });
  const reports = await store.reports('story', { all: true });
  assert.deepEqual(await store.check(), []);
  return {
    added,
    reports: reports.map(({ report: { id }, number, replacedBy }) => [id, number, replacedBy]),
    answers: (await store.answers('story')).map(({ number, json, reports: of }) => [number, json, of]),
    journal: (await store.journal('story')).map(({ number, what, subject }) => [number, what, subject]),
    changes: answerJson(changed.answer),
  };
}
