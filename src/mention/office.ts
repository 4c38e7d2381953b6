import { OFFICES, type Office } from '../lexicon/offices.ts';

/** The office that a word is the last word of, in lower case, singular or plural; else null. */
export function officeHead(lower: string): Office | null {
  return (
    BY_HEAD.get(lower) ?? (lower.includes('-') ? (BY_HEAD.get(lower.slice(lower.lastIndexOf('-') + 1)) ?? null) : null)
  );
}

const BY_HEAD: ReadonlyMap<string, Office> = new Map(
  OFFICES.flatMap((office) => [
    [office.head, office] as const,
    [office.plural ?? `${office.head}s`, office] as const,
    ...(office.head.endsWith('man') ? [[`${office.head.slice(0, -3)}men`, office] as const] : []),
    ...(office.head === 'secretary' ? [['secretaries', office] as const] : []),
    ...(office.head === 'attorney' ? [['attorneys', office] as const] : []),
  ]),
);
