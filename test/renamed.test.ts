import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { loadLexicon } from '../src/load.ts';
import { answer } from '../src/pipeline.ts';
import { answerText } from '../src/write/text.ts';
import { judgedOf, readGolden, storyNames, type Told, tell } from '../tools/golden/story.ts';
import { traceOf } from '../tools/golden/trace.ts';
import { renamedInputs, renamingOf } from '../tools/rename.ts';

const lexicon = loadLexicon();
/** No name may be a word, nor what is left of one without its apostrophe. */
const common = new Set([
  ...readFileSync(join(import.meta.dirname, '..', 'data', 'word-clusters.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? ''),
  ...'aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt shouldnt wasnt werent wont wouldnt'.split(
    ' ',
  ),
]);

/** Statements, denials and claims, and the lines of the answer: no ids, and in an order that no name decides. */
function found(question: string, told: Told): string[] {
  const judged = judgedOf({ question }, told);
  const trace = traceOf(judged.case, (file) => judged.texts.get(basename(file)) ?? '').split('\n');
  const text = answerText(answer(question, told.story), told.story, { width: 1_000_000, colour: false }).split('\n');
  return [...trace, ...text].sort((a, b) => (a < b ? -1 : 1));
}

for (const name of storyNames()) {
  test(`a golden story with all names changed gives the same with the changed names: ${name}`, () => {
    const { inputs, question } = readGolden(name);
    const told = tell(inputs, lexicon);
    const renaming = renamingOf(told.story, (word) => common.has(word));
    assert.ok(renaming.words.size > 10);
    const other = tell(renamedInputs(inputs, renaming), lexicon);
    const expected = found(question, told).map((line) => renaming.rename(line));
    const got = found(renaming.rename(question), other);
    assert.deepEqual(
      { lost: expected.filter((line) => !got.includes(line)), new: got.filter((line) => !expected.includes(line)) },
      { lost: [], new: [] },
    );
  });
}
