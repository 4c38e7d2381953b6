import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mark, show } from './mark.ts';

test('marked text gives the plain text and the named stretches', () => {
  const { text, parts } = mark('{speaker|Orla Dane} said that {words|the {place|Asher} truce held}.');
  assert.equal(text, 'Orla Dane said that the Asher truce held.');
  assert.deepEqual(
    parts.map((part) => [part.name, text.slice(part.start, part.end)]),
    [
      ['speaker', 'Orla Dane'],
      ['words', 'the Asher truce held'],
      ['place', 'Asher'],
    ],
  );
});

test('showing marked text gives the same marks again', () => {
  for (const marked of ['{a|One} two {b|three {c|four}}.', 'Nothing marked {here} or {2|there.', '{a|}x{b|y}']) {
    assert.equal(show(mark(marked)), marked);
  }
});

test('a mark that is never closed is an error of the test', () => {
  assert.throws(() => mark('{a|One two'), /never closed/u);
});
