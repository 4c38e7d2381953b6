import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STORY_FORMS } from '../src/form/form.ts';
import { answer, write } from '../src/pipeline.ts';
import { readGolden } from '../tools/golden/story.ts';
import { exampleAnswer, exampleLine } from './answered.ts';
import { goldenNames, goldenStory, questionOf } from './golden-stories.ts';
import { stumbles } from './prose.ts';

for (const name of goldenNames()) {
  for (const form of STORY_FORMS) {
    test(`nobody stumbles over the ${form} of a golden story: ${name}`, () =>
      assert.deepEqual(stumbles(write(form, goldenStory(name))), []));
  }
  test(`nobody stumbles over the answers to the questions of a golden story: ${name}`, () =>
    assert.deepEqual(
      readGolden(name).asked.flatMap(({ question }) => stumbles(answer(question, goldenStory(name)))),
      [],
    ));
  test(`nobody stumbles over the answer of a golden story: ${name}`, () =>
    assert.deepEqual(stumbles(answer(questionOf(name), goldenStory(name))), []));
}

const ROUGH: readonly (readonly [string, string])[] = [
  ['The dam dam broke.', 'a word stands twice'],
  ['1 texts retell others.', 'one of many'],
  ['3 report retell others.', 'many of one'],
  ['Dane said “it broke.', 'a quotation mark without its partner'],
  ['Dane said "it broke.', 'a straight quotation mark without its partner'],
  ['Dane (Norland said so.', 'a bracket without its partner'],
  ['The Post: “, launched in May, goes on.”', 'a quotation without its head'],
  ['and so it went.', 'begins with a small letter'],
  ['The dam broke', 'has no end'],
  ['The dam broke , and fell.', 'a blank before a mark'],
  ['The dam of undefined broke.', 'a value without a word'],
  ['The report writes: **the dam** broke.', 'a mark of emphasis'],
  ['Channel Nine: “15:00 Police opened the gate.”', 'a label of the page'],
  ['A report: “3. The dam broke.”', 'a label of the page'],
  ['Dane said she [Dane] had not been asked.', 'a name in brackets that stands before it'],
  ['2 reports were read; Norland speak for themselves in them.', 'many of one'],
];

for (const [text, why] of ROUGH) {
  test(`a reader stumbles over “${text}”: ${why}`, () =>
    assert.deepEqual(stumbles(exampleAnswer([exampleLine(text, [])])), [`${why}: ${text}`]));
}

test('a reader does not stumble over a report’s own words, whatever they are', () =>
  assert.deepEqual(stumbles(exampleAnswer([exampleLine('Dane said “that that is so , 3 report”.', [])])), []));
