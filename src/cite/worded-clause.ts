import { isBehindGerund, mayBeNouns } from './worded-host.ts';
import { BE, CONJUNCTIONS } from './worded-plain.ts';
import type { Both, Run } from './worded-run.ts';
import { ATTRIBUTES, isSpeech } from './worded-saying.ts';
import { ownSubject } from './worded-subject.ts';
import { isPast, MODALS, SAY, type Token, tellsTime } from './worded-tokens.ts';

/** “on Saturday”: the only time of its line, in the same clause in both wordings. */
export function tellsWhen(run: Run, { line, wording, own, other, runs }: Both): boolean {
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

/** “after the bridge fell”: the only such clause, moved between the two ends of what it belongs to, past no attribution. */
export function subordinate(run: Run, { line, wording, own, other, runs }: Both): boolean {
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

const SUBORDINATORS = new Set('after before when while because until with since saying following despite'.split(' '));

function leadOf(tokens: readonly Token[], index: number): string | null {
  for (let at = index; at >= Math.max(0, index - 3); at--) {
    const key = tokens[at]?.key ?? '';
    if (SUBORDINATORS.has(key)) return key;
    if (at < index && tokens[at]?.kind !== 'function') return null;
  }
  return null;
}
