import type { Language } from '../lexicon/messages.ts';
import type { Answer, Line, LineSide, Section, Source } from '../model/answer.ts';
import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import type { Citation, Span } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { VERSION } from '../model/version.ts';
import { checkedText } from './checked.ts';
import { actorText, derivedText, THE_LINE } from './derived.ts';
import { type Frame, frameIn, titleIn } from './frame.ts';
import { courseHtml, positionsHtml } from './grid.ts';
import { numbers, sourceFacts } from './numbers.ts';
import { SCRIPT, SCRIPT_HASH, STYLE } from './page.ts';
import { escaped, spot, textHtml } from './source.ts';
import { searchedText } from './text.ts';

/** The answer as one page that loads nothing: every citation shows its words and leads to its place in the full text of the
 *  report, which the page holds. Nothing of a report reaches the page as markup. */
export function answerHtml(
  answer: Answer,
  story: Story,
  { language = 'en' }: { readonly language?: Language } = {},
): string {
  const frame = frameIn(language);
  const { tell } = frame;
  const { understood, asked, sections, sources } = answer;
  const question = titleIn(frame, answer.question);
  const composed = language === 'en' ? '' : ' lang="en" dir="ltr"';
  const reports = new Map(story.analyses.map(({ report }) => [report.id, report]));
  const dates = new Map(
    story.analyses.map(({ report, dated }) => [report.id, dated?.from.slice(0, 10) ?? tell('undated')]),
  );
  const page: Page = { answer, dates, frame };
  return `<!doctype html>
<html lang="${language}"${frame.rightToLeft ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Crossread ${VERSION}">
<title>${escaped(question)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#answer">${tell('Skip to the answer')}</a>
<header>
<p class="brand">Crossread</p>
<h1 dir="auto"${language !== 'en' && question === answer.question ? ' lang="en"' : ''}>${escaped(question)}</h1>
${understood === '' ? '' : `<p class="understood"${composed}>${escaped(understood)}</p>\n`}${asked === null ? '' : `<p class="understood">${escaped(tell(`Asked on ${asked}.`))}</p>\n`}</header>
<nav aria-label="${tell('Sections')}"><ul>
${sections.map(({ heading }, at) => `<li dir="auto"${frame.knows(heading) ? '' : ' lang="en"'}><a href="#section-${at + 1}">${escaped(tell(heading))}</a></li>\n`).join('')}<li><a href="#sources">${tell('Sources')}</a></li>
</ul></nav>
<main id="answer" tabindex="-1"${composed}>
${sections.map((section, at) => sectionHtml(section, at + 1, page)).join('')}</main>
<section id="sources" aria-labelledby="sources-heading">
<h2 id="sources-heading">${tell('Sources')}</h2>
<p class="hint">${tell('Each report in full, as it was read. The cited words are marked.')}</p>
${sources.map((source) => sourceHtml(source, reports.get(source.report), page)).join('')}</section>
<footer><p${composed}>Written by Crossread ${VERSION} from ${sources.length} ${sources.length === 1 ? 'report' : 'reports'}.${language === 'en' ? ` ${JUDGES_NOT}` : ''}</p>${language === 'en' ? '' : `<p>${tell(JUDGES_NOT)} ${tell(IN_ENGLISH)}</p>`}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const JUDGES_NOT = 'It tells who says what; it does not judge who is right.';
const IN_ENGLISH = 'This page was composed in English; quotations stay in the language of their report.';

interface Page {
  readonly answer: Answer;
  readonly frame: Frame;
  /** Report → its day, or “undated”. */
  readonly dates: ReadonlyMap<string, string>;
}

function sectionHtml({ role, heading, lines }: Section, number: number, page: Page): string {
  const paragraph = role === 'context' ? lines.filter(({ sides }) => sides === null) : [];
  const listed = lines.filter((line) => !paragraph.includes(line));
  return `<section class="${role}" aria-labelledby="section-${number}">
<h2 id="section-${number}"${headingIn(page.frame, heading)}</h2>
${paragraphHtml(paragraph, page)}${listed.length === 0 ? '' : (gridHtml(listed, number, page) ?? `<ul>\n${listed.map((line) => `<li>${lineHtml(line, page)}</li>\n`).join('')}</ul>\n`)}</section>
`;
}

/** The rest of the tag, and the heading: in the language of the page, inside a part that is marked as English, where it has a translation. */
function headingIn({ language, rightToLeft, tell, knows }: Frame, heading: string): string {
  const own = language !== 'en' && knows(heading);
  return `${own ? ` lang="${language}"${rightToLeft ? ' dir="rtl"' : ''}` : ''}>${escaped(tell(heading))}`;
}

/** A chart with its table, or the table of positions with the words below it; null where the lines are a list. */
function gridHtml(lines: readonly Line[], number: number, page: Page): string | null {
  const writer = {
    text: (line: Line) => `${quoted(line.text)}${marks(line, page)}`,
    marks: (of: Pick<Line, 'citations'>) => marks(of, page),
  };
  return (
    courseHtml(lines, `chart-${number}`, writer) ??
    positionsHtml(lines, `section-${number}`, { ...writer, sides: (sides) => sidesHtml('', sides, page) })
  );
}

/** Lines that follow each other; sides next to each other are no part of a paragraph. */
function paragraphHtml(lines: readonly Line[], page: Page): string {
  const inside = lines.map((line) => `<span class="line">${lineHtml(line, page)}</span>`);
  return lines.length === 0 ? '' : `<p>${inside.join(' ')}</p>\n`;
}

function lineHtml(line: Line, page: Page): string {
  const { text, searched, answerable, sides, checked, derived, worded } = line;
  const said = derived === undefined ? '' : derivedText(derived);
  return [
    ...(checked === undefined ? [] : [`<p class="verdict ${verdictOf(checked)}">${escaped(checkedText(checked))}</p>`]),
    ...(said === '' ? [] : [`<p class="derived">${escaped(said)}</p>`]),
    sides === null || derived !== undefined ? `${quoted(text)}${marks(line, page)}` : sidesHtml(text, sides, page),
    ...(worded === undefined ? [] : [`<span class="worded">${escaped(THE_LINE + worded.line)}</span>`]),
    ...(derived?.kind === 'actor' ? [`<span class="heard">${escaped(actorText(derived))}</span>`] : []),
    ...(derived === undefined || sides === null || sides.length === 0 ? [] : [relationsHtml(sides, page)]),
    ...(answerable === null
      ? []
      : [
          `<span class="tag ${answerable ? 'yes' : 'no'}">${page.frame.tell(answerable ? 'answered in these reports' : 'not answered in these reports')}</span>`,
        ]),
    ...(searched === null ? [] : [`<p class="searched">${escaped(searchedText(searched))}</p>`]),
  ].join(' ');
}

/** A class for the look; the words say the same. */
function verdictOf(checked: NonNullable<Line['checked']>): string {
  if (checked.kind === 'sentence') return checked.verdict;
  return checked.kind === 'quotation' && checked.saidBy === null && HOLDING.has(checked.how)
    ? 'corroborated'
    : 'contradicted';
}

const HOLDING: ReadonlySet<string> = new Set(['exact', 'typography']);

/** The sides next to each other under what they differ in, which the line names before the first of them. */
function sidesHtml(text: string, sides: readonly LineSide[], page: Page): string {
  const first = text.indexOf(sides[0]?.text ?? '');
  const matter = text.slice(0, Math.max(0, first)).replace(/:\s.*$/, '');
  return `${matter === '' ? '' : `<p class="matter">${escaped(matter)}</p>`}<div class="sides">${sides
    .map(
      (side) =>
        `<div class="side"><p class="label">${escaped(side.label)}</p><p>${quoted(side.text)}${marks(side, page)}</p></div>`,
    )
    .join('')}</div>`;
}

/** What somebody did to whom, each in the words of a report. */
function relationsHtml(sides: readonly LineSide[], page: Page): string {
  const items = sides.map((side) => `<li><b>${escaped(side.label)}:</b> ${quoted(side.text)}${marks(side, page)}</li>`);
  return `<ul class="relations">${items.join('')}</ul>`;
}

/** Verbatim words stand out from composed ones. */
function quoted(text: string): string {
  return escaped(text).replace(/“[^“”]*”/gu, (words) => `<q>${words}</q>`);
}

/** One marker for each source, with the cited words behind it. */
function marks(line: Pick<Line, 'citations'>, { answer, dates, frame }: Page): string {
  return numbers(line, answer)
    .map((number) => {
      const source = answer.sources.find((other) => other.number === number);
      const cited = line.citations.filter(({ report }) => report === source?.report);
      const [first] = cited;
      if (source === undefined || first === undefined) return '';
      const from = `${source.outlet ?? source.title}, ${dates.get(source.report) ?? frame.tell('undated')}`;
      const words = cited.map((citation) => wordsHtml(citation, number)).join(' ');
      return `\u2060<span class="cite"><a class="marker" href="#${spot(number, first)}" aria-label="source ${number}: ${escaped(from)}">[${number}]</a><span class="tip" data-number="[${number}]">${words} <span class="from">${escaped(from)}</span></span></span>`;
    })
    .join('');
}

function wordsHtml(citation: Citation, number: number): string {
  return `<a class="words" href="#${spot(number, citation)}">“${escaped(citation.quote)}”</a>`;
}

function sourceHtml(source: Source, report: Report | undefined, { answer, dates, frame }: Page): string {
  const cited = answer.sections
    .flatMap(({ lines }) =>
      lines.flatMap(({ citations, sides }) => [...citations, ...(sides ?? []).flatMap((side) => side.citations)]),
    )
    .filter((citation) => citation.report === source.report);
  return `<details id="source-${source.number}">
<summary><span class="number">[${source.number}]</span> <span class="title">${escaped(source.title)}</span> <span class="facts">${escaped(sourceFacts(source, answer, frame))}, ${escaped(dates.get(source.report) ?? frame.tell('undated'))}</span></summary>
<p class="facts">${escaped(showName(source.file))}, SHA-256 <code>${escaped(source.sha256)}</code></p>
<div class="stored" tabindex="0" role="region" aria-label="${escaped(frame.tell(`Full text of source ${source.number}`))}"${textLanguage(report, frame)}>${report === undefined ? '' : textHtml(report.text, cited, furnitureOf(report), source.number)}</div>
</details>
`;
}

/** The language of a stored text, where it is not that of the page. */
function textLanguage(report: Report | undefined, { language, rightToLeft }: Frame): string {
  const own = report?.language ?? null;
  if (own === null || own === language) return '';
  return ` lang="${escaped(own)}"${rightToLeft ? ' dir="auto"' : ''}`;
}

function furnitureOf({ blocks }: Report): readonly Span[] {
  return blocks.filter(({ role }) => role === 'furniture');
}
