/** What following must do wherever it keeps what comes: the same tests for each store. */
import assert from 'node:assert/strict';
import { after, test as nodeTest } from 'node:test';
import { gzipSync } from 'node:zlib';
import { MINUTE } from '../src/follow/clock.ts';
import { type FollowOptions, follow } from '../src/follow/follow.ts';
import { intoOne } from '../src/follow/one-story.ts';
import type { Passed } from '../src/follow/pass.ts';
import { every } from '../src/follow/schedule.ts';
import { openKept } from '../src/kept/kept.ts';
import { loadLexicon } from '../src/load.ts';
import { LIMITS } from '../src/model/limits.ts';
import type { Store } from '../src/store/store.ts';
import { withFolder } from './folder.ts';
import { type Answering, type FakeClock, fakeClock, feed, HERE, openSite, rss, type Told } from './followed.ts';

/** @param open makes an empty store */
export async function holdFollowing(kind: string, open: () => Promise<Store>): Promise<void> {
  const test = (title: string, run: () => Promise<void>) => nodeTest(`${title} (${kind})`, run);
  const site = await openSite();
  after(() => site.close());

  const lexicon = loadLexicon({ models: 'none' });

  const NINE: Told = {
    id: 'a',
    title: 'Nine die in Port Asher',
    text: 'Sudmark said on Monday that nine people had been killed in Port Asher.',
    link: '/a',
  };
  const DENIAL: Told = {
    id: 'b',
    title: 'Norland denies it',
    text: 'Norland denied on Tuesday that it had fired first.',
    link: '/b',
  };

  interface Followed {
    readonly store: Store;
    readonly clock: FakeClock;
    readonly passes: readonly Passed[];
    /** “added r-…” in order. */
    readonly told: readonly string[];
    readonly atoms: readonly string[];
  }

  /** Follow from an empty case, or the one that was left, for so many passes. `between` is called after each. */
  async function followed(
    sources: readonly string[],
    passes: number,
    {
      between = () => {},
      ...given
    }: Partial<FollowOptions> & { readonly between?: (pass: number, clock: FakeClock) => void } = {},
  ): Promise<Followed> {
    site.asked.length = 0;
    site.headers.length = 0;
    const store = given.store ?? (await open());
    const kept = await openKept(store, { lexicon, engine: 'e' });
    const clock = (given.clock as FakeClock | undefined) ?? fakeClock();
    const stop = new AbortController();
    const done: Passed[] = [];
    const told: string[] = [];
    const atoms: string[] = [];
    await follow({
      ...HERE,
      sources,
      store,
      name: kept.story,
      shelf: intoOne(kept, LIMITS),
      open: async () => kept,
      lexicon,
      limits: LIMITS,
      schedule: every(15 * MINUTE),
      lasts: null,
      full: false,
      leave: [],
      contact: null,
      pause: 2000,
      news: { rhythm: 'each change', write: (atom) => atoms.push(atom) },
      signal: stop.signal,
      kept: (report, outcome) => told.push(`${outcome} ${report.title}`),
      passed: (passed) => {
        done.push(passed);
        if (done.length >= passes) stop.abort();
        else between(done.length, clock);
      },
      ...given,
      clock,
    });
    return { store, clock, passes: done, told, atoms };
  }

  const kindsOf = (passed: Passed | undefined): readonly string[] =>
    [...(passed?.failures.values() ?? [])].flat().map(({ kind }) => kind);

  function answers(paths: Readonly<Record<string, Answering>>): void {
    site.paths.clear();
    for (const [path, answer] of Object.entries(paths)) site.paths.set(path, answer);
  }

  test('the items of a feed are added once, a new one when it comes, and one with other words as a version', async () => {
    answers({ '/feed': feed(rss([NINE])) });
    const { told, store, passes } = await followed([`${site.origin}/feed`], 5, {
      between: (pass) => {
        if (pass === 2) answers({ '/feed': feed(rss([DENIAL, NINE])) });
        const seven = { ...NINE, text: NINE.text.replace('nine', 'seven') };
        if (pass === 3) answers({ '/feed': feed(rss([DENIAL, seven])) });
        // Shrunk: what is gone from the feed stays in the case.
        if (pass === 4) answers({ '/feed': feed(rss([DENIAL])) });
      },
    });
    assert.deepEqual(told, [
      'added Nine die in Port Asher',
      'added Norland denies it',
      'replaced Nine die in Port Asher',
    ]);
    assert.deepEqual(
      passes.map(({ counts }) => counts.added),
      [1, 0, 1, 0, 0],
    );
    const standing = (await store.reports('story')).map(({ report }) => report);
    assert.deepEqual(
      standing.map(({ url, outlet }) => [url, outlet]),
      [
        [`${site.origin}/b`, 'The Harbour Sheet'],
        [`${site.origin}/a`, 'The Harbour Sheet'],
      ],
    );
    assert.match(standing[1]?.text ?? '', /seven people/);
  });

  test('items of Atom and JSON Feed are followed as those of RSS', async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Channel Nine</title><id>urn:x</id><updated>2031-05-12T08:00:00Z</updated><entry><id>urn:a</id><title>${NINE.title}</title><link href="/a"/><updated>2031-05-12T08:00:00Z</updated><content type="html">&lt;p&gt;${NINE.text}&lt;/p&gt;</content></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Wire',
      items: [
        { id: 'b', url: 'b', title: DENIAL.title, content_text: DENIAL.text, date_published: '2031-05-12T08:00:00Z' },
      ],
    });
    answers({
      '/atom': feed(atom, { 'content-type': 'application/atom+xml' }),
      '/json': feed(json, { 'content-type': 'application/feed+json' }),
    });
    const { store, told } = await followed([`${site.origin}/atom`, `${site.origin}/json`], 2);
    assert.deepEqual(told, ['added Nine die in Port Asher', 'added Norland denies it']);
    assert.deepEqual(
      (await store.reports('story')).map(({ report: { outlet, url, published } }) => [outlet, url, published?.from]),
      [
        ['Channel Nine', `${site.origin}/a`, '2031-05-12T08:00'],
        ['The Wire', `${site.origin}/b`, '2031-05-12T08:00'],
      ],
    );
  });

  test('a server is asked only for what changed, by what it said of itself, also by the next process', async () => {
    const tagged: Answering = (response, { headers }) => {
      if (headers['if-none-match'] === '"7"' && headers['if-modified-since'] === 'Mon, 12 May 2031 07:00:00 GMT')
        response.writeHead(304).end();
      else
        feed(rss([NINE]), { etag: '"7"', 'last-modified': 'Mon, 12 May 2031 07:00:00 GMT' })(response, null as never);
    };
    answers({ '/feed': tagged });
    const { store, told } = await followed([`${site.origin}/feed`], 3);
    assert.deepEqual(told, ['added Nine die in Port Asher']);
    assert.deepEqual(site.asked, ['/robots.txt', '/feed', '/feed', '/feed']);
    assert.deepEqual(
      site.headers.map((headers) => headers['if-none-match'] ?? null),
      [null, null, '"7"', '"7"'],
    );
    const clock = fakeClock('2031-05-12T09:00:00Z');
    const next = await followed([`${site.origin}/feed`], 1, { store, clock });
    assert.deepEqual(next.told, []);
    assert.deepEqual(site.asked, ['/feed'], 'robots.txt is remembered for a day');
    assert.equal(site.headers[0]?.['if-none-match'], '"7"');
  });

  test('who is told to come later comes later, and asks nothing else of that host meanwhile', async () => {
    answers({
      '/busy': (response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
      '/feed': feed(rss([NINE])),
    });
    const busy = `${site.origin}/busy`;
    const { passes, told } = await followed([busy, `${site.origin}/feed`], 11);
    assert.deepEqual(kindsOf(passes[0]), ['http-status', 'asked-to-wait']);
    assert.equal(site.asked.filter((path) => path === '/busy').length, 2, 'at once, and two hours later');
    assert.ok(passes[1]?.resting.includes(busy));
    assert.deepEqual(told, [], 'the feed of the same host rests as long');
  });

  test('a source that fails is asked less and less often, and keeps no other from being looked at', async () => {
    answers({ '/broken': (response) => response.writeHead(500).end() });
    const far = await openSite('far.example');
    far.paths.set('/feed', feed(rss([NINE])));
    const { passes, told } = await followed([`${site.origin}/broken`, `${far.origin}/feed`], 4 * 24);
    far.close();
    assert.deepEqual(told, ['added Nine die in Port Asher']);
    assert.deepEqual([...(passes[0]?.failures.keys() ?? [])], [`${site.origin}/broken`]);
    const asked = passes.flatMap(({ failures }, index) => (failures.size > 0 ? [index] : []));
    assert.deepEqual(asked, [0, 1, 3, 7, 15, 31, 63], 'after 15 minutes, half an hour, an hour …');
  });

  test('a clock that is set back neither silences a source nor hides what is new', async () => {
    answers({ '/feed': (response) => response.writeHead(500).end() });
    const { told, atoms, store, passes } = await followed([`${site.origin}/feed`], 4, {
      between: (pass, clock) => {
        // Far enough for the pause after the failure to lie in what is now the future.
        if (pass === 1) clock.jump(-30 * 24 * 60 * MINUTE);
        answers({ '/feed': feed(rss(pass === 3 ? [DENIAL, NINE] : [NINE])) });
      },
    });
    assert.deepEqual(
      passes.map(({ counts }) => counts.added),
      [0, 1, 0, 1],
    );
    assert.deepEqual(told, ['added Nine die in Port Asher', 'added Norland denies it']);
    const times = (await store.reports('story')).map(({ added }) => added);
    assert.ok(
      times.every((time) => time > '2031-05-12T08:00:00'),
      times.join(),
    );
    assert.match(atoms.at(-1) ?? '', /denied on Tuesday(?:.|\n)*nine people/);
  });

  const DIFFICULT: readonly (readonly [what: string, answer: Answering, kind: string])[] = [
    [
      'an endless answer',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/xml' });
        const more = (): void => {
          while (!response.destroyed && response.write('<item/>'.repeat(1000)));
        };
        response.on('drain', more);
        more();
      },
      'too-large',
    ],
    [
      'a gzip bomb',
      (response) => response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' }).end(BOMB),
      'too-large',
    ],
    ['a picture', (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'), 'wrong-type'],
    [
      'an answer that breaks off',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '1000' }).write('<rss>');
        setImmediate(() => response.destroy());
      },
      'broken-answer',
    ],
    ['half a feed', feed('<?xml version="1.0"?><rss version="2.0"'), 'broken-feed'],
    ['a way round and round', (response) => response.writeHead(302, { location: '/feed' }).end(), 'too-many-redirects'],
    [
      'a way into this machine',
      (response) => response.writeHead(302, { location: 'http://127.0.0.2/' }).end(),
      'private-address',
    ],
    ['an answer that never comes', () => {}, 'too-slow'],
  ];
  const BOMB = gzipSync(new Uint8Array(64 * 1024 * 1024));

  for (const [what, answer, kind] of DIFFICULT) {
    test(`${what} is named and costs nothing else`, async () => {
      answers({ '/feed': answer, '/other': feed(rss([NINE])) });
      const { passes, told } = await followed([`${site.origin}/feed`, `${site.origin}/other`], 1, {
        limits: { ...LIMITS, download: 1_000_000 },
        // The time of the one that never answers is over as soon as it was asked.
        later: (_, then) => {
          const isIt = kind === 'too-slow' && site.asked.length === 1;
          const look = setInterval(() => {
            if (isIt && site.asked.includes('/feed')) then();
          }, 1);
          return () => clearInterval(look);
        },
      });
      assert.deepEqual(kindsOf(passes[0]), [kind]);
      assert.deepEqual(told, ['added Nine die in Port Asher']);
    });
  }

  test('what robots.txt asks to leave alone is not asked for; where it cannot be read nothing is', async () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: crossread\nDisallow: /private/\nCrawl-delay: 7\n';
    answers({
      '/robots.txt': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(robots),
      '/feed': feed(rss([NINE])),
      '/private/feed': feed(rss([DENIAL])),
    });
    const sources = [`${site.origin}/private/feed`, `${site.origin}/feed`];
    const { passes, told, clock } = await followed(sources, 1);
    assert.deepEqual(kindsOf(passes[0]), ['robots']);
    assert.deepEqual(told, ['added Nine die in Port Asher']);
    assert.deepEqual(site.asked, ['/robots.txt', '/feed']);
    assert.ok(clock.waited.includes(7000), 'the pause that the site wishes for');
    site.paths.set('/robots.txt', (response) => response.writeHead(500).end());
    const closed = await followed(sources, 1);
    assert.deepEqual(kindsOf(closed.passes[0]), ['robots-unknown', 'robots-unknown']);
    assert.deepEqual([...new Set(site.asked)], ['/robots.txt']);
  });

  test('a request names Crossread and whom to write to, and the same host is asked after a pause', async () => {
    answers({ '/a': feed(rss([NINE])), '/b': feed(rss([DENIAL])) });
    const { clock } = await followed([`${site.origin}/a`, `${site.origin}/b`], 1, {
      contact: 'mailto:desk@example.org',
    });
    for (const headers of site.headers)
      assert.match(headers['user-agent'] ?? '', /^Crossread\/[\d.]+ \(\+mailto:desk@example\.org\)$/);
    assert.deepEqual(
      clock.waited.filter((time) => time > 0),
      [2000, 2000],
      'after robots.txt, and between the two',
    );
  });

  test('a feed that has moved for good is read where it is now, and the new address is named', async () => {
    answers({
      '/old': (response) => response.writeHead(308, { location: '/new' }).end(),
      '/new': feed(rss([NINE])),
    });
    const { passes, told } = await followed([`${site.origin}/old`], 1);
    assert.deepEqual(told, ['added Nine die in Port Asher']);
    assert.deepEqual(passes[0]?.moved, [{ source: `${site.origin}/old`, to: `${site.origin}/new` }]);
  });

  const PAGE: Answering = (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<html><head><title>Nine die</title></head><body><h1>Nine die in Port Asher</h1><p>${NINE.text}</p><p>The mayor, Orla Dane, closed the bridge to Sudmark in the evening.</p></body></html>`,
      );

  test('the page of an item is fetched only where that is wished, tried again while it fails, and the words of the feed do in the end', async () => {
    const broken: Answering = (response) => response.writeHead(500).end();
    answers({ '/feed': feed(rss([NINE, DENIAL])), '/a': PAGE, '/b': broken });
    await followed([`${site.origin}/feed`], 2);
    assert.deepEqual(site.asked, ['/robots.txt', '/feed', '/feed']);
    const { store, told, passes } = await followed([`${site.origin}/feed`], 9, {
      full: true,
    });
    assert.deepEqual(told, ['added Nine die in Port Asher', 'added Norland denies it']);
    assert.equal(site.asked.filter((path) => path === '/b').length, 5);
    assert.equal(site.asked.filter((path) => path === '/a').length, 1, 'what is there is not fetched again');
    assert.equal(kindsOf(passes[0]).length, 1);
    const texts = (await store.reports('story')).map(({ report }) => report.text);
    assert.ok(texts.some((text) => text.includes('closed the bridge')));
  });

  test('a page that changes becomes a version', async () => {
    answers({ '/page': PAGE });
    const { told } = await followed([`${site.origin}/page`], 3, {
      between: (pass) => {
        if (pass === 2) {
          answers({
            '/page': (response) =>
              response
                .writeHead(200, { 'content-type': 'text/html' })
                .end(
                  '<h1>Nine die in Port Asher</h1><p>Sudmark said on Monday that eleven people had been killed in Port Asher.</p>',
                ),
          });
        }
      },
    });
    assert.deepEqual(
      told.map((line) => line.split(' ')[0]),
      ['added', 'replaced'],
    );
  });

  test('new and changed files of a folder are added, and what is ours in it is left alone', async () => {
    await withFolder({ 'a.txt': NINE.text, 'story.crossread': 'x', 'changes.atom': 'x' }, async (folder) => {
      const { writeFileSync } = await import('node:fs');
      const { told, passes } = await followed([folder, `${folder}-none`], 4, {
        leave: [`${folder}/story.crossread`, `${folder}/changes.atom`],
        between: (pass) => {
          if (pass === 1) writeFileSync(`${folder}/b.txt`, DENIAL.text);
          if (pass === 2) writeFileSync(`${folder}/a.txt`, NINE.text.replace('nine', 'seven'));
        },
      });
      assert.deepEqual(
        told.map((line) => line.split(' ')[0]),
        ['added', 'added', 'replaced'],
      );
      assert.deepEqual(kindsOf(passes[3]), ['missing'], 'a folder that is not there is named, the other is read');
    });
  });

  test('what changed is told in a feed, each change once, with its words and sources', async () => {
    answers({ '/feed': feed(rss([NINE])) });
    const { atoms, store } = await followed([`${site.origin}/feed`], 4, {
      between: (pass) => {
        if (pass === 2)
          answers({ '/feed': feed(rss([{ ...NINE, text: NINE.text.replace('nine', 'seven') }, DENIAL])) });
      },
    });
    assert.equal(atoms.length, 2, 'written where something changed');
    assert.match(atoms[0] ?? '', /<title>New: Sudmark said on Monday that nine people/);
    assert.match(atoms[1] ?? '', /Norland denied on Tuesday/);
    assert.match(atoms[1] ?? '', /seven people had been killed/);
    assert.match(atoms[1] ?? '', /<title>New: [^<]* nine people/, 'what was told before stays');
    const ids = [...(atoms[1] ?? '').matchAll(/<id>([^<]*)</g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const [first] = await store.reports('story', { all: true });
    await store.remove('story', first?.report.id ?? '', '2031-05-13T00:00:00Z');
    const next = await followed([`${site.origin}/feed`], 1, { store, clock: fakeClock('2031-05-13T08:00:00Z') });
    assert.doesNotMatch(next.atoms[0] ?? '', /nine people/, 'words of a removed report are told no more');
  });

  test('a daily feed is written once a day with all that the day before brought', async () => {
    const items = Array.from({ length: 30 }, (_, at) => ({
      id: String(at),
      title: `Report ${at}`,
      text: `Sudmark said on Monday that bridge ${at} of Port Asher had been closed by Norland.`,
    }));
    answers({ '/feed': feed(rss(items.slice(0, 1))) });
    const atoms: string[] = [];
    await followed([`${site.origin}/feed`], 30, {
      clock: fakeClock('2031-05-12T00:30:00Z'),
      schedule: every(60 * MINUTE),
      news: { rhythm: 'daily', write: (atom) => atoms.push(atom) },
      between: (pass) => answers({ '/feed': feed(rss(items.slice(0, pass + 1))) }),
    });
    assert.equal(atoms.length, 2, 'at the beginning, and when the day was over');
    assert.doesNotMatch(atoms[0] ?? '', /<entry>/);
    assert.match(atoms[1] ?? '', /<updated>2031-05-13T00:30:\d\d\.\d+Z<(?:.|\n)*<entry>/);
  });

  test('whoever stops it while a server is slow loses nothing and remembers nothing wrong', async () => {
    answers({ '/feed': feed(rss([NINE])), '/slow': () => stop.abort() });
    const stop = new AbortController();
    const store = await open();
    const sources = [`${site.origin}/feed`, `${site.origin}/slow`];
    const { told, passes } = await followed(sources, 9, { store, signal: stop.signal });
    assert.deepEqual(told, ['added Nine die in Port Asher']);
    assert.deepEqual(kindsOf(passes[0]), []);
    const names = (await store.remembered('story')).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => name.startsWith('source')),
      [`source ${site.origin}/feed`],
    );
  });
}
