import { OCCASIONS } from '../lexicon/occasions.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';

/** When and where somebody spoke, as far as a report tells it. */
export interface Occasion {
  /** “post, x, 2031-05-10”: the same for two reports of one occasion. A kind, what it belongs to, and a day, each where told. */
  readonly name: string;
  /** The words that tell it. */
  readonly at: Citation;
}

/** The occasion of a statement: a post, an interview, a press conference, a read-out, a talk without names, or a day; null where its
 *  sentences tell nothing of it. The words of the statement itself are not looked at: they may speak of another one. */
export function occasionOf(
  statement: Statement,
  { report, sentences }: Pick<Analysis, 'report' | 'sentences'>,
): Occasion | null {
  const [first, last] = statement.sentences;
  const start = Math.min(statement.span.start, sentences[first]?.start ?? statement.span.start);
  const end = Math.min(Math.max(statement.span.end, sentences[Math.min(last, first + 1)]?.end ?? 0), start + LONGEST);
  const around = outside(report.text.slice(start, end), start, statement);
  const day = statement.said === null ? null : statement.said.from.replace(/T.*$/u, '');
  const told = readOccasion(around);
  if (told !== null) {
    const at = { start: start + told.from, end: start + told.to };
    return { name: [told.name, ...(day === null ? [] : [day])].join(', '), at: cite(report, at) };
  }
  if (day === null || statement.said === null) return null;
  const stated = report.text.slice(start, end).indexOf(statement.said.stated);
  const at =
    stated < 0 ? statement.span : { start: start + stated, end: start + stated + statement.said.stated.length };
  return { name: day, at: cite(report, at) };
}

/** The occasion that some words tell, with its place in them. */
export function readOccasion(
  words: string,
): { readonly name: string; readonly from: number; readonly to: number } | null {
  const lower = words.toLowerCase();
  if (lower.length !== words.length) return null;
  for (const { id, pattern, of } of OCCASIONS) {
    const found = pattern.exec(lower);
    if (found === null) continue;
    const end = found.index + found[0].length;
    const named = of?.exec(words.slice(end))?.groups?.of;
    const name = named?.replace(/['’]s$|[.,’']+$/u, '');
    const to =
      named === undefined
        ? found.index + found[0].trimEnd().length
        : end + (words.slice(end).indexOf(named) + named.length);
    return { name: name === undefined ? id : `${id}, ${name}`, from: found.index, to };
  }
  return null;
}

/** Characters: who says where stands near. */
const LONGEST = 1200;

/** The text with the words of the statement blanked out, letter for letter as long. */
function outside(text: string, from: number, { content }: Statement): string {
  let left = text;
  for (const { start, end } of content) {
    const [a, b] = [Math.max(0, start - from), Math.min(text.length, end - from)];
    if (b > a) left = `${left.slice(0, a)}${'#'.repeat(b - a)}${left.slice(b)}`;
  }
  return left;
}
