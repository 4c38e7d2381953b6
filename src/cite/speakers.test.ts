import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleReport } from '../../test/answered.ts';
import { evidenceFor } from '../../test/checked.ts';
import { evidenceOf } from './evidence.ts';
import { textsOf } from './locate.ts';
import { checkSpeakers } from './speakers.ts';
import { checkStretches } from './stretches.ts';

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

const office = exampleReport(
  'vote.txt',
  'The Electoral Office counted until dawn. Turnout was about 71 per cent, it estimated. Moss thanked her voters. The clerk Dane refused. "I have done nothing that I would not do again," he told the Belm Post.',
);
const wire = exampleReport('wire.txt', 'Orla Moss lost. Few cast a ballot in the whole of the country.');

for (const [name, holds] of [
  ['Electoral Office', true],
  ['Orla Moss', false],
] as const) {
  test(`the brackets behind a pronoun name whom its own sentence means, whatever is quoted behind: ${name}`, () => {
    const turnout = 'Turnout was about 71 per cent, it estimated.';
    const one = evidenceFor(turnout, office, turnout, 'Electoral Office');
    const other = evidenceFor(turnout, wire, 'Few cast a ballot in the whole of the country.');
    const text = `Turnout was about 71 per cent, it [${name}] estimated. — A wire report: “Few cast a ballot in the whole of the country.”`;
    const places = [...one.places, ...other.places];
    const texts = textsOf([office, wire]);
    const { stretches, quoted } = checkStretches(text, places, texts);
    const { faults } = checkSpeakers(evidenceOf(text, places, stretches, quoted, texts));
    assert.equal(faults.length === 0, holds, JSON.stringify(faults));
  });
}

test('a sentence that opens with marks of its own is given to nobody who only spoke before it', () => {
  const cited = '"I have done nothing that I would not do again," he told the Belm Post.';
  const faults = (label: string) => checkSpeakers(evidenceFor(`${label}: “${cited}”`, office, cited)).faults.length;
  assert.equal(faults('Moss'), 1);
  assert.equal(faults('The Belm Moss'), 1);
});
