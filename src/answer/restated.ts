import { unitsIn } from './concept.ts';
import type { Words } from './material.ts';
import { rootOf } from './stem.ts';

/** Whether a stretch tells what others have told in other words: most of what it names stands there, or it names again what the headlines
 *  have in common and hardly anything besides. Ten reports of one robbery tell it ten times, each with another detail. */
export function restates(
  words: Words,
  told: readonly Words[],
  shareOf: (roots: ReadonlySet<string>) => number,
): boolean {
  if (told.length === 0) return false;
  const known = new Set(told.flatMap(rootsOf));
  const own = new Set(rootsOf(words));
  if (own.size < FEW) return false;
  const fresh = [...own].filter((unit) => !known.has(unit)).length / own.size;
  if (fresh < MOSTLY_TOLD) return true;
  const again = shareOf(new Set([...own].filter((unit) => known.has(unit))));
  return fresh < HARDLY_NEW && again >= MATTER;
}

function rootsOf({ analysis, sentence }: Words): readonly string[] {
  return unitsIn(analysis, sentence).map(rootOf);
}

/** Of fewer things a stretch says too little for a share of them to mean anything. */
const FEW = 4;
const MOSTLY_TOLD = 0.5;
const HARDLY_NEW = 0.72;
/** The share of what the headlines have in common that makes it the matter itself. */
const MATTER = 0.45;
