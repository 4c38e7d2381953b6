/** Time expressions against annotated news and short cases, beside chrono-node in the same run.
 *
 *  News: every `.jsonl` of the folder with lines `{ id, dct, text, timex: [{ start, end, type, value }] }`, scored as in TempEval-3
 *  (UzZaman et al. 2013): an expression counts as found where the spans overlap (relaxed) or are the same (strict); value F1
 *  also wants the same value. Spans are trimmed of blanks and commas on both sides; `W7` and `W07` are one week.
 *  Cases: the `.json` files of the folder `recognizers-text`, where the value, or the beginning of
 *  the stretch, counts if it is one of the readings given. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import { dayFromIso, isoDay } from '../../src/date/calendar.ts';
import { placeTimes } from '../../src/date/place.ts';
import { isoOf } from '../../src/date/stretch.ts';
import { findTimes } from '../../src/date/times.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import type { Report } from '../../src/model/report.ts';
import { readReport } from '../../src/read/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import type { Measured } from './measure.ts';
import { timexValue } from './timex.ts';

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** ISO beginning of the stretch; '' where there is none. */
  readonly from: string;
}

interface Article {
  readonly id: string;
  /** ISO day of publication. */
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly Timex[];
}

type Finder = (article: { readonly dct: string; readonly text: string }) => readonly Timex[];

export function dates(folder: string): Measured {
  const lexicon = loadLexicon();
  const finders = { crossread: ourFinder(lexicon), chrono: chronoFinder };
  const articles = articlesIn(folder);
  const cases = casesIn(folder);
  const table: string[] = [];
  const figures: Record<string, number | string> = { articles: articles.length, cases: cases.length };
  for (const [name, find] of Object.entries(finders)) {
    const { strict, relaxed, value, expressions } = scoreArticles(articles, find);
    const short = scoreCases(cases, find);
    figures.expressions = expressions;
    Object.assign(figures, {
      [`${name}StrictF1`]: round(strict.f1),
      [`${name}RelaxedF1`]: round(relaxed.f1),
      [`${name}ValueF1`]: round(value.f1),
      [`${name}CasesFound`]: round(short.found),
      [`${name}CasesValue`]: round(short.value),
      [`${name}CasesFalse`]: short.falseAlarms,
    });
    table.push(
      `${name.padEnd(10)} news     strict ${percent(strict.f1)}   relaxed ${percent(relaxed.f1)} (P ${percent(relaxed.precision)} R ${percent(relaxed.recall)})   value ${percent(value.f1)}`,
      `${name.padEnd(10)} cases    found ${percent(short.found)}   right value ${percent(short.value)}   found where there is none ${short.falseAlarms}`,
    );
  }
  return { table, figures };
}

function ourFinder(lexicon: Lexicon): Finder {
  return ({ dct, text }) => {
    const { reports } = readReport({ file: 'article.txt', bytes: new TextEncoder().encode(text) });
    return reports.flatMap((read) => {
      const report = publishedOn(read, dct);
      const sentences = findSentences({ report }, lexicon);
      const times = findTimes({ report, sentences });
      return placeTimes({ sentences, times }, { dated: report.published, year: null }).map(
        ({ expression, stretch }) => ({
          start: expression.start,
          end: expression.end,
          value: timexValue(expression.meaning, stretch),
          from: stretch === null ? '' : isoOf(stretch).from,
        }),
      );
    });
  };
}

function publishedOn(report: Report, dct: string): Report {
  const day = dayFromIso(dct.slice(0, 10));
  if (day === null) return report;
  const basis = [{ start: 0, end: 0, why: 'the date of the article in the set' }];
  return { ...report, published: { from: isoDay(day), to: isoDay(day + 1), precision: 'day', basis } };
}

/** chrono-node as it comes, block by block; its certain fields give the length of the value. */
const chronoFinder: Finder = ({ dct, text }) => {
  const found: Timex[] = [];
  const instant = new Date(`${dct.slice(0, 10)}T12:00:00Z`);
  for (const block of text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/gu)) {
    for (const { index, text: words, start } of chrono.parse(block[0], { instant, timezone: 0 })) {
      const at = block.index + index;
      found.push({ start: at, end: at + words.length, value: chronoValue(start), from: chronoFrom(start) });
    }
  }
  return found;
};

function chronoValue(start: chrono.ParsedComponents): string {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  const whole = isoDay(dayFromIso(`${year}-${two(month)}-${two(day)}`) ?? 0);
  if (start.isCertain('hour')) return `${whole}T${two(start.get('hour'))}:${two(start.get('minute'))}`;
  if (start.isCertain('day') || start.isCertain('weekday')) return whole;
  if (start.isCertain('month')) return whole.slice(0, 7);
  return start.isCertain('year') ? whole.slice(0, 4) : whole;
}

function chronoFrom(start: chrono.ParsedComponents): string {
  const day = isoDay(dayFromIso(`${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`) ?? 0);
  return start.isCertain('hour') ? `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}` : day;
}

function articlesIn(folder: string): readonly Article[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  if (files.length === 0) throw new Error(`${folder} holds no .jsonl files of annotated articles`);
  return files
    .sort(byCode)
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    )
    .map((line) => JSON.parse(line) as Article);
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function scoreArticles(
  articles: readonly Article[],
  find: Finder,
): { readonly strict: Score; readonly relaxed: Score; readonly value: Score; readonly expressions: number } {
  let [gold, ours, strict, relaxed, value] = [0, 0, 0, 0, 0];
  for (const article of articles) {
    const wanted = article.timex.map((timex) => trimmed(timex, article.text));
    const found = find(article).map((timex) => trimmed(timex, article.text));
    gold += wanted.length;
    ours += found.length;
    const used = new Set<Timex>();
    for (const one of wanted) {
      const partner = found.find((other) => !used.has(other) && other.start < one.end && one.start < other.end);
      if (partner === undefined) continue;
      used.add(partner);
      relaxed += 1;
      if (partner.start === one.start && partner.end === one.end) strict += 1;
      if (plainValue(partner.value) === plainValue(one.value)) value += 1;
    }
  }
  const score = (hits: number): Score => scoreOf(hits, ours, gold);
  return { strict: score(strict), relaxed: score(relaxed), value: score(value), expressions: gold };
}

function scoreOf(hits: number, found: number, wanted: number): Score {
  const precision = found === 0 ? 0 : hits / found;
  const recall = wanted === 0 ? 0 : hits / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function trimmed({ start, end, value, from: begin }: Timex, text: string): Timex {
  let [from, to] = [start, end];
  while (from < to && /[\s,]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to, value, from: begin };
}

function plainValue(value: string): string {
  return value.replace(/-W0/u, '-W').replace(/T(\d\d)$/u, 'T$1:00');
}

interface Case {
  readonly input: string;
  readonly dct: string;
  readonly wanted: readonly { readonly start: number; readonly end: number; readonly values: readonly string[] }[];
}

interface SpecCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results?: readonly {
    readonly Start?: number;
    readonly Length?: number;
    readonly End?: number;
    readonly Resolution?: {
      readonly values?: readonly { readonly timex?: string; readonly value?: string; readonly start?: string }[];
    };
  }[];
}

function casesIn(folder: string): readonly Case[] {
  const cases = join(folder, 'recognizers-text');
  if (!existsSync(cases)) return [];
  return readdirSync(cases)
    .filter((name) => name.endsWith('.json'))
    .sort(byCode)
    .flatMap((name) => JSON.parse(readFileSync(join(cases, name), 'utf8')) as readonly SpecCase[])
    .filter(({ Context }) => Context?.ReferenceDateTime !== undefined)
    .map(({ Input, Context, Results }) => ({
      input: Input,
      dct: Context?.ReferenceDateTime ?? '',
      wanted: (Results ?? []).map(({ Start = 0, End, Length = 1, Resolution }) => ({
        start: Start,
        end: End === undefined ? Start + Length : End + 1,
        values: (Resolution?.values ?? []).flatMap(({ timex, value, start }) =>
          [timex, value, start].flatMap((one) => (one === undefined ? [] : [caseValue(one)])),
        ),
      })),
    }));
}

/** `2016-11-07 17:00:00` and `2016-11-07T17` are one moment; a range counts by its beginning. */
function caseValue(value: string): string {
  return plainValue(value.replace(/^\(([^,]*),.*$/u, '$1').replace(' ', 'T')).replace(/^(.*T\d\d:\d\d):\d\d$/u, '$1');
}

function scoreCases(
  cases: readonly Case[],
  find: Finder,
): { readonly found: number; readonly value: number; readonly falseAlarms: number } {
  let [wantedCount, foundCount, valueCount, falseAlarms] = [0, 0, 0, 0];
  for (const { input, dct, wanted } of cases) {
    const found = find({ dct, text: input });
    if (wanted.length === 0 && found.length > 0) falseAlarms += 1;
    for (const { start, end, values } of wanted) {
      wantedCount += 1;
      const partner = found.find((one) => one.start < end && start < one.end);
      if (partner === undefined) continue;
      foundCount += 1;
      if (values.length === 0 || [partner.value, partner.from].some((one) => values.includes(caseValue(one))))
        valueCount += 1;
    }
  }
  const share = (count: number): number => (wantedCount === 0 ? 0 : count / wantedCount);
  return { found: share(foundCount), value: share(valueCount), falseAlarms };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function two(value: number | null): string {
  return String(value ?? 1).padStart(2, '0');
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5);
}
