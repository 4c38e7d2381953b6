import { compareText } from '../model/citation.ts';
import type { Report } from '../model/report.ts';
import type { Terms } from './terms.ts';

/** Stories that grow by their words, and how alike they are. */

/** How things are held against each other. */
export interface Held {
  readonly alike: number;
  readonly watch: () => void;
}

/** Mean cosine from which stories are one. Between 0.09 and 0.25 the grouping of a set of 29 events is right for 95 of 100
 *  (docs/measured.md); this is the middle. */
export const ALIKE = 0.17;

/** The mean cosine below which two stories have little in common: the least with which that set is grouped well. */
export const UNRELATED = 0.09;

/** While it is not yet known what a story is about a report must fit so much better; what was kept apart too long is joined in the end. */
const AT_FIRST = 1.5;

/** Words of a report by which its story is looked for. */
const HEAVY = 24;

/** A word leads to so many stories, those that it was last met in: “police” is in all, and all of today's are more than enough. */
const LED_TO = 48;

/** Stories that a report is held against, the likeliest first. */
const NEAR = 24;

/** What a story is known by. */
export interface Sized {
  readonly place: number;
  readonly reports: { readonly length: number };
  /** The sum of its reports' terms: its product with another sum, over both sizes, is the mean cosine of all pairs. */
  readonly sum: Terms;
}

/** Grows while reports join it; nothing outside this folder sees it. */
export interface Growing extends Sized {
  readonly reports: Report[];
  readonly sum: Map<string, number>;
}

/** From a word to the places of stories, least lately met first. */
export type Index = Map<string, Set<number>>;

export function add(story: Growing, reports: readonly Report[], sum: Terms): void {
  story.reports.push(...reports);
  for (const [term, weight] of sum) story.sum.set(term, (story.sum.get(term) ?? 0) + weight);
}

export function keep(index: Index, term: string, place: number): void {
  const places = index.get(term) ?? new Set<number>();
  places.delete(place);
  places.add(place);
  if (places.size > LED_TO) for (const first of [...places].slice(0, 1)) places.delete(first);
  index.set(term, places);
}

export function heaviest(terms: Terms): readonly string[] {
  return [...terms]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, HEAVY)
    .map(([term]) => term);
}

/** The stories that share most of these words. */
export function nearest<Story extends Sized>(
  heavy: readonly string[],
  index: Index,
  stories: readonly (Story | undefined)[],
): readonly Story[] {
  const shared = new Map<number, number>();
  for (const term of heavy) for (const place of index.get(term) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || b - a)
    .slice(0, NEAR)
    .flatMap(([place]) => stories[place] ?? []);
}

export function bestOf<Story extends Sized>(
  candidates: readonly Story[],
  terms: Terms,
  { alike, watch }: Held,
): Story | null {
  let best: Story | null = null;
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

export function likeness(a: Sized, b: Sized): number {
  return product(a.sum, b.sum) / (a.reports.length * b.reports.length);
}
