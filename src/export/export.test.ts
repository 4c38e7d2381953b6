import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as annotator from '@recogito/text-annotator';
import { parse } from 'csv-parse/sync';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { goldenNames, goldenStory } from '../../test/golden-stories.ts';
import { hostileStory } from '../../test/hostile.ts';
import type { Story } from '../model/story.ts';
import { type ExportKind, exportStory } from './export.ts';

function one(kind: ExportKind, story: Story): string {
  return exportStory(kind, story)[0]?.text ?? '';
}

function table(name: string, story: Story): readonly Record<string, string>[] {
  const file = exportStory('csv', story).find((exported) => exported.name === `${name}.csv`);
  return parse(file?.text ?? '', { columns: true });
}

interface Drawn {
  readonly order: number;
  readonly size: number;
  readonly filterNodes: (of: (id: string, values: Record<string, unknown>) => boolean) => string[];
  readonly filterEdges: (of: (id: string, values: Record<string, unknown>) => boolean) => string[];
}

/** The package's own types lead to files without their ending, which this compiler does not follow. */
const { W3CTextFormat } = annotator as unknown as {
  readonly W3CTextFormat: (
    source: string,
    container: null,
  ) => {
    readonly parse: (annotation: object) => {
      readonly parsed?: {
        readonly bodies: readonly { readonly value: string }[];
        readonly target: {
          readonly selector: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
        };
      };
      readonly error?: Error;
    };
  };
};

const { MultiDirectedGraph } = graphology;
const READERS: readonly (readonly [ExportKind, (text: string) => Drawn])[] = [
  ['graphml', (text) => graphml.parse(MultiDirectedGraph, text) as unknown as Drawn],
  ['gexf', (text) => gexf.parse(MultiDirectedGraph, text) as unknown as Drawn],
];

for (const name of goldenNames()) {
  test(`every export of a golden story gives the same counts, read by other programs: ${name}`, () => {
    const story = goldenStory(name);
    const statements = story.analyses.flatMap((analysis) => analysis.statements).length;
    assert.equal(table('reports', story).length, story.analyses.length);
    assert.equal(table('actors', story).length, story.actors.length);
    assert.equal(table('statements', story).length, statements);
    assert.equal(table('happenings', story).length, story.happenings.length);
    assert.equal(table('claims', story).length, story.claims.length + (story.asides ?? []).length);
    const contested = table('claims', story).filter(({ standing }) => standing === 'contested').length;
    assert.equal(contested, story.claims.filter(({ standing }) => standing === 'contested').length);

    const annotations = JSON.parse(one('annotations', story)) as { items: readonly { body: { value: string } }[] };
    const told = annotations.items.filter(({ body }) => body.value.startsWith('happening: ')).length;
    assert.equal(annotations.items.length - told, statements);
    assert.equal(told, story.happenings.flatMap(({ mentions }) => mentions).length);

    for (const [kind, read] of READERS) {
      const graph = read(one(kind, story));
      const ofKind = (wanted: string): number => graph.filterNodes((_, values) => values.kind === wanted).length;
      assert.equal(ofKind('statement'), statements, kind);
      assert.equal(ofKind('actor'), story.actors.length, kind);
      assert.equal(ofKind('report'), story.analyses.length, kind);
      assert.equal(ofKind('happening'), story.happenings.length, kind);
      const denials = graph.filterEdges((_, values) => values.kind === 'denies').length;
      assert.ok(denials <= story.denials.filter(({ denied }) => denied !== null).length, kind);
    }
  });

  test(`the positions and the words of every annotation lead to the same place: ${name}`, () => {
    const story = goldenStory(name);
    const texts = new Map(
      story.analyses.map(({ report }) => [report.url ?? `urn:sha256:${report.sha256}`, report.text]),
    );
    const { items } = JSON.parse(one('annotations', story)) as { items: readonly Annotation[] };
    for (const { target } of items) {
      const [position, quotation] = target.selector;
      const text = texts.get(target.source) ?? '';
      assert.equal([...text].slice(position.start, position.end).join(''), quotation.exact);
      assert.ok(text.includes(quotation.prefix + quotation.exact + quotation.suffix));
    }
  });
}

test('a reader of Web Annotations finds the words of each, and the same ones by position and by quotation', () => {
  for (const story of [goldenStory('border-crisis'), HOSTILE]) {
    const { items } = JSON.parse(one('annotations', story)) as { items: readonly Annotation[] };
    assert.ok(items.length > 0);
    for (const item of items) {
      const { parsed, error } = W3CTextFormat(item.target.source, null).parse(item);
      assert.equal(error, undefined);
      const [position, quotation] = item.target.selector;
      assert.deepEqual(
        parsed?.target.selector.map(({ start, end, quote }) => ({ start, end, quote })),
        [{ start: position.start, end: position.end, quote: quotation.exact }],
      );
      assert.deepEqual(
        parsed?.bodies.map(({ value }) => value),
        [item.body.value],
      );
    }
  }
});

interface Annotation {
  readonly body: { readonly value: string };
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly start: number; readonly end: number },
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
    ];
  };
}

const HOSTILE = hostileStory();

test('a title that a spreadsheet would run begins with an apostrophe in the table', () => {
  const titles = table('reports', HOSTILE).map(({ title }) => title);
  assert.ok(
    titles.every((title) => !/^[=+@-]/u.test(title ?? '')),
    titles.join(', '),
  );
});

test('words that look like markup stay words in a time line and in a network', () => {
  assert.doesNotMatch(one('timelinejs', HOSTILE), /<(?:script|b)>/u);
  for (const [kind, read] of READERS) {
    assert.doesNotMatch(one(kind, HOSTILE), /<(?:script|b)>/u);
    assert.ok(read(one(kind, HOSTILE)).order > 0);
  }
});

test('positions of annotations count code points, so a letter beyond the first plane is one', () => {
  const { items } = JSON.parse(one('annotations', HOSTILE)) as { items: readonly Annotation[] };
  const text = HOSTILE.analyses[0]?.report.text ?? '';
  const long = items.find(({ target }) => target.selector[1].exact.includes('\u{1f600}'));
  assert.ok(long !== undefined);
  const [position, quotation] = long.target.selector;
  assert.equal(position.end - position.start, [...quotation.exact].length);
  assert.ok(quotation.exact.length > [...quotation.exact].length && text.includes(quotation.exact));
});

test('a time line has the days in order, each with the words for it, and nothing that has no day', () => {
  const { events } = JSON.parse(one('timelinejs', HOSTILE)) as {
    events: readonly { start_date: { year: number; month: number; day: number }; display_date: string }[];
  };
  assert.ok(events.length > 0);
  for (const { start_date: date, display_date: shown } of events) {
    assert.equal(date.year, 2031);
    assert.match(shown, /^(9|10) May 2031 \(“.*\1 May 2031.*”\)$/u);
  }
});

test('a draft of a claim review names both sides and gives no rating', () => {
  const text = one('claimreview', goldenStory('border-crisis'));
  const { '@graph': reviews } = JSON.parse(text) as { '@graph': readonly Record<string, unknown>[] };
  assert.ok(reviews.length > 0);
  assert.doesNotMatch(text, /rating/iu);
  for (const review of reviews) assert.ok(review.creativeWorkStatus === 'Draft' && review.claimReviewed !== '');
});
