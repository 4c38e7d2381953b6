/** What nearly always comes out the same in the training text, so that the parser need not weigh it (`src/text/sure.ts`). */
import type { SureLists } from '../src/lexicon/parser.ts';
import {
  begin,
  isDone,
  LEFT,
  make,
  newConfiguration,
  possible,
  RIGHT,
  type TagKinds,
} from '../src/text/configuration.ts';
import { hashWord } from '../src/text/hash.ts';
import { moveKey, tagRelationKey, wordRelationKey } from '../src/text/sure.ts';
import { COMMA } from '../src/text/tree.ts';
import { lookAt, newWords } from '../src/text/words.ts';
import type { Lesson } from './train-parser.ts';

type Counts = Map<number, Map<number, number>>;

/** At least so often, and at least this share of the cases. Words are to be surer: other genres use them otherwise. */
const WORDS = { least: 20, share: 0.998 };
const OTHERS = { least: 20, share: 0.998 };

/** @param cheapest the moves that lose nothing, as bits; where there are several none of them is sure. */
export function findSure(
  lessons: readonly Lesson[],
  texts: readonly (readonly string[])[],
  tagKinds: TagKinds,
  cheapest: (state: ReturnType<typeof newConfiguration>, gold: Int32Array, allowed: number) => number,
): SureLists {
  const tags: Counts = new Map();
  const moves: Counts = new Map();
  const relations: Counts = new Map();
  const words = newWords();
  const state = newConfiguration();
  for (const [place, own] of lessons.entries()) {
    for (const [at, text] of (texts[place] ?? []).entries())
      count(tags, hashWord(text, 0, text.length), own.tags[at + 1] as number);
    lookAt(own.seen, own.seen.length, words);
    for (let at = 1; at <= words.count; at++) state.tags[at] = own.guessed[at] as number;
    begin(state, words, tagKinds, COMMA);
    while (!isDone(state)) {
      const allowed = possible(state);
      const right = cheapest(state, own.head, allowed);
      const move = 31 - Math.clz32(right & -right);
      if ((allowed & (allowed - 1)) !== 0) count(moves, moveKey(state), (right & (right - 1)) === 0 ? move : OPEN);
      if (move === LEFT || move === RIGHT) {
        const top = state.stack[state.depth - 1] as number;
        const head = move === LEFT ? state.next : top;
        const child = move === LEFT ? top : state.next;
        if (own.head[child] === head) {
          const relation = own.relation[child] as number;
          count(relations, wordRelationKey(words, state, head, child), relation);
          count(relations, tagRelationKey(state, head, child), relation);
        }
      }
      make(state, move, 0);
    }
  }
  return {
    sureTags: sureIn(tags, WORDS).map((value, at) => (at % 2 === 0 ? value : value - 1)),
    sureMoves: sureIn(moves, OTHERS),
    sureRelations: sureIn(relations, OTHERS),
  };
}

/** No move. */
const OPEN = 255;

function count(counts: Counts, key: number, value: number): void {
  const own = counts.get(key) ?? new Map<number, number>();
  own.set(value, (own.get(value) ?? 0) + 1);
  counts.set(key, own);
}

/** Hash, number, hash, number … in ascending order of the hashes. */
function sureIn(
  counts: Counts,
  { least, share }: { readonly least: number; readonly share: number },
): readonly number[] {
  const found: (readonly [number, number])[] = [];
  for (const [key, values] of counts) {
    let sum = 0;
    let most = 0;
    let first = OPEN;
    for (const [value, times] of values) {
      sum += times;
      if (times > most || (times === most && value < first)) {
        most = times;
        first = value;
      }
    }
    if (sum >= least && most >= sum * share && first !== OPEN) found.push([key, first]);
  }
  return found.sort((a, b) => a[0] - b[0]).flat();
}
