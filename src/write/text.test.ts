import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at, exampleAnswer, exampleLine, exampleReport, exampleStory, NORTH, REPORTS } from '../../test/answered.ts';
import { answerText, searchedText } from './text.ts';

const story = exampleStory(REPORTS);

test('no line of the text is wider than it should be, and no word is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 100 }), (list, width) => {
      const text = answerText(exampleAnswer([exampleLine(list.join(' '), [at(NORTH, 'agreed')])]), story, {
        width,
        colour: false,
      });
      for (const line of text.split('\n')) assert.ok(line.length <= width, line);
      assert.ok(text.replace(/\s+/g, ' ').includes(`- ${list.join(' ')} [1]`));
    }),
  );
});

test('colours are used only where they are asked for', () => {
  const answer = exampleAnswer([exampleLine('They agreed.', [])]);
  assert.ok(!answerText(answer, story).includes('\u001b'));
  assert.ok(answerText(answer, story, { width: 80, colour: true }).includes('\u001b[1m'));
});

test('control characters of a report never reach the terminal', () => {
  const report = exampleReport('evil.txt', 'Title \u001b]0;owned\u0007 and \u202egnp\n', { outlet: 'A\u009b31mB' });
  const text = answerText(exampleAnswer([exampleLine('a \u001b[2J b', [])], {}, [report]), exampleStory([report]));
  for (const control of '\u001b\u0007\u009b\u202e') assert.ok(!text.includes(control));
});

test('a search is told with its terms, the reports, and what was found', () => {
  assert.equal(
    searchedText({ terms: ['ferry'], files: ['a'], hits: 1 }),
    'Searched for: ferry; in 1 report; 1 place found, none of them answers it.',
  );
});
