import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOfWords, words } from '../../test/stream.ts';
import { loadLexicon } from '../load.ts';
import type { Report } from '../model/report.ts';
import { type Moved, settle, sortAll } from './sort.ts';
import { openSorter, partsOf } from './sorter.ts';

const { common } = loadLexicon({ models: 'none' });

const flood = (at: number): Report => reportOfWords(`flood-${at}`, words('flood', 12));
const vote = (at: number): Report => reportOfWords(`vote-${at}`, words('vote', 12));
/** As much of each. */
const both = reportOfWords('both', `${words('flood', 9)} ${words('vote', 9)}`);

const sortedIds = (stories: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] =>
  [...stories.values()].map((ids) => [...ids]);

test('each report comes to the story that it is like, or begins one', async () => {
  const stories = await sortAll([flood(1), vote(1), flood(2), vote(2)], common);
  assert.deepEqual(sortedIds(stories), [
    ['flood-1', 'flood-2'],
    ['vote-1', 'vote-2'],
  ]);
});

test('a story is named by its first words, and no name is given twice', async () => {
  const sorter = openSorter(common, { isTaken: (name) => name.endsWith('-2') });
  const first = sorter.place(flood(1)).story;
  assert.match(first, /^[\p{L}]+-[\p{L}]+-[\p{L}]+$/u);
  const other = openSorter(common, { isTaken: (name) => name === first || name.endsWith('-2') });
  assert.equal(other.place(flood(1)).story, `${first}-3`);
});

test('stories that turn out to be one are joined, the smaller into the larger', async () => {
  const stories = await sortAll([flood(1), flood(2), vote(1), both, vote(2)], common);
  assert.deepEqual(sortedIds(stories), [['flood-1', 'flood-2', 'both', 'vote-1', 'vote-2']]);
});

test('a story that turns out to be several comes apart, and is not joined again by the next report', async () => {
  const floods = Array.from({ length: 7 }, (_, at) => flood(at + 3));
  const votes = Array.from({ length: 9 }, (_, at) => vote(at + 3));
  const joined = [flood(1), flood(2), vote(1), both, vote(2)];
  const mixed = floods.flatMap((report, at) => [report, ...votes.slice(at, at + 1)]);
  const stories = await sortAll([...joined, ...mixed, ...votes.slice(7), flood(20), vote(20)], common);
  assert.equal(stories.size, 2);
  for (const ids of stories.values()) {
    const kinds = new Set(ids.filter((id) => id !== 'both').map((id) => id.split('-')[0]));
    assert.equal(kinds.size, 1, ids.join());
  }
});

test('what is decided is the same however the reports that were there before are given back', async () => {
  const reports = [flood(1), vote(1), flood(2), both, vote(2), vote(3), flood(3)];
  const [at, events] = [3, [] as Moved[]];
  const sorter = openSorter(common);
  const before = await sortAll(reports.slice(0, at), common);
  const placed = reports
    .slice(0, at)
    .map((report) => [[...before].find(([, ids]) => ids.includes(report.id))?.[0] ?? '', report] as const);
  for (const [story, report] of placed) sorter.restore(story, report);
  const held = new Map<string, Report[]>();
  const listOf = (story: string): Report[] => held.get(story) ?? held.set(story, []).get(story) ?? [];
  for (const [story, report] of placed) listOf(story).push(report);
  for (const report of reports.slice(at)) {
    const { story } = sorter.place(report);
    listOf(story).push(report);
    await settle(sorter, story, common, {
      reportsOf: async (name) => listOf(name),
      move: async (moved) => {
        events.push(moved);
        const leaving = listOf(moved.from).filter(({ id }) => moved.reports.includes(id));
        held.set(
          moved.from,
          listOf(moved.from).filter(({ id }) => !moved.reports.includes(id)),
        );
        listOf(moved.into).push(...leaving);
      },
    });
  }
  const whole = await sortAll(reports, common);
  assert.deepEqual(
    [...held].filter(([, list]) => list.length > 0).map(([name, list]) => [name, list.map(({ id }) => id)]),
    [...whole],
  );
  assert.ok(events.every(({ why }) => /^(?:joined, 0\.\d\d alike|parted, too little like the other \d+)$/.test(why)));
});

test('stories that have something in common and are not one are related', () => {
  const sorter = openSorter(common);
  const one = sorter.place(reportOfWords('a', `${words('flood', 12)} ${words('shared', 2)}`)).story;
  const other = sorter.place(reportOfWords('b', `${words('vote', 12)} ${words('shared', 2)}`)).story;
  const none = sorter.place(reportOfWords('c', words('cup', 12))).story;
  assert.deepEqual(
    sorter.related(one).map(({ story }) => story),
    [other],
  );
  assert.deepEqual(sorter.related(none), []);
  assert.deepEqual(sorter.related('nowhere'), []);
});

test('a version that says something else is what its story is known by', () => {
  const sorter = openSorter(common);
  const first = sorter.place(flood(1)).story;
  sorter.replace(first, flood(1), vote(1));
  assert.equal(sorter.place(vote(2)).story, first);
  assert.notEqual(sorter.place(flood(2)).story, first);
});

test('stories that nothing comes into are let go, and as many are held as may be', () => {
  const sorter = openSorter(common, { most: 2 });
  sorter.place(flood(1));
  sorter.place(vote(1));
  assert.notEqual(sorter.place(vote(2)).alike, null);
  sorter.place(reportOfWords('c', words('cup', 12)));
  assert.equal(sorter.place(flood(2)).alike, null);
});

test('one report that is unlike the others does not leave a story, two do', () => {
  const floods = [1, 2, 3, 4].map(flood);
  assert.deepEqual(partsOf([...floods, vote(1)], common), []);
  assert.deepEqual(partsOf([...floods, vote(1), vote(2)], common), [['vote-1', 'vote-2']]);
});
