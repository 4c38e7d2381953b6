import type { Line, Section } from '../model/answer.ts';
import { lettersOf, withArticle } from './phrase.ts';

/** The answer to one thing is short: what a section has told stands in no later one. */
export function once(sections: readonly Section[]): readonly Section[] {
  const told: Line[] = [];
  return sections.map((section) => {
    // What is set against each other is shown so, whatever else holds both.
    const lines = section.lines.filter(
      (line) =>
        (section.role === 'contested' && line.sides !== null) || (!isToldIn(line, told) && !isCited(line, told)),
    );
    told.push(...lines);
    // A heading states what the lines below it hold: where some are gone, it states nothing.
    const isCut = section.party !== null && lines.length < section.lines.length;
    return { ...section, ...(isCut ? { heading: `What ${withArticle(section.party)} says` } : {}), lines };
  });
}

/** A timeline has the same words behind a day. */
function isCited({ citations: [first], sides }: Line, told: readonly Line[]): boolean {
  return (
    sides === null &&
    first !== undefined &&
    told.some(
      ({ citations: [other] }) =>
        other?.report === first.report && other.start === first.start && other.end === first.end,
    )
  );
}

function isToldIn({ text, sides }: Line, told: readonly Line[]): boolean {
  const parts = sides === null ? [text] : sides.map((side) => side.text);
  const before = told.map((line) => lettersOf(line.text));
  return parts.every((part) => {
    const letters = lettersOf(part);
    return before.some((others) => [...letters].filter((word) => others.has(word)).length >= 0.85 * letters.size);
  });
}

/** A wide answer tells the same sentence in two sections at most (what a side says, and when it was), and never under two headings of
 *  others. What is contested always has both its sides. */
export function notThrice(sections: readonly Section[]): readonly Section[] {
  const told: Line[] = [];
  return sections.map((section) => {
    if (section.role === 'contested' || section.role === 'timeline') return section; // a course of events has no holes
    const most = section.role === 'others' || section.role === 'analysis' ? 1 : 2;
    const lines = section.lines.filter(
      (line) => told.filter((other) => isCited(line, [other]) && isToldIn(line, [other])).length < most,
    );
    told.push(...lines);
    return { ...section, lines };
  });
}
