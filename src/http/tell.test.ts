import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenStory } from '../../test/golden-stories.ts';
import { caseOf } from '../write/json.ts';
import { flowOf, tell } from './tell.ts';

const story = goldenStory('dam-failure');

test('a case in pieces is the case, and no piece ends within a letter', () => {
  const [first] = story.analyses;
  assert.ok(first !== undefined);
  // Letters of two units each, at an odd place: half of all cuts would fall within one.
  const text = `x${'𝕏'.repeat(400_000)}`;
  const long = { ...story, analyses: [{ ...first, report: { ...first.report, title: text } }] };
  const pieces = [...(flowOf({ flow: 'case' }, long) ?? [])];
  assert.ok(pieces.length > 2);
  assert.ok(pieces.every((piece) => piece.isWellFormed()));
  assert.deepEqual(JSON.parse(pieces.join('')), caseOf(long));
});

test('an unknown table of csv is no export', () => assert.equal(flowOf({ flow: 'csv', table: 'none' }, story), null));

test('where nothing is known of before, nothing changed', () => {
  const told = tell({ what: 'latest-changes' }, { story, before: null, pinned: [] });
  assert.equal(told.type === 'problem' && told.problem, 'nothing-changed');
});

test('pinned reports come first, the others in their order', () => {
  const ids = story.analyses.map(({ report }) => report.id);
  const pinned = ids.at(-1) ?? '';
  const wanted = { what: 'list', list: 'reports', filters: {}, page: { cursor: '', limit: 100 } } as const;
  const told = tell(wanted, { story, before: null, pinned: [pinned] });
  const { items } = JSON.parse(told.type === 'found' ? told.body : '') as { items: { id: string; pinned: boolean }[] };
  assert.deepEqual(
    items.map(({ id }) => id),
    [pinned, ...ids.slice(0, -1)],
  );
  assert.deepEqual(items.map(({ pinned: is }) => is).slice(0, 2), [true, false]);
});

test('the questions to begin with are all different, and those that are answered come first', () => {
  const told = tell({ what: 'suggestions' }, { story, before: null, pinned: [] });
  const { questions } = JSON.parse(told.type === 'found' ? told.body : '') as {
    questions: { question: string; answerable: boolean }[];
  };
  assert.ok(questions.length > 2);
  assert.equal(new Set(questions.map(({ question }) => question)).size, questions.length);
  const answerable = questions.map(({ answerable: is }) => is);
  assert.deepEqual(
    answerable,
    answerable.toSorted((a, b) => Number(b) - Number(a)),
  );
});
