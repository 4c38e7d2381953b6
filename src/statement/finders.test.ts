import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs, readingOf } from '../../test/reading.ts';
import { findAccording } from './according.ts';
import { wordsAround } from './around.ts';
import { citedIn } from './cited.ts';
import { findByColon } from './colon.ts';
import { complementAfter } from './complement.ts';
import { contentEnd, PLAIN, spanOf } from './content.ts';
import { verbCues } from './cue.ts';
import { type Found, quotationsIn } from './found.ts';
import { inquitOf } from './inquit.ts';
import { findByNouns } from './nouns.ts';
import { findPassive } from './passive.ts';
import { quotedAsSaying } from './quoting.ts';
import { type Line, type Reading, spanOfPhrase } from './reading.ts';
import { sourceOf } from './subject.ts';
import { findByVerbs } from './verbs.ts';

/** `rule: source | words / words` */
function shown(text: string, finder: (reading: Reading) => readonly Found[]): readonly string[] {
  const reading = readingOf(paragraphs(text));
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return finder(reading).map((found) => {
    const source = found.source === null ? '' : words(spanOfPhrase(reading, found.sourceLine, found.source));
    return `${found.rule}: ${source} | ${found.content.map(words).join(' / ')}`;
  });
}

test('“according to” takes what follows, what stands before, or both', () => {
  for (const [text, wanted] of [
    ['According to Channel Nine, the dam had burst.', ['according-to-first: Channel Nine | the dam had burst']],
    ['The dam had burst, according to officials.', ['according-to-last: officials | The dam had burst']],
    ['The dam, according to officials, had burst.', ['according-to-middle: officials | The dam / had burst']],
    ['Prices rose according to plan.', []],
  ] as const) {
    assert.deepEqual(shown(text, findAccording), wanted, text);
  }
});

test('a colon ties a quotation to a name', () => {
  assert.deepEqual(shown('Orla Dane: “The truce holds.”', findByColon), [
    'colon-quotation: Orla Dane | The truce holds.',
  ]);
  assert.deepEqual(shown('Note: rain is likely.', findByColon), []);
});

test('a noun ties a clause to its owner, but not where a verb does', () => {
  assert.deepEqual(shown('Few believed Norland’s claim that the dam was safe.', findByNouns), [
    'noun-claim/that: Norland | the dam was safe',
  ]);
  assert.deepEqual(shown('Dane said in a statement that the dam was safe.', findByNouns), []);
});

function firstCue(
  text: string,
  lemma: string,
): { readonly reading: Reading; readonly line: Line; readonly cue: ReturnType<typeof verbCues>[number] } {
  const reading = readingOf(paragraphs(text));
  const [line] = reading.lines;
  const cue = line === undefined ? undefined : verbCues(line.tokens).find((each) => each.lemma === lemma);
  if (line === undefined || cue === undefined) throw new Error(`no ${lemma} in ${text}`);
  return { reading, line, cue };
}

test('what is said ends before another attribution, a semicolon, and a clause that goes back to the speaker', () => {
  for (const [text, lemma, wanted] of [
    ['Dane said the dam was safe; rain fell.', 'say', 'the dam was safe'],
    ['Dane said the dam was safe, adding that rain fell.', 'say', 'the dam was safe'],
    ['Dane said the dam was safe, but Kettle said it had burst.', 'say', 'the dam was safe'],
    ['Dane said the dam was safe and the road was open.', 'say', 'the dam was safe and the road was open'],
    ['Norland denies involvement and launched an operation.', 'deny', 'involvement'],
    ['Dane accused Kettle of lying and warned that rain would fall.', 'accuse', 'lying'],
  ] as const) {
    const { line, cue } = firstCue(text, lemma);
    const complement = complementAfter(line, cue, false);
    assert.ok(complement !== null, text);
    const { start, end } = spanOf(line, complement.start, complement.end);
    assert.equal(text.slice(start, end), wanted, text);
  }
});

test('a stretch without an attribution in it goes to the end of its sentence', () => {
  const { line } = firstCue('Dane said the dam was safe.', 'say');
  assert.equal(contentEnd(line, 2, PLAIN), line.tokens.length - 1);
});

test('a participle after a comma goes on with whoever speaks in the sentence', () => {
  const text = 'Corin Dask denied that the council had met, saying no meeting was held.';
  const { line, cue } = firstCue(text, 'say');
  const source = sourceOf(line, cue);
  assert.ok(source !== null);
  assert.equal(line.tokens[source.head]?.text, 'Dask');
});

test('an inquit has the words before it, and the sentence before where it stands alone', () => {
  const { reading, line, cue } = firstCue('The dam was safe, Orla Dane said.', 'say');
  const found = inquitOf(reading, line, cue, sourceOf(line, cue));
  assert.deepEqual(found?.content, [{ start: 0, end: 16 }]);
  assert.deepEqual(wordsAround(reading, line, 5, line.tokens.length)?.content, [{ start: 0, end: 16 }]);
  assert.deepEqual(quotationsIn(line, 0, 5), []);
});

test('a passive has its agent as speaker, or nobody', () => {
  const described = firstCue('The raid was described by Orla Dane as a mistake.', 'describe');
  assert.deepEqual(
    findPassive(described.reading, described.line, described.cue).map(({ rule }) => rule),
    ['describe/passive'],
  );
  const believed = firstCue('The raid is said to have failed.', 'say');
  assert.deepEqual(
    findPassive(believed.reading, believed.line, believed.cue).map(({ rule, source }) => [rule, source]),
    [['is-said-to', null]],
  );
});

test('whom an outlet cites or quotes is kept with it', () => {
  const { line } = firstCue('Channel Nine reported, citing two officials, that rain fell.', 'report');
  assert.equal(line.tokens[citedIn(line, 0)?.head ?? 0]?.text, 'officials');
  const quoted = firstCue('Channel Nine quoted Orla Dane as saying that rain fell.', 'quote');
  const source = sourceOf(quoted.line, quoted.cue);
  assert.ok(source !== null);
  assert.equal(quotedAsSaying(quoted.reading, quoted.line, quoted.cue, source)?.cited?.start, 3);
});

test('a verb joined by “and” has the speaker whose words end there', () => {
  assert.deepEqual(
    shown('Orla Dane condemned the raid, in which nine farmers died, and offered money.', findByVerbs).filter((each) =>
      each.startsWith('offer'),
    ),
    ['offer/object: Orla Dane | money'],
  );
});

test('who speaks between the halves of a sentence, in a live blog, and with a time before the verb', () => {
  for (const [text, wanted] of [
    ['The bridge, says Orla Dane, is safe.', ['say/inquit: Orla Dane | The bridge / is safe']],
    [
      'The bridge at Port Asher, say engineers, is safe.',
      ['say/inquit: engineers | The bridge at Port Asher / is safe'],
    ],
    ['Orla Dane, an engineer, said the bridge is safe.', ['say/clause: Orla Dane, an engineer, | the bridge is safe']],
    ['11:20 Orla Dane says the dam holds.', ['say/clause: Orla Dane | the dam holds']],
    ['A harbour official this month said the crane was new.', ['say/clause: A harbour official | the crane was new']],
    [
      '“Where was the guard?” asked Orla Dane of Port Asher.',
      ['ask/inquit: Orla Dane of Port Asher | Where was the guard?'],
    ],
    ['The farmers have said for years that they would sell.', ['say/clause: The farmers | they would sell']],
    [
      'Orla Dane said the mayor and the baker had always been careful.',
      ['say/clause: Orla Dane | the mayor and the baker had always been careful'],
    ],
    [
      '“The wall moved,” the tall, 71-year-old envoy said.',
      ['say/inquit: the tall, 71-year-old envoy | The wall moved,'],
    ],
  ] as const) {
    assert.deepEqual(shown(text, findByVerbs), wanted, text);
  }
});
