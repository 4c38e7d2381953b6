import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Answer } from '../model/answer.ts';
import { writeAnswer } from './answer.ts';

const BANK = storyOf({
  '1.txt':
    'Bank hit by cyberattack\n\nPORT ASHER, May 12 - The Bank of Lenn said on Monday, 12 May 2031, that no papers of its clients had been taken in a cyberattack. Chief executive Orla Dane resigned on Saturday after the Lenn Post reported that the bank had paid a ransom. A group that calls itself Red Harbour claimed responsibility for the attack.\n\nThe bank secretly paid $12 million to the attackers, two officials said. Rudo Kemmer, the secretary of the union, blamed the guards for opening the gate of the store.\n',
  '2.txt':
    'SITUATION REPORT\n\n1. The incident at the Bank of Lenn began on Friday, 9 May 2031, at 11.10 p.m.\n\n2. Pia Lund, 24, a clerk, was hurt. Lund said she was well.\n\n3. Claim: The bank burned down.\n\nLenn Bank Tower, Mill House, Anvil Street.\n',
});

function told(question: string): string {
  return textOf(writeAnswer(question, BANK), 'summary');
}

function textOf({ sections }: Answer, role?: string): string {
  return sections
    .filter((section) => role === undefined || section.role === role)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('\n');
}

/** A question, what its direct answer holds, and what it does not. */
const ASKED: readonly (readonly [string, string, string])[] = [
  ['Who attacked the Bank of Lenn?', 'Red Harbour claimed responsibility', 'Kemmer'],
  ['When did the attack begin?', 'began on Friday', '2. '],
  ['Did the bank pay a ransom?', '$12 million', 'Claim'],
  ['Why did Orla Dane resign?', 'after the Lenn Post reported', 'Kemmer'],
  ['Who denies that papers were stolen?', 'no papers of its clients had been taken', 'Claim'],
  ['How old is Pia Lund?', 'Pia Lund, 24', 'began'],
];

for (const [question, held, left] of ASKED) {
  test(`what tells it in other words is the direct answer: ${question}`, () => {
    const text = told(question);
    assert.ok(text.includes(held), text);
    assert.ok(!text.includes(left), text);
  });
}

test('whoever is blamed for a deed is no reason for it', () =>
  assert.doesNotMatch(told('Why did the guards open the gate?'), /Kemmer/u));

test('a claim that is only looked into, a letterhead and the number of a paragraph stand in no answer', () => {
  const text = textOf(writeAnswer('Tell me about the Bank of Lenn', BANK));
  assert.doesNotMatch(text, /burned down|Anvil Street|“\d\. /u);
});

test('a pronoun behind the name that it means gets no name in brackets', () =>
  assert.doesNotMatch(told('What did Pia Lund say?'), /she \[/u));

const STRIKE = storyOf({
  '1.txt':
    'Strike ends at the mill\n\nThe strike at the mill of Port Asher ended on Saturday, 10 May 2031, after the firm and the union reached an agreement, the firm said. The agreement gives 900 workers higher wages. The union denied that it had given way.\n',
});

test('in a story of a strike nobody searches for the United Nations, for observers or for a count of the dead', () => {
  const text = textOf(writeAnswer('What brought about the agreement?', STRIKE));
  assert.doesNotMatch(text, /United Nations|watch over|dead counted|killed or hurt/u);
});

test('what to ask next holds what these reports answer, marked so', () => {
  const next = writeAnswer('What brought about the agreement?', STRIKE).sections.find(({ role }) => role === 'next');
  assert.ok(next?.lines.some(({ text, answerable }) => text === 'Who denies what?' && answerable === true));
});

const TALKS = storyOf({
  '1.txt':
    'Norland and Sudmark at odds\n\nThe government of Norland said on Saturday, 10 May 2031, that the bridge was safe. The government of Sudmark said that the bridge was not safe. The mayor of Lenn said that the bridge was old.\n',
});

test('two that are compared stand beside each other, and nobody else', () => {
  const text = textOf(writeAnswer('Compare Norland and Sudmark.', TALKS));
  assert.match(text, /Norland said .* was safe[\s\S]*Sudmark said .* was not safe/u);
  assert.doesNotMatch(text, /mayor of Lenn/u);
});
