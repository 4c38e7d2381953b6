import type { Block } from '../model/report.ts';
import type { Sentence, Tag, Token } from '../model/sentence.ts';
import { lowerOf } from '../text/lower.ts';
import { withoutAffiliations } from './affiliation.ts';

/** One word as the finders of names see it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly lemma: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly capitals: boolean;
  /** The capital may come from the place alone: first word of a sentence, a quotation, after a colon or a bullet. */
  readonly opening: boolean;
  /** A day, a month, a small word: no name, whatever its letters. */
  readonly noName: boolean;
  /** No blank between this word and the one before. */
  readonly joined: boolean;
}

/** One sentence as the finders of names see it. */
export interface Line {
  readonly sentence: Sentence;
  /** Index of its first word in the sentence: a very long sentence is read in pieces. */
  readonly base: number;
  /** Its words in the tree; a head outside of the piece is -1. */
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  /** `titled` and `capitals`: the letters do not tell names from other words (headlines). */
  readonly shape: 'plain' | 'titled' | 'capitals';
  readonly role: Block['role'];
  /** Its first words are the label of a turn: “Dane: We fired nothing.” */
  readonly turn: boolean;
}

/** The sentences as lines of words. */
export function readLines(
  sentences: readonly Sentence[],
  blocks: readonly Block[],
  turns: ReadonlyMap<number, unknown> = NO_TURNS,
): readonly Line[] {
  const surnames = monthSurnames(sentences);
  return sentences.flatMap((sentence) => {
    const role = blocks[sentence.block]?.role ?? 'paragraph';
    const words = withoutAffiliations(sentence.tokens.map((token, at) => wordOf(sentence.tokens, token, at, surnames)));
    if (words.length <= MOST_WORDS) {
      const turn = turns.has(sentence.index);
      return [{ sentence, base: 0, tokens: sentence.tokens, words, shape: shapeOf(words, role), role, turn }];
    }
    const lines: Line[] = [];
    for (let base = 0; base < words.length; base += MOST_WORDS) {
      const own = words.slice(base, base + MOST_WORDS);
      const tokens = sentence.tokens.slice(base, base + MOST_WORDS).map((token) => {
        const head = token.head - base;
        return { ...token, head: head < 0 || head >= own.length ? -1 : head };
      });
      lines.push({ sentence, base, tokens, words: own, shape: shapeOf(own, role), role, turn: false });
    }
    return lines;
  });
}

const NO_TURNS: ReadonlyMap<number, unknown> = new Map();

/** No sentence that somebody wrote is longer; what is longer is a table or an attack, and pieces keep it linear. */
const MOST_WORDS = 250;

function wordOf(tokens: readonly Token[], token: Token, at: number, surnames: ReadonlySet<string>): Word {
  const before = tokens[at - 1];
  const lower = lowerOf(token.text);
  // A word of ASCII that is in lower case already has no capital.
  const large = lower !== token.text || !isAscii(lower);
  return {
    text: token.text,
    lower,
    start: token.start,
    end: token.end,
    tag: token.tag,
    lemma: token.lemma,
    capital: large && CAPITAL.test(token.text),
    capitals: large && CAPITALS.test(token.text),
    opening: before === undefined || (!isLetter(before.text) && opensAfter(before.text, at)),
    noName: NO_NAMES.has(lower) && noName(tokens, at, surnames),
    joined: before !== undefined && before.end === token.start,
  };
}

function opensAfter(before: string, at: number): boolean {
  return OPENS.test(before) || (at === 1 && !LETTER.test(before));
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Whether a word begins with one of the 52 plain letters: most do, and need no closer look. */
function isLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d.&-]+$/u;
const LETTER = /\p{L}/u;
const OPENS = /^(?:[“"‘'`«„:•*·–—-]|``|\.\.\.)$/u;
/** Small words that headlines leave in lower case. */
const SMALL = new Set(
  'a an and as at but by de for from in is its nor of on or over than the to up via vs with'.split(' '),
);

function shapeOf(words: readonly Word[], role: Block['role']): Line['shape'] {
  let letters = 0;
  let capital = 0;
  let capitals = 0;
  for (const word of words) {
    if (!(isLetter(word.text) || LETTER.test(word.text)) || SMALL.has(word.lower) || word.joined) continue;
    letters++;
    if (word.capital) capital++;
    if (word.text.length > 1 && (word.capital || !isLetter(word.text)) && word.text === word.text.toUpperCase())
      capitals++;
  }
  // A short line without a stop may be a heading: “Main Points”, “Latest News”.
  const last = words.at(-1);
  const stopped = last !== undefined && /^[.!?:,;”"’]$/u.test(last.text);
  if ((role === 'heading' || role === 'headline') && letters >= 2 && capital === letters) return 'titled';
  if (!stopped && letters <= 3 && letters === words.length && capital === letters) return 'titled';
  if (letters >= 4 && capitals >= letters * 0.8) return 'capitals';
  if (!stopped && letters >= 4 && capital >= letters * 0.85) return 'titled';
  return 'plain';
}

/** Capital words that are no names of anybody, wherever they stand; months excepted where the report has a person of that name. */
const NO_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt est edt pst utc ist bst cet i i'm i'd i'll i've ok
  a an the this that these those it its he she they we you his her their our your my and or but if when while as in on at by for from with without to of after before since
  despite during although though however meanwhile moreover also both each every all some many most more several no not yes what why how which who whom whose where
  there here then than so because until unless once still yet now today yesterday tomorrow according under over between among into about above across against along
  around behind below beneath beside beyond down except inside like near off out outside past through throughout toward towards up upon within one two three four five six
  seven eight nine ten does did is are was were has have had could would should must might shall read see also updated edition live breaking watch photo image video file advertisement tags categories related latest share`.split(
    /\s+/u,
  ),
);

/** Months that the report shows to be surnames: “Mrs. May”, “Ana March”. */
function monthSurnames(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      const before = tokens[at - 1];
      if (at === 0 || before === undefined || !MONTHS.has(token.text) || tokens[at + 1]?.tag === 'NUM') continue;
      const style = /^(?:Mrs?|Ms|Miss|Dr|Sir|Lady|President|Minister|Secretary|Senator)\.?$/u.test(before.text);
      if (
        style ||
        (at > 1 && CAPITAL.test(before.text) && before.tag === 'PROPN' && !NO_NAMES.has(before.text.toLowerCase()))
      )
        found.add(token.text);
    }
  }
  return found;
}

const MONTHS = new Set(['March', 'April', 'May', 'June', 'August']);
const BEFORE_MONTH =
  /^(?:in|since|until|till|by|of|last|next|this|early|late|mid|from|on|before|after|through|between|to|-|\d+(?:st|nd|rd|th)?)$/iu;

/** “Mar-a-Lenn” */
function isChain(tokens: Sentence['tokens'], at: number): boolean {
  return tokens[at + 1]?.text === '-' && /^\p{Ll}+$/u.test(tokens[at + 2]?.text ?? '') && tokens[at + 3]?.text === '-';
}

/** Of a word in NO_NAMES. */
function noName(tokens: Sentence['tokens'], at: number, surnames: ReadonlySet<string>): boolean {
  const text = tokens[at]?.text ?? '';
  // “the WHO”
  if (text === 'WHO' && /^the$/iu.test(tokens[at - 1]?.text ?? '')) return false;
  // “Jan Dane”, “Sun Metal”: short forms of months and days that begin a name.
  if (/^(?:Jan|Mar|Sun|Sat|Mon|Dec)$/u.test(text))
    return !CAPITAL.test(tokens[at + 1]?.text ?? '') && !isChain(tokens, at);
  if (!surnames.has(text)) return true;
  return tokens[at + 1]?.tag === 'NUM' || BEFORE_MONTH.test(tokens[at - 1]?.text ?? '');
}
