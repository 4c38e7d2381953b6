import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs, readingOf } from '../../test/reading.ts';
import { verbCues } from './cue.ts';
import type { Line } from './reading.ts';
import { isSpeaking, SAY_ROWS } from './speaking.ts';
import { finiteAt, verbForms, verbGroup } from './verb-group.ts';
import { word } from './word.ts';

function lineOf(text: string): Line {
  const [line] = readingOf(paragraphs(text)).lines;
  if (line === undefined) throw new Error(`no sentence in ${text}`);
  return line;
}

function at(line: Line, text: string): number {
  const found = line.tokens.findIndex((token) => token.text === text);
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

test('a verb group holds its auxiliaries, its negation and whether it is passive', () => {
  for (const [text, verb, form, passive, negated] of [
    ['Orla Dane said it.', 'said', 'finite', false, false],
    ['Orla Dane has not said it.', 'said', 'finite', false, true],
    ['Orla Dane was told of it.', 'told', 'finite', true, false],
    ['Orla Dane left, saying that it was over.', 'saying', 'ing', false, false],
    ['Orla Dane wants to say it.', 'say', 'infinitive', false, false],
  ] as const) {
    const line = lineOf(text);
    const group = verbGroup(line.tokens, at(line, verb));
    assert.deepEqual([group.form, group.passive, group.negated], [form, passive, negated], text);
  }
});

test('a finite verb is told from an infinitive and an -ing form', () => {
  const line = lineOf('Dane said she wants to go, smiling.');
  assert.deepEqual(line.tokens.filter((_, index) => finiteAt(line.tokens, index)).map(word), ['said', 'wants']);
});

test('verbs of saying are found in any form, with their particles', () => {
  for (const [text, lemmas] of [
    ['Orla Dane pointed out that it rained.', ['point out']],
    ['Orla Dane informed them that it rained.', ['inform']],
    ['Orla Dane denied it.', ['deny']],
    ['Orla Dane made it clear that it rained.', ['make it clear']],
    ['Rain fell.', []],
  ] as const) {
    assert.deepEqual(
      verbCues(lineOf(text).tokens).map((cue) => cue.lemma),
      lemmas,
      text,
    );
  }
});

test('plain verbs of saying are known whatever their form', () => {
  const line = lineOf('Orla Dane thanked them, warning that rain falls.');
  assert.deepEqual(line.tokens.filter((token) => isSpeaking(token)).map(word), ['thanked', 'warning']);
  assert.ok(SAY_ROWS.length > 0);
  assert.ok(verbForms({ text: 'Stopped', lemma: 'stopped' } as never).includes('stop'));
});
