import type { Report } from '../model/report.ts';
import type { Quoted } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { turnedMarks } from './turned.ts';

/** A stretch inside quotation marks, marks excluded, over as many sentences as it takes; it lies in one block. */
export interface Quotation extends Span {
  readonly depth: number;
  /** False: it goes on from the block before, whose quotation had no closing mark. */
  readonly opens: boolean;
  /** False: no closing mark before the end of the block, and the next block goes on with it. */
  readonly closes: boolean;
}

/** Every quotation of the report, in order of the text, outermost first.
 *  An unclosed one ends with its block unless the next block begins with an opening mark. */
export function findQuotations(report: Report): readonly Quotation[] {
  const blocks = report.blocks.filter((block) => block.role !== 'furniture');
  const found: Quotation[] = [];
  let carried = false;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    const next = blocks[at + 1];
    const goesOn =
      next !== undefined && /^\s*[“"«„]/u.test(report.text.slice(next.start, Math.min(next.end, next.start + 40)));
    carried = findInBlock(report.text, block, { carried, goesOn }, found);
  }
  return found.sort((a, b) => a.start - b.start || a.depth - b.depth || a.end - b.end);
}

/** The parts of the quotations that lie in a sentence. */
export function quotedIn(quotations: readonly Quotation[], sentence: Span): readonly Quoted[] {
  const parts: Quoted[] = [];
  for (let at = firstEndingAfter(quotations, sentence.start); at < quotations.length; at++) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start >= sentence.end) break;
    const start = Math.max(quotation.start, sentence.start);
    const end = Math.min(quotation.end, sentence.end);
    if (start >= end) continue;
    parts.push({
      start,
      end,
      depth: quotation.depth,
      opens: quotation.opens && quotation.start >= sentence.start,
      closes: quotation.closes && quotation.end <= sentence.end,
    });
  }
  return parts;
}

/** Quotations of depth one do not overlap, so it is enough to step back from the first that starts in the sentence to the outer one. */
function firstEndingAfter(quotations: readonly Quotation[], place: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  let at = low;
  for (let back = low - 1; back >= 0; back--) {
    const quotation = quotations[back];
    if (quotation === undefined) break;
    if (quotation.end > place) at = back;
    if (quotation.depth === 1) break;
  }
  return at;
}

interface Open {
  readonly start: number;
  readonly closer: string;
  readonly opens: boolean;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['«', '»'],
  ['‹', '›'],
  ['"', '"”'],
  ['‘', "’'"],
  ['‚', '‘’'],
  ["'", "'’"],
]);

function findInBlock(
  text: string,
  block: Span,
  around: { readonly carried: boolean; readonly goesOn: boolean },
  found: Quotation[],
): boolean {
  const stack: Open[] = [];
  const turned = turnedMarks(text, block);
  let first = around.carried;
  for (let at = block.start; at < block.end; at++) {
    if (!mayBeMark(text.charCodeAt(at))) continue;
    const mark = text[at] ?? '';
    if (!MARKS.has(mark)) continue;
    const top = stack.at(-1);
    const closes = top?.closer.includes(mark) === true && canClose(text, at, block) && !isPossessive(text, at, block);
    if (top !== undefined && (closes || turned.has(at))) {
      stack.pop();
      found.push({ start: top.start, end: at, depth: stack.length + 1, opens: top.opens, closes: true });
    } else if (stack.length < 3 && CLOSERS.has(mark) && canOpen(text, at, block)) {
      stack.push({ start: at + 1, closer: CLOSERS.get(mark) ?? '', opens: !first });
      first = false;
    }
  }
  let open = false;
  for (let depth = 0; depth < stack.length; depth++) {
    const left = stack[depth];
    if (left === undefined) continue;
    if (left.closer.startsWith("'") || left.closer.startsWith('’')) continue;
    open ||= depth === 0;
    found.push({ start: left.start, end: block.end, depth: depth + 1, opens: left.opens, closes: !around.goesOn });
  }
  return open && around.goesOn;
}

const MARKS: ReadonlySet<string> = new Set('“”„‟«»‹›"‘’‚\'');

/** A quick answer for nearly all letters: quotation marks are “"”, “'”, or lie beyond ASCII. */
function mayBeMark(code: number): boolean {
  return code === 34 || code === 39 || code >= 0xab;
}

function canOpen(text: string, at: number, block: Span): boolean {
  const before = at > block.start ? (text[at - 1] ?? ' ') : ' ';
  const after = at + 1 < block.end ? (text[at + 1] ?? ' ') : ' ';
  const mark = text[at] ?? '';
  if (/\s/u.test(after)) return mark === '"' && /\s/u.test(before) && isSpaced(text, at, block);
  if ('“„«‹'.includes(mark)) return true;
  if (!/[\s([{“‘"'«—–\-/:]/u.test(before)) return false;
  return !("'‘’".includes(mark) && ELIDED.test(text.slice(at + 1, at + 6)));
}

/** “" We wait , " he said”: a scanner set a blank on both sides of the marks. The one that closes follows. */
function isSpaced(text: string, at: number, block: Span): boolean {
  const next = text.slice(at + 2, Math.min(block.end, at + LONGEST_SPACED)).search(/\s"(?:\s|$)/u);
  return next >= 0;
}

const LONGEST_SPACED = 600;

/** “’90s”, “rock ’n’ roll”, “’em” */
const ELIDED = /^(?:\d|n\b|em\b|til\b|tis\b|twas\b)/iu;

/** “‘the ministers’ own plan’”: a mark after s is no closing one where a better one follows before the next opening one. */
function isPossessive(text: string, at: number, block: Span): boolean {
  const mark = text[at] ?? '';
  if (!"'’".includes(mark) || !/s/iu.test(text[at - 1] ?? '') || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)))
    return false;
  const end = Math.min(block.end, at + FAR);
  for (let next = at + 1; next < end; next++) {
    const other = text[next] ?? '';
    if (!"'‘’".includes(other)) continue;
    if (other === mark && canClose(text, next, block)) return true;
    if (canOpen(text, next, block)) return false;
  }
  return false;
}

// Words in single marks are few; looking farther would cost time on hostile text.
const FAR = 200;

function canClose(text: string, at: number, block: Span): boolean {
  const mark = text[at] ?? '';
  const before = at > block.start ? (text[at - 1] ?? ' ') : ' ';
  const after = at + 1 < block.end ? (text[at + 1] ?? ' ') : ' ';
  if ("'’".includes(mark)) return !/[\p{L}\p{N}]/u.test(after) && !/\s/u.test(before);
  return mark !== '"' || !/\s/u.test(before) || !/[\p{L}\p{N}]/u.test(after);
}
