import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIES, rewordings } from '../../test/rewordings.ts';
import { wrongWording } from './worded.ts';

const SAME: readonly (readonly [line: string, wording: string])[] = [
  ['He [Dane] said that the bridge was closed.', 'The bridge was closed, Dane said.'],
  ['He [Dane] said that the bridge was closed.', 'According to Dane, the bridge was closed.'],
  ['Norland shelled Port Asher on Friday.', 'On Friday, Norland shelled Port Asher.'],
  ['Norland shelled Port Asher on Friday.', 'Port Asher was shelled by Norland on Friday.'],
  ['Channel Nine: “The dam broke at dawn.”', 'The dam broke at dawn, Channel Nine reports.'],
  [
    'Foreign Minister Orla Dane denied that she had met the envoy.',
    'Orla Dane, the foreign minister, denied that she had met the envoy.',
  ],
  ['“We won,” Dane told the assembly.', 'Dane told the assembly: “We won.”'],
  ["Norland's envoy did not come.", "The envoy of Norland didn't come."],
  ['Some 40 people were hurt.', 'About 40 people were hurt.'],
];

for (const [line, wording] of SAME) {
  test(`“${wording}” says what “${line}” says`, () => assert.equal(wrongWording(line, wording), null));
}

const OTHER: readonly (readonly [line: string, wording: string])[] = [
  ['Norland shelled Port Asher on Friday.', 'Port Asher shelled Norland on Friday.'],
  ['Norland shelled Port Asher on Friday.', 'Norland was shelled by Port Asher on Friday.'],
  ['Norland shelled Port Asher on Friday.', 'Norland shelled Port Asher.'],
  ['Dane said on Monday that Moss left.', 'Dane said that Moss left on Monday.'],
  ['Dane said that Moss would leave on Tuesday.', 'On Tuesday, Dane said that Moss would leave.'],
  ['Dane said on Monday Moss had left.', 'Dane said Moss had left on Monday.'],
  ['Dane said X was hurt and Moss said Y was hurt.', 'Moss said X was hurt and Dane said Y was hurt.'],
  ['Dane said X and Moss added Y.', 'Dane and Moss said X and added Y.'],
  ['The minister of Norland met the envoy of Sudmark.', 'The minister of Sudmark met the envoy of Norland.'],
  ['Two died in Arden and three died in Belm.', 'Two died in Belm and three died in Arden.'],
  ['The alleged spy was freed.', 'The spy was freed.'],
  ['The army may attack.', 'The army will attack.'],
  ['The talks are to be held on Friday.', 'The talks were held on Friday.'],
  ['The army plans to strike Belm.', 'The army struck Belm.'],
  ['Dane denied that she had met Moss.', 'Dane denied that she had not met Moss.'],
  ['Some of the workers were hurt.', 'All of the workers were hurt.'],
  ['At least 40 people were hurt.', '40 people were hurt.'],
  ['The bridge fell after the flood.', 'The bridge fell because of the flood.'],
  ['Dane said that the bridge fell after Moss opened it.', 'After Moss opened it, Dane said that the bridge fell.'],
  ['Dane said that Moss was drunk and struck Rell.', 'Dane said that Moss was drunk. He struck Rell.'],
  ['“We won,” Dane told the assembly.', 'Dane told the assembly that we won.'],
  ['“We won,” Dane told the assembly.', 'Dane told the assembly: “We have won.”'],
  ['Channel Nine: “The dam broke at dawn.”', 'The dam broke at dawn.'],
  ['Dane said that it rained.', 'Dane said that it rained, and Portugal mediated.'],
  ['Dane said that it rained.', 'Dane said that it rained. See https://example.org'],
  ['Dane said that it rained.', '# Dane said that it rained.'],
  ['Dane said that it rained.', 'Dane said that it rained.\nMoss agreed.'],
];

for (const [line, wording] of OTHER) {
  test(`“${wording.replaceAll('\n', ' / ')}” does not say what “${line}” says`, () =>
    assert.notEqual(wrongWording(line, wording), null));
}

test('no lie that can be told of a line, in its own words or in an honest wording, passes', () => {
  const passed: string[] = [];
  for (const { line, wording } of rewordings()) {
    for (const said of [line, wording]) {
      if (said === wording && wrongWording(line, wording) !== null) continue;
      for (const { name, tell } of LIES) {
        for (const lie of tell(said)) {
          if (lie !== said && lie !== line && wrongWording(line, lie) === null) passed.push(`${name}: ${lie}`);
        }
      }
    }
  }
  assert.deepEqual(passed, []);
});

test('a wording of any length and kind is judged in time that grows with it', () => {
  for (const part of ['a ', '“', '[', 'by ', 'of Norland ', 'was shelled by ', 'said ', ', ', '\uE002', '1,']) {
    const long = part.repeat(Math.floor(600 / part.length));
    assert.notEqual(wrongWording(`${long} Norland.`, `${long} Sudmark.`), null);
  }
  assert.equal(typeof wrongWording('Dane left.', 'x'.repeat(1_000_000)), 'string');
});
