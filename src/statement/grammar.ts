import type { Tag, Token } from '../model/sentence.ts';
import { lowerOf } from '../text/lower.ts';

/** A stretch of tokens, end exclusive, and the word that stands for it. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly head: number;
}

/** A verb with its auxiliaries, negation and adverbs. */
export interface VerbGroup {
  readonly start: number;
  /** One past the verb itself. */
  readonly end: number;
  readonly verb: number;
  readonly form: 'finite' | 'ing' | 'infinitive' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
}

const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM', 'X']);
const BE: ReadonlySet<string> = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  '’s',
  '’re',
  'get',
  'got',
]);
const HAVE: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', "'d", '’d']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no']);
const TIMES: ReadonlySet<string> = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'morning',
  'afternoon',
  'evening',
  'night',
  'week',
  'month',
  'year',
  'weekend',
  'time',
  'hour',
  'day',
  'ago',
  'earlier',
  'later',
]);

/** Tagged as something else at times, and never anything else. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['told', 'tell'],
  ['wrote', 'write'],
  ['spoke', 'speak'],
]);

/** Dictionary forms that a verb may have, the tagger's own first: a rare word's lemma may be missing. */
export function verbForms(token: Token): readonly string[] {
  const text = word(token);
  const irregular = IRREGULAR.get(text);
  if (irregular !== undefined) return [irregular];
  const stem = /^(.{2,}?)(?:ing|ed|es|s)$/u.exec(text)?.[1];
  if (stem === undefined) return [token.lemma, text];
  const single = /([b-df-hj-np-tv-z])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return [token.lemma, text, stem, `${stem}e`, ...single, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])];
}

/** “who asked not to be named”, “declined to be identified”: a wish of the source, nothing that it says. */
export function isWishForAnonymity(tokens: readonly Token[], after: number): boolean {
  let at = after;
  while (at < after + 3 && /^(?:not|that|to|they|he|she|their|his|her)$/u.test(word(tokens[at]))) at++;
  if (/^(?:name|names|anonymity)$/u.test(word(tokens[at]))) return true;
  return word(tokens[at]) === 'be' && UNNAMED.has(word(tokens[word(tokens[at + 1]) === 'publicly' ? at + 2 : at + 1]));
}

const UNNAMED: ReadonlySet<string> = new Set(['named', 'identified', 'quoted', 'cited', 'anonymous', 'unnamed']);

export function word(token: Token | undefined): string {
  return token === undefined ? '' : lowerOf(token.text);
}

export function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (NOMINAL.has(token.tag) || token.form === 'NNP' || (token.tag === 'CCONJ' && word(token) === 'both'))
  );
}

export function isPronoun(token: Token | undefined): boolean {
  return token?.tag === 'PRON';
}

/** The verb group around the verb at `verb`. */
export function verbGroup(tokens: readonly Token[], verb: number): VerbGroup {
  let start = verb;
  let passive = false;
  let negated = false;
  let to = false;
  let helped = false;
  const text = word(tokens[verb]);
  const ing = text.endsWith('ing');
  for (let at = verb - 1; at >= 0; at--) {
    const token = tokens[at];
    const form = word(token);
    if (token === undefined) break;
    if (token.tag === 'AUX' || (BE.has(form) && token.tag === 'VERB') || (HAVE.has(form) && token.tag === 'VERB')) {
      if (!helped && BE.has(form) && !ing) passive = true;
      helped = true;
      start = at;
    } else if (NOT.has(form)) {
      negated = true;
      start = at;
    } else if (token.tag === 'ADV') {
    } else if (form === 'to' && (token.tag === 'PART' || token.tag === 'ADP')) {
      to = true;
      start = at;
      break;
    } else break;
  }
  const tag = tokens[verb]?.form ?? '';
  const form =
    to || (tag === 'VB' && !helped && !isMainVerb(tokens, verb))
      ? 'infinitive'
      : helped
        ? 'finite'
        : ing
          ? 'ing'
          : tag === 'VBN'
            ? 'participle'
            : 'finite';
  return {
    start: helped || to || negated ? start : withAdverb(tokens, verb),
    end: verb + 1,
    verb,
    form,
    passive,
    negated,
  };
}

/** An adverb right before a bare verb belongs to its group: “later posted”. */
function withAdverb(tokens: readonly Token[], verb: number): number {
  let start = verb;
  while (start > 0 && tokens[start - 1]?.tag === 'ADV' && !QUESTION.has(word(tokens[start - 1]))) start--;
  return start;
}

export const QUESTION: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'whose',
  'what',
  'when',
  'where',
  'why',
  'how',
  'whether',
  'if',
  'which',
]);

/** “Two workers in Lenn say that …”: the main verb with a subject of its own is no infinitive, whatever form the tagger gives it. */
function isMainVerb(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.relation !== 'root') return false;
  for (let at = verb - 1; at >= Math.max(0, verb - FAR_SUBJECT); at--)
    if (tokens[at]?.head === verb && tokens[at]?.relation === 'nsubj') return true;
  return false;
}

/** Tokens between a subject and its verb in a sentence that a person wrote. */
const FAR_SUBJECT = 40;

/** Whether a finite verb stands at `at`: a verb or auxiliary that is no infinitive and no bare -ing form. */
export function finiteAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (token.tag !== 'VERB' && token.tag !== 'AUX')) return false;
  if (word(token).endsWith('ing') && token.tag === 'VERB') return false;
  if (token.form !== '') return FINITE.has(token.form);
  return word(tokens[at - 1]) !== 'to';
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** End of the plain noun phrase that starts at `at` (no prepositional phrase, no relative clause); `at` itself if there is none. */
export function nounEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  let noun = false;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined) break;
    const form = word(token);
    if (form === 'that' && token.tag === 'SCONJ') break;
    if (end === at && (form === 'both' || form === 'either' || form === 'neither')) continue;
    if (token.tag === 'PRON') {
      if (end > at && !/^(?:his|her|its|their|my|our|your)$/u.test(word(tokens[end - 1]))) break;
      if (/^(?:his|her|its|their|my|our|your)$/u.test(form) && isNominal(tokens[end + 1])) continue;
      return end + 1;
    }
    if (token.tag === 'DET' && end > at && noun) break;
    if (form === "'s" || form === '’s' || form === "'" || form === '’') {
      if (!noun) break;
      noun = false;
      continue;
    }
    if (noun && isTime(tokens[end - 1]) && !isTime(token) && token.tag !== 'NUM') break;
    if (
      token.tag === 'NOUN' ||
      token.tag === 'PROPN' ||
      token.tag === 'NUM' ||
      token.tag === 'SYM' ||
      token.tag === 'X'
    ) {
      noun = true;
      continue;
    }
    if (token.tag === 'ADJ' || token.tag === 'DET' || (token.tag === 'ADV' && isNominal(tokens[end + 1]) && end === at))
      continue;
    if (
      (form === '-' || form === '&' || form === '–') &&
      noun &&
      isNominal(tokens[end + 1]) &&
      tokens[end + 1]?.start === token.end
    )
      continue;
    if (token.tag === 'VERB' && !noun && end > at && /(?:ed|ing|en)$/u.test(form) && isNominal(tokens[end + 1]))
      continue;
    break;
  }
  return noun || end - at !== 1 || !isPaired(tokens[at]) ? end : at;
}

/** “both”, “either” alone are no phrase here. */
function isPaired(token: Token | undefined): boolean {
  return token?.tag === 'CCONJ';
}

export function isTime(token: Token | undefined): boolean {
  return TIMES.has(word(token));
}

const JOINING: ReadonlySet<string> = new Set([
  'of',
  'for',
  'from',
  'at',
  'with',
  'in',
  'to',
  'on',
  'by',
  'who',
  'close',
  'familiar',
]);

/** The noun phrase at `at` with what belongs to it on the right: “a spokesman for the ministry”, “Dane and Ferro”. */
export function nounPhrase(tokens: readonly Token[], at: number): Phrase | null {
  let end = nounEnd(tokens, at);
  if (end === at) return null;
  const head = headOf(tokens, at, end);
  for (;;) {
    const form = word(tokens[end]);
    let next = end;
    const near = form === 'close' && word(tokens[end + 1]) === 'to';
    if (JOINING.has(form) && (tokens[end]?.tag === 'ADP' || tokens[end]?.tag === 'ADJ' || near)) {
      next = end + 1;
      while (tokens[next]?.tag === 'ADP') next++;
      if (isTime(tokens[next]) || isTime(tokens[next + 1])) break;
    } else if ((form === 'and' || form === '&') && tokens[end]?.tag === 'CCONJ') next = end + 1;
    else if (tokens[end]?.tag === 'ADJ' && tokens[end + 1]?.tag === 'ADP') next = end + 2;
    else break;
    const after = nounEnd(tokens, next);
    if (after === next || (next === end + 1 && verbBefore(tokens, at) && startsClause(tokens, next, after))) break;
    end = after;
  }
  return { start: at, end, head };
}

/** A finite verb not far before: then another clause may begin after “and”. */
function verbBefore(tokens: readonly Token[], at: number): boolean {
  for (let before = Math.max(0, at - 40); before < at; before++) if (finiteAt(tokens, before)) return true;
  return false;
}

/** “the truce and Norland accepted it”: what follows “and” is the subject of the next clause by the tree. */
function startsClause(tokens: readonly Token[], start: number, end: number): boolean {
  const head = tokens[headOf(tokens, start, end)];
  return head !== undefined && head.form !== '' && head.relation.startsWith('nsubj') && head.head >= end;
}

/** The last noun of a plain noun phrase stands for it. */
export function headOf(tokens: readonly Token[], start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'X') return at;
  }
  return end - 1;
}

/** The noun phrase that ends right before `before`: subject of a verb group that starts there. Appositions and clauses between
 *  commas are taken in: “Orla Dane, a spokesman for the ministry, said”. */
export function phraseBefore(tokens: readonly Token[], before: number, quotation: readonly number[]): Phrase | null {
  let end = before;
  while (end > 0 && tokens[end - 1]?.tag === 'ADV') end--;
  if (end > 0 && word(tokens[end - 1]) === ',') {
    const inserted = insertionBefore(tokens, end - 1, quotation);
    if (inserted === null) return null;
    const inner = plainBefore(tokens, inserted, quotation);
    return inner === null ? null : { start: inner.start, end, head: inner.head };
  }
  const plain = plainBefore(tokens, end, quotation);
  if (plain === null) return null;
  return plain;
}

/** The comma that opens the insertion which the comma at `close` ends. */
function insertionBefore(tokens: readonly Token[], close: number, quotation: readonly number[]): number | null {
  for (let at = close - 1; at > 0 && close - at < 40; at--) {
    if (quotation[at] !== -1 && quotation[close] === -1) continue;
    if (word(tokens[at]) !== ',') continue;
    const first = tokens[at + 1];
    const form = word(first);
    if (
      /^(?:who|which|whose|whom|a|an|the|his|her|its|their|one|and)$/u.test(form) ||
      first?.tag === 'NUM' ||
      first?.tag === 'NOUN' ||
      first?.tag === 'PROPN' ||
      (first?.tag === 'VERB' && /(?:ing|ed)$/u.test(form)) ||
      first?.tag === 'ADJ' ||
      first?.tag === 'ADP'
    ) {
      if (isNominal(tokens[at - 1]) || isPronoun(tokens[at - 1])) return at;
    }
    return null;
  }
  return null;
}

function plainBefore(tokens: readonly Token[], before: number, quotation: readonly number[]): Phrase | null {
  let end = before;
  let start = end;
  for (let at = end - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || quotation[at] !== quotation[end - 1]) break;
    const form = word(token);
    if (form === 'that' && token.tag === 'SCONJ') break;
    if (token.tag === 'PRON') {
      if (start === end || /^(?:his|her|its|their|my|our|your)$/u.test(form)) {
        start = at;
        if (/^(?:i|he|she|they|we|you|it|who|this|these|those)$/u.test(form)) break;
        continue;
      }
      break;
    }
    if (
      isNominal(token) ||
      form === "'s" ||
      form === '’s' ||
      form === '’' ||
      form === "'" ||
      form === '&' ||
      (token.tag === 'ADP' && form !== 'as') ||
      (form === 'close' && start < end && word(tokens[at + 1]) === 'to') ||
      (form === '-' && tokens[at + 1]?.start === token.end) ||
      // “the Norland-based trader”, “the weary, 71-year-old envoy”
      (token.tag === 'VERB' && start < end && word(tokens[at - 1]) === '-' && tokens[at - 1]?.end === token.start) ||
      (form === ',' &&
        start < end &&
        tokens[at - 1]?.tag === 'ADJ' &&
        tokens[at - 2]?.tag === 'DET' &&
        /^(?:ADJ|NUM)$/u.test(tokens[at + 1]?.tag ?? ''))
    ) {
      if (token.tag === 'DET' && isPronoun(tokens[at + 1])) break;
      start = at;
      continue;
    }
    if (form === 'and' && isNominal(tokens[at - 1]) && isNominal(tokens[at + 1])) {
      start = at;
      continue;
    }
    break;
  }
  // A leading preposition belongs to an adverbial: “In March the minister” is “the minister”.
  while (
    start < end &&
    (tokens[start]?.tag === 'ADP' ||
      tokens[start]?.tag === 'PUNCT' ||
      word(tokens[start]) === "'s" ||
      word(tokens[start]) === '’s' ||
      word(tokens[start]) === 'and')
  ) {
    const after = nounEnd(tokens, start + 1);
    start = after > start + 1 && after < end && tokens[start]?.tag === 'ADP' ? after : start + 1;
  }
  // “11:20 Orla Dane says”: a live blog tells the hour first.
  if (start === 0 && /^\d{1,2}[:.]\d\d$/u.test(tokens[0]?.text ?? '')) start++;
  // “A harbour official this month said”
  if (end - start > 3 && isTime(tokens[end - 1]) && /^(?:this|last|next)$/u.test(word(tokens[end - 2]))) end -= 2;
  if (start >= end) return null;
  const plain = nounEnd(tokens, start);
  if (plain === start) return null;
  return { start, end, head: headOf(tokens, start, Math.min(plain, end)) };
}
