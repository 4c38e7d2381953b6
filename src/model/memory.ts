/** What is kept of one comparison for the next one of the same case. A step asks for what it makes out of certain parts; where the very same
 *  parts lie under the key already, it gets what was made of them. So a comparison with a memory comes out as one without: nothing is ever
 *  changed in place, and what rests on a part that changed is made anew. Only an index may be kept that is brought up to the reports of the
 *  case before anything is looked up in it (`origin/meetings.ts`). */
export interface Memory {
  /** Begin a round of one step. What the round before did not ask for is forgotten: what has left the case leaves no trace. */
  readonly of: (step: string) => Keep;
}

/** Gives what `make` makes of the parts. It must rest on nothing else but them and on what never changes, such as the lexicon.
 *  @param parts held against those of the last time one by one, with `===` */
export type Keep = <Value>(key: string, parts: readonly unknown[], make: () => Value) => Value;

/** Keeps nothing: everything is made. */
export const FORGETFUL: Memory = { of: () => (_key, _parts, make) => make() };

/** A memory that keeps.
 *  @param watch hears the step of each thing that is made; for counting the work */
export function remember(watch: (step: string) => void = () => {}): Memory {
  const shelves = new Map<string, Shelf>();
  return {
    of: (step) => {
      const shelf = shelves.get(step) ?? { kept: new Map<string, Kept>(), round: 0, asked: 0 };
      shelves.set(step, shelf);
      if (shelf.asked < shelf.kept.size)
        for (const [key, { round }] of shelf.kept) if (round < shelf.round) shelf.kept.delete(key);
      shelf.round++;
      shelf.asked = 0;
      const { round, kept } = shelf;
      return <Value>(key: string, parts: readonly unknown[], make: () => Value): Value => {
        const known = kept.get(key);
        if (known !== undefined && isSame(known.parts, parts)) {
          if (known.round < round) shelf.asked++;
          known.round = round;
          return known.value as Value; // what lies under a key of a step is always of the step's one kind
        }
        if (known === undefined || known.round < round) shelf.asked++;
        watch(step);
        const value = make();
        kept.set(key, { parts, value, round });
        return value;
      };
    },
  };
}

interface Shelf {
  readonly kept: Map<string, Kept>;
  round: number;
  /** How many keys were asked for in this round. */
  asked: number;
}

interface Kept {
  readonly parts: readonly unknown[];
  readonly value: unknown;
  round: number;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
