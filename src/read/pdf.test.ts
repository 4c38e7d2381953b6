import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import { LIMITS, type Limits } from '../model/limits.ts';
import { type ReadResult, readReport } from './read.ts';

/** One line of print: its left end, its height above the foot of the page, the size of its letters. */
type Printed = readonly [x: number, y: number, size: number, words: string];

interface Made {
  /** Entries of the document's own description. */
  readonly info?: string;
  readonly encrypted?: true;
  /** The font says that its A is a sign for private use. */
  readonly unnamed?: true;
  /** Printed in place of the lines. */
  readonly stream?: string;
}

/** A PDF with one stream of print a page, in Courier: six tenths of its size a letter. */
function pdf(pages: readonly (readonly Printed[])[], { info = '', encrypted, unnamed, stream }: Made = {}): Uint8Array {
  const streams = pages.map((lines) =>
    deflateSync(
      stream ??
        lines
          .map(([x, y, size, words]) => `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/gu, '\\$&')}) Tj ET`)
          .join('\n'),
    ),
  );
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding';
  const map = 'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <E001> endbfchar endcmap';
  const secret = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
  const kids = pages.map((_, index) => `${7 + 2 * index} 0 R`).join(' ');
  const objects: Buffer[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `${font} ${unnamed ? '/ToUnicode 6 0 R' : ''} >>`,
    `<< ${info} >>`,
    secret,
    `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  ].map((text) => Buffer.from(text, 'latin1'));
  for (const [index, packed] of streams.entries()) {
    const resources = '/MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>';
    objects.push(Buffer.from(`<< /Type /Page /Parent 2 0 R /Contents ${8 + 2 * index} 0 R ${resources} >>`));
    const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    objects.push(Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]));
  }
  let file = Buffer.from('%PDF-1.4\n');
  const starts: number[] = [];
  for (const [index, object] of objects.entries()) {
    starts.push(file.length);
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
  }
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const more = `/Info 4 0 R ${encrypted ? `/Encrypt 5 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]` : ''}`;
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${more} >>\n`;
  return Buffer.concat([file, Buffer.from(`${tail}startxref\n${file.length}\n%%EOF`)]);
}

/** Lines of print one under the other. */
function column(x: number, top: number, lines: readonly string[]): readonly Printed[] {
  return lines.map((words, index) => [x, top - 12 * index, 10, words]);
}

function read(bytes: Uint8Array, limits: Partial<Limits> = {}): ReadResult {
  return readReport({ file: 'a.pdf', bytes }, { ...LIMITS, ...limits });
}

function blocksOf({ reports: [report] }: ReadResult): readonly string[] {
  return report?.blocks.map(({ role, start, end }) => `${role}: ${report.text.slice(start, end)}`) ?? [];
}

const HEAD: Printed = [60, 760, 8, 'The Harbour Sheet, 10 May'];

const PAPER = pdf([
  [
    HEAD,
    [60, 710, 22, 'Gates of the Asher dam opened'],
    ...column(60, 670, [
      'Engineers opened the gates of the',
      'dam at night after three days of',
      'rain, the ministry said. A cease-',
      'fire held on the border mean-',
      'while.',
      '  Farmers were told by tele-',
      'phone at four, they said, when',
    ]),
    ...column(320, 670, [
      'the water stood in the yards.',
      '  The ministry denied that and',
      'spoke of an orderly cease-fire',
      'of words. Tor Brek commands the',
      'twenty-',
      'one boats that were sent from',
      'Port Asher and from other towns',
    ]),
    [300, 30, 8, '1'],
  ],
  [
    HEAD,
    ...column(60, 700, [
      'along the coast of Norland late',
      'in the night, officers said.',
      '  Nobody was missing by noon.',
    ]),
    [300, 30, 8, '2'],
  ],
]);

test('columns, words broken at the end of a line and paragraphs that run over a page are put together as they are read', () => {
  assert.deepEqual(blocksOf(read(PAPER)), [
    'furniture: The Harbour Sheet, 10 May',
    'headline: Gates of the Asher dam opened',
    'paragraph: Engineers opened the gates of the dam at night after three days of rain, the ministry said. A cease-fire held on the border meanwhile.',
    'paragraph: Farmers were told by telephone at four, they said, when the water stood in the yards.',
    'paragraph: The ministry denied that and spoke of an orderly cease-fire of words. Tor Brek commands the twenty-one boats that were sent from Port Asher and from other towns along the coast of Norland late in the night, officers said.',
    'furniture: 1',
    'furniture: The Harbour Sheet, 10 May',
    'paragraph: Nobody was missing by noon.',
    'furniture: 2',
  ]);
});

test('a packed PDF is read as a plain one', () => {
  assert.deepEqual(blocksOf(read(gzipSync(PAPER))), blocksOf(read(PAPER)));
});

const STORY = column(60, 700, [
  'PORT ASHER, May 9 (Meridian) - The gates of the dam were',
  'opened at night, Tor Brek told reporters by telephone.',
]);

test('a dateline without a year takes that of the day on which the file was made, if that was in the weeks after', () => {
  const made: readonly (readonly [string, string | undefined])[] = [
    ['D:20310510120000Z', '2031-05-09'],
    ['D:20310601', '2031-05-09'],
    ['D:20310508230000', '2031-05-09'],
    ['D:20311120', undefined],
    ['D:20310401', undefined],
    ['next year', undefined],
  ];
  for (const [day, from] of made) {
    const { reports } = read(pdf([STORY], { info: `/CreationDate (${day})` }));
    assert.equal(reports[0]?.published?.from, from, day);
    if (from !== undefined) assert.match(reports[0]?.published?.basis[1]?.why ?? '', /the file was made, 2031-0/u);
  }
});

test('whoever the file names as its author is believed only if its pages name them too', () => {
  assert.equal(read(pdf([STORY], { info: '/Author (Tor Brek) /Title (untitled)' })).reports[0]?.byline, 'Tor Brek');
  assert.equal(read(pdf([STORY], { info: '/Author (Orla Dane)' })).reports[0]?.byline, null);
});

const REFUSED: readonly (readonly [string, string, Uint8Array, Partial<Limits>?])[] = [
  ['with a password', 'encrypted', pdf([STORY], { encrypted: true })],
  ['of pictures', 'no-text-layer', pdf([[], []])],
  ['whose fonts name no letters', 'undecodable', pdf([[[60, 700, 10, 'AAA AAA']]], { unnamed: true })],
  ['that breaks off', 'broken-pdf', PAPER.subarray(0, 200)],
  ['of its first bytes alone', 'broken-pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
  [
    'that unpacks to hundreds of megabytes',
    'too-large-unpacked',
    pdf([[]], { stream: ' '.repeat(400_000_000) }),
    { unpacked: 1 },
  ],
  ['that takes too long', 'too-slow', pdf([[]], { stream: 'BT (a) Tj ET '.repeat(2_000_000) }), { pdf: 0.3 }],
];

for (const [what, kind, bytes, limits] of REFUSED) {
  test(`a PDF ${what} is refused as ${kind} with a way out, and the next one is read`, () => {
    const { reports, failures } = read(bytes, limits);
    assert.deepEqual([reports, failures.map((one) => one.kind)], [[], [kind]]);
    assert.match(failures[0]?.message ?? '', /^a\.pdf is a PDF .+: .+\.$|^a\.pdf unpacks .+: .+\.$/u);
    assert.equal(read(PAPER).reports.length, 1);
  });
}

test('of a PDF with more pages than the limit the first are read and the limit is named', () => {
  const { reports, failures } = read(PAPER, { pages: 1 });
  assert.deepEqual(
    failures.map(({ kind }) => kind),
    ['too-many-pages'],
  );
  assert.match(reports[0]?.text ?? '', /from other towns/u);
  assert.doesNotMatch(reports[0]?.text ?? '', /Nobody/u);
});

test('a PDF some of whose pages are pictures is read and says so', () => {
  const { reports, failures } = read(pdf([STORY, [], []]));
  assert.equal(reports.length, 1);
  assert.match(failures[0]?.message ?? '', /^2 of the 3 pages/u);
});
