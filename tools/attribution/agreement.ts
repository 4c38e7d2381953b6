/** How far two annotators agree who read the same texts without seeing each other's work (`attribution/doubled`). */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Attributed, type Summary, score, sum, summarize } from '../score-attribution.mjs';
import { numberedText, ROOT, readWrittenFile } from './folder.ts';
import type { Attribution } from './standoff.ts';

export function agreementTable(): readonly string[] {
  const folder = join(ROOT, 'doubled');
  const ids = existsSync(folder)
    ? readdirSync(folder).flatMap((name) => /^(.*)\.first\.txt$/u.exec(name)?.[1] ?? [])
    : [];
  const pairs = ids.map((id) => ({
    id,
    first: readWrittenFile(id, join(folder, `${id}.first.txt`)).attributions,
    second: readWrittenFile(id, join(folder, `${id}.second.txt`)).attributions,
  }));
  const count = (side: 'first' | 'second') => pairs.reduce((total, pair) => total + pair[side].length, 0);
  const lines = [`${ids.length} texts, ${count('first')} and ${count('second')} attributions`];
  const genres: string[] = [];
  lines.push(
    '',
    'outermost attributions, as PolNeAR counts them',
    ...rates(compared(pairs, (one) => one.parent === null)),
  );
  lines.push('', 'all attributions, nested ones too', ...rates(compared(pairs, () => true)));
  for (const [name, prefix] of GENRES) {
    const chosen = pairs.filter(({ id }) => id.startsWith(prefix));
    const summary = compared(chosen, () => true);
    const figures = [summary.A.source.exact, summary.A.cue.exact, summary.A.content.exact, summary.C['who-what']];
    genres.push(
      `  ${name.padEnd(14)}${String(chosen.length).padStart(3)} ${figures.map(({ f1 }) => percent(f1)).join('')}`,
    );
  }
  lines.push('', 'all attributions by genre: texts, source, cue, content, who-what', ...genres);
  lines.push('', 'where both marked the same cue', ...marks(pairs));
  return lines;
}

const GENRES = [
  ['MEANTIME', 'meantime-'],
  ['GUM news', 'gum-news-'],
  ['GUM interview', 'gum-interview-'],
  ['GUM bio', 'gum-bio-'],
] as const;

function percent(value: number): string {
  return (100 * value).toFixed(1).padStart(6);
}

interface Pair {
  readonly id: string;
  readonly first: readonly Attribution[];
  readonly second: readonly Attribution[];
}

function compared(pairs: readonly Pair[], takes: (one: Attribution) => boolean): Summary {
  const attributed = (list: readonly Attribution[]): readonly Attributed[] =>
    list.filter(takes).map((one) => ({
      source: one.source.map(({ start, end }) => [start, end] as const),
      cue: one.cue.map(({ start, end }) => [start, end] as const),
      content: one.content.map(({ start, end }) => [start, end] as const),
    }));
  const units = pairs.map(({ id, first }) => ({
    docId: id,
    annotator: 'first',
    text: numberedText(id).text,
    attributions: attributed(first),
  }));
  return summarize(sum(score(units, new Map(pairs.map(({ id, second }) => [id, attributed(second)])))));
}

function rates(summary: Summary): readonly string[] {
  return [
    ...(['source', 'cue', 'content'] as const).map(
      (role) => `  ${role.padEnd(10)}${percent(summary.A[role].exact.f1)} exact segments`,
    ),
    `  who-what  ${percent(summary.C['who-what'].f1)}`,
    `  found     ${percent(summary.C.found.f1)}`,
  ];
}

/** Of the attributions whose cues share a character: how often act, polarity, negation and kind of source are the same. */
function marks(pairs: readonly Pair[]): readonly string[] {
  const same = { act: 0, polarity: 0, negated: 0, who: 0 };
  let both = 0;
  for (const { first, second } of pairs) {
    for (const one of first) {
      const other = second.find((two) => two.cue.some((a) => one.cue.some((b) => a.start < b.end && b.start < a.end)));
      if (other === undefined) continue;
      both++;
      for (const mark of ['act', 'polarity', 'negated', 'who'] as const) if (one[mark] === other[mark]) same[mark]++;
    }
  }
  return Object.entries(same).map(
    ([mark, count]) => `  ${mark.padEnd(10)}${((100 * count) / Math.max(both, 1)).toFixed(1).padStart(6)} of ${both}`,
  );
}
