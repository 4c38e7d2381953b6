import type { Word } from './words.ts';

/** A run of words that stands in the line and in the report alike: indices into both lists. */
export interface Block {
  readonly line: number;
  readonly text: number;
  readonly length: number;
}

/** A place where line and report part between two common runs, or before the first or after the last: indices, half-open. */
export interface Gap {
  readonly line: readonly [number, number];
  readonly text: readonly [number, number];
  /** Between two runs, not at the beginning or end. */
  readonly inner: boolean;
}

/** Longest list of words that is compared with another: a comparison costs the product of the two lengths. */
const LONGEST = 1500;
/** A shorter run is shared by chance: “of the”. */
const ANCHOR = 3;
/** Between two runs a single common word counts, as far as the runs are not farther apart than this. */
const NEAR = 12;
/** The same where the line or the citation ends. */
const BESIDE = 8;

/** The runs that two lists of words share in the same order: the longest first, then those beside it. */
export function align(
  line: readonly Word[],
  text: readonly Word[],
): { blocks: readonly Block[]; gaps: readonly Gap[] } {
  const a = line.slice(0, LONGEST).map(({ key }) => key);
  const b = text.slice(0, LONGEST).map(({ key }) => key);
  const anchor = Math.min(ANCHOR, Math.max(1, Math.min(a.length, b.length) - 1));
  const blocks: Block[] = [];
  const least = (from: readonly [number, number], to: readonly [number, number]) => {
    const edge = from[0] === 0 || from[1] === 0 || to[0] === a.length || to[1] === b.length;
    const most = edge ? BESIDE : NEAR;
    return to[0] - from[0] <= most && to[1] - from[1] <= most ? 1 : anchor;
  };
  const open: { from: [number, number]; to: [number, number]; least: number }[] = [
    { from: [0, 0], to: [a.length, b.length], least: anchor },
  ];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { from, to } = part;
    const block = longestRun(a, b, from, to);
    if (block.length < part.least) continue;
    blocks.push(block);
    const ends: [number, number] = [block.line + block.length, block.text + block.length];
    for (const side of [
      { from, to: [block.line, block.text] as [number, number] },
      { from: ends, to },
    ]) {
      open.push({ ...side, least: least(side.from, side.to) });
    }
  }
  blocks.sort((x, y) => x.line - y.line);
  return { blocks, gaps: gapsOf(blocks, a.length, b.length) };
}

function longestRun(
  a: readonly string[],
  b: readonly string[],
  [fromA, fromB]: readonly [number, number],
  [toA, toB]: readonly [number, number],
): Block {
  let best: Block = { line: fromA, text: fromB, length: 0 };
  let above = new Uint16Array(Math.max(0, toB - fromB) + 1);
  for (let i = fromA; i < toA; i++) {
    const row = new Uint16Array(above.length);
    for (let j = fromB; j < toB; j++) {
      if (a[i] !== b[j]) continue;
      const length = (above[j - fromB] ?? 0) + 1;
      row[j - fromB + 1] = length;
      if (length > best.length) best = { line: i - length + 1, text: j - length + 1, length };
    }
    above = row;
  }
  return best;
}

function gapsOf(blocks: readonly Block[], a: number, b: number): Gap[] {
  if (blocks.length === 0) return [];
  const gaps: Gap[] = [];
  let line = 0;
  let text = 0;
  for (const [at, block] of [...blocks, { line: a, text: b, length: 0 }].entries()) {
    if (block.line > line || block.text > text) {
      gaps.push({ line: [line, block.line], text: [text, block.text], inner: at > 0 && at < blocks.length });
    }
    line = block.line + block.length;
    text = block.text + block.length;
  }
  return gaps;
}
