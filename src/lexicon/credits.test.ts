import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import { findRoles } from '../story/roles.ts';
import { CREDIT_CUES, CREDITS } from './credits.ts';
import { OUTCOME_PHRASES } from './outcomes.ts';

const lexicon = loadLexicon();

for (const row of CREDITS) {
  test(`the phrase ${row.id} gives a part where its examples say`, () => {
    assert.ok(row.yes.length > 0 && row.no.length > 0);
    for (const example of row.yes) {
      const { names, ...analysis } = analyseExample(example, lexicon);
      assert.match(analysis.report.text.toLowerCase(), CREDIT_CUES, example);
      const roles = findRoles({ analyses: [analysis], actors: analysis.actors }).filter(
        ({ role }) => role === row.role,
      );
      const marked = names.filter(({ role }) => role === row.role).map(({ name }) => name);
      assert.deepEqual(roles.map(({ actor }) => actor).sort(), marked.sort(), example);
      const says = names.find(({ role }) => role === 'says')?.name ?? null;
      if (says !== null) for (const role of roles) assert.equal(role.saidBy, says, example);
    }
  });

  test(`the phrase ${row.id} gives no part where its counter-examples say`, () => {
    for (const example of row.no) {
      const analysis = analyseExample(example, lexicon);
      const roles = findRoles({ analyses: [analysis], actors: analysis.actors });
      assert.deepEqual(
        roles.filter(({ role }) => role === row.role).map(({ actor }) => actor),
        [],
        example,
      );
    }
  });
}

test('outcomes that no single word names are found in their examples alone', () => {
  for (const { pattern, yes, no } of OUTCOME_PHRASES) {
    for (const example of yes) assert.match(example, pattern);
    for (const example of no) assert.doesNotMatch(example, pattern);
  }
});

test('each phrase has an id of its own', () => {
  const ids = CREDITS.map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids);
});
