/** How much the attribution set holds. */
import { idsIn, numberedText, publishedAttributions } from './folder.ts';
import type { Attribution } from './standoff.ts';

export function countTable(): readonly string[] {
  const ids = idsIn('standoff');
  let words = 0;
  const all: Attribution[] = [];
  for (const id of ids) {
    words += numberedText(id).text.match(/[\p{L}\p{M}\p{N}]+|\S/gu)?.length ?? 0;
    all.push(...publishedAttributions(id));
  }
  const by = (of: (one: Attribution) => string) => {
    const counts = new Map<string, number>();
    for (const one of all) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  };
  return [
    `${ids.length} texts, ${words} tokens, ${all.length} attributions`,
    `place: ${by((one) => (one.parent === null ? 'outermost' : 'nested'))}`,
    `kind: ${by((one) => one.kind)}`,
    `act: ${by((one) => one.act)}`,
    `polarity: ${by((one) => one.polarity)}`,
    `content negated: ${by((one) => (one.negated ? 'yes' : 'no'))}`,
    `source: ${by((one) => one.who)}`,
  ];
}
