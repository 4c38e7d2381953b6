import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import type { Difference } from '../model/claim.ts';
import type { Story } from '../model/story.ts';

/** The differences of a story as “field verdict: quote | quote”, for reading. */
function differences(story: Story, field: Difference['field']): readonly string[] {
  return story.claims.flatMap((claim) =>
    claim.differences
      .filter((difference) => difference.field === field)
      .map(
        ({ verdict, sides }) =>
          `${verdict}: ${sides.map(({ evidence }) => evidence.map(({ quote }) => quote).join(' + ')).join(' | ')}`,
      ),
  );
}

const MEETING = {
  'a.txt':
    'Sudmark calls its council\n\nThe army of Sudmark said on Saturday that the Crown Council had been called to meet at noon. Streets in the capital were quiet.\n',
  'b.txt':
    'Sudmark minister denies meeting\n\nDefence Minister Corin Dask denied that the Crown Council had been called to meet. He spoke to reporters in the evening.\n',
};

test('a denial stands in the claim of what it denies, and the two are a real contradiction', () => {
  const found = differences(storyOf(MEETING), 'truth');
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /^real: .*had been called to meet at noon.* \| .*denied that the Crown Council/u);
});

test('“denied this” points back at what was said just before, and not further', () => {
  const story = storyOf({
    'a.txt':
      'Day of signals in Sudmark\n\nOfficials of Sudmark said that the border would open again on Monday. Earlier the army of Sudmark claimed that a meeting of the Crown Council was called. Defence Minister Corin Dask later denied this, saying no such meeting was held.\n',
  });
  const [denial] = story.denials;
  assert.doesNotMatch(denial?.denied ?? '', /^t-/u);
  assert.match(denial?.deniedAt?.quote ?? '', /a meeting of the Crown Council was called/u);
  assert.equal(denial?.where, 'here');
});

test('that two ministers did not speak to each other is no denial of a third country’s calls to each of them', () => {
  const story = storyOf({
    'a.txt':
      'Quiet lines\n\nThere was no direct contact between the foreign ministers of Norland and Sudmark during the week. The armies used their own line instead.\n',
    'b.txt':
      'Calls from Arcenia\n\nForeign Secretary Dorian Pell of Arcenia spoke on Friday with the foreign minister of Norland and, separately, with the foreign minister of Sudmark. He urged both to stop.\n',
  });
  assert.deepEqual(differences(story, 'truth'), []);
  assert.deepEqual(
    story.denials.filter(({ denied }) => denied !== null),
    [],
  );
});

test('a denial of one thing is not set against another thing that shares a word with it', () => {
  const story = storyOf({
    'a.txt': 'Norland under fire\n\nNorland denied any part in the attack on the bus. Its spokesman gave no details.\n',
    'b.txt':
      'Night of drones\n\nSudmark said that the attack on its radar station had failed. Two drones were shot down.\n',
  });
  assert.deepEqual(differences(story, 'truth'), []);
  assert.equal(story.denials[0]?.where, 'nowhere');
});

test('a negation of what might have been denies nothing', () => {
  const story = storyOf({
    'a.txt': 'Truce in the hills\n\nNorland and Sudmark agreed on Saturday to a truce. The guns fell silent at five.\n',
    'b.txt':
      'Thanks to the neighbours\n\n“Without Arcenia the truce would not have been agreed,” Prime Minister Ilse Varden of Norland said.\n',
  });
  assert.deepEqual(differences(story, 'truth'), []);
});

test('five reprints of one agency item are one origin', () => {
  const item =
    'LENN, May 12 (Meridian) - The dam above the town of Lenn gave way before dawn on Monday, and water reached the market square within an hour of the first alarm, the regional governor said. Rescue teams from three districts searched the lower streets until nightfall.\n';
  const texts = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((name) => [
      `${name}.txt`,
      `The ${name.toUpperCase()} Courier\n\nDam above Lenn gives way\n\n${item}`,
    ]),
  );
  const own = storyOf(texts).origins.filter(({ kind }) => kind !== 'party');
  assert.equal(own.length, 1);
  assert.equal(own[0]?.reports.length, 5);
});

test('figures of two different things are never set against each other', () => {
  const story = storyOf({
    'a.txt':
      'Raids over the border\n\nNorland struck nine camps in Sudmark on Wednesday. The army called it a success.\n',
    'b.txt':
      'Drones over Norland\n\nSudmark fired drones at more than a dozen places in Norland on Thursday. No one was hurt.\n',
  });
  assert.deepEqual(differences(story, 'number'), []);
});

test('figures of the same thing that cannot both be right are a real difference', () => {
  const story = storyOf({
    'a.txt':
      'Raids over the border\n\nNorland struck nine camps in Sudmark on Wednesday, 12 May 2031, the army of Norland said.\n',
    'b.txt':
      'Villages hit\n\nOn Wednesday, 12 May 2031, Norland struck 14 camps in Sudmark, a spokesman for the army of Sudmark said.\n',
  });
  const found = differences(story, 'number');
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /^real/u);
});

test('the injured of two fires on two days are counted apart, those of one fire are set against each other', () => {
  const first = 'LENN, 10 May 2031\n\nAn explosion tore through a depot on Friday, 9 May 2031, injuring nine people.';
  const second = 'LENN, 11 May 2031\n\nThree people were injured on Saturday, 10 May 2031, when a store caught fire.';
  const other = 'VELL, 11 May 2031\n\nThirty people were injured on Friday, 9 May 2031, in an explosion at the depot.';
  const real = (texts: Readonly<Record<string, string>>) =>
    differences(storyOf(texts), 'number').filter((told) => told.startsWith('real')).length;
  assert.equal(real({ 'a.txt': first, 'b.txt': second }), 0);
  assert.equal(real({ 'a.txt': first, 'b.txt': other }), 1);
});
