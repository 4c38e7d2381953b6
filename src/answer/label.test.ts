import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelOf } from './label.ts';

const LABELLED: readonly (readonly [string, string])[] = [
  ['• ', 'Norland struck first.'],
  ['3. ', 'The log shows the alarm at 6.14 a.m.'],
  ['5. ', '2 of 7 gates stay shut.'],
  ['(2) ', 'The council met.'],
  ['15:00 ', 'Police now accept that an officer opened the gate.'],
  ['9.15 am: ', '“We were not told,” Dane said.'],
  ['16:20 – ', 'The firm has changed its account.'],
  ['PORT ASHER, May 18 - ', 'A visitor died on Sunday.'],
  ['LENN, May 12 (Meridian) - ', 'Two ships collided.'],
  ['LENN, Oct. 6, 2031 — ', 'Hundreds of savers lined up.'],
  ['VELDEN, Norland, 6 October 2031 – ', 'The bank closed.'],
  ['PORT ASHER — ', 'At least seven people were killed.'],
  ['ORLA BEACH, Norl. — ', 'A plane crashed on Sunday.'],
  ['PORT ASHER - ', 'A gunman fired on a crowd.'],
  ['(MNN) ', 'A small plane crashed on Sunday.'],
  ['(Reuters) - ', 'A small plane crashed on Sunday.'],
  ['LENN — ', 'The mayor resigned.'],
  ['PORT ASHER, Nor. — ', 'The mayor resigned.'],
  ['VELDEN, Sudmark (ANN) — ', 'The mayor resigned.'],
  ['(ANN) ', 'The mayor of Lenn resigned.'],
  ['LENN -- ', '“We are ready,” Dane said.'],
  ['', 'NATO — which met on Monday — agreed.'],
  ['', '(It) was late.'],
  ['Context: ', 'Norland freed the crew.'],
  ['The claim: ', 'Orla Dane says that the dam broke.'],
  ['', 'Dane: “We are ready.”'],
  ['', '3.30 million people voted.'],
  ['', '1 June is a holiday.'],
  ['', '14:00 was the hour agreed.'],
  ['', '12.5 per cent of them left.'],
  ['', 'NATO — which met on May 18 — agreed.'],
  ['', 'MV ORLA-2 was hit.'],
  ['', '(Orla Dane, head of the Board)'],
  ['', 'NATO, which met on May 18 - its third meeting - agreed.'],
];

test('What a page sets before a sentence is no part of it', () => {
  for (const [label, rest] of LABELLED) assert.equal(labelOf(label + rest), label.length, label + rest);
});

test('A label without a sentence behind it stays', () => {
  assert.equal(labelOf('3. '), 0);
  assert.equal(labelOf(''), 0);
});
