import { endsTimeOrFirm, isAbbreviation, standsBeforeName } from './abbreviations.ts';
import type { RawToken } from './tokens.ts';
import { MOST_WORDS } from './words.ts';

/** Where sentences end among the tokens of one block: indices one past the last token of each, in order; the last is the number of tokens.
 *  No sentence has more than MOST_WORDS tokens: one that runs on without a stop, as machines write and attackers send, is cut after its
 *  last comma or semicolon before that, else in the middle of nothing, so that all later stages have bounded work for each. */
export function endsOfSentences(tokens: readonly RawToken[], isVerb: (token: RawToken) => boolean): readonly number[] {
  const ends: number[] = [];
  const items = listItems(tokens);
  let first = 0;
  let at = 0;
  const end = (place: number): void => {
    if (place > first) ends.push(place);
    first = place;
  };
  while (at < tokens.length) {
    if (at > first && (items.has(at) || isCredit(tokens, at))) end(at);
    if (at - first >= MOST_WORDS) end(cutAt(tokens, first, at));
    if (!isStop(tokens, at) || items.has(at - 1) || items.has(at - 2)) {
      at++;
      continue;
    }
    const stop = at;
    at++;
    while (at < tokens.length && at - first < MOST_WORDS && (closes(tokens, at) || isMark(tokens[at]?.text ?? '')))
      at++;
    if (at < tokens.length && endsHere(tokens, { first, stop, next: at }, isVerb)) end(at);
  }
  end(tokens.length);
  return ends;
}

/** After the last comma or the like in the second half of a run that is too long, else at its end. */
function cutAt(tokens: readonly RawToken[], first: number, to: number): number {
  for (let at = to; at > first + (to - first) / 2; at--) if (/^[,;:–—]$/u.test(tokens[at - 1]?.text ?? '')) return at;
  return to;
}

/** Where the items of a list that was run together begin: “1. One 2. Two”, “a) one b) two”. The block must begin with its first. */
function listItems(tokens: readonly RawToken[]): ReadonlySet<number> {
  const found = new Set<number>();
  let wanted: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const label = labelAt(tokens, at);
    if (label === null) {
      if (wanted === null && !/^[⁃•*-]$/u.test(tokens[at]?.text ?? '')) break;
      continue;
    }
    if (wanted !== null && label !== wanted) continue;
    if (wanted === null && !/^(?:1?\d|a|A|i)$/u.test(label)) break;
    found.add(/^[⁃•*-]$/u.test(tokens[at - 1]?.text ?? '') ? at - 1 : at);
    wanted = following(label);
  }
  return found.size > 0 ? found : NONE;
}

const NONE: ReadonlySet<number> = new Set();

/** “2” of “2.” or “2)” before a capital letter, bullets before it put aside; null where there is no label. */
function labelAt(tokens: readonly RawToken[], at: number): string | null {
  const word = tokens[at]?.text ?? '';
  const label = /^[⁃•*-]?(\d{1,2}|[a-zA-Z])[.)]?$/u.exec(word)?.[1];
  if (label === undefined) return null;
  const glued = /[.)]$/u.test(word);
  const mark = tokens[at + 1];
  if (!glued && (mark === undefined || !/^[.)]{1,2}$/u.test(mark.text) || mark.start !== tokens[at]?.end)) return null;
  const next = tokens[at + (glued ? 1 : 2)];
  return next !== undefined && /^[\p{Lu}“"‘]/u.test(next.text) ? label : null;
}

function following(label: string): string {
  return /^\d/u.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
}

/** “… after the storm Image: Orla Dane”: a credit that was run together with the caption before it. */
function isCredit(tokens: readonly RawToken[], at: number): boolean {
  return tokens[at + 1]?.text === ':' && CREDITS.has(tokens[at]?.text ?? '');
}

const CREDITS: ReadonlySet<string> = new Set([
  'Image',
  'Images',
  'Photo',
  'Photos',
  'Photograph',
  'Picture',
  'Pictures',
  'Video',
  'Credit',
]);

// Nearly every token is asked, and begins with a letter.
const isMark = (word: string): boolean => MARKS.includes(word.charAt(0)) && /^[.?!…。！？]+$/u.test(word);
const MARKS = '.?!…。！？';

function isStop(tokens: readonly RawToken[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  // “[...]” stands for words left out, not for an end.
  if (isMark(word) && /^[[(]$/u.test(tokens[at - 1]?.text ?? '') && /^[\])]/u.test(tokens[at + 1]?.text ?? ''))
    return false;
  return isMark(word) || (word.length > 1 && word.endsWith('.') && /^\p{L}/u.test(word));
}

/** A closing mark belongs to the sentence before it. A straight mark closes where no blank stands before it. */
function closes(tokens: readonly RawToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^[)\]}”’»›]+$/u.test(token.text)) return token.start === tokens[at - 1]?.end || /^[”»]/u.test(token.text);
  return /^["']+$/u.test(token.text) && token.start === tokens[at - 1]?.end;
}

interface Candidate {
  /** The first token of the sentence, the stop, and the token after it and its closing marks. */
  readonly first: number;
  readonly stop: number;
  readonly next: number;
}

function endsHere(
  tokens: readonly RawToken[],
  { first, stop, next }: Candidate,
  isVerb: (token: RawToken) => boolean,
): boolean {
  const word = tokens[stop]?.text ?? '';
  const after = firstWord(tokens, next);
  if (/^[\p{Ll},;:)\]–—-]/u.test(after) && !/^(?:e|i)[A-Z]/u.test(after)) return false;
  const before = tokens[stop - 1]?.text ?? '';
  const glued = word === '.' && tokens[stop - 1]?.end === tokens[stop]?.start;
  const short = word.endsWith('.') && word.length > 1 ? word : glued ? `${before}.` : '';
  if (standsBeforeName(short)) return false;
  if (/^\p{Lu}\.$/u.test(short)) return STARTERS.has(after);
  if (short !== '' && isAbbreviation(short, after))
    return (
      (STARTERS.has(after) || (endsTimeOrFirm(short) && AFTER_TIME.has(after))) &&
      tokens.slice(first, stop + 1).some(isVerb)
    );
  if (next < tokens.length && tokens[next]?.start === tokens[next - 1]?.end && !/^[\p{Lu}“‘"'(]/u.test(after))
    return false;
  if (next - stop > 1 && speaksAfter(tokens, next) && /^[?!]/u.test(word)) return false;
  return true;
}

/** The first word after opening marks. */
function firstWord(tokens: readonly RawToken[], from: number): string {
  let at = from;
  while (at < tokens.length - 1 && /^[“‘"'(«[]+$/u.test(tokens[at]?.text ?? '')) at++;
  return tokens[at]?.text ?? '';
}

/** “Will you go?” Dane asked. */
function speaksAfter(tokens: readonly RawToken[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    const word = tokens[at]?.text ?? '';
    if (/^(?:said|says|asked|asks|wrote|added|told|tweeted|posted|shouted|replied)$/u.test(word)) return at > from;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

/** Words that begin a sentence far more often than they follow a short form as part of a name. */
const STARTERS: ReadonlySet<string> = new Set(
  `The A An He She It They We I You This That These Those There In On At By For From With As But And Or So If When While After Before Since
  Although Though Because However Meanwhile Moreover Then Now Here His Her Its Their Our My Your Mr. Mrs. Ms. Dr. According Both Some Many Most
  Did Do Does Is Are Was Were Has Have Had Can Could Will Would Should What Who Why How Where Which Whether Not No Yes`.split(
    /\s+/u,
  ),
);
/** Words that begin a sentence after a time of day or the name of a firm, neither of which they go on: “at 9.40 p.m. Four lorries burned”.
 *  After other short forms they may be part of a name: “St. Two Rivers”. */
const AFTER_TIME: ReadonlySet<string> = new Set(
  `Police Officials Residents Witnesses People Several Others Another Only More Last Earlier Later Until Between One Two Three Four Five Six Seven
  Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty Nobody Somebody Everybody Firefighters
  Rescuers Soldiers Workers Investigators Hours Minutes Nearly Almost Around About Dozens Hundreds Thousands`.split(
    /\s+/u,
  ),
);
