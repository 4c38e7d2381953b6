import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { writeAnswer } from './answer.ts';
import { newsOf, recalls } from './subject.ts';

const BRIDGE = storyOf({
  'a.txt':
    'Bridge of Lenn closed\n\nLENN, 3 June 2031 - The bridge of Lenn was closed on Tuesday after a pillar cracked, the mayor said.\n\nOn 4 April 2027 a ferry sank near the bridge of Lenn and nine people died.\n\nThe mayor, Orla Dane, said that the pillar had been inspected in May.\n',
  'b.txt':
    'Cracked pillar closes bridge of Lenn\n\nLENN, 4 June 2031 - The bridge of Lenn stays closed, the mayor said on Wednesday.\n\nOrla Dane, photographed in 2029 at the bridge of Lenn, Sunday, May 6, 2029.\n\nThe port of Sund won a prize for its lights on Tuesday.\n',
  'c.txt':
    'Bridge of Lenn painted\n\nLENN, 5 January 2030 - The bridge of Lenn was painted red on Saturday, and a band played.\n',
});

test('an open answer begins with what the headlines have in common, and with nothing of another year', () => {
  const [summary] = writeAnswer('What happened?', BRIDGE).sections;
  const lines = summary?.lines.map(({ text }) => text) ?? [];
  assert.match(lines[0] ?? '', /was closed on Tuesday|stays closed/u);
  assert.ok(lines.every((line) => !line.includes('photographed')));
  assert.doesNotMatch(lines[0] ?? '', /painted|ferry|prize/u);
});

test('reports that follow each other within weeks are the news, one of another year is none of it', () => {
  assert.deepEqual(
    newsOf(BRIDGE.analyses).map(({ report }) => report.file),
    ['a.txt', 'b.txt'],
  );
});

test('a sentence recalls where every day in it lies long before its report', () => {
  const recalled = BRIDGE.analyses.flatMap((analysis) =>
    analysis.sentences
      .filter((sentence) => recalls(analysis, sentence))
      .map(({ start, end }) => analysis.report.text.slice(start, end)),
  );
  assert.ok(recalled.some((text) => text.includes('a ferry sank')));
  assert.ok(recalled.every((text) => !text.includes('was closed on Tuesday')));
});

test('no sentence stands on the page of an open answer twice but for both sides of what is contested and the days of the time line', () => {
  const { sections } = writeAnswer('What happened?', BRIDGE);
  const places = sections
    .filter(({ role }) => role !== 'contested' && role !== 'timeline')
    .flatMap(({ lines }) =>
      lines.flatMap(({ citations: [first] }) => (first === undefined ? [] : [`${first.report} ${first.start}`])),
    );
  assert.equal(new Set(places).size, places.length);
});
