import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

/** Two reports of one day about the fire on the ferry Petrel; each ends with one of the sentences. */
function differencesOf(one: string, other: string): readonly string[] {
  const told = (sentence: string): string =>
    `Fire on the ferry Petrel\n\n4 May 2031\n\nFire broke out on the car deck of the ferry Petrel off Lenn on Sunday night, and passengers ` +
    `were brought to Port Asher in boats of the Norline company.\n\n${sentence}\n`;
  const { claims } = storyOf({ 'a.txt': told(one), 'b.txt': told(other) });
  return claims.flatMap(({ differences }) => differences.map(({ rule, verdict }) => `${rule} ${verdict}`));
}

const REAL: readonly (readonly [string, string])[] = [
  ['There was no alarm, Ivo Marsh said.', 'The alarm was raised within minutes, Orla Dane said.'],
  ['The crew used neither foam nor hoses.', 'The crew fought the flames with foam.'],
  ['Nobody stabbed anybody, said Ivo Marsh.', 'A sailor was stabbed in the panic, Orla Dane said.'],
  ['Norline asked nobody for anything, Ivo Marsh said.', 'Norline had asked for help, Orla Dane said.'],
  ['There is no foam on that deck. There never has been.', 'The crew smothered the flames with foam.'],
];

for (const [one, other] of REAL) {
  test(`that there was none at all is gainsaid by who tells of one: ${one}`, () => {
    assert.ok(differencesOf(one, other).includes('negated/none-at-all real'), differencesOf(one, other).join(', '));
  });
}

const NONE: readonly (readonly [string, string, string])[] = [
  ['a wish', 'There was no alarm, Ivo Marsh said.', 'Passengers had asked for an alarm, Orla Dane said.'],
  ['another kind of thing', 'There was no fire alarm, Ivo Marsh said.', 'A burglar alarm was raised, Orla Dane said.'],
  ['a thing that comes and goes', 'There was no doubt, Ivo Marsh said.', 'Doubts were heard, Orla Dane said.'],
  ['somebody who did not see it', 'Ivo Marsh saw no lorry.', 'A lorry stood on the quay, Orla Dane said.'],
  ['another object', 'Nobody stole a boat, Ivo Marsh said.', 'Somebody stole a purse, Orla Dane said.'],
  ['a shout', '“No smoke!” the passengers shouted at Lenn.', 'The smoke rose over the car deck of the ferry.'],
  [
    'what others have',
    'A cook of the ferry said that he had no family in Lenn.',
    'A family from Lenn waited at the quay for the ferry.',
  ],
  [
    'a thing that the story is full of',
    'The guests had no boats, Ivo Marsh said.',
    'A boat lay at the pier. A boat was seen off the light. The boat of the pilot had gone. A boat was being painted.',
  ],
  ['another time', 'In the year 2020 nobody smoked on board.', 'A cook smoked on board on Sunday, Orla Dane said.'],
];

for (const [what, one, other] of NONE) {
  test(`that there was none at all is not gainsaid by ${what}`, () => {
    assert.deepEqual(
      differencesOf(one, other).filter((rule) => rule.startsWith('negated/none-at-all')),
      [],
    );
  });
}

test('of texts of two events nothing is set against the none of the other', () => {
  const { claims } = storyOf({
    'a.txt': 'Storm in Vell\n\nThere was no alarm when the roof of the Vell school fell in.\n',
    'b.txt': 'Fire on the Petrel\n\nThe alarm on the ferry was raised at once, Norline said.\n',
  });
  assert.deepEqual(
    claims.flatMap(({ differences }) => differences),
    [],
  );
});
