import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import type { Fault } from './fault.ts';
import { flat } from './fold.ts';
import { nameOf, originIn, originsTold, SEARCHED } from './page.ts';
import { recoverWith } from './recover.ts';
import type { GivenCitation, GivenLine, GivenSection, GivenSource, Shape } from './shape.ts';

/** The answer that a published Markdown page shows. Its marks ([2]) name reports and no places: the words that a line rests on
 *  are looked for in the reports that it names. */
export function shapeOfMarkdown(page: string, reports: readonly Report[]): Shape {
  const faults: Fault[] = [];
  const rows = page.replaceAll('\r\n', '\n').split('\n');
  const last = rows.lastIndexOf('## Sources');
  if (last < 0) fault('page', '', 'has no source list');
  const sources = rows
    .slice(last < 0 ? rows.length : last + 1)
    .filter((row) => row.trim() !== '')
    .map(sourceOf);
  const recover = recoverWith(reports);
  const sections: GivenSection[] = [];
  let lines: GivenLine[] = [];
  let whole = '';
  for (const row of rows.slice(0, last < 0 ? rows.length : last)) {
    const heading = /^## (.+)$/u.exec(row)?.[1];
    if (heading !== undefined) {
      lines = [];
      const shown = plain(heading);
      sections.push({ path: `sections[${sections.length}]`, role: roleOf(shown), heading: shown, party: null, lines });
    } else if (sections.length === 0) checkHead(row);
    else if (row.trim() !== '' && !row.startsWith('|')) add(row);
  }
  return { given: { sections, sources }, faults };

  function add(row: string): void {
    const at = `sections[${sections.length - 1}].lines[${lines.length}]`;
    const [, indent = '', rest = ''] = /^(\s*)(?:- |\d+\. )?([\s\S]*)$/u.exec(row) ?? [];
    const [, head, told = rest] = /^\*\*((?:[^*\\]|\\.)*)\*\* ?([\s\S]*)$/u.exec(rest) ?? [];
    const { text, numbers, tail } = parted(told);
    const besides = head === undefined ? [] : [plain(head)];
    const heard = /^\(([\s\S]*)\)$/u.exec(tail)?.[1];
    const quiet = tail === '' || QUIET.test(tail) || SEARCHED.test(tail.replace(ANSWERABLE, ''));
    if (heard !== undefined && !quiet) besides.push(heard);
    if (indent === '') whole = text;
    const same = indent !== '' && text === 'in these words' ? whole : text;
    const found = cited(numbers, same, at);
    lines.push({
      path: at,
      text: same,
      citations: found.map((citation, index) => ({ ...citation, path: `${at}.citations[${index}]` })),
      claimed: numbers.length,
      sides: [],
      besides,
      origins: head === undefined ? null : originsTold(plain(head)),
    });
    // What stands behind the marks is a line of its own, and rests on nothing.
    if (!quiet && heard === undefined) lines.push({ ...bare(`${at}, behind its marks`), text: tail });
  }

  function cited(numbers: readonly number[], text: string, path: string): GivenCitation[] {
    const named = numbers.flatMap((number) => {
      const source = sources[number - 1];
      if (source === undefined) fault(path, text, `has the mark [${number}], and the source list no such number`);
      const report = reports.find(({ sha256 }) => sha256 === source?.sha256);
      return source === undefined || report === undefined ? [] : [{ source, report }];
    });
    const places = recover(
      text,
      named.map(({ report }) => report),
    );
    return named.flatMap(({ source, report }, at) => {
      const found = places[at] ?? [];
      if (found.length === 0)
        faults.push({ name: 'fabricated', path, text, message: `${source.file} has nothing of this line` });
      return found.map(({ start, end }) => ({
        path,
        report: source.report,
        file: source.file,
        start,
        end,
        quote: report.text.slice(start, end),
      }));
    });
  }

  function sourceOf(row: string, at: number): GivenSource {
    const path = `sources[${at}]`;
    const [, number, told = '', , name = ''] = /^(\d+)\. ([\s\S]*), (`+) ?([\s\S]*?) ?\3$/u.exec(row) ?? [];
    if (Number(number) !== at + 1)
      fault(path, row, `should be number ${at + 1}: sources stand in the order of their numbers`);
    const shown = plain(told);
    const base = (file: string) => showName(file).split(/[\\/]/).at(-1);
    const titled = (report: Report) => flat(report.title) !== '' && shown.startsWith(`${flat(report.title)} (`);
    const same = reports.filter((report) => base(report.file) === base(name));
    const report =
      reports.find((one) => showName(one.file) === name && titled(one)) ?? same.find(titled) ?? reports.find(titled);
    const changed = report === undefined ? same[0] : undefined;
    if (changed !== undefined) {
      const message = `${showName(changed.file)} has another title: ${flat(changed.title)}`;
      faults.push({ name: 'changed-report', path, text: shown, message });
    }
    const found = report ?? changed;
    return {
      path,
      report: nameOf(at + 1),
      file: name,
      title: found === undefined ? shown : found.title,
      origin: originIn(shown, at + 1),
      sha256: found?.sha256 ?? '',
    };
  }

  function checkHead(row: string): void {
    if (row === '' || /^# /u.test(row) || /^\*.*\*$/u.test(row) || /^Asked on [^ ]*\.$/u.test(row)) return;
    fault('page', row, 'stands where no line of an answer stands');
  }

  /** The words as they are shown. */
  function plain(marked: string): string {
    const shown = marked.replace(/\\([!-/:-@[-`{-~])/g, '');
    const odd = /<|&#?\w+;|\]\(|(?<![\w*])[*_`](?=\w)/u.exec(shown)?.[0];
    if (odd !== undefined) fault('page', marked, `has “${odd}”, which does not show as it is written`);
    return marked.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
  }

  /** The text, the numbers of its last marks, and what stands behind them. */
  function parted(told: string): { text: string; numbers: number[]; tail: string } {
    const runs = [...told.matchAll(/(?:^| )((?:\\?\[\d+\\?\])+)(?= |$)/gu)];
    const marks = runs.at(-1);
    if (marks === undefined) {
      const open = /^([\s\S]*?) ?((?:\((?:not )?answered in these reports\))?(?: ?Searched for: [\s\S]*)?)$/u.exec(
        plain(told),
      );
      return { text: open?.[1] ?? plain(told), numbers: [], tail: open?.[2] ?? '' };
    }
    return {
      text: plain(told.slice(0, marks.index)),
      numbers: [...(marks[1]?.matchAll(/\d+/g) ?? [])].map(Number),
      tail: plain(told.slice(marks.index + marks[0].length)),
    };
  }

  function fault(path: string, text: string, message: string): void {
    faults.push({ name: 'malformed', path, text, message });
  }
}

function bare(path: string): Omit<GivenLine, 'text'> {
  return { path, citations: [], claimed: 0, sides: [], besides: [], origins: null };
}

const ANSWERABLE = /^\((?:not )?answered in these reports\) ?/u;
const QUIET = /^\((?:not )?answered in these reports\)$/u;

/** Markdown does not show the role: the headings of the sections that may state without a report are always these. */
function roleOf(heading: string): string {
  return STANDING_ALONE.get(heading) ?? '';
}

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
