import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRight, judgeRoles, roles } from './roles.ts';

test('every invented sentence that was looked at while the rules were made has the parts that it tells', () => {
  assert.deepEqual(
    judgeRoles()
      .filter((row) => row.half === 'seen' && !isRight(row))
      .map(({ sentence }) => sentence),
    [],
  );
});

test('of the sentences kept back most have the parts that they tell, and few have others', () => {
  const { figures, table } = roles();
  assert.ok(Number(figures['held precision']) >= 0.9, table.join('\n'));
  assert.ok(Number(figures['held recall']) >= 0.88, table.join('\n'));
});

test('each part is told in ten sentences at least, or in as many as there are ways to tell it, and some tell none', () => {
  const rows = judgeRoles();
  for (const role of ['proposed', 'brokered', 'facilitated', 'pressed', 'announced', 'no part', 'broke']) {
    assert.ok(rows.filter(({ wanted }) => wanted.some((one) => one.role === role)).length >= 10, role);
  }
  assert.ok(rows.filter(({ wanted }) => wanted.length === 0).length >= 30);
});
