import type { Keep } from './memory.ts';

/** So much text passes through one step before the next begins, and never more reports than that. A step is some hundred thousand
 *  instructions, and a processor keeps near what it did last: going through all steps report by report, it fetches every one of them anew
 *  for each. Measured in docs/measured.md, speed: larger portions gain hardly more, and hold more in memory. */
export const PORTION = { characters: 64_000, reports: 64 };

/** Cut into portions, in order. What is larger than a portion is one alone.
 *  @param sizeOf in characters, or bytes before they are read */
export function* portionsOf<Part>(parts: Iterable<Part>, sizeOf: (part: Part) => number): Generator<readonly Part[]> {
  let portion: Part[] = [];
  let size = 0;
  for (const part of parts) {
    const more = sizeOf(part);
    if (portion.length > 0 && (portion.length >= PORTION.reports || size + more > PORTION.characters)) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(part);
    size += more;
  }
  if (portion.length > 0) yield portion;
}

/** What is made of each part, portion by portion; only what a memory does not know is made.
 *  @param makeAll gives one thing for each part, in order, each resting on its own part alone */
export function keepPortions<Part, Value>(
  keep: Keep,
  parts: readonly Part[],
  { keyOf, sizeOf, makeAll }: Portioned<Part, Value>,
): readonly Value[] {
  const slots = parts.map((part) => keep(keyOf(part), [part], (): Slot<Part, Value> => ({ part, made: null })));
  // A slot may also be empty because the making of another part failed the last time.
  for (const portion of portionsOf(
    slots.filter(({ made }) => made === null),
    ({ part }) => sizeOf(part),
  )) {
    const values = makeAll(portion.map(({ part }) => part));
    for (const [index, value] of values.entries()) {
      const slot = portion[index];
      if (slot !== undefined) slot.made = { value };
    }
  }
  return slots.map(({ made }) => {
    if (made === null) throw new Error('makeAll gives one thing for each part');
    return made.value;
  });
}

export interface Portioned<Part, Value> {
  readonly keyOf: (part: Part) => string;
  readonly sizeOf: (part: Part) => number;
  readonly makeAll: (parts: readonly Part[]) => readonly Value[];
}

interface Slot<Part, Value> {
  readonly part: Part;
  made: { readonly value: Value } | null;
}
