import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, exampleReport, exampleStory, NORTH, SOUTH } from '../../test/answered.ts';
import { answerHtml } from './html.ts';

const line = exampleLine('Karr said “the talks were brokered by Westria”.', [
  at(SOUTH, 'the talks were brokered by Westria'),
]);

test('the page links every marker to a place that it holds', () => {
  const page = answerHtml(exampleAnswer([line]), exampleStory([NORTH, SOUTH]));
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  const ids = [...page.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
  assert.ok(targets.length > 4);
  assert.deepEqual(
    targets.filter((target) => !ids.includes(target)),
    [],
  );
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
});

test('the page asks for nothing from anywhere', () => {
  const page = answerHtml(exampleAnswer([line]), exampleStory([NORTH, SOUTH]));
  assert.doesNotMatch(page, /<(?:img|link|iframe|object|embed|base|form|video|audio)\b/i);
  assert.doesNotMatch(page, /\b(?:src|srcset|action|poster|ping)\s*=|url\(|@import|\son\w+=/i);
  assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none';/);
});

const HOSTILE = `<script>alert(1)</script> "><img src=x onerror=alert(1)> javascript:alert(1) </style> <!-- ]]> &amp; =HYPERLINK("x")`;

test('hostile words in a title, a text, a name, a question and a line stay words', () => {
  const report = exampleReport(`a"><script>.txt`, `${HOSTILE}\n\nHe said ${HOSTILE} here.`, {
    outlet: HOSTILE,
    title: HOSTILE,
  });
  const cited = exampleLine(`He said “${HOSTILE}”`, [at(report, HOSTILE)], {
    sides: [{ label: HOSTILE, text: HOSTILE, citations: [at(report, HOSTILE)] }],
  });
  const answer = exampleAnswer([cited], { heading: HOSTILE }, [report]);
  const page = answerHtml({ ...answer, question: HOSTILE, understood: HOSTILE }, exampleStory([report]));
  assert.equal(page.match(/<script/gi)?.length, 1);
  assert.equal(page.match(/<\/style>/gi)?.length, 1);
  assert.doesNotMatch(page, /<img|onerror=alert\(1\)>(?!&)|href="(?!#)/i);
});

test('the sides of a contested matter stand beside each other under what they differ in', () => {
  const contested = exampleLine('Other figures: 31: “31 people had died” - 40: “Over a dozen places were hit”', [], {
    sides: [
      { label: '31', text: '“31 people had died”', citations: [at(NORTH, '31 people had died')] },
      { label: '40', text: '“Over a dozen places were hit”', citations: [at(SOUTH, 'Over a dozen places were hit')] },
    ],
  });
  const page = answerHtml(exampleAnswer([contested], { role: 'contested' }), exampleStory([NORTH, SOUTH]));
  assert.match(page, /<p class="matter">Other figures<\/p><div class="sides"><div class="side"><p class="label">31</);
});

test('the landmarks, one heading of the first order, a language and a skip link are there', () => {
  const page = answerHtml(exampleAnswer([line]), exampleStory([NORTH, SOUTH]));
  for (const part of [
    '<html lang="en">',
    '<header>',
    '<nav aria-label=',
    '<main id="answer"',
    '<footer>',
    'class="skip" href="#answer"',
  ]) {
    assert.ok(page.includes(part), part);
  }
  assert.equal(page.match(/<h1/g)?.length, 1);
});

test('the date of asking stands on the page only where it was given', () => {
  const story = exampleStory([NORTH, SOUTH]);
  assert.doesNotMatch(answerHtml(exampleAnswer([line]), story), /Asked on/);
  assert.match(answerHtml({ ...exampleAnswer([line]), asked: '2031-05-12' }, story), /Asked on 2031-05-12\./);
});
