import type { Block } from '../src/model/report.ts';
import type { ReaderMark } from '../src/view/reader.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text in which the same things were found throughout. */
export interface Piece extends Span {
  readonly kinds: readonly string[];
  /** Whether it is the place that the address leads to. */
  readonly spot: boolean;
}

/** Cut a block where marks begin and end. Together the pieces are the block, letter for letter. */
export function piecesIn(
  block: Span,
  marks: readonly Pick<ReaderMark, 'kind' | 'start' | 'end'>[],
  spot: Span | null,
): readonly Piece[] {
  const within = (at: number): boolean => at > block.start && at < block.end;
  const spots = spot === null ? [] : [spot.start, spot.end];
  const edges = [
    ...new Set([
      block.start,
      block.end,
      ...[...marks.flatMap(({ start, end }) => [start, end]), ...spots].filter(within),
    ]),
  ];
  edges.sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? block.end;
    const kinds = new Set(marks.filter((mark) => mark.start < end && mark.end > start).map(({ kind }) => kind));
    return { start, end, kinds: [...kinds], spot: spot !== null && spot.start < end && spot.end > start };
  });
}

/** Blocks in their order, furniture that follows each other together. */
export function blocksOf(
  blocks: readonly Block[],
): readonly { readonly furniture: boolean; readonly blocks: readonly Block[] }[] {
  const groups: { furniture: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const furniture = block.role === 'furniture';
    const last = groups.at(-1);
    if (last?.furniture === furniture) last.blocks.push(block);
    else groups.push({ furniture, blocks: [block] });
  }
  return groups;
}
