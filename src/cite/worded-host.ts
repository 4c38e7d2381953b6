import { hasOwnDay } from '../lexicon/event-nouns.ts';
import { BEING_NOW, BEING_THEN, isPast, MODALS, PRONOUNS, SAY, type Token, tellsTime } from './worded-tokens.ts';

/** The verb that a phrase such as “during a visit to the port” belongs to, as the index of its token; null where that is not plain.
 *
 *  A phrase at the head of a clause belongs to the first verb behind it, one behind a verb to the nearest verb before it. A phrase that may
 *  as well belong to a noun (“proposed talks in Arden”) has no plain verb, and neither has one that stands loosely behind a comma.
 *  @param first the index of the first content word of the phrase
 *  @param last the index of its last content word */
export function hostOf(tokens: readonly Token[], first: number, last: number): number | null {
  const start = startOf(tokens, first);
  const kind = kindOf(tokens, start, first, last);
  if (kind === null || !isWhole(tokens, first, last)) return null;
  return isHead(tokens, start) ? verbAfter(tokens, last) : verbBefore(tokens, start, last, kind);
}

/** Whether a phrase of time stands right behind a noun that has a day of its own: “proposed talks on Friday” may mean that they are held then.
 *  @param first the index of the first content word of the phrase */
export function mayBeNouns(tokens: readonly Token[], first: number): boolean {
  const start = startOf(tokens, first);
  let verb: string | null = null;
  const nouns: Token[] = [];
  for (let at = start - 1; at >= 0 && verb === null; at--) {
    const one = tokens[at] as Token;
    if (one.kind === 'quote' || one.kind === 'break' || one.key === 'that' || one.key === SAY) break;
    if (one.kind !== 'content' || /^\p{Lu}/u.test(one.text)) continue;
    if (isPast(one.key)) verb = one.key;
    else nouns.push(one);
  }
  // “rejected talks in a hall in May”: the day of the talks or of their rejection, whatever stands between.
  return nouns.some(({ key }, at) => (at === 0 || verb !== null) && hasOwnDay(key, verb));
}

/** Where a phrase starts with the small words before its first content word. */
function startOf(tokens: readonly Token[], first: number): number {
  let start = first;
  while (start > 0 && tokens[start - 1]?.kind === 'function' && !STOPS.has(tokens[start - 1]?.key ?? '')) {
    start--;
    if (TIMELY.has(tokens[start]?.key ?? '') || PLACING.has(tokens[start]?.key ?? '')) break;
  }
  return start;
}

type Kind = 'time' | 'place';

/** A phrase of time belongs to a verb; one of place may belong to a noun as well. Null for all others (“of”, “by”, “from”). */
function kindOf(tokens: readonly Token[], start: number, first: number, last: number): Kind | null {
  const opener = tokens[start]?.key ?? '';
  const inside = tokens.slice(first, last + 1);
  const clause = inside.findIndex(({ key }) => CLAUSAL.has(key));
  const plain = clause < 0 || CLAUSAL.has(opener) ? inside : inside.slice(0, clause);
  const timed = isTimed(plain);
  if (!CLAUSAL.has(opener) && plain.some((one) => one.kind === 'content' && isPast(one.key))) return null;
  if (inside.some((one) => one.kind === 'quote' || one.key === SAY || one.key === 'that')) return null;
  if (inside.some((one, at) => one.kind === 'break' && !isTimed(inside.slice(at)))) {
    const mark = inside.findIndex(({ kind }) => kind === 'break');
    if (!(clause > mark && isTimed(inside.slice(0, clause)))) return null;
  }
  if (timed || TIMELY.has(opener)) return 'time';
  return PLACING.has(opener) ? 'place' : null;
}

function isTimed(tokens: readonly Token[]): boolean {
  const content = tokens.filter(({ kind }) => kind === 'content');
  return content.length > 0 && content.every((one) => tellsTime(one) || SPAN.test(one.key));
}

/** Whether nothing of the noun that ends a phrase stands behind it. */
function isWhole(tokens: readonly Token[], first: number, last: number): boolean {
  const after = tokens[last + 1];
  if (tokens[last]?.possessive === true || after?.key === 'of') return false;
  return after === undefined || after.kind !== 'content' || isTimed(tokens.slice(first, last + 1));
}

/** Whether a phrase stands at the head of its clause. */
function isHead(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  if (before === undefined || before.key === '.' || before.key === 'that') return true;
  if (before.key === ',' && tokens[start - 2]?.key === 'that') return true;
  if (before.key === 'and' || before.key === 'but') return tokens[start - 2]?.kind === 'break';
  return before.text === 'label';
}

function verbAfter(tokens: readonly Token[], last: number): number | null {
  for (let at = last + 1; at < tokens.length; at++) {
    const one = tokens[at] as Token;
    if (one.key === '.' || one.kind === 'quote' || CLAUSAL.has(one.key) || RELATIVE.has(one.key)) return null;
    // “Until Friday, Dane said, the port was closed.”
    const said = one.key === ',' ? saidUntil(tokens, at) : null;
    if (said !== null) {
      at = said - 1;
      continue;
    }
    const verb = tokens[at - 1]?.key === 'to' ? null : verbAt(tokens, at);
    if (verb !== null) return AUXILIARY.has(one.key) || !isReduced(tokens, verb) ? verb : null;
  }
  return null;
}

/** Where an attribution between two commas ends that begins here; null where none does. */
function saidUntil(tokens: readonly Token[], at: number): number | null {
  for (let end = at + 1; end < Math.min(tokens.length, at + 9); end++) {
    if (tokens[end]?.kind === 'break') return tokens[end - 1]?.key === SAY ? end : null;
  }
  return null;
}

/** “men arrested in Arden were freed”: no verb of the clause. */
function isReduced(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.key === SAY) return false;
  for (const { key, kind } of tokens.slice(verb + 1)) {
    if (kind === 'break' || kind === 'quote' || key === 'that' || key === 'and' || CLAUSAL.has(key)) return false;
    if (RELATIVE.has(key) || PRONOUNS.has(key)) return false;
    if (AUXILIARY.has(key)) return true;
  }
  return false;
}

function verbBefore(tokens: readonly Token[], start: number, last: number, kind: Kind): number | null {
  let noun = false;
  for (let at = start - 1; at >= 0; at--) {
    const inserted = insertedAt(tokens, at);
    if (inserted !== null) {
      at = inserted;
      continue;
    }
    const one = tokens[at] as Token;
    if (kind === 'time' && at < start - 1 && (one.key === '.' || one.key === 'that')) return verbAfter(tokens, last);
    if (one.kind === 'break' || one.kind === 'quote' || one.key === 'that' || one.key === 'and' || one.key === 'or')
      return null;
    if (CLAUSAL.has(one.key) || RELATIVE.has(one.key) || isGerund(tokens, at)) return null;
    const verb = verbAt(tokens, at);
    if (verb !== null && verb < start) return kind === 'place' && noun ? null : verb;
    if (one.kind === 'content' && !tellsTime(one) && !SPAN.test(one.key) && !/ly$/u.test(one.key)) noun = true;
    if (PRONOUNS.has(one.key) && !OWNING.has(one.key)) noun = true;
  }
  // “Norland on Friday shelled the port.”
  return kind === 'time' ? verbAfter(tokens, last) : null;
}

/** Whether a gerund stands between a time and the verb before it.
 *  @param first the index of the first content word of the time */
export function isBehindGerund(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0; at--) {
    const one = tokens[at] as Token;
    if (one.key === '.' || one.kind === 'quote' || one.key === 'that') return false;
    if (isGerund(tokens, at)) return true;
    if (one.kind === 'content' && isPast(one.key) && !/^\p{Lu}/u.test(one.text)) return false;
  }
  return false;
}

/** “charged with taking bribes in May”: what follows may go with either verb. */
function isGerund(tokens: readonly Token[], at: number): boolean {
  const one = tokens[at];
  const before = tokens[at - 1];
  return (
    one?.kind === 'content' &&
    /^\p{Ll}+ing$/u.test(one.text) &&
    (before?.kind === 'break' ||
      /^(?:with|of|for|by|without|from|in|after|before|while|since|and)$/u.test(before?.key ?? ''))
  );
}

/** Where a name or a day between two commas begins that ends here: “, a Monday,”, “, Ines Dane,”; null where none ends. */
function insertedAt(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.key !== ',') return null;
  for (let start = at - 1; start > Math.max(0, at - 7); start--) {
    const one = tokens[start] as Token;
    if (one.key === ',') return start < at - 1 ? start : null;
    const named = one.kind === 'content' && /^\p{Lu}/u.test(one.text);
    if (!named && !tellsTime(one) && !/^(?:a|an|the)$/u.test(one.key)) return null;
  }
  return null;
}

/** The content word of the verb that stands or begins here: “struck”, “would keep”, “was closed”. */
function verbAt(tokens: readonly Token[], at: number): number | null {
  const one = tokens[at] as Token;
  if (one.key === SAY) return at;
  if (one.kind === 'content') {
    const before = tokens[at - 1];
    if (/^\p{Lu}/u.test(one.text)) return null;
    const opened = before !== undefined && (AUXILIARY.has(before.key) || /^(?:to|not)$/u.test(before.key));
    const adjectival = before !== undefined && (ADJECTIVAL.has(before.key) || before.key.startsWith('#'));
    return opened || (isPast(one.key) && !adjectival) ? at : null;
  }
  if (!AUXILIARY.has(one.key)) return null;
  for (let next = at + 1; next < Math.min(tokens.length, at + 6); next++) {
    const word = tokens[next] as Token;
    if (word.kind === 'break' || word.kind === 'quote') return null;
    if (word.kind === 'content' && !/^(?:later|again|also|far|so-far|\p{L}+ly)$/u.test(word.key)) return next;
  }
  return null;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TIMELY = set('after before during since until within following despite');
const PLACING = set('in on at near inside outside under aboard');
/** Open a clause with a subject and a verb of its own. */
const CLAUSAL = set('after before since until when while because if unless although though whereas as');
const RELATIVE = set('who which whom whose where');
const STOPS = set('that and but or to of by from with for than');
const ADJECTIVAL = set('a an the his her its their of in on at for with from');
const OWNING = set('his her its their my your our this these those');
const AUXILIARY: ReadonlySet<string> = new Set([
  ...BEING_NOW,
  ...BEING_THEN,
  ...MODALS,
  ...set('be been being has have had do does did'),
]);
/** “half an hour”, “three days”, “the night of 18 May”. */
const SPAN =
  /^(?:#\d+(?:\.\d+)?|hours?|minutes?|days?|weeks?|months?|years?|weekends?|decades?|spring|summer|autumn|winter|week|last|next|earlier|half|an|first)$/u;
