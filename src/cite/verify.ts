import type { Report } from '../model/report.ts';
import type { Evidence } from './evidence.ts';
import type { Fault } from './fault.ts';
import { checkCitation, type Texts, textsOf } from './locate.ts';
import { checkNumbers } from './numbers.ts';
import { type Given, type GivenLine, type GivenSection, type GivenSource, shapeOf } from './shape.ts';
import { checkStretches } from './stretches.ts';

export type { Fault, FaultName } from './fault.ts';

/** Check an answer, by whomever it was written, against the reports as they are now: every citation letter for letter, and
 *  every line against the words it cites. Knows nothing of how answers are written and trusts no field but the texts.
 *  Faults come in the order of the answer, those of the sources first; none: the answer holds. */
export function verifyAnswer(answer: unknown, reports: readonly Report[]): readonly Fault[] {
  const { given, faults } = shapeOf(answer);
  const texts = textsOf(reports);
  return [
    ...faults,
    ...given.sources.flatMap((source) => checkSource(source, texts)),
    ...given.sections.flatMap((section) => checkSection(section, given, texts)),
  ];
}

/** Sections whose lines need no citation: they tell what is open, missing or limited. */
const MAY_STAND_ALONE: readonly string[] = ['takeaway', 'missing', 'limits', 'next'];

function checkSource({ path, file, title, sha256 }: GivenSource, texts: Texts): Fault[] {
  const found = texts.reports.find((report) => report.sha256 === sha256);
  if (found !== undefined) return [];
  const changed = texts.reports.find((report) => sameFile(report.file, file));
  return [
    changed === undefined
      ? { name: 'missing-report', path, text: title, message: `none of the given reports is ${file}` }
      : {
          name: 'changed-report',
          path,
          text: title,
          message: `${changed.file} is not the text the answer was written from: its SHA-256 is ${changed.sha256}, not ${sha256}`,
        },
  ];
}

/** Both may be named from different folders. */
function sameFile(a: string, b: string): boolean {
  const name = (path: string) => path.split(/[\\/]/).at(-1);
  return a === b || name(a) === name(b);
}

function checkSection(section: GivenSection, given: Given, texts: Texts): Fault[] {
  return section.lines.flatMap((line) => checkLine(line, section, given, texts));
}

function checkLine(line: GivenLine, section: GivenSection, { sources }: Given, texts: Texts): Fault[] {
  if (line.claimed === 0 && !MAY_STAND_ALONE.includes(section.role)) {
    const message = 'states something and cites nothing';
    return [{ name: 'missing-citation', path: line.path, text: line.text, message }];
  }
  const checked = line.citations.map((citation) => checkCitation(citation, sources, texts));
  const faults = checked.flatMap((check) => (check.fault === null ? [] : [{ ...check.fault, text: line.text }]));
  const places = checked.flatMap((check) => (check.place === null ? [] : [check.place]));
  // A line without any place to look at has had its fault; without a citation it states nothing that could be looked up.
  if (places.length === 0) return faults;
  const { stretches, rest, faults: wrong } = checkStretches(line.text, places, texts);
  const evidence: Evidence = { line, section, sources, places, stretches, rest, texts };
  return [
    ...faults,
    ...[...wrong, ...checkNumbers(evidence)].map((fault) => ({ ...fault, path: line.path, text: line.text })),
  ];
}
