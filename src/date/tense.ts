import type { Sentence, Token } from '../model/sentence.ts';

/** Which way an open expression looks from the report: “on Monday” is the Monday before, but “will meet on Monday” the next.
 *  News tells what was; the future needs a word that says so at the verb of the same clause. */
export function towardOf({ tokens }: Pick<Sentence, 'tokens'>, start: number, end: number): 'past' | 'future' {
  const first = tokens.findIndex((token) => token.end > start);
  if (first < 0) return 'past';
  const preposition = tokens[first - 1]?.text.toLowerCase() ?? '';
  if (EVENTS.has(tokens[first - 2]?.lemma ?? '') && isCalledFor(tokens, first, preposition)) return 'future';
  const verb = verbBefore(tokens, first) ?? verbBehind(tokens, end);
  if (verb === null) return 'past';
  if (looksAhead(tokens, verb)) return 'future';
  const limited = LIMITS.has(preposition) && tokens[verb]?.form !== 'VBD' && !isBehindHad(tokens, verb);
  return limited ? 'future' : 'past';
}

/** “set a hearing for Thursday”, “asked for a debate on Wednesday” */
function isCalledFor(tokens: readonly Token[], first: number, preposition: string): boolean {
  if (preposition === 'for') return true;
  const behind = tokens.slice(Math.max(0, first - 7), first - 2);
  return preposition === 'on' && behind.some(({ lemma }, at) => CALLS.has(lemma) && behind[at + 1]?.lemma === 'for');
}

const EVENTS = new Set('hearing debate vote ballot meeting trial session rally march summit'.split(' '));
const CALLS = new Set(['ask', 'call', 'apply', 'press', 'push']);

/** Whether a verb in the past stands by the expression: “On May 7 Norland struck”. “The Nov. 8 election” is told by none: that
 *  nothing looks ahead is not enough to call a day past. A tagger that gives no forms leaves it at that. */
export function isToldAsPast(sentence: Pick<Sentence, 'tokens'>, start: number, end: number): boolean {
  const { tokens } = sentence;
  if (towardOf(sentence, start, end) === 'future') return false;
  const first = tokens.findIndex((token) => token.end > start);
  const verb = first < 0 ? null : (verbBefore(tokens, first) ?? verbBehind(tokens, end));
  const form = verb === null ? 'none' : (tokens[verb]?.form ?? '');
  return form === '' || form === 'VBD' || form === 'VBN';
}

/** The nearest verb before the expression, not over the border of a clause. */
function verbBefore(tokens: readonly Token[], first: number): number | null {
  for (let at = first - 1; at >= 0 && first - at <= REACH; at--) {
    const token = tokens[at];
    if (token === undefined || BORDERS.has(token.text)) return null;
    if (token.tag === 'VERB' || (token.tag === 'AUX' && !isHelper(tokens, at))) return at;
  }
  return null;
}

function verbBehind(tokens: readonly Token[], end: number): number | null {
  const first = tokens.findIndex((token) => token.start >= end);
  if (first < 0) return null;
  let helper: number | null = null;
  for (let at = first; at < tokens.length && at - first <= REACH; at++) {
    const token = tokens[at];
    if (token === undefined || BORDERS.has(token.text)) break;
    if (token.tag === 'VERB') return at;
    if (token.tag === 'AUX') helper = at;
  }
  return helper;
}

/** Tokens that a verb and its time may lie apart. */
const REACH = 20;
const BORDERS = new Set([';', ':', '—', '–', '“', '”', '"', '``', "''", '(', ')']);
const LIMITS = new Set(['by', 'until', 'till']);

function isHelper(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (next.tag === 'VERB' || next.tag === 'AUX' || next.tag === 'ADV' || next.tag === 'PART');
}

/** Words right before the verb that put it ahead of the report. */
function looksAhead(tokens: readonly Token[], verb: number): boolean {
  // “talks planned for Monday”, but “On Friday they planned a vote”.
  const awaited = AWAITED.has(tokens[verb]?.lemma ?? '') && tokens[verb]?.form !== 'VBD';
  if (awaited && !isBehindHad(tokens, verb)) return true;
  let done = false;
  for (let at = verb; at >= 0 && verb - at <= 5; at--) {
    const token = tokens[at];
    if (token === undefined || (at < verb && (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'PUNCT')))
      return false;
    const word = token.text.toLowerCase();
    if (word === 'have' || word === 'has' || word === 'had') done = true;
    if (AHEAD.has(word)) return !done;
    if (word === 'to') return isAwaited(tokens, at) || (tokens[at + 1]?.lemma === 'be' && !isOrdered(tokens, at));
  }
  return false;
}

/** “will”, “shall”, and what a report says may come. */
const AHEAD = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'would', 'may', 'might', 'could', 'should', 'must', 'can']);
/** Verbs whose time is that of what they wait for: “scheduled for Monday”, “plans to meet on Monday”. */
const AWAITED = new Set(['schedule', 'expect', 'plan', 'slate', 'await', 'intend', 'postpone']);
const AWAITED_WORDS = new Set([
  'due',
  'set',
  'ready',
  'likely',
  'going',
  'about',
  'plan',
  'plans',
  'hopes',
  'intends',
  'wants',
]);

/** “ordered the gates | to | be opened on Monday”: the order was given then. */
function isOrdered(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(Math.max(0, to - 6), to).some(({ lemma, text }) => ORDERS.has(lemma) && PAST.test(text));
}

const PAST = /(?:ed|told)$/u;
const ORDERS = new Set(['order', 'command', 'direct', 'instruct', 'tell', 'ask']);

function isAwaited(tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 1];
  return before !== undefined && (AWAITED.has(before.lemma) || AWAITED_WORDS.has(before.text.toLowerCase()));
}

function isBehindHad(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 3), verb).some((token) => token.text.toLowerCase() === 'had');
}
