import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { writeAnswer } from './answer.ts';
import { asidesOf } from './aside.ts';

const STORY = storyOf({
  '1.txt':
    'Bridge of Port Asher closed\n\nThe bridge of Port Asher was closed on Friday, 9 May 2031, after a crack was found, the mayor, Orla Dane, said. Engineers will test the bridge on 12 May, she said.\n',
  '2.txt':
    'MORNING BRIEFING\n\nBridge shut: The bridge of Port Asher stays closed after a crack was found, Mayor Orla Dane said on Friday, 9 May 2031.\n\nElsewhere: Rain will reach the coast on Sunday.\n\nMarkets: Oil rose by 2% on Friday.\n',
});

test('an item of a round-up that shares nothing with the other reports is an aside, the item on the story is none', () => {
  const round = STORY.analyses.find(({ report }) => report.file === '2.txt');
  assert.ok(round !== undefined);
  const aside = [...(asidesOf(STORY).get(round) ?? [])].map((at) => {
    const { start, end } = round.report.blocks[at] ?? { start: 0, end: 0 };
    return round.report.text.slice(start, end).split(':')[0];
  });
  assert.deepEqual(aside, ['Elsewhere', 'Markets']);
});

test('what is to come is told without the items of a round-up that are about something else', () => {
  const text = writeAnswer('What happens next?', STORY)
    .sections.flatMap(({ lines }) => lines.map((line) => line.text))
    .join('\n');
  assert.match(text, /test the bridge/u);
  assert.doesNotMatch(text, /Rain/u);
});
