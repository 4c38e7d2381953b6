import type { Token } from '../model/sentence.ts';
import { word } from './word.ts';

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

/** Tagged as something else at times, and never anything else. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['told', 'tell'],
  ['wrote', 'write'],
  ['spoke', 'speak'],
]);
