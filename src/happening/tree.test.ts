import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Sentence, Token } from '../model/sentence.ts';
import { clauseOf, joined, phraseSpan, topOf, treeOf } from './tree.ts';

/** Arcs as they come, circles and arcs to nowhere included. */
const sentences = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 30 }), fc.constantFrom('nsubj', 'conj', 'obj', 'punct', 'acl', 'case')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((rows): Sentence => {
    const tokens = rows.map(
      ([head, relation], index): Token => ({
        start: 2 * index,
        end: 2 * index + 1,
        text: 'x',
        lemma: 'x',
        tag: 'NOUN',
        head,
        relation,
        form: '',
      }),
    );
    return { index: 0, block: 0, start: 0, end: 2 * rows.length - 1, quoted: [], tokens };
  });

test('whatever the arcs, spans lie in their sentence and nothing loops', () => {
  fc.assert(
    fc.property(sentences, (sentence) => {
      const tree = treeOf(sentence);
      for (const index of tree.tokens.keys()) {
        for (const span of [clauseOf(tree, index), phraseSpan(tree, index)]) {
          assert.ok(span.start >= sentence.start && span.start <= span.end && span.end <= sentence.end);
        }
        assert.ok(joined(tree, index).includes(index));
      }
      assert.ok(topOf(tree, sentence) >= 0);
    }),
  );
});

test('a word on which a thousand others hang is read by the first of them', () => {
  const tokens = Array.from(
    { length: 1001 },
    (_, index): Token => ({
      start: 2 * index,
      end: 2 * index + 1,
      text: 'x',
      lemma: 'x',
      tag: 'NOUN',
      head: index === 0 ? -1 : 0,
      relation: 'conj',
      form: '',
    }),
  );
  const tree = treeOf({ index: 0, block: 0, start: 0, end: 2001, quoted: [], tokens });
  assert.ok((tree.children[0]?.length ?? 0) < 1000);
});
