import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, type Language } from '../lexicon/languages.ts';
import { MESSAGES } from '../lexicon/messages.ts';
import { frameIn } from '../write/frame.ts';
import { englishFrom, languageOf } from './english.ts';

const TAGS = Object.keys(LANGUAGES) as readonly Language[];

const TOLD = [
  'Turn towards conflict, 9 May 2031',
  '9 May 2031',
  '7 to 9 May 2031',
  '30 April to 2 May 2031',
  'How did Norland respond?',
  'Where Orla Dane is named',
  'Norland: says that Sudmark broke the truce',
];

for (const tag of TAGS) {
  test(`what a page says in ${tag} is read back as what was meant in English`, () => {
    const { tell } = frameIn(tag);
    const english = englishFrom(tag);
    const fixed = MESSAGES.map(([row]) => row.replace(/\{\w+\}/u, 'Norland'));
    // Two rows with one translation would be read as one: told again they are the same words.
    for (const message of [...fixed, ...TOLD]) assert.equal(tell(english(tell(message))), tell(message));
    for (const message of TOLD) assert.equal(english(tell(message)), message);
  });

  test(`the language ${tag} is known by the headings of its page`, () => {
    const { tell } = frameIn(tag);
    assert.equal(languageOf(['Summary', 'Timeline', 'Limits', 'Sources'].map(tell)), tag);
  });
}

test('a page without a source list has no language', () => {
  assert.equal(languageOf(['Summary', 'Timeline']), null);
});
