import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { hostileStory } from '../../test/hostile.ts';
import { toldStory } from '../../test/told.ts';
import { loadLexicon } from '../load.ts';
import type { Answer } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { changes, publishedBefore } from '../pipeline.ts';
import { atomOf } from './atom.ts';

/** What changed in the second half of a golden story: since the middle one of the days of its reports. */
function changed(name: string): { readonly answer: Answer; readonly story: Story } {
  const { analyses } = toldStory(name);
  const days = analyses.flatMap(({ dated }) => (dated === null ? [] : [dated.from.slice(0, 10)])).sort();
  const since = days[Math.floor(days.length / 2)] ?? '2031-01-01';
  return changes(publishedBefore(analyses, since), analyses, loadLexicon(), { since });
}

for (const name of ['border-crisis', 'medicine-recall']) {
  test(`a reader of feeds finds an entry for every change, with an id of its own and a time: ${name}`, () => {
    const { answer, story } = changed(name);
    const lines = answer.sections
      .filter(({ role }) => role === 'changes' || role === 'contested')
      .flatMap((section) => section.lines);
    const text = atomOf(answer, story);
    assert.equal(atomOf(answer, story), text);
    const { id, title, updated, authors, entries = [] } = parseAtomFeed(text);
    assert.match(id ?? '', /^urn:crossread:feed-\w+$/u);
    assert.equal(title?.value, answer.question);
    assert.equal(authors?.[0]?.name, 'Crossread');
    assert.equal(entries.length, lines.length);
    assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length);
    for (const entry of entries) {
      assert.match(entry.updated ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/u);
      assert.ok((entry.updated ?? '') <= (updated ?? ''), 'the feed is as new as its newest entry');
      assert.ok(entry.title !== undefined && entry.content !== undefined && entry.categories?.length === 1);
    }
    for (const [at, { text: words }] of lines.entries())
      assert.ok(contentOf(entries[at]).startsWith(words.replaceAll('\n', ' ')), words);
  });
}

/** A reader gives the words of a content as they are, or with its type. */
function contentOf(entry: { readonly content?: unknown } | undefined): string {
  const content = entry?.content;
  return typeof content === 'string'
    ? content
    : String((content as { readonly value?: string } | undefined)?.value ?? '');
}

test('a change keeps its id while other changes come, and has another one for other words', () => {
  const { answer, story } = changed('border-crisis');
  const ids = (of: Answer) => (parseAtomFeed(atomOf(of, story)).entries ?? []).map(({ id }) => id);
  const all = ids(answer);
  assert.ok(all.length > 1);
  const sections = answer.sections.map((section) => ({ ...section, lines: section.lines.slice(1) }));
  const fewer = ids({ ...answer, sections });
  assert.deepEqual(
    fewer,
    all.filter((id) => fewer.includes(id)),
  );
  assert.ok(fewer.length < all.length && fewer.length > 0);
});

test('hostile titles and addresses stay words in a feed', () => {
  const story = hostileStory();
  const analyses = story.analyses.map((analysis, at) =>
    at === 0 ? { ...analysis, report: { ...analysis.report, url: 'javascript:alert(1)' } } : analysis,
  );
  const { answer, story: now } = changes([], analyses, loadLexicon(), { since: null });
  const text = atomOf({ ...answer, question: '<script>alert(1)</script>' }, now);
  assert.doesNotMatch(text, /<script|<img|href="javascript/u);
  assert.equal(parseAtomFeed(text).title?.value, '<script>alert(1)</script>');
});
