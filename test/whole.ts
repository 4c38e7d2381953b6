import assert from 'node:assert/strict';
import type { Report } from '../src/model/report.ts';

/** Blocks lie in order, inside the text, and leave only blanks between them. */
export function assertWhole({ text, blocks, gaps, credits, genreBecause, published }: Report): void {
  let at = 0;
  for (const { start, end } of blocks) {
    assert.ok(start >= at && end > start && end <= text.length, `block ${start}-${end} after ${at}`);
    assert.equal(bare(text.slice(at, start)), '', 'words between two blocks');
    at = end;
  }
  assert.equal(bare(text.slice(at)), '', 'words after the last block');
  for (const { start, end } of [...gaps, ...credits, ...genreBecause, ...(published?.basis ?? [])]) {
    assert.ok(start >= 0 && start <= end && end <= text.length, `mark ${start}-${end} outside the text`);
  }
}

/** U+0085 ends a line in Unicode; for `trim` it is no blank. */
function bare(words: string): string {
  return words.replaceAll('\u0085', ' ').trim();
}
