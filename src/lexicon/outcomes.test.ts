import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import { findRoles } from '../story/roles.ts';
import { happeningRow } from './happenings.ts';
import { ROLES } from './outcomes.ts';

const lexicon = loadLexicon();

for (const row of ROLES) {
  test(`role ${row.id} is found where its examples say`, () => {
    for (const example of row.yes) {
      const { names, ...analysis } = analyseExample(example, lexicon);
      const roles = findRoles({ analyses: [analysis], actors: analysis.actors }).filter(
        ({ role }) => role === row.role || role === 'no part',
      );
      const marked = names
        .filter(({ role }) => role !== '' && role !== 'says')
        .map(({ role, name }) => `${role}: ${name}`);
      assert.deepEqual(roles.map(({ role, actor }) => `${role}: ${actor}`).sort(), marked.sort(), example);
      const says = names.find(({ role }) => role === 'says')?.name ?? null;
      for (const role of roles) assert.equal(role.saidBy, says, example);
    }
  });

  test(`role ${row.id} is not found where its counter-examples say`, () => {
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

test('every kind that a role rests on is a kind of happening', () => {
  for (const { kinds } of ROLES) for (const kind of kinds) assert.ok(happeningRow(kind), kind);
});
