import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { caseOf } from '../write/json.ts';

const TEXTS = {
  'a.txt':
    'Coach leaves the road at Tarrow\n\nVELL, 9 November 2031 - A coach left the road on the Tarrow pass and fell into a ravine, police said. ' +
    'The road was dry at the time, spokesman Dov Ranik said.\n',
  'b.txt':
    'Grief in Vell\n\n10 November 2031\n\nCoffins stood in the hall of Vell. It was black ice on the Tarrow, said Ottmar Frey, who drives the ' +
    'snow plough. The coach fell from the bend of the pass into the ravine, he said.\n',
};

test('words that exclude each other, where nothing shows that they are said of one thing, may contradict and are no claim', () => {
  const story = storyOf(TEXTS);
  const own = (story.asides ?? []).filter(({ differences: [one] }) => one?.rule === 'may-contradict/dry-or-slippery');
  assert.equal(own.length, 1);
  const [aside] = own;
  assert.equal(aside?.differences[0]?.verdict, 'undecided');
  assert.notEqual(aside?.standing, 'contested');
  assert.equal(aside?.counts.texts, 1);
  assert.ok(!story.claims.some(({ id }) => id === aside?.id));
  assert.ok(caseOf(story).claims.some(({ id }) => id === aside?.id));
});

test('of texts that share no event, nothing may contradict', () => {
  const story = storyOf({
    'a.txt': 'Harvest\n\n9 November 2031\n\nThe road to Lenn was dry all summer, farmers said.\n',
    'b.txt': 'Hockey\n\n10 November 2031\n\nIt was black ice on the rink of Corran, a trainer said.\n',
  });
  assert.deepEqual(story.asides, []);
});
