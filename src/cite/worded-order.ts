import { subordinate, tellsWhen } from './worded-clause.ts';
import { hostOf, mayBeNouns } from './worded-host.ts';
import { isNaming } from './worded-plain.ts';
import type { Both, Placed, Run } from './worded-run.ts';
import { ATTRIBUTES, attributes } from './worded-saying.ts';
import { apposition } from './worded-title.ts';
import { isPast, lemmaOf, type Token, tellsTime } from './worded-tokens.ts';

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

function contentOf(tokens: readonly Token[]): readonly Placed[] {
  return tokens.flatMap((token, index) =>
    token.kind === 'content' || token.kind === 'quote' ? [{ token, index }] : [],
  );
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
