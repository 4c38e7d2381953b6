import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { takesTimeInProportion } from '../../test/in-proportion.ts';
import { assertWhole } from '../../test/whole.ts';
import type { Report } from '../model/report.ts';
import { readReport } from './read.ts';

function read(text: string, file = 'a.txt'): Report {
  const { reports, failures } = readReport({ file, bytes: new TextEncoder().encode(text) });
  assert.deepEqual(failures, []);
  const [report] = reports;
  assert.ok(report !== undefined && reports.length === 1);
  return report;
}

test('a dateline whose date ends with a full stop is the day of the page, and no later date of its text', () => {
  const text =
    'Port closed\n\nPORT ASHER, March 17, 2031. — Norland has closed the port, after the loss of its station on March 8, 2031.\n';
  assert.equal(read(text).published?.from, '2031-03-17');
});

const LINES = [
  'Skip to content',
  'Advertisement · Scroll to continue',
  'Port Asher holds its breath as talks begin',
  'Norland and Sudmark began talks in Port Asher on Monday, officials of both countries said, after four days of fighting.',
  ', launched by Norland in response to the attack, continues.',
  'Related Stories',
  '  • Home»',
  '# A heading',
  '> A quotation',
  'Want to dive deeper?',
  '10 May 2031, 14:05',
  '',
  '\u200b',
  '“We will stop,” General Dane said.',
  'PORT ASHER, May 9 (Meridian) — Talks began.',
  '\u00a0',
];

test('the blocks of any text, and the blanks between them, are the whole text', () => {
  const breaks = fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028', ' ', '\t\n');
  const line = fc.oneof(
    fc.constantFrom(...LINES),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.lorem({ maxCount: 30 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(line, breaks), { maxLength: 40 }), (parts) => {
      const text = parts.map(([words, end]) => words + end).join('');
      const bytes = new TextEncoder().encode(text);
      const { reports, failures } = readReport({ file: 'a.txt', bytes });
      assert.equal(reports.length + failures.length, 1);
      for (const report of reports) assertWhole(report);
    }),
    { numRuns: 300 },
  );
});

test('any bytes are a report or a failure with a name, never an exception', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(
        '',
        '<html><body><p>',
        '%PDF-',
        '{"a":',
        'PK\x03\x04',
        'WARC/1.0\r\nContent-Length: -5\r\n\r\n',
        'From: a\nDate: b\nMIME-Version: 1\n\n',
      ),
      (bytes, head) => {
        const all = new Uint8Array([...new TextEncoder().encode(head), ...bytes]);
        const { reports, failures } = readReport({ file: 'a', bytes: all });
        assert.ok(reports.length + failures.length >= 1);
        for (const report of reports) assertWhole(report);
        for (const failure of failures) assert.match(failure.kind, /^[a-z-]+$/u);
      },
    ),
    { numRuns: 300 },
  );
});

test('the text of a plain file is the decoded file unchanged, its byte order mark left out', () => {
  const words = 'Talks began.\r\n\r\n  They went on until night.\t\r\n';
  assert.equal(read(`\ufeff${words}`).text, words);
});

const UNREADABLE: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(), 'empty'],
  ['a file of blanks', new TextEncoder().encode(' \n\t\n'), 'empty'],
  ['a file of random control bytes', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32), 'binary'],
  ['a page without words', new TextEncoder().encode('<html><body><script>x()</script></body></html>'), 'empty'],
];

for (const [what, bytes, kind] of UNREADABLE) {
  test(`${what} is a failure that says what to do`, () => {
    const { reports, failures } = readReport({ file: 'x', bytes });
    assert.deepEqual(reports, []);
    assert.equal(failures[0]?.kind, kind);
    assert.match(failures[0]?.message ?? '', /^x .+/u);
  });
}

const PAGE = `Explore
Settings

Choose how articles look on your device.
  • Home»
  • World»
  • Norland And Sudmark Hold Their Fire

Norland And Sudmark Hold Their Fire

The two neighbours stop after four days. A call between generals came first.

Norland And Sudmark Hold Their Fire
By Orla Dane, defence editor
Published 10 May 2031 14:05 IST

After four days of fighting Norland and Sudmark agreed on Saturday to stop, officials of both said in Port Asher.

Advertisement · Scroll to continue

Sudmark proposed the truce and Norland accepted it, according to people familiar with the call between the generals.

Representative image: soldiers of Norland
Representative image: soldiers of Norland

“They stopped,” he said.

ALSO READ: Fishing fleets barred from the gulf

Related Stories
Bridge closed for a year
Comments (3)
I do not believe a word of this, and neither should you, whoever reads the paper.
`;

function roles(report: Report): readonly string[] {
  return report.blocks.map(({ start, end, role }) => `${role}: ${report.text.slice(start, end).slice(0, 30)}`);
}

test('furniture around and inside an article is marked and the article is kept', () => {
  assert.deepEqual(
    roles(read(PAGE)).filter((line) => !line.startsWith('furniture')),
    [
      'headline: Norland And Sudmark Hold Their',
      'standfirst: The two neighbours stop after ',
      'paragraph: After four days of fighting No',
      'paragraph: Sudmark proposed the truce and',
      'paragraph: “They stopped,” he said.',
    ],
  );
});

test('headline, byline and the minute of publication are read from the lines of the page', () => {
  const report = read(PAGE);
  assert.equal(report.title, 'Norland And Sudmark Hold Their Fire');
  assert.equal(report.byline, 'Orla Dane');
  assert.equal(report.published?.from, '2031-05-10T14:05');
  assert.equal(report.published?.to, '2031-05-10T14:06');
  assert.equal(report.language, 'en');
});

test('an article goes on after a box of other pages, and its headline is the one without the outlet', () => {
  const report = read(`Channel Nine: Norland denies strike on hospital
News
Norland denies strike on hospital
Published On 11 May 2031
Norland’s army has denied that it struck a hospital in the border town of Lanbeck, after officials there said 12 died.
Recommended Stories
list of 3 items
list 1 of 3
Who is General Dane?
list 2 of 3
Why the ceasefire collapsed
list 3 of 3
A life along the Orla
end of list
The health office of Lanbeck said rescue teams in Lanbeck had pulled 12 bodies from the rubble by the evening.
Advertisement
Image
Smoke over the Orla on Friday.
Sudmark’s foreign ministry condemned what it called a “barbaric attack” on Lanbeck and demanded an urgent session.
`);
  assert.equal(report.title, 'Norland denies strike on hospital');
  assert.equal(report.outlet, 'Channel Nine');
  assert.deepEqual(
    roles(report).filter((line) => !line.startsWith('furniture')),
    [
      'headline: Norland denies strike on hospi',
      'paragraph: Norland’s army has denied that',
      'paragraph: The health office of Lanbeck s',
      'caption: Smoke over the Orla on Friday.',
      'paragraph: Sudmark’s foreign ministry con',
    ],
  );
});

const FIELDS: readonly (readonly [string, string])[] = [
  [
    'front matter',
    '---\ntitle: "Talks begin in Port Asher"\noutlet: Channel Nine\nauthor: Orla Dane\ndate: 2031-05-10\nurl: https://nine.example/1\n---\n\n',
  ],
  [
    'fields',
    'Title: Talks begin in Port Asher\nSource: Channel Nine\nAuthor: Orla Dane\nPublished: 10 May 2031\nURL: https://nine.example/1\n\n',
  ],
];

for (const [what, head] of FIELDS) {
  test(`${what} at the head of a text tell of it and are no part of the article`, () => {
    const report = read(
      `${head}Norland and Sudmark began talks in Port Asher on Monday, officials of both countries said.\n`,
    );
    const { title, outlet, byline, url, published } = report;
    assert.deepEqual(
      [title, outlet, byline, url, published?.from],
      ['Talks begin in Port Asher', 'Channel Nine', 'Orla Dane', 'https://nine.example/1', '2031-05-10'],
    );
    assert.deepEqual(
      roles(report).filter((line) => !line.startsWith('furniture')),
      ['paragraph: Norland and Sudmark began talk'],
    );
    assertWhole(report);
  });
}

test('paragraphs broken at a fixed width are put together', () => {
  const wrapped = `PORT ASHER, May 9 (Meridian) - Norland and Sudmark began talks on Monday
after four days of fighting along their common border, officials of both
countries said, and the guns fell silent in most places by the evening of
the same day.

The foreign minister of Norland, who had arrived in the night with a small
staff, said that she would stay as long as it took to find an agreement for
both sides.
`;
  assert.deepEqual(roles(read(wrapped)), [
    'paragraph: PORT ASHER, May 9 (Meridian) -',
    'paragraph: The foreign minister of Norlan',
  ]);
});

test('an age without an anchor gives no date of publication', () => {
  assert.equal(
    read('Talks begin\n\n19h ago\n\nNorland and Sudmark began talks in Port Asher, both of them said today.\n')
      .published,
    null,
  );
});

const NOT_FURNITURE = [
  'They stopped.',
  'Both denied it.',
  '“No,” he said.',
  'Advertisement budgets were cut to pay for the army, the minister said.',
  'Share prices in Port Asher fell by a tenth.',
  'Comments by the minister angered Sudmark.',
  'Read that again, the general told reporters.',
  'More than 40 people died.',
  'Kept back until the last day, the letter was read aloud.',
];

test('short sentences at the end of an article are kept', () => {
  for (const sentence of NOT_FURNITURE) {
    const report = read(
      `Talks begin in Port Asher\n\n${'Norland and Sudmark began talks in Port Asher on Monday, both of them said. '.repeat(2)}\n\n${sentence}\n`,
    );
    assert.equal(report.blocks.at(-1)?.role, 'paragraph', sentence);
  }
});

test('an id depends on the file and the text and on nothing else', () => {
  const { id, sha256 } = read(PAGE, 'one.txt');
  assert.equal(read(PAGE, 'one.txt').id, id);
  assert.notEqual(read(PAGE, 'two.txt').id, id);
  assert.equal(read(PAGE, 'two.txt').sha256, sha256);
  assert.match(id, /^r-[0-9a-f]{10}$/u);
});

const LONG: readonly (readonly [string, (size: number) => string])[] = [
  ['one line of prose', (size) => 'Norland and Sudmark began talks, he said. '.repeat(size / 42)],
  ['one line without a blank', (size) => 'a'.repeat(size)],
  ['one line of capitals with blanks', (size) => 'Aa '.repeat(size / 3)],
  ['a line of full stops', (size) => '.'.repeat(size)],
  ['many short lines', (size) => 'Menu item\n'.repeat(size / 10)],
  ['many quotation marks', (size) => '“ '.repeat(size / 2)],
  ['brackets never closed', (size) => '( [ '.repeat(size / 4)],
  ['tags never closed', (size) => `<html><body>${'<div>'.repeat(size / 5)}`],
  ['tags opened in angles', (size) => `<html><body>${'<'.repeat(size)}`],
];

for (const [what, make] of LONG) {
  test(`reading takes time in proportion to the length: ${what}`, () => {
    const bytes = (size: number) => new TextEncoder().encode(make(size));
    takesTimeInProportion((given) => readReport({ file: 'a', bytes: given }), bytes(100_000), bytes(800_000), 8);
  });
}
