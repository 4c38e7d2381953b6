import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { writeAnswer } from './answer.ts';

const FIRE = storyOf({
  '1.txt':
    'Mill burns in Port Asher\n\nA fire broke out in the mill of Port Asher at 9.40 p.m. on Friday, 9 May 2031, and forced 300 people from their homes. The cause of the fire is not known, police said. Nine workers were injured, the fire chief, Orla Dane, said.\n\n“We went in twice,” Dane said. The mill is run by Lenn Grain, a private company. The weavers ended their strike on Saturday after the city agreed to raise wages.\n',
  '2.txt':
    'Weavers blame the mill\n\nRudo Kemmer, the secretary of the weavers’ union, accused Lenn Grain on Sunday, 11 May 2031, of hiding a warning about the boiler. Lenn Grain denied that it had been warned. She urged the director, Bast Merrow, to resign. Merrow refused.\n',
});

/** A question, and what stands in the first line of its answer; null: the reports do not tell it. */
const ASKED: readonly (readonly [string, string | null])[] = [
  ['When did the fire break out?', '9.40 p.m.'],
  ['How many people had to leave their homes?', '300'],
  ['How many workers were hurt?', 'Nine workers'],
  ['Who runs the mill?', 'Lenn Grain'],
  ['Who is Orla Dane?', 'fire chief'],
  ['What did Orla Dane say?', 'Dane'],
  ['Why did the weavers end their strike?', 'agreed to raise wages'],
  ['Did Bast Merrow resign?', 'Merrow'],
  ['Who set fire to the mill?', null],
  ['What caused the fire?', null],
  ['Who owns Lenn Grain?', null],
  ['What does a sack of grain cost?', null],
  ['What did the bishop say?', null],
  ['What happened in the mill on July 9?', null],
  ['Has anybody been arrested?', null],
];

for (const [question, expected] of ASKED) {
  test(`a question is answered only with what tells it: ${question}`, () => {
    const [first] = writeAnswer(question, FIRE).sections;
    if (expected !== null) assert.ok(first?.lines[0]?.text.includes(expected), first?.lines[0]?.text);
    else {
      assert.equal(first?.role, 'missing', first?.lines[0]?.text);
      assert.ok(first.lines[0]?.searched !== null);
    }
  });
}

const WRECK = storyOf({
  '1.txt':
    'Ferry sinks off Lenn\n\nPORT ASHER, 13 June 2031 - A ferry with 212 people on board sank off Lenn on Thursday night. Norfer Lines denied that the ferry was overloaded. Heron Yards denied that its bow door had been faulty. In 2014 the Reina ran aground with 300 people on board.\n',
});

test('what somebody denies is none of what others deny of it, and of this year’s wreck nobody counts the people of another', () => {
  const linesOf = (question: string): string =>
    (writeAnswer(question, WRECK).sections[0]?.lines ?? []).map(({ text }) => text).join('\n');
  assert.match(linesOf('What does Norfer Lines deny?'), /overloaded/u);
  assert.doesNotMatch(linesOf('What does Norfer Lines deny?'), /faulty/u);
  assert.match(linesOf('How many people were on board?'), /212/u);
  assert.doesNotMatch(linesOf('How many people were on board?'), /300/u);
  assert.match(linesOf('How many people were on board in 2014?'), /300/u);
});
