import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGUAGES, type Language } from '../src/lexicon/languages.ts';
import { frameIn } from '../src/write/frame.ts';

const app = join(import.meta.dirname, '..', 'app');
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^(?:dist|messages)\b/.test(path))
  .map((path) => readFileSync(join(app, path), 'utf8'))
  .join('\n');

async function wordsOf(language: string): Promise<Readonly<Record<string, string>>> {
  return ((await import(`../app/messages/${language}.ts`)) as { default: Readonly<Record<string, string>> }).default;
}

const LANGUAGES_OF_APP = Object.keys(LANGUAGES).filter((language) => language !== 'en');

test('the app has the same words in each of its languages, and each of them is used', async () => {
  const keys = Object.keys(await wordsOf('ar'));
  assert.ok(keys.length > 100);
  for (const language of LANGUAGES_OF_APP) assert.deepEqual(Object.keys(await wordsOf(language)), keys, language);
  assert.deepEqual(
    keys.filter((key) => !sources.includes(`'${key}'`)),
    [],
  );
});

test('every word that the app tells is known in each of its languages', async () => {
  const told = [...sources.matchAll(/\btell\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words = '']) => words);
  assert.ok(told.length > 100);
  for (const language of LANGUAGES_OF_APP) {
    const [words, frame] = [await wordsOf(language), frameIn(language as Language)];
    assert.deepEqual(
      told.filter((one) => !(one in words) && !frame.knows(one)),
      [],
      language,
    );
  }
});

test('no word of the app is empty in any language, and each keeps the pieces that are put in', async () => {
  const pieces = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([piece]) => piece).toSorted();
  for (const language of LANGUAGES_OF_APP)
    for (const [key, words] of Object.entries(await wordsOf(language))) {
      assert.notEqual(words.trim(), '', `${language}: ${key}`);
      assert.deepEqual(pieces(words), pieces(key), `${language}: ${key}`);
    }
});
