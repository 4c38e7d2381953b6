import { STATE_BODIES } from '../lexicon/bodies.ts';
import { UNNAMED_NOUNS } from '../lexicon/unnamed.ts';
import type { Name } from './name.ts';
import { officeHead } from './office.ts';
import type { Line } from './words.ts';

/** Cities that the text itself ties to a state: “Norland's capital, Port Asher”, “Port Asher, the capital of Norland”,
 *  or a date line before “Norland's government”. City → state by its name in this report. */
export function findCapitals(
  lines: readonly Line[],
  byLine: readonly (readonly Name[])[],
): ReadonlyMap<string, string> {
  const capitals = new Map<string, string>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const own = byLine[index] ?? [];
    for (const city of own) {
      if (city.known !== null || capitals.has(city.key)) continue;
      const state = tiedTo(line, city, own);
      if (state?.known != null && state.known.what !== 'organisation') capitals.set(city.key, state.known.state.name);
    }
  }
  return capitals;
}

function tiedTo(line: Line, city: Name, own: readonly Name[]): Name | null {
  const { words } = line;
  const before = words[city.first - 1]?.text === ',' ? city.first - 2 : city.first - 1;
  if (words[before]?.lower === 'capital') {
    for (const name of own) {
      if (!isState(name) || name.last > before) continue;
      if (name.last === before || (isPossessive(words[name.last]?.text) && before - name.last <= 2)) return name;
    }
  }
  if (words[city.last]?.text === ',') {
    for (let at = city.last + 1; at < city.last + 4; at++) {
      if (words[at]?.lower !== 'capital') continue;
      const owner = own.find(
        (name) => isState(name) && (name.last === at - 1 || name.last === at || name.first === at + 2),
      );
      if (owner !== undefined) return owner;
    }
  }
  if (city.rule === 'dateline') {
    const next = own.find((name) => name.first > city.last && isState(name));
    if (next === undefined || next.first > city.last + 12) return null;
    for (let at = next.last; at < next.last + 4; at++) {
      const lower = words[at]?.lower ?? '';
      if (officeHead(lower) !== null || STATE_BODIES.has(lower) || lower === 'inspectorate' || SPEAKERS.has(lower))
        return next;
    }
  }
  return null;
}

/** “VELDEN: Norlandic | officials”; “Norlandic farmers” may be told of anywhere. */
const SPEAKERS: ReadonlySet<string> = new Set(
  UNNAMED_NOUNS.filter(({ speaksFor }) => speaksFor === 'state').flatMap(({ noun, plural }) => [noun, plural]),
);

function isState(name: Name): boolean {
  return name.kind === 'state' || name.kind === 'demonym';
}

function isPossessive(text: string | undefined): boolean {
  return text !== undefined && /^['’]s?$/u.test(text);
}
