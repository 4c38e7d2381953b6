import { BEING_NOW, BEING_THEN, isPast, MODALS, NEGATIONS, SAY, TIES, type Token, tellsTime } from './worded-tokens.ts';

/** “The port was shelled by Norland” as “Norland shelled the port”, “the envoy of Norland” as “Norland's envoy”: the order in which
 *  who did what to whom can be compared. */
export function plainOrders(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const spoken = speakersFirst(tokens);
  return [spoken, withoutPassives(spoken), withoutPassives(withoutOf(spoken)), withoutOf(spoken)];
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
    const inverted =
      at > 0 && (list[at - 1]?.kind === 'break' || list[at - 1]?.kind === 'quote') && named.every(isNaming);
    if (named.length === 0 || (cue.text !== 'according' && !inverted)) continue;
    list.splice(at, end - at, ...list.slice(at + 1, end), cue);
  }
  return list;
}

/** A word of a name or a title: no verb, no “that”. */
function isNaming(one: Token): boolean {
  return one.kind === 'break' || (one.kind === 'content' ? !isPast(one.key) : ARTICLES.has(one.key));
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

const BE: ReadonlySet<string> = new Set([...BEING_NOW, ...BEING_THEN, 'be', 'been', 'being']);

function withoutPassives(tokens: readonly Token[]): readonly Token[] {
  const list = [...tokens];
  for (let by = list.length - 1; by > 1; by--) {
    if (list[by]?.key !== 'by') continue;
    const verb = lastBefore(list, by, (one) => one.kind === 'content' && isPast(one.key) && !one.optional);
    if (verb < 0 || list.slice(verb + 1, by).some((one) => !mayStandBetween(one))) continue;
    let from = verb - 1;
    while (from >= 0 && list[from]?.kind === 'function' && !BE.has(list[from]?.key ?? '') && list[from]?.key !== 'and')
      from--;
    if (!BE.has(list[from]?.key ?? '')) continue;
    let start = from;
    while (start > 0 && !begins(list, start)) start--;
    let end = by + 1;
    while (end < list.length && !ends(list, end, by + 1)) end++;
    const subject = list.slice(start, from);
    const auxiliary = list.slice(from, verb);
    const object = list.slice(by + 1, end);
    const between = list.slice(verb + 1, by);
    if (subject.length === 0 || object.length === 0) continue;
    list.splice(start, end - start, ...object, ...auxiliary, list[verb] as Token, ...between, ...subject);
  }
  return list;
}

/** Between the verb of a passive and its doer: “on”, “later”, a day. */
function mayStandBetween(one: Token): boolean {
  if (one.kind === 'content') return tellsTime(one) || /^(?:later|again|twice)$/u.test(one.key);
  return one.kind === 'function' && !CONJUNCTIONS.has(one.key) && one.key !== 'that' && one.key !== 'to';
}

/** Where a clause may begin: after a mark, “that”, a conjunction, a saying. */
function begins(list: readonly Token[], at: number): boolean {
  const before = list[at - 1];
  if (before === undefined || before.kind === 'break' || before.kind === 'quote') return true;
  return before.key === 'that' || before.key === SAY || CONJUNCTIONS.has(before.key);
}

/** Where the doer of a passive ends. */
function ends(list: readonly Token[], at: number, first: number): boolean {
  const one = list[at] as Token;
  if (one.kind === 'break' || one.kind === 'quote' || one.key === SAY) return true;
  if (one.key === 'and') return list.slice(at + 1).some(({ key }, next) => next < 6 && (isPast(key) || BE.has(key)));
  return (
    at > first &&
    (one.key === 'that' ||
      MODALS.has(one.key) ||
      NEGATIONS.has(one.key) ||
      (TIES.has(one.key) && one.key !== 'of') ||
      tellsTime(one))
  );
}

const CONJUNCTIONS = new Set('and but after before when while because if since until although though as'.split(' '));

function lastBefore(list: readonly Token[], at: number, wanted: (one: Token) => boolean): number {
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) if (wanted(list[index] as Token)) return index;
  return -1;
}

/** “the envoy of Norland” as “Norland envoy”: only where what comes after is a name. */
function withoutOf(tokens: readonly Token[]): readonly Token[] {
  const list = [...tokens];
  for (let of = list.length - 2; of > 0; of--) {
    if (list[of]?.key !== 'of') continue;
    let start = of;
    const capital = isName(list[of - 1]);
    while (
      start > 0 &&
      of - start < (capital ? 4 : 1) &&
      list[start - 1]?.kind === 'content' &&
      isName(list[start - 1]) === capital
    )
      start--;
    while (!capital && start > 0 && TITLES.has(list[start - 1]?.key ?? '')) start--;
    let end = of + 1;
    if (list[end]?.key === 'the') end++;
    const first = end;
    while (end < list.length && list[end]?.kind === 'content' && isName(list[end])) end++;
    if (end === first || start === of) continue;
    const owner = list.slice(first, end).map((one) => ({ ...one, possessive: true }));
    list.splice(start, end - start, ...owner, ...list.slice(start, of));
  }
  return list;
}

const TITLES = new Set(
  'foreign prime defence interior health finance justice labour home deputy vice chief'.split(' '),
);

function isName(one: Token | undefined): boolean {
  return one !== undefined && /^\p{Lu}/u.test(one.text);
}

/** Why the content words of a wording may not stand in their order; null where they may.
 *  @param at for each content word of the wording its place among those of the line */
export function wrongOrder(line: readonly Token[], wording: readonly Token[], at: readonly number[]): string | null {
  const own = contentOf(line);
  const other = contentOf(wording);
  const runs: { readonly from: number; readonly to: number; readonly first: number; readonly last: number }[] = [];
  at.forEach((place, index) => {
    const before = runs.at(-1);
    const gap = before === undefined ? [] : own.slice(before.last + 1, place);
    if (before !== undefined && place > before.last && gap.every(({ token }) => token.optional)) {
      runs[runs.length - 1] = { ...before, to: index + 1, last: place };
    } else runs.push({ from: index, to: index + 1, first: place, last: place });
  });
  if (runs.length === 1) return null;
  if (runs.length > 5) return 'its words stand in another order';
  const movable = runs.map((run) => mayMove(run, { line, wording, own, other, runs }));
  // Whatever may not move has to stand as it stood.
  const fixed = runs.filter((_, index) => !movable[index]);
  const ordered = fixed.every((run, index) => index === 0 || run.first > (fixed[index - 1]?.last ?? 0));
  return ordered ? null : 'its words stand in another order, so that somebody else may have done it';
}

interface Placed {
  readonly token: Token;
  /** Its index among all tokens. */
  readonly index: number;
}

function contentOf(tokens: readonly Token[]): readonly Placed[] {
  return tokens.flatMap((token, index) =>
    token.kind === 'content' || token.kind === 'quote' ? [{ token, index }] : [],
  );
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

interface Both {
  readonly line: readonly Token[];
  readonly wording: readonly Token[];
  readonly own: readonly Placed[];
  readonly other: readonly Placed[];
  readonly runs: readonly Run[];
}

function mayMove(run: Run, both: Both): boolean {
  return (
    attributes(run, both) ||
    tellsWhen(run, both) ||
    subordinate(run, both) ||
    apposition(run, both) ||
    adverb(run, both) ||
    quoted(run, both)
  );
}

/** A quotation by itself moves as its attribution does. */
function quoted(run: Run, { own }: Both): boolean {
  return (
    run.first === run.last &&
    own[run.first]?.token.kind === 'quote' &&
    own.filter(({ token }) => token.kind === 'quote').length === 1
  );
}

const ATTRIBUTES = new Set([SAY, ...'told added acknowledged announced promised wrote'.split(' ')]);

/** “Dane said”, “told reporters”: the only attribution of its line, set off in both wordings. */
function attributes(run: Run, { line, wording, own, other }: Both): boolean {
  const words = own.slice(run.first, run.last + 1).map(({ token }) => token);
  const cues = own.filter(({ token }) => ATTRIBUTES.has(token.key));
  if (!words.some(({ key }) => ATTRIBUTES.has(key)) || words.some(({ kind }) => kind === 'quote')) return false;
  // Who says it and nothing of what is said.
  const cue = own.findLastIndex(
    ({ token }, place) => place >= run.first && place <= run.last && ATTRIBUTES.has(token.key),
  );
  const rest = line.slice((own[cue]?.index ?? 0) + 1, (own[run.last]?.index ?? 0) + 1);
  if (run.last - cue > 3 || rest.some(({ key, kind }) => kind === 'break' || key === 'that' || CONJUNCTIONS.has(key)))
    return false;
  // The label of a report stands over all that its line says.
  if (
    cues.length > 1 &&
    !(run.first === 0 && own[run.last]?.token.key === SAY && own[run.last]?.token.text === 'label')
  )
    return false;
  return (
    setOff(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0) &&
    setOff(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0) &&
    wording.slice(0, -1).filter(({ key, kind }) => kind === 'break' && key === '.').length <=
      line.slice(0, -1).filter(({ key, kind }) => kind === 'break' && key === '.').length
  );
}

/** Whether a stretch begins at the beginning of a clause and ends at the end of one. */
function setOff(tokens: readonly Token[], first: number, last: number): boolean {
  let start = first;
  while (start > 0 && tokens[start - 1]?.kind === 'function' && !CLAUSES.has(tokens[start - 1]?.key ?? '')) start--;
  const before = tokens[start - 1];
  const after = tokens[last + 1];
  const opens = before === undefined || before.kind === 'break' || before.kind === 'quote';
  const closes = after === undefined || after.kind !== 'content' || tokens[last]?.key === SAY || CLAUSES.has(after.key);
  return opens && closes;
}

const CLAUSES = new Set(
  'that and but after before when while because if since until with in on at there it'.split(' '),
);

/** “on Saturday”: the only time of its line, in the same clause in both wordings. */
function tellsWhen(run: Run, { line, wording, own, other, runs }: Both): boolean {
  const isTime = ({ first, last }: Run) => own.slice(first, last + 1).every(({ token }) => tellsTime(token));
  if (!isTime(run) || runs.filter(isTime).length > 1) return false;
  const clause = clausesOf(line);
  const mine = clause[own[run.first]?.index ?? 0];
  const at = runs.indexOf(run);
  const next = runs[at + 1];
  const before = runs[at - 1];
  const clauseOf = (place: number | undefined) => (place === undefined ? null : clause[own[place]?.index ?? 0]);
  const start = other[run.from]?.index ?? 0;
  const leads =
    before === undefined ||
    wording
      .slice(other[run.from - 1]?.index ?? 0, start)
      .some(({ kind, key }) => kind === 'break' || key === 'that' || key === 'and');
  return leads ? clauseOf(next?.first) === mine : clauseOf(before?.last) === mine;
}

/** For each token the number of its clause: a new one at “that”, at a mark, at a conjunction, after a saying. */
function clausesOf(tokens: readonly Token[]): readonly number[] {
  let clause = 0;
  let said = false;
  return tokens.map((one, at) => {
    // A day between two commas stands in the clause before it.
    if (one.kind === 'break' && one.key !== '.' && !tellsSomething(tokens, at)) return clause;
    const opens =
      one.key === 'that' ||
      one.kind === 'break' ||
      one.kind === 'quote' ||
      (CONJUNCTIONS.has(one.key) && one.key !== 'and');
    if (opens || (said && one.kind === 'content' && !tellsTime(one))) {
      clause++;
      said = false;
    }
    if (ATTRIBUTES.has(one.key) || isSpeech(one)) said = true;
    // What a report tells in its own voice begins right behind its label.
    if (one.text === 'label') {
      said = false;
      return clause++;
    }
    return clause;
  });
}

/** Whether what stands between a comma and the next mark has a verb of its own; a title, a name or a day has none. */
function tellsSomething(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1);
  const stop = rest.findIndex(({ kind }) => kind === 'break' || kind === 'quote');
  const between = stop < 0 ? rest : rest.slice(0, stop);
  if (between.length === 0 || stop < 0) return true;
  return between.some(
    ({ key, kind }) => BE.has(key) || MODALS.has(key) || VERBAL.test(key) || (kind === 'content' && isPast(key)),
  );
}

const VERBAL =
  /^(?:that|who|which|whom|when|while|after|before|because|if|and|but|or|\p{L}+ing|had|has|have|did|does|do)$/u;

function isSpeech({ key }: Token): boolean {
  return /^(?:denied|warned|claimed|insisted|repeated|asked|confirmed|rejected|vowed)$/u.test(key);
}

const SUBORDINATORS = new Set('after before when while because until with since saying following despite'.split(' '));

/** “after the bridge fell”: the only such clause, moved between the two ends of what it belongs to, past no attribution. */
function subordinate(run: Run, { line, wording, own, other, runs }: Both): boolean {
  const lead = leadOf(line, own[run.first]?.index ?? 0);
  if (lead === null || leadOf(wording, other[run.from]?.index ?? 0) !== lead) return false;
  const at = runs.indexOf(run);
  const passed = runs.filter((one, index) => one !== run && index > at === one.first < run.first);
  const cue = (one: Run) =>
    own.slice(one.first, one.last + 1).some(({ token }) => ATTRIBUTES.has(token.key) || isSpeech(token));
  if (passed.some(cue) || cue(run)) return false;
  const end = line[(own[run.last]?.index ?? 0) + 1];
  return end === undefined || end.kind !== 'content';
}

function leadOf(tokens: readonly Token[], index: number): string | null {
  for (let at = index; at >= Math.max(0, index - 3); at--) {
    const key = tokens[at]?.key ?? '';
    if (SUBORDINATORS.has(key)) return key;
    if (at < index && tokens[at]?.kind !== 'function') return null;
  }
  return null;
}

/** “Foreign Minister Orla Dane”, “Orla Dane, the foreign minister”. */
function apposition(run: Run, { line, wording, own, other, runs }: Both): boolean {
  const words = own.slice(run.first, run.last + 1).map(({ token }) => token);
  if (!words.every((one) => isName(one) && !one.possessive) || words.length > 4) return false;
  if (isCut(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0)) return false;
  if (isCut(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0)) return false;
  const at = runs.indexOf(run);
  return [runs[at + 1], runs[at - 1]].some((title) => {
    if (title === undefined) return false;
    // The title may lie inside a longer run: only the words that stand beside the name in both matter.
    const [one, two] = title.last === run.first - 1 ? [title, run] : [run, title];
    if (one.last !== two.first - 1) return false;
    const between = line.slice((own[one.last]?.index ?? 0) + 1, own[two.first]?.index ?? 0);
    const [left, right] = title.from === run.to ? [run, title] : [title, run];
    if (left.to !== right.from) return false;
    const there = wording.slice((other[left.to - 1]?.index ?? 0) + 1, other[right.from]?.index ?? 0);
    const office = own.slice(title.first, title.last + 1).map(({ token }) => token);
    const marked = [...between, ...there].some(({ kind }) => kind === 'break');
    const plain = [...between, ...there].every(({ kind, key }) => kind === 'break' || FREE_BEFORE.has(key));
    return office.some(({ key }) => OFFICE.test(key)) && office.length <= 9 && marked && plain;
  });
}

/** Whether a name goes on beyond a stretch: only a title may stand right before it, and nothing written like a name after. */
function isCut(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (after?.kind === 'content' && isName(after)) return true;
  return before?.kind === 'content' && isName(before) && !OFFICE.test(before.key);
}

const FREE_BEFORE = new Set(['the', 'a', 'an', 'its', 'their']);
const OFFICE =
  /^(?:minister|secretary|president|premier|chancellor|spokes\w+|chief|general|colonel|captain|director|head|chair\w*|mayor|leader|superintendent|envoy|official|executive|governor|commander|judge|ambassador|foreman|driver|editor|professor|mp|senator|king|queen|prince|bishop|inspector|commissioner)$/u;

/** “later said”, “said later”. */
function adverb(run: Run, { own, runs }: Both): boolean {
  if (run.first !== run.last) return false;
  const key = own[run.first]?.token.key ?? '';
  if (!/^(?:later|again|twice|far|\p{L}+ly)$/u.test(key) || /^(?:family|reply|supply|only|assembly)$/u.test(key))
    return false;
  const at = runs.indexOf(run);
  // It stays beside one of its neighbours.
  return [runs[at - 1], runs[at + 1]].some(
    (beside) =>
      beside !== undefined &&
      (beside.last === run.first - 1 || beside.first === run.first + 1 || beside.last === run.first + 1),
  );
}
