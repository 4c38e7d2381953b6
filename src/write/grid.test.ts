import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, exampleStory, NORTH, SOUTH } from '../../test/answered.ts';
import type { DerivedStep, Line } from '../model/answer.ts';
import { answerHtml } from './html.ts';
import { answerMarkdown } from './markdown.ts';
import { answerText } from './text.ts';

const story = exampleStory([NORTH, SOUTH]);

function step(more: Partial<DerivedStep>): Line {
  return exampleLine(
    '“Norland and Sudmark agreed on Saturday”',
    [at(NORTH, 'Norland and Sudmark agreed on Saturday')],
    {
      derived: {
        kind: 'step',
        from: '2031-05-07',
        to: '2031-05-08',
        parties: ['Norland'],
        class: 'material conflict',
        intensity: -10,
        happenings: 1,
        ...more,
      },
    },
  );
}

const COURSE = exampleAnswer(
  [
    step({}),
    step({ from: '2031-05-08', to: '2031-05-10', parties: ['<b>Sudmark'], intensity: -7.2 }),
    step({
      from: '2031-05-20',
      to: '2031-05-21',
      parties: ['Norland', '<b>Sudmark'],
      class: 'verbal cooperation',
      intensity: 4,
      happenings: 3,
    }),
  ],
  { role: 'course' },
);

test('the chart of a course has a title, a description, a shape for each party, and no word of markup from a report', () => {
  const page = answerHtml(COURSE, story);
  const chart = /<svg[\s\S]*?<\/svg>/u.exec(page)?.[0] ?? '';
  assert.match(chart, /role="img" aria-labelledby="(\S+)-title \1-desc"/u);
  assert.match(chart, /<title id="\S+-title">.+<\/title>\n<desc id="\S+-desc">3 steps from 2031-05-07 to 2031-05-20/u);
  assert.equal(chart.match(/<circle/gu)?.length, 3, 'two marks of the first party and its legend');
  assert.equal(chart.match(/<rect/gu)?.length, 3, 'two marks of the second party and its legend');
  assert.equal(chart.match(/class="range"/gu)?.length, 1, 'the uncertain day is a bar');
  assert.match(chart, /…/u, 'days left out are marked');
  assert.doesNotMatch(page, /<b>Sudmark/u);
});

test('the table of a course holds the numbers of the chart', () => {
  const page = answerHtml(COURSE, story);
  const [, table = ''] = /<table class="grid steps"[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/tbody>/u.exec(page) ?? [];
  const cells = table
    .split('</tr>')
    .map((row) => [...row.matchAll(/>([^<>]+)<\/(?:th|div)>/gu)].map(([, text]) => text));
  assert.deepEqual(
    cells.slice(0, 3).map((row) => row.slice(0, 4)),
    [
      ['2031-05-07', 'Norland', 'material conflict', '−10'],
      ['2031-05-08 to 2031-05-09', '&lt;b&gt;Sudmark', 'material conflict', '−7.2'],
      ['2031-05-20', 'Norland and &lt;b&gt;Sudmark', 'verbal cooperation', '+4 (the strongest of 3 acts)'],
    ],
  );
  assert.equal(page.match(/<th scope="col"/gu)?.length, 5);
});

test('one day alone makes no chart, but stands in the table', () => {
  const page = answerHtml(exampleAnswer([step({})], { role: 'course' }), story);
  assert.doesNotMatch(page, /<svg/u);
  assert.match(page, /<table class="grid steps"/u);
});

const POSITIONS = exampleAnswer(
  [
    exampleLine('“31 people had died”', [at(NORTH, '31 people had died')], {
      sides: [
        { label: 'Norland asserts', text: '“31 people had died”', citations: [at(NORTH, '31 people had died')] },
        { label: 'Sudmark denies', text: '“We are grateful,”', citations: [at(SOUTH, 'We are grateful,')] },
      ],
      derived: {
        kind: 'positions',
        contested: true,
        origins: 2,
        cells: [
          { column: 'Norland', stances: [{ stance: 'asserts', side: 0 }] },
          { column: 'Sudmark', stances: [{ stance: 'denies', side: 1 }] },
          { column: 'others', stances: [] },
        ],
      },
    }),
  ],
  { role: 'positions' },
);

test('positions are a table with headers for columns and rows, each cell a word with its sources', () => {
  const page = answerHtml(POSITIONS, story);
  assert.match(page, /<th scope="col" role="columnheader">Sudmark<\/th>/u);
  assert.match(page, /<th scope="row" role="rowheader">/u);
  assert.match(
    page,
    /data-label="Sudmark"><div><span class="stance denies"><span aria-hidden="true">✗<\/span> denies<\/span>.*?\[2\]/u,
  );
  assert.match(page, /data-label="No party"><div><span class="silent">.*silent/u);
  const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, target]) => target);
  const ids = new Set([...page.matchAll(/\bid="([^"]+)"/gu)].map(([, id]) => id));
  assert.deepEqual(
    targets.filter((target) => !ids.has(target ?? '')),
    [],
  );
});

test('positions in Markdown are a table of marks and words, with the words behind them below', () => {
  const text = answerMarkdown(POSITIONS, story);
  assert.match(
    text,
    /\| Claim \| Norland \| Sudmark \| No party \|\n\|---\|---\|---\|---\|\n\| 1 \| ✓ asserts \| ✗ denies \| · silent \|/u,
  );
  assert.match(text, /\n1\. \*\*Contested\.\*\* .*\n {3}- \*\*Norland asserts:\*\* in these words/u);
});

test('positions in text keep to the width, with a grid where it fits and without one where it does not', () => {
  for (const width of [80, 24]) {
    const text = answerText(POSITIONS, story, { width });
    const long = text.split('\n').filter((line) => line.length > width && line.trim().includes(' '));
    assert.deepEqual(long, []);
    assert.equal(/^1 {2}asserts {2}denies {3}-$/mu.test(text), width === 80);
  }
});
