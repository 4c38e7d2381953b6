import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadLexicon } from '../load.ts';
import type { Block, Report } from '../model/report.ts';
import type { Sentence } from '../model/sentence.ts';
import { findSentences } from './sentences.ts';
import { isBlank } from './tokens.ts';
import { MOST_WORDS } from './words.ts';

const LEXICON = loadLexicon();
const BARE = { ...LEXICON, parser: null };

function reportOf(paragraphs: readonly string[], furniture: (at: number) => boolean = () => false): Report {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph, place): Block => {
    const start = at;
    at += paragraph.length + 2;
    return { start, end: start + paragraph.length, role: furniture(place) ? 'furniture' : 'paragraph', why: '' };
  });
  return { text, blocks } as unknown as Report;
}

const show = (sentence: Sentence): readonly string[] =>
  sentence.tokens.map(({ text, head, relation }) => `${text} ${relation} ${sentence.tokens[head]?.text ?? '-'}`);

test('what is owned and does something is a noun, though the word is an adjective elsewhere', () => {
  const report = reportOf([
    'Earlier in the day, Sudmark’s military claimed that a meeting was called.',
    'Norland’s new elected leader spoke.',
  ]);
  const [claimed, elected] = findSentences({ report }, LEXICON);
  assert.ok(claimed && show(claimed).includes('military nsubj claimed'));
  assert.ok(elected && show(elected).includes('leader nsubj spoke'));
});

test('a sentence of the press gets the tree that grammar gives it', () => {
  const report = reportOf(['Orla Dane said on Monday that Norland had struck nine sites in Sudmark.']);
  const [sentence] = findSentences({ report }, LEXICON);
  assert.ok(sentence);
  const ties = show(sentence);
  for (const tie of [
    'Orla nsubj said',
    'Dane flat Orla',
    'said root -',
    'Norland nsubj struck',
    'struck ccomp said',
    'had aux struck',
    'sites obj struck',
    'Monday obl said',
  ]) {
    assert.ok(ties.includes(tie), `${tie} is not in ${ties.join(', ')}`);
  }
  assert.deepEqual(
    sentence.tokens.map(({ lemma }) => lemma).join(' '),
    'orla dane say on monday that norland have strike nine site in sudmark .',
  );
});

test('a passive has a passive subject, a denied clause its negation', () => {
  const report = reportOf(['Nine sites were struck by Norland.', 'The envoy did not deny the report.']);
  const [passive, denied] = findSentences({ report }, LEXICON);
  assert.ok(passive && denied);
  assert.ok(show(passive).includes('sites nsubj:pass struck'));
  assert.ok(show(denied).includes('not advmod deny'));
});

test('furniture has no sentences, and every sentence names its block', () => {
  const report = reportOf(['One is here.', 'Menu', 'Two is here. Three is here.'], (at) => at === 1);
  const found = findSentences({ report }, LEXICON);
  assert.deepEqual(
    found.map(({ index, block }) => [index, block]),
    [
      [0, 0],
      [1, 2],
      [2, 2],
    ],
  );
});

const PIECES = [
  'Orla Dane said',
  'that Norland struck.',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '.',
  '!',
  '…',
  ',',
  ' ',
  '\n',
  'U.S.',
  'No. 2',
  '1. ',
  '(',
  ')',
  '—',
  '😀',
  'was not held',
  'x'.repeat(200),
  'and, '.repeat(150),
];

for (const [name, lexicon] of [
  ['with the models', LEXICON],
  ['without models', BARE],
] as const) {
  test(`whatever the text, sentences cover it in order and each is one tree, ${name}`, () => {
    const paragraph = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
        const report = reportOf(paragraphs.map((parts) => parts.join('').replaceAll('\n\n', '\n')));
        const sentences = findSentences({ report }, lexicon);
        mustCover(report, sentences);
        for (const sentence of sentences) mustBeSound(report, sentence);
      }),
      { numRuns: 60 },
    );
  });
}

function mustCover(report: Report, sentences: readonly Sentence[]): void {
  let at = 0;
  for (const [index, { start, end, index: own, block }] of sentences.entries()) {
    assert.equal(own, index);
    const part = report.blocks[block];
    assert.ok(part && part.start <= start && end <= part.end && start >= at && end > start);
    for (; at < start; at++) assert.ok(isBlank(report.text.charCodeAt(at)), `lost ${JSON.stringify(report.text[at])}`);
    at = end;
  }
  for (; at < report.text.length; at++) assert.ok(isBlank(report.text.charCodeAt(at)));
}

function mustBeSound(report: Report, { start, end, tokens, quoted }: Sentence): void {
  assert.ok(tokens.length > 0 && tokens.length <= MOST_WORDS);
  let at = start;
  for (const token of tokens) {
    assert.ok(token.start >= at && token.end > token.start && token.end <= end);
    // A text in one case is read with capitals where they belong, and an opening mark that stands for a closing one as that.
    const own = report.text.slice(token.start, token.end).toLowerCase();
    assert.equal(own === '“' && token.text === '”' ? token.text : own, token.text.toLowerCase());
    at = token.end;
  }
  assert.equal(tokens.filter(({ head, relation }) => head === -1 && relation === 'root').length, 1);
  for (const place of tokens.keys()) {
    let here = place;
    for (let step = 0; step <= tokens.length && here >= 0; step++) here = tokens[here]?.head ?? -1;
    assert.equal(here, -1, 'the arcs are a tree');
  }
  for (const part of quoted) {
    assert.ok(part.start >= start && part.end <= end && part.start < part.end && part.depth >= 1);
  }
}

test('the work grows with the length of the text, not faster, on hostile texts too', () => {
  // Tokens and sentences are counted rather than seconds: each token is parsed once, in a sentence of bounded length.
  for (const piece of ['norland struck the dam and ', '“', '(.', "s' ", '1. A ', 'x-']) {
    const counts = [2_000, 8_000].map((length) => {
      const report = reportOf([piece.repeat(length / piece.length)]);
      const found = findSentences({ report }, BARE);
      return found.reduce((sum, { tokens }) => sum + tokens.length, 0);
    });
    const [small = 0, large = 0] = counts;
    assert.ok(large <= 5 * small + 10, `${JSON.stringify(piece)}: ${counts.join(', ')}`);
  }
});

test('the same text gives the same sentences however often and after whatever it is read', () => {
  const report = reportOf(['“We go,” she said. “He called it ‘a win’ on Monday.”']);
  const first = findSentences({ report }, LEXICON);
  findSentences({ report: reportOf(['Something else, quite another thing, was read.']) }, LEXICON);
  assert.deepEqual(findSentences({ report }, LEXICON), first);
});

const DATELINES: readonly (readonly [line: string, verb: string])[] = [
  [
    'PORT ASHER, Norland, March 9, 2031 (Meridian News) — Sudmark’s navy stopped a Norland ferry off Lenn on Friday.',
    'stopped',
  ],
  ['LENN, Oct. 6, 2031 — Hundreds of savers withdrew their money on Monday after reports of losses.', 'withdrew'],
  ['VELDEN (Meridian) - The ferry left the port at noon.', 'left'],
];

for (const [line, verb] of DATELINES) {
  test(`a dateline is no subject of what stands behind it: ${line.slice(0, 30)}`, () => {
    const [sentence, ...more] = findSentences({ report: reportOf([line]) }, LEXICON);
    assert.ok(sentence !== undefined && more.length === 0);
    const { tokens } = sentence;
    const at = tokens.findIndex(({ text }) => text === verb);
    const dash = tokens.findIndex(({ text }) => /^[—-]$/u.test(text));
    const below = tokens.filter(
      ({ head, relation }, index) => head === at && relation.startsWith('nsubj') && index < dash,
    );
    assert.deepEqual(below, []);
    assert.equal(tokens.filter(({ head }) => head < 0).length, 1);
    assert.ok(tokens.every(({ head }) => head < tokens.length));
  });
}
