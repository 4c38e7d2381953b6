/** A mixed stream of reports: grouping them into stories, and which of a story's reports rest on one text.
 *
 *  Stories: B-cubed precision, recall and F1 over all reports, with the product's own threshold and with thresholds chosen for each event
 *  on all others. Origins: pairs of reports of one event; both `copy` of one origin is a yes, no common origin a no, anything between is
 *  left out. Credits: the agency of a report. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherActors } from '../../src/actor/actor.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import type { Report } from '../../src/model/report.ts';
import { agenciesOf } from '../../src/origin/agency.ts';
import { findOrigins } from '../../src/origin/origin.ts';
import { readReports, understand } from '../../src/pipeline.ts';
import { findStories } from '../../src/stream/stories.ts';
import type { Measured } from './measure.ts';

export function clusters(folder: string): Measured {
  const articles = articlesIn(folder);
  const lexicon = loadLexicon();
  const stories = measureStories(articles, lexicon);
  const origins = measureOrigins(articles, labelsIn(folder), lexicon);
  return { table: [...stories.table, '', ...origins.table], figures: { ...stories.figures, ...origins.figures } };
}

interface Article {
  readonly id: string;
  readonly event: string;
  readonly report: Report;
}

interface Line {
  readonly id: string;
  readonly event: string;
  readonly outlet: string;
  readonly url: string;
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly title: string;
  readonly text: string;
}

function articlesIn(folder: string): readonly Article[] {
  const lines = filesIn(folder, /^articles\..*\.jsonl$/u).flatMap((text) =>
    text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Line])),
  );
  if (lines.length === 0) throw new Error(`${folder} holds no articles.*.jsonl`);
  return lines.flatMap(({ id, event, outlet, url, date, authors, title, text }) => {
    const fields = { title, text, url, date, authors, publisher: outlet };
    const bytes = new TextEncoder().encode(JSON.stringify(fields));
    const { reports, failures } = readReports([{ file: `${id}.json`, bytes }]);
    for (const { message } of failures) throw new Error(message);
    return reports.map((report) => ({ id, event, report }));
  });
}

function filesIn(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

// Stories

/** From 0.05 to 0.40 in steps of 0.01. */
const THRESHOLDS = Array.from({ length: 36 }, (_, at) => (at + 5) / 100);

function measureStories(articles: readonly Article[], { common }: Lexicon): Measured {
  const reports = articles.map(({ report }) => report);
  const eventOf = new Map(articles.map(({ report, event }) => [report.id, event]));
  const groupingOf = (alike?: number): Grouping =>
    new Map(
      findStories(reports, common, alike === undefined ? {} : { alike }).flatMap((cluster) =>
        cluster.reports.map((report) => [report, cluster.reports] as const),
      ),
    );
  const scored = (grouping: Grouping, counts: (event: string) => boolean): Score => bCubed(grouping, eventOf, counts);
  const own = scored(groupingOf(), () => true);
  const groupings = THRESHOLDS.map(groupingOf);
  const all = groupings.map((grouping) => scored(grouping, () => true));
  const best = indexOfBest(all);
  const events = [...new Set(eventOf.values())];
  const left = events.map((event) => {
    const chosen = indexOfBest(groupings.map((grouping) => scored(grouping, (other) => other !== event)));
    return scored(groupings[chosen] ?? new Map(), (other) => other === event);
  });
  const leftOut = sum(left);
  const wide = THRESHOLDS.filter((_, at) => f1(all[at] ?? NOTHING) >= 0.95);
  return {
    table: [
      `${reports.length} reports, ${events.length} events          P     R    F1 (B-cubed)`,
      `as shipped                          ${show(own)}`,
      `thresholds by leave-one-event-out   ${show(leftOut)}`,
      `best threshold (${(THRESHOLDS[best] ?? 0).toFixed(2)})               ${show(all[best] ?? NOTHING)}`,
      `F1 of 0.95 or more with every threshold from ${wide[0] ?? '-'} to ${wide.at(-1) ?? '-'}`,
    ],
    figures: {
      reports: reports.length,
      events: events.length,
      stories: new Set(groupingOf().values()).size,
      f1: round(f1(own)),
      f1LeaveOneOut: round(f1(leftOut)),
      f1Best: round(f1(all[best] ?? NOTHING)),
    },
  };
}

/** Report → all reports of its group. */
type Grouping = ReadonlyMap<string, readonly string[]>;

/** Sums over reports. */
interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly count: number;
}

const NOTHING: Score = { precision: 0, recall: 0, count: 0 };

/** Bagga and Baldwin 1998, over the reports of the events that count. */
export function bCubed(
  grouping: Grouping,
  eventOf: ReadonlyMap<string, string>,
  counts: (event: string) => boolean,
): Score {
  const sizes = new Map<string, number>();
  for (const event of eventOf.values()) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  let [precision, recall, count] = [0, 0, 0];
  for (const [report, event] of eventOf) {
    if (!counts(event)) continue;
    const group = grouping.get(report) ?? [report];
    const same = group.filter((other) => eventOf.get(other) === event).length;
    precision += same / group.length;
    recall += same / (sizes.get(event) ?? 1);
    count++;
  }
  return { precision, recall, count };
}

function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (all, { precision, recall, count }) => ({
      precision: all.precision + precision,
      recall: all.recall + recall,
      count: all.count + count,
    }),
    NOTHING,
  );
}

function indexOfBest(scores: readonly Score[]): number {
  return scores.reduce((best, score, at) => (f1(score) > f1(scores[best] ?? NOTHING) ? at : best), 0);
}

/** 0 to 1. */
function f1({ precision, recall, count }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) / count;
}

function show(score: Score): string {
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  const of = (total: number): string => percent(total / Math.max(1, score.count));
  return `${of(score.precision)} ${of(score.recall)} ${percent(f1(score))}`;
}

// Origins

interface Label {
  readonly id: string;
  readonly agency: string;
  readonly origin: string;
  readonly relation: string;
}

function labelsIn(folder: string): ReadonlyMap<string, Label> {
  const rows = filesIn(folder, /^origins\..*\.tsv$/u).flatMap((text) => text.trim().split('\n').slice(1));
  if (rows.length === 0) throw new Error(`${folder} holds no origins.*.tsv`);
  return new Map(
    rows.map((row) => {
      const [, , id = '', agency = '-', origin = '-', relation = ''] = row.split('\t');
      return [id, { id, agency, origin, relation }];
    }),
  );
}

function measureOrigins(articles: readonly Article[], labels: ReadonlyMap<string, Label>, lexicon: Lexicon): Measured {
  const pairs = { right: 0, wrong: 0, missed: 0 };
  const credits = { right: 0, wrong: 0, missed: 0 };
  let apart = 0;
  const events = [...new Set(articles.map(({ event }) => event))];
  for (const event of events) {
    const own = articles.filter((article) => article.event === event);
    const { analyses, actors } = gatherActors(
      understand(
        own.map(({ report }) => report),
        lexicon,
      ),
      lexicon,
    );
    const originOf = new Map(
      findOrigins(analyses, actors).flatMap(({ id, reports }) =>
        id.startsWith('o-r-') ? reports.map((report) => [report, id] as const) : [],
      ),
    );
    const placed = own.flatMap(({ id, report }) => {
      const label = labels.get(id);
      return label === undefined ? [] : [{ label, report, origin: originOf.get(report.id) ?? report.id }];
    });
    for (const [at, one] of placed.entries()) {
      countInto(credits, one.label.agency !== '-', agenciesOf(one.report).length > 0);
      for (const other of placed.slice(at + 1)) {
        const common = one.label.origin !== '-' && one.label.origin === other.label.origin;
        const copies = common && one.label.relation === 'copy' && other.label.relation === 'copy';
        if (common === copies) countInto(pairs, copies, one.origin === other.origin);
      }
    }
    const gold = new Set(placed.map(({ label }) => (label.origin === '-' ? label.id : label.origin)));
    apart += Math.abs(gold.size - new Set(placed.map(({ origin }) => origin)).size);
  }
  return {
    table: [
      `pairs of one origin      ${showCounts(pairs)}`,
      `agency credited          ${showCounts(credits)}`,
      `origins per event off by ${(apart / events.length).toFixed(2)} in the mean`,
    ],
    figures: {
      originPairsF1: round(f1Of(pairs)),
      agencyF1: round(f1Of(credits)),
      originsOff: round(apart / events.length),
    },
  };
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

function countInto(counts: Counts, gold: boolean, found: boolean): void {
  if (gold && found) counts.right++;
  else if (found) counts.wrong++;
  else if (gold) counts.missed++;
}

function f1Of({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

function showCounts(counts: Counts): string {
  const { right, wrong, missed } = counts;
  return `right ${right}, wrong ${wrong}, missed ${missed}; F1 ${(100 * f1Of(counts)).toFixed(1)}`;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
