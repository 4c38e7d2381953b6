/** What every store must do: the same tests for each of them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Report } from '../src/model/report.ts';
import type { Capture, Store } from '../src/store/store.ts';
import { reportOf } from './example.ts';

const NOON = '2031-05-12T12:00:00Z';
const LATER = '2031-05-13T08:00:00Z';

export interface Place {
  readonly open: () => Promise<Store>;
  /** Every byte that the store has on disk; null where it has none. */
  readonly bytes: (() => Uint8Array) | null;
}

/** @param setUp makes an empty store of its own for each test */
export function holdStore(kind: string, setUp: () => Promise<Place> | Place): void {
  const holds = (title: string, hold: (store: Store, place: Place) => Promise<void>) => {
    test(`${title} (${kind})`, async () => {
      const place = await setUp();
      const store = await place.open();
      try {
        await hold(store, place);
      } finally {
        await store.close();
      }
    });
  };

  holds('what is added comes back letter for letter, in the order of adding', async (store) => {
    const texts = [
      'Norland fired first. “No,” said Sudmark.',
      'A text with \u{1F30A}, \u0000, half a \uD83C letter and a lone \r end',
      '',
    ];
    for (const [index, text] of texts.entries()) await store.add('river', takenOf(`${index}.txt`, text));
    const kept = await store.reports('river');
    assert.deepEqual(
      kept.map(({ report, number, replacedBy }) => ({ report, number, replacedBy })),
      texts.map((text, index) => ({ report: reportFrom(`${index}.txt`, text), number: index + 1, replacedBy: null })),
    );
    const capture = await store.capture('river', kept[1]?.capture ?? '', '1.txt');
    assert.deepEqual(capture, captureOf('1.txt', texts[1] ?? ''));
  });

  holds('a report that is kept already is left as it is', async (store) => {
    assert.deepEqual(await store.add('river', takenOf('a.txt', 'Rain.')), ['added']);
    assert.deepEqual(await store.add('river', takenOf('a.txt', 'Rain.', { at: LATER })), ['known']);
    assert.deepEqual(
      (await store.reports('river')).map(({ added }) => added),
      [NOON],
    );
    assert.equal((await store.journal('river')).length, 1);
  });

  holds(
    'the same text under two names is two reports over one copy of the bytes, and stays while one is kept',
    async (store) => {
      await store.add('river', takenOf('a.txt', 'Rain.'));
      await store.add('river', takenOf('b.txt', 'Rain.'));
      const [first, second] = await store.reports('river');
      assert.equal(first?.capture, second?.capture);
      assert.equal(await store.remove('river', first?.report.id ?? '', LATER), true);
      assert.equal(await store.capture('river', first?.capture ?? '', 'a.txt'), null);
      assert.deepEqual((await store.capture('river', first?.capture ?? '', 'b.txt'))?.bytes, bytesOf('Rain.'));
    },
  );

  holds('a later version takes the place of the older one, which stays on record', async (store) => {
    await store.add('river', takenOf('a.txt', 'Nine died.'));
    const older = reportFrom('a.txt', 'Nine died.').id;
    const newer = reportFrom('a.txt', 'Seven died.').id;
    assert.deepEqual(await store.add('river', takenOf('a.txt', 'Seven died.', { replaces: older })), ['replaced']);
    assert.deepEqual(ids(await store.reports('river')), [newer]);
    assert.deepEqual(ids(await store.reports('river', { all: true })), [older, newer]);
    assert.equal((await store.report('river', older))?.replacedBy, newer);
    await store.remove('river', newer, LATER);
    assert.deepEqual(ids(await store.reports('river')), [older], 'the older one stands again');
  });

  holds('stories do not see each other', async (store) => {
    await store.add('river', takenOf('a.txt', 'Rain in Norland.'));
    await store.add('election', takenOf('b.txt', 'Norland votes.'));
    const key = { kind: 'analysis', subject: 'x', engine: 'e' };
    await store.keepMade('river', [{ ...key, bytes: bytesOf('river'), reports: [] }]);
    assert.equal(await store.made('election', key), null);
    assert.equal((await store.reports('election')).length, 1);
    assert.deepEqual(
      (await store.search('Norland', { story: 'election', limit: 5 })).map(({ file }) => file),
      ['b.txt'],
    );
    assert.equal((await store.search('Norland', { story: null, limit: 5 })).length, 2);
    assert.deepEqual(
      (await store.stories()).map(({ story, reports }) => `${story} ${reports}`),
      ['election 1', 'river 1'],
    );
  });

  holds('words are found in any form and case, and no sign in them is an instruction', async (store) => {
    await store.add('river', takenOf('a.txt', 'The ministers were meeting in Port Asher.'));
    await store.add('river', takenOf('b.txt', 'Nobody met.'));
    const found = async (words: string) =>
      (await store.search(words, { story: 'river', limit: 9 })).map(({ file }) => file);
    assert.deepEqual(await found('minister'), ['a.txt']);
    assert.deepEqual(await found('PORT asher'), ['a.txt']);
    for (const hostile of ['"', '*', "'; drop table report; --", 'NEAR(', 'title:', '-', '', ' \u0000 ', '%']) {
      assert.deepEqual(await found(hostile), [], hostile);
    }
    assert.equal((await store.reports('river')).length, 2);
  });

  holds('a report that was replaced is found no more', async (store) => {
    await store.add('river', takenOf('a.txt', 'Nine died.'));
    const older = reportFrom('a.txt', 'Nine died.').id;
    await store.add('river', takenOf('a.txt', 'Seven died.', { replaces: older }));
    assert.equal((await store.search('nine', { story: 'river', limit: 9 })).length, 0);
    assert.equal((await store.search('died', { story: 'river', limit: 9 })).length, 1);
  });

  holds('what was made is kept by engine and goes with any report whose words are in it', async (store) => {
    await store.add('river', takenOf('a.txt', 'Rain.'));
    await store.add('river', takenOf('b.txt', 'Snow.'));
    const [a, b] = ids(await store.reports('river'));
    const made = (subject: string, engine: string, reports: readonly string[]) => ({
      kind: 'analysis',
      subject,
      engine,
      bytes: bytesOf(`${subject} by ${engine}`),
      reports,
    });
    await store.keepMade('river', [
      made('a', '1', [a ?? '']),
      made('a', '2', [a ?? '']),
      made('both', '2', [a ?? '', b ?? '']),
    ]);
    const got = async (subject: string, engine: string) => {
      const bytes = await store.made('river', { kind: 'analysis', subject, engine });
      return bytes === null ? null : new TextDecoder().decode(bytes);
    };
    assert.equal(await got('a', '1'), 'a by 1');
    assert.equal(await got('a', '3'), null);
    assert.deepEqual(
      (await store.madeOf('river', 'analysis', '2', ['both', 'none', 'a'])).map((bytes) => bytes?.length ?? null),
      [9, null, 6],
    );
    await store.remove('river', b ?? '', LATER);
    assert.equal(await got('both', '2'), null);
    assert.equal(await got('a', '2'), 'a by 2');
    await store.forgetMade('river');
    assert.equal(await got('a', '2'), null);
  });

  holds('what was made of a report that is no longer there is not kept', async (store) => {
    await store.add('river', takenOf('a.txt', 'Rain.'));
    await store.add('river', takenOf('b.txt', 'Snow.'));
    const [a = '', b = ''] = ids(await store.reports('river'));
    await store.remove('river', b, LATER);
    const key = (subject: string) => ({ kind: 'comparison', subject, engine: 'e' });
    await store.keepMade('river', [
      { ...key('of one'), bytes: bytesOf('Rain.'), reports: [a] },
      { ...key('of both'), bytes: bytesOf('Rain. Snow.'), reports: [a, b] },
    ]);
    assert.notEqual(await store.made('river', key('of one')), null);
    assert.equal(await store.made('river', key('of both')), null);
  });

  holds('a removed report leaves no word behind', async (store, place) => {
    const text = `Quillonsworth ${'rain '.repeat(2000)} Zebrafinchley`;
    await store.add('river', takenOf('quillons.txt', text));
    await store.add('river', takenOf('b.txt', 'Snow.'));
    const id = reportFrom('quillons.txt', text).id;
    await store.keepMade('river', [
      { kind: 'analysis', subject: id, engine: 'e', bytes: bytesOf('Quillonsworth said'), reports: [id] },
    ]);
    await store.keepAnswer('river', answerWith('Who is Quillonsworth?', [id]));
    await store.keepAnswer('river', answerWith('Did it snow?', []));
    assert.equal(await store.remove('river', id, LATER), true);
    assert.equal(await store.remove('river', id, LATER), false);
    assert.equal(await store.report('river', id), null);
    assert.equal((await store.search('Quillonsworth', { story: null, limit: 5 })).length, 0);
    assert.deepEqual(
      (await store.answers('river')).map(({ number }) => number),
      [2],
    );
    if (place.bytes === null) return;
    await store.close();
    const left = Buffer.from(place.bytes()).toString('latin1').toLowerCase();
    for (const word of ['quillons', 'zebrafinch']) assert.equal(left.includes(word), false, word);
  });

  holds('corrections are numbered, can be taken back once, and stay on record', async (store) => {
    const about = { reports: ['r-1', 'r-2'] };
    const { number } = await store.correct('river', { kind: 'apart', about, at: NOON });
    assert.equal((await store.correct('river', { kind: 'apart', about, at: NOON })).number, 2);
    assert.equal(await store.takeBack('river', number, LATER), true);
    assert.equal(await store.takeBack('river', number, LATER), false);
    assert.equal(await store.takeBack('river', 7, LATER), false);
    assert.deepEqual(await store.corrections('river'), [
      { number: 1, kind: 'apart', about, at: NOON, takenBack: LATER },
      { number: 2, kind: 'apart', about, at: NOON, takenBack: null },
    ]);
  });

  holds('answers are kept with what they rest on', async (store) => {
    assert.equal(await store.keepAnswer('river', answerWith('Why?', ['r-2', 'r-1', 'r-2'])), 1);
    assert.equal(await store.keepAnswer('river', answerWith('When?', [])), 2);
    assert.deepEqual(await store.answers('river'), [
      { ...answerWith('Why?', ['r-1', 'r-2']), number: 1 },
      { ...answerWith('When?', []), number: 2 },
    ]);
  });

  holds('the journal tells what happened, in order, from any entry on', async (store) => {
    await store.add('river', takenOf('a.txt', 'Nine died.'));
    const older = reportFrom('a.txt', 'Nine died.').id;
    await store.add('river', takenOf('a.txt', 'Seven died.', { replaces: older, at: LATER }));
    await store.correct('river', { kind: 'apart', about: [], at: LATER });
    await store.keepAnswer('river', answerWith('How many?', []));
    await store.remove('river', older, LATER);
    const newer = reportFrom('a.txt', 'Seven died.').id;
    const all = await store.journal('river');
    assert.deepEqual(
      all.map(({ number, what, subject }) => [number, what, subject]),
      [
        [1, 'added', older],
        [2, 'replaced', newer],
        [3, 'corrected', '1'],
        [4, 'answered', '1'],
        [5, 'removed', older],
      ],
    );
    assert.deepEqual(await store.journal('river', 3), all.slice(3));
  });

  holds(
    'a moved report is in the other story with its bytes, its versions and what was made of it alone',
    async (store) => {
      await store.add('river', takenOf('a.txt', 'Nine died.'));
      await store.add('river', takenOf('b.txt', 'Snow.'));
      const older = reportFrom('a.txt', 'Nine died.').id;
      await store.add('river', takenOf('a.txt', 'Seven died.', { replaces: older }));
      const newer = reportFrom('a.txt', 'Seven died.').id;
      const made = { kind: 'analysis', engine: 'e', bytes: bytesOf('made') };
      await store.keepMade('river', [
        { ...made, subject: newer, reports: [newer] },
        { ...made, subject: 'both', reports: [newer, reportFrom('b.txt', 'Snow.').id] },
      ]);
      await store.keepAnswer('river', answerWith('How many?', [newer]));
      const filed = { stream: 'wire', why: 'parted', at: LATER };
      assert.deepEqual(await store.move('river', 'flood', [older, newer, 'r-none'], filed), [older, newer]);
      assert.deepEqual(ids(await store.reports('river', { all: true })), [reportFrom('b.txt', 'Snow.').id]);
      assert.deepEqual(ids(await store.reports('flood', { all: true })), [older, newer]);
      assert.deepEqual(ids(await store.reports('flood')), [newer]);
      const [kept] = await store.reports('flood');
      assert.deepEqual(await store.capture('flood', kept?.capture ?? '', 'a.txt'), captureOf('a.txt', 'Seven died.'));
      assert.equal(await store.capture('river', kept?.capture ?? '', 'a.txt'), null);
      assert.notEqual(await store.made('flood', { ...made, subject: newer }), null);
      for (const subject of [newer, 'both']) assert.equal(await store.made('river', { ...made, subject }), null);
      assert.deepEqual(
        (await store.search('seven', { story: null, limit: 5 })).map(({ story }) => story),
        ['flood'],
      );
      assert.deepEqual(
        (await store.journal('flood')).map(({ what, subject }) => [what, subject]),
        [
          ['moved in', older],
          ['moved in', newer],
        ],
      );
      assert.equal((await store.answers('river')).length, 1, 'an answer stays with the story that gave it');
      assert.deepEqual(await store.check(), []);
      await store.remove('flood', newer, LATER);
      assert.equal((await store.answers('river')).length, 0, 'and goes with the report all the same');
    },
  );

  holds('the history of a stream tells which report came into which story when and why', async (store) => {
    const filed = { stream: 'wire', why: 'first of its kind', at: NOON };
    await store.add('river', { ...takenOf('a.txt', 'Rain.'), filed });
    await store.add('river', { ...takenOf('a.txt', 'Rain.'), filed });
    const report = reportFrom('a.txt', 'Rain.').id;
    await store.move('river', 'flood', [report], { stream: 'wire', why: 'joined', at: LATER });
    await store.keepFiling('wire', { report: 'r-2', story: 'flood', from: null, why: 'copied', at: LATER });
    assert.deepEqual(
      (await store.filings('wire')).map(({ number: _, ...rest }) => rest),
      [
        { at: NOON, report, story: 'river', from: null, why: 'first of its kind' },
        { at: LATER, report, story: 'flood', from: 'river', why: 'joined' },
        { at: LATER, report: 'r-2', story: 'flood', from: null, why: 'copied' },
      ],
    );
    assert.deepEqual(await store.filings('river'), []);
    assert.deepEqual(await store.streams(), ['wire']);
    assert.deepEqual(
      (await store.stories()).map(({ story, reports }) => `${story} ${reports}`),
      ['flood 1', 'river 0'],
      'a stream is no story',
    );
  });

  holds('what is remembered is there by its name, for its story alone, until it is forgotten', async (store) => {
    await store.remember('river', 'feed', '{"etag":"a"}');
    await store.remember('river', 'feed', '{"etag":"\\u0000b"}');
    await store.remember('river', 'page', '1');
    await store.remember('flood', 'feed', '2');
    await store.remember('river', 'page', null);
    assert.deepEqual(await store.remembered('river'), [{ name: 'feed', value: '{"etag":"\\u0000b"}' }]);
    assert.deepEqual(await store.remembered('flood'), [{ name: 'feed', value: '2' }]);
    assert.deepEqual(await store.stories(), [], 'nobody has brought a report');
  });

  holds('answers are told by form and time where that is asked for', async (store) => {
    await store.keepAnswer('river', answerWith('Why?', []));
    await store.keepAnswer('river', { ...answerWith('What changed?', []), form: 'changes' });
    await store.keepAnswer('river', { ...answerWith('What changed since?', []), form: 'changes', at: LATER });
    const asked = async (which: { form?: string; since?: string }) =>
      (await store.answers('river', which)).map(({ number }) => number);
    assert.deepEqual(await asked({}), [1, 2, 3]);
    assert.deepEqual(await asked({ form: 'changes' }), [2, 3]);
    assert.deepEqual(await asked({ form: 'changes', since: LATER }), [3]);
  });

  holds('what fails half-way leaves nothing behind', async (store) => {
    const good = reportFrom('a.txt', 'Rain.');
    const broken = { ...reportFrom('b.txt', 'Snow.'), title: null as unknown as string };
    await assert.rejects(
      store.add('river', {
        capture: captureOf('pack.zip', 'both'),
        reports: [
          { report: good, replaces: null },
          { report: broken, replaces: null },
        ],
      }),
    );
    assert.deepEqual(await store.reports('river'), []);
    assert.deepEqual(await store.stories(), []);
    assert.deepEqual(await store.check(), []);
  });

  holds('many writers at once lose nothing and give no number twice', async (store) => {
    const files = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
    await Promise.all(files.map((file) => store.add('river', takenOf(file, `Words of ${file}`))));
    const kept = await store.reports('river');
    assert.deepEqual(new Set(kept.map(({ report }) => report.file)), new Set(files));
    assert.deepEqual(
      kept.map(({ number }) => number),
      files.map((_, index) => index + 1),
    );
  });

  holds('what is handed in waits in its order until a report is read from it', async (store) => {
    const [first, second] = [captureOf('b.txt', 'Rain.'), captureOf('a.txt', 'Snow.')];
    for (const capture of [first, second, first]) await store.handIn('river', capture);
    await store.handIn('dam', first);
    const waiting = await store.handed('river');
    assert.deepEqual(
      waiting.map(({ file, sha256, why, taken }) => [file, sha256, why, taken]),
      [first, second].map(({ file, sha256 }) => [file, sha256, null, NOON]),
    );
    assert.ok((waiting[0]?.number ?? 0) < (waiting[1]?.number ?? 0));
    assert.deepEqual(
      (await store.handed(null)).map(({ story, file }) => [story, file]),
      [
        ['dam', 'b.txt'],
        ['river', 'b.txt'],
        ['river', 'a.txt'],
      ],
    );
    assert.deepEqual(await store.capture('river', first.sha256, 'b.txt'), first);
    assert.deepEqual(await store.counts(), { stories: 2, reports: 0, waiting: 3, aside: 0 });
    assert.deepEqual(await store.add('river', takenOf('b.txt', 'Rain.')), ['added']);
    assert.equal(await store.handedAs('river', first), null);
    assert.deepEqual(await store.counts(), { stories: 2, reports: 1, waiting: 2, aside: 0 });
    assert.deepEqual((await store.capture('river', first.sha256, 'b.txt'))?.bytes, first.bytes);
  });

  holds(
    'what cannot be read is set aside with the reason, and waits again when it is handed in again',
    async (store) => {
      const capture = captureOf('a.txt', 'Rain.');
      await store.handIn('river', capture);
      assert.equal(await store.setAside('river', capture, { why: 'it never ends', engine: 'e' }), true);
      assert.deepEqual(await store.counts(), { stories: 1, reports: 0, waiting: 0, aside: 1 });
      const aside = await store.handedAs('river', capture);
      assert.deepEqual([aside?.why, aside?.engine], ['it never ends', 'e']);
      await store.handIn('river', capture);
      const again = await store.handedAs('river', capture);
      assert.deepEqual([again?.why, again?.engine, again?.number], [null, null, aside?.number]);
      assert.equal(await store.setAside('river', captureOf('b.txt', 'Rain.'), { why: 'x', engine: 'e' }), false);
    },
  );

  holds(
    'what was handed in and is dropped leaves no word, unless a report rests on the bytes',
    async (store, { bytes }) => {
      const [one, other] = [captureOf('a.txt', 'Heavy drizzle.'), captureOf('b.txt', 'Light hail.')];
      await store.handIn('river', one);
      await store.handIn('river', other);
      await store.add('river', takenOf('c.txt', 'Light hail.'));
      for (const capture of [one, other]) assert.equal(await store.letGo('river', capture), true);
      assert.equal(await store.letGo('river', one), false);
      assert.equal(await store.capture('river', one.sha256, 'a.txt'), null);
      assert.deepEqual((await store.capture('river', other.sha256, 'c.txt'))?.bytes, other.bytes);
      if (bytes !== null) assert.equal(Buffer.from(bytes()).includes('drizzle'), false);
      assert.deepEqual(await store.check(), []);
    },
  );

  holds('of what is handed in under one name the earlier is next', async (store) => {
    const [one, other] = [captureOf('a.txt', 'Rain.'), captureOf('a.txt', 'Snow.')];
    for (const capture of [one, captureOf('b.txt', 'Rain.'), other]) await store.handIn('river', capture);
    const isNext = async () =>
      Promise.all([one, other].map(async (capture) => (await store.handedAs('river', capture))?.isNext ?? null));
    assert.deepEqual(await isNext(), [true, false]);
    await store.setAside('river', one, { why: 'it never ends', engine: 'e' });
    assert.deepEqual(await isNext(), [true, true]);
    await store.letGo('river', one);
    assert.deepEqual(await isNext(), [null, true]);
  });

  holds('bytes that a removed report shared with what still waits stay', async (store) => {
    await store.add('river', takenOf('a.txt', 'Rain.'));
    const again = captureOf('a.txt', 'Rain.');
    await store.handIn('river', again);
    await store.remove('river', reportFrom('a.txt', 'Rain.').id, LATER);
    assert.deepEqual((await store.capture('river', again.sha256, 'a.txt'))?.bytes, again.bytes);
  });

  holds('of two versions that two machines add at once the later one takes the place of the first', async (store) => {
    const versionOf = ({ id }: Report, standing: readonly Report[]) =>
      standing.filter((one) => one.id !== id).at(-1)?.id ?? null;
    const words = Array.from({ length: 8 }, (_, at) => `Version ${at}.`);
    const outcomes = await Promise.all(
      words.map((text) => store.add('river', { ...takenOf('a.txt', text), versionOf })),
    );
    assert.deepEqual(outcomes.flat().sort(byCode), ['added', ...Array.from({ length: 7 }, () => 'replaced')]);
    assert.equal((await store.reports('river')).length, 1);
    assert.equal((await store.reports('river', { all: true })).length, 8);
    await store.add('river', { ...takenOf('b.txt', 'Another.'), versionOf });
    assert.equal((await store.reports('river')).length, 2, 'only what has its file or address is looked at');
  });

  holds('a clock that is set back changes no order and no version: what counts is the number', async (store) => {
    const [noon, eleven] = ['2031-05-12T12:00:00Z', '2031-05-12T11:00:00Z'];
    await store.add('river', takenOf('a.txt', 'Nine died.', { at: noon }));
    const older = reportFrom('a.txt', 'Nine died.').id;
    await store.keepAnswer('river', { ...answerWith('How many?', [older]), at: noon });
    await store.correct('river', { kind: 'apart', about: ['x', 'y'], at: noon });
    await store.add('river', takenOf('b.txt', 'Rain.', { at: eleven }));
    await store.add('river', takenOf('a.txt', 'Seven died.', { replaces: older, at: eleven }));
    await store.keepAnswer('river', { ...answerWith('How many now?', []), at: eleven });
    assert.equal(await store.takeBack('river', 1, eleven), true);
    for (const [words, at] of [
      ['Snow.', noon],
      ['Hail.', eleven],
    ] as const)
      await store.handIn('river', captureOf('c.txt', words, at));
    const all = await store.reports('river', { all: true });
    const newer = reportFrom('a.txt', 'Seven died.').id;
    assert.deepEqual(
      all.map(({ number, report: { id }, added, replacedBy }) => [number, id, added, replacedBy]),
      [
        [1, older, noon, newer],
        [2, reportFrom('b.txt', 'Rain.').id, eleven, null],
        [3, newer, eleven, null],
      ],
    );
    assert.deepEqual(
      (await store.answers('river')).map(({ number, at }) => [number, at]),
      [
        [1, noon],
        [2, eleven],
      ],
    );
    const journal = await store.journal('river');
    assert.deepEqual(
      journal.map(({ what, at }) => [what, at]),
      [
        ['added', noon],
        ['answered', noon],
        ['corrected', noon],
        ['added', eleven],
        ['replaced', eleven],
        ['answered', eleven],
        ['taken back', eleven],
      ],
    );
    assert.deepEqual(
      await store.journal('river', 3),
      journal.slice(3),
      'what came after an entry is found by its number',
    );
    const [first, second] = await store.handed('river');
    assert.deepEqual([first?.taken, second?.taken], [noon, eleven]);
    assert.deepEqual(
      await Promise.all(
        ['Snow.', 'Hail.'].map(async (words) => (await store.handedAs('river', captureOf('c.txt', words)))?.isNext),
      ),
      [true, false],
    );
    await store.remove('river', newer, eleven);
    assert.equal((await store.report('river', older))?.replacedBy, null);
    assert.deepEqual(await store.check(), []);
  });

  holds('a store in which all holds is told to be whole', async (store) => {
    await store.add('river', takenOf('a.txt', 'Rain.'));
    await store.keepAnswer('river', answerWith('Why?', []));
    assert.deepEqual(await store.check(), []);
  });
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function reportFrom(file: string, text: string): Report {
  const sha256 = hashOf(bytesOf(text));
  return {
    ...reportOf(text),
    id: `r-${hashOf(bytesOf(`${file}\0${text}`)).slice(0, 10)}`,
    file,
    sha256,
    title: text.slice(0, 20),
  };
}

function captureOf(file: string, text: string, taken = NOON): Capture {
  const bytes = bytesOf(text);
  return { file, url: null, charset: null, sha256: hashOf(bytes), bytes, taken };
}

export function takenOf(
  file: string,
  text: string,
  { replaces = null, at = NOON }: { readonly replaces?: string | null; readonly at?: string } = {},
) {
  return { capture: captureOf(file, text, at), reports: [{ report: reportFrom(file, text), replaces }] };
}

function answerWith(question: string, reports: readonly string[]) {
  return { question, form: 'answer', engine: 'e', json: JSON.stringify({ question }), reports, at: NOON };
}

function ids(kept: readonly { readonly report: Report }[]): readonly string[] {
  return kept.map(({ report }) => report.id);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
