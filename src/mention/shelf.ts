import type { Draft } from './draft.ts';

/** Drafts by what they may be looked up by. */
export interface Shelf {
  readonly put: (key: string, draft: Draft) => void;
  /** The last ones put there; so many that no report has more, and no text makes it slow. */
  readonly look: (key: string) => readonly Draft[];
}

const MOST_ALIKE = 48;

export function newShelf(): Shelf {
  const places = new Map<string, Draft[]>();
  return {
    put: (key, draft) => {
      const list = places.get(key);
      if (list === undefined) places.set(key, [draft]);
      else if (!list.includes(draft)) {
        list.push(draft);
        if (list.length > MOST_ALIKE) list.shift();
      }
    },
    look: (key) => places.get(key) ?? [],
  };
}
