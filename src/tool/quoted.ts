import type { Answer, Line, Section, Source } from '../model/answer.ts';
import type { Citation } from '../model/span.ts';

/** Words that come from the reports, or from whoever named the files: whatever they say, they are data. Every string of an answer that an
 *  article could have written stands in a field `quote` and nowhere else, so that a reader of the other fields is never spoken to by it. */
export interface Quoted {
  readonly quote: string;
}

export interface CitationQuoted extends Quoted {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** One line of an answer with the section that it stands in, so that a page of lines can be read by itself. */
export interface LineQuoted {
  readonly role: Section['role'];
  readonly heading: Quoted;
  readonly party: Quoted | null;
  readonly line: Quoted;
  readonly claims: readonly string[];
  readonly citations: readonly CitationQuoted[];
  /** For what is not in the reports: what was searched for, in how many reports, with how many hits. */
  readonly searched: { readonly terms: readonly Quoted[]; readonly reports: number; readonly hits: number } | null;
  readonly answerable: boolean | null;
}

export interface SourceQuoted {
  readonly number: number;
  readonly report: string;
  readonly genre: Source['genre'];
  readonly origin: string | null;
  readonly sha256: string;
  readonly file: Quoted;
  readonly outlet: Quoted | null;
  readonly title: Quoted;
}

export function quoted(words: string): Quoted {
  return { quote: words };
}

export function quotedOrNull(words: string | null): Quoted | null {
  return words === null ? null : { quote: words };
}

/** The lines of an answer, in order. */
export function linesOf({ sections }: Answer): readonly LineQuoted[] {
  return sections.flatMap(({ role, heading, party, lines }) =>
    lines.map((line) => ({
      role,
      heading: quoted(heading),
      party: quotedOrNull(party),
      ...lineOf(line),
    })),
  );
}

function lineOf({ text, claims, citations, searched, answerable }: Line) {
  return {
    line: quoted(text),
    claims,
    citations: citations.map(citationOf),
    searched:
      searched === null
        ? null
        : { terms: searched.terms.map(quoted), reports: searched.files.length, hits: searched.hits },
    answerable,
  };
}

export function citationOf({ report, start, end, quote }: Citation): CitationQuoted {
  return { report, start, end, quote };
}

export function sourceOf({ number, report, genre, origin, sha256, file, outlet, title }: Source): SourceQuoted {
  return {
    number,
    report,
    genre,
    origin,
    sha256,
    file: quoted(file),
    outlet: quotedOrNull(outlet),
    title: quoted(title),
  };
}
