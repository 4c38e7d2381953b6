/** Lines to blocks: what is the article, what is its headline, and what is the page around it. Nothing is cut. */
import { FURNITURE, type FurnitureRule, furnitureRule } from '../lexicon/furniture.ts';
import { FURNITURE_ABROAD } from '../lexicon/furniture-abroad.ts';
import { FURNITURE_PICTURES } from '../lexicon/furniture-pictures.ts';
import type { Block } from '../model/report.ts';
import { findHeadline, isSameLine } from './headline.ts';
import { isPlainEnglish } from './language.ts';
import type { Line } from './lines.ts';
import { findSpoken } from './speakers.ts';

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
  /** Whether a line says what an earlier one said, letter case aside; in a page, only running text. */
  readonly repeats: readonly boolean[];
  /** Indices; -1 for none. */
  readonly headline: number;
  readonly standfirst: number;
  /** The first and the last line of running text. Without any: both lie after the last line. */
  readonly first: number;
  readonly last: number;
  /** Whether a line is what somebody says in a transcript or interview, by its label. */
  readonly spoken: readonly boolean[];
  /** Whether a line stands after the article with several lines of other kinds between. */
  readonly apart: readonly boolean[];
  /** The names that the article speaks of. */
  readonly names: ReadonlySet<string>;
}

function survey(lines: readonly Line[], title: string | null): Survey {
  const known = isEnglish(lines) ? KNOWN : EVERYWHERE;
  const rules = lines.map((line) => {
    if (!isArticle(line)) return null;
    return furnitureRule(line.words, line.count > 70 ? LONG : known);
  });
  const spoken = findSpoken(lines);
  const prose = lines.map(
    (line, index) => rules[index] === null && (isRunning(line) || spoken[index] === true) && isArticle(line),
  );
  const thread = findThread(lines, prose);
  const core = trimTail(lines, rules, prose, findCore(lines.slice(0, thread), rules, prose));
  const headline = findHeadline(lines, rules, core.first, title, spoken);
  const standfirst = findStandfirst(lines, prose, headline);
  const begin = Math.max(standfirst, headline, core.first - 1) + 1;
  const first = Math.min(indexFrom(prose, begin), core.last < 0 ? lines.length : Math.max(core.last, begin));
  const last = core.last < 0 ? lines.length : core.last;
  const names = namesIn(lines.slice(first, last + 1));
  const sections = markSections(lines, rules, headline, { first, last }, thread, names);
  const apart = markApart(lines, rules, last);
  return {
    lines,
    rules,
    headline,
    standfirst,
    first,
    last,
    sections,
    spoken,
    apart,
    names,
    repeats: markRepeats(lines),
  };
}

/** By the first long lines: most pages are, and need no rules for other languages. */
function isEnglish(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.count >= 10 && isArticle(line)).slice(0, 12);
  return isPlainEnglish(long.map(({ words }) => words.slice(0, 120)).join(' '));
}

const KNOWN: readonly FurnitureRule[] = [...FURNITURE_PICTURES, ...FURNITURE];
const LONG: readonly FurnitureRule[] = FURNITURE_PICTURES.filter((rule) => rule.long === true);
const EVERYWHERE: readonly FurnitureRule[] = [...KNOWN, ...FURNITURE_ABROAD];

function indexFrom(flags: readonly boolean[], from: number): number {
  const found = flags.indexOf(true, from);
  return found < 0 ? flags.length : found;
}

/** Long enough to be no label, or a sentence of some length. */
function isRunning(line: Line): boolean {
  return line.count >= 22 || (line.count >= 10 && line.stops && !line.asks);
}

/** Plain text leaves it open; in a page the article finder has its say. */
function isArticle({ hint }: Line): boolean {
  return hint === null || (hint.inside && hint.part === null);
}

/** The stretch of lines with the most running text for the fewest lines of other kinds: menus before it and lists of other pages after
 *  it hold sentences too, but far between. Maximum-sum segment (Bentley 1984). -1 and -1 where nothing runs. */
function findCore(
  lines: readonly Line[],
  rules: readonly (FurnitureRule | null)[],
  prose: readonly boolean[],
): { readonly first: number; readonly last: number } {
  let best = { sum: 0, first: -1, last: -1 };
  let sum = 0;
  let from = 0;
  lines.forEach((line, index) => {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += prose[index] === true ? Math.min(line.count, 120) : COST[rules[index]?.where ?? 'none'];
    if (sum > best.sum) best = { sum, first: from, last: index };
  });
  return best;
}

/** Notes on writers, cookies and letters often stand in whole sentences after the last paragraph. The article ends before the first of them
 *  where hardly any text follows it. */
function trimTail(
  lines: readonly Line[],
  rules: readonly (FurnitureRule | null)[],
  prose: readonly boolean[],
  core: { readonly first: number; readonly last: number },
): { readonly first: number; readonly last: number } {
  if (core.last < 0 || lines[core.last]?.hint) return core;
  let words = 0;
  for (let index = core.first; index <= core.last; index++)
    if (prose[index] === true) words += lines[index]?.count ?? 0;
  let { last } = core;
  let after = 0;
  for (let index = core.last; index > core.first && after < Math.min(words * 0.15, 150); index--) {
    if (rules[index]?.where === 'edge') last = prose.lastIndexOf(true, index);
    if (prose[index] === true) after += lines[index]?.count ?? 0;
  }
  return { first: core.first, last: Math.max(last, core.first) };
}

/** Where what readers wrote below an article begins: lines with day and hour, or “Name says:”, each before some text, at least three,
 *  and a whole article before the first. A live page has its hours from the beginning. The number of lines where there is none. */
function findThread(lines: readonly Line[], prose: readonly boolean[]): number {
  const stamps: number[] = [];
  let before = 0;
  for (const [index, line] of lines.entries()) {
    if (line.hint !== null) return lines.length;
    if (prose[index] === true && stamps.length === 0) before += line.count;
    if (line.count > 14 || !STAMP.test(line.words)) continue;
    const text = lines.slice(index + 1, index + 4).some((next) => next.stops && next.count >= 3);
    if (text && before >= ARTICLE) stamps.push(index);
    else if (text && stamps.length === 0) return lines.length;
  }
  const [first] = stamps;
  return stamps.length < 3 || first === undefined ? lines.length : first;
}

/** Words: shorter articles cannot be told from the first post of a live page. */
const ARTICLE = 120;
const STAMP =
  /(?:\d{4}|ago),? (?:at |@ |- |\| )?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s+(?:said|says|wrote|#\d+))?:?$|^\S.{0,40} (?:says|said|wrote):$|^(?:\S+ ){0,3}(?:\d{1,3}|an?|one) (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/iu;
const COMMENTS = FURNITURE.find((rule) => rule.id === 'comments') ?? null;

/** In words. A heading or short quotation costs little; what readers wrote below an article is long, so its heading must cost more. */
const COST = { none: -5, anywhere: -5, edge: -8, section: -40, end: -150 } as const;

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

/** What follows a heading such as “Related stories” belongs to it until the article goes on; after the article, to the end. */
function markSections(
  lines: readonly Line[],
  rules: readonly (FurnitureRule | null)[],
  headline: number,
  core: { readonly first: number; readonly last: number },
  thread: number,
  names: ReadonlySet<string>,
): readonly (FurnitureRule | null)[] {
  let open: FurnitureRule | null = null;
  let opened = 0;
  return lines.map((line, index) => {
    if (index >= thread) return COMMENTS;
    const rule = rules[index] ?? null;
    if (index <= headline) return null;
    if (rule !== null && (rule.where === 'section' || rule.where === 'end')) {
      if (open === null) opened = index;
      open = rule;
    } else if (
      open !== null &&
      index >= core.first &&
      goesOn(line) &&
      (index <= core.last || resumes(line, open, index - opened, names))
    ) {
      open = null;
    }
    return open;
  });
}

/** The article goes on with a long sentence that is no link. */
function goesOn(line: Line): boolean {
  return isArticle(line) && isRunning(line) && line.stops && !line.asks && (line.hint?.linked ?? 0) < 0.3;
}

/** Lines: a box of other pages inside an article is shorter than the lists at its foot. */
const BOX = 12;

/** After what looked like the end, the article goes on where a long sentence speaks of the same people and places; `lines` is how many the
 *  section has by now. */
function resumes(line: Line, open: FurnitureRule, lines: number, names: ReadonlySet<string>): boolean {
  if (open.where === 'end' || line.hint !== null || line.count < 15) return false;
  const shared = new Set((line.words.match(CAPITAL) ?? []).filter((name) => names.has(name)));
  return shared.size >= (lines < BOX ? 1 : 2);
}

const CAPITAL = /\p{Lu}\p{L}{2,}/gu;

function namesIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.filter(isRunning).flatMap((line) => line.words.match(NAME) ?? []));
}

/** A capitalised word that does not open a sentence. */
const NAME = /(?<=[\p{L}\p{N},;:’'] )\p{Lu}\p{L}{2,}/gu;

/** Five lines that are no sentences end an article that did not go on by then. */
const APART = 5;

function markApart(lines: readonly Line[], rules: readonly (FurnitureRule | null)[], last: number): readonly boolean[] {
  let between = 0;
  return lines.map((line, index) => {
    if (index <= last || line.hint !== null) return false;
    if (rules[index] !== null || !line.stops) between++;
    return between >= APART;
  });
}

function markRepeats(lines: readonly Line[]): readonly boolean[] {
  const seen = new Set<string>();
  const found = lines.map((line) => {
    if (line.count < 4 || line.count > 60 || (line.hint !== null && !(isArticle(line) && isRunning(line))))
      return false;
    const words = line.words.toLowerCase();
    const before = seen.has(words);
    seen.add(words);
    return before && words !== '';
  });
  const inPage = lines.filter((line, index) => found[index] === true && line.hint !== null).length;
  return inPage <= SLIPS ? found : found.map((repeated, index) => repeated && lines[index]?.hint === null);
}

/** A page that says more lines than these twice means to: a plan of meals, a table of results. */
const SLIPS = 3;

/** Asked in this order; the first that knows decides. */
const DECISIONS: readonly ((line: Line, index: number, page: Survey) => Role | null)[] = [
  (line) => (/[\p{L}\p{N}]/u.test(line.words) ? null : furniture('no words')),
  (_, index, { headline }) => (index === headline ? { role: 'headline', why: 'headline' } : null),
  (line) => (line.hint?.part?.id === 'caption' && line.hint.inside ? caption(line) : null),
  (line) => (line.hint !== null && line.hint.part !== null ? furniture(line.hint.part.why) : null),
  ruled,
  (line) => (isRunningHead(line) ? furniture('head or number of a printed page') : null),
  (line) => (isDrawing(line) ? furniture('labels of a drawing') : null),
  (_, index, { sections }) => (sections[index] ? furniture(sections[index].why) : null),
  (line, _, { lines, headline }) =>
    headline >= 0 && isSameLine(line, lines[headline]) ? furniture('headline repeated') : null,
  (_, index, { headline }) => (index < headline ? furniture('before the headline') : null),
  (line) => (line.hint !== null && !line.hint.inside ? furniture('outside the article') : null),
  (line, index, { lines, repeats }) =>
    repeats[index] === true || isRepeatOfNeighbour(line, lines, index) ? furniture('line repeated') : null,
  (_, index, { standfirst }) =>
    index === standfirst ? { role: 'standfirst', why: 'between headline and article' } : null,
  (line, index, { lines, rules }) =>
    line.hint === null && isUnderPicture(line, lines[index - 1], rules[index + 1] ?? null)
      ? { role: 'caption', why: 'under a picture' }
      : null,
  (line) => (line.hint === null ? null : tagged(line, line.hint.tag)),
  (_, index, { spoken }) => (spoken[index] === true ? { role: 'paragraph', why: 'what a speaker says' } : null),
  marked,
  (line, index, { apart, names }) =>
    apart[index] === true && line.stops && !sharesName(line, names) ? furniture('apart from the article') : null,
  (line, index, { last }) =>
    index > last && !line.stops && line.hint === null ? furniture('short line after the end of the article') : null,
  (line) => (isRunning(line) ? { role: 'paragraph', why: 'running text' } : null),
  (line) =>
    (line.count >= 5 && /:$/u.test(line.words) && !/^\d/u.test(line.words)) || SPEAKS.test(line.words)
      ? { role: 'paragraph', why: 'leads in what follows' }
      : null,
  (line) => (line.stops && !line.asks ? { role: 'paragraph', why: 'sentence' } : null),
  (line) => (line.asks && line.count > 16 ? { role: 'paragraph', why: 'sentence' } : null),
  (line, index, { lines, first }) =>
    index < first && leadsNowhere(lines, index, first) && line.hint === null
      ? furniture('short line before the article')
      : null,
];

/** “Dane continued:” before a quotation that stands on lines of its own. */
const SPEAKS = /^\p{Lu}\S* (?:\S+ ){0,5}(?:\p{Ll}+ed|said|says|told|wrote|writes|asks|adds|replies|follows):$/u;

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
    line.hint?.inside &&
    /^(?:h[1-6]|p|li)$/u.test(line.hint.tag) &&
    rule.where === 'anywhere' &&
    rule.id.endsWith('page-tools') &&
    index > first &&
    index < last
  )
    return null;
  if (rule.where === 'edge' && index >= first && index <= last) return null;
  return rule.role === 'caption' ? { role: 'caption', why: rule.why } : furniture(rule.why);
}

/** Somebody or something of the article is named again, or nobody at all. */
function sharesName(line: Line, names: ReadonlySet<string>): boolean {
  const own = line.words.match(NAME) ?? [];
  return own.length === 0 ? line.count < 40 : own.some((name) => names.has(name));
}

function caption(line: Line): Role {
  return line.count < 4 ? furniture('caption') : { role: 'caption', why: 'caption of a picture' };
}

function isRepeatOfNeighbour(line: Line, lines: readonly Line[], index: number): boolean {
  return line.count < 40 && (isSameLine(line, lines[index - 1]) || isSameLine(line, lines[index + 1]));
}

/** Scraped pages leave the word “Image” where a picture was. What is under it is its caption if a credit follows, or if it is one short
 *  sentence that quotes nobody; else the caption was lost and the article goes on. */
function isUnderPicture(line: Line, before: Line | undefined, after: FurnitureRule | null): boolean {
  if (before === undefined || !/^(?:image|photo|picture)$/iu.test(before.words) || line.count > 40) return false;
  return after?.id === 'picture-credit' || (line.count <= 14 && !/[“”"‘]|[.!?] \p{Lu}/u.test(line.words));
}

/** “THE LENN ECHO      Page 3      4 May 2031”, “- 11 -”. */
function isRunningHead({ words, stops, count, hint }: Line): boolean {
  if (hint !== null || stops || count > 14) return false;
  return /^\d{1,3} ?[-–—]?$/u.test(words) || (/\d/u.test(words) && RUNNING.test(words));
}

const RUNNING = /^[\p{L}\d][^\t|]*? {3,}[^\s|][^\t|]*? {3,}\S/u;

/** Maps and drawings lose their lines in a crawl, and their labels stay: “CANAL STREET DEPOT The gate was shut. 200 FEET HARBOUR”.
 *  A text in capitals has hardly a word in small letters. */
function isDrawing({ words, stops, count }: Line): boolean {
  if (stops || count < 15) return false;
  const capitals = words.match(CAPITALS)?.length ?? 0;
  const all = count > 120 ? (words.match(/\S+/gu)?.length ?? 0) : count;
  return capitals >= 8 && capitals > all * 0.1 && (words.match(SMALL)?.length ?? 0) > all * 0.2;
}

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu;
const SMALL = /(?<!\S)\p{Ll}+/gu;

/** What the page's own tag says. */
function tagged(line: Line, tag: string): Role | null {
  if (/^h[1-6]$/u.test(tag)) return { role: 'heading', why: line.hint?.why ?? `tag ${tag}` };
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
