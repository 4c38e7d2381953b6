import type { Frame, SayingRow } from '../lexicon/saying.ts';
import { SAYING_WORDS } from '../lexicon/saying-nouns.ts';
import type { Token } from '../model/sentence.ts';
import { type Around, contentEnd } from './content.ts';
import type { VerbCue } from './cue.ts';
import { endBeforeMainVerb } from './main-verb.ts';
import { headOf, nounEnd, nounPhrase, type Phrase } from './noun-phrase.ts';
import { isMark, type Line } from './reading.ts';
import { finiteAt, QUESTION } from './verb-group.ts';
import { isNominal, isPronoun, isTime, word } from './word.ts';

/** What follows a verb of saying as its content. */
export interface Complement {
  readonly row: SayingRow;
  readonly frame: Frame;
  /** Tokens of the content; “that” left out. */
  readonly start: number;
  readonly end: number;
  /** Where the content starts with its “that”, and with whom it is said of. */
  readonly wide: number;
  readonly addressee: Phrase | null;
  /** One past the last word of the attribution itself. */
  readonly cueEnd: number;
}

/** Find the complement after the cue; null where nothing fits. */
export function complementAfter(line: Line, cue: VerbCue, relative: boolean): Complement | null {
  return complementAt(line, cue, cue.end, null, relative);
}

export const CLAUSES: ReadonlySet<string> = new Set(['clause', 'person clause', 'question', 'quote']);

function aroundOf(cue: VerbCue, frame: Frame, relative: boolean): Around {
  const noun = frame === 'object' || frame.startsWith('prep ');
  return { cue, kind: CLAUSES.has(frame) ? 'clause' : 'phrase', relative, noun };
}

function complementAt(
  line: Line,
  cue: VerbCue,
  from: number,
  person: Phrase | null,
  relative: boolean,
): Complement | null {
  const { tokens } = line;
  const at = skipCited(line, skipAdjuncts(line, from, cue));
  const token = tokens[at];
  if (token === undefined) return null;
  const form = word(token);
  const make = (frame: Frame | undefined, start: number, wide = start): Complement | null => {
    const row = frame === undefined ? undefined : rowWith(cue, frame);
    if (row === undefined || frame === undefined || start >= tokens.length) return null;
    if (cue.lemma === 'claim' && frame === 'object' && !isClaimed(line, start)) return null;
    const most = contentEnd(line, start, aroundOf(cue, frame, relative));
    // “the share of members saying they want a ban | is as high as ever”
    const end = describesSubject(line, cue) ? endBeforeMainVerb(line, cue.group.start - 1, start, most) : most;
    return end <= start ? null : { row, frame, start, end, wide, addressee: person, cueEnd: from };
  };
  const clause: Frame | undefined = has(cue, person === null ? 'clause' : 'person clause');
  // “remarked that: “It seems …””
  if (form === 'that' && word(tokens[at + 1]) === ':' && opensQuotation(line, at + 2))
    return make(has(cue, 'quote') ?? clause, at + 2);
  if (form === ':' && at + 1 < tokens.length) return make(has(cue, 'quote') ?? clause, at + 1);
  if (person !== null && opensQuotation(line, at) && /^(?:to|not)$/u.test(word(tokens[at + 1]))) {
    const found = make(has(cue, 'person to') ?? has(cue, 'on person to'), at, person.start);
    if (found !== null) return found;
  }
  if (opensQuotation(line, at) && !isTitle(line, at)) return make(has(cue, 'quote') ?? clause ?? objectFrame(cue), at);
  if (form === ',' && opensQuotation(line, at + 1)) return make(has(cue, 'quote') ?? clause, at + 1);
  if (form === ',' || form === '—' || form === '–' || form === '-') {
    const after = afterInsertion(line, at);
    return after === null ? null : complementAt(line, cue, after, person, relative);
  }
  // “disputed that, insisting …”
  if (form === 'that' && /^[,.;]$/u.test(word(tokens[at + 1])))
    return person === null ? make(has(cue, 'object'), at) : null;
  if (form === 'that' && !finiteAt(tokens, at + 1) && at + 1 < tokens.length) {
    const found = make(clause, at + 1, at);
    if (found !== null) return found;
  }
  // “Dane said when asked how he had slept”: when it was said, not what.
  const asked = form === 'when' && /^(?:VBN|VBD)$/u.test(tokens[at + 1]?.form ?? '');
  if (QUESTION.has(form) && token.tag !== 'NOUN' && !asked) {
    const found = make(has(cue, 'question') ?? (person === null ? undefined : clause), at);
    if (found !== null) return found;
  }
  if (form === 'to' && tokens[at + 1]?.tag !== 'DET' && startsInfinitive(line, at)) {
    const frame = person === null ? has(cue, 'to') : (has(cue, 'person to') ?? has(cue, 'on person to'));
    return make(frame, at, person?.start ?? at);
  }
  if (form === 'not' && word(tokens[at + 1]) === 'to' && person !== null)
    return make(has(cue, 'person to'), at, person.start);
  if (person !== null) {
    if (form === 'of') return make(has(cue, 'person of'), at + 1, person.start);
    if (form === 'for') return make(has(cue, 'person for'), at + 1, person.start);
  }
  // “dismissed as speculation | a report that …”
  if (form === 'as' && person === null && has(cue, 'object as') !== undefined) {
    const judged = tokens[at + 1]?.tag === 'ADJ' && tokens[at + 2]?.tag === 'DET' ? at + 2 : nounEnd(tokens, at + 1);
    if (judged > at + 1 && tokens[judged]?.tag === 'DET')
      return make(has(cue, 'saying object') ?? has(cue, 'object as'), judged);
  }
  const preposition = form === 'of' && at > from ? undefined : has(cue, `prep ${form}`);
  if (preposition !== undefined && token.tag !== 'VERB' && person === null && !isTime(tokens[at + 1]))
    return make(preposition, at + 1);
  if (token.tag === 'VERB' && form.endsWith('ing') && person === null && !LIKE_PREPOSITIONS.has(form)) {
    const found = make(has(cue, 'ing'), at);
    if (found !== null) return found;
  }
  // “said selling bread has been hard”
  if (token.tag === 'VERB' && token.form === 'VBG' && clause !== undefined && !takesObject(cue)) {
    return hasFinite(line, at, contentEnd(line, at, aroundOf(cue, clause, relative))) ? make(clause, at) : null;
  }
  if (!isNominal(token) && !isPronoun(token) && form !== 'there' && token.tag !== 'ADV') return null;
  const phrase = nounPhrase(tokens, at) ?? (form === 'there' ? { start: at, end: at + 1, head: at } : null);
  if (phrase === null) return null;
  if (
    clause !== undefined &&
    !takesObject(cue) &&
    hasFinite(line, at, contentEnd(line, at, aroundOf(cue, clause, relative)))
  )
    return make(clause, at);
  // “warned me that …”: whom, not “me” of a clause.
  const whomOnly = OBJECT_PRONOUNS.has(form) && word(tokens[phrase.end]) === 'that';
  if (clause !== undefined && !whomOnly && finiteAfter(line, phrase.end) && !isObjectOf(line, cue, phrase))
    return make(clause, at);
  if (person === null) {
    const plain = { start: at, end: nounEnd(tokens, at), head: phrase.head };
    for (const whom of plain.end === phrase.end ? [phrase] : [phrase, plain]) {
      if (PERSON.some((frame) => has(cue, frame) !== undefined)) {
        // “assured us in writing that …”
        const past = skipAdjuncts(line, whom.end, cue);
        const next = word(tokens[past]) === 'that' ? past : whom.end;
        const found = complementAt(line, cue, next, whom, relative);
        if (found !== null && found.frame !== 'object') return found;
      }
    }
    if (has(cue, 'object as') !== undefined && word(tokens[phrase.end]) === 'as') return make('object as', at);
    if (has(cue, 'object at') !== undefined && isCount(line, nounEnd(tokens, at))) return make('object at', at);
    if (
      has(cue, 'object object') !== undefined &&
      !/^(?:itself|themselves|himself|herself|myself|ourselves)$/u.test(word(tokens[at])) &&
      (opensQuotation(line, phrase.end) ||
        nounEnd(tokens, phrase.end) > phrase.end ||
        tokens[phrase.end]?.tag === 'ADJ')
    )
      return make('object object', at);
    if (word(tokens[at]) !== 'it' || has(cue, 'clause') === undefined) {
      const second = secondNoun(line, at);
      if (second !== null && has(cue, 'object') !== undefined) {
        const found = make('object', second, at);
        const whom = { start: at, end: second, head: headOf(tokens, at, second) };
        if (found !== null) return { ...found, addressee: whom };
      }
      const object = has(cue, 'object') ?? (isSayingNoun(tokens[phrase.head]) ? has(cue, 'saying object') : undefined);
      return make(object, at);
    }
  }
  return null;
}

const OBJECT_PRONOUNS: ReadonlySet<string> = new Set(['me', 'us', 'him', 'them', 'her']);

/** “at 31”, “at more than 40” */
function isCount(line: Line, at: number): boolean {
  if (word(line.tokens[at]) !== 'at') return false;
  return line.tokens.slice(at + 1, at + 5).some((token) => token.tag === 'NUM');
}

/** “members | saying | …”: a participle that tells of the noun before it. */
function describesSubject({ tokens }: Line, { group }: VerbCue): boolean {
  return group.form === 'ing' && tokens[group.verb]?.form === 'VBG' && isNominal(tokens[group.start - 1]);
}

/** “claimed responsibility”; who “claimed the nomination” has won it, and who “claimed a benefit” asked for it. */
function isClaimed(line: Line, start: number): boolean {
  const end = nounEnd(line.tokens, start);
  return end > start && CLAIMED.has(line.tokens[headOf(line.tokens, start, end)]?.lemma ?? '');
}

const CLAIMED: ReadonlySet<string> = new Set(
  'responsibility victory credit success innocence ignorance ownership authorship immunity self-defence self-defense this that it otherwise same opposite sovereignty'.split(
    ' ',
  ),
);

/** Verbs that take a noun for what was said or for who was told: a clause after them must show its verb at once. */
function takesObject(cue: VerbCue): boolean {
  return cue.rows.some((row) => row.frames.some((frame) => frame.includes('object') || frame.startsWith('person')));
}

function hasFinite(line: Line, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (finiteAt(line.tokens, at)) return true;
  return false;
}

/** The tree has the noun as object of a verb that takes one: “proposed a truce that …” is no clause. */
function isObjectOf(line: Line, cue: VerbCue, phrase: Phrase): boolean {
  const token = line.tokens[phrase.head];
  return (
    token?.form !== '' && token?.relation === 'obj' && token.head === cue.group.verb && has(cue, 'object') !== undefined
  );
}

/** “promised parliament a full report”: where the second of two noun phrases side by side starts, else null. */
function secondNoun(line: Line, at: number): number | null {
  const end = nounEnd(line.tokens, at);
  return end > at && line.tokens[end]?.tag === 'DET' && nounEnd(line.tokens, end) > end + 1 ? end : null;
}

/** A word for something said or thought. */
function isSayingNoun(token: Token | undefined): boolean {
  return SAYING_WORDS.has(word(token)) || /^(?:this|that|it|them)$/u.test(word(token));
}

const LIKE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'following',
  'including',
  'regarding',
  'concerning',
  'according',
  'depending',
  'during',
]);

const PERSON: readonly Frame[] = ['person clause', 'person to', 'person of', 'person for', 'on person to'];

function objectFrame(cue: VerbCue): Frame | undefined {
  return has(cue, 'object') ?? has(cue, 'object object');
}

function has(cue: VerbCue, frame: Frame): Frame | undefined {
  return rowWith(cue, frame) === undefined ? undefined : frame;
}

function rowWith(cue: VerbCue, frame: Frame): SayingRow | undefined {
  return cue.rows.find((row) => row.frames.includes(frame));
}

/** “The Long Road”: the name of a work, not something said. */
function isTitle(line: Line, at: number): boolean {
  const quotation = line.quotation[at];
  let words = 0;
  for (let next = at; line.quotation[next] === quotation && next < line.tokens.length; next++) {
    const text = line.tokens[next]?.text ?? '';
    const last = line.quotation[next + 1] !== quotation || isMark(line.tokens[next + 1]?.text ?? '');
    if ((/^[.,]$/u.test(text) && !last) || /^[!?]$/u.test(text) || (text.length > 3 && /^\p{Ll}/u.test(text)))
      return false;
    if (/^\p{L}/u.test(text)) words++;
  }
  return words > 1 && words < 9;
}

export function opensQuotation(line: Line, at: number): boolean {
  const here = line.quotation[at] ?? -1;
  return here !== -1 && line.quotation[at - 1] !== here;
}

function startsInfinitive(line: Line, at: number): boolean {
  let next = at + 1;
  while (line.tokens[next]?.tag === 'ADV' || isMark(line.tokens[next]?.text ?? '')) next++;
  const token = line.tokens[next];
  if (token?.tag === 'VERB' || token?.tag === 'AUX') return true;
  // “to de-escalate”: a hyphen hides the verb from the tagger.
  return token?.tag === 'NOUN' && token.text.includes('-') && /^\p{Ll}/u.test(token.text) && !token.text.endsWith('s');
}

/** A finite verb right after a noun phrase, adverbs and one insertion between commas passed over. */
function finiteAfter(line: Line, end: number): boolean {
  const { tokens } = line;
  let at = end;
  for (let steps = 0; steps < 4; steps++) {
    while (tokens[at]?.tag === 'ADV' || ["n't", 'not', 'both', 'all'].includes(word(tokens[at]))) at++;
    if (finiteAt(tokens, at) && !(word(tokens[at]).endsWith('ed') && word(tokens[at + 1]) === 'by')) return true;
    const form = word(tokens[at]);
    if (form === '—' || form === '–') {
      const close = closingDash(line, at + 1);
      if (close === null) return false;
      at = close + 1;
      continue;
    }
    if (form === ',' || form === 'who' || form === 'which' || form === 'that') {
      const close = closingComma(line, at + 1);
      if (form !== ',') return tokens.slice(at + 1, at + 25).filter((_, i) => finiteAt(tokens, at + 1 + i)).length > 1;
      if (close === null) return false;
      at = close + 1;
      continue;
    }
    return false;
  }
  return false;
}

function closingDash(line: Line, from: number): number | null {
  for (let at = from; at < line.tokens.length && at - from < 25; at++) {
    if (/^[—–]$/u.test(word(line.tokens[at]))) return at;
  }
  return null;
}

function closingComma(line: Line, from: number): number | null {
  for (let at = from; at < line.tokens.length && at - from < 25; at++) if (word(line.tokens[at]) === ',') return at;
  return null;
}

/** “said, among other things, that …”: one past the mark that closes the insertion opened at `at`, if “that” or a quotation follows. */
/** The end of “Sunday, 11 May 2031,” where `at` stands behind the first of its words. */
function dateEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (word(tokens[end]) === ',' && (isTime(tokens[end - 1]) || tokens[end - 1]?.tag === 'NUM')) {
    let next = end + 1;
    while (next <= end + 3 && (tokens[next]?.tag === 'NUM' || isTime(tokens[next]))) next++;
    if (!tokens.slice(end + 1, next).some((token) => token.tag === 'NUM')) break;
    end = next;
  }
  return end > at && word(tokens[end]) === ',' ? end + 1 : end;
}

function afterInsertion(line: Line, at: number): number | null {
  const mark = word(line.tokens[at]);
  for (let close = at + 1; close < line.tokens.length && close - at < 12; close++) {
    if (/^(?:VERB|AUX)$/u.test(line.tokens[close]?.tag ?? '')) return null;
    if (word(line.tokens[close]) !== mark) continue;
    return word(line.tokens[close + 1]) === 'that' || opensQuotation(line, close + 1) ? close + 1 : null;
  }
  return null;
}

/** “reported, citing two officials, that …” */
function skipCited(line: Line, at: number): number {
  if (word(line.tokens[at]) !== ',' || !/^(?:citing|quoting)$/u.test(word(line.tokens[at + 1]))) return at;
  const close = closingComma(line, at + 2);
  return close === null ? at : close + 1;
}

const ADJUNCTS: ReadonlySet<string> = new Set([
  'in',
  'on',
  'at',
  'during',
  'to',
  'via',
  'after',
  'before',
  'from',
  'through',
  'by',
  'with',
  'over',
  'by',
  'of',
  'about',
  'last',
  'this',
  'earlier',
  'since',
  'until',
]);

/** Pass over “on Tuesday”, “in a statement”, “to reporters”, “again”. */
export function skipAdjuncts(line: Line, from: number, cue: VerbCue): number {
  const { tokens, quotation } = line;
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at];
    const form = word(token);
    if (token === undefined || quotation[at] !== quotation[from - 1]) return at;
    if (token.tag === 'ADV' && !QUESTION.has(form) && form !== 'there') at++;
    // “said today (10 October) that …”
    else if (form === '(' && closingBracket(line, at) !== null) at = (closingBracket(line, at) ?? at) + 1;
    else if (
      isTime(token) ||
      ((form === 'last' || form === 'this' || form === 'earlier' || form === 'late') && isTime(tokens[at + 1]))
    ) {
      at = dateEnd(tokens, Math.max(at + 1, nounEnd(tokens, at)));
    } else if (form === 'that' && isTime(tokens[at + 1])) at += 2;
    else if (
      // “adding to the mystery that surrounds it”: something is added, nothing said.
      !(form === 'to' && cue.lemma === 'add') &&
      (token.tag === 'ADP' || form === 'to' || form === 'in') &&
      ADJUNCTS.has(form) &&
      has(cue, `prep ${form}`) === undefined
    ) {
      const end = nounEnd(tokens, at + 1);
      if (end === at + 1) return at;
      if (form === 'to' && startsInfinitive(line, at)) return at;
      // “hoped with his “whole heart” that …”
      const marked = quotedNoun(line, end);
      if (marked !== null) {
        at = marked;
        continue;
      }
      at = dateEnd(tokens, end);
      if (tokens[at]?.tag === 'VERB' && /ed$/u.test(word(tokens[at])) && !finiteAt(tokens, at + 1)) at++;
    } else if (form === 'for' && isLong(line, at + 1)) {
      at = nounEnd(tokens, at + 1);
    } else return at;
  }
  return at;
}

/** “with his | “whole heart” | that …”: one past a quotation of few words that belongs to the word before it, where “that” follows; else null. */
function quotedNoun(line: Line, at: number): number | null {
  if (!opensQuotation(line, at) || !/^(?:PRON|DET|ADJ)$/u.test(line.tokens[at - 1]?.tag ?? '')) return null;
  let end = at;
  while (end < at + 8 && line.quotation[end] === line.quotation[at]) end++;
  return word(line.tokens[end]) === 'that' ? end : null;
}

function closingBracket({ tokens }: Line, open: number): number | null {
  for (let at = open + 1; at < open + 9; at++) if (word(tokens[at]) === ')') return at;
  return null;
}

/** “for years”, “for the past month”, “for a long time”: how long somebody has been saying it. */
function isLong({ tokens }: Line, at: number): boolean {
  const end = nounEnd(tokens, at);
  return (
    end > at && /^(?:years?|decades?|months?|weeks?|days?|hours?|time|long|minutes?)$/u.test(word(tokens[end - 1]))
  );
}
