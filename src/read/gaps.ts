import { GAPS } from '../lexicon/gaps.ts';
import type { Block } from '../model/report.ts';
import type { Mark } from '../model/span.ts';
import type { Body } from './body.ts';

/** Places where whoever took the text from its page lost words. Reported, never filled in. */
export function findGaps({ text, blocks }: Body): readonly Mark[] {
  return blocks
    .flatMap((block, index) => [...inside(text, block), ...cutOff(text, block, blocks[index + 1])])
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function inside(text: string, { start, end, role }: Block): readonly Mark[] {
  if (!SAYS.has(role)) return [];
  const words = text.slice(start, end);
  return GAPS.flatMap(({ look, why }) =>
    [...words.matchAll(look)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].trimEnd().length,
      why,
    })),
  );
}

const SAYS: ReadonlySet<Block['role']> = new Set(['standfirst', 'paragraph', 'item', 'quotation']);

/** A paragraph of whole sentences whose last one has no end, and which nothing goes on. The mark is its last word. */
function cutOff(text: string, { start, end, role }: Block, next: Block | undefined): readonly Mark[] {
  if (role !== 'paragraph' || end - start < LONG) return [];
  const tail = text.slice(Math.max(start, end - 400), end);
  if (!/\p{L}$/u.test(tail) || !/[.!?][”"’)]* +\p{Lu}/u.test(tail)) return [];
  if (next !== undefined && (next.role === 'item' || /^[\p{Ll}“"]/u.test(text.slice(next.start, next.start + 1))))
    return [];
  const last = /\S+$/u.exec(tail)?.[0] ?? '';
  return [{ start: end - last.length, end, why: 'stops in mid sentence: the rest is lost' }];
}

/** Letters: shorter blocks are often labels or verse. */
const LONG = 150;
