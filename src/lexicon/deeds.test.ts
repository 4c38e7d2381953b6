import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { DEEDS, isOneDeed } from './deeds.ts';

/** Dictionary forms of the words of a sentence, as reading has them. */
function lemmasIn(sentence: string): readonly string[] {
  const { analyses } = storyOf({ '1.txt': `News of the day\n\nMany people came to Port Asher. ${sentence}\n` });
  const tokens = analyses.flatMap(({ sentences }) => sentences.at(-1)?.tokens ?? []);
  return tokens.map(({ lemma }) => lemma);
}

for (const { id, verbs, example } of DEEDS) {
  test(`two verbs say one deed and a third says another: ${id}`, () => {
    assert.equal(new Set(verbs).size, verbs.length, 'a verb stands twice');
    const [one, same, other] = example.map(lemmasIn);
    const inRow = one?.find((lemma) => verbs.includes(lemma)) ?? '';
    assert.ok(
      same?.some((lemma) => lemma !== inRow && isOneDeed(inRow, lemma)),
      `${inRow}: ${same?.join(' ')}`,
    );
    assert.ok(!other?.some((lemma) => lemma !== inRow && isOneDeed(inRow, lemma)));
  });
}
