import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { write } from '../pipeline.ts';

const NEWS = {
  'a.txt':
    'Ship boarded\n\nLenn, 12 May 2031\n\nNorland’s minister, Orla Dane, said that shots were fired at the ship. Sudmark’s minister, Ivo Karr, denied that any shots were fired.\n',
};
const CHECK =
  'Fact check: Were shots fired at the ship?\n\n14 May 2031\n\nNorland says that the ship was in its own waters and that shots were fired at it. Sudmark’s minister, Ivo Karr, denies that any shots were fired, the Lenn Post reports.\n\nVerdict: unproven\n';

test('a dispute that a fact-check only tells again stands once', () => {
  const contested = (texts: Readonly<Record<string, string>>): number =>
    write('positions', storyOf(texts)).sections.find(({ heading }) => heading === 'Contested')?.lines.length ?? 0;
  assert.equal(contested(NEWS), 1);
  assert.equal(contested({ ...NEWS, 'b.txt': CHECK }), 1);
});

test('a headline and words about words are nobody’s position', () => {
  const { sections } = write(
    'positions',
    storyOf({
      '1.txt':
        'Norland backs its minister\n\nLenn, 12 May 2031\n\nOrla Dane, a spokeswoman for Norland, said that the bridge was safe.\n\nOrla Dane praised the crowd in Lenn.\n',
    }),
  );
  const rows = sections.flatMap(({ lines }) => lines.map(({ text }) => text));
  assert.ok(
    rows.some((text) => text.includes('the bridge was safe')),
    rows.join('\n'),
  );
  assert.ok(!rows.some((text) => /backs its minister|praised the crowd/u.test(text)), rows.join('\n'));
});
