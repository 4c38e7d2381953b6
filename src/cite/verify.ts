import type { Report } from '../model/report.ts';
import { evidenceOf } from './evidence.ts';
import type { Fault, Wrong } from './fault.ts';
import { checkCitation, type Place, shortened, type Texts, textsOf } from './locate.ts';
import { shapeOfMarkdown } from './markdown.ts';
import { checkBeside, checkHeadingNames, checkNames } from './names.ts';
import { checkNegation } from './negation.ts';
import { checkNumbers } from './numbers.ts';
import { shapeOfPage } from './page.ts';
import { type Given, type GivenLine, type GivenSection, type GivenSource, type Shape, shapeOf } from './shape.ts';
import { checkSpeakers } from './speakers.ts';
import { checkStretches } from './stretches.ts';
import { otherWords, wrongWording } from './worded.ts';
import { checkCount } from './worded-page.ts';

export type { Fault, FaultName } from './fault.ts';

/** Why another wording may not tell the same deeds as its line, by somebody who reads sentences (`otherDeeds` of `draft/deeds.ts`); null where
 *  it does. What is here compares words and reads none: with no reader, a wording whose order words alone do not prove is a fault. */
export type Reader = (line: string, wording: string) => string | null;

export interface VerifyOptions {
  readonly reader?: Reader;
}

/** Check an answer, by whomever it was written, against the reports as they are now: every citation letter for letter, and
 *  every line against the words it cites. Knows nothing of how answers are written and trusts no field but the texts.
 *  Faults come in the order of the answer, those of the sources first; none: the answer holds. */
export function verifyAnswer(
  answer: unknown,
  reports: readonly Report[],
  options: VerifyOptions = {},
): readonly Fault[] {
  return verifyShape(shapeOf(answer), reports, options);
}

/** The same for an answer as it was published: JSON, an HTML page (its visible words), or Markdown (its footnotes have the
 *  hashes and places). null where the text is none of them; throws a SyntaxError where it begins like JSON and is none. */
export function verifyPublished(
  text: string,
  reports: readonly Report[],
  options: VerifyOptions = {},
): readonly Fault[] | null {
  return checkOf(text)?.(reports, options) ?? null;
}

/** `verifyPublished` in two steps: the form of the text is known before any report is read. */
export function checkOf(
  text: string,
): ((reports: readonly Report[], options?: VerifyOptions) => readonly Fault[]) | null {
  const page = text.trimStart();
  const begin = page.slice(0, 20).toLowerCase();
  if (begin.startsWith('{')) {
    const answer: unknown = JSON.parse(page);
    return (reports, options) => verifyAnswer(answer, reports, options);
  }
  if (begin.startsWith('<!doctype html'))
    return (reports, options) => verifyShape(shapeOfPage(page, reports), reports, options);
  return begin.startsWith('# ')
    ? (reports, options) => verifyShape(shapeOfMarkdown(page, reports), reports, options)
    : null;
}

function verifyShape(
  { given, faults, after = [] }: Shape,
  reports: readonly Report[],
  { reader }: VerifyOptions = {},
): readonly Fault[] {
  const texts = { ...textsOf(reports), reader };
  return [
    ...faults,
    ...given.sources.flatMap((source) => checkSource(source, texts)),
    ...given.sections.flatMap((section) => checkSection(section, given, texts)),
    ...checkCount(given),
    ...after,
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

/** The texts, and who reads sentences where somebody does. */
interface Read extends Texts {
  readonly reader: Reader | undefined;
}

function checkSection(section: GivenSection, given: Given, texts: Read): Fault[] {
  const { role, lines } = section;
  return [
    ...checkHeading(section, given, texts),
    ...lines.flatMap((line) => [
      ...checkLine(line, role, given, texts),
      ...line.sides.flatMap((side) => checkLine(side, role, given, texts)),
    ]),
  ];
}

/** A heading states what its section shows: names, numbers and quoted words of it stand in what the section cites. */
function checkHeading({ path, heading, lines }: GivenSection, { sources }: Given, texts: Texts): Fault[] {
  const cited = lines.flatMap((line) => [line, ...line.sides]).flatMap(({ citations }) => citations);
  const places = cited.flatMap((citation) => checkCitation(citation, sources, texts).place ?? []);
  if (places.length === 0) return [];
  if (heading.length > LONGEST)
    return [{ name: 'malformed', path, text: shortened(heading), message: 'is no heading' }];
  const { stretches, quoted, faults } = checkStretches(heading, places, texts);
  const evidence = evidenceOf(heading, places, stretches, quoted, texts);
  // “What one side tells”: a number in letters may be a word of the frame.
  const digits = { ...evidence, words: evidence.words.map((word) => ({ ...word, shared: !/\d/.test(word.text) })) };
  return [...faults, ...checkNumbers(digits), ...checkHeadingNames(evidence)].map((wrong) => ({
    ...wrong,
    path: `${path}.heading`,
    text: heading,
  }));
}

function checkLine(line: GivenLine, role: string, { sources }: Given, texts: Read): Fault[] {
  const { path, text } = line;
  if (line.claimed === 0 && !MAY_STAND_ALONE.includes(role)) {
    return [{ name: 'missing-citation', path, text, message: 'states something and cites nothing' }];
  }
  if (text.length > LONGEST) {
    return [
      {
        name: 'malformed',
        path,
        text: shortened(text),
        message: `is longer than ${LONGEST} letters, which no line is`,
      },
    ];
  }
  const checked = line.citations.map((citation) => checkCitation(citation, sources, texts));
  const broken = checked.flatMap(({ fault }) => (fault === null ? [] : [{ ...fault, text }]));
  const places = checked.flatMap(({ place }) => (place === null ? [] : [place]));
  // Nothing to look at: the citations have had their faults, or the line needs none.
  if (places.length === 0) return broken;
  const wrongs = [
    ...(text === '' ? [] : checkWords(text, places, role, texts)),
    ...checkOrigins(line, places),
    ...checkWording(line, places, role, texts),
    ...line.besides.flatMap((beside) => checkBeside(beside, texts)),
  ];
  return [...broken, ...wrongs.map((wrong) => ({ ...wrong, path, text }))];
}

/** A wording by a language model: the line that it stands for has to hold, and the wording to say the same. */
function checkWording(
  { text, worded = null }: GivenLine,
  places: readonly Place[],
  role: string,
  texts: Read,
): readonly Wrong[] {
  if (worded === null) return [];
  if (worded.length > LONGEST) return [{ name: 'malformed', message: 'the line that it words is none' }];
  const [line, wording] = [withoutCount(worded), withoutCount(text)];
  const why = wrongWording(line, wording) === null ? null : wrongReading(line, wording, texts.reader);
  return [
    ...checkWords(worded, places, role, texts),
    ...(why === null
      ? []
      : [{ name: 'reworded' as const, message: `it does not say what “${shortened(worded)}” says: ${why}` }]),
  ];
}

/** Where words alone do not show that nobody else did it: the same words, and a reader who reads both alike. */
function wrongReading(line: string, wording: string, reader: Reader | undefined): string | null {
  const words = otherWords(line, wording);
  if (words !== null || reader === undefined) return words ?? wrongWording(line, wording);
  return reader(line, wording);
}

/** “Told by 3 independent origins, in …” is counted, and worded by nobody. */
function withoutCount(text: string): string {
  return text.replace(/ Told by \d+ independent origins?, in [^“”]*$/u, '');
}

/** Letters of a line: a check compares its words with each other. */
const LONGEST = 20_000;

/** “Corroborated by 2 independent origins”: of the reports that the line cites; the checked text itself is none. */
function checkOrigins({ origins }: GivenLine, places: readonly Place[]): Wrong[] {
  if (origins === null) return [];
  const cited = new Set(places.flatMap(({ source }) => source.origin ?? []));
  const { count, all } = origins;
  if (all ? cited.size === count : cited.size >= count) return [];
  return [
    { name: 'unsupported-number', message: `the line counts ${count} independent origins and cites ${cited.size}` },
  ];
}

function checkWords(text: string, places: readonly Place[], role: string, texts: Texts): Wrong[] {
  const { stretches, quoted, faults } = checkStretches(text, places, texts);
  const evidence = evidenceOf(text, places, stretches, quoted, texts);
  const said = checkSpeakers(evidence);
  return [
    ...faults,
    ...said.faults,
    ...checkNumbers(evidence),
    ...checkNames(evidence, said.given),
    // “Claimed in none of the reports” is no word of a report.
    ...(MAY_STAND_ALONE.includes(role) ? [] : checkNegation(evidence)),
  ];
}
