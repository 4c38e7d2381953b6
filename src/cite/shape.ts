import type { Fault } from './fault.ts';

/** As much of an answer as has the right shape. Whatever else it says about itself is not trusted. */
export interface Given {
  readonly sections: readonly GivenSection[];
  readonly sources: readonly GivenSource[];
}

export interface GivenSection {
  readonly path: string;
  readonly role: string;
  readonly heading: string;
  readonly party: string | null;
  readonly lines: readonly GivenLine[];
}

export interface GivenLine {
  readonly path: string;
  readonly text: string;
  readonly citations: readonly GivenCitation[];
  /** How many entries `citations` has, those without the right shape included. */
  readonly claimed: number;
  /** The sides of a contested matter, each checked like a line. */
  readonly sides: readonly GivenLine[];
}

export interface GivenCitation {
  readonly path: string;
  readonly report: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface GivenSource {
  readonly path: string;
  readonly report: string;
  readonly file: string;
  readonly title: string;
  /** The program's own word for which sources are one: what is counted, not what is proved. */
  readonly origin: string | null;
  readonly sha256: string;
}

/** Read the answer as far as it can be read; what cannot is told in `faults`. */
export function shapeOf(answer: unknown): { readonly given: Given; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const top = record(answer, 'the answer');
  const sections = list(top.sections, 'sections').map((value, at): GivenSection => {
    const path = `sections[${at}]`;
    const section = record(value, path);
    return {
      path,
      role: text(section.role, `${path}.role`),
      heading: text(section.heading, `${path}.heading`),
      party: textOrNull(section.party, `${path}.party`),
      lines: list(section.lines, `${path}.lines`).map((line, index) => lineOf(line, `${path}.lines[${index}]`)),
    };
  });
  const sources = list(top.sources, 'sources').map((value, at): GivenSource => {
    const path = `sources[${at}]`;
    const source = record(value, path);
    if (source.number !== at + 1)
      fault(`${path}.number`, `should be ${at + 1}: sources stand in the order of their numbers`);
    return {
      path,
      report: text(source.report, `${path}.report`),
      file: text(source.file, `${path}.file`),
      title: text(source.title, `${path}.title`),
      origin: textOrNull(source.origin, `${path}.origin`),
      sha256: text(source.sha256, `${path}.sha256`),
    };
  });
  return { given: { sections, sources }, faults };

  function lineOf(value: unknown, path: string): GivenLine {
    const line = record(value, path);
    const citations = list(line.citations, `${path}.citations`);
    const sides = line.sides == null ? [] : list(line.sides, `${path}.sides`);
    return {
      path,
      text: text(line.text, `${path}.text`),
      citations: citations.flatMap((citation, at) => citationOf(citation, `${path}.citations[${at}]`)),
      claimed: citations.length,
      sides: sides.map((side, at) => lineOf(side, `${path}.sides[${at}]`)),
    };
  }

  function citationOf(value: unknown, path: string): GivenCitation[] {
    const before = faults.length;
    const citation = record(value, path);
    const read = {
      path,
      report: text(citation.report, `${path}.report`),
      file: text(citation.file, `${path}.file`),
      start: offset(citation.start, `${path}.start`),
      end: offset(citation.end, `${path}.end`),
      quote: text(citation.quote, `${path}.quote`),
    };
    if (faults.length > before) return [];
    if (read.start >= read.end) {
      fault(path, `ends at ${read.end}, not after its start at ${read.start}`);
      return [];
    }
    return [read];
  }

  function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
    fault(path, 'should be an object');
    return {};
  }

  function list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    fault(path, 'should be a list');
    return [];
  }

  function text(value: unknown, path: string): string {
    if (typeof value === 'string') return value;
    fault(path, 'should be text');
    return '';
  }

  function textOrNull(value: unknown, path: string): string | null {
    return value === null ? null : text(value, path);
  }

  function offset(value: unknown, path: string): number {
    if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
    fault(path, 'should be a whole number from 0');
    return 0;
  }

  function fault(path: string, message: string): void {
    faults.push({ name: 'malformed', path, text: '', message: `${path} ${message}` });
  }
}
