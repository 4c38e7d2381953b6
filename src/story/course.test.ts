import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseExample } from '../../test/example.ts';
import { gatherHappenings } from '../happening/gather.ts';
import { loadLexicon } from '../load.ts';
import { chartCourse } from './course.ts';

const lexicon = loadLexicon();

function course(...examples: readonly string[]): readonly string[] {
  const analyses = examples.map((example, index) => analyseExample(example, lexicon, `${index}.txt`));
  const happenings = gatherHappenings(
    analyses,
    analyses.flatMap((analysis) => analysis.actors),
  );
  return chartCourse({ analyses, happenings }).map(
    (step) => `${step.from} ${step.to} ${step.party}: ${step.class} ${step.intensity} (${step.happenings.length})`,
  );
}

test('each day and party has its classes of acts with the strongest intensity', () => {
  assert.deepEqual(
    course(
      '{|Norland} threatened {|Sudmark} on {time|Monday@2031-05-05}. On {time|Tuesday@2031-05-06} {|Norland} struck nine camps.',
      '{|Norland} and {|Sudmark} agreed to a truce on {time|Saturday@2031-05-10}.',
    ),
    [
      '2031-05-05 2031-05-06 Norland: verbal conflict -4.4 (1)',
      '2031-05-06 2031-05-07 Norland: material conflict -10 (1)',
      '2031-05-10 2031-05-11 Norland: verbal cooperation 4 (1)',
      '2031-05-10 2031-05-11 Sudmark: verbal cooperation 4 (1)',
    ],
  );
});

test('what has no date, did not happen or lies outside the scale is no step', () => {
  assert.deepEqual(
    course(
      '{|Norland} struck nine camps. {|Norland} may strike two camps on {time|Monday@2031-05-05}. {|Orla Dane} resigned on {time|Monday@2031-05-05}.',
    ),
    [],
  );
});

test('what one other party alone alleges is no step; told by the report or by two others it is', () => {
  assert.deepEqual(course('{|Sudmark} said that {|Norland} had shelled a village on {time|Monday@2031-05-05}.'), []);
  assert.equal(course('{|Norland} shelled a village on {time|Monday@2031-05-05}.').length, 1);
});

test('an hour late in the evening ends with its day, at the end of a month too', () => {
  assert.deepEqual(course('{|Norland} struck a camp at {time|nine@2031-05-31T21:00}.'), [
    '2031-05-31 2031-06-01 Norland: material conflict -10 (1)',
  ]);
});

test('a day without a year stays without one', () => {
  const analysis = analyseExample('{|Norland} struck a camp at {time|nine@2031-12-31T21:00}.', lexicon);
  const yearless = {
    ...analysis,
    tellings: analysis.tellings.map((telling) => ({
      ...telling,
      when: telling.when && { ...telling.when, from: '--12-31T21:00', to: '--12-31T22:00' },
    })),
  };
  const steps = chartCourse({ analyses: [yearless], happenings: gatherHappenings([yearless], analysis.actors) });
  assert.deepEqual(
    steps.map(({ from, to }) => `${from} ${to}`),
    ['--12-31 --01-01'],
  );
});

test('talks that end or fail on a day are no talks of that day', () => {
  assert.deepEqual(
    course(
      'The talks between {|Norland} and {|Sudmark} ended on {time|Monday@2031-05-05} without a result.',
      'The negotiations of {|Norland} with {|Sudmark} collapsed on {time|Tuesday@2031-05-06}.',
    ),
    [],
  );
  assert.equal(course('{|Norland} negotiated with {|Sudmark} on {time|Monday@2031-05-05}.').length, 1);
});
