/** Lines to blocks: what is the article, what is its headline, and what is the page around it. Nothing is cut. */
import { FURNITURE, type FurnitureRule, takesLine } from '../lexicon/furniture.ts';
import type { Block } from '../model/report.ts';
import { findHeadline, foldWords, isSameLine } from './headline.ts';
import type { Line } from './lines.ts';

/** One block for each line, in the order of the text. `title` is what the page's head calls it, null where there is none. */
export function findBlocks(lines: readonly Line[], { title }: { readonly title: string | null }): readonly Block[] {
  const page = survey(lines, title);
  return lines.map((line, index) => {
    for (const decide of DECISIONS) {
      const role = decide(line, index, page);
      if (role !== null) return { start: line.start, end: line.end, ...role };
    }
    return { start: line.start, end: line.end, ...SHORT };
  });
}

type Role = Pick<Block, 'role' | 'why'>;

/** What is known of the page before each line is decided. */
interface Survey {
  readonly lines: readonly Line[];
  readonly rules: readonly (FurnitureRule | null)[];
  /** For each line the section it belongs to (“Related stories”), or null. */
  readonly sections: readonly (FurnitureRule | null)[];
  /** Indices; -1 for none. */
  readonly headline: number;
  readonly standfirst: number;
  /** The first and the last line of running text. Without any: both lie after the last line. */
  readonly first: number;
  readonly last: number;
}

function survey(lines: readonly Line[], title: string | null): Survey {
  const rules = lines.map((line) =>
    line.count > 60 ? null : (FURNITURE.find((rule) => takesLine(rule, line.words)) ?? null),
  );
  const prose = lines.map((line, index) => rules[index] === null && isRunning(line) && isArticle(line));
  const firstProse = prose.indexOf(true);
  const headline = findHeadline(lines, rules, firstProse < 0 ? lines.length : firstProse, title);
  const start = Math.max(prose.indexOf(true, headline + 1), headline + 1);
  const standfirst = findStandfirst(lines, prose, headline);
  const first = standfirst < 0 ? start : prose.indexOf(true, standfirst + 1);
  const last = prose.lastIndexOf(true);
  const body = first < 0 || last < 0 ? { first: lines.length, last: lines.length } : { first, last };
  return { lines, rules, headline, standfirst, ...body, sections: markSections(lines, rules, headline) };
}

/** Long enough to be no label, or a sentence of some length. */
function isRunning(line: Line): boolean {
  return line.count >= 22 || (line.count >= 10 && line.stops && !line.asks);
}

/** Plain text leaves it open; in a page the article finder has its say. */
function isArticle({ hint }: Line): boolean {
  return hint === null || (hint.inside && hint.part === null);
}

/** The one line between a headline and what sets it off from the article: the headline again, a byline, a date, a heading. */
function findStandfirst(lines: readonly Line[], prose: readonly boolean[], headline: number): number {
  if (headline < 0) return -1;
  const next = headline + 1;
  const line = lines[next];
  if (line === undefined || line.count < 6 || line.count > 60 || line.marker !== '' || /:$/u.test(line.words))
    return -1;
  if (prose[next] !== true && (line.count < 8 || line.asks)) return -1;
  const after = lines[next + 1];
  const setOff = after !== undefined && prose[next + 1] === false && !/^[•*–-]$/u.test(after.marker);
  return setOff && prose.indexOf(true, next + 1) > 0 ? next : -1;
}

/** What follows a heading such as “Related stories” belongs to it until the article goes on. */
function markSections(
  lines: readonly Line[],
  rules: readonly (FurnitureRule | null)[],
  headline: number,
): readonly (FurnitureRule | null)[] {
  let open: FurnitureRule | null = null;
  let names: ReadonlySet<string> = new Set();
  return lines.map((line, index) => {
    const rule = rules[index] ?? null;
    if (index <= headline) return null;
    if (rule !== null && (rule.where === 'section' || rule.where === 'end')) {
      if (open === null) names = namesIn(lines.slice(Math.max(0, headline), index));
      open = rule;
    } else if (open !== null && open.where === 'section' && goesOn(line, names)) open = null;
    return open;
  });
}

/** A long sentence that names at least two names of the article so far is the article again. */
function goesOn(line: Line, names: ReadonlySet<string>): boolean {
  if (line.hint !== null && isArticle(line) && isRunning(line) && line.hint.linked < 0.3) return true;
  if (!line.stops || line.asks || line.count < 18) return false;
  const shared = new Set(line.words.match(NAME)?.filter((name) => names.has(name)));
  return shared.size >= 2;
}

function namesIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.filter(isRunning).flatMap((line) => line.words.match(NAME) ?? []));
}

const NAME = /(?<![.!?“"] )\b\p{Lu}\p{Ll}{2,}/gu;

/** Asked in this order; the first that knows decides. */
const DECISIONS: readonly ((line: Line, index: number, page: Survey) => Role | null)[] = [
  (line) => (/[\p{L}\p{N}]/u.test(line.words) ? null : furniture('no words')),
  (_, index, { headline }) => (index === headline ? { role: 'headline', why: 'headline' } : null),
  (line) => (line.hint?.part?.id === 'caption' && line.hint.inside ? caption(line) : null),
  (line) => (line.hint !== null && line.hint.part !== null ? furniture(line.hint.part.why) : null),
  ruled,
  (_, index, { sections }) => (sections[index] ? furniture(sections[index].why) : null),
  (line, _, { lines, headline }) =>
    headline >= 0 && isSameLine(line, lines[headline]) ? furniture('headline repeated') : null,
  (_, index, { headline }) => (index < headline ? furniture('before the headline') : null),
  (line) => (line.hint !== null && !line.hint.inside ? furniture('outside the article') : null),
  (line, index, { lines }) => (isRepeatOfNeighbour(line, lines, index) ? furniture('line repeated') : null),
  (_, index, { standfirst }) =>
    index === standfirst ? { role: 'standfirst', why: 'between headline and article' } : null,
  (line) => (line.hint === null ? null : tagged(line, line.hint.tag)),
  marked,
  (line, index, { last }) =>
    index > last && !line.stops && line.hint === null ? furniture('short line after the end of the article') : null,
  (line) => (isRunning(line) ? { role: 'paragraph', why: 'running text' } : null),
  (line) =>
    line.count >= 5 && /:$/u.test(line.words) && !/^\d/u.test(line.words)
      ? { role: 'paragraph', why: 'leads in what follows' }
      : null,
  (line) => (line.stops && !line.asks ? { role: 'paragraph', why: 'sentence' } : null),
  (line) => (line.asks && line.count > 16 ? { role: 'paragraph', why: 'sentence' } : null),
  (line, index, { lines, first }) =>
    index < first && leadsNowhere(lines, index, first) && line.hint === null
      ? furniture('short line before the article')
      : null,
];

/** Most pages set their headings off so; it states nothing either way. */
const SHORT: Role = { role: 'heading', why: 'short line without a full stop' };

function furniture(why: string): Role {
  return { role: 'furniture', why };
}

function ruled(line: Line, index: number, { rules, first, last }: Survey): Role | null {
  const rule = rules[index] ?? null;
  if (rule === null) return null;
  // In a page, a heading or item inside the article may be called like a control: “Settings”, “Privacy”.
  if (
    line.hint !== null &&
    line.hint.inside &&
    /^(?:h[1-6]|p|li)$/u.test(line.hint.tag) &&
    rule.where === 'anywhere' &&
    rule.id === 'page-tools' &&
    index > first &&
    index < last
  )
    return null;
  return rule.where !== 'edge' || index < first || index > last ? furniture(rule.why) : null;
}

function caption(line: Line): Role {
  return line.count < 4 ? furniture('caption') : { role: 'caption', why: 'caption of a picture' };
}

function isRepeatOfNeighbour(line: Line, lines: readonly Line[], index: number): boolean {
  return (
    line.count < 40 &&
    foldWords(line.words) !== '' &&
    (isSameLine(line, lines[index - 1]) || isSameLine(line, lines[index + 1]))
  );
}

/** What the page's own tag says. */
function tagged(line: Line, tag: string): Role | null {
  if (/^h[1-6]$/u.test(tag)) return { role: 'heading', why: `tag ${tag}` };
  if (line.hint !== null && line.hint.linked > 0.9 && line.count < 25 && !line.stops)
    return furniture('link to another page');
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return { role: 'item', why: `tag ${tag}` };
  if (tag === 'blockquote') return { role: 'quotation', why: 'tag blockquote' };
  return null;
}

/** What the marker at the beginning says. */
function marked(line: Line): Role | null {
  if (/^#{1,6}$/u.test(line.marker)) return { role: 'heading', why: 'marked as heading' };
  if (line.marker.startsWith('>')) return { role: 'quotation', why: 'marked as quotation' };
  if (line.marker !== '') return { role: 'item', why: 'bullet' };
  return null;
}

/** A heading stands right before what it heads; a short line before other short lines is a label. */
function leadsNowhere(lines: readonly Line[], index: number, first: number): boolean {
  return index + 1 < first && (lines[index]?.count ?? 0) < 5;
}
