/** One after the other, in the order in which they were asked for. Work that fails holds up nobody. */
export function inTurns(): <Value>(work: () => Promise<Value> | Value) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
