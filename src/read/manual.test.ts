import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FURNITURE } from '../lexicon/furniture.ts';
import { FURNITURE_ABROAD } from '../lexicon/furniture-abroad.ts';
import { FURNITURE_PICTURES } from '../lexicon/furniture-pictures.ts';
import { GAPS } from '../lexicon/gaps.ts';
import { PAGE_PARTS } from '../lexicon/page-parts.ts';
import { FAILURES } from './read.ts';

const manual = readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8');

const TABLES: readonly (readonly [string, readonly string[]])[] = [
  [
    'furniture rule',
    [...FURNITURE, ...FURNITURE_PICTURES, ...FURNITURE_ABROAD].map(
      ({ id, why, yes }) => `| \`${id}\` | ${why} | ${cell(yes[0] ?? '')} |`,
    ),
  ],
  [
    'page part',
    PAGE_PARTS.map(
      ({ id, why, tags, yes }) =>
        `| \`${id}\` | ${why} | ${cell([...tags.map((tag) => `<${tag}>`), ...yes].join(', '))} |`,
    ),
  ],
  ['gap rule', GAPS.map(({ id, why, yes }) => `| \`${id}\` | ${why} | ${cell(yes[0] ?? '')} |`)],
];

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('\u00a0', ' ');
}

for (const [what, rows] of TABLES) {
  test(`every ${what} stands in the manual as its row says`, () => {
    const missing = rows.filter((row) => !manual.includes(`${row}\n`));
    assert.deepEqual(missing, []);
  });
}

test('every reason why an input is not read stands in the manual', () => {
  const kinds = new Set(Object.values(FAILURES).map(({ kind }) => kind));
  assert.deepEqual(
    [...kinds].filter((kind) => !manual.includes(`| \`${kind}\` |`)),
    [],
  );
});
