import type { Line } from '../model/answer.ts';
import type { Citation, ClaimId, HappeningId, TellingId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { claimsAt, type Material, phraseOf, type Words } from './material.ts';
import { lettersOf, lineOf } from './phrase.ts';

/** What a page has told so far: nothing is told twice on it. */
export interface Told {
  /** Sentences, as report and index. */
  readonly places: Set<string>;
  readonly facts: Set<ClaimId | HappeningId>;
  readonly letters: ReadonlySet<string>[];
}

export function nothingTold(): Told {
  return { places: new Set(), facts: new Set(), letters: [] };
}

/** The first `most` of some stretches that tell something new, as lines; each is remembered as told. */
export function tellOnce(words: readonly Words[], most: number, told: Told, material: Material): readonly Line[] {
  const lines: Line[] = [];
  for (const one of words) {
    if (lines.length >= most) break;
    const line = lineOnce(one, told, material);
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** One stretch as a line with what other origins cite for the same; null where the page has told it. */
function lineOnce(words: Words, told: Told, { story }: Material): Line | null {
  if (isTold(words, told, story)) return null;
  const phrase = phraseOf(words, story);
  const letters = lettersOf(phrase.text);
  if (told.letters.some((before) => repeats(before, letters))) return null;
  const claims = claimsAt(story, phrase.citation);
  for (const place of placesOf(words)) told.places.add(place);
  for (const fact of factsOf(words, story)) told.facts.add(fact);
  told.letters.push(letters);
  return lineOf(
    { ...phrase, citations: [...phrase.citations, ...alsoToldBy(phrase.citations, claims, story)] },
    claims,
  );
}

/** Mark what a composed line rests on as told. */
export function tellLine(line: Line, told: Told, story: Story): void {
  for (const citation of line.citations) for (const place of placesAt(citation, story)) told.places.add(place);
  for (const text of line.sides?.map((side) => side.text) ?? [line.text]) told.letters.push(lettersOf(text));
}

function placesAt({ report, start, end }: Citation, { analyses }: Story): readonly string[] {
  const analysis = analyses.find((one) => one.report.id === report);
  return (analysis?.sentences ?? [])
    .filter((sentence) => sentence.start < end && start < sentence.end)
    .map(({ index }) => `${report} ${index}`);
}

/** Whether a line says what the page has said already. */
export function isToldLine({ text, sides, citations: [first] }: Line, told: Told, story?: Story): boolean {
  if (
    sides === null &&
    first !== undefined &&
    story !== undefined &&
    placesAt(first, story).some((place) => told.places.has(place))
  )
    return true;
  const texts = sides === null ? [text] : sides.map((side) => side.text);
  return texts.every((one) => told.letters.some((before) => repeats(before, lettersOf(one))));
}

/** Whether the sentence, or everything that several reports tell in it, stands on the page. */
export function isTold(words: Words, told: Told, story: Story): boolean {
  if (placesOf(words).some((place) => told.places.has(place))) return true;
  const facts = factsOf(words, story);
  return facts.length > 0 && facts.every((fact) => told.facts.has(fact));
}

function placesOf({ analysis, sentence, statement }: Words): readonly string[] {
  const [first, last] = statement?.sentences ?? [sentence.index, sentence.index];
  return Array.from({ length: last - first + 1 }, (_, at) => `${analysis.report.id} ${first + at}`);
}

function factsOf(words: Words, story: Story): readonly (ClaimId | HappeningId)[] {
  const { analysis, sentence, tellings } = words;
  const claims = claimsAt(story, { report: analysis.report.id, start: sentence.start, end: sentence.end } as Citation);
  const happenings = happeningsOf(story);
  return [...claims, ...tellings.flatMap(({ id }) => happenings.get(id) ?? [])];
}

function happeningsOf(story: Story): ReadonlyMap<TellingId, HappeningId> {
  const known = HAPPENINGS.get(story);
  if (known !== undefined) return known;
  const found = new Map(
    story.happenings.flatMap(({ id, tellings }) => tellings.map((telling) => [telling, id] as const)),
  );
  HAPPENINGS.set(story, found);
  return found;
}

const HAPPENINGS = new WeakMap<Story, ReadonlyMap<TellingId, HappeningId>>();

/** Most of the words of the shorter one stand in the other: the same told shorter or longer. */
function repeats(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  const common = [...short].filter((word) => long.has(word)).length;
  return short.size >= 5 && common >= 0.75 * short.size;
}

const MOST_CITATIONS = 4;

/** Where other reports tell the same claim. */
function alsoToldBy(
  cited: readonly Citation[],
  claims: readonly ClaimId[],
  { claims: all }: Story,
): readonly Citation[] {
  const reports = new Set(cited.map(({ report }) => report));
  const found: Citation[] = [];
  for (const { members } of all.filter(({ id, standing }) => claims.includes(id) && standing !== 'contested')) {
    for (const { at, stance, counts } of members) {
      if (!counts || stance !== 'asserts' || reports.has(at.report) || reports.size >= MOST_CITATIONS) continue;
      reports.add(at.report);
      found.push(at);
    }
  }
  return found;
}
