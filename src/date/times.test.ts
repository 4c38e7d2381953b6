import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { takesTimeInProportion } from '../../test/in-proportion.ts';
import { textOf } from '../../test/timed.ts';
import { joinNeighbours } from './join.ts';
import { findTimesIn } from './times.ts';
import { scanWords } from './words.ts';

/** Everything that is found is in braces. */
const CASES: readonly string[] = [
  'The breakthrough came at {3:35 PM on Saturday} by telephone.',
  'At {9 a.m. Tuesday} the talks begin.',
  'On {Friday, May 9, at about 5 p.m.} the firing stopped.',
  'It began at {10:35 a.m.} ({0735 GMT}) {Friday}.',
  'They met {three days after} the vote, on {May 10}.',
  'It may rain; they march on, and Sun Pharma rose.',
  'In May or may not, April Dane said.',
  'A second bomb fell on page 1998 of the plan for 2000 homes.',
  'The 44-year-old sailor, in his 40s, saw {the 1990s}.',
  'Since {1971}, and from {2017–2021}, the border was open.',
  'The S-400 and Article 370 stand.',
];
for (const marked of CASES) {
  test(`times are found in: ${marked}`, () => {
    const text = marked.replace(/[{}]/gu, '');
    const found = findTimesIn(scanWords(text, { start: 0, end: text.length }));
    let shown = '';
    let last = 0;
    for (const { start, end } of found) {
      shown += `${text.slice(last, start)}{${text.slice(start, end)}}`;
      last = end;
    }
    assert.equal(shown + text.slice(last), marked);
  });
}

test('the expressions of a text are in order, apart from each other, and inside their sentences', () => {
  const { times, sentences } = textOf(
    'On May 7 it began. Two days later, at noon on Friday, it ended.\nThat was last week.',
  );
  assert.ok(times.length >= 4);
  for (const [index, time] of times.entries()) {
    const sentence = sentences[time.sentence];
    assert.ok(sentence !== undefined && sentence.start <= time.start && time.end <= sentence.end);
    assert.ok(index === 0 || (times[index - 1]?.end ?? 0) <= time.start);
  }
});

test('no text breaks the search, and nothing found overlaps', () => {
  const piece = fc.constantFrom(
    'May',
    '10',
    ',',
    'the',
    'of',
    '2031',
    '-',
    ':',
    'last',
    'week',
    'Friday',
    'at',
    'half',
    'a',
    'ago',
    '’s',
    '1/2',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }),
      fc.constantFrom(' ', ''),
      (pieces, joint) => {
        const text = pieces.join(joint);
        const words = scanWords(text, { start: 0, end: text.length });
        const found = findTimesIn(words);
        for (const [index, time] of found.entries()) {
          assert.ok(time.start < time.end && time.end <= text.length);
          assert.ok(index === 0 || (found[index - 1]?.end ?? 0) <= time.start);
        }
        assert.deepEqual(joinNeighbours(found, words).length, found.length, 'joined already');
      },
    ),
  );
});

for (const piece of [
  'May 10 ',
  '1,',
  '1:',
  'the early ',
  'a.a.',
  '10 ',
  'late last Friday night of ',
  "'",
  'half a ',
  'twenty-',
]) {
  test(`a sentence of tens of thousands of times “${piece}” is searched in time linear in its length`, () => {
    const search = (text: string): void => {
      findTimesIn(scanWords(text, { start: 0, end: text.length }));
    };
    takesTimeInProportion(search, piece.repeat(10_000), piece.repeat(40_000), 4);
  });
}
