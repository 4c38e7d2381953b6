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
  /** Labels and small print beside the line: what was worked out, in words of the frame and names of the reports. */
  readonly besides: readonly string[];
  /** How many independent origins are said to tell a checked sentence; `all`: no other is cited. null where nothing is said. */
  readonly origins: { readonly count: number; readonly all: boolean } | null;
  /** The line that the text words otherwise, where the answer says so; else null. */
  readonly worded?: string | null;
}

/** An answer read from whatever form, and what could not be read. */
export interface Shape {
  readonly given: Given;
  readonly faults: readonly Fault[];
  /** Faults that follow from others, and are told after them. */
  readonly after?: readonly Fault[];
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
export function shapeOf(answer: unknown): Shape {
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
      besides: [line.label, ...derivedIn(line.derived)].filter((one) => typeof one === 'string'),
      origins: originsIn(line.checked),
      worded: line.worded == null ? null : text(record(line.worded, `${path}.worded`).line, `${path}.worded.line`),
    };
  }

  /** Names and titles that were worked out for a line. */
  function derivedIn(derived: unknown): readonly unknown[] {
    if (derived == null || typeof derived !== 'object') return [];
    const { name, titles, party, parties, names, by, allegedBy } = derived as Readonly<Record<string, unknown>>;
    const several = [titles, parties].flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : []));
    const named = (Array.isArray(names) ? (names as readonly unknown[]) : []).flatMap((one) =>
      one !== null && typeof one === 'object' ? Object.values(one) : [],
    );
    return [name, party, by, allegedBy, ...several, ...named];
  }

  function originsIn(checked: unknown): GivenLine['origins'] {
    if (checked == null || typeof checked !== 'object') return null;
    const { verdict, origins } = checked as Readonly<Record<string, unknown>>;
    if (typeof origins !== 'number') return null;
    const all = verdict === 'corroborated';
    return all || verdict === 'contested' ? { count: origins, all } : null;
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
