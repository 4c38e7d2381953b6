import { fold, plainLine, quoted } from '../answer/phrase.ts';
import type { Line } from '../model/answer.ts';
import { cite } from '../model/citation.ts';
import type { Span } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import type { Judged } from './judge.ts';
import type { Passage } from './passage.ts';

/** “[2]” or “[2][5]” or “[2, 5]” in a sentence. */
const MARK = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/gu;

/** The sentence without its marks: their numbers tell nothing. */
export function withoutMarks(passage: Passage): Passage {
  const { analysis, sentence, elements } = passage;
  const text = analysis.report.text.slice(sentence.start, sentence.end);
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + mark.length,
  }));
  const inMark = ({ start, end }: Span): boolean => marks.some((mark) => mark.start <= start && end <= mark.end);
  return marks.length === 0 ? passage : { ...passage, elements: elements.filter((element) => !inMark(element)) };
}

/** Follow the marks of a sentence: the n-th report, in the order of the sources, should be one that holds the sentence. One line for each
 *  that does not lead there; none where no report holds the sentence, since the verdict has said so. */
export function marksIn({ analysis, sentence }: Passage, { support }: Judged, { analyses }: Story): readonly Line[] {
  const own = cite(analysis.report, sentence);
  const numbers = [...own.quote.matchAll(MARK)].flatMap(([, list = '']) => list.split(',').map(Number));
  const holding = support.map(({ passage }) => passage.analysis.report.id);
  return [...new Set(numbers)].flatMap((number): Line[] => {
    const report = analyses[number - 1]?.report;
    if (report !== undefined && (holding.length === 0 || holding.includes(report.id))) return [];
    const leads = report === undefined ? 'nowhere' : 'elsewhere';
    return [{ ...plainLine(quoted(fold(own.quote)), [own]), checked: { kind: 'mark', number, leads } }];
  });
}
