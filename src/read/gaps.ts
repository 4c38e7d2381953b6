import { GAPS } from '../lexicon/gaps.ts';
import type { Mark } from '../model/span.ts';
import type { Body } from './report.ts';

/** Places where whoever took the text from its page lost words. Reported, never filled in. */
export function findGaps({ text, blocks }: Body): readonly Mark[] {
  const found: Mark[] = [];
  for (const { start, end, role } of blocks) {
    if (role === 'furniture' || role === 'headline') continue;
    const words = text.slice(start, end);
    for (const rule of GAPS) {
      for (const match of words.matchAll(rule.look)) {
        if (match.index === undefined) continue;
        found.push({ start: start + match.index, end: start + match.index + match[0].length, why: rule.why });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
