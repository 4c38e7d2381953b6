import { SAYING_WORDS } from '../lexicon/saying-nouns.ts';
import type { RuleId, Span } from '../model/span.ts';
import type { Act } from '../model/statement.ts';
import { citedIn } from './cited.ts';
import { CLAUSES, type Complement, opensQuotation } from './complement.ts';
import { spanOf } from './content.ts';
import type { VerbCue } from './cue.ts';
import { nounEnd, nounPhrase, type Phrase } from './noun-phrase.ts';
import type { Line, Reading } from './reading.ts';
import { isSaidInfinitive } from './subject.ts';
import { word } from './word.ts';

/** An attribution as a finder proposes it, before speakers are looked up and chains are built. */
export interface Found {
  readonly rule: RuleId;
  readonly act: Act;
  readonly family: 'speech' | 'attitude';
  /** Index of the sentence that holds the cue. */
  readonly line: number;
  /** The verb, noun or “according to” itself. */
  readonly cue: Span;
  /** The cue with its auxiliaries and adverbs. */
  readonly wideCue: Span;
  readonly lemma: string;
  /** Tokens of the sentence of the cue; null where the text does not say who. */
  readonly source: Phrase | null;
  /** Another sentence than that of the cue, where the source stands there. */
  readonly sourceLine: number;
  readonly addressee: Phrase | null;
  /** Whom the source names as its own source, in the sentence of the cue: “Channel Nine reported, citing officials”. */
  readonly cited: Phrase | null;
  /** The words, in order of the text, without marks at the edges. */
  readonly content: readonly Span[];
  /** The words with the “that” before them. */
  readonly wideContent: readonly Span[];
  /** The words are a noun phrase, an infinitive or an -ing form, no clause with a verb of its own. */
  readonly phrase: boolean;
  /** Indices of the quotations that are part of the content. */
  readonly quotations: readonly number[];
  /** Whether the cue itself is negated or only possible: “did not say”, “may announce”. */
  readonly unsaid: boolean;
  /** How sure a trained model is; absent where rules alone found it. */
  readonly sure?: Sure;
}

/** Shares from 0 to 1. */
export interface Sure {
  /** That it is an attribution. */
  readonly cue: number;
  readonly speaker: number;
  readonly words: number;
  readonly all: number;
  /** How many of such findings had the right speaker and words of theirs, on texts the model had not seen. */
  readonly right: number;
}

export function fromComplement(
  reading: Reading,
  line: Line,
  cue: VerbCue,
  source: Phrase | null,
  complement: Complement,
): Found {
  const opened = line.quotation[complement.start] ?? -1;
  const whole = opensQuotation(line, complement.start) && coversRest(line, complement.start, complement.end, opened);
  const quotation = whole ? reading.quotations[opened] : undefined;
  const denied = complement.row.act === 'deny' ? deniedClause(line, complement) : null;
  const start = denied ?? complement.start;
  const content: readonly Span[] = quotation === undefined ? [spanOf(line, start, complement.end)] : quotation.parts;
  return {
    rule: `${complement.row.id}/${ruleName(complement.frame)}`,
    act: complement.row.act,
    family: complement.row.family,
    ...aboutCue(line, cue, source),
    source,
    addressee: complement.addressee,
    cited: citedIn(line, cue.end),
    content,
    wideContent: quotation === undefined ? [wideSpan(line, complement.wide, complement.end)] : quotation.parts,
    phrase: denied === null && !CLAUSES.has(complement.frame),
    quotations: quotationsIn(line, complement.start, complement.end),
  };
}

/** “rejected the claim that Norland had fired”: what is denied is that Norland had fired. One past “that”, or null. */
function deniedClause(line: Line, { start, end }: Complement): number | null {
  const noun = nounEnd(line.tokens, start);
  if (noun === start || !SAYING_WORDS.has(word(line.tokens[noun - 1]))) return null;
  // “rejected allegations by the opposition that …”
  const by = /^(?:by|from)$/u.test(word(line.tokens[noun])) ? nounPhrase(line.tokens, noun + 1) : null;
  const that = by?.end ?? noun;
  return word(line.tokens[that]) === 'that' && that + 2 < end ? that + 1 : null;
}

function ruleName(frame: string): string {
  return frame.replaceAll(' ', '-');
}

function wideSpan(line: Line, start: number, end: number): Span {
  return { start: line.tokens[start]?.start ?? 0, end: line.tokens[end - 1]?.end ?? 0 };
}

/** The part of a finding that every attribution by a verb has in common. */
export function aboutCue(
  line: Line,
  cue: VerbCue,
  source: Phrase | null = null,
): Pick<Found, 'line' | 'cue' | 'wideCue' | 'lemma' | 'sourceLine' | 'unsaid'> {
  const end = line.tokens[cue.end - 1]?.end ?? 0;
  return {
    line: line.sentence.index,
    cue: { start: line.tokens[cue.group.verb]?.start ?? 0, end },
    wideCue: { start: line.tokens[cue.group.start]?.start ?? 0, end },
    lemma: cue.lemma,
    sourceLine: line.sentence.index,
    unsaid: cue.group.negated || isPossible(line, cue, source),
  };
}

export function quotationsIn(line: Line, start: number, end: number): readonly number[] {
  return [...new Set(line.quotation.slice(start, end).filter((at) => at !== -1))];
}

/** Whether the quotation goes to the end of what is said, so that it may go on in the next sentence. */
export function coversRest(line: Line, start: number, end: number, quotation: number): boolean {
  for (let at = start; at < end; at++) if (line.quotation[at] !== quotation) return false;
  return true;
}

const MODALS: ReadonlySet<string> = new Set([
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'shall',
  "'ll",
  '’ll',
  'wo',
  'ca',
]);

/** “if | Norland | confirms it”, “until | the office | has declared it safe”, “before | it | had said so” */
function isConditional({ tokens }: Line, { group }: VerbCue, source: Phrase | null): boolean {
  if (source === null || source.end !== group.start) return false;
  const form = word(tokens[source.start - 1]);
  if (form === 'before') return group.start < group.verb && /^(?:ha[ds]|have)$/u.test(word(tokens[group.start]));
  return form === 'if' || form === 'unless' || form === 'until' || form === 'whether';
}

/** “whether she agrees | or | disagrees with it” */
function isOtherCase({ tokens }: Line, { group }: VerbCue): boolean {
  if (!/^(?:or|and)$/u.test(word(tokens[group.start - 1]))) return false;
  for (let at = group.start - 2; at >= Math.max(0, group.start - 12); at--) {
    const form = word(tokens[at]);
    if (form === 'whether' || form === 'if') return true;
    if (/^[,;:]$/u.test(form) || form === 'that') return false;
  }
  return false;
}

/** “has avoided directly | criticising | the mayor”, “without | blaming | anybody” */
function isAvoided({ tokens }: Line, { group }: VerbCue): boolean {
  if (group.form !== 'ing') return false;
  let at = group.start - 1;
  while (tokens[at]?.tag === 'ADV') at--;
  return word(tokens[at]) === 'without' || /^(?:avoid|resist)$/u.test(tokens[at]?.lemma ?? '');
}

function isPossible(line: Line, cue: VerbCue, source: Phrase | null): boolean {
  return (
    !isSaidInfinitive(line, cue) ||
    isConditional(line, cue, source) ||
    isOtherCase(line, cue) ||
    isAvoided(line, cue) ||
    line.tokens.slice(cue.group.start, cue.group.verb).some((token) => MODALS.has(word(token)))
  );
}
