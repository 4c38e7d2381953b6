import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endsOfSentences } from './boundaries.ts';
import { findTokens } from './tokens.ts';
import { MOST_WORDS } from './words.ts';

/** Enough for these cases. */
const isVerb = ({ text }: { readonly text: string }): boolean =>
  /^(?:is|was|were|met|left|went|said|struck|held|began|came|moved|spoke|sailed|died|lives|works|arrived)$/u.test(text);

function sentences(text: string): readonly string[] {
  const tokens = findTokens(text, { start: 0, end: text.length });
  let first = 0;
  return endsOfSentences(tokens, isVerb).map((end) => {
    const sentence = text.slice(tokens[first]?.start, tokens[end - 1]?.end);
    first = end;
    return sentence;
  });
}

/** “|” stands where a sentence ends. */
const CASES: readonly (readonly [string, string])[] = [
  ['a stop', 'Norland struck. Sudmark waited.'],
  ['titles', 'Wg. Cdr. Orla Dane and Lt. Gen. Ivo Marn met Dr. J. K. Holm. |They spoke.'],
  ['a number', 'It is No. 2 on the list. |No. |Nobody knows.'],
  ['a quoted no', 'She said “no.” |Then she left.'],
  ['a state with stops', 'The U.S. envoy left the U.S. |He came back.'],
  ['a time', 'At 5 a.m. Mr. Holm left. |He was back by 6 p.m. |The talks went on.'],
  ['a time before a number', 'The depot was lost at 9.40 p.m. |Four lorries went with it.'],
  ['a time before its day', 'Holm left at 6 a.m. Monday and was back by 5 p.m. Port Asher time.'],
  ['a time before people', 'The quake struck at 6 a.m. |Police said so. |It began by 4 p.m. |Residents went home.'],
  ['a firm before people', 'The mill is owned by Orla Dane Inc. |Officials were there. |Dane Inc. Officials'],
  ['an ellipsis', 'They waited… |The call came. |But the… deal held.'],
  ['a question inside a sentence', '“Will you go?” Dane asked. |“Never!” he said.'],
  ['a closing mark after the stop', 'She said: “We go.” |The crowd cheered.'],
  ['a bracket after the stop', 'They left (it was late.) |The hall was shut.'],
  ['no blank after the stop', 'They left.The hall was shut.'],
  ['numbers with stops', 'It cost 3.5 million. |It rose 2.4 percent.'],
  ['addresses', 'See example.org/a.b or write to a.b@example.org. |Thank you.'],
  ['a list run together', '1. Norland withdraws |2. Sudmark pays |3. Both meet'],
  ['a credit run together', 'The dam after the flood |Photo: Orla Dane'],
  ['a stop before a small letter', 'The St. Orla bridge fell. it is gone'],
  ['several marks', 'Why?! |No one knows...'],
];

for (const [what, marked] of CASES) {
  test(`sentences end: ${what}`, () => {
    const text = marked.replace(/\|/g, '');
    const expected =
      what === 'a stop' ? ['Norland struck.', 'Sudmark waited.'] : marked.split('|').map((part) => part.trim());
    assert.deepEqual(
      sentences(text),
      what === 'no blank after the stop' ? ['They left.', 'The hall was shut.'] : expected,
    );
  });
}

test('a run without a stop is cut after a comma so that no sentence is too long', () => {
  const text = `${'norland, sudmark '.repeat(1000)}end`;
  const tokens = findTokens(text, { start: 0, end: text.length });
  const ends = endsOfSentences(tokens, isVerb);
  let first = 0;
  for (const end of ends) {
    assert.ok(end > first && end - first <= MOST_WORDS);
    if (end < tokens.length) assert.equal(tokens[end - 1]?.text, ',');
    first = end;
  }
  assert.equal(first, tokens.length);
});
