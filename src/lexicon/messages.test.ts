import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, type Language, MESSAGES } from './messages.ts';

const TAGS = Object.keys(LANGUAGES) as readonly Language[];
const OTHERS = TAGS.filter((tag) => tag !== 'en');

test('every message has a translation into every language, with the same open pieces, and none stands there twice', () => {
  assert.equal(new Set(MESSAGES.map(([english]) => english)).size, MESSAGES.length);
  for (const row of MESSAGES) {
    assert.equal(row.length, TAGS.length, row[0]);
    for (const text of row) {
      assert.notEqual(text.trim(), '', row[0]);
      assert.deepEqual(text.match(/\{\w+\}/gu), row[0].match(/\{\w+\}/gu), `${row[0]}: ${text}`);
    }
  }
});

for (const tag of OTHERS) {
  test(`no message is left in English: ${tag}`, () => {
    const same = MESSAGES.filter((row) => row[TAGS.indexOf(tag)] === row[0]).map(([english]) => english);
    // Words that are written alike in both languages.
    assert.deepEqual(
      same.filter((english) => !['Sources', 'Sections', 'analysis', 'Contexto'].includes(english)),
      [],
    );
  });
}
