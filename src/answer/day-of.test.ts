import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { write } from '../pipeline.ts';

const DATED = (text: string): string =>
  write('timeline', storyOf({ '1.txt': `Norland votes\n\nPort Asher, 12 May 2031\n\n${text}\n` }))
    .sections.filter(({ role }) => role === 'timeline')
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join('\n');

const CASES: readonly (readonly [string, string, RegExp, RegExp | null])[] = [
  [
    'a day that only names a thing dates the thing, and not what is said of it later',
    'The minister recalled the fears of Sudmark after the April 22 attack on a bus.',
    /22 April 2031 \(stated: “April 22”\) — A report tells of “the April 22 attack on a bus”\./u,
    /recalled/u,
  ],
  [
    'what is said at a debate with its day is said on that day',
    'Orla Dane attacked Ivo Karr at Saturday’s debate.',
    /10 May 2031 .*Orla Dane attacked Ivo Karr/u,
    null,
  ],
  [
    'a day in a clause that only describes somebody dates nothing that is so',
    'About half of the people who voted on Sunday are unhappy with the mayor of Lenn.',
    /^(?!.*unhappy)/su,
    null,
  ],
  [
    'the name of a broadcast is no time of day',
    'Orla Dane attacked Ivo Karr on “Norland This Morning”.',
    /^(?!.*This Morning”\))/su,
    null,
  ],
];

for (const [title, text, holds, lacks] of CASES)
  test(title, () => {
    const told = DATED(text);
    assert.match(told, holds);
    if (lacks !== null) assert.doesNotMatch(told, lacks);
  });
