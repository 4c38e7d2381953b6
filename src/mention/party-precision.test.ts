import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

interface Case {
  readonly title: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The actor, by words of its name or of what it is called, and its party in the case. */
  readonly wanted: readonly (readonly [string, string | null])[];
}

const CASES: readonly Case[] = [
  {
    title: 'a state named only before its soldiers is a state named',
    texts: {
      '1.txt':
        'Dane brings them home\n\nDeputy Prime Minister Orla Dane won the release of 40 Norland soldiers on Sunday. “We gave nothing away,” Dane said. Sudmark said that the bridge was open. Sudmark closed it in May. Sudmark’s president welcomed the deal.\n',
    },
    wanted: [['Orla Dane', null]],
  },
  {
    title: 'a chief executive is not of the one firm that is known for one, where a name of one word may be another',
    texts: {
      '1.txt':
        'Recall, in short\n\nNorfer has recalled 112,000 batteries. Chief executive Orla Dane says that she never saw the warning. Supplier Heron Energy blames the charger.\n',
    },
    wanted: [
      ['Orla Dane', null],
      ['Heron Energy', 'Heron Energy'],
    ],
  },
  {
    title: 'a spokeswoman quoted behind an office abroad does not speak for the country that the report is from',
    texts: {
      '1.txt':
        'OSLO, Norway – The firm recalled its bicycles on Wednesday.\n\nThe prosecutor in Lenn said that the cause had not been established. “We have no culprit,” said a spokeswoman, Orla Dane.\n',
    },
    wanted: [['Orla Dane', null]],
  },
  {
    title: 'a state whose ambassador is told of is not the one that the prime minister is of',
    texts: {
      '1.txt':
        'They are home\n\nPrime Minister Orla Dane said that the release was the work of Veyra’s own negotiators. Sweden had provided a road and a tent, she said. It rained. Sweden’s ambassador in Lenn, Ivo Marsh, was surprised.\n',
    },
    wanted: [['Orla Dane', null]],
  },
  {
    title: 'who tells a paper something is not of that paper',
    texts: {
      '1.txt':
        'Boats late\n\n“The locks were stuck,” chief executive Orla Dane told the Chronicle. Ms Dane said that the boats would leave on Monday.\n',
    },
    wanted: [
      ['Orla Dane', null],
      ['Chronicle', null],
    ],
  },
  {
    title: 'the paper that a report is of is no firm whose directors it tells of',
    texts: {
      '1.txt':
        'Heron chief quits\n\nBram Kettle resigned as chief executive of Heron Foods on Sunday, hours after the Mirror published a letter that warned its directors of losses.\n',
    },
    wanted: [['Mirror', null]],
  },
  {
    title: 'the president of a world body is not the president of the one state that is named',
    texts: {
      '1.txt':
        'Dane stays\n\nLENN, Norland, June 14, 2031 (Meridian News) - Orla Dane won a third term as president of the World Chess Union on Saturday.\n\nPresident Dane denied the allegation. “Nobody paid,” she said.\n',
      '2.txt':
        'WORLD CHESS UNION\n\nThe congress re-elected Ms Orla Dane as President. President Dane said: “I thank the players.”\n',
    },
    wanted: [['Orla Dane', null]],
  },
  {
    title: 'what somebody was before makes nobody a party',
    texts: {
      '1.txt':
        'Profile\n\nOrla Dane, a former minister from Norland, was elected head of the chess players in 2023. She said that she would stay. Norland has won twice. Norland hosts the games.\n',
    },
    wanted: [['Orla Dane', null]],
  },
  {
    title: 'what somebody was for a state before makes nobody its speaker',
    texts: {
      '1.txt':
        'Council meets\n\nThe Lake Council declined to comment on Norland. Its secretary, Orla Dane, a former Norlandic ambassador, is on holiday. Norland hosts the council.\n',
    },
    wanted: [['Orla Dane', null]],
  },
  {
    title: 'the chief executive of what went before is not of a university named elsewhere',
    texts: {
      '1.txt':
        'Fish escape\n\nOrrin Trout said it would appeal. Its chief executive, Bram Kettle, blamed a storm.\n\nTwo researchers at the University of Velden said the fish could breed.\n',
    },
    wanted: [['Bram Kettle', 'Orrin Trout']],
  },
  {
    title: 'no firm has a ministry or authorities of its own',
    texts: {
      '1.txt':
        'Gas leak\n\nHeron Foods said in a statement that it was cooperating with the authorities. The authorities opened an inquiry. Heron Foods closed the hall on Friday. The ministry said that a weld had cracked.\n',
    },
    wanted: [
      ['authorities', null],
      ['ministry', null],
    ],
  },
  {
    title: 'a member of a delegation is not of the state that the sentence before tells of',
    texts: {
      '1.txt':
        'Talks\n\nSudmark closed the bridge. “After that they unpacked,” a member of the delegation said. Norland said nothing.\n',
    },
    wanted: [['a member', null]],
  },
  {
    title: 'a crew is of its ship and not of the water that the ship was in',
    texts: {
      '1.txt':
        'Ship seized\n\nLENN, Sudmark, March 3, 2032 (Meridian News) — Sudmark’s navy seized a Norland trawler off Orrin Bank on Sunday, detaining its 17 crew members, officials said.\n\nThe captain was questioned. Norland protested.\n',
    },
    wanted: [
      ['crew members', null],
      ['The captain', null],
    ],
  },
  {
    title: 'a director is not of the word that stands before another noun',
    texts: {
      '1.txt':
        'Museum returns bronzes\n\nThe Lenn Museum will return the Sefar Heritage bronzes, its director, Orla Dane, said on Sunday.\n',
    },
    wanted: [['Orla Dane', 'Lenn Museum']],
  },
  {
    title: 'two foreign ministers together are not of the state that was named before',
    texts: {
      '1.txt':
        'Release\n\nSudmark’s president freed the crew of the Norland ferry on Friday. The foreign ministers agreed on the release by telephone. Norland thanked Sudmark.\n',
    },
    wanted: [['The foreign ministers', null]],
  },
  {
    title: 'a counterpart is not of the country that a report is from',
    texts: {
      '1.txt':
        'Talks\n\nQUENT, Ilmar, Oct. 19, 2033 (Meridian) - Delegations from Norland and Sudmark met on Sunday. Ilmar thanked both.\n\nThe head of Norland’s delegation, Deputy Prime Minister Orla Dane, called the result “fair”. Her counterpart from Sudmark, General Bram Kettle, left the hotel.\n',
    },
    wanted: [
      ['Orla Dane', 'Norland'],
      ['Bram Kettle', 'Sudmark'],
    ],
  },
  {
    title: 'the town that a paper is called after has no government of a state',
    texts: {
      '1.html':
        '<html><head><meta property="og:site_name" content="Dorran Herald"></head><body><article><h1>Boats banned</h1><p>The ship was seized in Dorran on Wednesday.</p><p>The government suspended landing rights from midnight.</p></article></body></html>',
    },
    wanted: [['government', null]],
  },
  {
    title: 'who was of a bank once, or only has a stake in it, does not speak for it',
    texts: {
      '1.txt':
        'Bank under fire\n\n“I would sell,” said early Nordbank investor Lia Ferro on Monday. Nordbank said that it would answer. “They lied,” the former Nordbank chief executive, Orla Dane, said. Ex-Nordbank president Bram Kettle said the same.\n',
    },
    wanted: [
      ['Nordbank', 'Nordbank'],
      ['Lia Ferro', null],
      ['Orla Dane', null],
      ['Bram Kettle', null],
    ],
  },
  {
    title: 'an ambassador does not speak for the body that they are sent to',
    texts: {
      '1.txt':
        'Report dismissed\n\nNorland’s president Bram Kettle spoke on Monday. Norland closed the bridge to Sudmark. His ambassador to the United Nations Orla Dane dismissed the report.\n',
    },
    wanted: [['Orla Dane', 'Norland']],
  },
  {
    title: 'the part of the world that an officer of a firm looks after is no party',
    texts: {
      '1.txt':
        'Prices\n\n“Prices will fall,” said Orla Dane, president for Europe at Nordbank Ltd, on Monday. Nordbank Ltd closed two branches.\n',
    },
    wanted: [['Orla Dane', 'Nordbank Ltd']],
  },
  {
    title: 'a part of a country in short form behind the town of a dateline is nobody',
    texts: {
      '1.txt':
        'Club sold\n\nTEMPE, Ariz. — The Harriers sold their ground on Monday, club president Orla Dane said. The president said that the price was fair.\n',
    },
    wanted: [
      ['Orla Dane', null],
      ['Ariz', null],
    ],
  },
  {
    title: 'a body called “for” somebody is one name, and its spokesman its own',
    texts: {
      '1.txt':
        'Fares rise\n\nFares will rise in May, Transport for Orla said on Monday. Mike Dane, commissioner of Transport for Orla, said: “We had to.” A Transport for Orla spokesman said that buses would run.\n',
    },
    wanted: [
      ['Transport for Orla', 'Transport for Orla'],
      ['Mike Dane', 'Transport for Orla'],
      ['A Transport for Orla spokesman', 'Transport for Orla'],
    ],
  },
  {
    title: 'a branch that the text itself abbreviates is a body',
    texts: {
      '1.txt':
        'Tram crash\n\nEarly findings of the Rail Accident Examination Branch (RAEB) show that the tram was fast. RAEB said that the driver was held.\n',
    },
    wanted: [['Rail Accident Examination Branch', 'Rail Accident Examination Branch']],
  },
  {
    title: 'a spokeswoman for an ambulance service is called by the whole of its name',
    texts: {
      '1.txt': 'Tram crash\n\nA spokeswoman for the Orla ambulance service said that 50 people were hurt.\n',
    },
    wanted: [['A spokeswoman for the Orla ambulance service', null]],
  },
  {
    title: 'a chancellor of the exchequer is a person of the state before the office',
    texts: {
      '1.txt':
        'Budget\n\nNorland’s president spoke on Monday. Norland closed the bridge to Sudmark. Norland’s Chancellor of the Exchequer Ivo Marsh said on Monday that taxes would rise.\n',
    },
    wanted: [['Ivo Marsh', 'Norland']],
  },
];

for (const { title, texts, wanted } of CASES) {
  test(title, () => {
    const { actors } = storyOf(texts);
    const told = actors.map(({ name, party, partyBecause }) => `${name} => ${party}: ${partyBecause[0]?.why ?? ''}`);
    for (const [name, party] of wanted) {
      const found = actors.find(
        (actor) => actor.name.endsWith(name) || actor.aliases.some(({ text }) => text.endsWith(name)),
      );
      assert.ok(found !== undefined || party === null, `${name} in ${told.join('\n')}`);
      assert.equal(found?.party ?? null, party, `${name} in\n${told.join('\n')}`);
    }
  });
}

test('the name of a mayor begins where that of the town ends', () => {
  const text = 'Tram crash\n\n“It is a sad day,” said the Mayor of Port Asher Anna Marsh on Monday.\n';
  const people = storyOf({ '1.txt': text }).actors.filter(({ kind }) => kind === 'person');
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Anna Marsh'],
  );
});
