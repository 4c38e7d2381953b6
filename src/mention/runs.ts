import { definedIn } from './defined.ts';
import { type KnownNames, knownAt } from './known.ts';
import { COMPASS, knownHere } from './known-here.ts';
import { withOffices } from './office-runs.ts';
import { keyOf, type Run } from './run.ts';
import { endOfRun, seenAt } from './run-end.ts';
import type { Seen } from './seen.ts';
import type { Line, Word } from './words.ts';
import { worksIn } from './works.ts';

/** The runs of one line, in order, without overlap. `names` are the runs of the report's plain lines: headlines hold no others. */
export function findRuns(line: Line, names: KnownNames, seen: Seen): readonly Run[] {
  const runs: Run[] = [];
  const { words } = line;
  let at = 0;
  const works = worksIn(line);
  const defined = line.shape === 'plain' ? definedIn(words) : null;
  while (at < words.length) {
    const whole = defined?.get(at);
    if (whole !== undefined) {
      const own = knownAt(names, words, at, false);
      runs.push({ first: at, last: whole, known: own?.last === whole ? own.known : null, office: null });
      at = whole;
      continue;
    }
    const work = works?.get(at);
    if (work !== undefined) {
      runs.push({ first: at, last: work, known: null, office: null, work: true });
      at = work;
      continue;
    }
    const region = regionAt(line, names, at);
    if (region !== null) {
      runs.push({ first: at, last: region, known: null, office: null });
      at = region;
      continue;
    }
    const known = knownHere(line, names, at, seen);
    if (known !== null) {
      runs.push({ first: known.first, last: known.last, known: known.known, office: null });
      at = known.last;
      continue;
    }
    const end = line.shape === 'plain' ? endOfRun(line, names, at, seen) : endOfCompany(words, at);
    const written = line.shape === 'plain' ? null : seenAt(line, at, seen);
    if (written !== null && at + written.length >= end) {
      const last = at + written.length;
      if (line.shape === 'capitals') runs.push({ first: at, last, known: null, office: null, written });
      else runs.push(...withOffices(words, at, last, seen));
      at = last;
      continue;
    }
    if (end === at) {
      at++;
      continue;
    }
    if (seen.places.has(keyOf(line, { first: at, last: end })))
      runs.push({ first: at, last: end, known: null, office: null });
    else runs.push(...withOffices(words, at, end, seen));
    at = end;
  }
  return runs;
}

/** “Northern Norland”, “East Sudmark”: a part of a state, where that is no state itself. */
function regionAt(line: Line, names: KnownNames, at: number): number | null {
  const word = line.words[at];
  if (word === undefined || line.shape !== 'plain' || !word.capital || !COMPASS.has(word.lower)) return null;
  if (knownAt(names, line.words, at, false) !== null) return null;
  const state = knownAt(names, line.words, at + 1, false);
  return state?.known.what === 'state' && line.words[at + 1]?.joined !== true ? state.last : null;
}

/** In headlines and legal lines: “PORT ASHER METALS, INC.” */
function endOfCompany(words: readonly Word[], at: number): number {
  for (let end = at; end < at + 6; end++) {
    const word = words[end];
    if (word === undefined) return at;
    if (end > at && word.text === ',' && /^(?:INC|LTD|CORP|Inc|Ltd|Corp)\.?$/u.test(words[end + 1]?.text ?? ''))
      return end + 2;
    if (!word.capital || word.noName || /^(?:BY|OF|AND|THE|TO)$/u.test(word.text)) return at;
  }
  return at;
}
