import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mark, type Part, show } from '../../test/mark.ts';
import { analysisOf, paragraphs, readingOf } from '../../test/reading.ts';
import type { Found } from '../statement/found.ts';
import { type Reading, spanOfPhrase } from '../statement/reading.ts';
import { findAttributions } from '../statement/statement.ts';
import { SAYING } from './saying.ts';
import { SAYING_NOUNS } from './saying-nouns.ts';

const ROWS = [...SAYING, ...SAYING_NOUNS];

test('every row of saying verbs and nouns has a name of its own', () => {
  assert.deepEqual(
    ROWS.map((row) => row.id).filter((id, at, all) => all.indexOf(id) !== at),
    [],
  );
});

for (const row of ROWS) {
  test(`row ${row.id} finds its examples, with exactly these stretches`, () => {
    for (const example of row.yes) {
      const { text } = mark(example);
      const reading = readingOf(paragraphs(text));
      const shown = findAttributions(reading)
        .filter(({ found }) => isOf(found, row.id))
        .map(({ found }) => show({ text, parts: partsOf(reading, found) }));
      assert.ok(shown.includes(example), `wanted ${example}\n   found ${shown.join('\n         ') || 'nothing'}`);
    }
  });

  test(`row ${row.id} makes no statement of its counter-examples`, () => {
    for (const text of row.no) {
      const { statements } = analysisOf(paragraphs(text));
      assert.deepEqual(
        statements
          .filter((each) => each.rule.startsWith(`${row.id}/`))
          .map((each) => [each.rule, ...each.content.map(({ start, end }) => text.slice(start, end))]),
        [],
      );
    }
  });
}

function isOf(found: Found, id: string): boolean {
  return found.rule.startsWith(`${id}/`);
}

function partsOf(reading: Reading, found: Found): readonly Part[] {
  const source =
    found.source === null ? [] : [{ name: 'speaker', ...spanOfPhrase(reading, found.sourceLine, found.source) }];
  return [...source, { name: 'say', ...found.cue }, ...found.content.map((part) => ({ name: 'words', ...part }))];
}
