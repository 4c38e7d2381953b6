import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TIME_RULES } from './rules.ts';
import { findTimesIn } from './times.ts';
import { scanWords } from './words.ts';

for (const rule of TIME_RULES) {
  for (const marked of rule.yes) {
    test(`time rule ${rule.id} takes: ${marked}`, () => {
      const text = marked.replace(/[{}]/gu, '');
      const found = findTimesIn(scanWords(text, { start: 0, end: text.length }));
      assert.equal(show(text, found), marked);
      assert.ok(
        found.some((time) => time.rule === rule.id),
        `found by ${found.map((time) => time.rule).join(', ')}`,
      );
    });
  }
  for (const text of rule.no) {
    test(`time rule ${rule.id} leaves alone: ${text}`, () => {
      const found = findTimesIn(scanWords(text, { start: 0, end: text.length }));
      assert.deepEqual(
        found.filter((time) => time.rule === rule.id),
        [],
      );
    });
  }
}

function show(text: string, found: readonly { start: number; end: number }[]): string {
  let shown = '';
  let last = 0;
  for (const { start, end } of found) {
    shown += `${text.slice(last, start)}{${text.slice(start, end)}}`;
    last = end;
  }
  return shown + text.slice(last);
}
