/** Keeps what was made last, up to so many bytes; what was not asked for longest goes first. */
export interface Cache<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value, bytes: number) => void;
  readonly bytes: () => number;
}

/** @param most bytes; one thing that is larger is not kept at all */
export function cacheOf<Value>(most: number): Cache<Value> {
  const kept = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let sum = 0;
  return {
    get: (key) => {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    set: (key, value, bytes) => {
      drop(key);
      if (bytes > most) return;
      kept.set(key, { value, bytes });
      sum += bytes;
      for (const oldest of kept.keys()) {
        if (sum <= most) break;
        drop(oldest);
      }
    },
    bytes: () => sum,
  };

  function drop(key: string): void {
    const found = kept.get(key);
    if (found === undefined) return;
    kept.delete(key);
    sum -= found.bytes;
  }
}
