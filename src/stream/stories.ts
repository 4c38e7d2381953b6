import type { CommonWords } from '../lexicon/common.ts';
import { compareText } from '../model/citation.ts';
import type { Cluster } from '../model/cluster.ts';
import { hashId } from '../model/id.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import type { Report } from '../model/report.ts';
import {
  ALIKE,
  add,
  bestOf,
  type Growing,
  type Held,
  heaviest,
  type Index,
  keep,
  likeness,
  nearest,
  UNRELATED,
} from './growing.ts';
import { type Terms, termsOf } from './terms.ts';

/** Group a mixed stream of reports into stories: each report, oldest first, joins the story that it is most like on average, and in the
 *  end stories that are alike on average are joined. Near-linear: a report meets only the `NEAR` stories with which it shares most of its
 *  heaviest words. The order of `reports` does not matter.
 *  @param options.alike the mean cosine from which stories are one, 0 to 1
 *  @param options.watch hears of each comparison; for counting the work */
export function findStories(
  reports: readonly Report[],
  common: CommonWords,
  options: { readonly alike?: number; readonly watch?: () => void; readonly memory?: Memory } = {},
): readonly Cluster[] {
  const held: Held = { alike: options.alike ?? ALIKE, watch: options.watch ?? ((): void => {}) };
  const ordered = [...new Map(reports.map((report) => [report.id, report])).values()].sort(oldestFirst);
  const stories: Growing[] = [];
  const index: Index = new Map();
  const keepWords = (options.memory ?? FORGETFUL).of('words of a report');
  for (const report of ordered) {
    const { terms, heavy } = keepWords(report.id, [report], () => weighed(termsOf(report, common)));
    const home = bestOf(nearest(heavy, index, stories), terms, held) ?? start(stories);
    add(home, [report], terms);
    for (const term of heavy) keep(index, term, home.place);
  }
  return joinAlike(stories, held)
    .map(clusterOf)
    .sort((a, b) => b.reports.length - a.reports.length || compareText(a.id, b.id));
}

/** The stories of reports that are meant to be on one: more than one only where some have little in common with the others. */
export function findUnrelated(
  reports: readonly Report[],
  common: CommonWords,
  memory: Memory = FORGETFUL,
): readonly Cluster[] {
  const long = reports.filter(({ text }) => text.length >= TELLING);
  return findStories(long, common, { alike: UNRELATED, memory });
}

/** UTF-16 units, some seventy words: what is shorter says too little to be called unrelated. */
const TELLING = 400;

function start(stories: Growing[]): Growing {
  const story: Growing = { place: stories.length, reports: [], sum: new Map() };
  stories.push(story);
  return story;
}

function weighed(terms: Terms): { readonly terms: Terms; readonly heavy: readonly string[] } {
  return { terms, heavy: heaviest(terms) };
}

/** Join stories whose reports are alike on average, the likest first, until none are. */
function joinAlike(started: readonly Growing[], held: Held): readonly Growing[] {
  let stories = started;
  for (;;) {
    const joined = new Set<Growing>();
    for (const { a, b } of likestPairs(stories, held)) {
      if (joined.has(a) || joined.has(b)) continue;
      const [one, other] = a.reports.length >= b.reports.length ? [a, b] : [b, a];
      if (likeness(one, other) < held.alike) continue; // it has grown since it was looked at
      add(one, other.reports, other.sum);
      joined.add(other);
    }
    if (joined.size === 0) return stories;
    stories = stories.filter((story) => !joined.has(story));
  }
}

function likestPairs(stories: readonly Growing[], held: Held): readonly { readonly a: Growing; readonly b: Growing }[] {
  const index: Index = new Map();
  const byPlace: Growing[] = [];
  const found: { readonly a: Growing; readonly b: Growing; readonly alike: number }[] = [];
  for (const story of stories) {
    byPlace[story.place] = story;
    const heavy = heaviest(story.sum);
    for (const other of nearest(heavy, index, byPlace)) {
      held.watch();
      const alike = likeness(other, story);
      if (alike >= held.alike) found.push({ a: other, b: story, alike });
    }
    for (const term of heavy) keep(index, term, story.place);
  }
  return found.sort((x, y) => y.alike - x.alike || x.a.place - y.a.place || x.b.place - y.b.place);
}

function clusterOf({ reports, sum }: Growing): Cluster {
  const ordered = [...reports].sort(oldestFirst).map(({ id }) => id);
  return { id: hashId('k', ...ordered), reports: ordered, topics: heaviest(sum).slice(0, TOPICS) };
}

const TOPICS = 8;

/** Undated reports last. */
function oldestFirst(a: Report, b: Report): number {
  return compareText(a.published?.from ?? '~', b.published?.from ?? '~') || compareText(a.id, b.id);
}
