import type { Material, Words } from '../answer/material.ts';
import { compareText } from '../model/citation.ts';
import { type Concepts, conceptsOf } from './concept.ts';
import { isTold, nothingTold, tellOnce } from './once.ts';

/** The sentences that together cover the most of what the story is about, in the order of time: what a reader needs before
 *  anything else. Every one of them comes from a report that is an origin, unless none is. */
export function chooseContext(material: Material, most: number): readonly Words[] {
  const concepts = conceptsOf(material.story);
  const candidates = originals(material).map((words) => ({ words, worth: worthOf(words, material) }));
  const chosen: Words[] = [];
  const covered = new Set<string>();
  const told = nothingTold();
  while (chosen.length < most) {
    let best: Words | null = null;
    let bestGain = 0;
    for (const { words, worth } of candidates) {
      const gain = worth * gainOf(words, covered, concepts);
      if (gain > bestGain && !chosen.includes(words) && !isTold(words, told, material.story))
        [best, bestGain] = [words, gain];
    }
    if (best === null) break;
    chosen.push(best);
    tellOnce([best], 1, told, material);
    for (const concept of concepts.of(best)) covered.add(concept);
  }
  return chosen.sort(inTime);
}

/** Stretches of reports that are origins of their own; of all reports where none is. */
export function originals({ words }: Material): readonly Words[] {
  const own = words.filter(({ retold, weight }) => !retold && weight > 0);
  return own.length > 0 ? own : words.filter(({ weight }) => weight > 0);
}

/** What a stretch brings that is not covered yet, for its length. */
function gainOf(words: Words, covered: ReadonlySet<string>, { of, weight }: Concepts): number {
  let gain = 0;
  for (const concept of of(words)) if (!covered.has(concept)) gain += weight(concept);
  return gain / (words.sentence.tokens.length + 12) ** 0.6;
}

/** How fit a stretch is to begin with: it tells of something that took place, on a day, and stands near the beginning of its report;
 *  it is neither very long nor a scrap, nobody's bare quotation, and nothing is missing in it. */
function worthOf({ analysis, sentence, statement, tellings, weight }: Words, { best }: Material): number {
  const { report } = analysis;
  const tells = tellings.some(({ reality }) => reality === 'happened' || reality === 'ongoing');
  const dated = tellings.some(({ when, reality }) => when !== null && reality === 'happened');
  const length = sentence.tokens.length;
  const opens = sentence.tokens[0];
  const role = report.blocks[sentence.block]?.role;
  return (
    (tells ? 1 : 0.5) *
    (dated ? 1.2 : 1) *
    (sentence.index < 4 ? 1.25 : 1) *
    (statement?.mode === 'direct' ? 0.5 : 1) *
    (statement?.act === 'deny' ? 0.6 : 1) *
    (length < 9 ? 0.4 : length > 50 ? 0.6 : 1) *
    (opens?.tag === 'PRON' || opens?.tag === 'CCONJ' ? 0.5 : 1) *
    (role === 'standfirst' || role === 'headline' ? 0.5 : 1) *
    (report.gaps.some(({ start }) => sentence.start <= start && start <= sentence.end) ? 0.2 : 1) *
    (0.4 + (0.6 * weight) / Math.max(best, 1))
  );
}

/** By the first day that a stretch tells of; what names none stands where its report has it, after what went before there. */
function inTime(a: Words, b: Words): number {
  return (
    compareText(dayOf(a), dayOf(b)) ||
    compareText(a.analysis.report.file, b.analysis.report.file) ||
    a.sentence.start - b.sentence.start
  );
}

/** The day of the latest thing told in it, since a sentence tells what is new and recalls what went before. */
function dayOf({ analysis, tellings }: Words): string {
  const days = tellings.flatMap(({ when, reality }) => (when === null || reality !== 'happened' ? [] : [when.from]));
  return days.sort(compareText).at(-1) ?? analysis.dated?.from ?? '';
}
