import { BEING_NOW, BEING_THEN, isPast, MODALS, SAY, type Token, tellsTime } from '../cite/worded-tokens.ts';
import type { ParserModel } from '../lexicon/parser.ts';
import { newStructure } from '../text/structure.ts';
import { MOST_WORDS } from '../text/words.ts';

/** A word of a line or of its wording with what the tagger and the parser make of it. */
export interface Word extends Token {
  readonly tag: string;
  /** Penn tag. */
  readonly form: string;
  /** Index of the word that it hangs on; -1 for the root, and where a sentence is too long to be read. */
  readonly head: number;
  readonly relation: string;
}

/** The sentences of a text that `takenLine` or `takenWording` took apart, each with its tree; null without a model of it, or for a sentence too
 *  long to have one. A quotation is one word to the parser. */
export function wordsOf(tokens: readonly Token[], parser: ParserModel | null): readonly (readonly Word[])[] | null {
  if (parser === null) return null;
  const structure = newStructure(parser);
  const sentences: (readonly Word[])[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.key !== '.') continue;
    const own = alike(tokens.slice(first, at));
    first = at + 1;
    if (own.every(({ kind }) => kind === 'break')) continue;
    const spelled = own.map(spelling);
    const raw = structure.tokens(spelled.join(' '), { start: 0, end: spelled.join(' ').length });
    if (raw.length > MOST_WORDS) return null;
    const tree = structure.tree(raw);
    const starts: number[] = [];
    for (let index = 0, place = 0; index < own.length; index++) {
      starts.push(place);
      place += (spelled[index]?.length ?? 0) + 1;
    }
    const owner = (place: number): number => starts.findLastIndex((start) => start <= place);
    sentences.push(
      own.map((token, index) => {
        const seen = tree.find(({ start }) => start === starts[index]);
        const above = seen === undefined || seen.head < 0 ? -1 : owner(tree[seen.head]?.start ?? 0);
        return {
          ...token,
          tag: seen?.tag ?? 'X',
          form: seen?.form ?? '',
          head: above,
          relation: seen?.relation ?? 'dep',
        };
      }),
    );
  }
  return sentences;
}

/** “more than 200” as “over 200”, “some 40” as “about 40”. */
function alike(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at): readonly Token[] => {
    const [next, second] = [tokens[at + 1], tokens[at + 2]];
    const counts = (one: Token | undefined): boolean => /^[#$€£]/u.test(one?.key ?? '');
    if (token.key === 'more' && next?.key === 'than' && counts(second)) return [];
    if (token.key === 'than' && tokens[at - 1]?.key === 'more' && counts(next))
      return [{ ...token, key: 'over', text: 'over' }];
    if (/^(?:some|around|roughly|approximately)$/u.test(token.key) && counts(next))
      return [{ ...token, key: 'about', text: 'about' }];
    return [token];
  });
}

function spelling({ kind, text, possessive }: Token): string {
  if (kind === 'quote') return 'this';
  if (text === 'label') return 'says';
  if (text === 'according') return 'according to';
  if (text === 'so-far') return 'yet';
  return possessive ? `${text}'s` : text;
}

const BE: ReadonlySet<string> = new Set([...BEING_NOW, ...BEING_THEN, 'be', 'been', 'being']);
const HELPS: ReadonlySet<string> = new Set([...BE, ...MODALS, 'have', 'has', 'had', 'having', 'do', 'does', 'did']);
/** Written like verbs, and prepositions. */
const NO_VERBS = new Set('following including regarding concerning according despite during'.split(' '));

/** A verb with its auxiliaries, at the words `from` to `to`, half-open. */
export interface Verb {
  readonly from: number;
  readonly to: number;
  readonly main: number;
  readonly finite: boolean;
  readonly passive: boolean;
  /** “to stop”, “to be held”. */
  readonly infinite: boolean;
  /** How much is claimed of it: its negation, its modal, its time. */
  readonly manner: string;
  /** Adverbs among its words. */
  readonly adverbs: readonly string[];
}

/** The first verb from `from` on; null where there is none before `to`. */
export function verbFrom(words: readonly Word[], from: number, to: number): Verb | null {
  for (let at = from; at < to; at++) if (beginsVerb(words, at)) return verbAt(words, at, to);
  return null;
}

export function beginsVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.kind === 'quote' || word.kind === 'break' || word.possessive) return false;
  if (HELPS.has(word.key)) return word.tag === 'AUX' || word.tag === 'VERB';
  if (word.text === 'label') return true;
  if (word.key === SAY) return word.text !== 'according';
  if (word.tag !== 'VERB' || NO_VERBS.has(word.key) || word.key.startsWith('#')) return false;
  // “near Sell Point”
  if (/^\p{Lu}/u.test(word.text) && at > 0 && words[at - 1]?.kind !== 'break') return false;
  return !isAttribute(words, at);
}

/** “a torn muscle”, “the defeated candidate”: a participle that stands between an article and its noun. */
function isAttribute(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  const behindNoun = before !== undefined && (/^(?:DET|ADJ|NUM|NOUN|CCONJ)$/u.test(before.tag) || before.possessive);
  if (word !== undefined && NOUNS.test(word.key) && word.form === 'VBG' && behindNoun) return true;
  if (word === undefined || !/^VB[NG]$/u.test(word.form)) return false;
  const noun = after !== undefined && /^(?:NOUN|PROPN|ADJ)$/u.test(after.tag);
  return (
    noun && before !== undefined && (/^(?:DET|ADJ|NUM)$/u.test(before.tag) || before.possessive || before.key === 'of')
  );
}

/** “a level crossing”, “the shooting”. */
const NOUNS =
  /^(?:crossing|building|meeting|landing|hearing|opening|training|funding|housing|parking|shooting|bombing|shelling|killing|wedding|sitting|ruling|warning|reading|painting|clearing|ceiling|briefing|gathering|planning|lighting|spending|drilling|fishing|mining|shipping|trading|banking|manufacturing|setting|understanding)$/u;

function verbAt(words: readonly Word[], from: number, to: number): Verb {
  const helps: Word[] = [];
  const adverbs: string[] = [];
  const refused: string[] = [];
  let main = from;
  let at = from;
  let pending: string[] = [];
  for (; at < to; at++) {
    const word = words[at] as Word;
    if (HELPS.has(word.key)) {
      helps.push(word);
      main = at;
    } else if (/^(?:not|never)$/u.test(word.key) && helps.length > 0) refused.push(word.key);
    else if (isAdverb(word) && helps.length > 0 && word.kind !== 'quote') {
      pending.push(word.key);
      continue;
    } else if (beginsVerb(words, at)) {
      main = at;
      adverbs.push(...pending);
      pending = [];
      break;
    } else break;
    adverbs.push(...pending);
    pending = [];
  }
  const verb = words[main] as Word;
  const auxiliaries = helps.filter((one) => one !== verb);
  const first = words[from] as Word;
  const infinite = words[from - 1]?.key === 'to';
  const being = auxiliaries.some(({ key }) => BE.has(key));
  const passive = being && /^VB[ND]$/u.test(verb.form) && !HELPS.has(verb.key);
  const finite = !infinite && hasTime(first, auxiliaries.length === 0);
  const modal = MODALS.has(first.key) ? first.key : '';
  const perfect = auxiliaries.some(({ key }) => /^ha(?:ve|s|d|ving)$/u.test(key));
  const lasting = /^VBG$/u.test(verb.form) && being;
  const time = infinite ? 'to' : modal !== '' ? modal : finite ? (isThen(first) ? 'then' : 'now') : first.form;
  const manner = [...refused, time, perfect ? 'perfect' : '', lasting ? 'lasting' : ''].filter(Boolean).join(' ');
  return { from, to: main + 1, main, finite, passive, infinite, manner, adverbs };
}

/** “later”, “permanently”, “today”. */
export function isAdverb(word: Word | undefined): boolean {
  if (word === undefined || word.kind === 'quote' || word.kind === 'break' || word.optional) return false;
  if (/^(?:today|later|again|also|twice|now|hereby|so-far|yet|still)$/u.test(word.key)) return true;
  return word.tag === 'ADV' && word.kind === 'content' && !word.key.startsWith('#');
}

function hasTime({ key, form, text }: Word, alone: boolean): boolean {
  if (MODALS.has(key) || text === 'label') return true;
  if (/^(?:VBD|VBZ|VBP|MD)$/u.test(form)) return true;
  return !alone && !/^(?:be|been|being|have|having|do)$/u.test(key);
}

function isThen({ key, form, text }: Word): boolean {
  if (text === 'label' || BEING_NOW.has(key) || /^(?:has|have|do|does)$/u.test(key)) return false;
  return key === 'was' || key === 'were' || key === 'had' || key === 'did' || form === 'VBD' || isPast(key);
}

const UNIT = /^(?:hour|minute|second|day|week|month|year|weekend|decade|century|spring|summer|autumn|winter)s?$/u;
const SPAN = new Set(
  'last next earlier later half first same few several end beginning start middle late early shortly this that each every more than least'.split(
    ' ',
  ),
);
const TIME_OPENERS = new Set('on at in by until till since for before after during within from over'.split(' '));

/** Where a phrase of time ends that begins here (“shortly before noon”, “for two days”); the same index where none begins. */
export function timeUntil(words: readonly Word[], from: number, to: number): number {
  let at = from;
  if (/^(?:shortly|late|early|just|soon)$/u.test(words[at]?.key ?? '')) at++;
  const opened = TIME_OPENERS.has(words[at]?.key ?? '');
  if (opened) at++;
  let measured = opened;
  let end = from;
  for (; at < to; at++) {
    const word = words[at] as Word;
    const tells =
      (tellsTime(word) ||
        UNIT.test(word.key) ||
        (words[at - 1]?.key === 'any' && /^(?:point|stage|moment)$/u.test(word.key))) &&
      !inName(words, at);
    const counts = SPAN.has(word.key) || word.key.startsWith('#');
    const day =
      /^(?:election|opening|match|polling|any|public)$/u.test(word.key) &&
      /^(?:night|day|evening|point|time|stage|moment|holiday)$/u.test(words[at + 1]?.key ?? '');
    const passes = counts || day || /^(?:a|an|the|of)$/u.test(word.key);
    if ((!tells && !passes) || word.possessive) break;
    measured ||=
      counts || (tells && tellsTime(word)) || /^(?:before|after|earlier|later|ago)$/u.test(words[at + 1]?.key ?? '');
    if (tells && measured) end = at + 1;
    else if (end > from && word.key !== 'of' && !word.key.startsWith('#')) break;
  }
  const after = words[end];
  // “after four days of strikes”: no time alone.
  if (after?.key === 'of' && end < to) return from;
  const goesOn = after !== undefined && end < to && after.kind === 'content' && /^(?:NOUN|ADJ)$/u.test(after.tag);
  return goesOn && !tellsTime(after) && !/ly$|^later$/u.test(after.key) ? from : end;
}

/** “The Evening Mirror”: no evening. */
function inName(words: readonly Word[], at: number): boolean {
  const capital = (one: Word | undefined): boolean => /^\p{Lu}/u.test(one?.text ?? '');
  return (
    /^(?:morning|afternoon|evening|night|noon|midnight|dawn|time|local)$/u.test(words[at]?.key ?? '') &&
    capital(words[at]) &&
    capital(words[at + 1])
  );
}
