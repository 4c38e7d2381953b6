import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import { englishFrom, isLanguage } from './english.ts';
import type { Fault } from './fault.ts';
import { flat } from './fold.ts';
import type { GivenCitation, GivenLine, GivenSection, GivenSource, Shape } from './shape.ts';
import { type Element, elementsIn, isOf, kindOf, readTags, textIn } from './tags.ts';
import { lineBeside } from './worded-page.ts';

/** The answer that a published HTML page shows: its visible words, and for each marker the words and offsets behind it.
 *  Whatever the page shows beyond what Crossread writes is told as a fault. */
export function shapeOfPage(html: string, reports: readonly Report[]): Shape {
  const faults: Fault[] = [];
  const language = /<html\b[^>]{0,200}\blang="([^"]{0,40})"/u.exec(html.slice(0, 2000))?.[1] ?? 'en';
  if (!isLanguage(language)) {
    const message = `the page is in the language ${language}, which no page of Crossread is written in: check the JSON instead`;
    return { given: { sections: [], sources: [] }, faults: [{ name: 'malformed', path: 'page', text: '', message }] };
  }
  const english = englishFrom(language);
  const { root, faults: broken } = readTags(html);
  for (const message of new Set(broken)) fault('page', '', message);
  const body = elementsIn(root, ({ name }) => name === 'body')[0] ?? root;
  for (const child of body.children) if (!FRAME.some((known) => known(child, english))) stray(child);
  const main = body.children.find((child): child is Element => isOf(child, 'main'));
  const list = body.children.find((child): child is Element => isSources(child));
  if (main === undefined || list === undefined) fault('page', '', 'has no answer or no sources');
  const sources = elementsIn(list ?? root, ({ name }) => name === 'details').map(sourceOf);
  const sections = (main?.children ?? []).flatMap((child): GivenSection[] => {
    if (isOf(child, 'section')) return [child].map(sectionOf);
    stray(child);
    return [];
  });
  checkContents(body);
  for (const child of body.children) if (typeof child !== 'string') hidden(child);
  return { given: { sections: sections.map((section, at) => numbered(section, at)), sources }, faults };

  function sectionOf(section: Element): GivenSection {
    const heading = english(flat(textIn(section.children.find((child) => isOf(child, 'h2')) ?? '')));
    return { path: '', role: kindOf(section), heading, party: null, lines: linesOf(section) };
  }

  /** A line ends where its markers end, or the element that holds it. What stands beside it in small print goes with it. */
  function linesOf(section: Element): GivenLine[] {
    const lines: GivenLine[] = [];
    let text = '';
    let citations: GivenCitation[] = [];
    let markers = 0;
    let besides: string[] = [];
    let origins: GivenLine['origins'] = null;
    let worded: string | null = null;
    const flush = () => {
      if (text.trim() === '' && markers === 0) return;
      lines.push({ path: '', text: text.trim(), citations, claimed: markers, sides: [], besides, origins, worded });
      [text, citations, markers, besides, origins, worded] = ['', [], 0, [], null, null];
    };
    const visit = (node: Element | string): void => {
      if (typeof node === 'string') {
        const words = node.replaceAll('\u2060', '');
        if (markers > 0 && words.trim() !== '') flush();
        if (markers === 0) text += words;
        return;
      }
      const kind = kindOf(node);
      const { name } = node;
      // The lines of a paragraph follow each other: without their borders two would be read as one.
      if (kindOf(section) === 'context' && isOf(node, 'p') && section.children.includes(node))
        for (const child of node.children)
          if (!isOf(child, 'span', 'line') && textIn(child).trim() !== '') stray(child);
      if (name === 'span' && kind === 'line') {
        flush();
        for (const child of node.children) visit(child);
        flush();
      } else if (name === 'span' && kind === 'cite') {
        markers++;
        citations.push(...citationsOf(node));
      } else if (kind === 'verdict') {
        origins = originsTold(textIn(node));
      } else if (name === 'span' && kind === 'worded' && markers > 0 && lineBeside(textIn(node)) !== null) {
        worded = lineBeside(textIn(node));
      } else if (BESIDE.has(kind) || name === 'b') besides.push(flat(textIn(node)));
      else if (name === 'svg') besides.push(...elementsIn(node, (one) => one.name === 'text').map(textIn));
      else if (QUIET.some((quiet) => quiet(node, english))) return;
      else if (name === 'table' && node.attributes.get('class') === 'grid steps') steps(node);
      else if (INLINE.has(name)) for (const child of node.children) visit(child);
      else {
        if (!BLOCKS.has(node.name))
          fault('page', flat(textIn(node)), `has <${node.name}>, which no line is written in`);
        flush();
        for (const child of node.children) visit(child);
        flush();
      }
    };
    const steps = (table: Element) => {
      for (const row of elementsIn(table, ({ name }) => name === 'tr')) {
        const cells = row.children.filter((child) => isOf(child, 'td'));
        besides.push(...cells.slice(0, -1).map((cell) => flat(textIn(cell))));
        const last = cells.at(-1);
        if (last !== undefined) visit(last);
      }
    };
    for (const child of section.children) visit(child);
    flush();
    const last = lines.at(-1);
    return last === undefined || besides.length === 0
      ? lines
      : [...lines.slice(0, -1), { ...last, besides: [...last.besides, ...besides] }];
  }

  function citationsOf(cite: Element): GivenCitation[] {
    const [marker] = elementsIn(cite, (one) => isOf(one, 'a', 'marker'));
    const shown = /^\[(\d+)\]$/.exec(marker === undefined ? '' : textIn(marker))?.[1];
    const tip = elementsIn(cite, (one) => isOf(one, 'span', 'tip'))[0];
    if (cite.children.some((child) => child !== marker && child !== tip)) stray(cite);
    const words = elementsIn(cite, (one) => isOf(one, 'a', 'words'));
    if (shown === undefined || words.length === 0) fault('page', flat(textIn(cite)), 'a marker leads to no words');
    return words.flatMap((one) => {
      const [, number, start, end] = SPOT.exec(one.attributes.get('href') ?? '') ?? [];
      const quote = /^“([\s\S]*)”$/u.exec(textIn(one))?.[1];
      if (number === undefined || number !== shown || quote === undefined || Number(start) >= Number(end)) {
        fault('page', flat(textIn(one)), `the marker [${shown ?? ''}] leads elsewhere than it says`);
        return [];
      }
      const span = { start: Number(start), end: Number(end) };
      const source = sources[Number(number) - 1];
      const report = reports.find(({ sha256 }) => sha256 === source?.sha256);
      const stands = report?.text.slice(span.start, span.end) ?? '';
      const same = shownAs(stands) === quote;
      return [{ path: '', report: nameOf(number), file: source?.file ?? '', ...span, quote: same ? stands : quote }];
    });
  }

  function sourceOf(details: Element, at: number): GivenSource {
    const path = `sources[${at}]`;
    const part = (name: string, kind?: string) => elementsIn(details, (one) => isOf(one, name, kind))[0];
    const [title, facts, hash] = [part('span', 'title'), part('span', 'facts'), part('code')].map((one) =>
      one === undefined ? '' : textIn(one),
    );
    const number = part('span', 'number');
    if (details.attributes.get('id') !== nameOf(at + 1) || number === undefined || textIn(number) !== `[${at + 1}]`)
      fault(path, title ?? '', `should be number ${at + 1}: sources stand in the order of their numbers`);
    const report = reports.find(({ sha256 }) => sha256 === hash);
    const stored = part('div', 'stored');
    const full = stored === undefined ? '' : textIn(stored);
    if (report !== undefined && full !== shownAs(report.text)) {
      const message = `the page shows another text than that of ${showName(report.file)}`;
      faults.push({ name: 'changed-report', path, text: title ?? '', message });
    }
    const file = flat(elementsIn(details, (one) => isOf(one, 'p', 'facts')).map(textIn)[0] ?? '').replace(
      /, SHA-256 \w*$/u,
      '',
    );
    return {
      path,
      report: nameOf(at + 1),
      file,
      title: title ?? '',
      origin: originIn([facts ?? '', ...(facts ?? '').split(', ').map(english)].join(', '), at + 1),
      sha256: hash ?? '',
    };
  }

  /** The contents of the page name its headings and nothing else. */
  function checkContents(page: Element): void {
    const navigation = page.children.find((child): child is Element => isOf(child, 'nav'));
    if (navigation === undefined) return;
    const named = elementsIn(navigation, ({ name }) => name === 'li').map((item) => english(flat(textIn(item))));
    const headings = [...sections.map(({ heading }) => heading), 'Sources'];
    const other = named.find((name, at) => name !== headings[at]);
    const items = elementsIn(navigation, ({ name }) => name === 'li').map(textIn);
    if (other !== undefined || flat(textIn(navigation)) !== flat(items.join(' ')))
      fault('page', other ?? flat(textIn(navigation)), 'the contents of the page name what is no heading');
  }

  function hidden(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const odd = [...child.attributes.keys()].find(
        (key) => key === 'hidden' || key === 'style' || key.startsWith('on'),
      );
      if (odd !== undefined)
        fault('page', flat(textIn(child)), `<${child.name}> has ${odd}, which no page is written with`);
      if (kindOf(child) === 'skip') fault('page', flat(textIn(child)), 'is kept out of sight');
      hidden(child);
    }
  }

  function stray(node: Element | string): void {
    const words = flat(textIn(node));
    if (words !== '' || typeof node !== 'string') fault('page', words, 'stands where no line of an answer stands');
  }

  function fault(path: string, text: string, message: string): void {
    faults.push({ name: 'malformed', path, text, message });
  }
}

function numbered(section: GivenSection, at: number): GivenSection {
  const path = `sections[${at}]`;
  return {
    ...section,
    path,
    lines: section.lines.map((line, index) => ({
      ...line,
      path: `${path}.lines[${index}]`,
      citations: line.citations.map((citation, of) => ({
        ...citation,
        path: `${path}.lines[${index}].citations[${of}]`,
      })),
    })),
  };
}

export function nameOf(number: number | string): string {
  return `source-${number}`;
}

function isSources(child: Element | string): child is Element {
  return isOf(child, 'section') && child.attributes.get('id') === 'sources';
}

/** “Corroborated by 2 independent origins”; “Told by 1 independent origin, and otherwise by others”. */
export function originsTold(verdict: string): GivenLine['origins'] {
  const [, word, count] = /^(Corroborated|Told) by (\d+) independent origins?\b/u.exec(verdict) ?? [];
  return count === undefined ? null : { count: Number(count), all: word === 'Corroborated' };
}

/** Sources with the same mark are one; from the words of the source list. null: it retells others, or was checked itself. */
export function originIn(facts: string, number: number): string | null {
  if (/retells others: no origin of its own|the text that was checked/u.test(facts)) return null;
  const shared = [...(/one origin with ((?:\[\d+\] ?)+)/u.exec(facts)?.[1]?.matchAll(/\d+/g) ?? [])].map(Number);
  return `origin ${Math.min(number, ...shared)}`;
}

const SPOT = /^#source-(\d{1,6})-(\d{1,15})-(\d{1,15})$/;

/** A page has no control characters and no half characters. */
function shownAs(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a page must not hold
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '');
}

type English = (told: string) => string;

/** What stands in the body of a page. */
const FRAME: readonly ((child: Element | string, english: English) => boolean)[] = [
  (child) => typeof child === 'string' && child.trim() === '',
  (child, english) => isOf(child, 'a', 'skip') && english(textIn(child)) === 'Skip to the answer',
  (child) =>
    isOf(child, 'header') &&
    child.children.every(
      (part) =>
        (typeof part === 'string' && part.trim() === '') ||
        isOf(part, 'h1') ||
        isOf(part, 'p', 'understood') ||
        (isOf(part, 'p', 'brand') && textIn(part) === 'Crossread'),
    ),
  (child) => isOf(child, 'nav'),
  (child) => isOf(child, 'main'),
  isSources,
  isFooter,
  (child) => isOf(child, 'script'),
];

/** In English one paragraph; in another language the second says in it what the first does not. */
function isFooter(child: Element | string, english: English): boolean {
  if (!isOf(child, 'footer')) return false;
  const [first = '', second = ''] = child.children.map((part) => flat(textIn(part))).filter((words) => words !== '');
  const written = /^Written by Crossread [\w.+-]+ from \d+ reports?\.(?: (.*))?$/u.exec(first);
  if (written === null) return false;
  if (second === '') return written[1] === JUDGES_NOT;
  // Two messages beside each other: the blank between them is one of several.
  const blanks = [...second.matchAll(/ /g)].map(({ index }) => index);
  return blanks.some(
    (at) => english(second.slice(0, at)) === JUDGES_NOT && english(second.slice(at + 1)) === IN_ENGLISH,
  );
}

const JUDGES_NOT = 'It tells who says what; it does not judge who is right.';
const IN_ENGLISH = 'This page was composed in English; quotations stay in the language of their report.';

/** Small print that says what was worked out for a line. */
const BESIDE: ReadonlySet<string> = new Set(['derived', 'heard', 'label', 'matter']);

/** Words of the frame, which state nothing. */
const QUIET: readonly ((element: Element, english: English) => boolean)[] = [
  (element) => element.name === 'h2' || element.name === 'thead' || element.name === 'br',
  (element) => element.name === 'caption' && /^(?:Who asserts, denies or tells it otherwise)$/u.test(textIn(element)),
  (element, english) =>
    isOf(element, 'span', 'tag') && /^(?:not )?answered in these reports$/u.test(english(textIn(element))),
  (element) => isOf(element, 'p', 'searched') && SEARCHED.test(textIn(element)),
  (element) => isOf(element, 'span', 'count') && /^\d+\.$/.test(textIn(element)),
  (element) => isOf(element, 'a', 'more') && textIn(element) === 'words',
  (element) => isOf(element, 'span', 'stance') && /^. (?:asserts|denies|differs)$/u.test(textIn(element)),
  (element) => isOf(element, 'span', 'silent') && /^. silent$/u.test(textIn(element)),
];

/** What was looked for and where, behind a line. */
export const SEARCHED =
  /^Searched for: [\s\S]*; in \d+ reports?; (?:nothing found|\d+ places? found, none of them answers it)\.$/u;

const INLINE: ReadonlySet<string> = new Set(['q', 'span']);
const BLOCKS: ReadonlySet<string> = new Set('ul ol li p div table tbody tr th td section'.split(' '));
