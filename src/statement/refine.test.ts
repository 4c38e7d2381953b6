import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf, paragraphs, readingOf } from '../../test/reading.ts';
import { actOf, isNegated } from './act.ts';
import { chainsOf, readCast, speakersIn, timeOf } from './cast.ts';
import { readChains, wholeSpan } from './chain.ts';
import { confidenceOf } from './confidence.ts';
import { byPlace, refine } from './refine.ts';
import { findAttributions } from './statement.ts';
import { findByVerbs } from './verbs.ts';

test('a quotation right after a finished one goes on with its speaker; one with words of its own does not', () => {
  const text = '“We go,” Dane said. “We stay.” The “front” moved.';
  const [found] = refine(findByVerbs(readingOf(paragraphs(text))), readingOf(paragraphs(text)));
  assert.deepEqual(
    found?.found.content.map(({ start, end }) => text.slice(start, end)),
    ['We go', 'We stay.'],
  );
});

test('notes behind a sentence are no part of what is said', () => {
  const text = 'Dane said the pause held [2] [9].';
  const [found] = findAttributions(readingOf(paragraphs(text)));
  assert.deepEqual(
    found?.found.content.map(({ start, end }) => text.slice(start, end)),
    ['the pause held'],
  );
});

test('an attribution that is all of another’s content leaves that one hollow; a warning told by others does not', () => {
  const hollow = (text: string): readonly boolean[] => {
    const reading = readingOf(paragraphs(text));
    return readChains(reading, findAttributions(reading)).hollow;
  };
  assert.deepEqual(hollow('Channel Nine reported that officials said the dam had burst.'), [true, false]);
  assert.deepEqual(hollow('Officials said Dane had warned them that the dam would burst.'), [false, false]);
});

test('attributions come in order of their cues, each with a span around cue, source and words', () => {
  const text = 'Orla Dane said the dam was safe, and Bram Kettle said it had burst.';
  const reading = readingOf(paragraphs(text));
  const found = findAttributions(reading).map((each) => each.found);
  assert.deepEqual([...found].sort(byPlace), found);
  const [first] = found;
  assert.ok(first !== undefined);
  assert.deepEqual(wholeSpan(reading, first), { start: 0, end: text.indexOf(', and') });
});

test('the act is that of the verb, or of what saying it does', () => {
  for (const [text, act] of [
    ['Dane posted: “We thank President Ferro.”', 'thank'],
    ['Dane said: “We warned them twice.”', 'say'],
    ['Dane said: “I urge both sides to stop.”', 'urge'],
    ['Dane denied the report.', 'deny'],
  ] as const) {
    const reading = readingOf(paragraphs(text));
    const [found] = findAttributions(reading);
    assert.ok(found !== undefined, text);
    assert.equal(actOf(reading, found.found), act, text);
    assert.equal(isNegated(reading, found.found), false, text);
    assert.ok(confidenceOf(found.found) >= 0.7, text);
  }
});

test('attitudes stay below the confidence that answers rest on', () => {
  const [found] = findAttributions(readingOf(paragraphs('Observers believe that the truce could fail.')));
  assert.ok(found !== undefined && confidenceOf(found.found) < 0.7);
});

test('a source that is nobody gives no speaker, a relative pronoun the one it stands for', () => {
  const speakers = (text: string): readonly (readonly string[])[] => {
    const reading = readingOf(paragraphs(text));
    const cast = readCast(analysisOf(paragraphs(text)));
    return findAttributions(reading).map(({ found }) =>
      (chainsOf(reading, found, cast) ?? []).map((chain) => chain.map((speaker) => speaker.name).join(' > ')),
    );
  };
  assert.deepEqual(speakers('The push highlights the need for talks.'), [[]]);
  assert.deepEqual(speakers('Orla Kent, who said the dam was safe, left.'), [['Orla Kent']]);
});

test('the time beside the cue is when it was said', () => {
  const text = 'Orla Kent said on 3 May 2031 that the dam was safe.';
  const reading = readingOf(paragraphs(text));
  const [placed] = findAttributions(reading);
  assert.ok(placed !== undefined);
  const { found } = placed;
  const cast = readCast(analysisOf(paragraphs(text)));
  assert.equal(timeOf(reading, found, cast)?.from, '2031-05-03');
  assert.ok(found.source !== null && speakersIn(reading, 0, found.source, cast).length === 1);
});
