import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import { readReports, understand } from '../pipeline.ts';
import { earlierTime } from './earlier.ts';

test('a sentence goes on with the time long ago of the one before it, in its paragraph, until another time is told', () => {
  const text =
    '<article><h1>Norland launches a rocket</h1><time datetime="2025-06-10">10 June 2025</time>' +
    '<p>Norland launched a rocket on Monday. Sudmark called it a threat.</p>' +
    '<p>In May 2009 it launched a similar one. Sudmark said that the launch was a failure. On Tuesday it said the same.</p>' +
    '<p>Its neighbours were silent.</p></article>';
  const { reports } = readReports([{ file: 'a.html', bytes: new TextEncoder().encode(text) }]);
  const [analysis] = understand(reports, loadLexicon());
  if (analysis === undefined) throw new Error('no report');
  const told = analysis.sentences.map(({ index, start, end }) => [
    analysis.report.text.slice(start, end).split(' ')[0],
    earlierTime(analysis, index)?.from ?? null,
  ]);
  assert.deepEqual(
    told.filter(([, from]) => from !== null),
    [['Sudmark', '2009-05-01']],
  );
});
