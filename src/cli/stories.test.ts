import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';

const DAM =
  'The old dam above Port Asher gave way on Tuesday, and water ran through the market of the town, Mayor Orla Dane said.';
const FLOOD =
  'Rescuers in Port Asher brought families from their roofs after the dam broke. Mayor Orla Dane said the market was lost.';
const VOTE =
  'The electoral commission of Sudmark ordered a new count of ballots after both candidates claimed victory.';

test('reports of two matters are listed as two stories, in text and as JSON', () =>
  withFolder({ 'a.txt': DAM, 'b.txt': VOTE, 'c.txt': FLOOD }, async (folder) => {
    const text = await crossread(['stories', folder]);
    assert.equal(text.code, 0, text.noted);
    assert.match(text.printed, /dam.*\(2\)\n(?:.*[ac]\.txt\n){2}\n.*\(1\)\n.*b\.txt\n/u);
    const { stories } = JSON.parse((await crossread(['stories', folder, '--format', 'json'])).printed) as {
      stories: { topics: string[]; reports: { file: string }[] }[];
    };
    assert.deepEqual(
      stories.map(({ reports }) => reports.length),
      [2, 1],
    );
    assert.ok(stories[0]?.topics.includes('dam'));
  }));

test('where nothing could be read there are no stories, and the call ends with 1', () =>
  withFolder({ 'a.txt': '' }, async (folder) => {
    assert.equal((await crossread(['stories', folder])).code, 1);
  }));
