/** Trains the judge of `models/attribution.bin` on texts whose attributions are marked.
 *
 *      npm run train -- attribution --data attribution        the set of this repository; or a folder in PolNeAR's form
 *
 *  Every choice of `statement/judge.ts` is taught by itself: whether a candidate is an attribution, where its cue begins and ends, who
 *  speaks, where the words begin and end. The rules' findings on the same texts are part of what it looks at.
 *  Same data and same program, same bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributionModel, GRADES, type Learned, rounded } from '../src/lexicon/attribution.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { readReports } from '../src/pipeline.ts';
import { type Bag, newBag } from '../src/statement/bag.ts';
import { type Candidate, findCandidates } from '../src/statement/candidates.ts';
import { contentChoices, startFeatures } from '../src/statement/content-choice.ts';
import { firstChoices, firstFeatures, lastChoices, lastFeatures } from '../src/statement/cue-choice.ts';
import { cueFeatures } from '../src/statement/cue-features.ts';
import { endChoices, endFeatures, endShape } from '../src/statement/end-choice.ts';
import type { Found } from '../src/statement/found.ts';
import { depthIn, judge } from '../src/statement/judge.ts';
import type { Phrase } from '../src/statement/noun-phrase.ts';
import { type Numbers, numbering } from '../src/statement/numbers.ts';
import { propose } from '../src/statement/propose.ts';
import { type Line, lineAt, type Reading, readQuotations, spanOfPhrase, tokenAt } from '../src/statement/reading.ts';
import { dropDoubles, refine } from '../src/statement/refine.ts';
import { sourceChoices, sourceFeatures } from '../src/statement/source-choice.ts';
import { findByRules } from '../src/statement/statement.ts';
import { findSentences } from '../src/text/sentences.ts';
import { formOf } from './attributed.ts';
import { addRow, beginLesson, type Lessons, learnChoices, newLessons, type Teaching } from './choices.ts';
import { type Attributed, readGold, score, sum, summarize } from './score-attribution.mjs';

/** One text with what the rules find and what is right. */
export interface Example {
  readonly name: string;
  readonly reading: Reading;
  readonly found: readonly Found[];
  readonly gold: readonly Attributed[];
}

export interface MarkedSet {
  readonly examples: readonly Example[];
  /** Attributions inside the words of another are not marked, so nothing is learnt there. */
  readonly outermost: boolean;
}

const TEACHING: Teaching = { rounds: 8, rate: 0.05, least: 2, decay: 0.02, seed: 1 };
const FOLDS = 5;

export function trainAttribution(set: MarkedSet, lexicon: Lexicon, report: (line: string) => void): Learned {
  const clusters = lexicon.parser?.clusters ?? new Map<string, number>();
  const taught = lessonsOf(set, clusters);
  report(
    `${set.examples.length} texts, ${taught.cue.first.length} candidates, ${taught.source.first.length} attributions`,
  );
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const learned = { features: teach(taught, (text) => text % FOLDS !== fold), right: everySecond() };
    const model = attributionModel(learned, clusters);
    return set.examples
      .filter((_, text) => text % FOLDS === fold)
      .map((example) => ({ example, judged: judge(example.found, example.reading, model, true) }));
  }).flat();
  const judgements = unseen.flatMap(({ example, judged }) => judgementsOf(example, judged, set.outermost));
  report(
    scoresOf(
      'rules',
      unseen.map(({ example }) => ({ example, judged: example.found })),
      set.outermost,
    ),
  );
  report(scoresOf('judged, on unseen texts', unseen, set.outermost));
  const right = gradesOf(judgements);
  report(`${judgements.length} findings on unseen texts, ${judgements.filter((each) => each.right).length} right`);
  report(`right of 100 by twentieths: ${right.join(' ')}`);
  return { features: teach(taught, () => true), right };
}

/** The weights alone, without a measure of how sure they may be: a fifth of the time. */
export function teachAttribution(set: MarkedSet, lexicon: Lexicon): Learned {
  const clusters = lexicon.parser?.clusters ?? new Map<string, number>();
  return { features: teach(lessonsOf(set, clusters), () => true), right: everySecond() };
}

/** Before anything is measured: as many are right as the model says. */
function everySecond(): readonly number[] {
  return Array.from({ length: GRADES }, (_, grade) => Math.round((100 * (grade + 0.5)) / GRADES));
}

// ---- the texts

/** The set of this repository (`texts/`, `standoff/`), or a folder in PolNeAR's form (`text/`, `attributions/`). */
export function readMarked(folder: string, lexicon: Lexicon): MarkedSet {
  if (existsSync(join(folder, 'standoff'))) {
    const files = readdirSync(join(folder, 'standoff')).filter((file) => file.endsWith('.tsv'));
    const examples = files.sort(byUnits).map((file) => {
      const name = file.slice(0, -4);
      const text = readFileSync(join(folder, 'texts', `${name}.txt`), 'utf8');
      return exampleOf(name, text, readStandoff(readFileSync(join(folder, 'standoff', file), 'utf8')), lexicon);
    });
    return { examples, outermost: false };
  }
  const set = existsSync(join(folder, 'text')) ? folder : join(folder, 'train');
  const seen = new Set<string>();
  const units = readGold(set).filter(({ docId }) => !seen.has(docId) && seen.add(docId));
  return {
    examples: units.map(({ docId, text, attributions }) => exampleOf(docId, text, attributions, lexicon)),
    outermost: true,
  };
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readStandoff(table: string): readonly Attributed[] {
  const [head = '', ...rows] = table.split('\n').filter((row) => row !== '');
  const columns = head.split('\t');
  const cell = (cells: readonly string[], name: string): string => cells[columns.indexOf(name)] ?? '';
  return rows
    .map((row) => row.split('\t'))
    .map((cells) => ({
      source: stretches(cell(cells, 'source')),
      cue: stretches(cell(cells, 'cue')),
      content: stretches(cell(cells, 'content')),
    }));
}

function stretches(cell: string): readonly (readonly [number, number])[] {
  if (cell === '') return [];
  return cell.split(';').map((part) => {
    const [start = 0, end = 0] = part.split('-').map(Number);
    return [start, end] as const;
  });
}

function exampleOf(name: string, text: string, gold: readonly Attributed[], lexicon: Lexicon): Example {
  const [report] = readReports([{ file: `${name}.txt`, bytes: new TextEncoder().encode(text) }]).reports;
  if (report === undefined) throw new Error(`${name} could not be read as a report`);
  const reading = readQuotations({ report, sentences: findSentences({ report }, lexicon) });
  return { name, reading, found: dropDoubles(findByRules(reading)), gold };
}

// ---- the lessons

const PARTS = ['cue', 'first', 'last', 'source', 'start', 'end'] as const;
type Taught = Readonly<Record<(typeof PARTS)[number], Lessons>>;

function lessonsOf({ examples, outermost }: MarkedSet, clusters: ReadonlyMap<string, number>): Taught {
  const taught = {
    cue: newLessons(),
    first: newLessons(),
    last: newLessons(),
    source: newLessons(),
    start: newLessons(),
    end: newLessons(),
  };
  const bag = newBag();
  for (const [text, { reading, found, gold }] of examples.entries()) {
    const read = numbering(clusters);
    const depth = depthIn(found);
    const candidates = findCandidates(reading, found);
    const marked = match(reading, candidates, gold);
    let numbers: Numbers | null = null;
    for (const candidate of candidates) {
      const line = reading.lines[candidate.line] as Line;
      if (numbers === null || numbers.line !== line) numbers = read(line);
      const place = line.tokens[candidate.at]?.start ?? 0;
      const deep = depth(place);
      if (candidate.found?.lemma === ':') continue;
      const own = marked.get(candidate);
      if (own === undefined && (isInCue(gold, line, candidate) || (outermost && isInContent(gold, place)))) continue;
      cueFeatures(numbers, candidate, deep, bag);
      beginLesson(taught.cue, own === undefined ? 1 : 0, text);
      addRow(taught.cue, bag.features, bag.count);
      if (own === undefined) continue;
      teachCue(numbers, candidate, own, { taught, text, bag });
      teachSpans(numbers, propose(reading, line, candidate), own, { taught, text, bag });
    }
  }
  return taught;
}

interface Teacher {
  readonly taught: Taught;
  readonly text: number;
  readonly bag: Bag;
}

function lesson<Choice>(
  { taught, text, bag }: Teacher,
  part: keyof Taught,
  choices: readonly Choice[],
  right: number,
  describe: (choice: Choice) => void,
): void {
  if (right < 0 || choices.length < 2) return;
  beginLesson(taught[part], right, text);
  for (const choice of choices) {
    describe(choice);
    addRow(taught[part], bag.features, bag.count);
  }
}

function teachCue(numbers: Numbers, candidate: Candidate, { cue }: Attributed, teacher: Teacher): void {
  const { line } = numbers;
  const from = firstToken(line, Math.min(...cue.map(([start]) => start)));
  const place = Math.max(...cue.map(([, end]) => end));
  let to = candidate.at + 1;
  while (to < line.tokens.length && (line.tokens[to]?.start ?? 0) < place) to++;
  const firsts = firstChoices(numbers, candidate);
  lesson(teacher, 'first', firsts, firsts.indexOf(from), (each) =>
    firstFeatures(numbers, candidate, each, teacher.bag),
  );
  const lasts = lastChoices(numbers, candidate);
  lesson(teacher, 'last', lasts, lasts.indexOf(to), (each) => lastFeatures(numbers, candidate, each, teacher.bag));
}

function teachSpans(numbers: Numbers, candidate: Candidate, gold: Attributed, teacher: Teacher): void {
  const { line } = numbers;
  const { bag } = teacher;
  const phrases = sourceChoices(numbers, candidate);
  const speaker = phrases.findIndex(({ phrase }) => isSource(line, phrase, gold.source));
  lesson(teacher, 'source', phrases, speaker, (choice) => sourceFeatures(numbers, candidate, choice, bag));
  const source: Phrase | null = speaker < 0 ? (candidate.found?.source ?? null) : (phrases[speaker]?.phrase ?? null);
  const places = contentChoices(numbers, candidate, source);
  const starts = new Map(gold.content.map(([start, end]) => [firstToken(line, start), endToken(line, end)]));
  let right = places.findIndex(({ kind }) => kind === 'rule' && shared(candidate.found, gold) > 0.6);
  if (right < 0) right = places.findIndex(({ kind, start }) => kind === 'after' && starts.has(start));
  if (right < 0) right = places.findIndex(({ kind, start, end }) => kind === 'phrase' && starts.get(start) === end);
  lesson(teacher, 'start', places, right, (choice) => startFeatures(numbers, candidate, source, choice, bag));
  const chosen = places[right];
  if (chosen?.kind !== 'after') return;
  const ends = endChoices(numbers, candidate, chosen.start);
  const shape = endShape(numbers, candidate, chosen.start, ends);
  lesson(teacher, 'end', ends, ends.indexOf(starts.get(chosen.start) ?? -1), (end) =>
    endFeatures(numbers, candidate, source, chosen.start, end, shape, bag),
  );
}

/** The token that holds a place of the text; -1 where it lies in another sentence. */
function firstToken(line: Line, place: number): number {
  if (place < line.sentence.start || place >= line.sentence.end) return -1;
  const at = tokenAt(line, place);
  return at > 0 && (line.tokens[at - 1]?.end ?? 0) > place ? at - 1 : at;
}

/** One past the last token that begins before a place; stops that belong to the sentence are left out. */
function endToken(line: Line, place: number): number {
  let end = 0;
  while (end < line.tokens.length && (line.tokens[end]?.start ?? 0) < place) end++;
  while (end > 0 && /^[.!?,;:]+$/u.test(line.tokens[end - 1]?.text ?? '') && (line.quotation[end - 1] ?? -1) === -1)
    end--;
  return end;
}

/** A comma at the end of the source counts for neither. */
function isSource(line: Line, phrase: Phrase | null, spans: Attributed['source']): boolean {
  if (phrase === null || spans.length === 0) return phrase === null && spans.length === 0;
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const first = line.tokens[phrase.start];
  const last = line.tokens[phrase.end - 1];
  if (first === undefined || last === undefined) return false;
  return first.start <= start && first.end > start && last.start < end && Math.abs(last.end - end) <= 1;
}

type Stretches = Attributed['content'];

/** Dice of the characters. */
function likeness(ours: Stretches, theirs: Stretches): number {
  let all = 0;
  let both = 0;
  for (const [start, end] of [...ours, ...theirs]) all += end - start;
  for (const [start, end] of ours)
    for (const [from, to] of theirs) both += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return all === 0 ? 1 : (2 * both) / all;
}

function shared(found: Found | null, gold: Attributed): number {
  return found === null ? 0 : likeness(wordsOf(found), gold.content);
}

function wordsOf(found: Found): Stretches {
  return found.wideContent.map(({ start, end }) => [start, end] as const);
}

function isInContent(gold: readonly Attributed[], place: number): boolean {
  return gold.some(({ content }) => content.some(([start, end]) => start <= place && place < end));
}

function isInCue(gold: readonly Attributed[], line: Line, { start, end }: Candidate): boolean {
  const from = line.tokens[start]?.start ?? 0;
  const to = line.tokens[end - 1]?.end ?? 0;
  return gold.some(({ cue }) => cue.some(([first, last]) => first < to && from < last));
}

/** The candidate of each attribution that is marked: one the rules found, else the verb, else the word the others hang on. */
function match(
  reading: Reading,
  candidates: readonly Candidate[],
  gold: readonly Attributed[],
): ReadonlyMap<Candidate, Attributed> {
  const byLine = Map.groupBy(candidates, ({ line }) => line);
  const matches = new Map<Candidate, Attributed>();
  for (const attribution of gold) {
    if (attribution.cue.length === 0) continue;
    const start = Math.min(...attribution.cue.map(([from]) => from));
    const end = Math.max(...attribution.cue.map(([, to]) => to));
    const index = lineAt(reading, start);
    const line = reading.lines[index] as Line;
    const isIn = (at: number): boolean => {
      const token = line.tokens[at];
      return token !== undefined && token.start < end && token.end > start;
    };
    let best: Candidate | null = null;
    let most = 0;
    for (const candidate of byLine.get(index) ?? []) {
      if (!isIn(candidate.at) || matches.has(candidate)) continue;
      const token = line.tokens[candidate.at];
      const points =
        (candidate.found === null ? 0 : 8) + (token?.tag === 'VERB' ? 4 : 0) + (isIn(token?.head ?? -1) ? 0 : 2) + 1;
      if (points > most) [best, most] = [candidate, points];
    }
    if (best !== null) matches.set(best, attribution);
  }
  return matches;
}

/** Weights of all kinds of choice in one table. */
function teach(taught: Taught, keep: (text: number) => boolean): Learned['features'] {
  return rounded(new Map(PARTS.flatMap((part) => [...learnChoices(taught[part], keep, TEACHING)])));
}

// ---- how sure it may be

interface Judgement {
  readonly all: number;
  readonly right: boolean;
}

interface Unseen {
  readonly example: Example;
  readonly judged: readonly Found[];
}

/** Exact segments of source, cue, content and who-what, outermost attributions alone. */
function scoresOf(name: string, unseen: readonly Unseen[], outermost: boolean): string {
  const units = unseen.map(({ example: { name: docId, reading, gold } }) => ({
    docId,
    annotator: 'a',
    text: reading.text,
    attributions: outermost ? gold : gold.filter((each) => !gold.some((other) => holds(other, each))),
  }));
  const predicted = unseen.map(({ example: { name: docId, reading }, judged }) => {
    const outer = refine(dropDoubles(judged), reading).filter(({ parent }) => parent === null);
    return [docId, outer.map(({ found }) => formOf(reading, found))] as const;
  });
  const { A, C } = summarize(sum(score(units, new Map(predicted))));
  const rates = [A.source.exact, A.cue.exact, A.content.exact, C['who-what']];
  return `${name}: ${rates.map(({ precision, recall, f1 }) => [precision, recall, f1].map((share) => (100 * share).toFixed(1)).join('/')).join('  ')}`;
}

/** Whether one attribution stands in the words of another. */
function holds(outer: Attributed, inner: Attributed): boolean {
  const place = (inner.cue[0] ?? inner.content[0])?.[0] ?? 0;
  return outer !== inner && isInContent([outer], place) && !isInContent([inner], outer.cue[0]?.[0] ?? -1);
}

/** For each finding in a text the model has not seen: whether speaker and words are right, by half at least. */
function judgementsOf({ reading, gold }: Example, judged: readonly Found[], outermost: boolean): readonly Judgement[] {
  return judged.flatMap((each) => {
    if (each.sure === undefined || (outermost && isInContent(gold, each.cue.start))) return [];
    const span = each.source === null ? null : spanOfPhrase(reading, each.sourceLine, each.source);
    const source: Stretches = span === null ? [] : [[span.start, span.end]];
    const right = gold.some(
      (one) => likeness(wordsOf(each), one.content) >= 0.5 && likeness(source, one.source) >= 0.5,
    );
    return [{ all: each.sure.all, right }];
  });
}

/** How many of 100 were right in each twentieth, ascending: neighbours that are out of order are taken together (isotonic regression). */
export function gradesOf(judgements: readonly Judgement[]): readonly number[] {
  const pools = Array.from({ length: GRADES }, (_, grade) => {
    const own = judgements.filter(({ all }) => Math.min(GRADES - 1, Math.floor(all * GRADES)) === grade);
    // One right and one wrong for each, so that few say little.
    return {
      right: own.filter(({ right }) => right).length + (2 * (grade + 0.5)) / GRADES,
      all: own.length + 2,
      grades: 1,
    };
  });
  const kept: { right: number; all: number; grades: number }[] = [];
  for (const pool of pools) {
    kept.push({ ...pool });
    for (;;) {
      const last = kept.at(-1);
      const before = kept.at(-2);
      if (last === undefined || before === undefined || before.right / before.all <= last.right / last.all) break;
      kept.splice(-2, 2, {
        right: before.right + last.right,
        all: before.all + last.all,
        grades: before.grades + last.grades,
      });
    }
  }
  return kept.flatMap(({ right, all, grades }) =>
    Array.from({ length: grades }, () => Math.round((100 * right) / all)),
  );
}
