import type { Drafts } from './draft.ts';
import type { Name } from './name.ts';
import type { Line, Word } from './words.ts';

/** The state that the report is written from: by its date line. */
export function homeOf(lines: readonly Line[], byLine: readonly (readonly Name[])[], drafts: Drafts): string | null {
  for (const [index] of lines.entries()) {
    for (const name of byLine[index] ?? []) {
      if (name.first !== 0) break;
      if (name.rule === 'dateline' || (name.kind === 'place' && isDatelined(lines[index], name))) {
        const after = (byLine[index] ?? []).find((one) => one.kind === 'state' && one.first === name.last + 1);
        if (after === undefined) return drafts.stateOf(name);
        const state = drafts.stateOf(after);
        return state !== null && isAbroad(state, byLine, drafts) ? null : state;
      }
    }
  }
  return null;
}

/** “PORT ASHER, Norland — …” tells readers elsewhere where that is; a report from there that names another state more often is about
 *  that one's people as much. */
function isAbroad(home: string, byLine: readonly (readonly Name[])[], drafts: Drafts): boolean {
  const times = new Map<string, number>();
  for (const names of byLine) {
    for (const name of names) {
      if (name.kind !== 'state' && name.kind !== 'demonym' && name.kind !== 'seat') continue;
      const state = drafts.stateOf(name) ?? (name.kind === 'state' ? name.key : null);
      if (state !== null) times.set(state, (times.get(state) ?? 0) + 1);
    }
  }
  // The dateline itself names it once.
  const own = (times.get(home) ?? 0) - 1;
  return [...times].some(([state, count]) => state !== home && count > own);
}

function isDatelined(line: Line | undefined, name: Name): boolean {
  const words = line?.words ?? [];
  return words[0]?.capitals === true && /^[,:(–—-]$/u.test(words[name.last]?.text ?? '');
}

/** The one state that a report names; null where it names none or several, where the one is a neighbour or is accused, or where it comes up late and
 *  once: then the report is from a state that it need not name, or that is not known for one. */
export function soleState(
  lines: readonly Line[],
  byLine: readonly (readonly Name[])[],
  drafts: Drafts,
): { readonly state: string; readonly first: number } | null {
  let only: string | null = null;
  let times = 0;
  let first = 0;
  for (const [index, names] of byLine.entries()) {
    for (const name of names) {
      // A foreign capital is another state named.
      const state = name.kind === 'organisation' || name.kind === 'outlet' ? null : drafts.stateOf(name);
      if (state === null) {
        if (mayBeState(lines[index]?.words ?? [], name)) return null;
        continue;
      }
      if (only !== null && only !== state) return null;
      if (sendsEnvoy(lines[index]?.words ?? [], name)) return null;
      if (isNeighbour(lines[index]?.words ?? [], name) || isAccused(lines[index]?.words ?? [], name)) return null;
      if (only === null) first = index;
      only = state;
      times++;
    }
  }
  if (only === null) return null;
  const { length } = lines.flatMap(({ words }) => ministriesOf(words)).filter((other) => !(only ?? '').includes(other));
  return length === 0 && (first < LEAD || times > 2) ? { state: only, first } : null;
}

/** As many sentences tell what a report is about. */
const LEAD = 4;

/** “Norland soldiers”, “Norland’s coast guard”: another state is named, whether it is known or not. */
function mayBeState(words: readonly Word[], { key, kind, known, last }: Name): boolean {
  // “Red Heron fighters” are a band's.
  if (known !== null || kind === 'outlet' || key.includes(' ')) return false;
  const own = /^['’]s?$/u.test(words[last]?.text ?? '') ? last + 1 : last;
  for (let at = own; at < own + 3; at++) {
    const word = words[at];
    if (word === undefined || word.capital || (word.tag !== 'NOUN' && word.tag !== 'ADJ')) return false;
    if (OF_A_STATE.has(word.lower) && !(at === own && own === last && NO_OWNERS.has(kind))) return true;
    if (word.lower === 'guard' && (words[at - 1]?.lower === 'coast' || words[at - 1]?.lower === 'border')) return true;
  }
  return false;
}

const OF_A_STATE = new Set(
  'soldiers troops forces negotiators negotiator navy army air-force government authorities diplomats embassy ambassador airspace parliament warship warships warplanes jets fighters coastguard ministry'.split(
    ' ',
  ),
);
/** “Orla Dane troops” is said of nobody. */
const NO_OWNERS: ReadonlySet<string> = new Set(['person']);

/** “neighbouring Norland”, “across the border, Norland …” */
function isNeighbour(words: readonly Word[], { first }: Name): boolean {
  if (/^neighbou?r/u.test(words[first - 1]?.lower ?? '')) return true;
  return words.slice(0, first).some((word, at) => word.lower === 'across' && words[at + 2]?.lower === 'border');
}

/** “Norland’s ambassador in Velden”: it is abroad there. */
function sendsEnvoy(words: readonly Word[], { last }: Name): boolean {
  return /^['’]s?$/u.test(words[last]?.text ?? '') && ENVOYS.has(words[last + 1]?.lower ?? '');
}

const ENVOYS = new Set(['ambassador', 'embassy', 'consul', 'consulate', 'envoy']);

/** “Sudmark accused Norland”: another side speaks, whether it is known for a state or not. */
function isAccused(words: readonly Word[], { first }: Name): boolean {
  return ACCUSES.has(words[first - 1]?.lower ?? '');
}

const ACCUSES = new Set('accused accuses accusing blamed blames blaming condemned condemns condemning'.split(' '));

/** “The Foreign Ministry of Sudmark”: a state is named there, whether it is known or not. */
function ministriesOf(words: readonly Word[]): readonly string[] {
  return words.flatMap(({ lower }, at) => {
    const behind = words[at + 1];
    const [before = '', body = ''] = [words[at - 2]?.lower, words[at - 1]?.lower];
    if (lower !== 'of' || behind?.capital !== true) return [];
    const isOfState = body === 'government' || (body === 'ministry' && PORTFOLIOS.has(before));
    return isOfState ? [behind.text] : [];
  });
}

const PORTFOLIOS: ReadonlySet<string> = new Set(['foreign', 'interior', 'defence', 'defense', 'finance', 'health']);

/** The place in the name of the outlet: “Port Asher Courier”. */
export function outletHomeOf(
  byLine: readonly (readonly Name[])[],
  drafts: Drafts,
  outlet: string | null,
  states: ReadonlySet<string>,
): string | null {
  if (outlet === null) return null;
  for (const names of byLine) {
    for (const name of names) {
      if ((name.kind !== 'place' && name.kind !== 'state') || !` ${outlet} `.includes(` ${name.key} `)) continue;
      const state = drafts.stateOf(name);
      if (state === null) return name.key;
      return states.has(state) ? state : null;
    }
  }
  return null;
}
