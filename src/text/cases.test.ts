import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOf } from '../../test/example.ts';
import { paragraphs } from '../../test/reading.ts';
import { loadLexicon } from '../load.ts';
import { findDifficult } from './difficult.ts';
import { readerOf } from './readable.ts';
import { findSentences } from './sentences.ts';
import { findTokens } from './tokens.ts';
import { findTurns } from './turns.ts';

const LEXICON = loadLexicon();

/** The words of a text of one block as they are to be read. */
function read(text: string): string {
  const block = { start: 0, end: text.length };
  const report = { ...reportOf(text), blocks: [{ ...block, role: 'paragraph', why: 'example' } as const] };
  return readerOf({ report }, LEXICON)(findTokens(text, block), block)
    .map((token) => token.text)
    .join(' ');
}

test('a text in one case gets capitals where names, openings, months and “I” are', () => {
  for (const [text, wanted] of [
    [
      'THE FOREIGN MINISTER, ORLA QUENT, SAID ON MONDAY THAT I MAY GO ON 12 MAY. NOBODY ELSE SPOKE.',
      'The foreign minister , Orla Quent , said on Monday that I may go on 12 May . Nobody else spoke .',
    ],
    [
      'SPOKESMAN IVO MARSH OF SUDMARK TOLD NATO: "WE FIRED NOTHING." THE TALKS FAILED.',
      'Spokesman Ivo Marsh of Sudmark told NATO : " We fired nothing . " The talks failed .',
    ],
    [
      'the shelling of france’s ships went on, and the mayor of velden, orla quent, denied the claims of the army again.',
      'The shelling of France ’s ships went on , and the mayor of Velden , Orla Quent , denied the claims of the army again .',
    ],
  ] as const)
    assert.equal(read(text), wanted);
});

test('words that a line broke are put together where the whole is a word or a part is none', () => {
  assert.equal(
    read('The min-\nister of Vel-\nden met a well-\nknown lawyer.'),
    'The minister of Velden met a well - known lawyer .',
  );
  assert.equal(
    read('Sudmark had she11ed it, 0rla said in B12 at 10 Main Street.'),
    'Sudmark had shelled it , Orla said in B12 at 10 Main Street .',
  );
});

test('an ordinary text is left alone', () => {
  const text = 'NATO and the UN met. ORLA QUENT, 41, won 2-0.';
  assert.equal(
    read(text),
    findTokens(text, { start: 0, end: text.length })
      .map((token) => token.text)
      .join(' '),
  );
});

test('labels in capitals are names in small letters only where they take turns', () => {
  const turns = paragraphs('MS QUENT: We fired nothing.\nMR DASK: You did.\nMS QUENT: When?');
  const first = ({ report }: { readonly report: typeof turns }): readonly string[] =>
    findSentences({ report }, LEXICON).map(({ tokens }) => `${tokens[0]?.text} ${tokens[1]?.text}`);
  assert.deepEqual(first({ report: turns }), ['Ms Quent', 'Mr Dask', 'Ms Quent']);
  assert.deepEqual(
    [...findTurns({ report: turns, sentences: findSentences({ report: turns }, LEXICON) }).values()].map(
      ({ who, end }) => `${who} ${end}`,
    ),
    ['named 3', 'named 3', 'named 3'],
  );
  assert.deepEqual(first({ report: paragraphs('PORT ASHER: The talks failed.\nPORT ASHER: Nobody came.') }), [
    'PORT ASHER',
    'PORT ASHER',
  ]);
});

test('difficult stretches are noted once, with what makes them so', () => {
  const rows = 'Quent | 41 | won\nDask | 40 | lost';
  const breathless = 'he said she knew they lied we were told it failed and nobody came they say';
  const text = `We met.\n\n${rows}\n\n${breathless}`;
  const blocks = ['We met.', rows, breathless].map((part) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length, role: 'paragraph', why: 'example' } as const;
  });
  const report = { ...reportOf(text), blocks };
  const notes = findDifficult({ report, sentences: findSentences({ report }, LEXICON) });
  assert.deepEqual(
    notes.map(({ start, end, why }) => [text.slice(start, end), why]),
    [
      [rows, 'not read: rows of a table'],
      [breathless, 'not read: no marks between its clauses'],
    ],
  );
});

test('a text in one case is read without models too', () => {
  const text = 'THE FOREIGN MINISTER, ORLA QUENT, SAID ON MONDAY THAT 3 SHIPS MAY GO. NOBODY ELSE SPOKE.';
  const report = reportOf(text);
  const [first] = findSentences({ report }, { ...LEXICON, parser: null });
  assert.deepEqual(
    first?.tokens.slice(4, 11).map((token) => `${token.text} ${token.lemma} ${token.tag}`),
    [
      'Orla orla PROPN',
      'Quent quent PROPN',
      ', , PUNCT',
      'said said NOUN',
      'On on PROPN',
      'Monday monday PROPN',
      'that that NOUN',
    ],
  );
});
