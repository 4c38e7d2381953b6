import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import { findMentions } from '../mention/mention.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import { findSentences } from '../text/sentences.ts';
import { gatherActors } from './actor.ts';

const lexicon = loadLexicon();

function analyse(file: string, text: string): Analysis {
  const blocks = [{ start: 0, end: text.length, role: 'paragraph' as const, why: '' }];
  const report: Report = {
    id: `r-${file}`,
    file,
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
  const sentences = findSentences({ report }, lexicon);
  const { mentions, actors } = findMentions({ report, sentences, times: [], quantities: [] }, lexicon);
  return { report, sentences, mentions, actors, dated: null, statements: [], tellings: [], notes: [] };
}

function gather(...texts: readonly string[]): readonly Actor[] {
  return gatherActors(
    texts.map((text, at) => analyse(`${at}.txt`, text)),
    lexicon,
  ).actors;
}

function named(actors: readonly Actor[], words: string): readonly string[] {
  return actors
    .filter((actor) => actor.name === words || actor.aliases.some(({ text }) => text === words))
    .map(({ id }) => id);
}

/** Reports, two wordings in them, and whether they are one actor of the case. */
const JOINS: readonly (readonly [readonly string[], string, string, boolean])[] = [
  [
    [
      'The Rosmark Territories urged both sides to stop. R.T. Foreign Minister Orla Dane called. The R.T. said no more.',
      'Ivo Marsh, the RT President, spoke on Monday. The RT said that it would help.',
    ],
    'Rosmark Territories',
    'RT',
    true,
  ],
  // Letters that a data file knows are another body’s here.
  [
    [
      'The Arcenian Union urged both sides to stop. A.U. Foreign Minister Orla Dane called. The A.U. said no more.',
      'AU President Ivo Marsh spoke on Monday. The AU said that it would help.',
    ],
    'Arcenian Union',
    'AU',
    true,
  ],
  [
    [
      'The Arcenian Union urged both sides to stop. A.U. Foreign Minister Orla Dane called. The A.U. said no more.',
      'The African Union met on Monday. The AU said that it would help.',
    ],
    'Arcenian Union',
    'African Union',
    false,
  ],
  [
    [
      'Dunn Laboratories said it was safe. It said no more.',
      'The tests were false, the company Dunn Laboratories said. Dunn said nothing.',
    ],
    'Dunn Laboratories',
    'Dunn',
    true,
  ],
  [['French President Orla Varn spoke.', 'President Varn left Paris. Varn said no.'], 'Orla Varn', 'Varn', true],
  [['Tor Asim Varn, the French army chief, spoke.', 'General Asim Varn left.'], 'Tor Asim Varn', 'Asim Varn', true],
  [['French minister S. Varn spoke.', 'The minister, Subra Varn, left France.'], 'Subra Varn', 'S. Varn', true],
  [
    ['French Defence Minister Kasim Ferro spoke.', 'French Defence Minister Kassim Ferro left.'],
    'Kasim Ferro',
    'Kassim Ferro',
    true,
  ],
  [['French President William Varn spoke.', 'President Bill Varn left Paris.'], 'William Varn', 'Bill Varn', true],
  [['French President Orla Varn spoke.', 'Polish President Ana Varn left.'], 'Orla Varn', 'Ana Varn', false],
  [['French President Orla Varn spoke.', 'Polish President Varn left Warsaw.'], 'Orla Varn', 'Varn', false],
  [['French President Orla Varn spoke.', 'The French president left.'], 'Orla Varn', 'The French president', true],
  [['Paris rejected the offer.', 'France said no.'], 'France', 'Paris', true],
  [['The International Monetary Fund paid.', 'The IMF said so.'], 'International Monetary Fund', 'IMF', true],
  [
    ["Norland's capital, Port Asher, slept. Norland's army stood by.", 'Port Asher denied the report.'],
    'Norland',
    'Port Asher',
    true,
  ],
];

for (const [texts, one, other, same] of JOINS) {
  test(`over reports “${one}” and “${other}” are ${same ? 'one' : 'two'}: ${texts.join(' | ').slice(0, 70)}`, () => {
    const actors = gather(...texts);
    assert.ok(
      named(actors, one).length > 0 && named(actors, other).length > 0,
      JSON.stringify(actors.map(({ id }) => id)),
    );
    assert.equal(
      named(actors, one).some((id) => named(actors, other).includes(id)),
      same,
    );
  });
}

test('every merge names its report, its reason and the words', () => {
  const varn = gather('French President Orla Varn spoke.', 'President Varn left Paris.').find(
    ({ id }) => id === 'person/orla-varn',
  );
  assert.equal(varn?.merged.length, 1);
  assert.deepEqual(
    varn?.merged.map(({ report, at }) => [report, at?.quote]),
    [['r-1.txt', 'President Varn']],
  );
  assert.ok((varn?.merged[0]?.why ?? '').includes('Varn'));
});

test('people without a name are never joined over reports', () => {
  const officials = gather('French officials said no.', 'French officials said no.').filter(
    ({ kind }) => kind === 'unnamed',
  );
  assert.deepEqual(
    officials.map(({ id, party }) => [id, party]),
    [
      ['unnamed/r-0.txt/french-officials', 'France'],
      ['unnamed/r-1.txt/french-officials', 'France'],
    ],
  );
});

test('an army of nobody in particular stays with its report', () => {
  const armies = gather('Norway, Poland: the army said no.', 'France, Spain: the army said yes.').filter(
    ({ name }) => name === 'army',
  );
  assert.equal(armies.length, 2);
});

test('a party that words name outweighs what context suggests, and both stay as evidence', () => {
  const varn = gather(
    'In Norway, President Orla Varn spoke.',
    'French President Orla Varn spoke.',
    'French President Orla Varn left.',
  ).find(({ name }) => name === 'Orla Varn');
  assert.equal(varn?.party, 'France');
  assert.equal(varn?.partyBecause.length, 3);
});

test('the one state of a case is the party of its ministers', () => {
  const drost = gather('Norway mourned after a dam broke.', 'Interior Minister Halka Drost said so.').find(
    ({ name }) => name === 'Halka Drost',
  );
  assert.equal(drost?.party, 'Norway');
});

test('people of a state that one report calls by its officials and another by its president are of one state', () => {
  const actors = gather(
    'President Orla Varn of Rosmark left.',
    'The foreign ministry spoke. Officials denied that any Rosmarki official was there. Spokeswoman Ilka Merrow said no.',
  );
  assert.equal(actors.find(({ name }) => name === 'Rosmarki official')?.party, 'Rosmark');
});

test('the order of the reports does not matter', () => {
  const texts = [
    'French President Orla Varn spoke. Officials said no.',
    'President Varn left Paris.',
    'Polish General Tor Varn met Varn. The army said so.',
  ];
  const analyses = texts.map((text, at) => analyse(`${at}.txt`, text));
  const one = gatherActors(analyses, lexicon);
  for (const order of [
    [2, 1, 0],
    [1, 2, 0],
    [0, 2, 1],
  ]) {
    const other = gatherActors(
      order.flatMap((at) => analyses[at] ?? []),
      lexicon,
    );
    assert.deepEqual(other, one);
  }
});

test('speakers, parts and mentions carry the ids and parties of the case', () => {
  const first = analyse('a.txt', 'President Varn left Paris.');
  const varn = first.actors.find(({ name }) => name === 'Varn');
  const speaker = { actor: varn?.id ?? '', name: 'Varn', party: null, anonymous: false, start: 10, end: 14 };
  const statement: Statement = {
    id: 's-1',
    span: { start: 0, end: 4 },
    content: [{ start: 0, end: 4 }],
    cue: null,
    speakers: [speaker],
    act: 'say',
    mode: 'direct',
    negated: false,
    addressee: null,
    said: null,
    within: null,
    sentences: [0, 0],
    rule: 'x',
    confidence: 1,
  };
  const { analyses } = gatherActors(
    [{ ...first, statements: [statement] }, analyse('b.txt', 'French President Orla Varn spoke.')],
    lexicon,
  );
  assert.deepEqual(
    analyses[0]?.statements[0]?.speakers.map(({ actor, party }) => [actor, party]),
    [['person/orla-varn', 'France']],
  );
  assert.ok(analyses[0]?.mentions.some((mention) => mention.type === 'actor' && mention.actor === 'person/orla-varn'));
});

/** Reports, and how many crowds of miners the case has. */
const CROWDS: readonly (readonly [readonly string[], number])[] = [
  [['The miners met Orla Varn in Halm.', 'Orla Varn thanked the miners.'], 1],
  [['Two hundred miners met Orla Varn. The miners left.', 'Miners waited for Orla Varn.'], 1],
  [['The miners met Orla Varn.', 'The miners met Tor Bell.'], 2],
  [['The striking miners met Orla Varn.', 'Two miners met Orla Varn.'], 2],
  [['A miner met Orla Varn.', 'A miner called Orla Varn.'], 2],
  [['The miners met Orla Varn. Polish miners waited.', 'Orla Varn thanked the miners.'], 3],
];

for (const [texts, count] of CROWDS) {
  test(`“${texts.join('” and “')}” tell of ${count === 1 ? 'one crowd' : `${count} crowds`} of miners`, () => {
    const crowds = gather(...texts).filter(({ name }) => /miners?$/iu.test(name));
    assert.equal(crowds.length, count);
    assert.equal(
      crowds.flatMap(({ merged }) => merged).some(({ why }) => why.includes('one story')),
      count === 1,
    );
  });
}

test('a user who says that a crowd is another one parts it again', () => {
  const analyses = ['The miners met Orla Varn.', 'Orla Varn thanked the miners.'].map((text, at) =>
    analyse(`${at}.txt`, text),
  );
  const miners = analyses[1]?.actors.find(({ name }) => name === 'the miners')?.id ?? '';
  const { actors } = gatherActors(analyses, lexicon, undefined, { unmerged: [{ report: 'r-1.txt', actor: miners }] });
  assert.equal(actors.filter(({ name }) => /miners$/iu.test(name)).length, 2);
});

test('a case without reports has no actors', () => {
  assert.deepEqual(gatherActors([], lexicon), { analyses: [], actors: [] });
});

test('a body named short and in full by one report stays two, unless the report says which is the full name', () => {
  const names = (text: string): readonly string[] =>
    gather(text)
      .map(({ name }) => name)
      .sort((a, b) => (a < b ? -1 : 1));
  assert.deepEqual(names('The Harbour Committee met on Monday. The National Harbour Committee met on Friday.'), [
    'Harbour Committee',
    'National Harbour Committee',
  ]);
  assert.deepEqual(names('We called it the Harbour Committee. Its full name is National Harbour Committee.'), [
    'National Harbour Committee',
  ]);
});

test('one whole name is one person, told as of a firm and as of a state, and two where both are states', () => {
  const firm = gather(
    'Ivo Marsh, the commissioner of Dane Shipping, said that the ferry sank.',
    'Norlandic minister Ivo Marsh spoke. Norland and Sudmark were told.',
  );
  assert.equal(named(firm, 'Ivo Marsh').length, 1);
});

test('what the initials of an organisation stand for is no person', () => {
  const actors = gather(
    'The RAEB said that the train went too fast.',
    'First findings of the Rail Accident Examination Branch show that the train left the tracks.',
  );
  assert.deepEqual(
    actors.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    [],
  );
  assert.equal(named(actors, 'RAEB').length, 1);
});
