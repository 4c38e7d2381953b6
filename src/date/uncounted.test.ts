import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/timed.ts';
import { findQuantities } from './quantities.ts';
import { UNCOUNTED_RULES } from './uncounted.ts';

const ids = new Set<string>();
for (const rule of UNCOUNTED_RULES) {
  assert.ok(!ids.has(rule.id), `two rules are called ${rule.id}`);
  ids.add(rule.id);
  for (const text of rule.yes) {
    test(`${rule.id}: nothing is counted in: ${text}`, () => {
      const { report, sentences } = textOf(text);
      assert.deepEqual(
        findQuantities({ report, sentences }, []).map(({ start, end }) => text.slice(start, end)),
        [],
      );
    });
  }
  for (const text of rule.no) {
    test(`${rule.id}: something is counted in: ${text}`, () => {
      const { report, sentences } = textOf(text);
      assert.notDeepEqual(findQuantities({ report, sentences }, []), []);
    });
  }
}
