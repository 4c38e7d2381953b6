/** A text that is not plain enough to be read. */
const UNCLEAR = new Error('not plain');

export function unclear(): never {
  throw UNCLEAR;
}

/** What is read; null where it is not plain. */
export function plainly<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error === UNCLEAR) return null;
    throw error;
  }
}
