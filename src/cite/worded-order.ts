import { hostOf, isBehindGerund, mayBeNouns } from './worded-host.ts';
import { BE, CONJUNCTIONS, isName, isNaming, OFFICE } from './worded-plain.ts';
import { isPast, lemmaOf, MODALS, SAY, type Token, tellsTime } from './worded-tokens.ts';

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
  if (runs.length > 7) return 'its words stand in another order';
  if (runs.some((run) => hostsOf(run, { line, wording, own, other, runs }) === 'other'))
    return 'a phrase goes with another verb';
  const movable = runs.map((run) => mayMove(run, { line, wording, own, other, runs }));
  if (runs.some((run, index) => !movable[index] && isLeft(run, { line, wording, own, other, runs })))
    return 'a day goes with another verb';
  // Whatever may not move has to stand as it stood.
  const fixed = runs.filter((_, index) => !movable[index]);
  const ordered = fixed.every((run, index) => index === 0 || run.first > (fixed[index - 1]?.last ?? 0));
  return ordered ? null : 'its words stand in another order, so that somebody else may have done it';
}

/** “…, Dane said on Monday” as “Dane said that … on Monday”: the saying has gone and the day has stayed. */
function isLeft({ first, last, from }: Run, { own, runs }: Both): boolean {
  if (!own.slice(first, last + 1).every(({ token }) => tellsTime(token))) return false;
  const before = runs.find((one) => one.last === first - 1);
  const cues = (run: Run): boolean => own.slice(run.first, run.last + 1).some(({ token }) => ATTRIBUTES.has(token.key));
  if (before !== undefined && cues(before) && before.to !== from) return true;
  // “… on Monday, Dane said” as “…, Dane said on Monday”.
  const ahead = runs.find((one) => one.to === from);
  return ahead !== undefined && ahead.last !== first - 1 && cues(ahead);
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
  const hosts = hostsOf(run, both);
  return (
    attributes(run, both) ||
    tellsWhen(run, both) ||
    subordinate(run, both) ||
    hosts === 'same' ||
    apposition(run, both) ||
    adverb(run, both) ||
    quoted(run, both) ||
    participle(run, both)
  );
}

/** Whether a phrase (“during a visit to the port”, “in Arden”) goes with the same verb in both wordings; null where that is not plain. */
function hostsOf(run: Run, { line, wording, own, other }: Both): 'same' | 'other' | null {
  const mine = hostOf(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0);
  const theirs = hostOf(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0);
  if (mine === null || theirs === null) return null;
  const [left, right] = [lemmaOf(line[mine]?.key ?? ''), lemmaOf(wording[theirs]?.key ?? '')];
  if (left !== right) return 'other';
  const start = own[run.first];
  if (start !== undefined && tellsTime(start.token)) {
    if (mayBeNouns(line, start.index) || mayBeNouns(wording, other[run.from]?.index ?? 0)) return null;
  }
  const count = (list: readonly Placed[]) => list.filter(({ token }) => lemmaOf(token.key) === left).length;
  // Where the same verb stands twice, either may be meant.
  return count(own) === 1 && count(other) === 1 ? 'same' : null;
}

/** “Asked about the fire, Dane said” and “Dane, asked about the fire, said”: of the same subject, before and behind it. */
function participle(run: Run, { line, wording, own, other }: Both): boolean {
  const first = own[run.first]?.token.key ?? '';
  if (!/..ing$/u.test(first) && !isPast(first)) return false;
  const mine = besideSubject(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0);
  const theirs = besideSubject(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0);
  return mine !== null && theirs !== null && mine !== theirs;
}

function besideSubject(tokens: readonly Token[], first: number, last: number): 'before' | 'behind' | null {
  if (tokens[last + 1]?.key !== ',') return null;
  if (tokens[first - 1] === undefined || tokens[first - 1]?.key === '.') return 'before';
  if (tokens[first - 1]?.key !== ',') return null;
  const opens = tokens.findLastIndex(({ key }, at) => at < first && key === '.') + 1;
  const subject = tokens.slice(opens, first - 1);
  return subject.length > 0 && subject.every(isNaming) ? 'behind' : null;
}

/** A quotation by itself moves as its attribution does. */
function quoted(run: Run, { own }: Both): boolean {
  return (
    run.first === run.last &&
    own[run.first]?.token.kind === 'quote' &&
    own.filter(({ token }) => token.kind === 'quote').length === 1
  );
}

const ATTRIBUTES = new Set([
  SAY,
  ...'told added acknowledged announced promised wrote reports reported writes claimed claims insisted explained argued confirmed warned'.split(
    ' ',
  ),
]);

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
  // “promised a report” tells a deed; “told reporters”, “announced in Arden” may stand behind what is said.
  if (rest.length > 0 && !ADDRESSES.has(own[cue]?.token.key ?? '') && !rest.every(tellsWhereOrWhen)) return false;
  if (run.last - cue > 3 || rest.some(({ key, kind }) => kind === 'break' || key === 'that' || CONJUNCTIONS.has(key)))
    return false;
  // The label of a report stands over all that its line says.
  const label = run.first === 0 && own[run.last]?.token.key === SAY && own[run.last]?.token.text === 'label';
  if (cues.length > 1 && !label && !wraps(run, { line, wording, own, other })) return false;
  if (sentenceOf(line, own[run.first]?.index ?? 0) !== sentenceOf(wording, other[run.from]?.index ?? 0)) return false;
  if (passesJoint(run, { line, wording, own, other })) return false;
  return (
    setOff(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0) &&
    setOff(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0) &&
    wording.slice(0, -1).filter(({ key, kind }) => kind === 'break' && key === '.').length <=
      line.slice(0, -1).filter(({ key, kind }) => kind === 'break' && key === '.').length
  );
}

const ADDRESSES = new Set(['told', 'warned']);

function tellsWhereOrWhen(one: Token, at: number, rest: readonly Token[]): boolean {
  if (one.kind !== 'content' || tellsTime(one)) return true;
  return (
    rest.slice(0, at).some(({ key }) => /^(?:in|on|at|to|during|after|before|with)$/u.test(key)) ||
    /^(?:later|again|also)$/u.test(one.key)
  );
}

/** Whether a saying in the midst of a sentence goes past a joint: “A left, and B, Vale said, stayed”, “A left, Vale said, and B stayed”. */
function passesJoint(run: Run, { line, wording, own, other }: Omit<Both, 'runs'>): boolean {
  const mine = jointsBefore(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0);
  const theirs = jointsBefore(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0);
  if (mine !== null && theirs !== null) return mine !== theirs;
  // From one end to the other: past “, but the union denied it” it may say more than it said.
  const label = own[run.last]?.token.text === 'label';
  if (mine === null && theirs === null) return !label && (goesOnAlone(line) || goesOnAlone(wording));
  // From an end, where it reaches over all, to a place before “, and …”, or back.
  const opens = (tokens: readonly Token[], last: number): boolean =>
    tokens[last + 1]?.kind === 'break' && /^(?:and|or|but|while)$/u.test(tokens[last + 2]?.key ?? '');
  if (mine !== null) return opens(line, own[run.last]?.index ?? 0);
  return theirs !== null && opens(wording, other[run.to - 1]?.index ?? 0);
}

/** “…, but the union denied it”, “…, hours after the court met”: what a saying at the head need not reach. */
function goesOnAlone(tokens: readonly Token[]): boolean {
  return tokens.some((one, at) => {
    if (one.key !== ',') return false;
    const [next, second] = [tokens[at + 1], tokens[at + 2]];
    if (next === undefined || second === undefined) return false;
    if (/^(?:after|before)$/u.test(second.key) && SPANS.test(next.key)) return true;
    return /^(?:and|but|while)$/u.test(next.key) && ownSubject(tokens, at + 2);
  });
}

const SPANS = /^(?:seconds|minutes|hours|days|weeks|months|years)$/u;

/** Whether somebody or something stands at a place, and a verb behind it. */
function ownSubject(tokens: readonly Token[], from: number): boolean {
  let named = false;
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const one = tokens[at] as Token;
    if (one.kind === 'break' || one.kind === 'quote') return false;
    if (BE.has(one.key) || MODALS.has(one.key) || /^(?:ha[sd]|have)$/u.test(one.key)) return named;
    if (one.kind !== 'content') {
      named ||= /^(?:he|she|it|they|nobody)$/u.test(one.key);
      continue;
    }
    if (isPast(one.key) && !isName(one)) return named;
    named ||= !/ly$/u.test(one.key);
  }
  return false;
}

/** How many joints stand before a stretch; null at an end of its sentence, from where it reaches over all of it. */
function jointsBefore(tokens: readonly Token[], first: number, last: number): number | null {
  const opens = tokens.findLastIndex(({ key }, at) => at < first && key === '.') + 1;
  const after = tokens[last + 1];
  const head = tokens.slice(opens, first).every(({ kind }) => kind === 'function');
  if (head || after === undefined || after.key === '.') return null;
  return tokens.slice(opens, first).filter(({ key }, at) => JOINTS.has(key) && tokens[opens + at - 1]?.kind === 'break')
    .length;
}

/** The number of the sentence; the mark inside a quotation ends none. */
function sentenceOf(tokens: readonly Token[], index: number): number {
  return tokens.filter(({ key }, at) => at < index && key === '.' && tokens[at - 1]?.kind !== 'quote').length;
}

/** “The Post reports that Dane says …” and “Dane says …, the Post reports”: from one end of a sentence without a joint to the other. */
function wraps(run: Run, { line, wording, own, other }: Omit<Both, 'runs'>): boolean {
  const mine = endOf(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0);
  const theirs = endOf(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0);
  return mine !== null && theirs !== null && mine !== theirs;
}

function endOf(tokens: readonly Token[], first: number, last: number): 'head' | 'tail' | null {
  let start = first;
  while (start > 0 && tokens[start - 1]?.kind !== 'break' && tokens[start - 1]?.kind === 'function') start--;
  const opens = tokens.findLastIndex(({ key }, at) => at < first && key === '.') + 1;
  const stop = tokens.findIndex(({ key }, at) => at > last && key === '.');
  const closes = stop < 0 ? tokens.length : stop;
  const joint = tokens.slice(opens, closes).some(({ key }) => JOINTS.has(key));
  if (joint) return null;
  if (start === opens && tokens[last + 1]?.key === 'that') return 'head';
  return last + 1 === closes && tokens[start - 1]?.key === ',' ? 'tail' : null;
}

const JOINTS = new Set('and or but while when as'.split(' '));

/** Whether a stretch begins at the beginning of a clause and ends at the end of one. */
function setOff(tokens: readonly Token[], first: number, last: number): boolean {
  let start = first;
  while (
    start > 0 &&
    (tokens[start - 1]?.optional ||
      (tokens[start - 1]?.kind === 'function' && !CLAUSES.has(tokens[start - 1]?.key ?? '')))
  )
    start--;
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
  for (const [tokens, at] of [
    [line, own[run.first]?.index ?? 0],
    [wording, other[run.from]?.index ?? 0],
  ] as const)
    if (mayBeNouns(tokens, at) || isBehindGerund(tokens, at)) return false;
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
  let within = false;
  return tokens.map((one, at) => {
    // A day or a title between two commas stands in the clause before it, and that clause goes on behind the second comma.
    if (one.kind === 'break') {
      const closes = within;
      within = one.key !== '.' && !closes && !tellsSomething(tokens, at);
      if (one.key !== '.' && (within || closes)) return clause;
    }
    const opens =
      one.key === 'that' ||
      one.kind === 'break' ||
      one.kind === 'quote' ||
      (CONJUNCTIONS.has(one.key) && (one.key !== 'and' || ownSubject(tokens, at + 1)));
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
    ({ key, kind }) =>
      key === SAY || BE.has(key) || MODALS.has(key) || VERBAL.test(key) || (kind === 'content' && isPast(key)),
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
  const [first, last] = [own[run.first]?.index ?? 0, own[run.last]?.index ?? 0];
  // “after the computers failed, and two men were moved”: what is joined to it may be none of it.
  const joins = (at: number): boolean => /^(?:and|but|or)$/u.test(line[at]?.key ?? '') && ownSubject(line, at + 1);
  for (let at = first; at <= last + 2; at++) if (joins(at)) return false;
  const end = line[last + 1];
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

/** “later said”, “said later”. */
function adverb(run: Run, { own, runs }: Both): boolean {
  if (run.first !== run.last) return false;
  const key = own[run.first]?.token.key ?? '';
  if (!/^(?:later|again|twice|far|so-far|\p{L}+ly)$/u.test(key) || /^(?:family|reply|supply|only|assembly)$/u.test(key))
    return false;
  const at = runs.indexOf(run);
  // It stays beside one of its neighbours.
  return [runs[at - 1], runs[at + 1]].some(
    (beside) =>
      beside !== undefined &&
      (beside.last === run.first - 1 || beside.first === run.first + 1 || beside.last === run.first + 1),
  );
}
