/** In place of the process that reads (`src/kept/cell-process.ts`): some words are poison to it. */
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
      for (;;) all.push(new Array(1_000_000).fill(all));
    },
  ],
  [
    'makes it throw',
    () => {
      throw new TypeError('no such word');
    },
  ],
];

process.on('message', (order) => {
  const { input } = order as { readonly input?: { readonly bytes: Uint8Array } };
  const words = new TextDecoder().decode(input?.bytes ?? new Uint8Array());
  for (const [poison, work] of POISON) if (words.includes(poison)) work();
});
await import('../src/kept/cell-process.ts');
