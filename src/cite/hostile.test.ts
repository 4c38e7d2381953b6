import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, exampleReport, NORTH, REPORTS } from '../../test/answered.ts';
import { verifyAnswer, verifyPublished } from './verify.ts';

const smile = exampleReport('smile.txt', 'The mayor sent \u{1f600} to all. Nobody answered.');
const good = exampleAnswer([exampleLine('Nine camps were hit.', [at(NORTH, 'Nine camps were hit')])]);
const [citation] = good.sections[0]?.lines[0]?.citations ?? [];

function cited(changed: object): unknown {
  return {
    ...good,
    sections: [
      { ...good.sections[0], lines: [exampleLine('Nine camps were hit.', [{ ...citation, ...changed } as never])] },
    ],
  };
}

/** Nested arrays or objects, deeper than any program may go down by itself. */
function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = { sections: [value] };
  return value;
}

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['no answer at all', null],
  ['a number', 7],
  ['a list', []],
  ['sections that are text', { sections: 'many', sources: [] }],
  ['a source that is a number', { ...good, sources: [1] }],
  ['lines that are an object', { ...good, sections: [{ role: 'account', heading: '', party: null, lines: {} }] }],
  ['a line that is null', { ...good, sections: [{ role: 'account', heading: '', party: null, lines: [null] }] }],
  [
    'sides that are text',
    { ...good, sections: [{ ...good.sections[0], lines: [{ ...exampleLine('x', []), sides: 'a' }] }] },
  ],
  ['an offset that is no number', cited({ start: Number.NaN })],
  ['an offset as text', cited({ start: '3' })],
  ['an offset below zero', cited({ start: -1 })],
  ['a broken offset', cited({ start: 0.5 })],
  ['an offset beyond all', cited({ start: 2 ** 53 })],
  ['an end before its start', cited({ start: 9, end: 3 })],
  ['a quote that is a list', cited({ quote: ['Nine camps were hit'] })],
  ['keys of the prototype', JSON.parse('{"__proto__": {"sections": []}, "constructor": 1, "toString": 2}')],
  ['a report named like a part of every object', cited({ report: '__proto__' })],
  ['sections in sections without end', deep(2000)],
];

for (const [what, answer] of HOSTILE) {
  test(`verify names a fault and never throws at an answer with ${what}`, () => {
    const names = verifyAnswer(answer, REPORTS).map(({ name }) => name);
    assert.ok(names.includes('malformed'), names.join(', '));
  });
}

test('an answer nested ten thousand deep is read or refused as no JSON, and never ends the program', () => {
  const text = `{"sections":${'['.repeat(10_000)}${']'.repeat(10_000)},"sources":[]}`;
  assert.equal(verifyPublished(text, REPORTS)?.[0]?.name, 'malformed');
});

test('an offset inside a letter of two code units, and half of such a letter, are named', () => {
  const start = smile.text.indexOf('\u{1f600}');
  const half = (from: number, to: number, quote: string) => {
    const line = exampleLine('The mayor sent it.', [
      { report: smile.id, file: smile.file, start: from, end: to, quote },
    ]);
    return verifyAnswer(exampleAnswer([line], {}, [smile]), [smile]).map(({ name }) => name);
  };
  // Half a letter stands there as it is cited; other halves do not.
  assert.ok(half(start + 1, start + 12, smile.text.slice(start, start + 11)).includes('moved'));
  assert.ok(half(start, start + 2, '\ud83d\ud83d').includes('fabricated'));
  assert.ok(half(0, 9, '\udc00').includes('fabricated'));
});

test('an answer of twenty thousand lines is checked in one walk', () => {
  const line = exampleLine('Nine camps were hit.', []);
  const lines = Array.from({ length: 20_000 }, () => line);
  const faults = verifyAnswer(exampleAnswer(lines), REPORTS);
  assert.equal(faults.length, lines.length);
  assert.ok(faults.every(({ name }) => name === 'missing-citation'));
});

test('a line of a megabyte of quotation marks, of names or of figures has faults and an end', () => {
  for (const piece of ['“', '”', '“a”', 'Vesna ', '17 ', '9 May ', 'not ']) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const line = exampleLine(text, [at(NORTH, 'Nine camps were hit')]);
    assert.ok(verifyAnswer(exampleAnswer([line]), REPORTS).length > 0, piece);
  }
});
