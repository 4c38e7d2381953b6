import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NORTH } from '../../test/answered.ts';
import { evidenceFor } from '../../test/checked.ts';
import { checkNegation } from './negation.ts';

const DENIAL = 'Deputy Premier Orla Vint denied that the council had met, saying no such meeting was planned.';

const LINES: readonly (readonly [string, string, RegExp | null])[] = [
  [DENIAL, DENIAL, null],
  ['It is denied by Vint that the council met.', DENIAL, null],
  ['Vint denied “the council had met”.', DENIAL, null],
  ['Vint said “the council had met”.', DENIAL, /“denied” stands before/],
  ['Nine camps were not hit on May 7', 'Nine camps were hit on May 7, 2031', /“not” is not in the cited words/],
  ["Norland's army has confirmed it.", "Norland's army has not confirmed it.", /“not”, which the line leaves out/],
  ['Denied: nine camps hit.', 'Nine camps were hit on May 7, 2031', /deny nothing/],
];

for (const [text, cited, message] of LINES) {
  test(`${message === null ? 'nothing is turned round' : 'a word is turned round'} in: ${text}`, () => {
    const [fault] = checkNegation(evidenceFor(text, NORTH, cited));
    if (message === null) assert.equal(fault, undefined);
    else assert.match(fault?.message ?? '', message);
  });
}

test('a line that stands word for word in its report leaves out no word of another one that denies', () => {
  const told = 'Two officers were hurt by slag at the gate, the army said.';
  const report = { ...NORTH, text: `${told} There was no slag at the gate.` };
  assert.deepEqual(checkNegation(evidenceFor(told, report, told, 'There was no slag at the gate.')), []);
  const [fault] = checkNegation(
    evidenceFor('There was slag at the gate.', report, told, 'There was no slag at the gate.'),
  );
  assert.match(fault?.message ?? '', /“no”, which the line leaves out/);
});
