import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { writeAnswer } from './answer.ts';

function told(reports: Readonly<Record<string, string>>): readonly string[] {
  const [summary] = writeAnswer('What happened?', storyOf(reports)).sections;
  return (summary?.lines ?? []).map(({ text }) => text);
}

const ROBBERY = {
  '1.txt':
    'Robbers raid jeweller in Lenn\n\nFour armed robbers stole jewels worth 80 million marks from the Grey Heron jeweller in Lenn on Thursday.\n',
  '2.txt':
    'Armed robbers steal jewels in Lenn\n\nThe Grey Heron jewellery store in Lenn was robbed of jewels by armed robbers on Thursday afternoon.\n\nA burnt car was found near Port Asher.\n',
  '3.txt':
    'Robbers empty jeweller in Lenn\n\nArmed robbers took jewels from the Grey Heron jeweller in central Lenn on Thursday.\n\nDetectives found a burnt car near Port Asher on Friday morning.\n',
};

test('what ten reports tell in other words is told once, and what one of them adds stands beside it', () => {
  const lines = told(ROBBERY);
  assert.equal(lines.filter((text) => /robb/iu.test(text)).length, 1, lines.join('\n'));
  assert.ok(
    lines.some((text) => text.includes('burnt car')),
    lines.join('\n'),
  );
});

test('how a matter ended is told though it names again what the matter is', () => {
  const lines = told({
    '1.txt':
      'Norland and Sudmark fight at the Orrin pass\n\nNorland and Sudmark fought at the Orrin pass on 2 May 2031, and nine people died.\n',
    '2.txt':
      'Norland and Sudmark fight on at the Orrin pass\n\nOn 9 May 2031 Norland and Sudmark agreed to stop the fight at the Orrin pass.\n',
  });
  assert.ok(
    lines.some((text) => text.includes('agreed to stop')),
    lines.join('\n'),
  );
});

test('a line without a verb of its own and one that holds at all times are no news', () => {
  const lines = told({
    '1.txt':
      'Museum in Lenn robbed\n\nThieves took eleven paintings from the museum in Lenn on Sunday.\n\nWhen a painting is stolen, the museum pays for it.\n\nA guard at the museum in Lenn near the stolen paintings in 2031.\n',
  });
  assert.equal(lines.length, 1, lines.join('\n'));
});
