import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenNames, goldenStory } from '../../test/golden-stories.ts';
import { entriesOf } from './entries.ts';
import { mergesOf } from './merges.ts';
import { momentsOf } from './moments.ts';
import { networkOf } from './network.ts';
import { overviewOf } from './overview.ts';
import { readerOf } from './reader.ts';

for (const name of goldenNames()) {
  const story = goldenStory(name);
  const texts = new Map(story.analyses.map(({ report }) => [report.id, report.text]));
  const holds = ({
    report,
    start,
    end,
    quote,
  }: {
    report: string;
    start: number;
    end: number;
    quote: string;
  }): boolean => texts.get(report)?.slice(start, end) === quote;

  test(`the overview of ${name} counts what the story holds`, () => {
    const overview = overviewOf(story);
    assert.equal(overview.reports, story.analyses.length);
    assert.equal(overview.claims.all, story.claims.length);
    assert.ok(overview.claims.contested + overview.claims.agreed <= overview.claims.all);
    assert.ok(story.analyses.some(({ report }) => report.title === overview.headline));
    assert.ok(overview.parties.length > 0 && overview.topics.length > 0);
    assert.ok(overview.days !== null && overview.days.from <= overview.days.to);
  });

  test(`every report of ${name} can be read, its blocks and marks lie in its text, and its entry counts them`, () => {
    const entries = entriesOf(story);
    assert.deepEqual(
      entries.map(({ id }) => id),
      story.analyses.map(({ report }) => report.id),
    );
    for (const entry of entries) {
      const reader = readerOf(story, entry.id);
      assert.ok(reader !== null);
      assert.equal(reader.text, texts.get(entry.id));
      assert.equal(reader.marks.filter(({ kind }) => kind === 'statement').length, entry.statements);
      assert.equal(reader.marks.filter(({ kind }) => kind === 'gap').length, entry.gaps);
      let before = 0;
      for (const { start, end } of reader.blocks) {
        assert.ok(start >= before && end > start && end <= reader.text.length);
        before = end;
      }
      for (const { start, end } of reader.marks) assert.ok(start >= 0 && end >= start && end <= reader.text.length);
    }
    assert.equal(readerOf(story, 'r-none'), null);
  });

  test(`every link of the network of ${name} joins two of its nodes and shows the words it rests on`, () => {
    const { nodes, links, voices } = networkOf(story);
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to, at } of links) {
      assert.ok(ids.has(from) && ids.has(to) && from !== to);
      assert.ok(at.length > 0 && at.every(holds));
    }
    assert.equal(
      voices.reduce((sum, { statements }) => sum + statements, 0),
      story.analyses.reduce((sum, { statements }) => sum + statements.length, 0),
    );
  });

  test(`the merges of an actor of ${name} are all there, each with its report and the words it rests on`, () => {
    for (const { id, merged } of story.actors) {
      const { merges } = mergesOf(story, id) ?? { merges: [] };
      assert.deepEqual(
        merges.map(({ report, actor, why }) => ({ report, actor, why })),
        merged.map(({ report, actor, why }) => ({ report, actor, why })),
      );
      for (const [at, { title, quote }] of merges.entries()) {
        assert.ok(story.analyses.some(({ report }) => report.title === title));
        assert.equal(quote === null, merged[at]?.at == null);
      }
    }
    assert.equal(mergesOf(story, 'person/no-one'), null);
  });

  test(`the moments of ${name} are in order of time, each with its words`, () => {
    const { happened, said, disputed } = momentsOf(story);
    for (const list of [happened, said]) {
      const times = list.map(({ when }) => when.from);
      assert.deepEqual(
        times,
        times.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
      );
    }
    assert.ok(happened.length > 0);
    assert.ok(happened.every(({ mentions }) => mentions.length > 0 && mentions.every(holds)));
    assert.ok(said.every(({ at }) => holds(at)));
    for (const { sides } of disputed)
      assert.ok(sides.length > 1 && sides.every(({ evidence }) => evidence.every(holds)));
  });
}

test('some golden story has dates that differ, and both sides have their time', () => {
  const all = goldenNames().flatMap((name) => momentsOf(goldenStory(name)).disputed);
  assert.ok(all.some(({ sides }) => sides.filter(({ when }) => when !== null).length > 1));
});
