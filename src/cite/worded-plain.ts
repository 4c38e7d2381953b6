import { ONE_OF_TWO } from './worded-place.ts';
import { BEING_NOW, BEING_THEN, isPast, MODALS, NEGATIONS, SAY, TIES, type Token, tellsTime } from './worded-tokens.ts';

/** “The port was shelled by Norland” as “Norland shelled the port”, “the envoy of Norland” as “Norland's envoy”: the order in which
 *  who did what to whom can be compared. */
export function plainOrders(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const spoken = speakersFirst(tokens);
  return [spoken, namesFirst(spoken)].flatMap((told) => [
    told,
    withoutPassives(told),
    withoutPassives(withoutOf(told)),
    withoutOf(told),
    withoutOf(told, true),
    withoutPassives(withoutOf(told, true)),
  ]);
}

/** “according to Dane”, “…, said Dane” as “Dane says”. */
function speakersFirst(tokens: readonly Token[]): readonly Token[] {
  const list = [...tokens];
  for (let at = list.length - 1; at >= 0; at--) {
    const cue = list[at] as Token;
    if (cue.key !== SAY) continue;
    let end = at + 1;
    while (end < list.length && list[end]?.kind !== 'quote' && !(list[end]?.kind === 'break' && !isTitled(list, end))) {
      if (
        end > at + 1 &&
        (list[end]?.key === 'that' || tellsTime(list[end] as Token) || TIMELY.has(list[end]?.key ?? ''))
      )
        break;
      end++;
    }
    const named = list.slice(at + 1, end);
    // “…, said Dane, who left on Friday.”
    if (list[end]?.key === ',' && list[end + 1]?.key === 'who' && named.every(isNaming)) {
      while (end < list.length && list[end]?.key !== '.' && list[end]?.kind !== 'quote') end++;
    }
    const inverted =
      at > 0 &&
      (list[at - 1]?.kind === 'break' || list[at - 1]?.kind === 'quote') &&
      (list[end]?.kind !== 'quote' || list[at - 1]?.kind === 'quote') &&
      named.every(isNaming);
    if (named.length === 0 || (cue.text !== 'according' && !inverted)) continue;
    list.splice(at, end - at, ...list.slice(at + 1, end), cue);
  }
  return list;
}

/** “the head of the office, Ines Dane,” as “Ines Dane, the head of the office,”. */
function namesFirst(tokens: readonly Token[]): readonly Token[] {
  const list = [...tokens];
  for (let mark = 1; mark < list.length - 1; mark++) {
    if (list[mark]?.key !== ',') continue;
    let end = mark + 1;
    while (end < list.length && end - mark <= 5 && list[end]?.kind === 'content' && isName(list[end])) end++;
    const named = list.slice(mark + 1, end);
    const after = list[end];
    const stands = after === undefined || after.kind === 'break' || after.key === SAY;
    if (named.length < 2 || !stands || named.some((one) => one.possessive || OFFICE.test(one.key))) continue;
    let start = mark;
    while (start > 0 && mark - start < 12 && isTitle(list[start - 1] as Token)) start--;
    const offices = list.slice(start, mark).filter(({ key }) => OFFICE.test(key));
    const office =
      mark -
      1 -
      list
        .slice(start, mark)
        .reverse()
        .findIndex(({ key }) => OFFICE.test(key));
    // Of two offices either may be meant.
    if (offices.length !== 1) continue;
    start = office;
    while (start > 0 && mark - start < 12 && list[start - 1]?.kind === 'content' && !isPast(list[start - 1]?.key ?? ''))
      start--;
    if (!DETERMINERS.has(list[start - 1]?.key ?? '')) continue;
    start--;
    const title = list.slice(start, mark);
    list.splice(start, end - start, ...named, list[mark] as Token, ...title);
  }
  return list;
}

const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their']);

function isTitle(one: Token): boolean {
  return one.kind === 'content' ? !isPast(one.key) || isName(one) : ARTICLES.has(one.key);
}

/** A word of a name or a title: no verb, no “that”. */
export function isNaming(one: Token): boolean {
  return (
    one.kind === 'break' ||
    (one.kind === 'content'
      ? !isPast(one.key) && one.key !== SAY
      : ARTICLES.has(one.key) || one.key === 'them' || one.key === 'us')
  );
}

const TIMELY = new Set(['on', 'at', 'in', 'after', 'before', 'when', 'while']);

/** “said Lars Whitcombe, its chief executive”: a comma behind which only a title stands, up to the next mark. */
function isTitled(list: readonly Token[], at: number): boolean {
  const rest = list.slice(at + 1);
  const stop = rest.findIndex(({ kind }) => kind === 'break' || kind === 'quote');
  const title = stop < 0 ? rest : rest.slice(0, stop);
  return (
    title.length > 0 &&
    title.length <= 9 &&
    title.some(({ key }) => OFFICE.test(key)) &&
    title.every(({ key, kind }) => kind === 'content' || ARTICLES.has(key))
  );
}

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'of', 'for']);

export const BE: ReadonlySet<string> = new Set([...BEING_NOW, ...BEING_THEN, 'be', 'been', 'being']);

function withoutPassives(tokens: readonly Token[]): readonly Token[] {
  const list = [...tokens];
  for (let by = list.length - 1; by > 1; by--) {
    if (list[by]?.key !== 'by') continue;
    const verb = lastBefore(list, by, (one) => one.kind === 'content' && isPast(one.key) && !one.optional);
    if (verb < 0 || !mayStandBetween(list.slice(verb + 1, by))) continue;
    let from = verb - 1;
    while (
      from >= 0 &&
      !BE.has(list[from]?.key ?? '') &&
      ((list[from]?.kind === 'function' && list[from]?.key !== 'and') || /ly$/u.test(list[from]?.key ?? ''))
    )
      from--;
    if (!BE.has(list[from]?.key ?? '')) continue;
    while (from > 1 && HELPING.test(list[from - 1]?.key ?? '')) from--;
    let start = from;
    while (start > 0 && !begins(list, start)) start--;
    // “A letter in which Dane thanked Moss was published by the palace”: the whole sentence so far.
    const opens = list.findLastIndex(({ key }, at) => at < from && key === '.') + 1;
    if (list.slice(opens, start).some(({ key }) => key === 'which' || key === 'who')) start = opens;
    let end = by + 1;
    while (end < list.length && (!ends(list, end, by + 1) || isBracketed(list, end))) end++;
    const subject = list.slice(start, from);
    const auxiliary = list.slice(from, verb);
    const object = list.slice(by + 1, end);
    const between = list.slice(verb + 1, by);
    if (subject.length === 0 || object.length === 0) continue;
    const told = isPhrase(between) ? [...subject, ...parted(between)] : [...between, ...subject];
    list.splice(
      start,
      list.length - start,
      ...object,
      ...auxiliary,
      list[verb] as Token,
      ...told,
      ...parted(list.slice(end)),
    );
  }
  return list;
}

/** What stands behind the verb or the doer of a passive does not stand beside what it is done to. */
function parted(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((one, at) => (at === 0 && ONE_OF_TWO.has(one.key) ? { ...one, parted: true } : one));
}

/** “(FATU)” behind a name goes with it. */
function isBracketed(list: readonly Token[], at: number): boolean {
  const opens = list[at]?.text === '(' && list[at + 2]?.text === ')';
  return opens || (list[at]?.text === ')' && list[at - 2]?.text === '(');
}

/** What goes with the verb: “would not have been”, “was later”. */
const HELPING = /^(?:can|could|may|might|must|shall|should|will|would|not|never|has|have|had|been|later|also|again)$/u;

/** Between the verb of a passive and its doer: “on”, “later”, a day, one phrase (“kept under lock by the town”). */
function mayStandBetween(between: readonly Token[]): boolean {
  const plain = (one: Token): boolean =>
    one.kind === 'content'
      ? tellsTime(one) || /^(?:later|again|twice)$/u.test(one.key)
      : one.kind === 'function' && !CONJUNCTIONS.has(one.key) && one.key !== 'that' && one.key !== 'to';
  return between.every(plain) || isPhrase(between);
}

/** “under lock”, “in the harbour”: a preposition, and words without a mark or a verb. */
function isPhrase(between: readonly Token[]): boolean {
  return (
    between.length > 1 &&
    between.length < 6 &&
    PHRASES.has(between[0]?.key ?? '') &&
    between.some((one) => one.kind === 'content' && !tellsTime(one)) &&
    between.slice(1).every((one) => (one.kind === 'content' ? !isPast(one.key) : ARTICLES.has(one.key)))
  );
}

const PHRASES = new Set('in on at near under inside outside during with'.split(' '));

/** Where a clause may begin: after a mark, “that”, a conjunction, a saying. */
function begins(list: readonly Token[], at: number): boolean {
  const before = list[at - 1];
  if (before === undefined || before.kind === 'break' || before.kind === 'quote') return true;
  // “That was disputed by Dane.”
  const points = list[at - 2] === undefined || list[at - 2]?.key === '.';
  return (
    (before.key === 'that' && !(points && BE.has(list[at]?.key ?? ''))) ||
    before.key === SAY ||
    CONJUNCTIONS.has(before.key)
  );
}

/** Where the doer of a passive ends. */
function ends(list: readonly Token[], at: number, first: number): boolean {
  const one = list[at] as Token;
  if (one.kind === 'break' || one.kind === 'quote' || one.key === SAY) return true;
  if (one.key === 'and')
    return list
      .slice(at + 1)
      .some((word, next) => next < 6 && ((isPast(word.key) && !isName(word)) || BE.has(word.key)));
  return (
    at > first &&
    (one.key === 'that' ||
      MODALS.has(one.key) ||
      NEGATIONS.has(one.key) ||
      (TIES.has(one.key) && one.key !== 'of') ||
      tellsTime(one))
  );
}

export const CONJUNCTIONS = new Set(
  'and but after before when while because if since until although though as'.split(' '),
);

function lastBefore(list: readonly Token[], at: number, wanted: (one: Token) => boolean): number {
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) if (wanted(list[index] as Token)) return index;
  return -1;
}

/** “the envoy of Norland” as “Norland envoy”: only where what comes after is a name.
 *  @param things whether one word that is no name may own as well */
function withoutOf(tokens: readonly Token[], things = false): readonly Token[] {
  const list = [...tokens];
  for (let of = list.length - 2; of > 0; of--) {
    if (list[of]?.key !== 'of') continue;
    let start = of;
    const capital = isName(list[of - 1]);
    while (
      start > 0 &&
      of - start < (capital ? 6 : 1) &&
      list[start - 1]?.kind === 'content' &&
      isName(list[start - 1]) === capital
    )
      start--;
    while (!capital && start > 0 && TITLES.has(list[start - 1]?.key ?? '')) start--;
    let end = of + 1;
    if (list[end]?.key === 'the') end++;
    const first = end;
    while (end < list.length && list[end]?.kind === 'content' && isName(list[end])) end++;
    // “the seals of the pumps” as “the pumps' seals”
    if (things && end === first && !capital && list[end]?.kind === 'content' && list[end + 1]?.kind !== 'content')
      end++;
    if (end === first || start === of) continue;
    const owner = list.slice(first, end).map((one, at, all) => ({ ...one, possessive: at === all.length - 1 }));
    list.splice(start, end - start, ...owner, ...list.slice(start, of));
  }
  return list;
}

const TITLES = new Set(
  'foreign prime defence interior health finance justice labour home deputy vice chief'.split(' '),
);

export function isName(one: Token | undefined): boolean {
  return one !== undefined && /^\p{Lu}/u.test(one.text);
}

/** The words of an office. */
export const OFFICE =
  /^(?:minister|secretary|president|premier|chancellor|spokes\w+|chief|general|colonel|captain|director|head|chair\w*|mayor|leader|superintendent|envoy|official|executive|governor|commander|judge|ambassador|foreman|driver|editor|professor|mp|senator|king|queen|prince|bishop|inspector|commissioner)$/u;
