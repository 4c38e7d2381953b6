import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';

const lexicon = loadLexicon();

/** A sentence with its times, and the time that each lemma has; null for none. */
const CASES: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
  ['{|Norland} struck nine camps on {time|Monday@2031-05-05}.', { strike: 'Monday' }],
  [
    'On {time|Monday@2031-05-05} {|Norland} struck nine camps and attacked {|Sudmark}.',
    { strike: 'Monday', attack: 'Monday' },
  ],
  ['{|Norland} condemned on {time|Sunday@2031-05-04} the attack on {|Sudmark}.', { condemn: 'Sunday', attack: null }],
  ['{|Norland} condemned the {time|April 22@2031-04-22} attack on {|Sudmark}.', { condemn: null, attack: 'April 22' }],
  ['{|Orla Dane} said on {time|Monday@2031-05-05} that {|Norland} had struck nine camps.', { strike: null }],
  ['{|Norland} struck the camps that {|Sudmark} had opened on {time|Monday@2031-05-05}.', { strike: null }],
  [
    '{|Orla Dane} called {|Ivo Marsh} on {time|Saturday@2031-05-10}, urging a truce.',
    { call: 'Saturday', urge: 'Saturday' },
  ],
  ['{|Norland} broke the truce {time|the same evening@2031-05-10}.', { break: 'the same evening' }],
];

for (const [example, expected] of CASES) {
  test(`the time of what is told: ${example}`, () => {
    const { tellings, report } = analyseExample(example, lexicon);
    for (const [lemma, stated] of Object.entries(expected)) {
      const told = tellings.find((one) => one.lemma === lemma);
      assert.ok(told, `${lemma} is not told`);
      assert.equal(told.when?.stated ?? null, stated, lemma);
      assert.equal(told.whenAt === null ? null : report.text.slice(told.whenAt.start, told.whenAt.end), stated);
    }
  });
}

test('a place and a figure are those of the same clause', () => {
  const { tellings } = analyseExample(
    '{|Norland} struck {count|nine@9} camps in {place|Sudmark} on Monday, and {count|two@2} bridges fell.',
    lexicon,
  );
  const struck = tellings.find(({ lemma }) => lemma === 'strike');
  assert.equal(struck?.place, 'Sudmark');
  assert.deepEqual(
    struck?.quantities.map(({ least }) => least),
    [9],
  );
});
