import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFrom } from '../../test/store-contract.ts';
import { versionOf } from './version.ts';

const TEXT =
  'Nine people died when the wall of the Orla dam gave way in the night to Friday, said the mayor of Port Asher.';
const CORRECTED = TEXT.replace('Nine', 'Seven');
const OTHER = 'The opera of Port Asher has a new roof and a new conductor, and both were wet on Sunday.';

const at = (url: string | null, file: string, text: string) => ({ ...reportFrom(file, text), url });

const CASES: readonly (readonly [why: string, url: string | null, file: string, text: string, is: boolean])[] = [
  ['a corrected text in the same file', null, 'a.txt', CORRECTED, true],
  ['another text in the same file', null, 'a.txt', OTHER, false],
  ['a corrected text in another file', null, 'b.txt', CORRECTED, false],
  ['the same text again', null, 'a.txt', TEXT, false],
  ['a text from an address, in the same file', 'https://sheet.example/dam', 'a.txt', CORRECTED, false],
];

for (const [why, url, file, text, is] of CASES) {
  test(`${why} is ${is ? 'a later version' : 'no later version'}`, () => {
    const standing = at(null, 'a.txt', TEXT);
    const report = at(url, file, text);
    assert.equal(versionOf(report, [report], [standing]), is ? standing.id : null);
  });
}

test('other words at the same address are a later version, whatever the file is called', () => {
  const standing = at('https://sheet.example/dam', 'a.html', TEXT);
  const report = at('https://sheet.example/dam', 'b.html', OTHER);
  assert.equal(versionOf(report, [report], [standing]), standing.id);
});

test('standard input and files of several reports have no versions', () => {
  const input = at(null, '-', CORRECTED);
  assert.equal(versionOf(input, [input], [at(null, '-', TEXT)]), null);
  const feed = [at(null, 'feed.xml', CORRECTED), at(null, 'feed.xml', OTHER)];
  for (const item of feed) assert.equal(versionOf(item, feed, [at(null, 'feed.xml', TEXT)]), null);
});
