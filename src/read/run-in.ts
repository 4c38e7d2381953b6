import type { Block } from '../model/report.ts';

/** Cut a Markdown head that runs into its paragraph off as a heading of its own: “**Who was warned?** The ministry says …” or
 *  “- **Two fires.** A depot …”. It is a question, or a label of at most five words; a longer sentence in bold is a sentence of the
 *  article. “**Dane:** We …” names a speaker and stays. The marks are in neither block. */
export function cutRunIns(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const label = BOX.exec(text.slice(block.start, Math.min(block.end, block.start + 40)))?.[0].length ?? 0;
    if (label > 0 && block.role !== 'furniture') {
      const head = text.slice(block.start, block.start + label).trimEnd().length;
      return [
        { start: block.start, end: block.start + head, role: 'furniture', why: 'label of a box' },
        { ...block, start: block.start + label },
      ];
    }
    if (block.role !== 'paragraph' && block.role !== 'item') return [block];
    const { before, mark, head, gap } =
      RUN_IN.exec(text.slice(block.start, Math.min(block.end, block.start + 200)))?.groups ?? {};
    if (before === undefined || mark === undefined || head === undefined || gap === undefined) return [block];
    const words = head.split(/\s+/u).length;
    if (words > (head.endsWith('?') ? 14 : 5)) return [block];
    const start = block.start + before.length + mark.length;
    const end = start + head.length;
    return [
      { start, end, role: 'heading', why: 'head in bold that runs into its paragraph' },
      { ...block, start: end + mark.length + gap.length },
    ];
  });
}

/** “Story highlights Winds were strong”: the head of a box that a crawler left in the line of its first point. */
const BOX = /^(?:Story highlights|STORY HIGHLIGHTS|Key points|KEY POINTS) (?=\p{Lu})/u;

const RUN_IN =
  /^(?<before>(?:[•*–-]\s+)?)(?<mark>\*\*|__)(?<head>[^\s*_][^*_\n]{1,100}[.?!])\k<mark>(?<gap>\s+)(?=[\p{L}\p{N}“"‘'(])/u;
