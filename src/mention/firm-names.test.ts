import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

const FIRMS: readonly (readonly [string, string])[] = [
  ['Orrin Trout', 'Orrin Trout said it would appeal. “The net was new,” it said.'],
  [
    'Cogworth',
    'The error lay with the supplier, a company called Cogworth. Cogworth did not respond to a request for comment.',
  ],
  [
    'Kettle Carting',
    'The contractor, Kettle Carting, rejected that. “Our driver had left,” said its owner, Orla Dane.',
  ],
  ['Cogworth', 'Cogworth, based in Velden, said in a statement that its system had worked.'],
];

for (const [name, text] of FIRMS) {
  test(`a firm that speaks is no person: “${text.slice(0, 40)}”`, () => {
    const found = storyOf({ '1.txt': `Fault found\n\n${text}\n` }).actors.find((actor) => actor.name === name);
    assert.equal(found?.kind, 'organisation');
  });
}

test('somebody who says it is late stays a person', () => {
  const { actors } = storyOf({
    '1.txt':
      'Fault found\n\nOrla Dane said it was late. Bram Kettle, who lives in Velden, said it would rain. A spokeswoman for the company, Tessa Holm, said that the pump was new.\n',
  });
  assert.deepEqual(
    actors.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    ['Bram Kettle', 'Orla Dane', 'Tessa Holm'],
  );
});
