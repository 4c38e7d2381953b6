import type { Block } from '../model/report.ts';

/** Cut what runs into the paragraphs it stands before: the times and numbers of entries, and heads in bold. */
export function cutRunIns(text: string, blocks: readonly Block[]): readonly Block[] {
  return cutHeads(text, cutStamps(text, blocks));
}

/** “18:15 The harbour says …”, “2/ The second letter …”: times of a live page and numbers of a thread, where three blocks or more begin so. */
function cutStamps(text: string, blocks: readonly Block[]): readonly Block[] {
  const stamps = blocks.map(({ role, start, end }) =>
    role === 'furniture' || role === 'headline' ? null : STAMP.exec(text.slice(start, Math.min(end, start + 40))),
  );
  if (stamps.filter((stamp) => stamp !== null).length < 3) return blocks;
  return blocks.flatMap((block, at) => {
    const stamp = stamps[at]?.[0];
    if (stamp === undefined) return [block];
    const end = block.start + stamp.trimEnd().length;
    return [
      { start: block.start, end, role: 'furniture', why: 'time or number of an entry' },
      { ...block, start: block.start + stamp.length },
    ];
  });
}

const STAMP =
  /^(?:\[?\d{1,2}[:.]\d{2}(?::\d{2})?\]?(?: ?[ap]\.?m\.?(?=[\s:]))?(?: \(?[A-Z]{2,4}(?:[+-]\d{1,2})?\)?(?=[\s:]))?|\d{1,3}(?:\+\d{1,2})?['’]|\d{1,2}\/\d{0,2}|\(\d{1,2}\)):?\s+(?=[\p{L}“"‘'@(])/u;

/** Cut a Markdown head that runs into its paragraph off as a heading of its own: “**Who was warned?** The ministry says …” or
 *  “- **Two fires.** A depot …”. It is a question, or a label of at most five words, or what such heads mostly say (“The other side:”); a longer sentence in bold is a sentence of the
 *  article. “**Dane:** We …” names a speaker and stays. The marks are in neither block. */
function cutHeads(text: string, blocks: readonly Block[]): readonly Block[] {
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
  /^(?<before>(?:[•*–-]\s+)?)(?<mark>\*\*|__)(?<head>[^\s*_][^*_\n]{1,100}[.?!]|(?:Why|What|How|Where|When|The (?:other side|big picture|bottom line|latest|news|background|details?|context|backdrop|catch|upshot|impact|numbers)|Between the lines|By the numbers|Driving the news|Catch up|Zoom (?:in|out)|State of play|Yes, but|Reality check|Flashback|Go deeper)(?: [^*_\n]{1,40})?:)\k<mark>(?<gap>\s+)(?=[\p{L}\p{N}“"‘'(])/u;
