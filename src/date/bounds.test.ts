import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf } from '../../test/timed.ts';
import { BOUND_RULES, boundOf, rangeOf } from './bounds.ts';
import { findQuantities } from './quantities.ts';
import { scanWords } from './words.ts';

for (const rule of BOUND_RULES) {
  for (const [text, least, most] of rule.yes) {
    test(`${rule.id} takes: ${text}`, () => {
      const { report, sentences } = textOf(text);
      const [found] = findQuantities({ report, sentences }, []);
      assert.equal(found?.rule, rule.id);
      assert.deepEqual([found?.quantity.least, found?.quantity.most], [least, most]);
      assert.equal(found?.quantity.about, rule.bound === 'about');
    });
  }
  for (const text of rule.no) {
    test(`${rule.id} leaves alone: ${text}`, () => {
      const { report, sentences } = textOf(text);
      assert.ok(findQuantities({ report, sentences }, []).every((found) => found.rule !== rule.id));
    });
  }
}

test('a bound is looked for beside the number only', () => {
  const text = 'at least in part 9 people';
  assert.equal(boundOf(scanWords(text, { start: 0, end: text.length }), 4, 5).bound, 'none');
});

test('no bound makes a range that ends before it begins or goes below nothing', () => {
  const bound = fc.constantFrom('above', 'least', 'most', 'below', 'about', 'none');
  fc.assert(
    fc.property(fc.nat(), bound, fc.boolean(), (number, kind, whole) => {
      const { least, most } = rangeOf({ least: number, most: number }, kind as 'above', whole);
      assert.ok(least >= 0 || number === 0);
      assert.ok(most === null || number === 0 || most >= least);
    }),
  );
});
