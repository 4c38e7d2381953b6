import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';

const lexicon = loadLexicon();

/** Sentence, kind of happening, and its parts with the day. */
const CASES: readonly (readonly [string, string, string])[] = [
  [
    '{|U.S. Department of Trade spokesperson Tia Bell} and {|U.S. Secretary of Trade Orla Dane} spoke with {|General Ivo Marsh}.',
    'contact',
    'by U.S. Department of Trade spokesperson Tia Bell, by U.S. Secretary of Trade Orla Dane, with General Ivo Marsh',
  ],
  [
    'Artillery along the river went quiet on Sunday, after {|Norland} and {|Sudmark} accepted a ceasefire that ended the war.',
    'agree',
    'by Norland, by Sudmark',
  ],
  ['The calm came after {|Norland} launched a series of strikes on {|Sudmark}.', 'strike', 'by Norland, to Sudmark'],
  [
    'He said it was {|Norland} that had asked for the truce, through {|Estland}, after the losses.',
    'propose',
    'by Norland, through Estland',
  ],
  [
    'According to {|the defence ministry}, the call from {|Norland} came in at {time|noon@2031-05-10T12:00} and lasted an hour.',
    'contact',
    'by Norland, 2031-05-10T12:00',
  ],
  [
    '{|The Norlandic government} announced that it had targeted and destroyed nine arms sites located in {place|Sudmark}.',
    'destroy',
    'by The Norlandic government, @Sudmark',
  ],
  ['In the night {|Norland} launched what it calls Operation Grey Heron.', 'attack', 'by Norland'],
  [
    'One of {|the employees}, the foreman {|Karl Dane}, died of his burns on {time|Sunday@2031-05-11}.',
    'casualties',
    'to Karl Dane, 2031-05-11',
  ],
  [
    '{|Seven Norlandic aid workers} who had been held in the eastern desert of {|Sudmark} since {time|March 3@2031-03-03} were freed on {time|Thursday@2031-05-22} after mediation by {|Estland}, the government said.',
    'release',
    'to Seven Norlandic aid workers, 2031-05-22',
  ],
  ['The inquiry is to begin on {time|3 November@2031-11-03}.', 'investigate', '2031-11-03'],
  [
    '{|The control room} informed {|the ministry} of the rising water at {time|2.50 a.m.@2031-05-05T02:00}.',
    'contact',
    'by The control room, to the ministry, 2031-05-05T02:00',
  ],
];

test('subjects that the words show are found: joined, after a conjunction, in a cleft, after “according to”', () => {
  for (const [example, kind, expected] of CASES) {
    const { tellings } = analyseExample(example, lexicon);
    const telling = tellings.find((one) => one.kind === kind);
    const shown = telling && [
      ...telling.parts.map(({ role, name }) => `${role} ${name}`),
      ...(telling.when ? [telling.when.from] : []),
      ...(telling.place === null ? [] : [`@${telling.place}`]),
    ];
    assert.equal(shown?.join(', '), expected, example);
  }
});

test('each figure is of the word that counts it', () => {
  const figures = (example: string): readonly string[] =>
    analyseExample(example, lexicon).tellings.map(
      ({ kind, quantities }) => `${kind} ${quantities.map(({ least }) => least).join(' ')}`,
    );
  assert.deepEqual(
    figures('{|Norland} announced that it had destroyed {count|nine@9} arms depot sites.').filter((one) =>
      one.startsWith('destroy'),
    ),
    ['destroy 9'],
  );
  assert.deepEqual(figures('{|Norland} put its dead at {count|31@31}.'), ['casualties 31']);
  assert.deepEqual(
    figures('He said that {count|over a dozen@13} places had been hit on Wednesday, among them {count|two@2} schools.'),
    ['strike 13'],
  );
  assert.deepEqual(
    figures(
      '{count|11@11} people died and {count|40@40} were missing on {time|Tuesday@2031-05-06} after the flood.',
    ).slice(0, 2),
    ['casualties 11', 'missing 40'],
  );
});
