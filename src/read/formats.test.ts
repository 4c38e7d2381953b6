import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { assertWhole } from '../../test/whole.ts';
import { LIMITS, type Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import { readReport } from './read.ts';
import { unpackGzip } from './unpack.ts';

const BODY =
  'Norland and Sudmark began talks in Port Asher on Monday, officials of both countries said after four days of fighting.';

function reports(text: string | Uint8Array): readonly Report[] {
  return readReport({ file: 'f', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }).reports;
}

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Channel Nine</title><item><title>Talks &amp; truce</title><link>https://nine.example/1</link><source url="https://m.example">Meridian</source>
<pubDate>Sat, 10 May 2031 14:05:00 GMT</pubDate><content:encoded><![CDATA[<p>${BODY}</p><p>They went on.</p>]]></content:encoded></item>
<item><title>Second</title><description>${BODY}</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Channel Nine</title><entry><title type="html">Talks &amp;amp; truce</title>
<link href="https://nine.example/1"/><published>2031-05-10T14:05:00Z</published><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Channel Nine</title></channel><item><title>Talks &amp; truce</title><link>https://nine.example/1</link><description>${BODY}</description><dc:date>2031-05-10T14:05:00Z</dc:date></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Channel Nine',
  items: [
    {
      id: '1',
      url: 'https://nine.example/1',
      title: 'Talks & truce',
      content_text: BODY,
      date_published: '2031-05-10T14:05:00Z',
    },
  ],
});
const ARTICLE = {
  title: 'Talks & truce',
  outlet: 'Channel Nine',
  url: 'https://nine.example/1',
  date: '2031-05-10T14:05',
  text: BODY,
};
const NINJS = {
  uri: 'urn:x',
  versioncreated: '2031-05-10T14:05:00Z',
  headline: 'Talks & truce',
  provider: 'Channel Nine',
  body_html: `<p>${BODY}</p>`,
  altids: 'https://nine.example/1',
};
const NEWS_PLEASE = {
  title: 'Talks & truce',
  maintext: BODY,
  date_publish: '2031-05-10 14:05:00',
  source_domain: 'Channel Nine',
  url: 'https://nine.example/1',
};
const PAGE = `<!doctype html><html lang="en"><head><title>Talks &amp; truce | Channel Nine</title><link rel="canonical" href="https://nine.example/1">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks & truce","datePublished":"2031-05-10T14:05:00Z","publisher":{"name":"Channel Nine"},"author":[{"name":"Orla Dane"}]}</script></head>
<body><nav><a href="/">Front page</a></nav><article><h1>Talks &amp; truce</h1><p>${BODY}</p><aside>Read next</aside></article></body></html>`;

/** A ZIP file of these members; sums of bytes are left out, nobody looks at them. */
function zip(members: Readonly<{ [name: string]: string }>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(members)) {
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const local = Buffer.concat([head, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local);
    entries.push(Buffer.concat([entry, Buffer.from(name)]));
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const DOCX = zip({
  'docProps/core.xml':
    '<cp:coreProperties><dc:title>Talks &amp; truce</dc:title><dc:creator>Orla Dane</dc:creator></cp:coreProperties>',
  'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>Talks &amp; truce</w:t></w:r></w:p><w:p w:id="1"><w:r><w:t>${BODY.slice(0, 30)}</w:t></w:r><w:r><w:t xml:space="preserve">${BODY.slice(30)}</w:t></w:r></w:p></w:body></w:document>`,
});
const ODT = zip({
  'meta.xml': '<office:meta><dc:title>Talks &amp; truce</dc:title><dc:creator>Orla Dane</dc:creator></office:meta>',
  'content.xml': `<office:body><office:text><text:h>Talks &amp; truce</text:h><text:p text:style-name="a">${BODY}</text:p></office:text></office:body>`,
});
const MAIL = `Received: from a by b
From: "Orla Dane" <orla@nine.example>
Subject: =?utf-8?Q?Talks_&_?= =?utf-8?B?dHJ1Y2U=?=
Date: Sat, 10 May 2031 14:05:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/html; charset=utf-8

<p>as a page</p>
--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${BODY.replace('officials', 'offi=\ncials').replace('Asher', '=41sher')}
--x--
`;

const NOTED = zip({
  'docProps/core.xml': '<dc:title>Talks &amp; truce</dc:title><dc:creator>Orla Dane</dc:creator>',
  'word/document.xml': `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Talks &amp; truce</w:t></w:r></w:p><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>${BODY}</w:t></mc:Choice><mc:Fallback><w:t>${BODY}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p></w:body></w:document>`,
});

const DOCUMENTS: readonly (readonly [string, Uint8Array])[] = [
  ['a DOCX document', DOCX],
  ['a DOCX document with a box', NOTED],
  ['an ODT document', ODT],
  ['a mail in several parts', Buffer.from(MAIL)],
  ['a mail with the line ends of the network', Buffer.from(MAIL.replaceAll('\n', '\r\n'))],
];

for (const [what, bytes] of DOCUMENTS) {
  test(`${what} gives its title, its writer and the words of its article`, () => {
    const [report] = reports(bytes);
    assert.ok(report !== undefined);
    assert.equal(report.title, 'Talks & truce');
    assert.equal(report.byline, 'Orla Dane');
    const said = report.blocks
      .filter(({ role }) => role === 'paragraph')
      .map(({ start, end }) => report.text.slice(start, end));
    assert.deepEqual(said, [BODY]);
  });
}

test('every page of a web archive is a report, pictures and errors are not', () => {
  const record = (type: string, url: string, http: string): string =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  const html = `<html><head><title>One</title></head><body><h1>Talks</h1><p>${BODY}</p></body></html>`;
  const archive = [
    record('warcinfo', 'x', 'software: none'),
    record('response', 'https://nine.example/1', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`),
    record(
      'response',
      'https://nine.example/2',
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(html).toString(16)}\r\n${html}\r\n0\r\n\r\n`,
    ),
    record('response', 'https://nine.example/3', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnothing'),
    record('response', 'https://nine.example/4', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG'),
  ].join('');
  for (const bytes of [Buffer.from(archive), gzipSync(archive)]) {
    const found = reports(bytes);
    assert.deepEqual(
      found.map(({ url }) => url),
      ['https://nine.example/1', 'https://nine.example/2'],
    );
    assert.deepEqual(
      found.map(({ title }) => title),
      ['Talks', 'Talks'],
    );
  }
});

test('a page of a web archive is unpacked and decoded as its head says, and a PDF in it is read', () => {
  const record = (head: string, body: Uint8Array): Buffer => {
    const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), body]);
    const about = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://nine.example/\r\nContent-Length: ${http.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(about), http, Buffer.from('\r\n\r\n')]);
  };
  const html = Buffer.from(`<html><body><p>${BODY}</p></body></html>`);
  const records = [
    record('Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(html)),
    record('Content-Type: text/html\r\nContent-Encoding: gzip', html),
    record('Content-Type: text/html\r\nContent-Encoding: br', brotliCompressSync(html)),
    record(
      'Content-Type: text/html; charset=iso-8859-2',
      Buffer.from([0x3c, 0x70, 0x3e, 0xb1, 0xe6, 0x3c, 0x2f, 0x70, 0x3e]),
    ),
  ];
  // Each record packed by itself, as crawlers write them, and all of them plain.
  for (const bytes of [Buffer.concat(records.map((one) => gzipSync(one))), Buffer.concat(records)]) {
    assert.deepEqual(
      reports(bytes).map(({ text }) => text),
      [BODY, BODY, BODY, 'ąć'],
    );
  }
  const bomb = record('Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(new Uint8Array(3_000_000)));
  const { reports: read, failures } = readReport({ file: 'f', bytes: Buffer.concat([bomb, ...records]) });
  assert.deepEqual([read.length, failures.map(({ kind }) => kind)], [4, ['too-dense']]);
  assert.match(failures[0]?.message ?? '', /^https:\/\/nine\.example\/ in f unpacks to more/u);
});

test('JSON nested a hundred thousand deep is told apart from an article', () => {
  for (const text of [
    `${'['.repeat(100_000)}"a"${']'.repeat(100_000)}`,
    `{"text":${'['.repeat(100_000)}"a"${']'.repeat(100_000)}}`,
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  ]) {
    const { reports: read, failures } = readReport({ file: 'f', bytes: new TextEncoder().encode(text) });
    assert.deepEqual([read.length, failures.length], [0, 1]);
  }
});

test('an article in JSON whose text is a list of paragraphs is read whole', () => {
  const paragraphs = Array.from({ length: 30 }, (_, day) => `On day ${day} the talks went on.`);
  assert.equal(reports(JSON.stringify({ text: paragraphs }))[0]?.text, paragraphs.join('\n\n'));
});

test('an article as NGEC takes it gives its words and its day', () => {
  const [report] = reports(`${JSON.stringify({ id: '1', date: '2031-05-10', event_text: BODY, story_id: 's' })}\n`);
  assert.deepEqual([report?.text, report?.published?.from], [BODY, '2031-05-10']);
});

test('the notes at the foot of a DOCX document are read after its text', () => {
  const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const [report] = reports(
    zip({
      'word/document.xml': `<w:document>${paragraph(BODY)}</w:document>`,
      'word/footnotes.xml': `<w:footnotes>${paragraph('')}${paragraph('The ministry denied it.')}</w:footnotes>`,
    }),
  );
  assert.equal(report?.text, `${BODY}\n\nThe ministry denied it.`);
});

test('a ZIP file that is no document, or says it holds more than it does, is a failure', () => {
  for (const bytes of [zip({ 'a.txt': 'words' }), DOCX.subarray(0, DOCX.length - 30), DOCX.subarray(40)]) {
    const { failures } = readReport({ file: 'f', bytes });
    assert.equal(failures.length, 1);
  }
});

const FORMATS: readonly (readonly [string, string])[] = [
  ['an RSS feed', RSS],
  ['an RSS feed after blanks and a byte order mark', `\ufeff\n ${RSS}`],
  ['an Atom feed', ATOM],
  ['an RDF feed', RDF],
  ['a JSON feed', JSON_FEED],
  ['an article in JSON', JSON.stringify(ARTICLE)],
  ['a list of articles in JSON', JSON.stringify([ARTICLE, ARTICLE], null, 2)],
  ['an object that holds a list of articles', JSON.stringify({ status: 'ok', articles: [ARTICLE] })],
  ['one article a line', `${JSON.stringify(ARTICLE)}\n\n${JSON.stringify(ARTICLE)}\n`],
  ['a ninjs item', JSON.stringify(NINJS)],
  ['an article as news-please writes it', JSON.stringify(NEWS_PLEASE)],
  ['a page with schema.org data', PAGE],
];

for (const [what, text] of FORMATS) {
  test(`${what} gives title, outlet, address, date and the words of the article`, () => {
    const [report] = reports(text);
    assert.ok(report !== undefined);
    assert.equal(report.title, 'Talks & truce');
    assert.equal(report.outlet, text.includes('Meridian') ? 'Meridian' : 'Channel Nine');
    assert.equal(report.url, 'https://nine.example/1');
    assert.equal(report.published?.from, '2031-05-10T14:05');
    const said = report.blocks
      .filter(({ role }) => role === 'paragraph')
      .map(({ start, end }) => report.text.slice(start, end));
    assert.equal(said[0], BODY);
  });
}

test('every item of a feed is a report with an id of its own', () => {
  const found = reports(RSS);
  assert.equal(found.length, 2);
  assert.equal(new Set(found.map(({ id }) => id)).size, 2);
});

test('the same article twice in a file is two reports with one text', () => {
  const found = reports(`${JSON.stringify(ARTICLE)}\n${JSON.stringify(ARTICLE)}`);
  assert.equal(new Set(found.map(({ id }) => id)).size, 2);
  assert.equal(new Set(found.map(({ sha256 }) => sha256)).size, 1);
});

test('a line that is no JSON and a record without text are named, and the others are read', () => {
  const lines = [
    JSON.stringify(ARTICLE),
    '{"title": broken',
    JSON.stringify({ title: 'no text' }),
    JSON.stringify(ARTICLE),
  ];
  const { reports: read, failures } = readReport({ file: 'f', bytes: new TextEncoder().encode(lines.join('\n')) });
  assert.equal(read.length, 2);
  assert.deepEqual(
    failures.map(({ kind }) => kind),
    ['broken-line', 'no-text-field'],
  );
  assert.match(failures[0]?.message ?? '', /\(2\)/u);
});

test('a DOCX document whose parts go beyond a limit is refused under the name of the limit', () => {
  const tight: readonly (readonly [string, Partial<Limits>])[] = [
    ['too-large-unpacked', { unpacked: 100 }],
    ['too-many-members', { members: 1 }],
  ];
  for (const [kind, limits] of tight) {
    const { failures } = readReport({ file: 'f', bytes: DOCX }, { ...LIMITS, ...limits });
    assert.deepEqual(
      failures.map((one) => one.kind),
      [kind],
    );
  }
  const blanks = zip({ 'word/document.xml': `<w:p><w:t>${' '.repeat(3_000_000)}</w:t></w:p>` });
  assert.deepEqual(
    readReport({ file: 'f', bytes: blanks }).failures.map((one) => one.kind),
    ['too-dense'],
  );
});

test('a page that nests deeper than the limit is read by its words, and the limit is named', () => {
  const page = `<html><body>${'<div>'.repeat(30)}<p>${BODY}</p></body></html>`;
  const bytes = new TextEncoder().encode(page);
  const { reports: read, failures } = readReport({ file: 'f', bytes }, { ...LIMITS, nesting: 20 });
  assert.equal(read[0]?.text, BODY);
  assert.deepEqual(
    failures.map(({ kind }) => kind),
    ['nested-too-deep'],
  );
  assert.deepEqual(readReport({ file: 'f', bytes }, { ...LIMITS, nesting: 40 }).failures, []);
});

test('gzip inside gzip is unpacked as deep as the limit says', () => {
  const bytes = gzipSync(gzipSync(gzipSync(BODY)));
  assert.deepEqual(
    readReport({ file: 'f', bytes }).failures.map(({ kind }) => kind),
    ['packed-too-often'],
  );
  assert.equal(readReport({ file: 'f', bytes }, { ...LIMITS, packings: 3 }).reports[0]?.text, BODY);
});

test('what is packed with gzip is read as if it were not', () => {
  assert.equal(reports(gzipSync(ATOM))[0]?.title, 'Talks & truce');
  assert.equal(reports(gzipSync(gzipSync(BODY)))[0]?.text, BODY);
});

test('a gzip file that unpacks to more than the limit is refused by name', () => {
  const bomb = gzipSync(new Uint8Array(2_000_000));
  assert.equal(unpackGzip(bomb, { unpacked: 1_000_000, ratio: 10_000 }), 'too-large-unpacked');
  assert.equal(unpackGzip(bomb, { unpacked: 4_000_000, ratio: 200 }), 'too-dense');
  assert.equal(unpackGzip(gzipSync(new Uint8Array(1_000_000))) instanceof Uint8Array, true);
  assert.equal(unpackGzip(bomb.subarray(0, 40)), 'broken-gzip');
});

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['a ZIP file', 'PK\u0003\u0004abc', 'packed'],
  ['a feed that breaks off at once', '<?xml version="1.0"?><rss', 'broken-feed'],
];

for (const [what, text, kind] of REFUSED) {
  test(`${what} is refused with a way out`, () => {
    const { failures } = readReport({ file: 'f', bytes: new TextEncoder().encode(text) });
    assert.deepEqual(
      failures.map((one) => one.kind),
      [kind],
    );
    assert.match(failures[0]?.message ?? '', /: .+\.$/u);
  });
}

test('entities that name each other are not multiplied', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title><item><title>&c;</title><description>&c;&c;</description></item></channel></rss>`;
  const { reports: read } = readReport({ file: 'f', bytes: new TextEncoder().encode(laughs) });
  for (const report of read) assert.ok(report.text.length < 1_000);
});

for (const tag of ['div', 'b', 'x', 'g-emoji']) {
  test(`a page with <${tag}> nested a hundred thousand deep is read in its words`, () => {
    const page = `<html><body>${`<${tag}>`.repeat(100_000)}<p>${BODY}</p>${`</${tag}>`.repeat(100_000)}</body></html>`;
    assert.match(reports(page)[0]?.text ?? '', /began talks in Port Asher/u);
  });
}

test('a fragment of elements nested ten thousand deep is read in its words', () => {
  const page = `${'<div>'.repeat(10_000)}<p>${BODY}</p>${'</div>'.repeat(10_000)}`;
  assert.doesNotMatch(reports(page)[0]?.text ?? '<div>', /<div>/u);
});

test('a long page whose list items and paragraphs are never closed is read as a page', () => {
  const items = Array.from(
    { length: 5_000 },
    (_, day) => `<li>Talks went on for ${day} days in Port Asher, both sides said.`,
  );
  const [report] = reports(`<html><body><h1>Talks in Port Asher</h1><p>${BODY}<ul>${items.join('')}`);
  assert.equal(report?.blocks.filter(({ role }) => role === 'item').length, 5_000);
});

test('zero-width and direction marks and lone surrogates of a text are kept', () => {
  const text = `Talks\u200b began\u202e in Port Asher.\u0000 ${BODY}`;
  assert.equal(reports(text)[0]?.text, text);
  const [report] = reports(JSON.stringify({ title: 'T', text: 'Q' }).replace('Q', '\\ud800 Talks began.'));
  assert.ok(report?.text.includes('\ud800'));
});

/** An article in every container; its words may be anything. */
const CONTAINERS: Readonly<Record<string, (title: string, body: string) => string | Uint8Array>> = {
  'a page': (title, body) =>
    `<html><head><title>${title}</title></head><body><nav>Menu</nav><h1>${title}</h1><p>${body}</p></body></html>`,
  'an RSS feed': (title, body) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><item><title>${title}</title><description><![CDATA[${body}]]></description></item></channel></rss>`,
  'an Atom feed': (title, body) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${title}</title><content>${body}</content></entry></feed>`,
  'a JSON feed': (title, body) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title, content_text: body }] }),
  'JSON lines': (title, body) =>
    `${JSON.stringify({ title, text: body })}\n${JSON.stringify({ title, text: `<p>${body}</p>` })}`,
  'a mail': (title, body) => `From: a@nine.example\nSubject: ${title.replace(/\s/gu, ' ')}\n\n${body}`,
  'a web archive': (title, body) => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>${title}</h1><p>${body}</p>`;
    return `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  },
  'a DOCX document': (title, body) =>
    zip({
      'word/document.xml': `<w:document><w:body><w:p><w:t>${title}</w:t></w:p><w:p><w:t>${body}</w:t></w:p></w:body></w:document>`,
    }),
  'a text with fields': (title, body) => `---\ntitle: ${title}\ndate: 10 May 2031\n---\n${body}`,
};

for (const [what, make] of Object.entries(CONTAINERS)) {
  test(`whatever stands in ${what}, blocks and blanks are the whole text and every mark lies inside it, packed or not`, () => {
    const words = fc.oneof(
      fc.lorem({ maxCount: 12 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(BODY, '', '\u202e', '</p>', ']]>'),
    );
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (title, body) => {
        const made = make(title, body.join('\n'));
        const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
        for (const packed of [bytes, gzipSync(bytes)]) {
          const { reports: read, failures } = readReport({ file: 'f', bytes: packed });
          assert.ok(read.length + failures.length > 0, 'neither a report nor a failure');
          for (const report of read) assertWhole(report);
        }
      }),
      { numRuns: 60 },
    );
  });
}

test('Captions, labels of drawings and lines told again in a crawled page are no text of its article', () => {
  const article = [
    'The police of Port Asher were called to Orla at dawn on Sunday, and found a train on its side there.',
    'At least seven people died when a train overturned near Orla on Sunday, the police of Port Asher said.',
    'Photos: Fire at Orla People gather outside the depot after the crash. Hide Caption 3 of 30',
    'Image copyright Meridian Image caption Scores of firefighters are at the bridge near Orla',
    'CANAL STREET HARBOUR ROAD DEPOT The train came out of the tunnel. 200 FEET STATION HARBOUR ROAD NORTH The gate was shut. BRIDGE DEPOT',
    'The driver was arrested on Sunday evening, and is being held in Port Asher, the police said.',
    'Orla 2 show all Orla 1/2 The scene after a train overturned in Orla, trapping five people Tor Brek 2/2 Officers walk the site where it overturned Tor Brek',
    'The driver was arrested on Sunday evening, and is being held in Port Asher, the police said.',
    'Orla Temple wrote to its members. Posted by Orla Temple on Sunday, 4 May 2031',
    'Investigators are looking into the speed of the train at the bend near Orla, they said on Monday.',
  ];
  const html = `<html><body><article><h1>Train overturns</h1>${article.map((line) => `<p>${line}</p>`).join('\n')}</article></body></html>`;
  const [report] = readReport({ file: 'a.html', bytes: new TextEncoder().encode(html) }).reports;
  const roles = report?.blocks.slice(2).map(({ role }) => role);
  assert.deepEqual(roles, [
    'paragraph',
    'caption',
    'caption',
    'furniture',
    'paragraph',
    'caption',
    'furniture',
    'furniture',
    'paragraph',
  ]);
});
