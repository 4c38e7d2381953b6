import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleReport } from '../../test/answered.ts';
import { evidenceFor } from '../../test/checked.ts';
import { checkSpeakers } from './speakers.ts';

const report = exampleReport(
  'talks.txt',
  `Talks begin

Orla Dane met Ivo Karr in Port Asher. “The line is open,” said Dane. Karr told reporters that the road was closed. “We will wait,” he added.

The river rose by two metres. According to Channel Nine, officials said the dam was safe.`,
  { outlet: 'Northern Post' },
);

const LINES: readonly (readonly [string, string, boolean])[] = [
  ['Dane: “The line is open”', '“The line is open,” said Dane.', true],
  ['Karr: “The line is open”', '“The line is open,” said Dane.', false],
  ['Karr told Dane that “the road was closed”', 'Karr told reporters that the road was closed.', true],
  ['“We will wait”, said Ivo Karr', '“We will wait,” he added.', true],
  ['Northern Post: “The river rose by two metres.”', 'The river rose by two metres.', true],
  ['Dane: “The river rose by two metres.”', 'The river rose by two metres.', false],
  ['Does: “The river rose by two metres.”', 'The river rose by two metres.', false],
  ['According to Channel Nine “the dam was safe”', 'According to Channel Nine, officials said the dam was safe.', true],
  ['Nobody is named for “the dam was safe”', 'According to Channel Nine, officials said the dam was safe.', true],
];

for (const [text, cited, holds] of LINES) {
  test(`whoever speaks is ${holds ? 'rightly' : 'wrongly'} named in: ${text}`, () => {
    const { faults } = checkSpeakers(evidenceFor(text, report, cited));
    assert.equal(faults.length === 0, holds, JSON.stringify(faults));
    for (const { name } of faults) assert.equal(name, 'misattributed');
  });
}
