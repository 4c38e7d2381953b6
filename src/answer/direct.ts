import type { Asks } from '../lexicon/questions.ts';
import type { Line } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import type { Difference } from '../model/claim.ts';
import type { Citation } from '../model/span.ts';
import type { Matched } from './answering.ts';
import { contestedLines, differenceLines } from './contested.ts';
import { deedsAndThings } from './hit.ts';
import { claimsAt, type Material, phraseOf, show } from './material.ts';
import { lettersOf, lineOf } from './phrase.ts';
import { datedLine, tellsDay } from './timeline.ts';
import type { Wanted } from './wanted.ts';
import { sentencesOf, type Words } from './words.ts';

/** Lines of a direct answer to one thing that is asked. */
const MOST_LINES = 6;

/** The direct answer: for each thing that is asked what tells it, with the words that stand against it. */
export function answerDirectly(material: Material): readonly Line[] {
  const lines: Line[] = [];
  for (const wanted of material.question.wanted) {
    const told = material.told.get(wanted) ?? [];
    for (const line of linesFor(wanted, told, material)) {
      if (!isSaid(line, lines)) lines.push(line);
    }
  }
  return lines;
}

function linesFor(wanted: Wanted, told: readonly Matched[], material: Material): readonly Line[] {
  const lines: Line[] = [];
  if (DISPUTED.has(wanted.asks)) lines.push(...disputesAmong(told, material).slice(0, 2));
  if (wanted.asks === 'unknown') lines.push(...contestedLines(material, ['real'], 3));
  for (const { words } of inOrder(wanted, told)) {
    if (lines.length >= MOST_LINES) break;
    const phrase = phraseOf(words, material.story);
    const plain = lineOf(phrase, claimsAt(material.story, phrase.citation));
    const line = wanted.asks === 'when' ? withDay(plain, words, wanted) : plain;
    if (isSaid(line, lines) || !show(material, phrase.citation)) continue;
    lines.push(line);
  }
  return lines;
}

/** With the day as worked out before it, where the words tell it as “on Tuesday”, “at 5.40 a.m.”. */
function withDay(line: Line, words: Words, wanted: Wanted): Line {
  const deeds = sentencesOf(words).flatMap((sentence) =>
    deedsAndThings(sentence, wanted).filter(({ unit }) => unit.kind === 'deed' && !unit.soft),
  );
  const telling = words.analysis.tellings.find(
    ({ trigger, when }) =>
      when !== null &&
      !when.given.includes('day') && // “3 November” is plain
      (/\d/u.test(when.stated) || when.given.some((field) => field === 'weekday' || field === 'offset')) &&
      tellsDay({ when }) &&
      deeds.some(({ sentence, token }) => {
        const at = sentence.tokens[token];
        return at !== undefined && trigger.start < at.end && at.start < trigger.end;
      }),
  );
  return telling === undefined ? line : datedLine(line, telling, words.analysis);
}

/** The words of one speaker and what is to come are read in the order of the reports, the best of them. */
function inOrder({ asks }: Wanted, told: readonly Matched[]): readonly Matched[] {
  if (asks !== 'said' && asks !== 'next') return told;
  return told
    .slice(0, MOST_LINES + 1)
    .toSorted(
      (a, b) =>
        compareText(a.words.analysis.report.file, b.words.analysis.report.file) ||
        a.words.sentence.start - b.words.sentence.start,
    );
}

/** Questions whose direct answer is a dispute where there is one: neither side may stand in the answer alone. */
const DISPUTED: ReadonlySet<Asks> = new Set<Asks>(['whether']);

/** What makes a yes of a no; another figure or hour is a matter of its own. */
const OF_TRUTH: ReadonlySet<Difference['field']> = new Set<Difference['field']>([
  'truth',
  'actor',
  'credit',
  'outcome',
  'change',
]);

function disputesAmong(told: readonly Matched[], material: Material): readonly Line[] {
  const isTold = ({ sides }: Difference): boolean =>
    sides.some(({ evidence }) => evidence.some((at) => isToldAt(at, told)));
  const lines = differenceLines(
    material,
    (difference) => difference.verdict === 'real' && OF_TRUTH.has(difference.field) && isTold(difference),
  );
  // A dispute may rest on a sentence that answers and be shown in other words, which do not.
  return lines.filter(({ sides }) =>
    sides?.some(({ citations: [first] }) => first !== undefined && isToldAt(first, told)),
  );
}

function isToldAt(at: Citation, told: readonly Matched[]): boolean {
  return told.some(
    ({ words }) =>
      words.analysis.report.id === at.report &&
      sentencesOf(words).some(({ start, end }) => at.start < end && start < at.end),
  );
}

/** Whether a line tells nothing that another does not: nearly all its words stand there. */
function isSaid(line: Line, lines: readonly Line[]): boolean {
  if (line.sides !== null) return false;
  const letters = lettersOf(wordsOf(line));
  return lines.some((other) => {
    const others = lettersOf(other.sides === null ? wordsOf(other) : other.text);
    const common = [...letters].filter((word) => others.has(word)).length;
    return common >= 0.8 * letters.size;
  });
}

/** The report's own words, without who says them. */
function wordsOf({ text, citations }: Line): string {
  return citations[0]?.quote ?? text;
}
