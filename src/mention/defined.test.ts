import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reportOf } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import { findSentences } from '../text/sentences.ts';
import { definedIn } from './defined.ts';
import { readLines } from './words.ts';

const lexicon = loadLexicon();

function definedNames(text: string): readonly string[] {
  const report = reportOf(text);
  const lines = readLines(findSentences({ report }, lexicon), report.blocks);
  return lines.flatMap(({ words }) =>
    [...(definedIn(words) ?? [])].map(([first, last]) => text.slice(words[first]?.start, words[last - 1]?.end)),
  );
}

const CASES: readonly (readonly [text: string, names: readonly string[]])[] = [
  ["The Dockers' and Allied Trades Union (DATU) disputed that.", ["Dockers' and Allied Trades Union"]],
  [
    'A text by the secretariat of the Organisation of Plateau States (OPS) was read.',
    ['Organisation of Plateau States'],
  ],
  [
    'He joined the Norland Front for the Sea (NFS) and the Brell Rail Trust (BRT).',
    ['Norland Front for the Sea', 'Brell Rail Trust'],
  ],
  ['Orla Dane (ABC) said no.', []],
  ['The Port Asher Rail Union (DATU) said no.', []],
  ['Rail Union members (RUM) met.', []],
  ['(DATU) said no.', []],
];

for (const [text, names] of CASES) {
  test(`the letters in brackets define ${names.join(' and ') || 'no name'}: “${text.slice(0, 50)}”`, () => {
    assert.deepEqual(definedNames(text), names);
  });
}

test('a defined name has as many capital words as letters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Rail', 'and', 'of', 'Trades', 'Union', "'s", '(', ')', 'RTU', 'RT', 'U', ','), {
        maxLength: 30,
      }),
      (parts) => {
        for (const name of definedNames(parts.join(' '))) {
          const capitals = name.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word));
          assert.ok(capitals.length >= 3);
        }
      },
    ),
    { numRuns: 50 },
  );
});
