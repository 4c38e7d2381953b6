import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewordings } from '../../test/rewordings.ts';
import { LIKE_WORDS } from '../lexicon/like-words.ts';
import { wrongWording } from './worded.ts';

const SAME: readonly (readonly [line: string, wording: string])[] = [
  ['He [Dane] said that the bridge was closed.', 'The bridge was closed, Dane said.'],
  ['He [Dane] said that the bridge was closed.', 'According to Dane, the bridge was closed.'],
  ['Norland shelled Port Asher on Friday.', 'On Friday, Norland shelled Port Asher.'],
  ['Norland shelled Port Asher on Friday.', 'Port Asher was shelled by Norland on Friday.'],
  ['Channel Nine: “The dam broke at dawn.”', 'The dam broke at dawn, Channel Nine reports.'],
  [
    'Foreign Minister Orla Dane denied that she had met the envoy.',
    'Orla Dane, the foreign minister, denied that she had met the envoy.',
  ],
  ['“We won,” Dane told the assembly.', 'Dane told the assembly: “We won.”'],
  ["Norland's envoy did not come.", "The envoy of Norland didn't come."],
  ['Some 40 people were hurt.', 'About 40 people were hurt.'],
  [
    'Inspectors found the fault during a visit to the port, Dane said.',
    'During a visit to the port, inspectors found the fault, Dane said.',
  ],
  ['Dane announced on Friday in Arden that Moss had left.', 'Dane announced in Arden on Friday that Moss had left.'],
  [
    'Dane promised that the town would keep the ashes under lock.',
    'Dane promised that the ashes would be kept under lock by the town.',
  ],
  ['Norland has permanently banned the drug, Dane said.', 'Dane said the drug has been permanently banned by Norland.'],
  ['The union (FATU) disputed that.', 'That was disputed by the union (FATU).'],
  ['Dane says it rained, Harbour Wire reports.', 'Harbour Wire reports that Dane says it rained.'],
  ['Asked about the fire, Dane said that Moss had left.', 'Dane, asked about the fire, said that Moss had left.'],
  [
    'Dane thanked the head of the office, Orla Moss, on Friday.',
    'Dane thanked Orla Moss, the head of the office, on Friday.',
  ],
  ['Troops burned down the post.', 'Troops burned the post down.'],
  ['The lake rose four metres.', 'The lake rose by four metres.'],
  ['The seals of the pumps were worn.', "The pumps' seals were worn."],
  ['Some 40 per cent of the votes were counted.', 'About 40% of the votes were counted.'],
];

for (const [line, wording] of SAME) {
  test(`“${wording}” says what “${line}” says`, () => assert.equal(wrongWording(line, wording), null));
}

const OTHER: readonly (readonly [line: string, wording: string])[] = [
  ['Norland shelled Port Asher on Friday.', 'Port Asher shelled Norland on Friday.'],
  ['Norland shelled Port Asher on Friday.', 'Norland was shelled by Port Asher on Friday.'],
  ['Norland shelled Port Asher on Friday.', 'Norland shelled Port Asher.'],
  ['Dane said on Monday that Moss left.', 'Dane said that Moss left on Monday.'],
  ['Dane said that Moss would leave on Tuesday.', 'On Tuesday, Dane said that Moss would leave.'],
  ['Dane said on Monday Moss had left.', 'Dane said Moss had left on Monday.'],
  ['Dane said X was hurt and Moss said Y was hurt.', 'Moss said X was hurt and Dane said Y was hurt.'],
  ['Dane said X and Moss added Y.', 'Dane and Moss said X and added Y.'],
  ['The minister of Norland met the envoy of Sudmark.', 'The minister of Sudmark met the envoy of Norland.'],
  ['Two died in Arden and three died in Belm.', 'Two died in Belm and three died in Arden.'],
  ['The alleged spy was freed.', 'The spy was freed.'],
  ['The army may attack.', 'The army will attack.'],
  ['The talks are to be held on Friday.', 'The talks were held on Friday.'],
  ['The army plans to strike Belm.', 'The army struck Belm.'],
  ['Dane denied that she had met Moss.', 'Dane denied that she had not met Moss.'],
  ['Some of the workers were hurt.', 'All of the workers were hurt.'],
  ['At least 40 people were hurt.', '40 people were hurt.'],
  ['The bridge fell after the flood.', 'The bridge fell because of the flood.'],
  ['Dane said that the bridge fell after Moss opened it.', 'After Moss opened it, Dane said that the bridge fell.'],
  ['Dane said that Moss was drunk and struck Rell.', 'Dane said that Moss was drunk. He struck Rell.'],
  ['“We won,” Dane told the assembly.', 'Dane told the assembly that we won.'],
  ['“We won,” Dane told the assembly.', 'Dane told the assembly: “We have won.”'],
  ['Channel Nine: “The dam broke at dawn.”', 'The dam broke at dawn.'],
  ['Dane said that it rained.', 'Dane said that it rained, and Portugal mediated.'],
  ['Dane said that it rained.', 'Dane said that it rained. See https://example.org'],
  ['Dane said that it rained.', '# Dane said that it rained.'],
  ['Dane said that it rained.', 'Dane said that it rained.\nMoss agreed.'],
];

/** Against what may move: a phrase goes to another verb or noun, two phrases change places, a saying changes its speaker or its reach. */
const MOVED: readonly (readonly [line: string, wording: string])[] = [
  ['Dane said on Monday in Arden that Moss had left.', 'Dane said that Moss had left on Monday in Arden.'],
  ['Dane said that Moss struck Rell in Arden.', 'In Arden, Dane said that Moss struck Rell.'],
  ['Dane said that Moss left, breaking the truce.', 'Breaking the truce, Dane said that Moss left.'],
  ['Dane, asked about the fire, said Moss left.', 'Dane said Moss, asked about the fire, left.'],
  ['Asked about the fire, Dane said Moss left.', 'Dane said that Moss, asked about the fire, left.'],
  ['Norland rejected talks in Arden.', 'In Arden, Norland rejected talks.'],
  ['In Arden, Norland rejected talks.', 'Norland rejected talks in Arden.'],
  ['The envoy met the minister in Arden.', 'The envoy in Arden met the minister.'],
  ['The envoy in Arden met the minister.', 'The envoy met the minister in Arden.'],
  ['The envoy in Arden met the minister in Belm.', 'The envoy in Belm met the minister in Arden.'],
  ['Dane said that Vale reports that it rained.', 'Vale said that Dane reports that it rained.'],
  ['Dane said that it rained, Vale reports.', 'Vale said that it rained, Dane reports.'],
  ['Dane said it rained and Vale warned Moss.', 'It rained and Vale warned Moss, Dane said.'],
  ['Dane said it rained. Moss left.', 'It rained. Moss left, Dane said.'],
  ['It rained. Moss left, Dane said.', 'Dane said it rained. Moss left.'],
  ['Dane said it rained; Moss left.', 'It rained; Moss left, Dane said.'],
  ['Vale, who was in Norland, said Moss left.', 'Vale said Moss, who was in Norland, left.'],
  ['Vale, who was in Norland on Friday, said Moss left.', 'Vale, who was in Norland, said Moss left on Friday.'],
  ['Vale said Moss, who was in Norland, left.', 'Vale, who was in Norland, said Moss left.'],
  [
    'Norland struck the port after Sudmark shelled Arden in August.',
    'In August, Norland struck the port after Sudmark shelled Arden.',
  ],
  [
    'Norland struck the port in August after Sudmark shelled Arden.',
    'Norland struck the port after Sudmark shelled Arden in August.',
  ],
  ['Before the vote, Dane asked Moss to resign.', 'Dane asked Moss to resign before the vote.'],
  ['Dane asked Moss to resign before the vote.', 'Before the vote, Dane asked Moss to resign.'],
  ['Dane denied that Moss had met Rell during the war.', 'During the war, Dane denied that Moss had met Rell.'],
  ['During the war, Dane denied that Moss had met Rell.', 'Dane denied that Moss had met Rell during the war.'],
  ['Norland killed four men.', 'Norland was killed by four men.'],
  ['Four men were killed by Norland.', 'Four men killed Norland.'],
  [
    'The head of the office, Orla Dane, thanked Rell Moss, the mayor.',
    'Orla Dane thanked the head of the office, Rell Moss, the mayor.',
  ],
  ['The mayor, Orla Dane, and the envoy, Rell Moss, left.', 'The envoy, Orla Dane, and the mayor, Rell Moss, left.'],
  ['The son of the minister struck the guard.', 'The minister of the son struck the guard.'],
  ['The friends of the killer left the house of the judge.', 'The friends of the judge left the house of the killer.'],
  ['Norland burned down the port and shelled Arden.', 'Norland burned the port and shelled down Arden.'],
  ['The price rose by 4 percent.', 'The price rose to 4 percent.'],
  ['The price rose to 4 percent.', 'The price rose 4 percent.'],
  ['Dane told Moss in Arden that Rell had died.', 'Dane told Moss that Rell had died in Arden.'],
  ['Dane told Moss that Rell had died in Arden.', 'Dane told Moss in Arden that Rell had died.'],
  ['Dane told Moss that Rell had died in Arden.', 'In Arden, Dane told Moss that Rell had died.'],
  ['Until Friday, Dane said, Moss was held in Arden.', 'Dane said until Friday that Moss was held in Arden.'],
  ['Moss was held under guard by Norland in Arden.', 'Norland was held under guard by Moss in Arden.'],
  [
    'The letter in which Dane thanked Moss was published by Rell.',
    'The letter in which Rell thanked Moss was published by Dane.',
  ],
  [
    'The letter in which Dane thanked Moss was published by Rell.',
    'Dane published the letter in which Rell thanked Moss.',
  ],
  ['The dead were buried, and within an hour Moss fled.', 'Within an hour the dead were buried, and Moss fled.'],
  ['Within an hour the dead were buried, and Moss fled.', 'The dead were buried, and Moss fled within an hour.'],
  ['Dane struck a truce with Moss during a visit to Rell.', 'Dane struck a truce during a visit to Moss with Rell.'],
  ['Two died in Arden during the raid and three in Belm.', 'Two died in Belm during the raid and three in Arden.'],
  ['Officials wounded during the raid were freed.', 'Officials wounded were freed during the raid.'],
  ['Men arrested in August were freed in May.', 'Men arrested in May were freed in August.'],
  ['Men arrested in August were freed.', 'Men arrested were freed in August.'],
  ['In August, men arrested in Arden were freed.', 'Men arrested in August were freed in Arden.'],
  ['In August, men arrested in Arden were freed.', 'Men arrested in Arden in August were freed.'],
  ['Dane claims that Moss told Rell it rained.', 'Moss claims that Dane told Rell it rained.'],
  ['Moss was seen with Dane in Arden, Vale confirmed.', 'Vale was seen with Dane in Arden, Moss confirmed.'],
  ['Not Moss but Dane left.', 'Not Dane but Moss left.'],
  ['Dane left. Moss, not Vale, stayed.', 'Dane left. But Vale, not Moss, stayed.'],
  ['Dane promised to free the men after the vote.', 'After the vote, Dane promised to free the men.'],
  ['Dane promised on Friday to free the men.', 'Dane promised to free the men on Friday.'],
  ['Dane promised to free the men on Friday.', 'On Friday, Dane promised to free the men.'],
  [
    'Norland will start talks in Arden after the army withdrew from Belm.',
    'Norland will start talks in Belm after the army withdrew from Arden.',
  ],
  ['Dane denied a report that Moss left on Friday.', 'On Friday, Dane denied a report that Moss left.'],
  ['Dane called a plan published on Friday a mistake.', 'Dane on Friday called a plan published a mistake.'],
  ['Dane called a plan published on Friday a mistake.', 'On Friday, Dane called a plan published a mistake.'],
  ['“We won,” said Dane, who met Moss.', '“We won,” said Moss, who met Dane.'],
  ['“We won,” said Dane, who met Moss on Friday.', '“We won,” Dane, who met Moss, said on Friday.'],
  ['Moss left, and Dane, Vale said, stayed.', 'Moss left, Vale said, and Dane stayed.'],
  ['Moss left and Dane stayed, Vale said.', 'Moss left, Vale said, and Dane stayed.'],
  ['Vale said Moss left, but Dane stayed.', 'Moss left, but Dane stayed, Vale said.'],
  ['Vale said Moss left, hours after Dane came.', 'Moss left, hours after Dane came, Vale said.'],
  ['Moss left, Vale said on Monday.', 'Vale said that Moss left on Monday.'],
  ['Dane urged the chair of the board to resign.', 'Dane urged the board of the chair to resign.'],
  ['Dane was charged on Monday with taking bribes in May.', 'Dane was charged in May with taking bribes on Monday.'],
  ['Dane proposed talks on Friday.', 'On Friday, Dane proposed talks.'],
  ['Dane announced a strike on Friday.', 'Dane on Friday announced a strike.'],
  ['Dane left after the pumps failed, and Moss fled.', 'After the pumps failed and Moss fled, Dane left.'],
  ['By the end of May, Dane promised a report.', 'Dane promised a report by the end of May.'],
  ['The Evening Mirror praised Dane.', 'The Mirror praised Dane Evening.'],
  ['Denying it, Dane said Moss had left.', 'Dane said Moss, denying it, had left.'],
];

for (const [line, wording] of [...OTHER, ...MOVED]) {
  test(`“${wording.replaceAll('\n', ' / ')}” does not say what “${line}” says`, () =>
    assert.notEqual(wrongWording(line, wording), null));
}

for (const { id, yes, no } of LIKE_WORDS) {
  test(`${id} lets a like word stand and no other`, () => {
    assert.equal(wrongWording(...yes), null);
    assert.notEqual(wrongWording(...no), null);
  });
}

test('honest wordings pass by their words alone, of the half held back as of the half looked at', () => {
  for (const [half, most] of [
    ['tune', 27],
    ['held', 32],
  ] as const) {
    const dropped = rewordings().filter((one) => one.half === half && wrongWording(one.line, one.wording) !== null);
    assert.ok(dropped.length <= most, `${half}: ${dropped.length} dropped`);
  }
});

test('a wording of any length and kind is judged in time that grows with it', () => {
  for (const part of ['a ', '“', '[', 'by ', 'of Norland ', 'was shelled by ', 'said ', ', ', '\uE002', '1,']) {
    const long = part.repeat(Math.floor(600 / part.length));
    assert.notEqual(wrongWording(`${long} Norland.`, `${long} Sudmark.`), null);
  }
  assert.equal(typeof wrongWording('Dane left.', 'x'.repeat(1_000_000)), 'string');
});
