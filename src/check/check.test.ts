import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyAnswer } from '../cite/verify.ts';
import { loadLexicon } from '../load.ts';
import type { Answer, Line } from '../model/answer.ts';
import type { Report } from '../model/report.ts';
import { check, readReports, understand } from '../pipeline.ts';
import { answerJson } from '../write/json.ts';
import { answerText } from '../write/text.ts';

const lexicon = loadLexicon();

const REPORTS: Readonly<Record<string, string>> = {
  'a.txt': `THE LENN POST
Monday, 12 May 2031

Bridge at Vell falls

Nine people were hurt when the bridge at Vell fell on Sunday, police said. The mayor, Orla Dane, closed the road temporarily. "We heard nothing and then there was no bridge," said Tor Hale, a driver. Dane denied that the city had been warned.`,
  'b.txt': `THE VELL MIRROR
Tuesday, 13 May 2031

Engineer: city was told

The engineer Ilse Brandt said that the city had been warned in March. Eleven people were hurt when the bridge at Vell fell, the hospital said. The bridge was built in 1931.`,
};

function readAll(texts: Readonly<Record<string, string>>): readonly Report[] {
  return readReports(Object.entries(texts).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })))
    .reports;
}

const analyses = understand(readAll(REPORTS), lexicon);

function checked(text: string): Answer {
  const [own] = understand(readAll({ 'draft.txt': text }), lexicon);
  assert.ok(own !== undefined);
  return check(own, analyses, lexicon).answer;
}

function linesOf(text: string): readonly Line[] {
  return checked(text).sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
}

const VERDICTS: readonly [sentence: string, verdict: string, told: string][] = [
  ['The bridge at Vell was built in 1931.', 'corroborated', ''],
  ['The engineer Ilse Brandt said that the city had been warned.', 'contested', 'truth'],
  ['Nine people were hurt when the bridge at Vell fell.', 'contested', 'number'],
  ['Forty people were hurt when the bridge at Vell fell.', 'contradicted', 'number'],
  ['The mayor, Orla Dane, closed the road permanently.', 'contradicted', 'outcome'],
  ['The mayor, Orla Dane, closed the road to please the engineers.', 'partly', 'please'],
  ['Ilse Brandt took the driver to the hospital in March with a broken leg.', 'only-here', ''],
  ['A comet crossed the northern sky above Quill Island.', 'not-found', ''],
  ['Who will pay for the bridge?', 'unchecked', ''],
];

for (const [sentence, verdict, told] of VERDICTS) {
  test(`checked against two reports is ${verdict}: ${sentence}`, () => {
    const line = linesOf(sentence)[0];
    assert.ok(line?.checked?.kind === 'sentence');
    assert.equal(line.checked.verdict, verdict, line.text);
    if (told !== '') assert.match([...line.checked.differs, ...line.checked.missing].join(' '), new RegExp(told, 'u'));
  });
}

const QUOTATIONS: readonly [sentence: string, how: string, saidBy: string | null][] = [
  ['“We heard nothing and then there was no bridge,” said Tor Hale.', 'exact', null],
  ['“We heard nothing … there was no bridge,” said Tor Hale.', 'exact', null],
  ['“We heard nothing and then there was no bridge,” said Orla Dane.', 'exact', 'Tor Hale'],
  ['“We heard something and then there was no bridge,” said Tor Hale.', 'altered', null],
  ['“The bridge was rotten from the first day,” said Tor Hale.', 'nowhere', null],
  ['“e heard nothing and then there was no bridg,” said Tor Hale.', 'altered', null], // parts of words are no words
];

for (const [sentence, how, saidBy] of QUOTATIONS) {
  test(`the quotation is ${how}${saidBy === null ? '' : `, and said by ${saidBy}`}: ${sentence}`, () => {
    const found = linesOf(sentence).flatMap(({ checked: one }) => (one?.kind === 'quotation' ? [one] : []));
    assert.deepEqual(found, [{ kind: 'quotation', how, saidBy }]);
  });
}

test('words that stand far apart in a report were never said together, whatever is marked as left out', () => {
  const far = `“We heard a crack,” said Tor Hale. ${'The road was wet and the lamps were out. '.repeat(20)}“Nobody came to help us,” said Tor Hale.`;
  const [own] = understand(readAll({ 'draft.txt': '“We heard a crack … came to help us,” said Tor Hale.' }), lexicon);
  assert.ok(own !== undefined);
  const { answer } = check(own, understand(readAll({ 'far.txt': far }), lexicon), lexicon);
  const found = answer.sections.flatMap(({ lines }) =>
    lines.flatMap(({ checked: one }) => (one?.kind === 'quotation' ? [one.how] : [])),
  );
  assert.ok(found.length === 1 && found[0] !== 'exact' && found[0] !== 'typography', found.join());
});

test('a quotation that two reports give to two people is held against the one who is named', () => {
  const reports = understand(
    readAll({
      'a.txt': '“The water will not come back,” said Ilse Brandt on Monday.',
      'b.txt': '“The water will not come back,” said Orla Dane on Monday.',
    }),
    lexicon,
  );
  const [own] = understand(readAll({ 'draft.txt': '“The water will not come back,” said Orla Dane.' }), lexicon);
  assert.ok(own !== undefined);
  const found = check(own, reports, lexicon).answer.sections.flatMap(({ lines }) =>
    lines.flatMap(({ checked: one }) => (one?.kind === 'quotation' ? [one.saidBy] : [])),
  );
  assert.deepEqual(found, [null]);
});

test('a mark that leads to another report or to none is named, and one that leads to the right one is not', () => {
  const marks = (text: string): readonly unknown[] =>
    linesOf(text).flatMap(({ checked: one }) => (one?.kind === 'mark' ? [one] : []));
  assert.deepEqual(marks('The bridge at Vell was built in 1931 [2].'), []);
  assert.deepEqual(marks('The bridge at Vell was built in 1931 [1][7].'), [
    { kind: 'mark', number: 1, leads: 'elsewhere' },
    { kind: 'mark', number: 7, leads: 'nowhere' },
  ]);
});

test('a checked text is a source under the last number, adds to no count, and the whole holds before verify', () => {
  const text = VERDICTS.map(([sentence]) => sentence).join(' ');
  const answer = checked(text);
  assert.deepEqual(
    answer.sources.map(({ number, checked: one }) => [number, one === true]),
    [
      [1, false],
      [2, false],
      [3, true],
    ],
  );
  const reports = [...analyses.map(({ report }) => report), ...readAll({ 'draft.txt': text })];
  assert.deepEqual(verifyAnswer(JSON.parse(answerJson(answer)), reports), []);
  assert.match(answerText(answer, { ...EMPTY, analyses }), /Contradicted \(another figure\)\. “Forty people/u);
});

const EMPTY = {
  actors: [],
  origins: [],
  happenings: [],
  claims: [],
  denials: [],
  roles: [],
  agreements: [],
  course: [],
  clusters: [],
};

test('a text of which nothing can be checked says so', () => {
  const told = (text: string): string =>
    checked(text)
      .sections.flatMap(({ role, lines }) => (role === 'limits' ? lines.map((line) => line.text) : []))
      .join(' ');
  assert.match(told('***'), /no sentence in this text/u);
  const german = 'Neun Menschen sind gestorben, sagte die Polizei am Montag, und der Bürgermeister trat zurück.';
  assert.match(told(german), /in a language that is not analysed: no sentence of it was checked/u);
});

test('a sentence that holds the words of two people contradicts neither being given their own', () => {
  const report = `President Orla Dane of Norland urged restraint on Monday, with her press secretary Tor Hale noting, "The President wants to see this calm down as quickly as possible."`;
  const [own] = understand(
    readAll({ 'draft.txt': 'Tor Hale said the President wants to see this calm down as quickly as possible.' }),
    lexicon,
  );
  assert.ok(own !== undefined);
  const { answer } = check(own, understand(readAll({ 'report.txt': report }), lexicon), lexicon);
  const [line] = answer.sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
  assert.ok(line?.checked?.kind === 'sentence');
  assert.equal(line.checked.verdict, 'corroborated');
});

const AGAINST_ONE: readonly (readonly [report: string, sentence: string, verdict: string, why: string])[] = [
  [
    'The breakthrough came at 3:35 PM on Saturday through a phone call between the two generals, Norland said.',
    'The breakthrough was a phone call at 3:35 PM.',
    'corroborated',
    'a clock without its day is no other time',
  ],
  [
    'Aides said that a conditional International Monetary Fund (IMF) bailout for Norland played a large role.',
    'Aides said that an IMF bailout played a large role.',
    'corroborated',
    'a word that stands inside a name there is not missing',
  ],
  [
    'Aides said that pressure, above all the prospect of a loan, played a critical role.',
    'Aides said that a loan played a critical role.',
    'partly',
    'the prospect of a thing is not the thing',
  ],
];

const FERRY =
  "Norland's harbour police stopped a Sudmark ferry off Lenn early Wednesday. The skipper said she would not open the hold. The port deny that any passenger was hurt and say that the smoke came from a stove. An internal letter was found. The letter warned of a leak. The owner of the ferry, the Lenn Line, said it had sold nine tickets. The Lenn Line would not pay the fine of 300 crowns, it said. The fine was raised to 500 crowns on Friday. “We lost our boat,” Orla Dane said. The bank said she had left for family reasons. The Post wrote about the builder Castor Mills.";

const AGAINST_FERRY: readonly (readonly [sentence: string, verdict: string, why: string])[] = [
  [
    "Norland's harbour police stopped a ferry off Lenn on Wednesday.",
    'corroborated',
    'a weekday is held by “early” and the weekday',
  ],
  [
    "Norland's harbour police halted a ferry off Lenn on Wednesday.",
    'corroborated',
    'a verb that says the same deed stands for another',
  ],
  [
    "Sudmark's harbour police stopped a ferry off Lenn on Wednesday.",
    'contradicted',
    'another state’s police are others',
  ],
  ['The skipper said she refused to open the hold.', 'corroborated', 'what would not be done was refused'],
  [
    'The port say that the smoke came from a stove.',
    'corroborated',
    'a denial beside it in the sentence does not turn it',
  ],
  [
    'An internal letter warned of a leak.',
    'corroborated',
    'what the report has told of a thing before need not be said again',
  ],
  ['The Lenn Line said it had sold nine tickets.', 'corroborated', 'who stands beside the speaker is the speaker'],
  [
    'The ferry stays in Lenn until the fine of 300 crowns has been paid.',
    'partly',
    'what is left open is not gainsaid by who says it will not be',
  ],
  [
    'The fine was increased to 500 crowns on Friday.',
    'corroborated',
    'a figure after a change gainsays none before it',
  ],
  ['“We lost our ship,” Orla Dane said.', 'partly', 'between quotation marks no word may be another'],
  [
    'Orla Dane said she had left for family reasons.',
    'partly',
    'words of somebody else are not confirmed as those of the one they are about',
  ],
  ['The Post wrote about Castor Mills.', 'corroborated', 'a name that stands there letter for letter is held'],
];

for (const [sentence, verdict, why] of AGAINST_FERRY)
  test(`against a report of a ferry ${why}`, () => {
    const [own] = understand(readAll({ 'draft.txt': sentence }), lexicon);
    assert.ok(own !== undefined);
    const { answer } = check(own, understand(readAll({ 'ferry.txt': FERRY }), lexicon), lexicon);
    const [line] = answer.sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
    assert.ok(line?.checked?.kind === 'sentence');
    assert.equal(line.checked.verdict, verdict, JSON.stringify(line.checked));
  });

for (const [report, sentence, verdict, why] of AGAINST_ONE)
  test(`in a check ${why}`, () => {
    const [own] = understand(readAll({ 'draft.txt': sentence }), lexicon);
    assert.ok(own !== undefined);
    const { answer } = check(own, understand(readAll({ 'report.txt': report }), lexicon), lexicon);
    const [line] = answer.sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
    assert.ok(line?.checked?.kind === 'sentence');
    assert.equal(line.checked.verdict, verdict);
  });

const PEACE =
  'Under the pact, Norland will pull back its boats, Sudmark will release 41 detained fishermen within a week, and both will let monitors in. Sudmark’s general staff denied that its forces had opened fire. The court in Lenn has dismissed the Orchard Party’s petition to annul the vote of 26 September. President Ivo Marsh has taken the oath for a third term before a half-empty chamber. A mission from Estland found the vote free and fair. On 15 March Foreign Minister Tor Vale warned Orla Dane that the orders would be frozen unless the shelling stopped. In response, Norland has barred 20 Estland citizens from entering the country. “The lights were on,” Tor Hale said. A claim that nine mills were burned in Vell is not supported by any evidence.';

const REWORDED: readonly (readonly [sentence: string, verdict: string])[] = [
  ['Sudmark must free 41 fishermen within seven days.', 'corroborated'],
  ['Norland must free 41 fishermen within seven days.', 'contradicted'],
  ['Sudmark must free 41 fishermen within seven months.', 'partly'],
  ["Sudmark's general staff says its troops did not fire.", 'corroborated'],
  ["Sudmark's general staff says its troops fired.", 'partly'],
  ["The court in Lenn rejected the Orchard Party's bid to annul the election.", 'corroborated'],
  ["The court in Lenn upheld the Orchard Party's bid to annul the election.", 'contradicted'],
  ["The court in Lenn rejected the Orchard Party's bid to annul the talks.", 'partly'],
  ['Ivo Marsh was sworn in for a third term.', 'corroborated'],
  ['Ivo Marsh was sworn in for a second term.', 'partly'],
  ["Estland's observers called the vote free and fair.", 'corroborated'],
  ["Estland's observers called the vote unfair.", 'partly'],
  [
    'Foreign Minister Tor Vale warned Orla Dane that they would freeze the orders unless the shelling stopped.',
    'corroborated',
  ],
  [
    'Foreign Minister Tor Vale warned Orla Dane that they would freeze the orders if the shelling stopped.',
    'contradicted',
  ],
  ['Estland has banned twenty people from Norland.', 'contradicted'],
  ['The lights were off, Tor Hale said.', 'contradicted'],
  ['Nine mills were burned in Vell.', 'contradicted'],
  ['There is no evidence that nine mills were burned in Vell.', 'corroborated'],
];

for (const [sentence, verdict] of REWORDED) {
  test(`in other words than the report's own, it is ${verdict}: ${sentence}`, () => {
    const [own] = understand(readAll({ 'draft.txt': sentence }), lexicon);
    assert.ok(own !== undefined);
    const { answer } = check(own, understand(readAll({ 'pact.txt': PEACE }), lexicon), lexicon);
    const [line] = answer.sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
    assert.ok(line?.checked?.kind === 'sentence');
    assert.equal(line.checked.verdict, verdict, line.text);
  });
}

test('what a fact-check only shows in order to check it holds nothing', () => {
  const factcheck =
    'True North Check\n\nDid nine mills burn?\n\nFact check by Orla Dane, 3 May 2031\n\nCLAIM: Nine mills were burned in Vell by soldiers.\n\nRATING: False\n\nNobody in Vell saw a fire, the mayor told us.';
  const [own] = understand(readAll({ 'draft.txt': 'Nine mills were burned in Vell by soldiers.' }), lexicon);
  assert.ok(own !== undefined);
  const { answer } = check(own, understand(readAll({ 'check.txt': factcheck }), lexicon), lexicon);
  const [line] = answer.sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
  assert.ok(line?.checked?.kind === 'sentence');
  assert.notEqual(line.checked.verdict, 'corroborated');
});

test('an office is no other than whoever holds it, and “one … the other” is no figure', () => {
  const report =
    'Foreign Minister Leila Brandt denied that the brothers had been surrendered. Johanna Thiel of the Lender flew from one capital to the other four times.';
  for (const sentence of [
    "Norland's foreign minister denied that the brothers had been surrendered.",
    "The Lender's envoy shuttled four times between the two capitals.",
  ]) {
    const [own] = understand(readAll({ 'draft.txt': sentence }), lexicon);
    assert.ok(own !== undefined);
    const { answer } = check(own, understand(readAll({ 'report.txt': report }), lexicon), lexicon);
    const [line] = answer.sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
    assert.ok(line?.checked?.kind === 'sentence');
    assert.notEqual(line.checked.verdict, 'contradicted', sentence);
  }
});

test('that somebody denied “this” is held by nothing that they said with a negation', () => {
  const line = linesOf('Tor Hale denied this.')[0];
  assert.ok(line?.checked?.kind === 'sentence');
  assert.notEqual(line.checked.verdict, 'corroborated');
});

const TRAM =
  'Lenn, Norland\n\nFour people were killed when a tram derailed at Quay Street in Lenn on Tuesday morning, police said. The driver, Orla M. Dane, 42, was arrested.\n\nA spokesman for Petrel Air Lines said that its office beside the rails was not damaged. Dane has pleaded guilty to driving too fast. The line was closed for 83 days.\nThe thieves who struck the jeweller Hale & Vane on Tuesday made off with rings valued at 9 million crowns.\n\nNorland police took three men into custody on Friday, and the Norland navy, which had searched for nine days, recovered the rings.';

const TRAM_TOLD: readonly (readonly [sentence: string, verdict: string, why: string])[] = [
  ['The driver, Orla Dane, was arrested.', 'corroborated', 'a name without its middle initial is the same name'],
  ['Orla Dane admitted driving too fast.', 'corroborated', 'who pleads guilty admits it'],
  ['The line was shut for almost three months.', 'corroborated', 'a length of time in another unit, rounded'],
  ['The line was shut for almost four months.', 'not-found', 'rounding has an end'],
  ['Petrel said that its office was not damaged.', 'corroborated', 'a firm without the words for what it is'],
  ['Four people died when a tram came off the rails in Lenn.', 'corroborated', 'a turn of phrase for one verb'],
  ['Four people were hurt when a tram derailed in Lenn.', 'partly', 'who was killed was not only hurt'],
  ['Four people died when a tram collided in Lenn.', 'partly', 'one kind of accident is no other'],
  ['Three men were arrested by Norland police on Friday.', 'corroborated', 'a phrase for an arrest, and a passive'],
  ['Three men were arrested by Norland police on Monday.', 'partly', 'another day of the week'],
  [
    'Three men were arrested by Norland police, and the rings were recovered by the Norland navy.',
    'corroborated',
    'two facts that stand in two clauses',
  ],
  [
    'Three men were arrested by Norland police, and the rings were hidden by the Norland navy.',
    'partly',
    'one of two facts stands nowhere',
  ],
];

for (const [sentence, verdict, why] of TRAM_TOLD) {
  test(`a sentence about a tram is judged by all that it tells: ${why}`, () => {
    const [own] = understand(readAll({ 'draft.txt': sentence }), lexicon);
    assert.ok(own !== undefined);
    const { answer } = check(own, understand(readAll({ 'tram.txt': TRAM }), lexicon), lexicon);
    const [line] = answer.sections.flatMap(({ role, lines }) => (role === 'checked' ? lines : []));
    assert.ok(line?.checked?.kind === 'sentence');
    assert.equal(line.checked.verdict, verdict, JSON.stringify(line.checked));
  });
}

test('who did it to whom is not turned round', () => {
  const told = understand(
    readAll({ 'match.txt': 'Norland beat Sudmark on Sunday night in Lenn, the police said.' }),
    lexicon,
  );
  const verdicts = ['Norland beat Sudmark on Sunday.', 'Sudmark beat Norland on Sunday.'].map((sentence) => {
    const [own] = understand(readAll({ 'draft.txt': sentence }), lexicon);
    assert.ok(own !== undefined);
    const [line] = check(own, told, lexicon).answer.sections.flatMap(({ role, lines }) =>
      role === 'checked' ? lines : [],
    );
    return line?.checked?.kind === 'sentence' && line.checked.verdict === 'corroborated';
  });
  assert.deepEqual(verdicts, [true, false]);
});

test('who stands right behind the verb did not do it, however the sentence was read', () => {
  const reports = understand(
    readAll({
      'match.txt':
        'Vell scored 20 points on Thursday night, breaking Norland’s career scoring record, and the River Hawks beat visiting Lenn, 91-73.',
    }),
    lexicon,
  );
  const [draft] = understand(readAll({ 'draft.txt': 'Lenn beat Norland on Thursday night.' }), lexicon);
  assert.ok(draft !== undefined);
  const [line] = check(draft, reports, lexicon).answer.sections.flatMap(({ role, lines }) =>
    role === 'checked' ? lines : [],
  );
  assert.ok(line?.checked?.kind === 'sentence');
  assert.equal(line.checked.verdict, 'partly');
});
