import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshRewordings, handmadeLies, LIES, rewordings } from '../../test/rewordings.ts';
import { otherWords, wrongWording } from '../cite/worded.ts';
import { loadParser } from '../load.ts';
import { otherDeeds } from './deeds.ts';
import { judge, readerOf } from './guard.ts';

const parser = loadParser();

/** What the words alone do not show, and the second judge reads alike. */
const SAME: readonly (readonly [line: string, wording: string])[] = [
  [
    'A court in Arden sentenced the mayor to four years in prison on Friday for taking bribes.',
    'The mayor was sentenced to four years in prison by a court in Arden on Friday for taking bribes.',
  ],
  ['After its pumps failed, the port closed on Friday.', 'The port closed on Friday after its pumps failed.'],
  ['The union left the hall hours after the board met.', 'Hours after the board met, the union left the hall.'],
  [
    'Dane’s lawyer, Rell Moss, said that the port was closed.',
    'The port was closed, said Rell Moss, the lawyer of Dane.',
  ],
  ['The bank said it may sell the mill.', 'The bank may sell the mill, it said.'],
  ['Dane opened the vote and called Moss “a thief”.', 'Dane opened the vote and called Moss “a thief”.'],
  [
    'Orla Dane, who had left the party, called the vote “a farce”.',
    'The vote was called “a farce” by Orla Dane, who had left the party.',
  ],
];

for (const [line, wording] of SAME) {
  test(`the guard lets “${wording}” stand for “${line}”`, () => assert.equal(judge(line, wording, parser).why, null));
}

const OTHER: readonly (readonly [line: string, wording: string])[] = [
  ['Dane proposed talks on Friday.', 'On Friday, Dane proposed talks.'],
  ['Dane proposed talks on Friday in Arden.', 'On Friday Dane proposed talks in Arden.'],
  ['Dane promised to free the men after the vote was held.', 'After the vote was held, Dane promised to free the men.'],
  ['Norland rejected talks in Arden.', 'In Arden, Norland rejected talks.'],
  ['Dane said Moss left, and Rell stayed.', 'Moss left, and Rell stayed, Dane said.'],
  [
    'Norland struck the port and Sudmark withdrew on Friday.',
    'On Friday, Norland struck the port and Sudmark withdrew.',
  ],
  ['Dane met Moss, who had left the party.', 'Dane, who had left the party, met Moss.'],
  ['Dane fled and was shot by Moss.', 'Dane was shot by Moss and fled.'],
  ['The Evening Mirror praised Dane.', 'The Mirror praised Dane Evening.'],
];

for (const [line, wording] of OTHER) {
  test(`the guard drops “${wording}” for “${line}”`, () => assert.notEqual(judge(line, wording, parser).why, null));
}

test('without the model of the parser only the first judge speaks', () => {
  const [line, wording] = SAME[0] ?? ['', ''];
  assert.notEqual(wrongWording(line, wording), null);
  assert.notEqual(judge(line, wording, null).why, null);
  assert.equal(otherDeeds(line, wording, null), 'its sentences are not plain');
});

test('the second judge hears of no wording that lacks a word, a “not” or a measure of its line', () => {
  for (const [line, wording] of [
    ['Dane did not meet Moss.', 'Moss was met by Dane.'],
    ['About 40 men were freed by Dane.', 'Dane freed 40 men.'],
    ['Dane may free the men.', 'The men will be freed by Dane.'],
    ['Dane freed the men without Moss.', 'Dane freed the men with Moss.'],
    ['The men are held.', 'The men were held.'],
  ] as const)
    assert.notEqual(otherWords(line, wording), null, wording);
});

test('no lie made by hand passes, nor is read like its line by the second judge alone', () => {
  for (const { line, lie } of handmadeLies()) {
    assert.notEqual(judge(line, lie, parser).why, null, lie);
    assert.notEqual(otherDeeds(line, lie, parser), null, lie);
  }
});

test('no lie that can be told of a line, in its own words or in an honest wording, passes both judges', () => {
  const passed: string[] = [];
  const tried = new Set<string>();
  for (const { line, wording } of [...rewordings(), ...freshRewordings()]) {
    for (const said of [line, wording]) {
      if (said === wording && judge(line, wording, parser).why !== null) continue;
      for (const { name, tell } of LIES) {
        for (const lie of tell(said)) {
          if (lie === said || lie === line || tried.has(`${line}\n${lie}`)) continue;
          tried.add(`${line}\n${lie}`);
          if (judge(line, lie, parser).why === null) passed.push(`${name}: ${lie}`);
        }
      }
    }
  }
  assert.ok(tried.size > 6000, `${tried.size} tried`);
  assert.deepEqual(passed, []);
});

test('of honest wordings the two judges drop no more than they did', () => {
  const dropped = (rows: readonly { readonly line: string; readonly wording: string }[]): number =>
    rows.filter(({ line, wording }) => judge(line, wording, parser).why !== null).length;
  const all = rewordings();
  const fresh = freshRewordings();
  const counted = [
    dropped(all.filter(({ half }) => half === 'tune')),
    dropped(all.filter(({ half }) => half === 'held')),
    dropped(fresh.filter(({ made }) => made === 'first')),
    dropped(fresh.filter(({ made }) => made === 'last')),
    dropped(fresh.filter(({ made }) => made === 'unseen')),
  ];
  for (const [at, most] of [21, 14, 6, 7, 25].entries())
    assert.ok((counted[at] ?? 0) <= most, `${counted.join(', ')} dropped`);
});

test('sentences of any length and kind are read or refused, in time that grows with them', () => {
  const read = readerOf(parser);
  for (const part of [
    'who ',
    ', ',
    'after ',
    'and ',
    'said ',
    'by ',
    'of Norland ',
    'was struck by ',
    'to ',
    '“x” ',
    'on Friday ',
  ]) {
    const long = `Norland ${part.repeat(Math.floor(900 / part.length))} Sudmark.`;
    assert.equal(typeof (read(long, `${long} x`) ?? ''), 'string');
  }
});
