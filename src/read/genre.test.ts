import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from './read.ts';

function genreOf(text: string): string | null {
  const { reports } = readReport({ file: 'a.md', bytes: new TextEncoder().encode(text) });
  return reports[0]?.genre ?? null;
}

const CITED = `- The dam at Orla broke on Friday and eleven people died, the Harbour Sheet reports.
- Premier Brek said no to talks on the river, according to the Kelby Post.
- Norland sent forty boats to the lower town in the night, said Channel Nine.
- The bridge at Port Asher has been open again since Sunday.
`;
const SAID = CITED.replace(', the Harbour Sheet reports', '').replace(', according to the Kelby Post', '');

test('a list of items that mostly name their outlets is a digest where the headline speaks of one too', () => {
  assert.equal(genreOf(`# The Week in the Harbour\n\n${CITED}`), 'digest');
});

test('a list of items that mostly name their outlets is no digest by itself', () => {
  assert.equal(genreOf(`# Dam breaks at Orla\n\n${CITED}`), 'news');
});

test('a list of items that name no outlets is no digest under the same headline', () => {
  assert.equal(genreOf(`# The Week in the Harbour\n\n${SAID}`), 'news');
});

test('a line in emphasis under the headline tells the day and that it is a digest', () => {
  const text = `# Two fires\n\n*A digest by the Harbour Sheet. Wednesday, 14 May 2031*\n\n${SAID}`;
  const { reports } = readReport({ file: 'a.md', bytes: new TextEncoder().encode(text) });
  assert.deepEqual([reports[0]?.genre, reports[0]?.published?.from], ['digest', '2031-05-14']);
});
