import { IDIOMS } from '../lexicon/same.ts';
import { CLAUSES, type Word } from './asked-words.ts';
import type { Unit } from './unit.ts';

/** Turns of speech in a question (“take place”, “give way”), and the words that they cover. */
export function idiomsIn(words: readonly Word[]): {
  readonly idioms: readonly Unit[];
  readonly covered: ReadonlySet<number>;
} {
  const clause = clauseAt(words);
  const covered = new Set<number>();
  const idioms: Unit[] = [];
  const text = words.map(({ lower }) => lower.replaceAll(' ', '_')).join(' ');
  for (const { pattern, told, soft } of IDIOMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const first = text.slice(0, match.index).split(' ').length - 1;
    const count = match[0].split(' ').length;
    for (let at = first; at < first + count; at++) {
      if (words[at]?.named === null && !words[at]?.isName) covered.add(at);
    }
    idioms.push(idiomUnit(match[0], told, soft === true, first < clause ? 'deed' : 'thing'));
  }
  return { idioms, covered };
}

/** Where a clause begins that only tells when or why. */
function clauseAt(words: readonly Word[]): number {
  const at = words.findIndex(({ lower }, index) => index > 1 && CLAUSES.has(lower));
  return at < 0 ? words.length : at;
}

function idiomUnit(words: string, forms: readonly string[], soft: boolean, kind: Unit['kind']): Unit {
  return { words, kind, forms, named: null, soft: soft || kind === 'thing', direct: true, use: 'any' };
}
