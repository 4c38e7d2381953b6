import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Story } from '../model/story.ts';

/** The states of the claims whose words hold a fragment, each as “state since”. */
function states(story: Story, fragment: string): readonly (readonly string[])[] {
  return story.claims
    .filter(({ members }) => members.some(({ at }) => at.quote.includes(fragment)))
    .map((claim) => (claim.states ?? []).map(({ state, since }) => `${state} ${since}`));
}

function dated(day: string, ...paragraphs: readonly string[]): string {
  return `---\ntitle: News of the day in Lenn\noutlet: The Lenn Courier\ndate: ${day}\n---\n${paragraphs.join('\n\n')}\n`;
}

test('what an outlet corrects is withdrawn, and was open before', () => {
  const found = states(
    storyOf({
      'a.txt': dated('2031-05-04', 'Mayor Orla Dane said that 38 bodies lay in the school hall of Lenn on Monday.'),
      'b.txt': dated(
        '2031-05-06',
        'Correction: An earlier version of this article quoted Mayor Orla Dane as saying that 38 bodies lay in the school hall of Lenn.',
        'The rain went on in the hills for a third day.',
      ),
    }),
    'said that 38 bodies',
  );
  assert.ok(
    found.some((list) => list.join(', ') === 'open 2031-05-04, withdrawn 2031-05-06'),
    JSON.stringify(found),
  );
});

test('a contested claim that the newest reports no longer touch is stale', () => {
  const story = storyOf({
    'a.txt': dated(
      '2031-05-04',
      'The army of Sudmark said on Sunday that the Crown Council had been called to meet at noon.',
    ),
    'b.txt': dated('2031-05-04', 'Defence Minister Corin Dask denied that the Crown Council had been called to meet.'),
    'c.txt': dated('2031-05-20', 'A market was opened in Lenn on Tuesday, the town said. It sells fish and bread.'),
  });
  assert.ok(states(story, 'denied that the Crown Council').some((list) => list.at(-1) === 'stale 2031-05-20'));
});

test('without later reports a claim stays open, and its first day stands', () => {
  const story = storyOf({
    'a.txt': dated('2031-05-04', 'Norland struck nine camps in Sudmark on Sunday, the army said.'),
  });
  for (const { states: list } of story.claims)
    assert.deepEqual(
      (list ?? []).map(({ state }) => state),
      ['open'],
    );
});
