import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { agreementTable } from './agreement.ts';
import { countTable } from './counts.ts';
import { DOCUMENTS } from './documents.ts';
import { idsIn, numberedText, ROOT, readWrittenFile } from './folder.ts';
import { faultsIn, readStandoff, writeStandoff } from './standoff.ts';
import { joinTokens } from './tokens.ts';
import { readWritten } from './written.ts';

const SENTENCES = [
  '“The bridge is shut,” said Orla Dane, adding that nobody knew when it would open.',
  'Channel Nine said that she said “no” twice. ',
  'She denied it.',
];
const document = numbered(SENTENCES);

function numbered(sentences: readonly string[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  for (const sentence of sentences) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += sentence.trim();
  }
  return { text: `${text}\n`, starts };
}

test('a written line becomes offsets, with parents and kinds worked out', () => {
  const { attributions, faults } = readWritten(
    document,
    [
      '# a remark',
      '@0 | Orla Dane | said | “The ... shut,” | say',
      '@0 | Orla Dane | adding | that nobody ... open | say',
      '@0 | nobody | knew | when it would open | believe ? unnamed',
      '@1 | Channel Nine | said#1 | that she ... twice | say',
      '@1 | she | she {said} “no” | “no” | say',
      '@2 | She | denied | it | deny -',
    ].join('\n'),
  );
  assert.deepEqual(faults, []);
  const words = (list: readonly { start: number; end: number }[]) =>
    list.map(({ start, end }) => document.text.slice(start, end)).join(' | ');
  assert.deepEqual(
    attributions.map((one) => [one.id, one.parent, words(one.source), words(one.cue), words(one.content)]),
    [
      ['a1', null, 'Orla Dane', 'said', '“The bridge is shut,”'],
      ['a2', null, 'Orla Dane', 'adding', 'that nobody knew when it would open'],
      ['a3', 'a2', 'nobody', 'knew', 'when it would open'],
      ['a4', null, 'Channel Nine', 'said', 'that she said “no” twice'],
      ['a5', 'a4', 'she', 'said', '“no”'],
      ['a6', null, 'She', 'denied', 'it'],
    ],
  );
  assert.deepEqual(
    attributions.map(({ kind, polarity, who }) => `${kind} ${polarity} ${who}`),
    ['direct + named', 'indirect + named', 'indirect ? unnamed', 'mixed + named', 'direct + named', 'indirect - named'],
  );
});

for (const [line, fault] of [
  ['@0 | Orla Dane | said | that the bridge | say', /“that the bridge” is not in sentence 0/],
  ['@1 | Channel Nine | said | that she ... twice | say', /“said” is 2 times in sentence 1/],
  ['@0 | Orla Dane | said | “The ... shut,” | shout', /shout is no act/],
  ['@0 | Orla Dane | said | “The ... shut,” | say loudly', /loudly is no mark/],
  ['@9 | Orla Dane | said | it | say', /there is no sentence 9/],
  ['@0 | Orla Dane | said | say', /4 cells instead of 5/],
  ['@0 | Orla Dane | said | bridge ... said Orla | say', /overlaps/],
  ['@0 | rla Dane | said | “The ... shut,” | say', /“rla Dane” is not in sentence 0/],
  ['turns Orla Dane = say', /no paragraph begins with “Orla Dane:”/],
] as const) {
  test(`the written line “${line}” is refused`, () => {
    assert.match(readWritten(document, line).faults.join('\n'), fault);
  });
}

test('turns of an interview are attributions, and what the speaker tells stands inside of them', () => {
  const interview = {
    text: 'A talk in Port Asher\n\nChannel Nine: Is the bridge safe?\n\nOrla Dane: It is. The office says so.\n',
    starts: [0, 22, 57, 74],
  };
  const { attributions, faults } = readWritten(
    interview,
    'turns Channel Nine = ask\nturns Orla Dane = say\n@3 | The office | says | so | say',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    attributions.map(({ parent, act, polarity }) => [parent, act, polarity]),
    [
      [null, 'ask', '?'],
      [null, 'say', '+'],
      ['a2', 'say', '+'],
    ],
  );
});

test('somebody cited stands inside of the chain though outside of the content', () => {
  const cited = numbered(['Citing officials, Channel Nine said the bridge was shut.']);
  const { attributions, faults } = readWritten(
    cited,
    '@0 | Channel Nine | said | the bridge was shut | say\n@0 | officials | Citing | the bridge was shut | say cited unnamed',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    attributions.map(({ id, parent, cited }) => [id, parent, cited]),
    [
      ['a1', 'a2', true],
      ['a2', null, false],
    ],
  );
});

test('an attribution that stands only partly in another one’s content is a fault', () => {
  const { faults } = readWritten(
    document,
    '@0 | Orla Dane | adding | that nobody knew | say\n@0 | nobody | knew | when it would open | believe',
  );
  assert.match(faults.join('\n'), /stands only partly in the content of a1/);
});

test('standoff whose words are not those of the text is refused', () => {
  const { attributions } = readWritten(document, '@2 | She | denied | it | deny -');
  const written = writeStandoff(document.text, attributions);
  assert.deepEqual(readStandoff(document.text, written), attributions);
  assert.throws(() => readStandoff(document.text, written.replace(/denied/u, 'said')), /do not give the words/);
  const [one] = attributions;
  assert.ok(one !== undefined);
  assert.match(faultsIn(document.text, [{ ...one, source: [] }]).join('\n'), /“none” stands exactly where/);
});

for (const [tokens, text] of [
  [['``', 'We', 'do', "n't", 'know', ',', "''", 'she', 'said', '.'], '"We don\'t know," she said.'],
  [['Norland', "'s", 'fleet', '(', '40', '%', ')', 'sails', '.'], "Norland's fleet (40%) sails."],
  [['a', '$', '5', 'or', '#', '3', 'toll', '/', 'tax'], 'a $5 or £3 toll/tax'],
  [['the', 'pilots', "'", 'strike', ',', 'a', '`', 'shame', "'"], "the pilots' strike, a 'shame'"],
  [['a', '7', '"', 'screen', 'and', "''I'", 'm', 'glad', "''"], 'a 7" screen and "I\'m glad"'],
  [['in', 'the', ']', 'port', '[', 'sic', ']', '.'], 'in the port [sic].'],
] as const) {
  test(`tokens are joined as news is set: ${text}`, () => {
    assert.deepEqual(joinTokens([tokens]), [text]);
  });
}

test('every text of the attribution set has its written form and its standoff, and all of them are valid', () => {
  const ids = DOCUMENTS.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  for (const folder of ['texts', 'written', 'standoff']) assert.deepEqual(idsIn(folder), ids);
  for (const id of ids) {
    const { attributions, faults } = readWrittenFile(id, join(ROOT, 'written', `${id}.txt`));
    assert.deepEqual(faults, [], id);
    const { text } = numberedText(id);
    const published = readFileSync(join(ROOT, 'standoff', `${id}.tsv`), 'utf8');
    assert.equal(
      published,
      writeStandoff(text, attributions),
      `${id}: run “node tools/make-attribution-set.ts convert”`,
    );
    assert.deepEqual(readStandoff(text, published), attributions);
  }
});

test('the texts annotated twice are valid in both versions', () => {
  const names = readdirSync(join(ROOT, 'doubled'));
  assert.equal(names.length % 2, 0);
  for (const name of names) {
    const id = name.replace(/\.(?:first|second)\.txt$/u, '');
    assert.deepEqual(readWrittenFile(id, join(ROOT, 'doubled', name)).faults, [], name);
  }
});

test('the README of the attribution set gives the counts and the agreement that the files give', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const line of [...countTable(), ...agreementTable()]) assert.ok(readme.includes(line), line);
});
