import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showName } from './show.ts';

const NAMES: readonly (readonly [string, string, string])[] = [
  ['an ordinary name', 'reports/Häfen & co 1.txt', 'reports/Häfen & co 1.txt'],
  ['standard input', '-', 'standard input'],
  ['a line break', 'a\nb\r.txt', 'a\\u{a}b\\u{d}.txt'],
  ['a command to the terminal', 'a\u001b[2Jb\u0007\u009b', 'a\\u{1b}[2Jb\\u{7}\\u{9b}'],
  ['a mark that turns the direction', 'invoice\u202etxt.exe', 'invoice\\u{202e}txt.exe'],
  ['letters that cannot be seen', 'a\u200bb\u2066c\ufeff', 'a\\u{200b}b\\u{2066}c\\u{feff}'],
  ['separators of lines and paragraphs', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
  ['half a surrogate pair', 'a\ud800b', 'a\\u{d800}b'],
  ['a way out of the folder', '../../a.txt', '../../a.txt'],
  ['the joiner inside an emoji', '\u{1f469}\u200d\u{1f680}', '\u{1f469}\\u{200d}\u{1f680}'],
];

for (const [what, name, shown] of NAMES) {
  test(`a name with ${what} is shown on one line with everything visible`, () => {
    assert.equal(showName(name), shown);
  });
}
