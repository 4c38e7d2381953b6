/** Lines to blocks: what is the article, what is its headline, and what is the page around it. Nothing is cut. */
import { FURNITURE, type FurnitureRule, takesLine } from '../lexicon/furniture.ts';
import type { Block } from '../model/report.ts';
import type { Line } from './lines.ts';

/** What the page says about itself outside the text; helps to know the headline. */
export interface Known {
  readonly title: string | null;
}

/** One block for each line, in the order of the text. */
export function findBlocks(lines: readonly Line[], known: Known = { title: null }): readonly Block[] {
  const ruled = lines.map(ruleFor);
  const prose = lines.map((line, index) => ruled[index] === null && isProse(line));
  const first = Math.max(prose.indexOf(true), 0);
  const last = prose.lastIndexOf(true);
  const body = { first: last < 0 ? lines.length : first, last: last < 0 ? lines.length : last };
  const headline = findHeadline(lines, ruled, body.first, known);
  const sections = markSections(lines, ruled, body.last, headline);
  return lines.map((line, index) => {
    const { role, why } = roleOf({ lines, ruled, prose, sections, headline, body, index });
    return { start: line.start, end: line.end, role, why };
  });
}

interface Seen {
  readonly lines: readonly Line[];
  readonly ruled: readonly (FurnitureRule | null)[];
  readonly prose: readonly boolean[];
  /** For each line the section that swallows it, or null. */
  readonly sections: readonly (FurnitureRule | null)[];
  readonly headline: number;
  /** First and last line of running text. */
  readonly body: { readonly first: number; readonly last: number };
  readonly index: number;
}

function ruleFor(line: Line): FurnitureRule | null {
  if (line.count > 60) return null;
  return FURNITURE.find((rule) => takesLine(rule, line.words)) ?? null;
}

/** A paragraph of an article: it ends like a sentence and is long enough to be no label. */
function isProse(line: Line): boolean {
  return line.count >= 18 || (line.count >= 12 && line.stops && !line.asks);
}

/** Index of the headline, -1 for none. */
function findHeadline(
  lines: readonly Line[],
  ruled: readonly (FurnitureRule | null)[],
  first: number,
  known: Known,
): number {
  const topics = topicWords(lines, first);
  let best = -1;
  let bestScore = 1;
  const seen = new Map<string, number>();
  for (const line of lines) seen.set(fold(line.words), (seen.get(fold(line.words)) ?? 0) + 1);
  const until = Math.min(first + 3, lines.length);
  for (let index = 0; index < until; index++) {
    const line = lines[index];
    if (line === undefined || ruled[index] !== null || line.count > 40 || line.count < 2) continue;
    if (line.stops && !line.asks && known.title === null && line.count > 12) continue;
    const own = words(line.words);
    const shared = own.filter((word) => topics.has(word)).length;
    let score = Math.min(shared, 4) * 0.5 + (own.length === 0 ? 0 : shared / own.length);
    if (line.marker === '#') score += 6;
    if (known.title !== null && isTitle(line.words, known.title)) score += 6;
    if (line.count >= 5 && line.count <= 25) score += 1;
    if ((seen.get(fold(line.words)) ?? 0) > 1) score += 1;
    if (line.stops && !line.asks) score -= 1.5;
    if (/[:;,]$/u.test(line.words)) score -= 2;
    if (line.marker !== '' && line.marker !== '#') score -= 3;
    if (index > first) score -= 3;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

function isTitle(words: string, title: string): boolean {
  const a = fold(words);
  const b = fold(title);
  return a.length > 8 && (b.startsWith(a) || a.startsWith(b));
}

function topicWords(lines: readonly Line[], first: number): ReadonlySet<string> {
  return new Set(
    lines
      .slice(first, first + 40)
      .filter(isProse)
      .flatMap((line) => words(line.words)),
  );
}

function words(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= 4);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What follows a heading such as “Related stories” belongs to it until the article goes on. */
function markSections(
  lines: readonly Line[],
  ruled: readonly (FurnitureRule | null)[],
  last: number,
  headline: number,
): readonly (FurnitureRule | null)[] {
  let open: FurnitureRule | null = null;
  return lines.map((line, index) => {
    const rule = ruled[index] ?? null;
    if (index <= headline) return null;
    if (rule !== null && (rule.where === 'section' || rule.where === 'end')) open = rule;
    else if (open !== null && open.where === 'section' && index <= last && line.stops && line.count >= 18) open = null;
    return open;
  });
}

function roleOf(seen: Seen): Pick<Block, 'role' | 'why'> {
  const { lines, ruled, prose, sections, headline, body, index } = seen;
  const line = lines[index];
  if (line === undefined) return furniture('no words');
  if (!/[\p{L}\p{N}]/u.test(line.words)) return furniture('no words');
  if (index === headline) return { role: 'headline', why: 'headline' };
  const rule = ruled[index] ?? null;
  const edge = index < body.first || index > body.last;
  if (rule !== null && (edge || rule.where !== 'edge')) return furniture(rule.why);
  const section = sections[index] ?? null;
  if (section !== null) return furniture(section.why);
  if (headline >= 0 && isRepeat(line, lines[headline])) return furniture('headline repeated');
  if (headline >= 0 && index < headline) return furniture('before the headline');
  if (isRepeatOfNeighbour(lines, index)) return furniture('line repeated');
  if (index > body.last && !line.stops) return furniture('short line after the end of the article');
  if (index < body.first && headline >= 0 && (line.count >= 8 || line.stops))
    return { role: 'standfirst', why: 'between headline and text' };
  if (index < body.first && index + 1 < body.first && line.count < 4) return furniture('short line before the article');
  if (line.marker === '#' || line.marker.startsWith('##')) return { role: 'heading', why: 'marked as heading' };
  if (line.marker === '>') return { role: 'quotation', why: 'marked as quotation' };
  if (/^[•‣▪●◦∙·*–—-]$/u.test(line.marker)) return { role: 'item', why: 'bullet' };
  if (prose[index] === true) return { role: 'paragraph', why: 'running text' };
  if (line.stops && !line.asks) return { role: 'paragraph', why: 'sentence' };
  if (line.asks && line.count > 16) return { role: 'paragraph', why: 'sentence' };
  return { role: 'heading', why: 'short line without a full stop' };
}

function furniture(why: string): Pick<Block, 'role' | 'why'> {
  return { role: 'furniture', why };
}

function isRepeat(line: Line, other: Line | undefined): boolean {
  return other !== undefined && line !== other && fold(line.words) === fold(other.words);
}

function isRepeatOfNeighbour(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return (
    line !== undefined && line.count < 40 && (isRepeat(line, lines[index - 1]) || isRepeat(line, lines[index + 1]))
  );
}
