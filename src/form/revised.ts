import { differenceLines } from '../answer/contested.ts';
import type { Material } from '../answer/material.ts';
import { fold, lettersOf, lineOf, type Phrase, phraseAt, phraseTelling, plainLine } from '../answer/phrase.ts';
import { CORRECTIONS } from '../lexicon/corrections.ts';
import { PRINTED } from '../lexicon/errata.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Line } from '../model/answer.ts';
import { cite, compareText } from '../model/citation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import { beforeAndNow, type Older, plainWords } from './older.ts';

/** What new texts take back: sentences that they say were wrong, sentences of an older version of the same report that stand otherwise in
 *  the new one, and speakers who said one thing before and another now.
 *  @param gone texts that only the older state has. */
export function correctionLines(
  old: Older,
  material: Material,
  gone: readonly Analysis[],
  before: Story,
): readonly Line[] {
  const { story } = material;
  const older = [...story.analyses.filter(({ report }) => old.texts.has(report.sha256)), ...gone];
  const notices = old.fresh.flatMap((analysis) => noticesIn(analysis, older, gone, before, story));
  const revised = old.fresh.flatMap((analysis) =>
    older
      .filter((other) => isVersionOf(other, analysis))
      .flatMap((other) => changedSentences(other, analysis, story, gone.includes(other) ? before : story)),
  );
  const positions = differenceLines(
    material,
    ({ field, sides }) =>
      field === 'change' &&
      sides.some(({ evidence }) => evidence.length > 0 && evidence.every((at) => !old.has(at))) &&
      sides.some(({ evidence }) => evidence.some((at) => old.has(at))),
  );
  return [...notices, ...revised, ...positions];
}

/** “Correction: an earlier version of this article …”, with what follows in the same paragraph; beside the sentence that it takes back,
 *  where an older text of the same outlet has it. */
function noticesIn(
  analysis: Analysis,
  older: readonly Analysis[],
  gone: readonly Analysis[],
  before: Story,
  story: Story,
): readonly Line[] {
  const { report, sentences } = analysis;
  return sentences.flatMap((sentence) => {
    const text = fold(report.text.slice(sentence.start, sentence.end)).toLowerCase();
    const isFirst = sentences[sentence.index - 1]?.block !== sentence.block;
    const isUnder = isFirst && isUnderNotice(analysis, sentence.block);
    if (!isUnder && ![...CORRECTIONS, ...PRINTED].some(({ pattern }) => pattern.test(text))) return [];
    if (report.blocks[sentence.block]?.role === 'headline' && sentences.length > 1) return []; // what follows says what was wrong
    const next = sentences.find(
      ({ index, block }) => index > sentence.index && block === sentence.block && isPrinted(analysis, index),
    );
    const last = sentences.findLast(
      ({ block, index, end }) =>
        block === sentence.block && end <= sentence.start + LONGEST && index < (next?.index ?? Infinity),
    );
    const span = { start: sentence.start, end: last?.end ?? sentence.end };
    // Where the older version of the whole text is known, its sentences are set against the new ones below.
    const wrong = older.some((one) => isVersionOf(one, analysis)) ? null : takenBackBy(analysis, sentence, older);
    if (wrong !== null) {
      const from = gone.includes(wrong.analysis) ? before : story;
      const was = phraseAt(cite(wrong.analysis.report, wrong.sentence), from);
      const is = phraseTelling(analysis, span, story);
      if (was !== null && was.text !== is.text) return [besideNotice(was, is)];
    }
    return [lineOf(phraseTelling(analysis, span, story))];
  });
}

function besideNotice(was: Phrase, is: Phrase): Line {
  return {
    ...plainLine(`Before and now: ${was.text} — ${is.text}`, [...was.citations, ...is.citations]),
    sides: [
      { label: 'before', text: was.text, citations: was.citations },
      { label: 'corrected', text: is.text, citations: is.citations },
    ],
  };
}

/** Whether a place only repeats what was printed before: “an earlier version said that …” confirms nothing. */
export function isTakenBack(at: Citation, { analyses }: Story): boolean {
  const analysis = analyses.find(({ report }) => report.id === at.report);
  return analysis !== undefined && sentencesIn(analysis, at).some(({ index }) => isPrinted(analysis, index));
}

/** Whether a sentence repeats what was printed before. */
function isPrinted({ report, sentences }: Analysis, index: number): boolean {
  const { start, end } = sentences[index] ?? { start: 0, end: 0 };
  const text = fold(report.text.slice(start, end)).toLowerCase();
  return PRINTED.some(({ pattern }) => pattern.test(text));
}

/** The sentence of an older text of the same outlet that holds most of what a notice names, a figure of it among that where it names one. */
function takenBackBy(
  { report }: Analysis,
  notice: Sentence,
  older: readonly Analysis[],
): { readonly analysis: Analysis; readonly sentence: Sentence } | null {
  const words = contentOf(report.text.slice(notice.start, notice.end));
  const figures = [...words].filter((word) => /^\d/u.test(word));
  let best: { readonly analysis: Analysis; readonly sentence: Sentence } | null = null;
  let most = LEAST_SHARED - 1;
  for (const analysis of older) {
    if (report.outlet === null || sameWords(analysis.report.outlet ?? '') !== sameWords(report.outlet)) continue;
    for (const { sentence } of bodyOf(analysis)) {
      const own = contentOf(analysis.report.text.slice(sentence.start, sentence.end));
      if (figures.length > 0 && !figures.some((figure) => own.has(figure))) continue;
      const shared = [...words].filter((word) => own.has(word)).length;
      if (shared > most) [best, most] = [{ analysis, sentence }, shared];
    }
  }
  return best;
}

/** Words and figures that a sentence must share with a notice. */
const LEAST_SHARED = 3;

/** Words of some length by their beginnings, and figures, those in letters too; days and what says that it was wrong left out. */
function contentOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{N}[\p{N}.,]*\p{N}|\p{N}|[\p{L}-]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const figure = NUMBER_WORDS.get(word);
      if (figure !== undefined) return [String(figure)];
      if (/^\p{N}/u.test(word)) return /^(?:19|20|21)\d\d$/u.test(word) ? [] : [word];
      return word.length < 4 || ABOUT_NOTICE.test(word) ? [] : [word.slice(0, 6)];
    }),
  );
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at]),
);

const ABOUT_NOTICE =
  /^(?:that|this|with|from|have|been|were|said|story|article|report(?:ed)?|page|earlier|version|publish(?:ed)?|error|erroneously|incorrectly|wrongly|correct(?:ed|ion)?|misstated|number|figure|january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** “Corrections and clarifications”: a paragraph under such a heading takes something back, whatever its words. */
function isUnderNotice({ report }: Analysis, block: number): boolean {
  const above = report.blocks[block - 1];
  return (
    above !== undefined && NOTICE.test(report.text.slice(above.start, above.end).replace(/^[#*_\s]+|[*_:.\s]+$/gu, ''))
  );
}

const NOTICE =
  /^(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?(?: (?:and|&) corrections?)?|errat(?:um|a)|corrigend(?:um|a)|for the record|we got it wrong)$/iu;

/** UTF-16 units of a notice that are shown. */
const LONGEST = 400;

/** Of one outlet, and most of the shorter text's sentences stand in the other. */
function isVersionOf(older: Analysis, newer: Analysis): boolean {
  if (older.report.outlet === null || sameWords(older.report.outlet) !== sameWords(newer.report.outlet ?? ''))
    return false;
  const [one, other] = [new Set(bodyOf(older).map(({ key }) => key)), new Set(bodyOf(newer).map(({ key }) => key))];
  const shared = [...one].filter((key) => other.has(key)).length;
  return shared >= VERSION && shared >= 0.4 * Math.min(one.size, other.size);
}

/** Sentences that two texts must share. */
const VERSION = 3;

/** Without the article and in one size of letters: a page and its plain text name their outlet in different ways. */
function sameWords(text: string): string {
  return text.toLowerCase().replace(/^the /u, '');
}

function bodyOf({ report, sentences }: Analysis): readonly { readonly sentence: Sentence; readonly key: string }[] {
  return sentences
    .filter(({ block, tokens }) => report.blocks[block]?.role !== 'furniture' && tokens.length >= 5)
    .map((sentence) => ({ sentence, key: plainWords(report.text.slice(sentence.start, sentence.end)) }));
}

/** Sentences of the older version that the newer one has with other words in a few places. */
function changedSentences(older: Analysis, newer: Analysis, story: Story, before: Story): readonly Line[] {
  const kept = new Set(bodyOf(newer).map(({ key }) => key));
  const known = new Set(bodyOf(older).map(({ key }) => key));
  const added = bodyOf(newer).filter(({ key }) => !known.has(key));
  return bodyOf(older)
    .filter(({ key }) => !kept.has(key))
    .flatMap(({ sentence, key }) => {
      const near = nearest(key, added);
      return near === null ||
        saysTheSame(
          older.report.text.slice(sentence.start, sentence.end),
          newer.report.text.slice(near.start, near.end),
        )
        ? []
        : beforeAndNow(cite(older.report, sentence), cite(newer.report, near), [], story, ['before', 'now'], before);
    });
}

/** Whether only small words changed: the same names, figures and negations. */
function saysTheSame(older: string, newer: string): boolean {
  const told = (text: string): string =>
    (fold(text).match(TELLING) ?? [])
      .map((word) => word.toLowerCase())
      .sort(compareText)
      .join(' ');
  return told(older) === told(newer);
}

const TELLING = /(?<=\s)\p{Lu}[\p{L}-]*|\p{N}[\p{N}.,:]*|\b(?:not|no|never|none|nobody|denie[sd]|reject(?:s|ed)?)\b/gu;

/** The one with most words in common, at least half of all. */
function nearest(key: string, candidates: ReturnType<typeof bodyOf>): Sentence | null {
  const letters = lettersOf(key);
  let best: Sentence | null = null;
  let most = 0.5;
  for (const candidate of candidates) {
    const other = lettersOf(candidate.key);
    const common = [...letters].filter((word) => other.has(word)).length;
    const share = common / (letters.size + other.size - common);
    if (share > most) [best, most] = [candidate.sentence, share];
  }
  return best;
}
