import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Fault } from './fault.ts';
import { type Folded, flat, fold, wholeWords } from './fold.ts';
import type { GivenCitation, GivenSource } from './shape.ts';
import { wordsOf } from './words.ts';

/** The reports, with what a check of many citations wants to have once. */
export interface Texts {
  readonly reports: readonly Report[];
  readonly folded: (report: Report) => Folded;
  /** Whether a word stands in small letters in one of the reports: then it is no name. */
  readonly isWord: (key: string) => boolean;
  /** Whether a word stands in one of the reports or is part of the name of its outlet or author. */
  readonly isKnown: (key: string) => boolean;
  /** Words of the reports that begin with the same three letters. */
  readonly near: (key: string) => readonly string[];
}

export function textsOf(reports: readonly Report[]): Texts {
  const made = new Map<Report, Folded>();
  let words: Set<string> | undefined;
  let known: Map<string, Set<string>> | undefined;
  const beginning = (key: string): ReadonlySet<string> => {
    known ??= new Map(
      [...Map.groupBy(allKeys(reports), (one) => one.slice(0, 3))].map(([three, keys]) => [three, new Set(keys)]),
    );
    return known.get(key.slice(0, 3)) ?? new Set();
  };
  return {
    reports,
    folded: (report) => {
      const folded = made.get(report) ?? fold(report.text);
      made.set(report, folded);
      return folded;
    },
    isWord: (key) => {
      words ??= new Set(reports.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}'’-]*/gu) ?? []));
      return words.has(key);
    },
    isKnown: (key) => beginning(key).has(key),
    near: (key) => [...beginning(key)],
  };
}

function allKeys(reports: readonly Report[]): string[] {
  return reports.flatMap(({ text, title, outlet, byline }) =>
    wordsOf(`${text}\n${title}\n${outlet ?? ''}\n${byline ?? ''}`).map(({ key }) => key),
  );
}

/** A stretch of a report that a line really rests on. */
export interface Place extends Span {
  readonly report: Report;
  /** The entry of the answer's source list. */
  readonly source: GivenSource;
}

/** Whether the quoted words stand where the citation says; if not, where they do stand. `place` is null where there is nothing
 *  to hold the line against. */
export function checkCitation(
  { path, report: id, file, start, end, quote }: GivenCitation,
  sources: readonly GivenSource[],
  texts: Texts,
): { readonly place: Place | null; readonly fault: Fault | null } {
  const source = sources.find((entry) => entry.report === id);
  if (source === undefined) {
    return {
      place: null,
      fault: { name: 'malformed', path, text: '', message: `cites ${file}, which is not among the sources` },
    };
  }
  if (source.file !== file) {
    const message = `says ${file}, but the source list has ${source.file} for the same report`;
    return { place: null, fault: { name: 'malformed', path, text: '', message } };
  }
  // A changed report has been named already; its words are still held against what it says now.
  const report =
    texts.reports.find((other) => other.sha256 === source.sha256) ?? texts.reports.find((other) => other.file === file);
  if (report === undefined) return { place: null, fault: null };
  const stands = report.text.slice(start, end);
  if (stands === quote) return { place: { report, start, end, source }, fault: null };
  const found = search(quote, report, texts, start);
  const here = found?.report === report;
  return {
    place: here
      ? { report, start: found.start, end: found.end, source }
      : end <= report.text.length
        ? { report, start, end, source }
        : null,
    fault: { path, text: '', ...complaint(quote, found, report, { start, end }) },
  };
}

export interface Found extends Span {
  readonly report: Report;
  readonly exact: boolean;
}

/** Where words stand, letter for letter before other typography, in the given report before the others, and in it the place
 *  nearest to `near`. */
export function search(words: string, report: Report, texts: Texts, near: number): Found | null {
  if (flat(words) === '') return null;
  const others = texts.reports.filter((other) => other !== report);
  const folded = fold(words).text.trim();
  return (
    exactly(words, report, near) ??
    loosely(folded, report, texts) ??
    first(others, (other) => exactly(words, other, 0)) ??
    first(others, (other) => loosely(folded, other, texts))
  );
}

function exactly(words: string, report: Report, near: number): Found | null {
  let best = -1;
  for (let at = wholeWords(report.text, words); at >= 0; at = wholeWords(report.text, words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best < 0 ? null : { report, start: best, end: best + words.length, exact: true };
}

function loosely(folded: string, report: Report, texts: Texts): Found | null {
  const { text, at } = texts.folded(report);
  const found = wholeWords(text, folded);
  if (found < 0) return null;
  return { report, start: at[found] ?? 0, end: (at[found + folded.length - 1] ?? 0) + 1, exact: false };
}

function first<T, R>(values: readonly T[], look: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = look(value);
    if (found !== null) return found;
  }
  return null;
}

/** The name of the fault and the sentence about it. */
export function complaint(
  words: string,
  found: Found | null,
  report: Report,
  place: Span,
): Pick<Fault, 'name' | 'message'> {
  const quoted = `“${shortened(words)}”`;
  const stands = `“${shortened(report.text.slice(place.start, place.end))}”`;
  if (found === null) {
    return {
      name: 'fabricated',
      message: `${quoted} stands in no report; ${report.file} ${place.start}–${place.end} has ${stands}`,
    };
  }
  const there = `${found.report.file} ${found.start}–${found.end}`;
  if (found.report !== report) {
    return { name: 'misattributed', message: `${quoted} stands in ${there}, not in ${report.file}` };
  }
  if (!found.exact) {
    const has = `“${shortened(report.text.slice(found.start, found.end))}”`;
    return { name: 'typography', message: `${quoted} stands in ${there} with other marks or blanks: ${has}` };
  }
  return {
    name: 'moved',
    message: `${quoted} stands at ${there}, not at ${place.start}–${place.end}, which has ${stands}`,
  };
}

/** Long quotations are told by their beginning and end. */
export function shortened(text: string): string {
  const line = flat(text);
  return line.length <= 160 ? line : `${line.slice(0, 100).toWellFormed()} … ${line.slice(-50).toWellFormed()}`;
}
