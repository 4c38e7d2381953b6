import { fingerprint } from '../model/fingerprint.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { englishFrom, languageOf } from './english.ts';
import type { Fault } from './fault.ts';
import { footnoteOf, type MarkedPlace } from './footnote.ts';
import { shortened } from './locate.ts';
import { originsTold, SEARCHED } from './page.ts';
import { recoverWith } from './recover.ts';
import type { GivenCitation, GivenLine, GivenSection, GivenSource, Shape } from './shape.ts';
import { lineBeside } from './worded-page.ts';

/** The answer that a published Markdown page shows, in any of its languages. Its marks ([2]) name reports; the footnote of each report has its
 *  hash and, mark by mark, the places. Where lines were taken out or put in, so that the places no longer belong to the marks, the words
 *  that a line rests on are looked for in the reports that it names, and the page has a fault besides. */
export function shapeOfMarkdown(page: string, reports: readonly Report[]): Shape {
  const faults: Fault[] = [];
  const rows = page.replaceAll('\r\n', '\n').split('\n');
  const english = englishFrom(
    languageOf(rows.flatMap((row) => (row.startsWith('## ') ? unescaped(row.slice(3)) : []))) ?? 'en',
  );
  const last = rows.findLastIndex((row) => row.startsWith('## ') && english(row.slice(3)) === 'Sources');
  if (last < 0) fault('page', '', 'has no source list');
  const footnotes = (last < 0 ? [] : rows.slice(last + 1))
    .filter((row) => row.trim() !== '')
    .map((row, at) => footnoteOf(row, at, reports, { plain, english }));
  faults.push(...footnotes.flatMap((footnote) => footnote.faults));
  const told = sectionsIn(rows.slice(0, last < 0 ? rows.length : last));
  const after: Fault[] = [];
  const places = footnotes.map(({ source, places: given }, at) => {
    const marks = told.flatMap(({ lines }) => lines.filter(({ numbers }) => numbers.includes(at + 1))).length;
    if (marks === given.length) return [...given];
    const message = `has the places of ${given.length} marks, and the page has ${marks}`;
    after.push({ name: 'malformed', path: source.path, text: source.title, message });
    return null;
  });
  const recover = recoverWith(reports);
  const sections = told.map((section): GivenSection => ({ ...section, lines: section.lines.map(given) }));
  return { given: { sections, sources: footnotes.map(({ source }) => source) }, faults, after };

  function sectionsIn(own: readonly string[]): (Omit<GivenSection, 'lines'> & { lines: MarkdownLine[] })[] {
    const sections: (Omit<GivenSection, 'lines'> & { lines: MarkdownLine[] })[] = [];
    let whole = '';
    for (const row of own) {
      const heading = /^## (.+)$/u.exec(row)?.[1];
      const section = sections.at(-1);
      if (heading !== undefined) {
        const shown = english(plain(heading));
        const path = `sections[${sections.length}]`;
        sections.push({ path, role: STANDING_ALONE.get(shown) ?? '', heading: shown, party: null, lines: [] });
      } else if (section === undefined) checkHead(row);
      else if (row.trim() !== '' && !row.startsWith('|')) {
        const lines = linesOf(row, whole, `${section.path}.lines[${section.lines.length}]`);
        if (!/^\s/u.test(row)) whole = lines[0]?.text ?? '';
        section.lines.push(...lines);
      }
    }
    return sections;
  }

  /** The line of a row; what stands behind its marks is a line of its own, and rests on nothing.
   *  `whole`: the words of the line that it stands below, where it says “in these words”. */
  function linesOf(row: string, whole: string, path: string): MarkdownLine[] {
    const [, indent = '', rest = ''] = /^(\s*)(?:- |\d+\. )?(.*)$/u.exec(row) ?? [];
    const [, head, shown = rest] = /^\*\*((?:[^*\\]|\\.)*)\*\* ?(.*)$/u.exec(rest) ?? [];
    const { text, numbers, tail } = parted(shown);
    const heard = /^\(([\s\S]*)\)$/u.exec(tail)?.[1];
    const worded = numbers.length === 0 ? null : lineBeside(heard ?? '');
    const answerable = english(heard ?? '');
    const quiet = tail === '' || ANSWERABLE.has(answerable) || SEARCHED.test(tail.replace(/^\([^()]*\) /u, ''));
    const besides = [
      ...(head === undefined ? [] : [plain(head)]),
      ...(heard === undefined || quiet || worded !== null ? [] : [heard]),
    ];
    const line = {
      path,
      text: indent !== '' && text === 'in these words' ? whole : text,
      numbers,
      besides,
      origins: head === undefined ? null : originsTold(plain(head)),
      worded,
    };
    if (quiet || heard !== undefined) return [line];
    return [
      line,
      { path: `${path}, behind its marks`, text: tail, numbers: [], besides: [], origins: null, worded: null },
    ];
  }

  function given({ path, text, numbers, besides, origins, worded }: MarkdownLine): GivenLine {
    const citations = cited(numbers, text, path).map((citation, at) => ({
      ...citation,
      path: `${path}.citations[${at}]`,
    }));
    return { path, text, citations, claimed: numbers.length, sides: [], besides, origins, worded };
  }

  function cited(numbers: readonly number[], text: string, path: string): GivenCitation[] {
    const named = numbers.flatMap((number) => {
      const source = footnotes[number - 1]?.source;
      if (source === undefined) fault(path, text, `has the mark [${number}], and the source list no such number`);
      const report = reports.find(({ sha256 }) => sha256 === source?.sha256);
      const told = places[number - 1]?.shift();
      return source === undefined || report === undefined ? [] : [{ source, report, told }];
    });
    const lost = named.filter((one) => one.told === undefined);
    const found =
      lost.length === 0
        ? []
        : recover(
            text,
            lost.map(({ report }) => report),
          );
    return named.flatMap((one) => {
      const { source, report, told } = one;
      const spans = told ?? found[lost.indexOf(one)] ?? [];
      if (spans.length === 0)
        faults.push({ name: 'fabricated', path, text, message: `${source.file} has nothing of this line` });
      return spans.map((span) => citation(span, source, report, path));
    });
  }

  function citation(span: Span | MarkedPlace, source: GivenSource, report: Report, path: string): GivenCitation {
    const { start, end } = span;
    const quote = report.text.slice(start, end);
    if ('fingerprint' in span && span.fingerprint !== fingerprint(quote)) {
      const there = reports.find(({ text }) => fingerprint(text.slice(start, end)) === span.fingerprint);
      const at = `${source.file} ${start}–${end} has other words than the page means: “${shortened(quote)}”`;
      const message = there === undefined ? at : `${at}; they stand at this place in ${there.file}`;
      faults.push({ name: there === undefined ? 'moved' : 'misattributed', path, text: '', message });
    }
    return { path, report: source.report, file: source.file, start, end, quote };
  }

  function checkHead(row: string): void {
    if (row === '' || /^# /u.test(row) || /^\*.*\*$/u.test(row)) return;
    if (!/^Asked on [^ ]*\.$/u.test(english(unescaped(row))))
      fault('page', row, 'stands where no line of an answer stands');
  }

  /** The words as they are shown. */
  function plain(marked: string): string {
    const shown = marked.replace(/\\([!-/:-@[-`{-~])/g, '');
    const odd = /<|&#?\w+;|\]\(|(?<![\w*])[*_`](?=\w)/u.exec(shown)?.[0];
    if (odd !== undefined) fault('page', marked, `has “${odd}”, which does not show as it is written`);
    return unescaped(marked).trim();
  }

  /** The text, the numbers of its last marks, and what stands behind them. */
  function parted(shown: string): { text: string; numbers: number[]; tail: string } {
    const runs = [...shown.matchAll(/(?:^| )((?:\\?\[\d+\\?\])+)(?= |$)/gu)];
    const marks = runs.at(-1);
    if (marks === undefined) {
      const told = plain(shown);
      const searched = /(?:^| )Searched for: [\s\S]*$/u.exec(told)?.[0] ?? '';
      const rest = told.slice(0, told.length - searched.length);
      const answerable = /(?:^| )\(([^()]*)\)$/u.exec(rest);
      const tag = answerable !== null && ANSWERABLE.has(english(answerable[1] ?? '')) ? answerable[0] : '';
      return { text: rest.slice(0, rest.length - tag.length), numbers: [], tail: `${tag}${searched}`.trim() };
    }
    return {
      text: plain(shown.slice(0, marks.index)),
      numbers: [...(marks[1]?.matchAll(/\d+/g) ?? [])].map(Number),
      tail: plain(shown.slice(marks.index + marks[0].length)),
    };
  }

  function fault(path: string, text: string, message: string): void {
    faults.push({ name: 'malformed', path, text, message });
  }
}

/** A line of a page, before it is known where its words stand. */
interface MarkdownLine extends Pick<GivenLine, 'path' | 'text' | 'besides' | 'origins'> {
  readonly worded: string | null;
  /** Of the sources that it names. */
  readonly numbers: readonly number[];
}

function unescaped(marked: string): string {
  return marked.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const ANSWERABLE: ReadonlySet<string> = new Set(['answered in these reports', 'not answered in these reports']);

/** Markdown does not show the role: the headings of the sections that may state without a report are always these. */
const STANDING_ALONE: ReadonlyMap<string, string> = new Map([
  ['What is agreed and what stays open', 'takeaway'],
  ['State of the agreements, as far as the reports go', 'takeaway'],
  ['What is new', 'takeaway'],
  ['What the reports say to this text', 'takeaway'],
  ['Whose voice is heard', 'takeaway'],
  ['Not in the sources', 'missing'],
  ['Limits', 'limits'],
  ['What to ask next', 'next'],
]);
