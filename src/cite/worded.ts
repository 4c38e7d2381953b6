import { wrongOrder } from './worded-order.ts';
import { plainOrders } from './worded-plain.ts';
import {
  BEING_NOW,
  BEING_THEN,
  FREE,
  isPast,
  lemmaOf,
  PRONOUNS,
  quoteKey,
  type Taken,
  type Token,
  takenLine,
  takenWording,
  tellsTime,
} from './worded-tokens.ts';

/** Why another wording of a line may not take its place; null where it says neither more nor less nor otherwise. Whatever is not plainly
 *  the same is refused: the line itself is there in its stead.
 *
 *  A wording may move an attribution or a day, turn a passive round, put a title behind a name, open a report's own words; it keeps every
 *  content word, quotation, negation, modal, measure and the words that each of them bears on. */
export function wrongWording(line: string, wording: string): string | null {
  if (wording.length > line.length * 2 + 80) return 'it is far longer than the line';
  if (SIGNS.test(wording)) return 'it has signs that no sentence has';
  const from = takenLine(line);
  const to = takenWording(wording, from.label);
  const quotes = wrongQuotes(from, to);
  if (quotes !== null) return quotes;
  // No order of the words makes up for one that is missing.
  const paired = pairUp(from.tokens, to.tokens);
  if (typeof paired === 'string') return paired;
  // Passives and “of” are compared as they stand, and turned into one plain form; each is the same told again.
  const [own, other] = [plainOrders(from.tokens), plainOrders(to.tokens)];
  let first: string | null = null;
  for (const [at, mine] of own.entries()) {
    const wrong = wrongTokens(mine, other[at] ?? []);
    if (wrong === null) return null;
    first ??= wrong;
  }
  return first;
}

/** What no other order makes up for: a content word, a quotation, a “not”, a “may”, a measure or a time that the line has and the wording
 *  has not, or the other way round. It says nothing of who does what; null: the same words, in whatever order. */
export function otherWords(line: string, wording: string): string | null {
  if (wording.length > line.length * 2 + 80) return 'it is far longer than the line';
  if (SIGNS.test(wording)) return 'it has signs that no sentence has';
  const from = takenLine(line);
  const to = takenWording(wording, from.label);
  const quotes = wrongQuotes(from, to);
  if (quotes !== null) return quotes;
  const paired = pairUp(from.tokens, to.tokens, PARTICIPLE);
  if (typeof paired === 'string') return paired;
  return otherSmallWords(from.tokens, to.tokens) ?? wrongTenses(from.tokens, to.tokens);
}

/** “speaking to reporters”, “who spoke to reporters”. */
const PARTICIPLE = /..ing$/u;

/** Words that deny, limit, measure or tie stand as often in both; those that a passive, an owner or a like word brings or takes may differ. */
function otherSmallWords(own: readonly Token[], other: readonly Token[]): string | null {
  const count = (tokens: readonly Token[]): Map<string, number> => {
    const found = new Map<string, number>();
    tokens.forEach((token, at) => {
      const { kind, key, optional } = token;
      if (kind !== 'function' || optional || FREE.has(key) || BEING_NOW.has(key) || BEING_THEN.has(key)) return;
      if (GIVING.has(key) || SUBJECTS.has(key)) return;
      const name = classOf(token, tokens[at + 1], tokens[at + 2]);
      if (name !== 'more-than') found.set(name, (found.get(name) ?? 0) + 1);
    });
    return found;
  };
  const [left, right] = [count(own), count(other)];
  for (const [word, times] of left)
    if (right.get(word) !== times) return `“${word}” of the line is left out or told twice`;
  for (const word of right.keys()) if (!left.has(word)) return `“${word}” is not in the line`;
  return null;
}

/** May come or go with a passive, an owner or a day. */
const GIVING = new Set(['by', 'of', 'on']);

const SIGNS = /[[\]\n\r]|https?:|[<>{}`*_#|\\]/u;

function wrongTokens(own: readonly Token[], other: readonly Token[]): string | null {
  const paired = pairUp(own, other);
  if (typeof paired === 'string') return paired;
  return (
    wrongArticles(own, other) ??
    wrongTies(own, other) ??
    wrongTenses(own, other) ??
    wrongSentences(own, other) ??
    wrongOrder(own, other, paired)
  );
}

function wrongQuotes(from: Taken, to: Taken): string | null {
  const left = [...from.quotes];
  for (const quote of to.quotes) {
    const at = left.indexOf(quoteKey(quote));
    if (at < 0) return `“${quote.slice(0, 60)}” is no quotation of the line`;
    left.splice(at, 1);
  }
  return left.length === 0 ? null : `the quotation “${left[0]?.slice(0, 60)}” is left out or has lost its marks`;
}

/** For each content word of the wording its place among those of the line, each given once; or what is too much or missing. */
function pairUp(own: readonly Token[], other: readonly Token[], also = NEVER): readonly number[] | string {
  const there = own.filter(isContent);
  const free = new Set(there.keys());
  const places: number[] = [];
  let expected = 0;
  for (const token of other.filter(isContent)) {
    const same = [...free].filter((place) => there[place]?.key === token.key && there[place]?.kind === token.kind);
    const loose = also !== NEVER && same.length > 0;
    const alike = loose ? same : [...free].filter((place) => sameWord(there[place] as Token, token, also));
    const place = alike.includes(expected)
      ? expected
      : alike.toSorted((a, b) => distance(a, expected) - distance(b, expected) || a - b)[0];
    if (place === undefined)
      return token.kind === 'quote' ? 'a quotation was changed' : `“${token.text}” is not in the line`;
    free.delete(place);
    places.push(place);
    expected = place + 1;
    while (there[expected]?.optional === true && free.has(expected)) expected++;
  }
  const missing = [...free].map((place) => there[place] as Token).find((token) => !token.optional);
  if (missing === undefined) return places;
  return `“${missing.text}” is left out`;
}

const NEVER = /(?!)/u;

/** What stands right after is nearer than what stands before. */
function distance(place: number, expected: number): number {
  return place >= expected ? place - expected : (expected - place) * 2;
}

function isContent({ kind }: Token): boolean {
  return kind === 'content' || kind === 'quote';
}

/** The same word, or a form of the same verb in the same time. */
function sameWord(line: Token, wording: Token, also: RegExp): boolean {
  if (line.kind !== wording.kind) return false;
  if (line.key === wording.key) return true;
  if (line.kind === 'quote' || lemmaOf(line.key) !== lemmaOf(wording.key) || /^[#«]/u.test(line.key)) return false;
  if (/^\p{Lu}/u.test(line.text) && /^\p{Lu}/u.test(wording.text)) return false;
  return (
    isPast(wording.key) &&
    (isPast(line.key) || SPEECH.test(line.key) || IN_PASSIVE.test(line.key) || also.test(line.key))
  );
}

/** “, urging him”: as much told as the verb before it. */
const SPEECH = /^(?:urging|offering|thanking|warning|asking|adding|promising|saying)$/u;
/** “would keep”, “urges”: beside “would be kept”, “is urged”; the tense is seen to by its auxiliary. */
const IN_PASSIVE = /[^g]$/u;

/** “The” inside a name stays where it is. */
function wrongArticles(own: readonly Token[], other: readonly Token[]): string | null {
  const inside = (tokens: readonly Token[]): readonly string[] =>
    tokens.flatMap(({ text }, at) => {
      const before = tokens[at - 1];
      const within =
        /^(?:The|A|An)$/u.test(text) &&
        before !== undefined &&
        before.kind === 'content' &&
        /^\p{Lu}/u.test(before.text);
      return within ? [`${before.key} ${tokens[at + 1]?.key ?? ''}`] : [];
    });
  const had = inside(own);
  return inside(other).every((one) => had.includes(one)) ? null : 'a name is taken apart';
}

/** Every word that denies, measures, limits or ties keeps the word that it bears on. */
function wrongTies(own: readonly Token[], other: readonly Token[]): string | null {
  const [left, right] = [tiesOf(own), tiesOf(other)];
  const whole = tiesOf(own.map((token) => ({ ...token, optional: false })));
  for (const [tie, count] of right) {
    if (Math.max(left.get(tie) ?? 0, whole.get(tie) ?? 0) < count && !mayCome(tie, own))
      return `“${tie.replace(' ', ' … ')}” is not in the line`;
  }
  for (const [tie, count] of left) {
    if ((right.get(tie) ?? 0) < count && !mayGo(tie, own))
      return `“${tie.replace(' ', ' … ')}” of the line is left out or bears on something else`;
  }
  return null;
}

/** “not … met”: the word of the closed classes with the content word that follows. */
function tiesOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const ties = new Map<string, number>();
  tokens.forEach((token, index) => {
    const { kind, key } = token;
    if (token.possessive && kind === 'content' && !token.optional) {
      const owned = tokens.slice(index + 1).find((one) => isContent(one) || one.kind === 'break');
      const tie = `’s ${key} ${owned === undefined ? '' : lemmaOf(owned.key)}`;
      ties.set(tie, (ties.get(tie) ?? 0) + 1);
    }
    if (kind !== 'function' || token.optional || FREE.has(key) || BEING_NOW.has(key) || BEING_THEN.has(key)) return;
    const next = PARTICLES.has(key) ? (verbOf(tokens, index) ?? bearing(tokens, index)) : bearing(tokens, index);
    const tie = `${classOf(token, tokens[index + 1], tokens[index + 2])} ${next === undefined ? '' : next.kind === 'quote' ? '“' : lemmaOf(next.key)}`;
    ties.set(tie, (ties.get(tie) ?? 0) + 1);
  });
  return ties;
}

/** “burned down the post”, “burned the post down”: the verb that a particle goes with. */
function verbOf(tokens: readonly Token[], index: number): Token | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const one = tokens[at] as Token;
    if (one.kind === 'break' || one.kind === 'quote' || one.key === 'and') return undefined;
    if (one.kind === 'content' && isPast(one.key)) return one;
  }
  return undefined;
}

const PARTICLES = new Set(['down', 'off', 'out', 'up']);

/** The word that one of a closed class bears on: in the same clause, adverbs passed over. */
function bearing(tokens: readonly Token[], index: number): Token | undefined {
  for (const one of tokens.slice(index + 1)) {
    if (one.kind === 'break') return undefined;
    if (isContent(one) ? !one.optional && !ADVERB.test(one.key) : PRONOUNS.has(one.key)) return one;
  }
  return undefined;
}

const ADVERB = /^(?:later|again|twice|also|far|so-far|hereby|separately|heavily|permanently)$/u;

function classOf({ key }: Token, next: Token | undefined, second: Token | undefined): string {
  const counts = (one: Token | undefined): boolean =>
    one !== undefined && (/^#/u.test(one.key) || /^[$€£]/u.test(one.key));
  const number = counts(next) || ((next?.key === 'a' || next?.key === 'an') && counts(second));
  if (number && ABOUT.has(key)) return 'about';
  if (number && (key === 'over' || key === 'than')) return 'more';
  if (key === 'more' && next?.key === 'than') return 'more-than';
  if (key === 'would') return 'will';
  return key;
}

const ABOUT = new Set(['about', 'some', 'around', 'roughly', 'approximately']);

/** A preposition of time may come where the line puts the day without one; a pronoun where a new sentence goes on with the speaker. */
function mayCome(tie: string, own: readonly Token[]): boolean {
  const [word = '', bears = ''] = tie.split(' ');
  if (word === 'more-than') return own.some(({ key }) => key === 'over');
  // “rose four metres”, “rose by four metres”
  if (word === 'by')
    return own.some(({ key }, at) => key === bears && /^#/u.test(key) && GROWS.test(lastContent(own, at)));
  if (word === 'but')
    return own.some(({ kind }, at) => kind === 'break' && lemmaOf(bearing(own, at)?.key ?? '') === bears);
  if (word === 'on') return own.some((one) => tellsTime(one) && lemmaOf(one.key) === bears);
  return (
    SUBJECTS.has(word) &&
    own.some((one, at) => lemmaOf(one.key) === bears && (SPEECH.test(one.key) || isPast(one.key)) && goesOn(own, at))
  );
}

const GROWS =
  /^(?:rise|rises|rose|risen|fall|falls|fell|fallen|grow|grows|grew|grown|climbed|dropped|jumped|sank|shrank)$/u;

function lastContent(tokens: readonly Token[], at: number): string {
  return tokens.slice(0, at).findLast(isContent)?.key ?? '';
}

const SUBJECTS = new Set(['he', 'she', 'they', 'it']);

/** Whether a verb stands behind “and” or a comma, with nobody named between: who did what came before did this as well. */
function goesOn(own: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const one = own[before] as Token;
    if (one.key === 'and' || one.key === 'who' || one.kind === 'break') return true;
    if (isContent(one) && !/^(?:again|later|also|then)$/u.test(one.key)) return false;
  }
  return false;
}

function mayGo(tie: string, own: readonly Token[]): boolean {
  const [word = '', bears = ''] = tie.split(' ');
  if (word === 'more-than') return true;
  if (word === 'by')
    return own.some(({ key }, at) => key === bears && /^#/u.test(key) && GROWS.test(lastContent(own, at)));
  if (word === 'on') return own.some((one) => tellsTime(one) && lemmaOf(one.key) === bears);
  return (
    SUBJECTS.has(word) &&
    own.some(
      (one, at) => lemmaOf(one.key) === bears && own.slice(Math.max(0, at - 3), at).some(({ key }) => key === 'and'),
    )
  );
}

/** “is” stays “is”; what is planned (“to meet”, “will meet”) has kept its “to” and “will” already. */
function wrongTenses(own: readonly Token[], other: readonly Token[]): string | null {
  for (const [set, wrong] of [
    [BEING_NOW, BEING_THEN],
    [BEING_THEN, BEING_NOW],
  ] as const) {
    const had = beings(own, set);
    const opposite = beings(own, wrong);
    for (const bears of beings(other, set)) {
      if (had.includes(bears)) continue;
      if (opposite.includes(bears)) return 'it tells another time';
      const source = own.find((one) => isContent(one) && lemmaOf(one.key) === bears);
      const past = source !== undefined && isPast(source.key);
      // A passive made of a verb has the time of the verb.
      if ((set === BEING_NOW) === past) return 'it tells another time';
    }
  }
  return null;
}

function beings(tokens: readonly Token[], set: ReadonlySet<string>): readonly string[] {
  return tokens.flatMap(({ key }, index) => {
    if (!set.has(key)) return [];
    const next = tokens.slice(index + 1).find((one) => isContent(one) && !ADVERB.test(one.key));
    return [next === undefined ? '' : lemmaOf(next.key)];
  });
}

/** A new sentence begins with whoever goes on speaking, or where the line has one. */
function wrongSentences(own: readonly Token[], other: readonly Token[]): string | null {
  const stops = (tokens: readonly Token[]): readonly number[] =>
    tokens.flatMap(({ kind, key }, at) =>
      kind === 'break' && key === '.' && tokens.slice(at + 1).some(isContent) ? [at] : [],
    );
  const more = stops(other);
  if (more.length <= stops(own).length) return null;
  const held = more.every((at) => {
    const next = other.slice(at + 1);
    const first = next.find(isContent);
    if (first === undefined || first.kind === 'quote' || other[at - 1]?.kind === 'quote') return true;
    if (!SUBJECTS.has(next[0]?.key ?? '')) return false;
    return SPOKEN.test(first.key);
  });
  return held ? null : 'a new sentence loses who says it';
}

const SPOKEN = /^(?:urged|offered|thanked|warned|asked|added|promised|«say»|proposed|accused|called|repeated|again)$/u;
