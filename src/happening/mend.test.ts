import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActorMention, Mention, TimeMention } from '../model/mention.ts';
import type { Sentence, Tag, Token } from '../model/sentence.ts';
import { mend } from './mend.ts';

/** `word tag head relation`, blank-separated, one word a line. */
function sentenceOf(rows: readonly string[]): Sentence {
  let start = 0;
  const tokens = rows.map((row): Token => {
    const [text = '', tag = '', head = '', relation = ''] = row.split(' ');
    const token = {
      start,
      end: start + text.length,
      text,
      lemma: text.toLowerCase(),
      tag: tag as Tag,
      head: Number(head),
      relation,
      form: '',
    };
    start = token.end + 1;
    return token;
  });
  return { index: 0, block: 0, start: 0, end: start - 1, quoted: [], tokens };
}

function name(sentence: Sentence, token: number): ActorMention {
  const { start = 0, end = 0 } = sentence.tokens[token] ?? {};
  return { type: 'actor', start, end, actor: 'a1', form: 'name', sentence: 0, token, rule: 'test' };
}

function time(sentence: Sentence, token: number): TimeMention {
  const { start = 0, end = 0 } = sentence.tokens[token] ?? {};
  return { type: 'time', start, end, when: null, sentence: 0, rule: 'test' };
}

const CASES: readonly (readonly [
  string,
  readonly string[],
  (sentence: Sentence) => readonly Mention[],
  number,
  readonly [number, string],
])[] = [
  [
    'a name that hangs on the day before it is the subject',
    ['On ADP 1 case', 'Saturday PROPN 3 obl', 'Norland PROPN 1 flat', 'fired VERB -1 root'],
    (sentence) => [time(sentence, 1), name(sentence, 2)],
    2,
    [3, 'nsubj'],
  ],
  [
    'a name right before a verb without subject is its subject',
    ['Norland PROPN 1 vocative', 'spoke VERB -1 root'],
    (sentence) => [name(sentence, 0)],
    0,
    [1, 'nsubj'],
  ],
  [
    'a name right after a verb without object is its object',
    ['thanked VERB -1 root', 'the DET 2 det', 'Marches PROPN 0 conj'],
    (sentence) => [name(sentence, 2)],
    2,
    [0, 'obj'],
  ],
  [
    'a day that hangs on a name is the verb’s',
    ['called VERB -1 root', 'Dane PROPN 0 obj', 'on ADP 3 case', 'Saturday PROPN 1 nmod'],
    (sentence) => [name(sentence, 1), time(sentence, 3)],
    3,
    [0, 'obl'],
  ],
  [
    'the subject of an infinitive with “to” is the object of the verb above',
    ['called VERB -1 root', 'Dane PROPN 3 nsubj', 'to PART 3 mark', 'explain VERB 0 xcomp'],
    (sentence) => [name(sentence, 1)],
    1,
    [0, 'obj'],
  ],
];

for (const [title, rows, mentions, token, expected] of CASES) {
  test(title, () => {
    const sentence = sentenceOf(rows);
    const mended = mend(sentence, mentions(sentence))[token];
    assert.deepEqual([mended?.head, mended?.relation], expected);
  });
}

test('a sentence without names keeps its arcs', () => {
  const sentence = sentenceOf(['It PRON 1 nsubj', 'rained VERB -1 root']);
  assert.deepEqual(mend(sentence, []), sentence.tokens);
});

test('a name led by a preposition is no subject', () => {
  const sentence = sentenceOf(['with ADP 1 case', 'Norland PROPN 2 obl', 'spoke VERB -1 root']);
  assert.equal(mend(sentence, [name(sentence, 1)])[1]?.relation, 'obl');
});
