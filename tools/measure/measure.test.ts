import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { measure } from './measure.ts';

async function run(args: readonly string[], sets?: string) {
  const lines: string[] = [];
  const notes: string[] = [];
  const code = await measure(
    args,
    sets,
    (line) => lines.push(line),
    (note) => notes.push(note),
  );
  return { code, lines, notes: notes.join('\n') };
}

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no name', [], /Say what to measure\.[\s\S]*speed/],
  ['a name that is not there', ['sped'], /There is no measure “sped”\.[\s\S]*speed/],
  ['no data', ['speed'], /^No data: give --data DIR/],
  ['a folder that is not there', ['speed', '--data', 'no/such/folder'], /no\/such\/folder is not a folder/],
  ['an option that is not there', ['speed', '--dat', 'x'], /--dat/],
];

for (const [what, args, expected] of WRONG) {
  test(`measure stops with 2 and says what to do where it is given ${what}`, async () => {
    const { code, lines, notes } = await run(args);
    assert.equal(code, 2);
    assert.deepEqual(lines, []);
    assert.match(notes, expected);
  });
}

test('measure speed ends with one JSON object of figures, from --data and from a folder of sets', () =>
  withFolder({ 'polnear/a.txt': `${'Orla Dane said the harbour is open. '.repeat(40)}\n` }, async (folder) => {
    for (const { code, lines } of [await run(['speed', '--data', `${folder}/polnear`]), await run(['speed'], folder)]) {
      assert.equal(code, 0);
      const figures = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
      assert.equal(figures.measure, 'speed');
      assert.equal(figures.words, 5 * 40 * 7);
      assert.ok(Number(figures.ratio) > 0);
    }
  }));

test('a set may be named for its measures, and its folder or the folder of all sets given', () =>
  withFolder({ 'polnear/a.txt': `${'Orla Dane said the harbour is open. '.repeat(40)}\n` }, async (folder) => {
    const { code, lines } = await run(['speed', '--data', folder]);
    assert.equal(code, 0);
    assert.match(lines.at(-1) ?? '', /"measure":"speed"/u);
    assert.equal((await run(['no-such-set', '--data', folder])).code, 2);
  }));
