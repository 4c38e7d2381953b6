import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { write } from '../pipeline.ts';

const STORY = storyOf({
  '1.txt':
    'Norland strikes Sudmark\n\nPort Asher, 12 May 2031\n\nNorland struck two camps in Sudmark on Sunday in response to the attack on a bus. ' +
    'The strikes killed 14 people.\n\nNorland’s minister, Orla Dane, said that the camps had been used by gunmen. Army spokesman Colonel Rudo Kemmer of Norland said that no house had been hit. The government of Norland promised a report on the strikes by June.\n',
  '2.txt':
    'Sudmark answers\n\nLenn, 13 May 2031\n\nSudmark fired rockets at Port Asher on Monday. “We will answer every strike,” the minister of Sudmark, Ivo Karr, said.\n\n' +
    'The two governments will meet on 20 May.\n',
});

const page = write('explain', STORY);

function under(heading: string): string {
  return (page.sections.find((section) => section.heading === heading)?.lines ?? []).map(({ text }) => text).join('\n');
}

test('the questions of an explainer fit the story', () => {
  assert.match(under('What set off the fighting?'), /in response to the attack on a bus/u);
  assert.match(under('How did Norland respond?'), /camps had been used by gunmen|no house had been hit/u);
  assert.match(under('What comes next?'), /will meet on 20 May/u);
});

test('a question without an answer stands under what is missing, with what was searched', () => {
  const quiet = write(
    'explain',
    storyOf({ 'a.txt': 'Lenn, 12 May 2031\n\nThe wall of the old theatre fell on Monday. Two streets were closed.' }),
  );
  const missing = quiet.sections.find(({ role }) => role === 'missing');
  const reason = missing?.lines.find(({ text }) => text === 'None of the reports gives a reason.');
  assert.ok((reason?.searched?.terms.length ?? 0) > 3);
  assert.ok(!quiet.sections.some(({ heading }) => heading === 'Why did it happen?'));
});

test('an explainer is tagged with its parties and matters', () => {
  assert.match(page.understood, /^parties: Norland.*; matters: .*fighting/u);
});

test('what was planned for a day that has passed by the newest report does not come next', () => {
  const { sections } = write(
    'explain',
    storyOf({
      '1.txt':
        'Ship seized\n\nLenn, 12 May 2031\n\nSudmark’s navy seized the ship Grey Heron of Norland on Monday. The captain of the ship will be questioned on Wednesday. The ship will be sold in June.\n',
      '2.txt':
        'Crew freed\n\nPort Asher, 16 May 2031\n\nSudmark’s navy freed the crew of the ship Grey Heron on Thursday. Norland thanked Sudmark.\n',
    }),
  );
  const next = sections.find(({ heading }) => heading === 'What comes next?');
  const text = next?.lines.map((line) => line.text).join('\n') ?? '';
  assert.match(text, /sold in June/u);
  assert.doesNotMatch(text, /Wednesday/u);
});

test('where somebody was who spoke, and how old, is no answer to which places and who was hurt', () => {
  const { sections } = write(
    'explain',
    storyOf({
      '1.txt':
        'Norland ship boarded\n\nLenn, 12 May 2031\n\nSudmark’s navy boarded a ship of Norland on Monday.\n\n“They fired at us and the line went dead,” said Tia Bell, 44, at her table in Port Asher.\n',
    }),
  );
  const asked = sections.filter(({ heading }) => /^(?:Which places|Who was killed)/u.test(heading));
  assert.deepEqual(
    asked.flatMap(({ lines }) => lines.map(({ text }) => text)).filter((text) => /table/u.test(text)),
    [],
  );
});

const TO_COME: readonly (readonly [string, boolean])[] = [
  ['The two governments will meet in Lenn.', true],
  ['The minister said that the bridge would reopen.', true],
  ['A vote is scheduled for June.', true],
  ['Voters who will decide the race were asked by a firm.', false],
  ['A defeat would be a surprise for Norland.', false],
  ['If Norland fails, the bank will close.', false],
  ['Norland is to blame for the flood.', false],
  ['The council must heed the will of the people.', false],
];

for (const [sentence, comes] of TO_COME)
  test(`“${sentence}” ${comes ? 'tells' : 'does not tell'} what comes next`, () => {
    const { sections } = write(
      'explain',
      storyOf({
        '1.txt': `Norland and Sudmark talk\n\nLenn, 12 May 2031\n\nNorland and Sudmark held talks on Monday.\n\n${sentence}\n`,
      }),
    );
    const next = sections.find(({ heading }) => heading === 'What comes next?');
    assert.equal(next?.lines.some(({ text }) => text.includes(sentence)) ?? false, comes);
  });
