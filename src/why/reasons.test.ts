import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenStory } from '../../test/golden-stories.ts';
import { reasons } from './reasons.ts';

function idsOf(name: string): string[] {
  const { analyses, actors, happenings, origins, claims, agreements } = goldenStory(name);
  return [
    ...analyses.flatMap(({ report, statements, tellings }) => [report, ...statements, ...tellings].map(({ id }) => id)),
    ...[...actors, ...happenings, ...origins, ...claims, ...agreements].map(({ id }) => id),
  ];
}

for (const name of ['border-crisis', 'dam-failure']) {
  test(`everything found in ${name} has one id, and reasons whose words stand in the reports letter for letter`, () => {
    const story = goldenStory(name);
    const texts = new Map(story.analyses.map(({ report }) => [report.id, report.text]));
    const ids = idsOf(name);
    assert.ok(ids.length > 100);
    for (const id of ids) {
      const [found, ...others] = reasons(id, story);
      assert.ok(found !== undefined && others.length === 0, `${id} stands for ${others.length + 1} things`);
      assert.ok(found.facts.length > 0, id);
      for (const { report, start, end, quote } of found.facts.flatMap(({ at }) => at)) {
        assert.equal(texts.get(report)?.slice(start, end), quote, id);
      }
    }
  });
}

test('a statement tells its rule, its cue, its words and its speakers', () => {
  const story = goldenStory('border-crisis');
  const analysis = story.analyses.find(({ statements }) => statements.length > 0);
  const statement = analysis?.statements.find(({ cue, speakers }) => cue !== null && speakers.length > 0);
  assert.ok(analysis && statement);
  const facts = reasons(statement.id, story)[0]?.facts ?? [];
  const told = (label: string): string[] => facts.filter((fact) => fact.label === label).map(({ text }) => text);
  assert.match(told('rule')[0] ?? '', new RegExp(`^${statement.rule}`));
  assert.deepEqual(told('cue'), [statement.cue?.lemma]);
  assert.equal(told('words').length, statement.content.length);
  assert.equal(told('speaker').length, statement.speakers.length);
});

test('the first letters of an id find all that begin with them, and nothing finds nothing', () => {
  const story = goldenStory('border-crisis');
  const statements = story.analyses.flatMap((analysis) => analysis.statements);
  assert.equal(reasons('s-', story).length, statements.length);
  assert.deepEqual(reasons('no-such-id', story), []);
  assert.deepEqual(reasons('', story), []);
});
