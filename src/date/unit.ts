import type { Sentence, Token } from '../model/sentence.ts';

/** The lemma of what a number counts, by the phrase behind it: “nine terror hubs” is `hub`, “two of the five drones” `drone`,
 *  “a 48-hour truce” `hour`; '' where nothing is named (“put its dead at 31”).
 *  The phrase is read from left to right and not from the tree: a number deep in a noun phrase is where the tree errs most.
 *  @param behind Offset where the number ends. */
export function countedUnit({ tokens }: Pick<Sentence, 'tokens'>, behind: number): string {
  let at = tokens.findIndex((token) => token.start >= behind);
  if (at < 0) return '';
  if (isHyphen(tokens[at]) && tokens[at]?.start === behind) return hyphenUnit(tokens[at + 1]);
  if (tokens[at]?.text.toLowerCase() === 'of') at = behindOf(tokens, at);
  return unitFrom(tokens, at);
}

/** “a 48-hour truce” counts hours. */
function hyphenUnit(token: Token | undefined): string {
  return token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN') ? unitName(token) : '';
}

/** “of the five”, “of its”, “of those”: the place behind them. */
function behindOf(tokens: readonly Token[], of: number): number {
  let at = of + 1;
  while (at < of + 4 && (tokens[at]?.tag === 'DET' || tokens[at]?.tag === 'NUM' || isPossessive(tokens, at))) at += 1;
  return at;
}

/** Words that a noun phrase may hold before its noun. */
const BEFORE_NOUN = new Set(['ADJ', 'ADV', 'PROPN', 'NUM', 'SYM']);

function unitFrom(tokens: readonly Token[], from: number): string {
  let unit: Token | null = null;
  for (let at = from; at < tokens.length && at < from + LONGEST_PHRASE; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    // “two missile-armed neighbours”: the first half of an adjective.
    if (isHyphen(tokens[at + 1]) && isAdjective(tokens[at + 2])) {
      at += 2;
      continue;
    }
    // “1,500 coal- and gas-fired plants”
    if (isHyphen(tokens[at + 1]) && tokens[at + 2]?.tag === 'CCONJ') {
      at += 2;
      continue;
    }
    if (token.tag === 'NOUN') {
      unit = token;
      // A compound goes on behind a singular: “terror hubs”; a plural closes the phrase.
      if (token.form === 'NNS' || !goesOn(tokens, at + 1)) break;
      continue;
    }
    if (unit !== null && !isHyphen(token)) break;
    if (BEFORE_NOUN.has(token.tag) || isHyphen(token) || isParticiple(token)) continue;
    if (token.tag === 'PART' || (token.tag === 'CCONJ' && tokens[at + 1]?.tag === 'ADJ')) continue;
    break;
  }
  if (unit === null) return nameUnit(tokens[from]);
  const before = tokens[tokens.indexOf(unit) - 1]?.text.toLowerCase() ?? '';
  return MEASURED.has(before) ? `${before} ${unitName(unit)}` : unitName(unit);
}

/** A noun phrase has not more words than this before its noun. */
const LONGEST_PHRASE = 8;

function goesOn(tokens: readonly Token[], at: number): boolean {
  const next = isHyphen(tokens[at]) ? tokens[at + 1] : tokens[at];
  return next?.tag === 'NOUN';
}

/** “12 Norlanders” */
function nameUnit(token: Token | undefined): string {
  return token !== undefined && token.form === 'NNPS' ? token.lemma : '';
}

function unitName({ lemma, text }: Token): string {
  const name = lemma.toLowerCase();
  return SAME_UNIT.get(name) ?? (name === '' ? text.toLowerCase() : name);
}

/** Words that make another measure of the one behind. */
const MEASURED = new Set(['square', 'cubic', 'percentage', 'nautical', 'light']);

/** One word for one thing. */
const SAME_UNIT: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['percent', '%'],
  ['per cent', '%'],
  ['km', 'kilometer'],
  ['kilometre', 'kilometer'],
  ['metre', 'meter'],
  ['seconds', 'second'],
  ['minutes', 'minute'],
  ['hours', 'hour'],
  ['days', 'day'],
  ['weeks', 'week'],
  ['months', 'month'],
  ['years', 'year'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['min', 'minute'],
  ['tonne', 'ton'],
  ['dollar', '$'],
  ['euro', '€'],
  ['rupee', '₹'],
  ['yen', '¥'],
  ['others', ''],
  ['other', ''],
  ['more', ''],
]);

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‑]$/u.test(token.text);
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.form === 'PRP$' || tokens[at + 1]?.form === 'POS' || token.form === 'POS');
}

function isAdjective(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'ADJ' || isParticiple(token));
}

/** “20 armed men”, “12 remaining posts” */
function isParticiple(token: Token): boolean {
  return token.tag === 'VERB' && (token.form === 'VBN' || token.form === 'VBG');
}
