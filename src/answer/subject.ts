import type { Analysis } from '../model/analysis.ts';
import { retells } from '../model/retells.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { isCaption } from './caption.ts';
import { unitsIn } from './concept.ts';
import { rootOf } from './stem.ts';

/** How near a sentence is to what the reports are about, from 0 to about 1: whoever and whatever the headlines and first sentences of several
 *  reports name. A report may tell of ten things besides; what its headline has in common with the others is the matter. Where no two
 *  of them have anything in common, every sentence is as near. */
export type Nearness = (analysis: Analysis, sentence: Sentence) => number;

export function subjectOf(story: Story): Nearness {
  return gathered(story).nearness;
}

/** How much of what the headlines have in common some words hold (as `rootOf` gives them), from 0 to about 1; 0 where they have nothing in common. */
export function sharedBy(story: Story): (roots: ReadonlySet<string>) => number {
  return gathered(story).share;
}

interface Subject {
  readonly nearness: Nearness;
  readonly share: (roots: ReadonlySet<string>) => number;
}

function gathered(story: Story): Subject {
  const known = SUBJECTS.get(story);
  if (known !== undefined) return known;
  const found = gather(story);
  SUBJECTS.set(story, found);
  return found;
}

const SUBJECTS = new WeakMap<Story, Subject>();

function gather({ analyses }: Story): Subject {
  const own = newsOf(analyses).filter(({ report }) => !retells(report.genre));
  const heads = (own.length > 0 ? own : analyses).map(
    (analysis) => new Set(headsOf(analysis).flatMap((sentence) => unitsIn(analysis, sentence))),
  );
  const counts = new Map<string, number>();
  for (const head of heads) for (const unit of head) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const shared = new Map([...counts].filter(([, count]) => count > 1 || heads.length === 1));
  const whole = [...shared.values()]
    .sort((a, b) => b - a)
    .slice(0, MOST_NAMED)
    .reduce((sum, count) => sum + count, 0);
  if (whole === 0) return { nearness: () => 1, share: () => 0 };
  const roots = new Map<string, number>();
  for (const [unit, count] of shared) roots.set(rootOf(unit), Math.max(count, roots.get(rootOf(unit)) ?? 0));
  return {
    nearness: (analysis, sentence) => {
      let sum = 0;
      for (const unit of new Set(unitsIn(analysis, sentence))) sum += shared.get(unit) ?? 0;
      return sum / whole / Math.max(1, sentence.tokens.length / LONG);
    },
    share: (words) => {
      let sum = 0;
      for (const word of words) sum += roots.get(word) ?? 0;
      return sum / whole;
    },
  };
}

/** A sentence of usual length that names so many of them, weighed by how many reports do, is wholly about the matter. */
const MOST_NAMED = 6;

/** Words from which on a sentence names something besides. */
const LONG = 36;

/** Whether the reports are long: those tell of ten things besides, and a sentence has to be near the matter to answer anything. */
export function areLong({ analyses }: Story): boolean {
  const sentences = analyses.reduce((sum, analysis) => sum + analysis.sentences.length, 0);
  return sentences >= LONG_REPORT * analyses.length;
}

/** Sentences. */
const LONG_REPORT = 25;

/** The headline of a report and its first sentence. */
export function headsOf(analysis: Analysis): readonly Sentence[] {
  const { sentences, report } = analysis;
  const lead = leadOf(analysis);
  return sentences.filter(({ block, index }) => {
    const role = report.blocks[block]?.role;
    return role === 'headline' || role === 'standfirst' || index === lead?.index;
  });
}

/** The first sentence of a report's text; undefined where there is none of some length. */
export function leadOf({ sentences, report: { blocks, text } }: Analysis): Sentence | undefined {
  return sentences.find(
    ({ block, tokens, start, end }) =>
      blocks[block]?.role === 'paragraph' && tokens.length >= 10 && !isCaption(text.slice(start, end)),
  );
}

/** The reports of the news itself: of those that are dated the most that follow each other within weeks. One of months before or after
 *  tells of something else that is like it. */
export function newsOf(analyses: readonly Analysis[]): readonly Analysis[] {
  const dated = analyses
    .flatMap((analysis) => (analysis.dated === null ? [] : [{ analysis, at: Date.parse(analysis.dated.from) }]))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
  const runs: (typeof dated)[] = [];
  for (const one of dated) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && one.at - last.at <= APART) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  const [longest, other] = runs.sort((a, b) => b.length - a.length || (b[0]?.at ?? 0) - (a[0]?.at ?? 0));
  if (longest === undefined || (other !== undefined && other.length === longest.length)) return analyses;
  const apart = new Set(runs.slice(1).flatMap((run) => run.map(({ analysis }) => analysis)));
  return analyses.filter((analysis) => !apart.has(analysis));
}

/** Milliseconds between two reports of one news: six weeks. */
const APART = 42 * 86_400_000;

/** Whether a sentence recalls what went before the news: every day that it names lies more than a month before its report. */
export function recalls({ dated, mentions }: Analysis, { start, end }: Sentence): boolean {
  if (dated === null) return false;
  const since = Date.parse(dated.from.slice(0, 10)) - MONTH;
  const days = mentions.flatMap((mention) =>
    mention.type === 'time' &&
    mention.when !== null &&
    !mention.when.from.startsWith('-') &&
    start <= mention.start &&
    mention.end <= end
      ? [Date.parse(mention.when.to.slice(0, 10))]
      : [],
  );
  return days.length > 0 && days.every((day) => day < since);
}

const MONTH = 30 * 86_400_000;
