/** What was worked out before, by a text. Holds what was asked for lately, at most twice `most`: when the younger half is full, the older
 *  is given up and the younger takes its place, so common words stay however many rare ones pass. */
export interface Remembered<Value> {
  readonly get: (text: string) => Value | undefined;
  readonly set: (text: string, value: Value) => void;
}

export function remembered<Value>(most: number): Remembered<Value> {
  let younger = new Map<string, Value>();
  let older = new Map<string, Value>();
  return { get, set };

  function get(text: string): Value | undefined {
    const found = younger.get(text);
    if (found !== undefined) return found;
    const kept = older.get(text);
    if (kept !== undefined) set(text, kept);
    return kept;
  }

  function set(text: string, value: Value): void {
    if (younger.size >= most) {
      older = younger;
      younger = new Map();
    }
    younger.set(text, value);
  }
}
