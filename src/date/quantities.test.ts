import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf } from '../../test/timed.ts';
import { findQuantities, quantitiesIn } from './quantities.ts';
import { countedUnit } from './unit.ts';
import { scanWords } from './words.ts';

/** Each quantity as `words = least..most unit`, `~` for a rough one, `..` open upwards. */
const CASES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['Norland struck nine terror hubs.', 'nine = 9 hub'],
  ['The attack killed 26 tourists.', '26 = 26 tourist'],
  ['Over a dozen Norland locations were hit.', 'Over a dozen = 13.. location'],
  ['Two of the five drones fell.', 'Two = 2 drone', 'five = 5 drone'],
  ['More than 20 heavily armed men came.', 'More than 20 = 21.. man'],
  ['Up to 15 locations were hit.', 'Up to 15 = 1..15 location'],
  ['Some 30 villages were flooded.', 'Some 30 = ~30 village'],
  [
    'Dozens of civilians fled and hundreds of thousands followed.',
    'Dozens = 24.. civilian',
    'hundreds of thousands = 200000..',
  ],
  ['Tens of thousands of people left.', 'Tens of thousands = 20000.. person'],
  ['Half a million people left.', 'Half a million = 500000 person'],
  ['Two-thirds of the voters agreed.', 'Two-thirds = 66.7 %'],
  ['Between 5 and 8 ships sank.', 'Between 5 and 8 = 5..8 ship'],
  ['About 30-40 villages were flooded.', 'About 30-40 = ~30..40 village'],
  ['The toll rose from 10 to 20.', '10 = 10', '20 = 20'],
  ['There were no casualties.', 'no = 0 casualty'],
  ['None of the soldiers died.', 'None = 0 soldier'],
  ['There is no plan, no talks and no political dialogue.'],
  ['The loan of $1.4 bn rose by 3.5 percent.', '$1.4 bn = 1400000000 $', '3.5 = 3.5 %'],
  [
    'It cost Rs 500 crore, €20m or 12 million dollars.',
    'Rs 500 crore = 5000000000 ₹',
    '€20m = 20000000 €',
    '12 million = 12000000 $',
  ],
  ['A 48-hour truce held for three days.', '48 = 48 hour', 'three = 3 day'],
  ['A 44-year-old man and Orla Dane, 52, spoke.', '44 = 44 year old', '52 = 52 year old'],
  ['The third round of talks on May 10, 2031 at 3:35 PM failed.'],
  ['Kessland put its dead at 31.', '31 = 31'],
  ['90 million cubic metres of water', '90 million = 90000000 cubic meter'],
  ['The two missile-armed fleets agreed.', 'two = 2 fleet'],
  ['It adds $84 billion over ten years.', '$84 billion = 84000000000 $', 'ten = 10 year'],
  ['A couple dozen bankers met the best one.', 'A couple dozen = 24.. banker'],
  ['One in five workers stayed.', 'One in five = 20 %'],
];
for (const [text, ...expected] of CASES) {
  test(`what is counted in: ${text}`, () => {
    const { report, sentences, times } = textOf(text);
    const shown = findQuantities({ report, sentences }, times).map(({ start, end, quantity }) => {
      const { least, most, unit, about } = quantity;
      const range = most === null ? `${least}..` : least === most ? `${least}` : `${least}..${most}`;
      return `${text.slice(start, end)} = ${about ? '~' : ''}${range} ${unit}`.trim();
    });
    assert.deepEqual(shown, expected);
  });
}

test('the unit is read from the phrase behind the number', () => {
  const { sentences } = textOf('He saw 9 terror hubs.');
  assert.equal(countedUnit(sentences[0] ?? { tokens: [] }, 'He saw 9'.length), 'hub');
});

test('no text breaks the search, and quantities never overlap', () => {
  const piece = fc.constantFrom(
    'over',
    'a',
    'dozen',
    '10',
    ',',
    '-',
    '$',
    'no',
    'half',
    'million',
    'one',
    'in',
    'of',
    'people',
    '%',
    '.',
    'third',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }),
      fc.constantFrom(' ', ''),
      (pieces, joint) => {
        const text = pieces.join(joint);
        const found = quantitiesIn(scanWords(text, { start: 0, end: text.length }), { start: 0, tokens: [] });
        for (const [index, one] of found.entries()) {
          assert.ok(one.start < one.end && one.end <= text.length);
          assert.ok(index === 0 || (found[index - 1]?.end ?? 0) <= one.start);
          assert.ok(Number.isFinite(one.quantity.least));
          assert.ok(one.quantity.most === null || one.quantity.most >= one.quantity.least);
        }
      },
    ),
  );
});
