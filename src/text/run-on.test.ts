import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf, paragraphs } from '../../test/reading.ts';
import { findDifficult } from './difficult.ts';

/** One paragraph without marks, `//` where its sentences are to be cut. */
const CASES: readonly (readonly [about: string, text: string])[] = [
  [
    'a pronoun that only a subject has begins a sentence with its verb',
    'the company said that it had warned the ministry in March // we asked Orla Dane about this // she told me that the letter was signed for by a clerk of hers in the end',
  ],
  [
    'a noun with its article begins one behind a noun, and “and” goes with it',
    'the bridge over the harbour was closed on Monday after two lorries hit a pillar // the council told us that it would take a week // and the ministry said that no letter ever came',
  ],
  [
    'people behind “it” begin one, and a greeting is one',
    'good evening // the mayor told us that it would take a week to mend it // people have to walk for miles now // we will have more on this later in the programme',
  ],
  [
    'what is said, thought or told of a noun goes on',
    'the mayor said the road was closed because the river had risen and the people who live there know the water will come again before the winter is over',
  ],
];

for (const [about, text] of CASES) {
  test(`sentences without marks: ${about}`, () => {
    const printed = text.replaceAll(' //', '');
    const { report, sentences } = analysisOf(paragraphs(printed));
    assert.deepEqual(
      sentences.map(({ start, end }) => report.text.slice(start, end)),
      text.split(' // '),
    );
  });
}

test('without marks only what “that” opens is said, not firmly, and the stretch is noted', () => {
  const { report, sentences, statements } = analysisOf(
    paragraphs(
      'the bridge is shut the mayor said we will pay for it on Friday // the council told us that it would take a week to mend it // people have to walk for miles now he said'.replaceAll(
        ' //',
        '',
      ),
    ),
  );
  assert.deepEqual(
    statements.map(({ content: [first], confidence }) => [report.text.slice(first?.start, first?.end), confidence]),
    [['it would take a week to mend it', 0.6]],
  );
  assert.match(
    findDifficult({ report, sentences })
      .map(({ why }) => why)
      .join(),
    /no marks between its sentences/u,
  );
});
