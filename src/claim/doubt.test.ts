import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

/** The rules of what may contradict between two reports of one day and of one sentence each. */
function doubtsOf(one: string, other: string): readonly string[] {
  const told = (sentence: string): string => `News of the day\n\n4 May 2031\n\n${sentence}\n`;
  const { asides = [] } = storyOf({ 'a.txt': told(one), 'b.txt': told(other) });
  return asides.flatMap(({ differences }) => differences.map(({ rule }) => rule));
}

const DOUBTS: readonly (readonly [rule: string, one: string, other: string])[] = [
  [
    'another-tie',
    'The president Ivo Marsh spoke at the port before he left for Norland to visit the fair.',
    'Ivo Marsh is the president of Norland.',
  ],
  [
    'to-and-from',
    'The Petrel guarded the coast of Vell until departing for Corran on 10 April.',
    'The Petrel left Corran on 10 April.',
  ],
  [
    'other-number',
    'Estland keeps one of the largest groups of soldiers in Sudmark, with nearly 1000 people.',
    'Estland sent 730 soldiers to Sudmark.',
  ],
  [
    'opposite-acts',
    'The Norland writer Orla Dane declined both the Harvest Prize and the Lenn Medal.',
    'Orla Dane received the Harvest Prize.',
  ],
  [
    'without',
    'Dogs may enter Norland without quarantine if they have been treated for worms.',
    'Quarantine is compulsory for dogs to enter Norland.',
  ],
  [
    'another-doer',
    'The songs of the Petrel were written by artists such as Ines Holm and Vera Lund.',
    'The songs of the Petrel were written by Bram Oster.',
  ],
];

for (const [rule, one, other] of DOUBTS) {
  test(`sentences of nearly the same words may contradict each other: ${rule}`, () => {
    assert.ok(doubtsOf(one, other).includes(`may-contradict/${rule}`), doubtsOf(one, other).join(', '));
  });
}

const NO_DOUBTS: readonly (readonly [what: string, one: string, other: string])[] = [
  [
    'the same tie in other words',
    'The president of Norland, Ivo Marsh, spoke.',
    'Ivo Marsh is the president of Norland.',
  ],
  [
    'a part of the whole',
    'The crash in Lenn killed 12 people, five of them from Vell.',
    'In Lenn the crash killed five people from Vell.',
  ],
  ['another time', 'The Petrel left Corran for Vell on 10 April.', 'The Petrel left Vell on 12 April.'],
  [
    'what is told with an exception',
    'Fish has only been found in Lake Tarn.',
    'No fish has been found in any other lake than Lake Tarn.',
  ],
];

for (const [what, one, other] of NO_DOUBTS) {
  test(`nothing may contradict ${what}`, () => assert.deepEqual(doubtsOf(one, other), []));
}
