import { THINGS_OF } from '../lexicon/things.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import type { Block } from '../model/report.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { actorsIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import { type Asserted, assertedAt } from './asserted.ts';
import { areOfOtherDays, earlierTime } from './earlier.ts';
import { takenBack } from './erratum.ts';
import { disjoint } from './fit.ts';
import { gistOf } from './gist.ts';
import { mentionsOf } from './mentioned.ts';
import { apartInTime } from './moment.ts';
import { type Bearing, oneVoice } from './pair.ts';
import { type Clauses, clausesOf } from './tree.ts';
import { TRUSTED, type Unit } from './unit.ts';

/** One sentence, or the part of it that one voice says, by its words alone: what rules on phrases are matched on. Where a tree may be
 *  wrong, the order of the words is not. */
export interface Passage {
  readonly analysis: Analysis;
  readonly sentence: Sentence;
  readonly statement: Statement | null;
  readonly clauses: Clauses;
  /** The words in small letters, at the place of the sentence: `words[i]` is `text[sentence.start + i]`. What another voice says in the
   *  sentence is blank. */
  readonly words: string;
  /** Nouns and names by their lemma, with where they stand. */
  readonly nouns: ReadonlyMap<string, Token>;
  readonly times: readonly Timed[];
  /** Names behind “in”, “at”, “near”. */
  readonly places: ReadonlySet<string>;
}

/** A time and the clause in which it stands. */
interface Timed {
  readonly when: When;
  readonly head: number;
}

const PASSED: ReadonlySet<Block['role']> = new Set(['headline', 'caption', 'furniture']);

/** Longer sentences are lists. */
const MOST_TOKENS = 120;

/** The passages of a report that is an original; questions are none. */
export const passagesOf: (analysis: Analysis) => readonly Passage[] = remembered(readPassages);

function readPassages(analysis: Analysis): readonly Passage[] {
  const { report, sentences, statements } = analysis;
  if (!isOriginal(report.genre)) return [];
  const back = takenBack(analysis);
  const trusted = statements.filter(
    ({ confidence, rule, act }) => confidence >= TRUSTED && !rule.startsWith('attitude') && !DONE_BY_WORDS.has(act),
  );
  const bySentence = new Map<number, Statement[]>();
  for (const statement of trusted) {
    for (let at = statement.sentences[0]; at <= statement.sentences[1]; at++) {
      bySentence.set(at, [...(bySentence.get(at) ?? []), statement]);
    }
  }
  return sentences.flatMap((sentence) => {
    const role = report.blocks[sentence.block]?.role;
    const text = report.text.slice(sentence.start, sentence.end);
    if (role === undefined || PASSED.has(role) || sentence.tokens.length > MOST_TOKENS) return [];
    if (back.has(sentence.index) || text.trimEnd().endsWith('?') || ASKED.test(text)) return [];
    return voicesIn(sentence, bySentence.get(sentence.index) ?? [], analysis, text.toLowerCase());
  });
}

/** Acts by words that the report tells as deeds: “had asked to leave” is no statement that somebody leaves. */
const DONE_BY_WORDS: ReadonlySet<Statement['act']> = new Set(['ask', 'urge', 'propose', 'promise', 'thank']);

/** In a transcript. */
const ASKED = /^(?:question|q|host|interviewer|moderator)\s*:/iu;

/** What each voice says in a sentence; the attribution itself (“…, the police said”) says nothing. */
function voicesIn(
  sentence: Sentence,
  statements: readonly Statement[],
  analysis: Analysis,
  text: string,
): readonly Passage[] {
  const found: Passage[] = [];
  const rest = [...text];
  if (rest.length !== text.length) return []; // letters beyond the first plane, or of another length in small
  for (const statement of statements) {
    const kept = Array.from({ length: text.length }, () => ' ');
    for (const { start, end } of statement.content) {
      const [from, to] = [
        Math.max(start, sentence.start) - sentence.start,
        Math.min(end, sentence.end) - sentence.start,
      ];
      for (let at = from; at < to; at++) {
        kept[at] = text[at] ?? ' ';
        rest[at] = ' ';
      }
    }
    if (statement.cue !== null) {
      for (let at = statement.cue.start; at < statement.cue.end; at++) {
        if (at >= sentence.start && at < sentence.end) rest[at - sentence.start] = ' ';
      }
    }
    found.push(passageOf(kept.join(''), statement, sentence, analysis));
  }
  return [...found, passageOf(rest.join(''), null, sentence, analysis)].filter(({ words }) => /\p{L}{2}/u.test(words));
}

function passageOf(words: string, statement: Statement | null, sentence: Sentence, analysis: Analysis): Passage {
  const nouns = new Map<string, Token>();
  const places = new Set<string>();
  const isTold = ({ start }: Token): boolean => words[start - sentence.start] !== ' ';
  const clauses = clausesOf(sentence);
  const times = mentionsOf(analysis, sentence.index).flatMap((mention) =>
    mention.type === 'time' &&
    mention.when !== null &&
    words[mention.start - sentence.start] !== ' ' &&
    !BOUNDING.test(words.slice(0, mention.start - sentence.start))
      ? [{ when: mention.when, head: clauses.clauseOf[tokenAt(sentence, mention.start - sentence.start)] ?? -1 }]
      : [],
  );
  const dates = mentionsOf(analysis, sentence.index).filter(({ type }) => type === 'time');
  for (const [at, token] of sentence.tokens.entries()) {
    if (!isTold(token) || (token.tag !== 'NOUN' && token.tag !== 'PROPN')) continue;
    if (dates.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    nouns.set(token.lemma.toLowerCase(), token);
    const before = sentence.tokens[sentence.tokens[at - 1]?.tag === 'DET' ? at - 2 : at - 1];
    if (token.tag === 'PROPN' && before !== undefined && WHERE.has(before.lemma)) places.add(token.lemma.toLowerCase());
  }
  for (const mention of actorsIn(analysis, sentence)) {
    const token = sentence.tokens[mention.token];
    if (token !== undefined && isTold(token) && mention.form !== 'unnamed' && !mention.actor.startsWith('unnamed/'))
      nouns.set(`@${mention.actor}`, token);
  }
  const speaker = statement?.speakers.at(-1);
  const first = sentence.tokens.find((token) => isTold(token) && FIRST_PERSON.has(token.text.toLowerCase()));
  if (speaker !== undefined && !speaker.anonymous && first !== undefined) nouns.set(`@${speaker.actor}`, first);
  return { analysis, sentence, statement, clauses, words, nouns, times, places };
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'me', 'my']);

/** “Until Monday”, “by September”: how long or how soon, not when. */
const BOUNDING = /\b(?:until|till|by|after|before|since|from|pending|than) (?:the )?$/u;

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'off']);

/** Whether the clause at a place of the passage says that it is so. */
export function standingAt(passage: Passage, index: number): Asserted {
  const head = headAt(passage, index);
  return head < 0 ? 'holds' : assertedAt(head, passage.clauses, passage.statement);
}

/** The head of the clause at a place of the passage; -1 outside all. */
export function headAt({ sentence, clauses }: Passage, index: number): number {
  return clauses.clauseOf[tokenAt(sentence, index)] ?? -1;
}

/** The token that stands at a place of the sentence, or the next one. */
function tokenAt({ tokens, start }: Sentence, index: number): number {
  const found = tokens.findIndex((token) => token.end > start + index);
  return found < 0 ? tokens.length - 1 : found;
}

export function bearingOf({ analysis, sentence, statement }: Passage, holds: boolean): Bearing {
  const at = cite(analysis.report, statement === null ? sentence : spanIn(statement, sentence));
  const gist = gistOf(analysis, [sentence]);
  const unit: Unit = { analysis, telling: null, statement, at, gist, denies: !holds };
  return { unit, holds, terms: gist.terms };
}

/** A statement of several sentences is cited by the one that is meant. */
function spanIn({ span, sentences: [first, last] }: Statement, sentence: Sentence): { start: number; end: number } {
  return first === last ? span : sentence;
}

/** Whether two passages are of two voices, at no other place or time.
 *  @param heads the clauses that are set against each other: times of other clauses are none of theirs
 *  @param ever one of them tells what never was: then no time is too far off */
export function canMeet(a: Passage, b: Passage, heads: readonly [number, number], ever = false): boolean {
  if (a.analysis === b.analysis && a.sentence === b.sentence) return false;
  if (oneVoice(voiceOf(a), voiceOf(b))) return false;
  if (a.analysis === b.analysis && Math.abs(a.sentence.index - b.sentence.index) > NEAR) return false;
  if (disjoint(a.places, b.places)) return false;
  if (!ever && areOfOtherDays(a.analysis, b.analysis) && a.times.length + b.times.length === 0) return false;
  const [one, other] = [timesIn(a, heads[0]), timesIn(b, heads[1])];
  if (one.length > 0 && other.length > 0)
    return !one.some((when) => other.some((then) => apartInTime(when, then) === 'apart'));
  return ever || (one.every((when) => isOfReport(when, b)) && other.every((when) => isOfReport(when, a)));
}

function timesIn({ times, analysis, sentence }: Passage, head: number): readonly When[] {
  const earlier = times.length > 0 ? null : earlierTime(analysis, sentence.index);
  if (earlier !== null) return [earlier];
  return times.flatMap((time) => (time.head === head || time.head < 0 ? [time.when] : []));
}

/** A report that gives no time tells of the days before it, not of another month. */
function isOfReport(when: When, { analysis }: Passage): boolean {
  const { dated } = analysis;
  if (dated === null || when.from.startsWith('--') || when.given.every((field) => field === 'time')) return true;
  const days = when.given.some((field) => field === 'day' || field === 'weekday') ? DAYS : 0;
  return daysOf(when.to) > daysOf(dated.from) - days && daysOf(when.from) <= daysOf(dated.to);
}

/** Days before a report of which it tells as news. */
const DAYS = 12;

/** Days since the year 0, roughly. */
function daysOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return year * 372 + month * 31 + day;
}

/** Sentences of one report within which two voices answer each other. */
const NEAR = 12;

function voiceOf({ analysis, statement }: Passage): Pick<Bearing, 'unit'> {
  const at = { report: analysis.report.id, file: analysis.report.file, start: 0, end: 0, quote: '' };
  return { unit: { analysis, telling: null, statement, at, gist: EMPTY, denies: false } };
}

const EMPTY = { terms: new Set<string>(), words: new Set<string>() };

/** Nouns and names that both hold, and the names that tell one thing of a kind from another. */
export function sharedNouns(a: Passage, b: Passage): readonly string[] {
  const others = new Set([...b.nouns.keys()].flatMap(thingsOf));
  return [...a.nouns.keys()].filter((noun) => !VAGUE.has(noun) && thingsOf(noun).some((name) => others.has(name)));
}

/** A noun and the rows of things that it may stand for. */
export function thingsOf(noun: string): readonly string[] {
  return [noun, ...(THINGS_OF.get(noun) ?? []).map((id) => `=${id}`)];
}

/** Nouns that single out nothing. */
export const VAGUE: ReadonlySet<string> = new Set(
  'people person man woman day year time week month report official statement country government part thing place number way member side hour minute morning night afternoon evening case fact point end percent cent per dr mr mrs ms'.split(
    ' ',
  ),
);

/** The day of the report; null where it is not known to the day. */
export function daysApart(a: Passage, b: Passage): boolean {
  const [one, other] = [a.analysis.dated?.from.slice(0, 10), b.analysis.dated?.from.slice(0, 10)];
  return one !== undefined && other !== undefined && one !== other;
}
