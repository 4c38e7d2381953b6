import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossread } from '../../test/memory-terminal.ts';
import { VERSION } from '../model/version.ts';
import { COMMANDS } from './commands.ts';

test('--version prints the version and nothing else', async () => {
  assert.deepEqual(await crossread(['--version']), { code: 0, printed: `${VERSION}\n`, noted: '', steps: [] });
});

for (const args of [['help'], ['--help']]) {
  test(`${args[0]} names every command and what the exit codes mean`, async () => {
    const { code, printed, noted } = await crossread(args);
    assert.equal(code, 0);
    assert.equal(noted, '');
    for (const { name } of COMMANDS) assert.match(printed, new RegExp(`^  ${name} `, 'm'));
    assert.match(printed, /Exit codes: 0 done, 1 .*, 2 wrong use, 3 /);
  });
}

for (const { name, details, options, examples } of COMMANDS) {
  test(`help ${name} tells its options with examples`, async () => {
    const { code, printed } = await crossread(['help', name]);
    assert.equal(code, 0);
    const flat = printed.replace(/\s+/g, ' ');
    for (const wanted of [details, ...options.map(({ flags }) => flags), ...examples])
      assert.ok(flat.includes(wanted), wanted);
  });
}

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /Usage: crossread/],
  ['a misspelt command', ['aks', 'x'], /unknown command 'aks'\n\(Did you mean ask\?\)/],
  ['help for no command', ['help', 'fly'], /Usage: crossread/],
  ['a question and no files', ['ask', 'Who?'], /missing required argument 'file'\nFor example: crossread ask "/],
  ['no question', ['ask', '  ', 'x.txt'], /the question is empty/],
  [
    'a file in the place of the question',
    ['ask', import.meta.filename, 'x.txt'],
    /the question comes first, then the files/,
  ],
  [
    'a misspelt option',
    ['ask', 'Who?', 'x.txt', '--dat', '2031-05-12'],
    /unknown option '--dat'\n\(Did you mean --date\?\)/,
  ],
  [
    'a format that is not there',
    ['ask', 'Who?', 'x.txt', '--format', 'pdf'],
    /Allowed choices are text, json, markdown, html/,
  ],
  ['a date in another form', ['ask', 'Who?', 'x.txt', '--date', '12.5.2031'], /--date must be a day like 2031-05-12/],
  ['a day that does not exist', ['ask', 'Who?', 'x.txt', '--date', '2031-02-30'], /not “2031-02-30”/],
  ['an answer that is not there', ['verify', 'no-answer.json', 'x.txt'], /cannot read the answer: .*no-answer\.json/],
  ['a file that is no answer', ['verify', import.meta.filename, 'x.txt'], /is no answer/],
  ['standard input twice', ['verify', '-', '-'], /standard input \(-\) can be read only once/],
];

for (const [what, args, expected] of WRONG) {
  test(`wrong use ends with 2, prints nothing and says how to do it: ${what}`, async () => {
    const { code, printed, noted } = await crossread(args);
    assert.equal(code, 2);
    assert.equal(printed, '');
    assert.match(noted, expected);
  });
}
