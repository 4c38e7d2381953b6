import type { Analysis } from '../model/analysis.ts';
import type { ActorMention } from '../model/mention.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import { actorsIn } from '../model/within.ts';
import { doerOf, undergoerOf } from '../text/clause.ts';
import { appositions } from '../text/range.ts';
import { stem } from './stem.ts';
import type { Unit } from './unit.ts';
import type { Wanted } from './wanted.ts';

/** A word of a sentence that tells a unit of the question. */
export interface Hit {
  readonly sentence: Sentence;
  readonly token: number;
  readonly unit: Unit;
}

/** Words of a sentence that tell words of the question. What names a thing tells no deed: “election” is nobody's being elected. */
export function deedsAndThings(sentence: Sentence, { units }: Wanted): readonly Hit[] {
  const things = units.filter(({ kind }) => kind === 'thing').flatMap((unit) => hitsIn(sentence, unit));
  const taken = new Set(things.map(({ token }) => token));
  const deeds = units.filter(({ kind }) => kind === 'deed').flatMap((unit) => hitsIn(sentence, unit));
  return [...things, ...deeds.filter(({ token }) => !taken.has(token))];
}

/** Words of a sentence that tell a word of the question. */
export function hitsIn(sentence: Sentence, unit: Unit): readonly Hit[] {
  if (unit.kind === 'name') return [];
  return sentence.tokens.flatMap((token, at) =>
    tells(token, unit) && !isTruce(sentence, at) ? [{ sentence, token: at, unit }] : [],
  );
}

/** “To cease fire” tells of no fire. */
function isTruce({ tokens }: Sentence, at: number): boolean {
  return tokens[at]?.lemma === 'fire' && /^(?:cease|ceased|ceasing|hold|held)$/iu.test(tokens[at - 1]?.text ?? '');
}

function tells({ text, lemma, tag }: Token, unit: Unit): boolean {
  const lower = text.toLowerCase();
  if (SUMS.has(unit.words) && CURRENCY.test(lower)) return true;
  if (unit.words === 'speed' && SPEEDS.has(lemma)) return true;
  if (EMPTY_TAGS.has(tag) || (tag === 'ADJ' && ONLY_VERBS.has(lemma))) return false;
  if (unit.use === 'verb' && tag === 'NOUN') return false;
  if (unit.kind === 'deed' && tag === 'NOUN' && WEAPONS.has(lemma) && !unit.words.startsWith(lemma)) return false;
  if (unit.use === 'noun' && tag === 'VERB' && (lemma === unit.words || `${lemma}s` === unit.words)) return false;
  const bare = lemma.replace(PREFIX, '');
  return unit.forms.some((form) => form === lower || form === lemma || form === bare || isDerived(lemma, form));
}

/** To shell is to attack, and a shell is none. */
const WEAPONS: ReadonlySet<string> = new Set(['shell', 'bomb', 'target', 'rocket', 'torch']);

/** A cyberattack is an attack, an airstrike a strike. */
const PREFIX = /^(?:cyber|air|counter|mid|multi)-?(?=\p{L}{4})/u;

/** What is asked as a sum and told in figures: “Was a ransom paid?” – “It paid $12 million.” */
const SUMS: ReadonlySet<string> = new Set('ransom money sum bribe fee bail reward'.split(' '));
const SPEEDS: ReadonlySet<string> = new Set(['knot', 'mph', 'kph', 'km/h']);
export const CURRENCY =
  /^(?:[$€£¥₹]|dollar|euro|pound|yen|rupee|franc|mark|crown|krona|peso|rouble|ruble|lira|cent)s?$/iu;

const EMPTY_TAGS: ReadonlySet<string> = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PRON', 'PUNCT', 'SCONJ', 'SYM']);
/** “Its own laboratory” tells of no owner, “an open door” of no beginning. */
const ONLY_VERBS: ReadonlySet<string> = new Set(['own', 'open', 'free', 'close', 'still', 'last']);

/** “Failure” from “fail”, “warning” from “warn”, but not “fireman” from “fire”. */
function isDerived(lemma: string, form: string): boolean {
  if (form.length >= 4 && /(?:ing|ed)$/u.test(lemma) && stem(lemma) === form.replace(/e$/u, '')) return true;
  return (
    form.length >= 4 && lemma.length > form.length && lemma.startsWith(form) && ENDINGS.has(lemma.slice(form.length))
  );
}

const ENDINGS: ReadonlySet<string> = new Set(
  's es er or ers ors ion ions ation ations ing ings ed d r ment ments al als ance ence ure ures y ity ness ist ists ive'.split(
    ' ',
  ),
);

/** Whether somebody or something is named in a sentence: by any of its names, or by a pronoun that means it. */
export function isNamedIn(analysis: Analysis, sentence: Sentence, { kind, named, forms }: Unit): boolean {
  if (kind !== 'name') return false;
  if (named !== null && actorsIn(analysis, sentence).some(({ actor }) => named.actors.has(actor))) return true;
  const text = analysis.report.text.slice(sentence.start, sentence.end);
  if (named !== null) return named.aliases.some((alias) => holdsWord(text, alias));
  const lower = text.toLowerCase();
  return forms.every((form) => holdsWord(lower, form));
}

export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length, at + word.length + 1))
    )
      return true;
  }
  return false;
}

/** “Accused Norland of sending jets”: who sent them is whom they accuse. */
function accusedOf(sentence: Sentence, verb: number): number | null {
  const token = sentence.tokens[verb];
  const head = sentence.tokens[token?.head ?? -1];
  if (token?.form !== 'VBG' || head === undefined || !ACCUSING.has(head.lemma)) return null;
  return undergoerOf(sentence, token.head);
}

const ACCUSING: ReadonlySet<string> = new Set(['accuse', 'suspect', 'convict', 'acquit', 'blame', 'charge']);

/** Whoever does it: as the tree has it, as the telling has it, or named right before the verb. */
export function doerMention(analysis: Analysis, sentence: Sentence, verb: number): ActorMention | null {
  const token = sentence.tokens[verb];
  if (token === undefined) return null;
  const accused = accusedOf(sentence, verb);
  const at = accused ?? doerOf(sentence, verb);
  const told = at === null ? null : mentionAt(analysis, sentence, at);
  const described =
    at === null ? [] : appositions(sentence, at).flatMap((one) => mentionAt(analysis, sentence, one) ?? []);
  const named = described.find(({ form }) => form === 'name');
  if (named !== undefined || told !== null) return named ?? told;
  if (at !== null && sentence.tokens[at]?.tag !== 'NUM') return null;
  const telling = analysis.tellings.find(({ trigger }) => trigger.start <= token.start && token.end <= trigger.end);
  const by = telling?.parts.find(({ role }) => role === 'by');
  const mentions = actorsIn(analysis, sentence);
  if (by !== undefined) return mentions.find(({ start, end }) => start < by.end && by.start < end) ?? null;
  return (
    mentions.find(({ end }) => end < token.start && /^[,\s]+$/u.test(analysis.report.text.slice(end, token.start))) ??
    null
  );
}

export function mentionAt(analysis: Analysis, sentence: Sentence, token: number): ActorMention | null {
  const at = sentence.tokens[token];
  if (at === undefined) return null;
  return actorsIn(analysis, sentence).find(({ start, end }) => start <= at.start && at.end <= end) ?? null;
}
