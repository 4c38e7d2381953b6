import type { CommonWords } from '../lexicon/common.ts';
import { compareText } from '../model/citation.ts';
import type { Cluster } from '../model/cluster.ts';
import { hashId } from '../model/id.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import type { Report } from '../model/report.ts';
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

/** Mean cosine from which stories are one. Between 0.09 and 0.25 the grouping of a set of 29 events is right for 95 of 100
 *  (docs/measured.md); this is the middle. */
const ALIKE = 0.17;

/** The mean cosine below which two stories have little in common: the least with which that set is grouped well. */
const UNRELATED = 0.09;

/** UTF-16 units, some seventy words: what is shorter says too little to be called unrelated. */
const TELLING = 400;

/** While it is not yet known what a story is about a report must fit so much better; what was kept apart too long is joined in the end. */
const AT_FIRST = 1.5;

/** Words of a report by which its story is looked for. */
const HEAVY = 24;

/** A word leads to so many stories, those that it was last met in: “police” is in all, and all of today's are more than enough. */
const LED_TO = 48;

/** Stories that a report is held against, the likeliest first. */
const NEAR = 24;

/** How things are held against each other. */
interface Held {
  readonly alike: number;
  readonly watch: () => void;
}

/** Grows while reports join it; nothing outside this file sees it. */
interface Growing {
  readonly place: number;
  readonly reports: Report[];
  /** The sum of its reports' terms: its product with another sum, over both sizes, is the mean cosine of all pairs. */
  readonly sum: Map<string, number>;
}

/** From a word to the places of stories, least lately met first. */
type Index = Map<string, Set<number>>;

function start(stories: Growing[]): Growing {
  const story: Growing = { place: stories.length, reports: [], sum: new Map() };
  stories.push(story);
  return story;
}

function add(story: Growing, reports: readonly Report[], sum: Terms): void {
  story.reports.push(...reports);
  for (const [term, weight] of sum) story.sum.set(term, (story.sum.get(term) ?? 0) + weight);
}

function keep(index: Index, term: string, place: number): void {
  const places = index.get(term) ?? new Set<number>();
  places.delete(place);
  places.add(place);
  if (places.size > LED_TO) for (const first of [...places].slice(0, 1)) places.delete(first);
  index.set(term, places);
}

function weighed(terms: Terms): { readonly terms: Terms; readonly heavy: readonly string[] } {
  return { terms, heavy: heaviest(terms) };
}

function heaviest(terms: Terms): readonly string[] {
  return [...terms]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, HEAVY)
    .map(([term]) => term);
}

/** The stories that share most of these words. */
function nearest(heavy: readonly string[], index: Index, stories: readonly Growing[]): readonly Growing[] {
  const shared = new Map<number, number>();
  for (const term of heavy) for (const place of index.get(term) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || b - a)
    .slice(0, NEAR)
    .flatMap(([place]) => stories[place] ?? []);
}

function bestOf(candidates: readonly Growing[], terms: Terms, { alike, watch }: Held): Growing | null {
  let best: Growing | null = null;
  let most = AT_FIRST * alike;
  for (const story of candidates) {
    watch();
    const mean = product(terms, story.sum) / story.reports.length;
    if (mean < most) continue;
    best = story;
    most = mean;
  }
  return best;
}

function product(a: Terms, b: Terms): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
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

function likeness(a: Growing, b: Growing): number {
  return product(a.sum, b.sum) / (a.reports.length * b.reports.length);
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
