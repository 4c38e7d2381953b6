import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from './read.ts';

function rolesOf(text: string): readonly string[] {
  const [report] = readReport({ file: 'a.txt', bytes: new TextEncoder().encode(text) }).reports;
  return (report?.blocks ?? []).map(({ role }) => role);
}

test('A transcript without a title begins with what somebody says', () => {
  const lines = ['MAYOR DANE: I did not.', 'MS QUILL: Why?', 'MAYOR DANE: No letter came to my office.'];
  assert.deepEqual(rolesOf(lines.join('\n\n')), ['paragraph', 'paragraph', 'paragraph']);
});

test('A headline with a colon that is printed twice is said by nobody, however often somebody writes', () => {
  const lines = [
    'Four nights in Lenn: Who opened the gates?',
    'Four nights in Lenn: Who opened the gates?',
    'Water ran through the market of Lenn on Sunday night and stood a metre deep in the school by the river.',
    'Dane later wrote on Perch: “The gates were shut, and whoever says otherwise was not there.”',
    'Marsh wrote on Perch in the evening: “The gates were open, and everybody in the town saw it.”',
  ];
  assert.equal(rolesOf(lines.join('\n\n'))[0], 'headline');
});

test('A table of facts is no transcript', () => {
  const lines = [
    'Fire in Lenn',
    'Place: Lenn',
    'Dead: none',
    'Hurt: two guards',
    'A fire broke out at the depot in Lenn on Sunday night.',
  ];
  assert.ok(!rolesOf(lines.join('\n\n')).slice(1, 4).includes('paragraph'));
});

test('Labels are looked for in linear time on a line that never ends', () => {
  assert.deepEqual(rolesOf(`A${'a, '.repeat(100_000)}`).length, 1);
});

test('Narrow columns of a printed paper are put together, and its heads and page numbers left out', () => {
  const lines = [
    'THE LENN ECHO      Page 3      4 May 2031',
    '',
    'Council raises fares',
    '',
    'The city council voted on Wed-',
    'nesday to raise bus fares by ten',
    'per cent. Mayor Orla Dane said',
    'the city had no other choice and',
    'would not wait for the summer.',
    '',
    '- 3 -',
    '',
    'Councillor Ivo Marsh, who vo-',
    'ted against, said that he was',
    'going to court on Friday.',
  ];
  const [report] = readReport({ file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) }).reports;
  const said = (report?.blocks ?? []).filter(({ role }) => role === 'paragraph' || role === 'standfirst');
  assert.deepEqual(
    said.map(({ start, end }) => report?.text.slice(start, end).replace(/-\n/gu, '').replace(/\n/gu, ' ')),
    [
      'The city council voted on Wednesday to raise bus fares by ten per cent. Mayor Orla Dane said the city had no other choice and would not wait for the summer.',
      'Councillor Ivo Marsh, who voted against, said that he was going to court on Friday.',
    ],
  );
});

test('A row of a table or a line-up is no headline', () => {
  const lines = [
    'Quarterly results',
    'Firm | Profit | Change',
    'Dane Lines | 98 | -12',
    'Norland: Vik; Dahl, Moe, Lie; Brodd',
    'Dane Lines lost 12 million crowns in the quarter, its chief executive said on Monday.',
  ];
  const [report] = readReport({ file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n\n')) }).reports;
  assert.ok(!report?.blocks.some(({ role }) => role === 'headline'));
});

test('Headlines and links of a page that begin with a name and a colon are said by nobody', () => {
  const html = `<html><head><title>Orla Dane: Norland drops the case</title></head><body><article><h1>Orla Dane: Norland drops the case</h1>
<p>Prosecutors in Norland have dropped the case against Orla Dane, they said in Port Asher on Monday.</p>
<p>The case had been open for nine years, and Ms Dane had always denied what she was accused of there.</p></article>
<ul><li><a href="/1">Orla Dane: A life in court</a></li><li><a href="/2">Norland: What comes next</a></li><li><a href="/3">Orla Dane: The letters</a></li></ul></body></html>`;
  const [report] = readReport({ file: 'a.html', bytes: new TextEncoder().encode(html) }).reports;
  assert.equal(report?.title, 'Orla Dane: Norland drops the case');
  assert.deepEqual(
    report?.blocks.map(({ role }) => role),
    ['headline', 'paragraph', 'paragraph', 'furniture', 'furniture', 'furniture'],
  );
});
