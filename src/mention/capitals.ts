import type { Name } from './names.ts';
import type { Line } from './words.ts';

/** Cities that the text itself ties to a state: “Norland's capital, Port Asher”, “Port Asher, the capital of Norland”,
 *  or a date line before words about one state. City → state by its name in this report. */
export function findCapitals(lines: readonly Line[], names: readonly Name[]): ReadonlyMap<string, string> {
  const capitals = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const own = names.filter((name) => name.line === index);
    for (const city of own) {
      if (city.known !== null || city.kind === 'state' || city.kind === 'demonym') continue;
      const state = tiedTo(line, city, own);
      if (state !== null && !capitals.has(city.key))
        capitals.set(
          city.key,
          state.known !== null && state.known.what !== 'organisation' ? state.known.state.name : state.key,
        );
    }
  }
  return capitals;
}

function tiedTo(line: Line, city: Name, own: readonly Name[]): Name | null {
  const { words } = line;
  const before = words[city.first - 1]?.text === ',' ? city.first - 2 : city.first - 1;
  if (words[before]?.lower === 'capital') {
    const owner = own.find(
      (name) =>
        name.kind === 'state' &&
        /^['’]s?$/u.test(words[name.last]?.text ?? '') &&
        before - name.last <= 2 &&
        before >= name.last,
    );
    if (owner !== undefined) return owner;
    const demonym = own.find((name) => name.last === before && name.kind === 'state');
    if (demonym !== undefined) return demonym;
  }
  if (words[city.last]?.text === ',') {
    const at = words.findIndex((word, index) => index > city.last && index < city.last + 4 && word.lower === 'capital');
    if (at > 0) {
      const owner = own.find((name) => name.kind === 'state' && (name.last === at - 1 || name.first === at + 2));
      if (owner !== undefined) return owner;
    }
  }
  // “VEYRA: Kessland's government on Sunday …”
  if (
    city.first === 0 &&
    (words[city.last]?.text === ':' ||
      words.slice(city.last, city.last + 9).some((word) => /^[-–—_]$/u.test(word.text)))
  ) {
    const next = own.find((name) => name.first > city.last);
    if (next?.kind === 'state') return next;
  }
  return null;
}
