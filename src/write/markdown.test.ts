import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, exampleStory, NORTH, REPORTS, SOUTH } from '../../test/answered.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { answerMarkdown } from './markdown.ts';

const story = exampleStory(REPORTS);

function bullet(text: string): string {
  const page = answerMarkdown(exampleAnswer([exampleLine(text, [])]), story);
  return page.split('\n').find((line) => line.startsWith('- ')) ?? '';
}

const LINES: readonly (readonly [string, string])[] = [
  ['a *star* and _line_', '- a \\*star\\* and \\_line\\_'],
  ['a [link](http://x.y)', '- a \\[link\\](http:\\/\\/x.y)'],
  ['www.example.org', '- www\\.example.org'],
  ['<b>bold</b> & `code`', '- \\<b\\>bold\\</b\\> \\& \\`code\\`'],
  ['1. first', '- 1\\. first'],
  ['- dash', '- \\- dash'],
  ['two\nlines', '- two lines'],
];

for (const [text, expected] of LINES) {
  test(`Markdown shows ${JSON.stringify(text)} letter for letter`, () => {
    assert.equal(bullet(text), expected);
  });
}

test('every line carries the numbers of its sources, and the sources their kind, file, hash and places', () => {
  const line = exampleLine('They agreed.', [at(SOUTH, 'Premier'), at(NORTH, 'agreed'), at(NORTH, 'Saturday')]);
  const page = answerMarkdown(exampleAnswer([line]), story);
  assert.match(page, /^- They agreed\. \\\[1\\\]\\\[2\\\]$/m);
  const spots = line.citations.slice(1).map(({ start, end, quote }) => `${start}-${end}#${fingerprint(quote)}`);
  assert.ok(
    page.includes(
      `\n1. Firing stops on the border (The Northern Post, news), \`north.txt\`, \`sha256:${NORTH.sha256}\` <!-- ${spots.join(',')} -->\n`,
    ),
    page,
  );
});

test('what was searched and whether a question is answered are told', () => {
  const searched = { terms: ['ferry', 'boat'], files: ['a', 'b'], hits: 0 };
  const page = answerMarkdown(
    exampleAnswer([exampleLine('No ferry.', [], { searched }), exampleLine('Who?', [], { answerable: false })]),
    story,
  );
  assert.match(page, /Searched for: ferry, boat; in 2 reports; nothing found\./);
  assert.match(page, /- Who\? \(not answered in these reports\)/);
});
