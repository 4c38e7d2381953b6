/** Article text out of HTML, by the rule of scrapinghub/article-extraction-benchmark: words are runs of letters, digits and underscores,
 *  case kept; four-word shingles counted with multiplicity; precision and recall are means over the pages, F1 comes from the two means. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Report } from '../../src/model/report.ts';
import { readReport } from '../../src/read/read.ts';
import type { Measured } from './measure.ts';

interface Page {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly truth: string;
}

/** `folder` holds `html/ID.html.gz` and `ground-truth….json`. */
export function boilerplate(folder: string): Measured {
  const pages = loadPages(folder);
  const ours = scoreAll(pages, (page) => articleOf(readReport({ file: page.id, bytes: page.bytes }).reports[0]));
  const theirs = scoreAll(pages, (page) => readability(page.bytes));
  const time = timeBoth(pages);
  const row = (name: string, { f1, precision, recall, exact }: Scores, seconds: number): string =>
    `${name.padEnd(24)} ${f1.toFixed(4)}  ${precision.toFixed(4)}     ${recall.toFixed(4)}  ${exact.toFixed(2)}   ${((1000 * seconds) / pages.length).toFixed(1)}`;
  return {
    table: [
      `${pages.length} pages              F1      precision  recall  exact  CPU ms per page`,
      row('Crossread', ours, time.ours),
      row('Readability + linkedom', theirs, time.theirs),
      `Plain text of the same pages: ${((1000 * time.plain) / pages.length).toFixed(1)} CPU ms per page`,
    ],
    figures: {
      pages: pages.length,
      f1: round(ours.f1),
      precision: round(ours.precision),
      recall: round(ours.recall),
      exact: round(ours.exact),
      readabilityF1: round(theirs.f1),
      timeBesideReadability: round(time.ours / time.theirs),
      plainBesideReadability: round(time.plain / time.theirs),
    },
  };
}

function loadPages(folder: string): readonly Page[] {
  const file = readdirSync(folder).find((name) => /^ground-truth.*\.json$/u.test(name));
  if (file === undefined) throw new Error(`${folder} holds no ground-truth….json: name the folder of the set`);
  const truths = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<
    string,
    { readonly articleBody: string }
  >;
  return Object.entries(truths).map(([id, { articleBody }]) => ({
    id,
    bytes: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))),
    truth: articleBody,
  }));
}

/** What the product takes for the article: every block that is no furniture, caption, headline or standfirst. */
function articleOf(report: Report | undefined): string {
  if (report === undefined) return '';
  const { text, blocks } = report;
  return blocks
    .filter(({ role }) => ARTICLE.has(role))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

const ARTICLE: ReadonlySet<string> = new Set(['paragraph', 'item', 'quotation', 'heading']);

function readability(bytes: Uint8Array): string {
  try {
    const { document } = parseHTML(new TextDecoder().decode(bytes));
    return new Readability(document as never).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}

interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of pages with exactly the same words. */
  readonly exact: number;
}

function scoreAll(pages: readonly Page[], extract: (page: Page) => string): Scores {
  const precisions: number[] = [];
  const recalls: number[] = [];
  let exact = 0;
  for (const page of pages) {
    const found = extract(page);
    const [truth, got] = [shingles(page.truth), shingles(found)];
    let right = 0;
    for (const [shingle, times] of got) right += Math.min(times, truth.get(shingle) ?? 0);
    const [all, wanted] = [sum(got.values()), sum(truth.values())];
    if (all > 0) precisions.push(right / all);
    if (wanted > 0) recalls.push(right / wanted);
    if (wordsOf(found).join(' ') === wordsOf(page.truth).join(' ')) exact++;
  }
  const precision = mean(precisions);
  const recall = mean(recalls);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), exact: exact / pages.length };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const found = new Map<string, number>();
  const last = Math.max(words.length - 4, 0);
  for (let at = 0; at <= last && words.length > 0; at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    found.set(shingle, (found.get(shingle) ?? 0) + 1);
  }
  return found;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/** CPU seconds, the best of three runs that take turns: other work on the machine hits both. */
function timeBoth(pages: readonly Page[]): { readonly ours: number; readonly theirs: number; readonly plain: number } {
  const texts = pages.map(({ id, bytes }) => {
    const article = articleOf(readReport({ file: id, bytes }).reports[0]);
    return { file: id, bytes: new TextEncoder().encode(article === '' ? 'None.' : article) };
  });
  const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY, plain: Number.POSITIVE_INFINITY };
  for (let run = 0; run < 3; run++) {
    best.ours = Math.min(
      best.ours,
      cpu(() => pages.forEach(({ id, bytes }) => void readReport({ file: id, bytes }))),
    );
    best.theirs = Math.min(
      best.theirs,
      cpu(() => pages.forEach(({ bytes }) => void readability(bytes))),
    );
    best.plain = Math.min(
      best.plain,
      cpu(() => texts.forEach((input) => void readReport(input))),
    );
  }
  return best;
}

function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
