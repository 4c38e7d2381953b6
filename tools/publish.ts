/** An answer as it is published, after somebody changed it: what the changed JSON has takes the place of what the answer had. */
import type { Language } from '../src/lexicon/languages.ts';
import type { Answer, Line, LineSide } from '../src/model/answer.ts';
import type { Story } from '../src/model/story.ts';
import { answerHtml } from '../src/write/html.ts';
import { answerMarkdown } from '../src/write/markdown.ts';
import type { AnswerJson } from './mutations.ts';

export type Page = 'html' | 'markdown';

export function publish(
  answer: Answer,
  story: Story,
  changed: AnswerJson,
  { page, language }: { readonly page: Page; readonly language: Language },
): string {
  const written = page === 'html' ? answerHtml : answerMarkdown;
  const after: Answer = {
    ...answer,
    sections: answer.sections.map((section, at) => ({
      ...section,
      lines: section.lines.map((line, index): Line => {
        const to = changed.sections[at]?.lines[index];
        if (to === undefined) return line;
        const citations = to.citations as Line['citations'];
        return {
          ...line,
          text: to.text,
          citations,
          sides: line.sides?.map((side) => edited(side, line, { text: to.text, citations })) ?? null,
        };
      }),
    })),
    sources: answer.sources.map((source, at) => ({ ...source, sha256: changed.sources[at]?.sha256 ?? source.sha256 })),
  };
  return written(after, story, { language });
}

/** What was changed in a line, in the side that it stands in: where the line does not hold the side's words, all of it. */
function edited(side: LineSide, line: Line, to: Pick<Line, 'text' | 'citations'>): LineSide {
  const citations = side.citations.flatMap((citation) => {
    const at = line.citations.findIndex(
      ({ report, start, end }) => report === citation.report && start === citation.start && end === citation.end,
    );
    return at < 0 ? [citation] : to.citations.length === 0 ? [] : [to.citations[at] ?? citation];
  });
  const from = line.text.indexOf(side.text);
  const changed = difference(line.text, to.text);
  const inside = from >= 0 && from <= changed.start && changed.end <= from + side.text.length;
  if (!inside) return { ...side, citations };
  const text = side.text.slice(0, changed.start - from) + changed.put + side.text.slice(changed.end - from);
  return { ...side, text, citations };
}

/** The stretch of the old text that another takes the place of. */
function difference(old: string, text: string): { readonly start: number; readonly end: number; readonly put: string } {
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start++;
  let back = 0;
  while (back < old.length - start && back < text.length - start && old.at(-1 - back) === text.at(-1 - back)) back++;
  return { start, end: old.length - back, put: text.slice(start, text.length - back) };
}
