import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import { answer, compare, readReports, understand } from '../pipeline.ts';
import { isAnalysed } from './analysed.ts';

const ENGLISH = `Harbour opens again
Channel Nine, 4 May 2031

Harbour minister Orla Dane said on Sunday that the harbour of Port Asher is open again. Norland denied that it had closed it.
`;
const GERMAN = `Hafen wieder offen
Hafenblatt, 4. Mai 2031

Die Hafenministerin Orla Dane sagte am Sonntag, der Hafen von Port Asher sei wieder offen. Norland bestritt, ihn geschlossen zu haben. „Wir haben nichts geschlossen“, sagte Sprecher Tor Brek.
`;

for (const [language, known] of [
  ['en', true],
  ['en-GB', true],
  ['und', true],
  ['de', false],
  ['eno', false],
] as const) {
  test(`a report in ${language} is ${known ? '' : 'not '}analysed`, () => {
    assert.equal(isAnalysed({ language }), known);
  });
}

test('a report in a language that is not analysed is a source, says so, and nothing is read out of it', () => {
  const lexicon = loadLexicon({ models: 'none' });
  const inputs = [ENGLISH, GERMAN].map((text, at) => ({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }));
  const story = compare(understand(readReports(inputs).reports, lexicon), lexicon);
  const german = story.analyses.find(({ report }) => report.file === '1.txt');
  assert.deepEqual([german?.report.language, german?.report.published?.from], ['de', '2031-05-04']);
  const { sentences, mentions, actors, statements, tellings } = german ?? {};
  assert.deepEqual([sentences, mentions, actors, statements, tellings], [[], [], [], [], []]);
  assert.match(german?.notes.at(-1)?.why ?? '', /not analysed: its language is de/u);
  const { sections } = answer('Who opened the harbour?', story);
  assert.ok(JSON.stringify(sections).includes('in a language that is not analysed'));
});
