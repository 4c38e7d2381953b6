import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadLexicon } from '../load.ts';
import type { Report } from '../model/report.ts';
import { readReports } from '../pipeline.ts';
import { findStories, findUnrelated } from './stories.ts';

const { common } = loadLexicon({ models: 'none' });

function reportOf(file: string, text: string): Report {
  const [report] = readReports([{ file, bytes: new TextEncoder().encode(text) }]).reports;
  assert.ok(report);
  return report;
}

const REPORTS: readonly Report[] = [
  reportOf(
    'dam-1.txt',
    `Dam above Port Asher breaks\n\nThe old dam above Port Asher gave way on Tuesday. Water ran through the market of the town, and eleven people were taken to hospital, Mayor Orla Dane said. The reservoir had been full after weeks of rain.`,
  ),
  reportOf(
    'dam-2.txt',
    `Flood in Port Asher after dam collapse\n\nRescuers in Port Asher brought families from their roofs by boat after the dam of the reservoir broke. Mayor Orla Dane said the owners had been warned. The market stood two metres deep in water.`,
  ),
  reportOf(
    'vote-1.txt',
    `Sudmark counts its votes again\n\nThe electoral commission of Sudmark ordered a new count of ballots on Tuesday after both candidates claimed victory. Tor Vayne leads Ines Brandt by four hundred votes, the commission said.`,
  ),
  reportOf(
    'vote-2.txt',
    `Brandt challenges result in court\n\nInes Brandt asked the constitutional court of Sudmark to stop the recount. Her rival Tor Vayne said the ballots had been counted twice and the commission had found no fraud in the election.`,
  ),
  reportOf(
    'cup.txt',
    `Harbour Rovers win the cup\n\nThe goalkeeper of the Rovers held two penalties in extra time, and eighty thousand spectators sang until midnight. The coach praised the young striker who scored both goals.`,
  ),
];

const filesOf = (reports: readonly Report[]): readonly (readonly string[])[] =>
  findStories(reports, common).map(({ reports: ids }) =>
    ids.map((id) => REPORTS.find((report) => report.id === id)?.file ?? '').sort(),
  );

test('reports of one matter are one story, reports of other matters are others', () => {
  assert.deepEqual([...filesOf(REPORTS)].sort(), [
    ['cup.txt'],
    ['dam-1.txt', 'dam-2.txt'],
    ['vote-1.txt', 'vote-2.txt'],
  ]);
});

test('the order in which reports come does not change the stories', () => {
  const expected = findStories(REPORTS, common);
  fc.assert(
    fc.property(fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }), (shuffled) => {
      assert.deepEqual(findStories(shuffled, common), expected);
    }),
  );
});

test('a story is known by the words that are rare elsewhere', () => {
  const [dam] = findStories(REPORTS.slice(0, 2), common);
  assert.ok(dam?.topics.includes('dam'), dam?.topics.join(' '));
  assert.ok(!dam?.topics.includes('the'));
});

test('no report gives no story, and a report without words is a story of its own', () => {
  assert.deepEqual(findStories([], common), []);
  const empty = { ...(REPORTS[0] as Report), text: '', title: '', blocks: [] };
  assert.equal(findStories([empty], common).length, 1);
});

/** Reports of one story, and as many of a story each. */
function stream(count: number): readonly Report[] {
  const word = (index: number): string =>
    String(index + 1000).replace(/\d/gu, (digit) => 'bdfgklmnrt'.charAt(Number(digit)) + 'ae'.charAt(index % 2));
  return Array.from({ length: count }, (_, index) => {
    const own = Array.from({ length: 12 }, (_, at) => word(index * 12 + at)).join(' ');
    const text = index % 2 === 0 ? `The dam of Port Asher broke near the reservoir market ${own}` : own;
    return {
      ...(REPORTS[0] as Report),
      id: `r-${index}`,
      text,
      title: '',
      blocks: [{ start: 0, end: text.length, role: 'paragraph', why: '' }],
    };
  });
}

test('the comparisons for a stream of reports grow with their number, not with its square', () => {
  const work = (count: number): number => {
    let comparisons = 0;
    findStories(stream(count), common, { watch: () => comparisons++ });
    return comparisons;
  };
  const [few, many] = [work(500), work(2000)];
  assert.ok(many <= 5 * few, `${few} for 500, ${many} for 2000`);
});

test('a text in one long line is grouped in linear time', () => {
  const text = `${'a’b-'.repeat(500_000)} ${'w'.repeat(500_000)}`;
  const long = {
    ...(REPORTS[0] as Report),
    text,
    title: '',
    blocks: [{ start: 0, end: text.length, role: 'paragraph', why: '' }],
  } as const;
  assert.equal(findStories([long], common).length, 1);
});

test('reports that are meant to be on one matter are unrelated only where they have little in common and enough to say', () => {
  const long = (at: number): Report => {
    const report = REPORTS[at] as Report;
    const text = `${report.text}\n\n${report.text}`;
    return { ...report, text, blocks: [{ start: 0, end: text.length, role: 'paragraph', why: '' }] };
  };
  assert.equal(findUnrelated([long(0), long(1)], common).length, 1);
  assert.equal(findUnrelated([long(0), long(1), long(4)], common).length, 2);
  assert.equal(findUnrelated([long(0), { ...(REPORTS[4] as Report), text: 'The Rovers won.' }], common).length, 1);
});
