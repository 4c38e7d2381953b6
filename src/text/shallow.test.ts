import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessTags } from './guessed.ts';
import { shallowTree } from './shallow.ts';
import { findTokens } from './tokens.ts';

const tokensOf = (text: string) => {
  const stretch = { start: 0, end: text.length };
  return guessTags(text, stretch, findTokens(text, stretch));
};

/** “word relation head” of each token that is asked for. */
function ties(text: string, ...words: readonly string[]): readonly string[] {
  const tokens = shallowTree(tokensOf(text));
  return words.map((word) => {
    const token = tokens.find(({ text: own }) => own === word);
    return `${word} ${token?.relation} ${tokens[token?.head ?? -1]?.text ?? '-'}`;
  });
}

test('without models the plain subjects, objects and contents are found', () => {
  assert.deepEqual(ties('The army struck nine sites in Norland.', 'army', 'struck', 'sites', 'in', 'Norland'), [
    'army nsubj struck',
    'struck root -',
    'sites obj struck',
    'in case Norland',
    'Norland obl struck',
  ]);
  assert.deepEqual(ties('Officials said that the army had left the town.', 'Officials', 'left', 'that', 'army'), [
    'Officials nsubj said',
    'left ccomp said',
    'that mark left',
    'army nsubj left',
  ]);
});

test('without models a sentence of marks, of nouns or of one word has a tree', () => {
  for (const text of ['...', '?!', 'Norland', 'Norland – Sudmark: talks', 'and or but', 'to to to', 'was was was']) {
    const tokens = shallowTree(tokensOf(text));
    assert.equal(tokens.filter(({ head }) => head === -1).length, 1, text);
    for (const [at, token] of tokens.entries()) {
      let here = at;
      for (let step = 0; step <= tokens.length && here >= 0; step++) here = tokens[here]?.head ?? -1;
      assert.equal(here, -1, `${text}: ${token.text}`);
    }
  }
});
