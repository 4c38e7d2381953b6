import { CONJUNCTIONS } from './worded-plain.ts';
import type { Both, Run } from './worded-run.ts';
import { ownSubject } from './worded-subject.ts';
import { SAY, type Token, tellsTime } from './worded-tokens.ts';

export const ATTRIBUTES = new Set([
  SAY,
  ...'told added acknowledged announced promised wrote reports reported writes claimed claims insisted explained argued confirmed warned'.split(
    ' ',
  ),
]);

export function isSpeech({ key }: Token): boolean {
  return /^(?:denied|warned|claimed|insisted|repeated|asked|confirmed|rejected|vowed)$/u.test(key);
}

/** “Dane said”, “told reporters”: the only attribution of its line, set off in both wordings. */
export function attributes(run: Run, { line, wording, own, other }: Both): boolean {
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
