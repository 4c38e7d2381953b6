import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Token } from '../model/sentence.ts';
import type { RawToken } from './tokens.ts';

/** Whether a stretch has next to no marks, as machines write down what is spoken: where its sentences end, only its words tell. */
export function hasNoMarks(tokens: readonly RawToken[]): boolean {
  if (tokens.length < FEWEST) return false;
  let marks = 0;
  for (const { text } of tokens) if (MARK.test(text)) marks++;
  return marks * WORDS_TO_A_MARK < tokens.length;
}

const FEWEST = 25;
const WORDS_TO_A_MARK = 40;
const MARK = /^[,.;:!?…“”"«»()–—-]+$/u;

/** Where the sentences of such a stretch end, as far as a new subject with its finite verb shows it: indices one past the last token of
 *  each, in order; the last is the number of tokens. Where a clause may go on (“the bridge we built”, “said the mayor was ill”) nothing is
 *  cut, so pieces may hold two sentences; whoever reads them must ask for more than a cut (`isCutOut`).
 *  @param tokens with their tags, of the stretch as a whole or of the parts that it was cut into */
export function endsWithoutMarks(tokens: readonly Token[]): readonly number[] {
  const ends: number[] = [];
  let first = 0;
  let finite = false;
  // “Good evening | the mayor said …”
  if (/^good$/iu.test(tokens[0]?.text ?? '') && /^(?:morning|afternoon|evening|night)$/u.test(tokens[1]?.text ?? '')) {
    ends.push(2);
    first = 2;
  }
  for (let at = first; at < tokens.length; at++) {
    if (at - first >= FEWEST_WORDS && finite && beginsClause(tokens, at)) {
      const cut = tokens[at - 1]?.tag === 'CCONJ' ? at - 1 : at;
      ends.push(cut);
      first = cut;
      finite = false;
    }
    finite ||= FINITE.has(tokens[at]?.form ?? '');
  }
  ends.push(tokens.length);
  return ends;
}

const FEWEST_WORDS = 4;
const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** A subject begins here and its finite verb follows, and nothing before asks for a clause. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || asksForMore(tokens, at - 1)) return false;
  const end = subjectEnd(tokens, at);
  if (end === at || (isNoun(before) && isNoun(token))) return false;
  let verb = end;
  while (tokens[verb]?.tag === 'ADV' && verb < end + 2) verb++;
  return FINITE.has(tokens[verb]?.form ?? '');
}

/** One past a pronoun that only a subject has, or past a noun with its article and adjectives; the place itself where none begins. */
function subjectEnd(tokens: readonly Token[], at: number): number {
  if (NOMINATIVE.has(tokens[at]?.text.toLowerCase() ?? '')) return at + 1;
  // “to mend it | people have to walk”
  const behindObject = tokens[at]?.tag === 'NOUN' && OBJECTS.has(tokens[at - 1]?.text.toLowerCase() ?? '');
  const opens = behindObject || /^(?:DET|PROPN|NUM)$/u.test(tokens[at]?.tag ?? '') || tokens[at]?.form === 'PRP$';
  if (!opens) return at;
  let end = at;
  let noun = false;
  while (end < at + LONGEST_SUBJECT && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tokens[end]?.tag ?? '')) {
    if (end > at && tokens[end]?.tag === 'DET') break;
    noun ||= isNoun(tokens[end]);
    end++;
  }
  return noun ? end : at;
}

const NOMINATIVE: ReadonlySet<string> = new Set(
  'i we he she they there nobody somebody everybody someone everyone'.split(' '),
);
const OBJECTS: ReadonlySet<string> = new Set('it him them me us'.split(' '));
const LONGEST_SUBJECT = 8;

/** “said | the mayor was ill”, “because | he went”, “in | the city that”: what follows belongs to it. */
function asksForMore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.tag === 'CCONJ') return at === 0 || asksForMore(tokens, at - 1);
  if (/^(?:ADP|SCONJ|DET|AUX|PART|ADJ|NUM)$/u.test(token.tag) && token.form !== 'RP') return true;
  if (token.tag === 'VERB') return SAYING_VERBS.has(token.lemma) || THINKING.has(token.lemma) || token.form === 'VBG';
  return /^W/u.test(token.form) || RELATING.has(token.text.toLowerCase());
}

const THINKING: ReadonlySet<string> = new Set(
  'think know believe hope feel mean guess suppose see hear wish make let have be'.split(' '),
);
const RELATING: ReadonlySet<string> = new Set(
  'that which who whom whose what where when why how if so than'.split(' '),
);

function isNoun(token: Token | undefined): boolean {
  return token?.tag === 'NOUN' || token?.tag === 'PROPN';
}

/** Whether a sentence was cut out of a paragraph with no mark at one of its ends: what is said in it may begin or end elsewhere.
 *  @param block the paragraph it stands in */
export function isCutOut(
  { start, end }: { readonly start: number; readonly end: number },
  block: { readonly start: number; readonly end: number },
  text: string,
): boolean {
  const before = text.slice(Math.max(block.start, start - LOOKED_AT), start).trimEnd();
  const after = text.slice(end, Math.min(block.end, end + LOOKED_AT)).trimStart();
  return (
    (/[\p{L}\p{N}]$/u.test(before) && start > block.start) ||
    (after !== '' && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(start, end - 1), end)))
  );
}

/** Characters. */
const LOOKED_AT = 20;
