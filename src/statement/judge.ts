import { type AttributionModel, weigh } from '../lexicon/attribution.ts';
import type { Span } from '../model/span.ts';
import { type Bag, newBag } from './bag.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { spanOf } from './content.ts';
import { type ContentChoice, contentChoices, startFeatures } from './content-choice.ts';
import { firstChoices, firstFeatures, lastChoices, lastFeatures } from './cue-choice.ts';
import { cueFeatures } from './cue-features.ts';
import { endChoices, endFeatures, endShape } from './end-choice.ts';
import { type Found, quotationsIn } from './found.ts';
import type { Phrase } from './noun-phrase.ts';
import { type Numbers, numbering } from './numbers.ts';
import { propose, unruled } from './propose.ts';
import type { Line, Reading } from './reading.ts';
import { BY_RULE, type SourceChoice, sourceChoices, sourceFeatures } from './source-choice.ts';
import { word } from './word.ts';

/** What a trained model makes of the rules' findings: those it does not believe go, speakers and ends are set right, and attributions
 *  by words that no rule knows come in where it is sure. Each finding carries how sure it is. What the layout shows needs no judge.
 *  @param wide whether the auxiliaries and particles of the cue are wanted too: only measures look at them. */
export function judge(
  found: readonly Found[],
  reading: Reading,
  model: AttributionModel,
  wide = false,
): readonly Found[] {
  const bag = newBag();
  const read = numbering(model.clusters);
  const depth = depthIn(found);
  const cues = found.map(({ cue }) => cue.start);
  const judged: Found[] = [];
  let numbers: Numbers | null = null;
  for (const candidate of findCandidates(reading, found)) {
    if (candidate.found?.lemma === ':') {
      judged.push(candidate.found);
      continue;
    }
    const line = reading.lines[candidate.line] as Line;
    if (numbers === null || numbers.line !== line) numbers = read(line);
    cueFeatures(numbers, candidate, depth(line.tokens[candidate.at]?.start ?? 0), bag);
    const cue = 1 / (1 + Math.exp(-weigh(model, bag.features, bag.count)));
    if (cue < leastFor(candidate.found)) continue;
    const settled = settle(reading, numbers, candidate, { model, cue, bag, cues, wide });
    if (settled !== null && (candidate.found !== null || (settled.sure?.all ?? 0) >= SURE_ALONE)) judged.push(settled);
  }
  return judged;
}

/** Below this a finding of a rule is dropped: on texts not seen in training fewer than one in five such were right. */
const LEAST = 0.2;
/** Denials in the passive are kept whatever the model says: the texts it has learned from mark hardly any (“the claim was rejected by
 *  Norland”), and what is denied must not be told without it. */
function leastFor(found: Found | null): number {
  if (found === null) return SURE_ALONE;
  return found.act === 'deny' && found.source !== null && /^deny\/passive|\/passive-claim$/u.test(found.rule)
    ? 0
    : LEAST;
}

/** From this on an attribution that no rule found is taken, if speaker and words are as sure. */
const SURE_ALONE = 0.5;
/** By so much, in logits, another choice must be better than that of the rules: they carry over to other kinds of text as they are. */
const MARGIN = { source: 2, start: 1.5, end: 1 };

/** How many contents of the rules a place of the text stands in, at most two; places are asked for in ascending order. */
export function depthIn(found: readonly Found[]): (place: number) => number {
  const parts = found.flatMap(({ content }) => content).sort((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  let open: Span[] = [];
  return (place) => {
    while (next < parts.length && (parts[next]?.start ?? 0) <= place) open.push(parts[next++] as Span);
    open = open.filter(({ end }) => end > place);
    return Math.min(open.length, 2);
  };
}

interface Judging {
  readonly model: AttributionModel;
  /** How sure the model is of the cue. */
  readonly cue: number;
  readonly bag: Bag;
  /** Where the cues of the rules' findings start, in order. */
  readonly cues: readonly number[];
  readonly wide: boolean;
}

function settle(
  reading: Reading,
  numbers: Numbers,
  given: Candidate,
  { model, cue, bag, cues, wide }: Judging,
): Found | null {
  const { line } = numbers;
  const candidate = propose(reading, line, given);
  const ours = given.found !== null;
  const source: Chosen<SourceChoice> =
    given.found !== null && given.found.sourceLine !== given.found.line
      ? { choice: { phrase: given.found.source, ways: BY_RULE }, share: 1 }
      : choose(
          inPlace(sourceChoices(numbers, candidate), given),
          (choice) => {
            sourceFeatures(numbers, candidate, choice, bag);
            return weigh(model, bag.features, bag.count);
          },
          ({ ways }) => ours && (ways & BY_RULE) !== 0,
          MARGIN.source,
        );
  const { phrase } = source.choice;
  const places = contentChoices(numbers, candidate, phrase);
  if (places.length === 0) return null;
  const content: Chosen<ContentChoice> = choose(
    places,
    (choice) => {
      startFeatures(numbers, candidate, phrase, choice, bag);
      return weigh(model, bag.features, bag.count);
    },
    ({ ruled }) => ours && ruled,
    MARGIN.start,
  );
  const end = chooseEnd(numbers, candidate, { phrase, content: content.choice, ours, model, bag, cues });
  const base = candidate.found ?? unruled(line, candidate);
  const words = content.share * end.share;
  const all = cue * source.share * Math.sqrt(words);
  const settled: Found = {
    ...base,
    source: phrase,
    wideCue: wide ? wideCue(numbers, candidate, model, bag) : base.wideCue,
    sure: { cue, speaker: source.share, words, all, right: rightOf(model, all) },
  };
  return content.choice.kind === 'rule' ? settled : withWords(line, settled, content.choice.start, end.choice);
}

/** “…, said Orla Dane, whose ministry …”: who stands behind the verb after the words speaks; only how far the phrase goes is open. */
function inPlace(choices: readonly SourceChoice[], { found, at }: Candidate): readonly SourceChoice[] {
  const start = found?.source?.start ?? -1;
  if (found?.rule.endsWith('/inquit') !== true || start <= at) return choices;
  return choices.filter(({ phrase }) => phrase?.start === start);
}

function chooseEnd(
  numbers: Numbers,
  candidate: Candidate,
  given: {
    readonly phrase: Phrase | null;
    readonly content: ContentChoice;
    readonly ours: boolean;
    readonly model: AttributionModel;
    readonly bag: Bag;
    readonly cues: readonly number[];
  },
): Chosen<number> {
  const { phrase, content, ours, model, bag, cues } = given;
  if (content.kind !== 'after') return { choice: content.end, share: 1 };
  const all = endChoices(numbers, candidate, content.start);
  const shape = endShape(numbers, candidate, content.start, all);
  const ends = ours
    ? all.filter(
        (end) =>
          end <= shape.ruledEnd || (!isSubjectNoun(candidate) && !holdsCue(numbers.line, shape.ruledEnd, end, cues)),
      )
    : all;
  return choose(
    ends,
    (end) => {
      endFeatures(numbers, candidate, phrase, content.start, end, shape, bag);
      return weigh(model, bag.features, bag.count);
    },
    (end) => ours && end === shape.ruledEnd,
    MARGIN.end,
  );
}

/** “The claim that she fled | was false”: where a clause behind a noun ends, only the rules know. */
function isSubjectNoun({ found }: Candidate): boolean {
  return found?.rule.startsWith('noun-') === true && !found.phrase;
}

/** What the rules take for another attribution is not swallowed: “denied that …, saying …”. */
function holdsCue({ tokens }: Line, from: number, to: number, cues: readonly number[]): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cues[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return (cues[low] ?? end) < end;
}

interface Chosen<Choice> {
  readonly choice: Choice;
  /** Its share of all choices, 0 to 1. */
  readonly share: number;
}

/** The choice of the highest score, the margin added to that of the rules. */
function choose<Choice>(
  choices: readonly Choice[],
  scoreOf: (choice: Choice) => number,
  isRuled: (choice: Choice) => boolean = () => false,
  margin = 0,
): Chosen<Choice> {
  const scores = choices.map((choice) => scoreOf(choice) + (isRuled(choice) ? margin : 0));
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
  const own = scores[best] as number;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - own);
  return { choice: choices[best] as Choice, share: 1 / sum };
}

function wideCue(numbers: Numbers, candidate: Candidate, model: AttributionModel, bag: Bag): Span {
  const { tokens } = numbers.line;
  const first = choose(firstChoices(numbers, candidate), (each) => {
    firstFeatures(numbers, candidate, each, bag);
    return weigh(model, bag.features, bag.count);
  }).choice;
  const last = choose(lastChoices(numbers, candidate), (each) => {
    lastFeatures(numbers, candidate, each, bag);
    return weigh(model, bag.features, bag.count);
  }).choice;
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function withWords(line: Line, found: Found, from: number, to: number): Found {
  const wide: Span = { start: line.tokens[from]?.start ?? 0, end: line.tokens[to - 1]?.end ?? 0 };
  const [only] = found.wideContent;
  if (found.wideContent.length === 1 && only?.start === wide.start && only.end === wide.end) return found;
  const inner = word(line.tokens[from]) === 'that' && to > from + 1 ? from + 1 : from;
  return {
    ...found,
    content: [spanOf(line, inner, to)],
    wideContent: [wide],
    quotations: quotationsIn(line, from, to),
  };
}

/** How many of 100 such findings were right where it was measured, as a share. */
function rightOf({ right }: AttributionModel, all: number): number {
  return (right[Math.min(right.length - 1, Math.floor(all * right.length))] ?? 0) / 100;
}
