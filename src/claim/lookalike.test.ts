import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Story } from '../model/story.ts';

/** Accounts that look as if they contradicted each other and do not, and beside each class its true sister where there is one. */

function told(outlet: string, text: string): string {
  return `---\ntitle: News of the day\noutlet: ${outlet}\ndate: 2031-03-05\n---\n${text}\n`;
}

function story(one: string, other: string): Story {
  return storyOf({ 'a.txt': told('Lenn Post', one), 'b.txt': told('Vell Mirror', other) });
}

function rules({ claims }: Story): readonly string[] {
  return claims.flatMap(({ differences }) =>
    differences.flatMap(({ verdict, rule }) => (verdict === 'real' ? [rule] : [])),
  );
}

const LOOK_ALIKES: readonly (readonly [string, string, string])[] = [
  [
    'one coach was sacked, another stepped down',
    'Sudmark coach Orla Dane was sacked on Monday after the 3-0 defeat at Lenn.',
    'Vell coach Piet Harl stepped down of his own accord on Monday after the match at Lenn, the club said.',
  ],
  [
    'the dead of one village are a part of all',
    'The flood in Norland killed 48 people, the ministry said.',
    'In the village of Vell alone, nine people were killed by the flood, the ministry said.',
  ],
  [
    'the dead of one ward are a part of all',
    'The fire in the Lenn hospital killed 19 patients, the ministry said.',
    "In the children's ward six patients were killed by the fire, the ministry said.",
  ],
  [
    'one sentence gives the votes of both',
    "Harl, 58, who has led the guild since 2024, received 214 votes to Dane's 198, the guild said.",
    'Mr Harl received 214 votes, Ms Orla Dane 198.',
  ],
  [
    'that a place was no matter of the talks denies no attack there',
    'The police of Norland said the blast in the Tarn valley had killed 23 people.',
    'The future of the Tarn valley was not raised at the talks, the minister of Sudmark said.',
  ],
  [
    'the flats that he owned are no guns that he did not own',
    'Mr. Harl once owned and managed a working-class apartment complex in the suburb of Vell, records show.',
    'His brother said he knew Mr. Harl had handguns, but that as far as he knew, Mr. Harl did not own machine guns.',
  ],
  [
    'what one office declines to tell others may tell',
    'Estlandic media reports identified the victims as the two sons of the director and his sister.',
    'The office of the mayor confirmed the deaths of several people on Sunday, declining to identify the victims out of respect for their families.',
  ],
  [
    'a game won by one and fifteen games won by others',
    'Jon Arvid won his only playoff game in four seasons, in overtime over Lenn.',
    'The Vell Harriers have struggled the past two seasons, winning just 15 games over that span.',
  ],
  [
    'who returned declined nothing that somebody got',
    'General Orla Dane said the delegation had left the table on Tuesday. It returned only after the minister of Estland had given an assurance that the shelling would be examined.',
    'The minister of Estland, Mira Sand, got two delegations that had not shaken hands since 2022 to sign the same sheet of paper.',
  ],
];

for (const [title, one, other] of LOOK_ALIKES) {
  test(`no contradiction: ${title}`, () => assert.deepEqual(rules(story(one, other)), []));
}

const TRUE_ONES: readonly (readonly [string, string, string])[] = [
  [
    'one coach was sacked or stepped down',
    'Sudmark coach Orla Dane was sacked on Monday.',
    'Coach Orla Dane stepped down of her own accord on Monday.',
  ],
  [
    'two counts of all the dead of one blast',
    'The blast at the mill in Lenn killed 23 people, the police said.',
    'The blast at the mill in Lenn killed 31 people, the fire service said.',
  ],
  [
    'one match won and lost',
    'The Harriers won the match at Lenn 3-1 on Saturday.',
    'The Harriers lost the match at Lenn on Saturday.',
  ],
];

for (const [title, one, other] of TRUE_ONES) {
  test(`still a contradiction: ${title}`, () => assert.equal(rules(story(one, other)).length, 1));
}

test('a denial of “that account” points back whatever the sentence tells besides', () => {
  const { denials } = story(
    'Norland’s minister said a patrol boat of Sudmark rammed the ferry on Monday.\n\nSudmark’s government rejected that account and summoned the envoy.',
    'The ferry reached the port of Vell on Tuesday.',
  );
  assert.deepEqual(
    denials.map(({ deniedAt }) => deniedAt?.quote),
    ['Norland’s minister said a patrol boat of Sudmark rammed the ferry on Monday'],
  );
});

test('a finding against somebody, “as she claims”, is no word of hers: her position has not changed', () => {
  const { claims } = story(
    '“We gave nothing away,” Orla Dane of Norland told the Post on Monday. “Sudmark closed that bridge and Sudmark has now agreed to open it.”',
    'The bridge was closed to lorries on 9 January. So Sudmark did not close the bridge first, as Minister Orla Dane claims.',
  );
  const differences = claims.flatMap((claim) => claim.differences);
  assert.deepEqual(
    differences.filter(({ field }) => field === 'change'),
    [],
  );
});
