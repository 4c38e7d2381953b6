import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { write } from '../pipeline.ts';

const STORY = storyOf({
  'a.txt':
    'Port Asher, 12 May 2031\n\nOn Saturday at 9.40 p.m. gunmen attacked the bridge over the Vell. Lorries burned on Monday morning. ' +
    'The mayor, Orla Dane, resigned.',
  'b.txt': 'Lenn, 13 May 2031\n\nA judge will open an inquiry on 20 May.',
});

const sections = write('timeline', STORY).sections.filter(({ role }) => role !== 'limits');

test('a timeline has one section a day, in the order of the days, and tells the time as stated', () => {
  const days = sections.filter(({ role }) => role === 'timeline');
  assert.deepEqual(
    days.map(({ heading }) => heading),
    ['10 May 2031', '12 May 2031', '20 May 2031'],
  );
  assert.match(
    days[0]?.lines[0]?.text ?? '',
    /^10 May 2031, 21:40 \(stated: “.*9\.40 p\.m\.”\) — .*attacked the bridge/u,
  );
});

test('what is told without a day stands apart, never under a guessed one', () => {
  const undated = sections.find(({ heading }) => heading === 'Told without a day');
  assert.match(undated?.lines.map(({ text }) => text).join('\n') ?? '', /resigned/u);
});

test('a topic narrows the timeline to what has to do with it', () => {
  const texts = write('timeline', STORY, { about: 'the lorries' }).sections.flatMap(({ lines }) =>
    lines.map(({ text }) => text),
  );
  assert.ok(texts.some((text) => text.includes('Lorries burned')));
  assert.ok(!texts.some((text) => text.includes('an inquiry')));
});

test('what is told without a day is told once, whatever the words of each report, and a deed of the other side beside it', () => {
  const { sections } = write(
    'timeline',
    storyOf({
      '1.txt':
        'Robbers raid jeweller in Lenn\n\nFour armed robbers stole jewels worth 80 million marks from the Grey Heron jeweller in Lenn.\n',
      '2.txt':
        'Armed robbers steal jewels in Lenn\n\nThe Grey Heron jewellery store in Lenn was robbed of jewels by armed robbers.\n',
      '3.txt':
        'Robbers empty jeweller in Lenn\n\nArmed robbers stole jewels from the Grey Heron jeweller in central Lenn.\n',
    }),
  );
  const told = sections.find(({ heading }) => heading === 'Told without a day')?.lines.map(({ text }) => text) ?? [];
  assert.equal(told.length, 1, told.join('\n'));
});
