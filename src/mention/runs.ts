import { type KnownNames, knownAt } from './known.ts';
import { COMPASS, knownHere } from './known-here.ts';
import { withOffices } from './office-runs.ts';
import type { Run } from './run.ts';
import { endOfRun, endOfSeen } from './run-end.ts';
import type { Seen } from './seen.ts';
import type { Line, Word } from './words.ts';

/** The runs of one line, in order, without overlap. `names` are the runs of the report's plain lines: headlines hold no others. */
export function findRuns(line: Line, names: KnownNames, seen: Seen): readonly Run[] {
  const runs: Run[] = [];
  const { words } = line;
  let at = 0;
  while (at < words.length) {
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
    const end =
      line.shape === 'plain'
        ? endOfRun(line, names, at, seen)
        : Math.max(endOfSeen(line, at, seen), endOfCompany(words, at));
    if (end === at) {
      at++;
      continue;
    }
    runs.push(...withOffices(words, at, end));
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
