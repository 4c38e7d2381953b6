import type { CommonWords } from '../lexicon/common.ts';
import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import { ALIKE, bestOf, heaviest, type Index, keep, likeness, nearest, type Sized, UNRELATED } from './growing.ts';
import { findStories } from './stories.ts';
import { type Terms, termsOf } from './terms.ts';

/** STORIES OF A STREAM, FOUND WHILE IT RUNS: the grouping of `findStories`, one report at a time. What is decided depends on the reports and
 *  their order and on nothing else. It decides; who keeps the reports moves them and says so. */
export interface Sorter {
  /** Put a new report into the story that it is most like, or into one of its own. */
  readonly place: (report: Report) => Placed;
  /** Put a report where it was put before. */
  readonly restore: (story: string, report: Report) => void;
  /** A later version took the place of a report. */
  readonly replace: (story: string, older: Report, newer: Report) => void;
  /** The story that this one, which has just changed, is as good as one with: the smaller goes into the larger. null where there is none. */
  readonly twin: (story: string) => Joint | null;
  readonly join: (joint: Joint) => void;
  /** Whether it is time to look whether a story has come apart: at 4, 8, 16 … reports. */
  readonly mayPart: (story: string) => boolean;
  /** Give reports that left a story a story of their own. @returns its name */
  readonly part: (story: string, leaving: readonly Report[]) => string;
  /** Stories that have something in common with this one and are not one with it, the likest first. */
  readonly related: (story: string) => readonly Related[];
}

export interface Placed {
  readonly story: string;
  /** Mean cosine to its reports; null where it is the first. */
  readonly alike: number | null;
}

export interface Joint {
  readonly from: string;
  readonly into: string;
  readonly alike: number;
}

export interface Related {
  readonly story: string;
  readonly alike: number;
}

/** @param options.isTaken names that stand for something else
 *  @param options.most stories that are held: one that nothing came into for longer gets no more reports */
export function openSorter(
  common: CommonWords,
  { isTaken = () => false, most = MOST }: { readonly isTaken?: (name: string) => boolean; readonly most?: number } = {},
): Sorter {
  const stories: (Kept | undefined)[] = [];
  /** Longest untouched first. */
  const byName = new Map<string, Kept>();
  const index: Index = new Map();
  const held = { alike: ALIKE, watch: (): void => {} };

  return {
    place: (report) => {
      const terms = termsOf(report, common);
      const heavy = heaviest(terms);
      const home = bestOf(nearest(heavy, index, stories), terms, held);
      const story = home ?? begin(nameFor(heavy));
      const alike = home === null ? null : likeness({ place: -1, reports: ONE, sum: terms }, home);
      gain(story, terms, 1);
      return { story: story.name, alike };
    },
    restore: (name, report) => gain(byName.get(name) ?? begin(name), termsOf(report, common), 1),
    replace: (name, older, newer) => {
      const story = byName.get(name);
      if (story === undefined) return;
      lose(story, termsOf(older, common), 1);
      gain(story, termsOf(newer, common), 1);
    },
    twin: (name) => {
      const story = byName.get(name);
      if (story === undefined) return null;
      const [first] = near(story).filter(({ alike, other }) => alike >= leastToJoin(story, other));
      if (first === undefined) return null;
      const { other, alike } = first;
      const [from, into] = isSmaller(story, other) ? [story, other] : [other, story];
      return { from: from.name, into: into.name, alike };
    },
    join: ({ from, into }) => {
      const [one, other] = [byName.get(from), byName.get(into)];
      if (one === undefined || other === undefined) return;
      forget(one);
      gain(other, one.sum, one.reports.length);
    },
    mayPart: (name) => {
      const count = byName.get(name)?.reports.length ?? 0;
      return count >= LEAST && (count & (count - 1)) === 0;
    },
    part: (name, leaving) => {
      const all = leaving.map((report) => termsOf(report, common));
      const story = byName.get(name);
      if (story !== undefined) for (const terms of all) lose(story, terms, 1);
      const sum = new Map<string, number>();
      for (const terms of all) for (const [term, weight] of terms) sum.set(term, (sum.get(term) ?? 0) + weight);
      const own = begin(nameFor(heaviest(sum)));
      gain(own, sum, leaving.length);
      return own.name;
    },
    related: (name) => {
      const story = byName.get(name);
      if (story === undefined) return [];
      return near(story)
        .filter(({ alike }) => alike >= UNRELATED)
        .map(({ other, alike }) => ({ story: other.name, alike }));
    },
  };

  function begin(name: string): Kept {
    const story: Kept = { name, place: stories.length, reports: { length: 0 }, sum: new Map() };
    stories.push(story);
    byName.set(name, story);
    if (byName.size > most) for (const first of [...byName.values()].slice(0, 1)) forget(first);
    return story;
  }

  function forget(story: Kept): void {
    byName.delete(story.name);
    stories[story.place] = undefined;
  }

  function gain(story: Kept, terms: Terms, count: number): void {
    story.reports.length += count;
    for (const [term, weight] of terms) story.sum.set(term, (story.sum.get(term) ?? 0) + weight);
    for (const term of heaviest(terms)) keep(index, term, story.place);
    byName.delete(story.name);
    byName.set(story.name, story);
  }

  function lose(story: Kept, terms: Terms, count: number): void {
    story.reports.length -= count;
    for (const [term, weight] of terms) {
      const left = (story.sum.get(term) ?? 0) - weight;
      if (left > NOTHING) story.sum.set(term, left);
      else story.sum.delete(term);
    }
  }

  /** The likest first. */
  function near(story: Kept): readonly { readonly other: Kept; readonly alike: number }[] {
    return nearest(heaviest(story.sum), index, stories)
      .filter((other) => other !== story && other.reports.length > 0)
      .map((other) => ({ other, alike: likeness(story, other) }))
      .sort((a, b) => b.alike - a.alike || a.other.place - b.other.place);
  }

  /** Three words by which it is known when it begins. */
  function nameFor(heavy: readonly string[]): string {
    const words = heavy
      .map((word) => word.replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((word) => word !== '' && word.length < 40);
    const name = words.slice(0, 3).join('-') || 'unnamed';
    for (let at = 1; ; at++) {
      const own = at === 1 ? name : `${name}-${at}`;
      if (!byName.has(own) && !isTaken(own)) return own;
    }
  }
}

/** Reports of a story that are about something else than most of them, each group by itself: where their mean cosine to the others is so low
 *  that joining them again is far off, and where they are two at least. Empty where it is one story. */
export function partsOf(reports: readonly Report[], common: CommonWords): readonly (readonly ReportId[])[] {
  const [, ...others] = findStories(reports, common, { alike: APART });
  return others.map((cluster) => cluster.reports).filter((ids) => ids.length >= 2);
}

interface Kept extends Sized {
  readonly name: string;
  readonly reports: { length: number };
  readonly sum: Map<string, number>;
}

const ONE = { length: 1 };

/** As long as neither has three reports, little is known of what a story is about: a report by itself must fit so much better. */
const ALONE = 1.5;
const KNOWN = 3;

function leastToJoin(a: Sized, b: Sized): number {
  const [few, many] = a.reports.length <= b.reports.length ? [a, b] : [b, a];
  return few.reports.length === 1 && many.reports.length < KNOWN ? ALONE * ALIKE : ALIKE;
}

/** The older one stays where both are of one size. */
function isSmaller(story: Sized, other: Sized): boolean {
  return (
    story.reports.length < other.reports.length ||
    (story.reports.length === other.reports.length && story.place > other.place)
  );
}

/** Between the cosine from which stories are one and that below which they have little in common, so that what was parted is not joined by the
 *  next report. */
const APART = (ALIKE + UNRELATED) / 2;

/** Reports of a story that may come apart at least. */
const LEAST = 4;

/** Stories held at once. */
const MOST = 1_000;

/** What is left of a weight by rounding. */
const NOTHING = 1e-9;
