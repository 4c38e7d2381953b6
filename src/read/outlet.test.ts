import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanByline, findByline } from './outlet.ts';
import { readReport } from './read.ts';

const BYLINES: readonly (readonly [string, string | null])[] = [
  ['By Orla Dane, defence editor in Port Asher', 'Orla Dane'],
  ['Written by: Orla Dane and Tor Brek', 'Orla Dane and Tor Brek'],
  ['Channel Nine staff', 'Channel Nine staff'],
  ['Orla Dane - 2031-05-10', 'Orla Dane'],
  ['Posted on May 10, 2031 by Orla Dane', 'Orla Dane'],
  ['Von Orla Dane', 'Orla Dane'],
  ['Автор: Орла Дейн', 'Орла Дейн'],
  ['By', null],
  ['admin', null],
  ['2.289', null],
  ['May 10, 2031 at 4:02 pm', null],
  ['The ministry has shown a plan that is to help the harbour reduce its costs', null],
  ['', null],
];

for (const [words, name] of BYLINES) {
  test(`the byline “${words}” names ${name ?? 'nobody'}`, () => {
    assert.equal(cleanByline(words), name);
  });
}

test('a name on the line after “By” is the writer', () => {
  const text = 'By\n\nOrla Dane';
  const blocks = [
    { start: 0, end: 2, role: 'furniture', why: 'byline' },
    { start: 4, end: 13, role: 'furniture', why: 'byline' },
  ] as const;
  assert.equal(findByline({ text, blocks }), 'Orla Dane');
});

const SITES: readonly (readonly [string, string])[] = [
  ['Channel Nine', 'Channel Nine'],
  ['Channel Nine | News of the north', 'Channel Nine'],
  ['Channel Nine - News of the north', 'Channel Nine'],
  ['@channelnine', 'channelnine'],
  ['https://www.nine.example/', 'nine.example'],
];

for (const [name, outlet] of SITES) {
  test(`a page that calls its site “${name}” is by ${outlet}`, () => {
    const page = `<html><head><meta property="og:site_name" content="${name}"></head><body><p>The dam holds.</p></body></html>`;
    const { reports } = readReport({ file: 'f', bytes: new TextEncoder().encode(page) });
    assert.equal(reports[0]?.outlet, outlet);
  });
}
