import {
  BEING_NOW,
  BEING_THEN,
  FREE,
  isContent,
  isPast,
  lemmaOf,
  PRONOUNS,
  type Token,
  tellsTime,
} from './worded-tokens.ts';

/** Every word that denies, measures, limits or ties keeps the word that it bears on. */
export function wrongTies(own: readonly Token[], other: readonly Token[]): string | null {
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
export function bearing(tokens: readonly Token[], index: number): Token | undefined {
  for (const one of tokens.slice(index + 1)) {
    if (one.kind === 'break') return undefined;
    if (isContent(one) ? !one.optional && !ADVERB.test(one.key) : PRONOUNS.has(one.key)) return one;
  }
  return undefined;
}

export const ADVERB = /^(?:later|again|twice|also|far|so-far|hereby|separately|heavily|permanently)$/u;

export function classOf({ key }: Token, next: Token | undefined, second: Token | undefined): string {
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

export const SUBJECTS = new Set(['he', 'she', 'they', 'it']);

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

/** “, urging him”: as much told as the verb before it. */
export const SPEECH = /^(?:urging|offering|thanking|warning|asking|adding|promising|saying)$/u;
