import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, NORTH } from '../../test/answered.ts';
import { shapeOf } from './shape.ts';

const good = exampleAnswer([exampleLine('31 people had died.', [at(NORTH, '31 people had died')])]);

test('an answer of the right shape is read whole and without a fault', () => {
  const { given, faults } = shapeOf(good);
  assert.deepEqual(faults, []);
  assert.equal(given.sections[0]?.lines[0]?.citations[0]?.quote, '31 people had died');
  assert.equal(given.sources.length, 2);
});

/** A change of the answer, and the place that the fault names. */
const WRONG: readonly (readonly [(answer: Record<string, unknown>) => void, string])[] = [
  [(answer) => delete answer.sections, 'sections'],
  [(answer) => Object.assign(answer, { sources: 'none' }), 'sources'],
  [(answer) => Object.assign(pick(answer, 'sections', 0), { role: 1 }), 'sections[0].role'],
  [(answer) => Object.assign(pick(answer, 'sections', 0, 'lines', 0), { text: null }), 'sections[0].lines[0].text'],
  [
    (answer) => Object.assign(pick(answer, 'sections', 0, 'lines', 0, 'citations', 0), { start: 1.5 }),
    'sections[0].lines[0].citations[0].start',
  ],
  [
    (answer) => Object.assign(pick(answer, 'sections', 0, 'lines', 0, 'citations', 0), { end: 0 }),
    'sections[0].lines[0].citations[0]',
  ],
  [(answer) => Object.assign(pick(answer, 'sources', 1), { number: 7 }), 'sources[1].number'],
];

for (const [change, path] of WRONG) {
  test(`an answer that is wrong at ${path} is told so`, () => {
    const answer = structuredClone(good) as unknown as Record<string, unknown>;
    change(answer);
    const { faults } = shapeOf(answer);
    assert.deepEqual(
      faults.map((fault) => [fault.name, fault.path]),
      [['malformed', path]],
    );
  });
}

test('a citation of the wrong shape still counts as claimed, so that its line is not said to cite nothing', () => {
  const answer = structuredClone(good) as unknown as Record<string, unknown>;
  Object.assign(pick(answer, 'sections', 0, 'lines', 0, 'citations', 0), { quote: 5 });
  const [line] = shapeOf(answer).given.sections[0]?.lines ?? [];
  assert.deepEqual([line?.citations.length, line?.claimed], [0, 1]);
});

function pick(value: unknown, ...path: readonly (string | number)[]): object {
  return path.reduce<unknown>((at_, key) => (at_ as Record<string | number, unknown>)[key], value) as object;
}
