/** Words that are poison to a process of the tests that reads them. */
const POISON: readonly (readonly [words: string, work: () => void])[] = [
  [
    'never ends',
    () => {
      for (;;);
    },
  ],
  ['takes it down', () => process.abort()],
  [
    'fills the memory',
    () => {
      const all: unknown[] = [];
      for (;;) all.push(new Array(100_000).fill(all));
    },
  ],
  [
    'makes it throw',
    () => {
      throw new TypeError('no such word');
    },
  ],
];

/** Say that the order was heard, and do to this process what its words do. */
export function takePoison(order: unknown): void {
  const { input } = order as { readonly input?: { readonly bytes: Uint8Array } };
  const words = new TextDecoder().decode(input?.bytes ?? new Uint8Array());
  process.send?.({ type: 'step' });
  for (const [poison, work] of POISON) if (words.includes(poison)) work();
}
