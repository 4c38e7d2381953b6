import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Story } from '../model/story.ts';
import { unitsOf } from './unit.ts';

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
    "Tessler, 66, who has led the guild since 2023, received 84 votes to Grau's 79, the guild said.",
    'Mr Tessler received 84 votes, Ms Ottilie Grau 79.',
  ],
  [
    'the flats that he owned are no guns that he did not own',
    'Mr. Harl once owned and managed a working-class apartment complex in the suburb of Vell, records show.',
    'His brother said he knew Mr. Harl had handguns, but that as far as he knew, Mr. Harl did not own machine guns.',
  ],
  [
    'what one office declines to tell others may tell',
    'Vell newspapers named the dead driver of the tram on Monday.',
    'The tram company spoke of a tragic accident, declining to name the dead driver of the tram.',
  ],
  [
    'a game won by one and fifteen games won by others',
    'Jon Arvid won his only playoff game in four seasons, in overtime over Lenn.',
    'The Vell Harriers have struggled the past two seasons, winning just 15 games over that span.',
  ],
  [
    'to nominate somebody is no naming of places',
    'President Orla Dane of Norland met Prime Minister Jon Arvid of Sudmark in Lenn. Orla Dane has nominated Ivo Marsh to become the next minister of trade.',
    'President Orla Dane of Norland met Prime Minister Jon Arvid of Sudmark in Lenn. Orla Dane said officials are reviewing five sites for the next talks, but she did not name them.',
  ],
  [
    'two pleaded guilty and a third did not',
    'Orla Dane has been charged by the prosecutor of Lenn, while Jon Arvid and Piet Harl have both pleaded guilty to fraud at the mill.',
    'Orla Dane has pleaded not guilty to fraud at the mill, the court in Lenn said.',
  ],
  [
    'that there was no bribery is not gainsaid by allegations of bribery that are to be looked into',
    'There was no bribery at the port of Lenn, Mayor Orla Dane said on Monday.',
    'Mayor Orla Dane wanted the allegations of bribery at the port of Lenn to be investigated, the council said on Monday.',
  ],
  [
    'who is no target of one inquiry is none of the targets of another',
    'The targets of the lawsuit at Lenn are the bank and the port, the court said on Monday.',
    'A lawyer said on Monday that the mayor of Lenn was not a target of the inquiry into the bank and the port.',
  ],
  [
    'what was launched years before is not what is launched today',
    'Norland launched the Kestrel satellite on Monday. “The launch of the satellite is a proud success,” the space office of Norland said.',
    'Norland launched the Kestrel satellite on Monday.\n\nOn April 5, 2019, Norland made a similar launch of a satellite. Sudmark said that the launch of the satellite was a failure.',
  ],
  [
    'a question of somebody contradicts nobody',
    'Mayor Orla Dane of Lenn took no questions from Ivo Marsh of the union. The goal, Orla Dane said, is a permanent end to the tolls. Ivo Marsh said the council had raised the price of bread.',
    'The ferry reached the port of Vell on Tuesday.',
  ],
  [
    'what is called a stunt by two is denied by neither',
    'Ivo Marsh said the lawsuit of the guild was “a stunt of the left”.',
    'Piet Harl, who is named in the lawsuit of the guild, dismissed it as “a stunt of the left and no lawsuit of a guild”.',
  ],
  [
    'a name that somebody gives to what he denounced himself',
    'Mayor Orla Dane, however, has denounced that practice because some drivers skipped the toll at Lenn; she dismissed it as “pay and run”.',
    'The toll at Lenn was raised in May.',
  ],
  [
    'somebody is said to have lied when she said that she never asked for it',
    'Jon Arvid said that Norland lied when it said it never sought a port at Lenn in the talks with Sudmark.',
    'Norland had sought a port at Lenn in the talks with Sudmark, Piet Harl said.',
  ],
  [
    'what somebody called it is no call for it',
    'Norland never asked for the loan of the bank of Vell, its minister said on Monday.',
    'Piet Harl called the loan of the bank of Vell to Norland a gift on Monday.',
  ],
  [
    'who did not only repulse an attack repulsed it',
    'Striking a blow against the smugglers, a Norland Navy ship not only repulsed an attack on a freighter in the Bay of Lenn, but took 12 men.',
    'A Norland Navy ship repulsed an attack on a freighter in the Bay of Lenn on Monday and took 12 men.',
  ],
  [
    'two women and one man are three',
    'Police said two women and one man died at a branch of the Lenn bank after youths hurled petrol bombs inside.',
    'Three people died when a branch of the Lenn bank burned.',
  ],
  [
    'nothing to play for but pride is no doing of nothing',
    'With nothing to play for but pride in the final two weeks, the Lenn Rovers have decided to rest him for the remainder of the season.',
    'Given his poor form last week, the Lenn Rovers decided to drop him for the remainder of the season.',
  ],
  [
    'who is captured after an escape had escaped',
    'The prisoner Ivo Marsh escaped on Monday when he was driven to a jail in Lenn. The police are hunting him.',
    'The manhunt for Ivo Marsh is over. The prisoner, who had escaped on Monday, was captured in Lenn.',
  ],
  [
    'the dead of an accident long ago are none of today’s',
    'Wednesday’s is believed to be the first tram crash in Norland involving fatalities since 1959, when two female passengers and the driver died when a tram caught fire in Vell.',
    'At least seven people were killed when a tram in Norland derailed on Wednesday, the police said.',
  ],
  [
    'two falls above two glaciers',
    'Inspector Orla Dane said the man fell around 2000ft near the Mount Harke Hut, above the Lenn Glacier. Yesterday, another climber died in Norland.',
    'One Estlandic and one Sudmarki climber have fallen to their deaths in Norland. On Friday, 36-year-old Ivo Marsh died after slipping and falling about 200ft from a ridge near the Vell Glacier.',
  ],
  [
    'who disagreed opposes nobody whom others back',
    'The team of Ivo Marsh says that ten deputies of Lenn are endorsing Ivo Marsh.',
    'Orla Dane said the list of deputies of Lenn was padded. Ivo Marsh disagreed.',
  ],
  [
    'an inquiry into alleged bribes says of nobody that he took them',
    'The court of Lenn opened an inquiry into alleged bribes that Ivo Marsh took from the port in May.',
    'Ivo Marsh denied that he took bribes from the port of Lenn in May.',
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

const LONGER: readonly (readonly [string, readonly string[]])[] = [
  [
    'that a place was no matter of the talks denies no attack there',
    [
      "The talks nearly collapsed on Tuesday night, when shots were fired at a Sudmarki border post near the village of Tarnow, wounding two soldiers. Sudmark blamed Norland's border guard. A Norland official, speaking on condition of anonymity, said the shots had come from poachers.\n\nMore than 300 people were killed in the fighting last winter. The status of the Tarnow valley, which both countries claim, was not discussed, Corvin said.",
      'Deputy prime minister wins release of 47 Norland sailors. Sudmark backs down on the tunnel.\n\nIn return Norland will hand over 33 Sudmarki sailors. Dorn said that none of those convicted of murder was among them.\n\nAccording to members of the delegation it was Dorn who saved the talks on Tuesday night. When news of shooting at Tarnow arrived, General Halden ordered her people to pack. Dorn walked over to her room and talked to her for twenty minutes. “After that they unpacked,” a member of the delegation said.',
      'General Halden said the delegation had left the negotiating table on Tuesday because of the cowardly attack on the border post at Tarnow, in which three soldiers were wounded. It returned only later.',
    ],
  ],
  [
    'who returned declined nothing that somebody got',
    [
      'LENNPORT, Estland, March 4, 2031 (Meridian) - Delegations from Norland and Sudmark agreed on Tuesday to reopen the Tarn tunnel, the only rail line between the two countries, the Estlandic foreign minister said.\n\n"It is a small beginning," Foreign Minister Mira Sand told reporters in Lennport, where she had chaired four days of talks at a monastery.',
      'General Hale said the delegation had left the room on Monday because of the cowardly attack on the checkpoint at Tarn. It returned only after the Estlandic foreign minister had given an assurance that the shooting would be examined by outsiders.',
      'Mira Sand, 51, a former surgeon who has been in office for only five months, got two delegations that had not exchanged a word since 2025 to sign the same page.',
    ],
  ],
];

for (const [title, texts] of LONGER) {
  test(`no contradiction between several reports: ${title}`, () => {
    const reports = texts.map((text, at) => [`${at}.txt`, told(`Paper ${at}`, text)]);
    assert.deepEqual(rules(storyOf(Object.fromEntries(reports))), []);
  });
}

test('a finding against somebody, “as she claims”, is no word of hers', () => {
  const { analyses } = story(
    'The bridge was closed on 9 January. So Sudmark did not close the bridge first, as Transport Minister Kester Dorn suggests.',
    'Sudmark did not close the tunnel, as Transport Minister Kester Dorn said on Monday.',
  );
  const denying = analyses.map((analysis) => unitsOf(analysis).filter(({ denies }) => denies));
  assert.deepEqual(
    denying.map((units) => units.map(({ statement }) => statement === null)),
    [[true], [false]],
  );
});

test('a negation in one sentence of a quotation denies nothing in the next', () => {
  const { analyses } = story(
    '“We gave nothing away,” Orla Dane said. “Sudmark closed that bridge.”',
    'It rained in Vell.',
  );
  assert.deepEqual(
    analyses.flatMap((analysis) => unitsOf(analysis).map(({ denies }) => denies)),
    [false],
  );
});
