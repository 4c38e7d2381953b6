import { BEING, DETERMINERS, type Word } from './asked-words.ts';
import type { Unit } from './unit.ts';

/** The thing or name that follows the deed without a preposition. */
export function objectOf(units: readonly Unit[], words: readonly Word[]): Unit | null {
  const deeds = new Set(units.filter(({ kind }) => kind === 'deed').map(({ words: own }) => own));
  const at = words.findIndex(({ named, isName }, index) => {
    const before = words[index - 1]?.lower ?? '';
    if (named !== null || isName) return deeds.has(before);
    return DETERMINERS.has(before) && deeds.has(words[index - 2]?.lower ?? '');
  });
  const first = words[at];
  if (first === undefined) return passiveObjectOf(units, words);
  if (first.named !== null || first.isName) return units.find((unit) => unit.words === first.text) ?? null;
  const run = words.slice(at).map(({ lower }) => lower);
  const end = run.findIndex((word) => !units.some(({ kind, words: own }) => kind === 'thing' && own === word));
  const last = run[(end < 0 ? run.length : end) - 1];
  return units.find(({ words: own }) => own === last) ?? null;
}

/** Whoever or whatever it is done to in “When was Operation Heron launched?” */
function passiveObjectOf(units: readonly Unit[], words: readonly Word[]): Unit | null {
  const being = words.findIndex(({ lower }) => BEING.has(lower));
  const next = words[being + 1];
  if (being < 0 || next === undefined || (next.named === null && !next.isName)) return null;
  return units.find(({ words: own, kind }) => kind === 'name' && own === next.text) ?? null;
}
