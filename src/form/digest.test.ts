import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { write } from '../pipeline.ts';

const STORY = storyOf({
  '1.txt':
    'Dam breaks above Lenn\n\nPort Asher, 12 May 2031\n\nThe dam above Lenn broke on Monday and flooded the town, police said. ' +
    'The flood killed 14 people.\n\nNorland’s minister, Orla Dane, said that everybody had been warned in time.\n',
  '2.txt':
    'Flood in Lenn\n\nLenn, 13 May 2031\n\nThe dam above Lenn broke on Monday morning and the water flooded the town. ' +
    'Mayor Ivo Karr denied that anybody had been warned in time. The cause of the break is not known.\n',
  '3.txt':
    'The Daily Digest\n\n8h ago\n\nContext\n\nA dam broke above Lenn and the bakers of the town went on strike.\n\nDive deeper\n\n• The bakers of Lenn went on strike.\n',
});

const page = write('digest', STORY);

test('a digest begins with a paragraph of context that tells what several origins tell', () => {
  const [context] = page.sections;
  assert.equal(context?.role, 'context');
  assert.match(context?.lines.map(({ text }) => text).join('\n') ?? '', /dam above Lenn broke on Monday/u);
});

test('a digest tells nothing twice', () => {
  const texts = page.sections.flatMap(({ lines }) => lines.map(({ text }) => text));
  assert.equal(texts.filter((text) => /broke on Monday/u.test(text)).length, 1);
});

test('what only a digest tells is no part of a digest', () => {
  const stated = page.sections.filter(({ role }) => role === 'context' || role === 'deeper');
  assert.doesNotMatch(JSON.stringify(stated), /bakers/u);
});

test('what the reports call unknown stays open', () => {
  const open = page.sections.find(({ heading }) => heading === 'What stays open');
  assert.match(open?.lines.map(({ text }) => text).join('\n') ?? '', /The cause of the break is not known/u);
});

test('a story of digests alone is still told, with the limit named', () => {
  const retold = write(
    'digest',
    storyOf({
      'a.txt':
        'The Daily Digest\n\n8h ago\n\nContext\n\nA dam broke above Lenn on Monday and flooded the whole town.\n\nDive deeper\n\n• The flood killed 14 people in Lenn.\n',
    }),
  );
  assert.ok(retold.sections.some(({ role }) => role === 'context'));
});
