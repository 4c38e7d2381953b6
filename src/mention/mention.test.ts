import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { takesTimeInProportion } from '../../test/in-proportion.ts';
import { mark, show } from '../../test/mark.ts';
import { analysisOf, paragraphs } from '../../test/reading.ts';
import { loadLexicon } from '../load.ts';
import type { Actor } from '../model/actor.ts';
import type { ActorMention, Mention } from '../model/mention.ts';
import type { Report } from '../model/report.ts';
import { findSentences } from '../text/sentences.ts';
import { findMentions } from './mention.ts';

const lexicon = loadLexicon();
const rules = loadLexicon({ models: 'none' });

function reportOf(text: string): Report {
  const blocks = [...text.matchAll(/(?:[^\n]|\n(?!\n))+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'paragraph' as const,
    why: '',
  }));
  return {
    id: 'r-1',
    file: 'x.txt',
    sha256: '',
    text,
    title: '',
    outlet: null,
    url: null,
    byline: null,
    credits: [],
    published: null,
    language: 'en',
    genre: 'news',
    genreBecause: [],
    blocks,
    gaps: [],
  };
}

function find(text: string, known = lexicon): { mentions: readonly Mention[]; actors: readonly Actor[] } {
  const report = reportOf(text);
  return findMentions({ report, sentences: findSentences({ report }, known), times: [], quantities: [] }, known);
}

function actorsIn(text: string): readonly ActorMention[] {
  return find(text).mentions.filter((mention): mention is ActorMention => mention.type === 'actor');
}

/** Each line marks every actor mention of the text with its form. */
const MENTIONS: readonly string[] = [
  '{name|Orla Dane} expected {name|Mr. Bram Tarn} to petition {name|Mr. Ned Kettle}.',
  '{name|Attorney General Orla Dane} served under {name|Attorney General Bram Kettle}.',
  'The {name|left-wing commentator Owen Kell} said so.'.replace('The {name|', '{name|The '),
  '{name|President Moor Jae-in} met {name|Orla Dane} at Mar-a-Lenn.',
  "{name|Norland}'s {name|Director General of Military Operations, Major General Kasim Dane}, called his rival.",
  '{name|Norwegian Foreign Minister Orla Dane} said the truce held.',
  '{name|US Secretary of State M. Orla} called {name|Pakistan Army Chief General Tor Dane} on Saturday.',
  'The plan was rejected by {unnamed|two Norwegian officials}.',
  '{unnamed|People familiar with the matter} said the talks had failed.',
  'The truce was agreed, according to {unnamed|people familiar with the matter}.',
  'The talks failed, according to {metonym|Moscow}.',
  'According to {name|BergX}, {name|Foreign Minister Orla Dane} called {name|General Tor Vale} on Friday.',
  '{metonym|The White House} denied the report.'
    .replace('The White House}', 'White House}')
    .replace('{metonym|', 'The {metonym|'),
  '{metonym|New Delhi} rejected the offer.',
  'The {name|International Monetary Fund} ({name|IMF}) agreed to a loan.',
  '{unnamed|Two engineers} who worked on the dam said it was wet.',
  '{unnamed|A 61-year-old engineer} said the dam was wet.',
  '{unnamed|Engineers} told {name|CNN} that the dam was wet.',
  '{name|CNN} reported that {unnamed|officials} had left.',
  '{name|Orla Dane} said the truce held. {pronoun|She} left soon after.',
];

const KINDS: readonly (readonly [string, string, Actor['kind'] | null])[] = [
  ['Orla Dane wrote that the James Kettle Memos show it.', 'James Kettle Memos', null],
  ['Ada Shaw, R-Va., said it was late. Ned Moss, R-S.C., left.', 'R', null],
  ['Danholt Gravel, which runs three pits, said its engineers had checked the bank.', 'Danholt Gravel', 'organisation'],
  ['A group calling itself Grey Tide claimed the attack.', 'Grey Tide', 'organisation'],
  ['Containers stood still in Soland’s three largest ports. Soland blames its neighbour.', 'Soland', 'state'],
  ['My deputy, Finn Aas, called and said the screens were red.', 'Finn Aas', 'person'],
  ['Operator Lira Terminals said its system was down.', 'Lira Terminals', 'organisation'],
];

for (const [text, name, kind] of KINDS) {
  test(`what “${name}” is in “${text.slice(0, 60)}”`, () => {
    assert.equal(find(text).actors.find((actor) => actor.name === name)?.kind ?? null, kind);
  });
}

for (const marked of MENTIONS) {
  test(`actor mentions of “${marked.slice(0, 70)}”`, () => {
    const { text } = mark(marked);
    const parts = actorsIn(text).map(({ start, end, form }) => ({ start, end, name: form }));
    assert.equal(show({ text, parts }), marked);
  });
}

/** Text, the name of an actor in it, and the party it speaks for. */
const PARTIES: readonly (readonly [string, string, string | null])[] = [
  // From abroad, and about somebody else's leader.
  [
    'PORT ASHER, Norland — Migrants reached the border with Sudmark on Sunday, a test of President Bram Tarn’s politics. Norland and Sudmark share it. Sudmark closed the gate. Sudmark’s government waited.',
    'Bram Tarn',
    null,
  ],
  ['Harbour Chairman Bram Tarn, R-Va., and Nan Pell, D-Calif., met U.S. officials.', 'Bram Tarn', 'Republican Party'],
  ['The United States votes. Rep. Ada Shaw (D-CA) said it was so. Shaw left.', 'Ada Shaw', 'Democratic Party'],
  ['The United States votes. House Minority Leader Nan Pell said it was late.', 'Nan Pell', null],
  [
    'The United States votes. Representative Ed Cummins, the top Democrat on the Harbour Committee, argued against it.',
    'Ed Cummins',
    'Democratic Party',
  ],
  ['Torrin chairman Hugh Dace says the club had no choice.', 'Hugh Dace', 'Torrin'],
  // A neighbour that comes up late is not whose government is meant.
  [
    'Fourteen people died in the floods. The interior ministry said seven were missing. Bakers sold bread from boats. Schools were shut. Across the border, Ostmark’s government promised help.',
    'interior ministry',
    null,
  ],
  [
    'The floods reached the capital of Verrania. The interior ministry said seven were missing.',
    'Verrania’s interior ministry',
    'Verrania',
  ],
  // Nobody thanks their own side, and what is said after it tells whose they are.
  [
    'Ostmark offered two helicopters to Verrania’s army. President Ane Kjelling thanked the Ostmark government and said Verrania would accept the help.',
    'Ane Kjelling',
    'Verrania',
  ],
  [
    'Norland will pay for the tests, Health Minister Tova Lang said on Monday. Sudmark’s army will not.',
    'Tova Lang',
    null,
  ],
  [
    '“The worst is ahead,” said the head of the Velden Weather Institute, Ruth Aabel.',
    'Ruth Aabel',
    'Velden Weather Institute',
  ],
  [
    'MINISTRY OF THE INTERIOR OF THE REPUBLIC OF VERRANIA\n\nDeputy Minister Sanna Riis will chair the inquiry.',
    'Sanna Riis',
    'Verrania',
  ],
  [
    "The Tanners' and Allied Trades Union (TATU) disputed it, said its general secretary, Orla Dane.",
    'Orla Dane',
    "Tanners' and Allied Trades Union",
  ],
  ['Norland voted. Labour Minister Ruben Brek spoke to Sudmark.', 'Ruben Brek', null],
  ['In Norland, Justice Minister Ruben Brek told the Senate that it was over.', 'Senate', null],
  ['The United States voted. President Orla Dane told the Senate that it was over.', 'US Senate', 'United States'],
  ['Harlan Metals makes zinc in Norland. Company spokeswoman Odette Krall said no.', 'Odette Krall', 'Harlan Metals'],
  [
    'Harlan Metals and Brell Steel make zinc in Norland. Company spokeswoman Odette Krall said no.',
    'Odette Krall',
    null,
  ],
  ['Harlan Metals makes zinc in Norland. Chief Executive Piers Lann said no.', 'Piers Lann', 'Harlan Metals'],
  ['Norland went on strike. Union leader Piers Lann said no to Norland.', 'Piers Lann', null],
  ['“No,” said Piers Lann, chief executive, Harlan Metals.', 'Piers Lann', 'Harlan Metals'],
  [
    '“We did it,” said Orla Dane, press secretary to the president of Norland. Sudmark was silent.',
    'Orla Dane',
    'Norland',
  ],
  ['Thandie Loach of the opposition Orchard Party asked Norland why.', 'Thandie Loach', 'Orchard Party'],
  ['Thandie Loach of Norland Motors asked why.', 'Thandie Loach', null],
  [
    "“We were at the gate,” said Tor Hale, the secretary of the Lenn Dockers' Union.",
    'Tor Hale',
    "Lenn Dockers' Union",
  ],
  ['The director of Dunn Laboratories, Dr Orla Dane, said that it was safe.', 'Orla Dane', 'Dunn Laboratories'],
  ["Norland's army chief, General Bast Merrow, spoke.", 'Bast Merrow', 'Norland'],
  ['Norlandic officials met. Norland fell silent. Norlandic Foreign Minister Orla Dane spoke.', 'Orla Dane', 'Norland'],
  [
    'Talks were held by the two armies of Tarvania and his Tarvanian counterpart, Lieutenant General Oren Haskel, in the Tarvanian capital. Tarvania agreed.',
    'Oren Haskel',
    'Tarvania',
  ],
  ['In Norway, Prime Minister Ilse Varden told parliament that the truce held.', 'Ilse Varden', 'Norway'],
  ['Norway fired first. Officials said Oslo had answered only after an attack.', 'Officials', 'Norway'],
  ['A spokesman for the French foreign ministry, Rudo Kemmer, denied it.', 'Rudo Kemmer', 'France'],
  ['French Army Colonel S. Dane and Air Force Wing Commander V. Ray told reporters.', 'V. Ray', 'France'],
  ['Senior French and Polish officials, including Prime Ministers Ana Dane and Tor Orla, met.', 'Tor Orla', 'Poland'],
  [
    'Tamsel Power blamed the rain. Its chief executive, Conrad Vail, said no dam was built for that. Tamsel Power, a private company, runs it.',
    'Conrad Vail',
    'Tamsel Power',
  ],
  [
    'VEYRA: Kessland’s government thanked Arcenia. Prime Minister Hadrin Sool told the assembly that it was over.',
    'Hadrin Sool',
    'Kessland',
  ],
  [
    'Arcenia’s foreign secretary, Dorian Pell, called the army chief of Sudmark, General Bast Merrow.',
    'Dorian Pell',
    'Arcenia',
  ],
  ['Dorian Pell called the army chief of Sudmark, General Bast Merrow.', 'Bast Merrow', 'Sudmark'],
  ['“Enough,” Prime Minister Hadrin Sool of Sudmark said on Saturday.', 'Hadrin Sool', 'Sudmark'],
  ['Officials denied that Arcenia had brokered the truce.', 'Arcenia', 'Arcenia'],
  ['President Livia Montclar of Belmora spoke in Norway.', 'Livia Montclar', 'Belmora'],
  ['The president of neighbouring Rosmark, Gorran Ives, called Norway.', 'Gorran Ives', 'Rosmark'],
  ['Norway thanked the Sultan of Qamara. The Sultan said no.', 'Qamara’s Sultan', 'Qamara'],
  ['The Ostarran government denied it. Norway was glad.', 'Ostarran', 'Ostarran'],
  ['The plan came from afar, and its ambassador carried it. Norway was glad.', 'its ambassador', null],
  ['Oslo denied that. Two generals settled it by telephone. Norway was glad.', 'Two generals', null],
  ['French analysts said the truce was fragile.', 'French analysts', null],
  ['Opposition leader Maren Toll demanded a vote in France.', 'Maren Toll', null],
  ['CNN reported from France.', 'CNN', null],
  ['Sources said that France would pay.', 'Sources', null],
  ['Orla Dane, who leads the charity Grey Harbour, thanked France.', 'Orla Dane', 'Grey Harbour'],
  [
    'Qamara spoke. Norway answered the Sultan of Qamara. The Sultan’s special envoy, Orla Dane, left.',
    'Orla Dane',
    'Qamara',
  ],
  ['Shane Perry, a minister from Velden, thanked the crew in France.', 'Shane Perry', null],
  ['U.N. Secretary-General Orla Dane spoke in France.', 'Orla Dane', 'United Nations'],
  ['On Monday Minister of Transport Orla Dane thanked the crews.', 'Orla Dane', null],
  [
    'The Foreign Ministry of Sudmark on Wednesday summoned the ambassador of France. Foreign Minister Rudo Kemmer said no.',
    'Rudo Kemmer',
    null,
  ],
  [
    'Union Bank of Lenn closed its offices. Interior Minister Rudo Kemmer said the government did not negotiate.',
    'Rudo Kemmer',
    null,
  ],
];

test('a front that does something is a body and no city', () => {
  const { actors } = find(
    "A pause was agreed, Norland's foreign ministry says. The Northern Front confirms the pause.",
  );
  assert.equal(actors.find(({ name }) => name === 'Northern Front')?.kind, 'organisation');
});

for (const [text, name, party] of PARTIES) {
  test(`“${name}” speaks for ${party ?? 'nobody'} in “${text.slice(0, 60)}”`, () => {
    const actor = find(text).actors.find((one) => one.name === name);
    assert.notEqual(actor, undefined, `no actor ${name}`);
    assert.equal(actor?.party ?? null, party);
    assert.equal(party === null || actor?.kind === 'state' || (actor?.partyBecause.length ?? 0) > 0, true);
  });
}

/** Two wordings of one text that must be one actor, or two. */
const SAME: readonly (readonly [string, string, string, boolean])[] = [
  ['Prime Minister Orla Dane spoke. Dane left.', 'Orla Dane', 'Dane', true],
  ['Norwegian President Tor Orla spoke. The Norwegian leader left.', 'Tor Orla', 'The Norwegian leader', true],
  ['Interior Minister Halka Drost spoke first. Drost left. Later Piet Drost came.', 'Halka Drost', 'Drost', true],
  ['Interior Minister Halka Drost met the doctor Piet Drost.', 'Halka Drost', 'Piet Drost', false],
  ['The International Monetary Fund paid. The IMF said so.', 'International Monetary Fund', 'IMF', true],
  [
    'The French Ministry of Defence spoke. The Defence Ministry denied it.',
    'Ministry of Defence',
    'Defence Ministry',
    true,
  ],
  ['Norway said yes. Oslo denied it.', 'Norway', 'Oslo', true],
  ['The Fisheries Commission met. The commission will meet again.', 'Fisheries Commission', 'The commission', true],
  [
    'The Fisheries Commission met the Forest Commission. The commission left.',
    'Fisheries Commission',
    'Forest Commission',
    false,
  ],
  ['French soldiers met the Salt Brigade. The brigade kept its word.', 'Salt Brigade', 'The brigade', true],
  ['Robert Dane spoke. Later Bob Dane left.', 'Robert Dane', 'Bob Dane', true],
  [
    'The captain of a ferry was held. Orla Dane wept. Rain fell. It was cold. Then the captain spoke.',
    'The captain',
    'the captain',
    true,
  ],
  [
    'A caravan of migrants left Halm. It rained. Snow fell. It was cold. Orla Dane met the caravan.',
    'A caravan',
    'the caravan',
    true,
  ],
  ['The Norlandic miners met the Polish miners.', 'Norlandic miners', 'Polish miners', false],
  ['Robert Dane III spoke. Robert Dane left.', 'Robert Dane III', 'Robert Dane', true],
  ['Robert Dane Jr. spoke. Robert Dane left.', 'Robert Dane Jr.', 'Robert Dane', false],
  ['The Federal Bureau of Investigation came. The F.B.I. left.', 'Federal Bureau of Investigation', 'F.B.I.', true],
  ['Statement by the Government of Hestland. France spoke. The Government denies it.', 'Hestland', 'Government', true],
  [
    'The Water Safety Inspectorate wrote. Orla Dane says the inspectorate wrote twice.',
    'Water Safety Inspectorate',
    'the inspectorate',
    true,
  ],
];

for (const [text, one, other, same] of SAME) {
  test(`“${one}” and “${other}” are ${same ? 'one' : 'two'} in “${text.slice(0, 50)}”`, () => {
    const { actors } = find(text);
    const of = (words: string): Actor | undefined =>
      actors.find((actor) => actor.name.endsWith(words) || actor.aliases.some((alias) => alias.text.endsWith(words)));
    assert.notEqual(of(one), undefined);
    assert.equal(of(one) === of(other), same);
  });
}

test('an office of another state does not join whoever holds it here', () => {
  const { actors } = find('President Orla Dane spoke in Oslo. The Russian president denied it.');
  const dane = actors.find((actor) => actor.name === 'Orla Dane');
  assert.equal(
    dane?.aliases.some(({ text }) => text.includes('Russian')),
    false,
  );
});

test('him is the one who was called, and alone it stays open', () => {
  const called = actorsIn('Orla Dane called Tor Ferro on Saturday, urging him to stop.').find(
    ({ form }) => form === 'pronoun',
  );
  const { actors } = find('Orla Dane called Tor Ferro on Saturday, urging him to stop.');
  assert.equal(actors.find(({ id }) => id === called?.actor)?.name, 'Tor Ferro');
  assert.equal(
    actorsIn('Orla Dane left, and they asked him to stay.').some(({ form }) => form === 'pronoun'),
    false,
  );
});

/** A text, its last pronoun, and who that is; null: the text leaves it open. */
const PRONOUNS: readonly (readonly [string, string, string | null])[] = [
  [
    'In his conversation with Norwegian Foreign Minister S. Dane, Secretary Orla reaffirmed the plan. He condemned the attack.',
    'He',
    'Orla',
  ],
  ['Secretary Tor Orla met General Bast Merrow. He condemned the attack.', 'He', 'Tor Orla'],
  ['President Tor Orla named Judge Ana Dane to lead it. She will start on Monday.', 'She', null],
  ['Mayor Ana Dane left. “The minister can wait,” she said.', 'she', 'Ana Dane'],
  ['Judge Ana Dane spoke. President Tor Orla sent his wishes on Tuesday, she said.', 'she', 'Ana Dane'],
  ['Mayor Ana Dane spoke. She said that Tor Orla was led away. She never saw him again.', 'She', 'Ana Dane'],
  [
    'Orla’s call follows his talks with Foreign Minister S. Dane and Prime Minister Tor Ferro, where he stressed the need for peace.',
    'he',
    'Orla',
  ],
  ['The ministry of Norway denied it. It has not been touched, it says.', 'it', 'Norway’s ministry'],
];

for (const [text, word, name] of PRONOUNS) {
  test(`“${word}” is ${name ?? 'nobody for certain'} in “${text.slice(0, 70)}”`, () => {
    const { mentions, actors } = find(text);
    const found = mentions.findLast(
      (mention): mention is ActorMention => mention.type === 'actor' && text.slice(mention.start, mention.end) === word,
    );
    assert.equal(actors.find(({ id }) => id === found?.actor)?.name ?? null, name);
  });
}

test('the government led by a president is that of the president’s state', () => {
  const { actors } = find('US President Tor Orla spoke. Norway left. The Orla-led administration denied it.');
  const state = actors.find(({ aliases }) => aliases.some(({ text }) => text === 'The Orla-led administration'));
  assert.equal(state?.name, 'United States');
});

test('a verb that begins a question is nobody’s name', () => {
  const { actors } = find('QUESTION: Does the mayor still plan to go to Sool? ANSWER: She does. Is Dane with her?');
  assert.deepEqual(
    actors.filter(({ name }) => /^(?:Does|Is)\b/u.test(name)),
    [],
  );
});

test('a list of names is no date line, and a count is nobody', () => {
  const { actors } = find('MERROW, Orla (New Harvest): 50 per cent\n\nThe count was slow.');
  assert.deepEqual(
    actors.filter(({ kind }) => kind === 'state' || kind === 'unnamed'),
    [],
  );
});

test('a city is no capital because people of a state are told of under its name', () => {
  const { actors } = find('VELDEN, May 9 (Wire) - Seven Norwegian workers were freed, officials said.');
  assert.equal(
    actors.some(({ aliases }) => aliases.some(({ text }) => text === 'Velden')),
    false,
  );
});

test('cities, regions and parts of countries are places, not actors', () => {
  const { mentions } = find(
    'Shells fell in Port Asher, near Velden and in Northern Ireland, and in Pakistan-administered Kashmir.',
  );
  const places = mentions.flatMap((mention) => (mention.type === 'place' ? [mention.place] : []));
  for (const place of ['Port Asher', 'Velden', 'Northern Ireland', 'Kashmir']) assert.ok(places.includes(place), place);
});

const WORDS =
  'Norland Norlandic Orla Dane said the of General “ ” , . minister officials Port Asher (IMF) - I May US he They told is and IN'.split(
    ' ',
  );
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

test('mentions lie in their sentence and never overlap one of their type, whatever the words', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const known of [lexicon, rules]) {
        const report = reportOf(text);
        const sentences = findSentences({ report }, known);
        const { mentions, actors } = findMentions({ report, sentences, times: [], quantities: [] }, known);
        const ids = new Set(actors.map(({ id }) => id));
        for (const [at, mention] of mentions.entries()) {
          const sentence = sentences[mention.sentence];
          assert.ok(sentence !== undefined && sentence.start <= mention.start && mention.end <= sentence.end);
          assert.ok(mention.start < mention.end);
          if (mention.type === 'actor')
            assert.ok(ids.has(mention.actor) && sentence.tokens[mention.token] !== undefined);
          const next = mentions.slice(at + 1).find((other) => other.type === mention.type);
          assert.ok(next === undefined || next.start >= mention.end, `${text}: overlap at ${mention.start}`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a text with all names changed has the same actors under the other names', () => {
  const text =
    "Norland's foreign minister, Orla Dane, rejected the claim on Sunday. Norlandic officials said Norland had kept its word. " +
    'Sudmark denied it. General Tor Ferro, the Sudmarkian army chief, told reporters that Sudmarkian forces had held their fire. Dane left.';
  const other = (words: string): string =>
    words
      .replaceAll('Norland', 'Kessland')
      .replaceAll('Sudmark', 'Tarvmark')
      .replaceAll('Orla Dane', 'Ilse Varn')
      .replaceAll('Dane', 'Varn')
      .replaceAll('Tor Ferro', 'Bast Sool');
  const plain = (found: ReturnType<typeof find>, change: (words: string) => string): unknown =>
    found.actors.map(({ id, kind, name, party, titles }) => ({
      id,
      kind,
      name: change(name),
      party: party === null ? null : change(party),
      titles,
    }));
  assert.deepEqual(
    plain(find(other(text)), (words) => words),
    plain(find(text), other),
  );
});

test('mentions take linear time on many people of few surnames', () => {
  const given = (count: number) => {
    const text = Array.from(
      { length: count },
      (_, at) => `General A${at} Dane${at % 97} said Norland${at} left. `,
    ).join('');
    const report = reportOf(text);
    return { report, sentences: findSentences({ report }, rules), times: [], quantities: [] };
  };
  takesTimeInProportion((all) => findMentions(all, rules), given(1000), given(4000), 4);
});

test('people without a name are somebody where a word says which or how many, or where they act', () => {
  const analysis = analysisOf(
    paragraphs(
      [
        'Two gunmen shot a shepherd near Velden, and Norlandic soldiers arrested three men.',
        'Villagers found the body. Student loans rose, and so did pay for women.',
        'The nurse Orla Quent said a nurse had called her.',
      ].join('\n'),
    ),
  );
  const { text } = analysis.report;
  const people = analysis.mentions.flatMap((mention) =>
    mention.type === 'actor' && mention.form === 'unnamed' ? [text.slice(mention.start, mention.end)] : [],
  );
  assert.deepEqual(people, ['Two gunmen', 'a shepherd', 'Norlandic soldiers', 'three men', 'Villagers', 'a nurse']);
});

test('a diplomat who says what one side did speaks for nobody', () => {
  const { actors } = find(
    'Norland and Sudmark agreed to a truce. A diplomat briefed on the talks said Norland had asked for it.',
  );
  assert.equal(actors.find(({ name }) => /diplomat/u.test(name))?.party, null);
});

test('people of a part of the earth are of no state, and an island is not Iceland', () => {
  const { actors } = find('Central American migrants and Latin American officials left Quell Island on Sunday.');
  assert.deepEqual(
    actors.filter(({ kind, party }) => kind === 'state' || party !== null),
    [],
  );
});

test('“when, it says,” is whoever began the sentence, not who began the one before', () => {
  const text =
    'Peru says it started on Wednesday. Chile traces the violence to Thursday, when, it says, gunmen from the other bank shot two engineers.';
  const { mentions, actors } = find(text);
  const it = mentions.find(({ start }) => start === text.indexOf('it says'));
  assert.ok(it?.type === 'actor');
  assert.equal(actors.find(({ id }) => id === it.actor)?.name, 'Chile');
});
