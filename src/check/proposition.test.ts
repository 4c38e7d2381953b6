import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import { readReports, understand } from '../pipeline.ts';
import { passagesOf } from './passage.ts';
import { propositionsOf } from './proposition.ts';

const lexicon = loadLexicon();

const CASES: readonly (readonly [sentence: string, told: readonly string[]])[] = [
  ['Norland fined the mill.', []],
  ['Orla Dane closed the mill in Lenn on Monday.', ['Orla Dane closed mill Lenn', 'Orla Dane closed mill Monday']],
  ['The mill was closed because Orla Dane had fined it.', []],
  ['Orla Dane fined the mill and praised the port.', ['Orla Dane fined mill', 'Orla Dane praised port']],
  ['Tor Hale denied that he had closed the mill.', []],
];

for (const [sentence, told] of CASES) {
  test(`a sentence is taken apart into what can be told by itself, and no reason from what it explains: ${sentence}`, () => {
    const { reports } = readReports([{ file: 'draft.txt', bytes: new TextEncoder().encode(sentence) }]);
    const [analysis] = understand(reports, lexicon);
    assert.ok(analysis !== undefined);
    const [passage] = passagesOf(analysis, { actors: new Map(), kin: lexicon.kin });
    assert.ok(passage !== undefined);
    const parts = propositionsOf(passage).map(({ elements }) =>
      elements.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' '),
    );
    assert.deepEqual(parts, told);
  });
}
