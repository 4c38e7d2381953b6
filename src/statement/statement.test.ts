import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analysisOf, paragraphs } from '../../test/reading.ts';
import type { Statement } from '../model/statement.ts';

interface Case {
  readonly about: string;
  readonly text: string;
  /** `speaker > speaker | act | mode | words / words`, in order of the text; attitudes left out. */
  readonly wanted: readonly string[];
}

const CASES: readonly Case[] = [
  {
    about: 'people and groups told by a common noun speak, also from behind their possessor',
    text: 'Forecasters at the Velden Weather Institute warned that more rain could fall. The league said the match would be played. The growers’ association estimated losses at nine million crowns.',
    wanted: [
      'Forecasters | warn | indirect | more rain could fall',
      'The league | say | indirect | the match would be played',
      'growers’ association | say | indirect | losses at nine million crowns',
    ],
  },
  {
    about: 'whoever is described as somebody’s has the name that follows',
    text: 'Dane’s agent, Bram Kettle, told Channel Nine that she had asked to leave.',
    wanted: ['Bram Kettle | say | indirect | she had asked to leave'],
  },
  {
    about: 'a wish not to be named is nothing that is said',
    text: 'However, an employee, who asked not to be named, told Channel Nine that no check was made.',
    wanted: ['an employee | say | indirect | no check was made'],
  },
  {
    about: 'a clause behind “before” has its own subject, and says nothing yet',
    text: 'The mayor, Orla Kent, urged residents not to return before the power company had declared the streets safe.',
    wanted: [
      'The mayor, Orla Kent | urge | indirect | not to return before the power company had declared the streets safe',
    ],
  },
  {
    about: 'a group that calls itself something says nothing by that',
    text: 'A group calling itself the Grey Tide Brigade claimed responsibility, saying it had no ties to any state.',
    wanted: [
      'Grey Tide Brigade | claim | indirect | responsibility',
      'Grey Tide Brigade | say | indirect | it had no ties to any state',
    ],
  },
  {
    about: 'a quotation alone behind what one speaker says is that speaker’s; behind two it is nobody’s',
    text: 'Orla Kent said the code could be copied. “It takes months to know.”\nOrla Kent said it held, but Bram Dane said it had burst. “It takes months to know.”',
    wanted: [
      'Orla Kent | say | indirect | the code could be copied',
      'Orla Kent | say | direct | It takes months to know.',
      'Orla Kent | say | indirect | it held',
      'Bram Dane | say | indirect | it had burst',
    ],
  },
  {
    about: 'a claim that is the subject of its sentence ends before the main verb',
    text: 'A claim by Orla Kent that she alone opened the gate could not be checked.',
    wanted: ['Orla Kent | claim | indirect | she alone opened the gate'],
  },
  {
    about: 'two things said by one are two statements, also where the second verb looks like a participle',
    text: 'The Velden Union, of which Norland is a member, condemned the attack and called on Sudmark to cooperate. Orla Kent told them she understood their anger, but added: “This is no day for politics.”',
    wanted: [
      'Velden Union | accuse | indirect | the attack',
      'Velden Union | urge | indirect | to cooperate',
      'Orla Kent | say | indirect | she understood their anger',
      'Orla Kent | say | direct | This is no day for politics.',
    ],
  },
  {
    about: 'behind a colon the words in marks are what was said, whatever the verb takes',
    text: 'Lena Ross praised her goalkeeper: “She kept us in it.”',
    wanted: ['Lena Ross | say | direct | She kept us in it.'],
  },
  {
    about: 'who disputes “that” denies it, and what follows is said besides',
    text: 'The chairman, Orla Kent, disputed that, insisting no request was ever received.',
    wanted: [
      'The chairman, Orla Kent | deny | indirect | that',
      'The chairman, Orla Kent | claim | indirect | no request was ever received',
    ],
  },
  {
    about: 'a source close to something is one phrase',
    text: 'Velden had offered more but were told the player preferred Asher, a source close to the talks said.',
    wanted: [
      'a source close to the talks | say | indirect | Velden had offered more but were told the player preferred Asher',
    ],
  },
  {
    about: 'a post is quoted whole, over its sentences',
    text: 'Orla Kent is the prime minister of Norland. Kent later posted on X: “We thank President Ferro for his help. It was of use to us.”',
    wanted: ['Kent | thank | direct | We thank President Ferro for his help. It was of use to us.'],
  },
  {
    about: 'a split quotation is one statement with two parts',
    text: '“The bridge is open,” Orla Kent said, “and it will stay open.”',
    wanted: ['Orla Kent | say | direct | The bridge is open / and it will stay open.'],
  },
  {
    about: 'a quotation after its attribution goes on with the speaker',
    text: '“The bridge is open,” said Orla Kent, a spokeswoman for the ministry. “It will stay open.”',
    wanted: ['Orla Kent | say | direct | The bridge is open / It will stay open.'],
  },
  {
    about: 'a quotation over paragraphs has one speaker',
    text: 'Orla Kent said: “The bridge is open.\n“It will stay open.”',
    wanted: ['Orla Kent | say | direct | The bridge is open. / It will stay open.'],
  },
  {
    about: 'an attribution in the middle splits what is said',
    text: 'The talks, Orla Kent said, had failed in the night.',
    wanted: ['Orla Kent | say | indirect | The talks / had failed in the night'],
  },
  {
    about: 'somebody who hands on another’s words makes a chain',
    text: 'According to Channel Nine, officials said the dam had burst.',
    wanted: ['Channel Nine > officials | say | indirect | the dam had burst'],
  },
  {
    about: 'a chain with both ends around the words keeps its order',
    text: 'According to Channel Nine, Norland had closed the border, two officials said.',
    wanted: ['Channel Nine > two officials | say | indirect | Norland had closed the border'],
  },
  {
    about: 'sources cited by an outlet stand behind it in the chain',
    text: 'Channel Nine reported, citing two officials, that the dam had burst.',
    wanted: ['Channel Nine > two officials | say | indirect | the dam had burst'],
  },
  {
    about: 'whom an outlet quotes in the passive stands behind it',
    text: 'Orla Kent is the prime minister of Norland. Orla Kent was quoted by Channel Nine as saying that the dam had burst.',
    wanted: ['Channel Nine > Orla Kent | say | indirect | the dam had burst'],
  },
  {
    about: 'a claim that is the subject ends before the verb, and whoever denies it in the passive denies its words',
    text: "Orla Kent is the prime minister of Norland. Orla Kent's allegation that the envoy had lied was denied by Sudmark on Friday.",
    wanted: ['Orla Kent | claim | indirect | the envoy had lied', 'Sudmark | deny | indirect | the envoy had lied'],
  },
  {
    about: 'words quoted by an outlet have the outlet before the speaker',
    text: 'Orla Kent is the prime minister of Norland. Channel Nine quoted Orla Kent as saying that the dam had burst.',
    wanted: ['Channel Nine > Orla Kent | say | indirect | the dam had burst'],
  },
  {
    about: 'two who speak together make a statement each',
    text: 'Colonel Orla Kent and Commander Vera Quill said Norland would stop firing.',
    wanted: [
      'Colonel Orla Kent | say | indirect | Norland would stop firing',
      'Commander Vera Quill | say | indirect | Norland would stop firing',
    ],
  },
  {
    about: 'a denial holds what is denied, and what the speaker adds stands apart',
    text: 'Defence Minister Corin Dask denied that the council had met, saying no such meeting was held.',
    wanted: [
      'Defence Minister Corin Dask | deny | indirect | the council had met',
      'Defence Minister Corin Dask | say | indirect | no such meeting was held',
    ],
  },
  {
    about: 'a body without a name speaks, past a clause about it',
    text: 'The clinic, which is run by a church foundation, confirmed that it had treated five men.',
    wanted: ['The clinic | confirm | indirect | it had treated five men'],
  },
  {
    about: 'whom a body of somebody speaks for need not be told',
    text: 'The dockers went home. Their union said that none of its members had been inside.',
    wanted: ['Their union | say | indirect | none of its members had been inside'],
  },
  {
    about: 'a description before a name between commas is that of the name',
    text: "The secretary of the dockers' union, Tor Hale, said that nobody was inside.",
    wanted: ['Tor Hale | say | indirect | nobody was inside'],
  },
  {
    about: 'people of a place of work speak, and so does one of them',
    text: 'Two workers of the Vell plant in Lenn say that the valve had been broken. “We wrote it down,” one of them said.',
    wanted: [
      'Two workers of the Vell plant | say | indirect | the valve had been broken',
      'one of them | say | direct | We wrote it down',
    ],
  },
  {
    about: 'a company thanks somebody in its own statement',
    text: 'The company thanks the fire service and the crew of the ferry.',
    wanted: ['The company | thank | indirect | the fire service and the crew of the ferry'],
  },
  {
    about: 'until when something was insisted on stands before it',
    text: 'Orla Kent had insisted until Sunday that the sale would go ahead.',
    wanted: ['Orla Kent | claim | indirect | the sale would go ahead'],
  },
  {
    about: 'places named in a clause about the speaker do not speak',
    text: 'Orla Kent, who will retire soon after also serving in Norland, Sudmark and Ostrel, praised the truce.',
    wanted: ['Orla Kent | say | indirect | the truce'],
  },
  {
    about: 'a denied claim is what the claim says',
    text: 'Norland rejected on Sunday the claim that its planes had crossed the river.',
    wanted: ['Norland | deny | indirect | its planes had crossed the river'],
  },
  {
    about: 'a denied claim is what the claim says, behind a full date',
    text: 'Norland rejected on Sunday, 11 May 2031, the claim that its planes had crossed the river.',
    wanted: ['Norland | deny | indirect | its planes had crossed the river'],
  },
  {
    about: 'whom a promise is made to is no part of it',
    text: 'Prime Minister Ilse Varden promised parliament a full report.',
    wanted: ['Prime Minister Ilse Varden | promise | indirect | a full report'],
  },
  {
    about: 'a second clause after a proposal is not proposed',
    text: 'Norland proposed the truce and Sudmark accepted it.',
    wanted: ['Norland | propose | indirect | the truce'],
  },
  {
    about: 'what another says inside a denial is vouched for by nobody',
    text: 'Norland denied that Sudmark had said the dam was safe.',
    wanted: ['Norland | deny | indirect | Sudmark had said the dam was safe'],
  },
  {
    about: 'a verb joined by “and” goes back to the speaker',
    text: 'Defence Minister Gerta Holm accused Sudmark of breaking its word and warned that the army would answer.',
    wanted: [
      'Defence Minister Gerta Holm | accuse | indirect | breaking its word',
      'Defence Minister Gerta Holm | warn | indirect | the army would answer',
    ],
  },
  {
    about: 'the report’s own clause after a semicolon or a “while” is not swallowed',
    text: 'Orla Kent said the dam was safe, while Corin Dask said it had burst; rain fell all day.',
    wanted: ['Orla Kent | say | indirect | the dam was safe', 'Corin Dask | say | indirect | it had burst'],
  },
  {
    about: 'an attribution that stands as a sentence of its own belongs to the next',
    text: 'According to officials. President Orla Kent offered to mediate between the two countries.',
    wanted: [
      'officials | say | indirect | President Orla Kent offered to mediate between the two countries',
      'officials > President Orla Kent | propose | indirect | to mediate between the two countries',
    ],
  },
  {
    about: 'an answer with a question mark has its speaker in the next sentence',
    text: '“Who gave the order?” Kent asked. Orla Kent is the prime minister of Norland.',
    wanted: ['Kent | ask | direct | Who gave the order?'],
  },
  {
    about: 'a passive with an agent has that speaker',
    text: 'The raid was described by Orla Kent as a mistake.',
    wanted: ['Orla Kent | say | indirect | The raid / as a mistake'],
  },
  {
    about: 'a passive without an agent has no speaker',
    text: 'It was claimed that the dam had burst.',
    wanted: [' | claim | indirect | the dam had burst'],
  },
  {
    about: 'an urging has whom it is aimed at apart from what is urged',
    text: 'Orla Kent called General Bast Merrow on Saturday, urging him to step back.',
    wanted: ['Orla Kent | urge | indirect | to step back'],
  },
  {
    about: 'participle with its own speaker after “with”',
    text: 'Norland wants peace, with Press Secretary Orla Kent noting, “The president wants to see this end.”',
    wanted: ['Press Secretary Orla Kent | say | direct | The president wants to see this end.'],
  },
  {
    about: 'nobody says what did not get said, or may yet be',
    text: 'Orla Kent did not say whether the truce held. Orla Kent may announce an inquiry.',
    wanted: [],
  },
  {
    about: 'a text that is quoted speaks, and what is done with it before belongs to it',
    text: 'The indictment says Orla Kent took money. A study published in May by two doctors concludes that fish are fewer. “It was warned,” the report said.',
    wanted: [
      'The indictment | say | indirect | Orla Kent took money',
      'A study | say | indirect | fish are fewer',
      'the report | say | direct | It was warned',
    ],
  },
  {
    about: 'whom somebody cites is no statement',
    text: 'Orla Kent warned of an attack, citing intelligence reports.',
    wanted: ['Orla Kent | warn | indirect | an attack'],
  },
  {
    about: 'who goes on speaking after a description is the one who is described',
    text: '“Nobody told us,” said Marek Kent, a 34-year-old truck driver, adding that the lights went out.',
    wanted: ['Marek Kent | say | direct | Nobody told us', 'Marek Kent | say | indirect | the lights went out'],
  },
  {
    about: 'a quotation inside of the words has both its marks',
    text: 'Orla Kent blamed “an exceptional wave” for it.',
    wanted: ['Orla Kent | accuse | mixed | “an exceptional wave” for it'],
  },
  {
    about: 'what is dismissed may stand behind what it is called',
    text: 'Orla Kent dismissed as speculation a report that the door had been open.',
    wanted: ['Orla Kent | deny | indirect | the door had been open'],
  },
  {
    about: 'whoever is warned, and how somebody is assured, is no part of the words',
    text: 'Orla Kent warned me that the price was too good. Orla Kent assured us in writing that it was new.',
    wanted: ['Orla Kent | warn | indirect | the price was too good', 'Orla Kent | promise | indirect | it was new'],
  },
  {
    about: 'the WHO is a body and no pronoun',
    text: 'The WHO announced that the outbreak was over.',
    wanted: ['WHO | announce | indirect | the outbreak was over'],
  },
  {
    about: 'titles, scare quotes and plain narration state nothing',
    text: 'The “ceasefire” held until noon. Orla Kent read “The Long Road” on the train. Prices rose according to plan. The report said little that was new.',
    wanted: [],
  },
];

for (const { about, text, wanted } of CASES) {
  test(`statements: ${about}`, () => {
    const { statements } = analysisOf(paragraphs(text));
    assert.deepEqual(
      statements.filter(isSaid).map((statement) => shown(text, statement)),
      wanted,
    );
  });
}

test('a headline that asks makes no statements, one that tells does', () => {
  const asking = '# Why Norland says that nobody was there';
  assert.deepEqual(analysisOf(paragraphs(asking, 'headline')).statements, []);
  assert.equal(analysisOf(paragraphs('Norland says nobody was there', 'headline')).statements.length, 1);
});

test('headings and captions make no statements', () => {
  const text = 'Orla Kent said that the truce held.';
  for (const role of ['heading', 'caption'] as const)
    assert.deepEqual(analysisOf(paragraphs(text, role)).statements, []);
});

test('the negation of what is said is told from one inside it', () => {
  const negated = (text: string): boolean | undefined => analysisOf(paragraphs(text)).statements.find(isSaid)?.negated;
  assert.equal(negated('Orla Kent said the army had not crossed the river.'), true);
  assert.equal(negated('Orla Kent said no such meeting was held.'), true);
  assert.equal(negated('Orla Kent said the army had crossed the river.'), false);
  assert.equal(negated('Orla Kent demanded the resignation of a minister who is no friend of hers.'), false);
  assert.equal(negated('“It is not only the port that was closed,” Orla Kent said.'), false);
  assert.equal(
    negated('“Our job, whether we win or whether we do not win, is to mend the bridge,” Orla Kent said.'),
    false,
  );
});

const NAMES = ['Orla Kent', 'Bram Kettle', 'Vera Quill', 'Ines Harrow', 'Tor Asker'];

test('other names give the same statements', () => {
  const story = (a: string, b: string): string =>
    `${a} said the dam had burst. “We were warned,” ${b} told reporters. ${b} accused ${a} of hiding the report.`;
  const rules = (text: string): readonly string[] =>
    analysisOf(paragraphs(text)).statements.map(({ rule, act, mode, negated }) => `${rule} ${act} ${mode} ${negated}`);
  const wanted = rules(story('Orla Kent', 'Bram Kettle'));
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (a, b) => {
      fc.pre(a !== b);
      assert.deepEqual(rules(story(a, b)), wanted);
    }),
    { numRuns: 12 },
  );
});

const PIECES = [
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  ' said ',
  ' Orla Kent ',
  ' that ',
  ', ',
  '. ',
  '; ',
  ': ',
  '\n',
  ' according to ',
  ' told ',
  ' the dam ',
  ' burst',
  '—',
  ' and ',
  ' who ',
  ' citing ',
];

test('content lies in its span and spans in the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const { statements } = analysisOf(paragraphs(text));
      const ids = new Set(statements.map((statement) => statement.id));
      assert.equal(ids.size, statements.length);
      for (const { span, content, cue, sentences, within } of statements) {
        assert.ok(content.length > 0 && span.start >= 0 && span.end <= text.length && sentences[0] <= sentences[1]);
        for (const part of [...content, ...(cue === null ? [] : [cue])]) {
          assert.ok(part.start < part.end && part.start >= span.start && part.end <= span.end);
        }
        assert.ok(within === null || ids.has(within));
        if (cue !== null) assert.equal(text.slice(cue.start, cue.end), cue.text);
      }
    }),
    { numRuns: 150 },
  );
});

function isSaid(statement: Statement): boolean {
  return !statement.rule.startsWith('attitude');
}

function shown(text: string, { speakers, act, mode, content }: Statement): string {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' / ');
  return `${speakers.map((speaker) => speaker.name).join(' > ')} | ${act} | ${mode} | ${words}`;
}
