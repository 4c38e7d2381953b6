import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import type { Telling } from '../model/happening.ts';
import { retells } from '../model/retells.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { isCaption } from './caption.ts';
import { labelOf } from './label.ts';
import type { Relevance } from './relevance.ts';

/** One sentence worth showing: a statement's, or one in the report's own voice. */
export interface Words {
  readonly analysis: Analysis;
  readonly sentence: Sentence;
  /** The statement with the most words in it; null for the report's own voice. */
  readonly statement: Statement | null;
  readonly tellings: readonly Telling[];
  readonly weight: number;
  /** From a digest or fact-check: shown only where no other report says it. */
  readonly retold: boolean;
}

/** Statements below this are no part of an answer: one misattributed sentence costs more than ten missing. */
const SURE = 0.5;
/** Below this they give way to what is surer. */
const SURER = 0.6;

/** The sentences of a report that are worth showing, with their weights.
 *  @param asides blocks that tell of something else; see `aside.ts`. */
export function wordsOf(
  analysis: Analysis,
  relevance: Relevance,
  asides: ReadonlySet<number> = new Set(),
): readonly Words[] {
  const retold = retells(analysis.report.genre);
  const found: Words[] = [];
  const told = new Set<number>();
  const tellings = Map.groupBy(analysis.tellings, ({ sentence }) => sentence);
  const isLong = analysis.sentences.length >= BODY;
  const add = (sentence: Sentence, statement: Statement | null): void => {
    const role = analysis.report.blocks[sentence.block]?.role;
    if (asides.has(sentence.block) || (role === 'headline' && isLong) || isOnlyChecked(analysis, sentence)) return;
    if (isLong && isCaption(analysis.report.text.slice(sentence.start, sentence.end))) return;
    const share = (retold ? RETOLD : 1) * (role === 'headline' || role === 'standfirst' ? HEAD : 1);
    const about = relevance(analysis, statement === null ? sentence : shownOf(analysis, statement));
    const isUnsure = statement !== null && statement.confidence < SURER;
    const tier = isUnsure ? UNSURE : 1;
    const weight = about === 0 ? 0 : share * tier * (about + voiceOf(statement));
    found.push({ analysis, sentence, statement, tellings: tellings.get(sentence.index) ?? [], weight, retold });
  };
  for (const statement of analysis.statements) {
    if (statement.within !== null || statement.rule.startsWith('attitude')) continue;
    const [first, last] = statement.sentences;
    const sentence = analysis.sentences[first];
    if (statement.speakers.length === 0 && sentence?.quoted.length === 0 && first === last) continue; // the report vouches for its own words
    const surest = statement.confidence < SURE ? insideOf(statement, analysis) : statement;
    if (surest === null && isToldWhole(statement, analysis)) continue;
    for (let at = first; at <= last; at++) told.add(at); // never shown as the report's own voice, however unsure the speaker
    if (sentence === undefined || statement.speakers.length === 0) continue;
    if (surest !== null) add(sentence, surest);
  }
  for (const sentence of analysis.sentences) {
    const role = analysis.report.blocks[sentence.block]?.role;
    if (
      told.has(sentence.index) ||
      quotes(analysis, sentence) ||
      (role !== 'paragraph' && role !== 'item' && role !== 'standfirst')
    )
      continue;
    if (sentence.tokens.at(-1)?.text === '?' || isScrap(sentence)) continue; // questions and scraps state nothing
    if (isCut(analysis, sentence) || announces(analysis, sentence) || isInFirstPerson(analysis, sentence)) continue;
    add(sentence, null);
  }
  return found;
}

/** “Dane held out a hand to the union, offering talks”: hardly her words, and shown whole as the report's own it is true to it. Not so
 *  what is quoted, nor what goes on from one sentence to the next. */
function isToldWhole({ sentences: [first, last], cue, rule }: Statement, { sentences }: Analysis): boolean {
  const own = sentences[first];
  return (
    own !== undefined &&
    !CLAUSES.test(rule) &&
    first === last &&
    own.quoted.length === 0 &&
    cue !== null &&
    own.start <= cue.start &&
    cue.end <= own.end
  );
}

/** Rules whose content is a whole clause or a quotation, and not an object or an infinitive. */
const CLAUSES = /clause|quote|inquit|according|turn/u;

/** Whether a sentence is somebody's quoted words. What a report sets in marks inside a longer sentence of its own (“the ‘Grey Friday’ of
 *  the league”, “the singers sent a letter that called the board ‘asleep’”) is not. */
function quotes({ report }: Analysis, { quoted, tokens, start: head, end: tail }: Sentence): boolean {
  if (quoted.length === 0) return false;
  const root = tokens.find(({ head }) => head === -1);
  return quoted.some(
    ({ start, end, opens, closes }) =>
      !opens ||
      !closes ||
      (report.text.slice(start, end).trim().split(/\s+/u).length > FEW_WORDS &&
        (end - start > (tail - head) / 2 || start - head < HEADING)) ||
      (root !== undefined && start <= root.start && root.end <= end),
  );
}

/** Words in quotation marks that may be a name or a term. */
const FEW_WORDS = 4;
/** UTF-16 units: who speaks stands before. */
const HEADING = 24;

/** “We were told on Sunday”: in a report's own voice, an embedded post or a columnist. */
function isInFirstPerson({ report }: Analysis, { tokens }: Sentence): boolean {
  return report.genre !== 'official' && tokens.some(({ text }) => FIRST_PERSON.test(text));
}

const FIRST_PERSON = /^(?:I|we|us|our|my|me|we['’](?:re|ve|ll|d)|I['’](?:m|ve|ll|d))$/iu;

/** “The palace published a letter in which the brigade thanked nobody else”: that the brigade did so is sure, though hardly that the letter is
 *  the palace's word. The sentence is shown whole, so both stand in it. */
function insideOf({ id, sentences: [first, last] }: Statement, { statements }: Analysis): Statement | null {
  const inside = statements.filter(
    ({ within, confidence, sentences, rule }) =>
      within === id &&
      confidence >= SURER &&
      first === last &&
      sentences[0] === first &&
      sentences[1] === last &&
      !rule.startsWith('attitude'),
  );
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

/** Sentences from which on a headline tells nothing that the text below it does not tell better, and in whose words it is. */
const BODY = 4;

/** “Claim: The wall fell by itself.” is what a fact-check looks into; nobody says it there. */
export function isOnlyChecked({ report }: Analysis, { start, end }: Span): boolean {
  const text = report.text.slice(start, end);
  return CHECKED.test(text.replace(ITEM, '')) || CHECKED.test(text.slice(labelOf(text)));
}

const ITEM = /^(?:[•–-]|\d{1,2}[.)])\s+/u;
const CHECKED = /^[*_#>\s]*(?:the )?(?:claims?|rumou?rs?|myth|allegation|assertion|viral post)(?: \d+)?[*_]*\s*:/iu;

/** Too short to state anything, unless somebody does something in it: “Dane refused.” */
function isScrap({ tokens }: Sentence): boolean {
  // An address, a line of a letterhead: neither a verb nor a figure.
  if (!tokens.some(({ tag }) => tag === 'VERB' || tag === 'AUX' || tag === 'NUM')) return true;
  return (
    tokens.length < 5 &&
    !tokens.some(
      ({ tag, relation }, at) =>
        tag === 'VERB' &&
        relation === 'root' &&
        tokens.some((one) => one.head === at && one.relation.startsWith('nsubj')),
    )
  );
}

/** “The board decided:” ends before what it announces. */
function announces({ report }: Analysis, { start, end }: Sentence): boolean {
  return report.text.slice(start, end).trimEnd().endsWith(':');
}

/** Whether the head of a sentence is missing: “, launched after the attack, goes on” states nothing that can stand alone. */
function isCut({ report }: Analysis, { start, tokens }: Sentence): boolean {
  return /^[,;:.)]/u.test(tokens[0]?.text ?? '') || report.gaps.some((gap) => gap.start === start);
}

/** Somebody's own words before a report of them, a person with a name before a government or an unnamed source. */
function voiceOf(statement: Statement | null): number {
  if (statement === null) return 0;
  const person = statement.speakers.at(-1)?.actor.startsWith('person/') ?? false;
  return (statement.mode === 'indirect' ? 0 : 0.75) + (person ? 0.5 : 0);
}

/** The sentences in which a statement is shown. */
function shownOf({ sentences }: Analysis, { span, sentences: [first, last] }: Statement): Span {
  return {
    start: Math.min(span.start, sentences[first]?.start ?? span.start),
    end: Math.max(span.end, sentences[last]?.end ?? span.end),
  };
}

/** What a digest or fact-check retells gives way to the reports themselves; a headline to the text below it. */
const RETOLD = 0.6;
const HEAD = 0.5;
const UNSURE = 0.5;

/** The most relevant first; the place in the story decides between equals. */
export function byWeight(a: Words, b: Words): number {
  return (
    b.weight - a.weight ||
    Number(a.retold) - Number(b.retold) ||
    compareText(a.analysis.report.file, b.analysis.report.file) ||
    a.sentence.start - b.sentence.start
  );
}

/** The sentences in which a stretch is shown. */
export function sentencesOf({ analysis, statement, sentence }: Words): readonly Sentence[] {
  return statement === null ? [sentence] : analysis.sentences.slice(statement.sentences[0], statement.sentences[1] + 1);
}
