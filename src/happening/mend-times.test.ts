import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';

const lexicon = loadLexicon();

/** A sentence, and each telling in it as “lemma time | objects”; “-” where it has no time. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['{|Norland} attacked the bridge on {time|Sunday@2031-05-04}.', ['attack Sunday | the bridge']],
  ['The office {time|today@2031-05-04} banned the medicine.', ['ban today | the medicine']],
  ['The council approved the plan {time|last week@2031-05-04}.', ['approve last week | the plan']],
  ['A court in {|Castrel} on {time|Friday@2031-05-09} sentenced {|Ivo Marsh} to six years.', ['sentence Friday | ']],
  [
    '{|Norland} denied on {time|11 May@2031-05-11} that gunmen attacked the bridge.',
    ['deny 11 May | the bridge', 'attack - | the bridge'],
  ],
  ['The office has {time|today@2031-05-04} suspended the licence.', ['suspend today | the licence']],
  ['{|Norland} condemned on {time|Sunday@2031-05-04} the attack.', ['condemn Sunday | the attack']],
];

test('a day belongs to the verb that it dates, and to no thing that is acted on', () => {
  for (const [example, expected] of CASES) {
    const { tellings, report } = analyseExample(example, lexicon);
    const shown = tellings.map(
      ({ lemma, when, objects }) =>
        `${lemma} ${when?.stated ?? '-'} | ${objects.map(({ start, end }) => report.text.slice(start, end)).join('; ')}`,
    );
    assert.deepEqual(shown, expected, example);
  }
});

test('a sentence of many thousand times is mended in one walk', () => {
  const example = `{|Norland} ${'attacked the bridge on {time|Sunday@2031-05-04}, and '.repeat(2000)}left.`;
  assert.ok(analyseExample(example, lexicon).tellings.length > 0);
});
