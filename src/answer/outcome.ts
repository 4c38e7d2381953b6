import { ONE_SETTLEMENT } from '../lexicon/denied.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Role, Story } from '../model/story.ts';

/** The outcomes that are told of as one: a ceasefire, the talks that led to it and the agreement are one settlement. */
export function familyOf(outcome: string): string {
  return ONE_SETTLEMENT.has(outcome) ? 'settlement' : outcome;
}

/** The family of outcomes of which most is told; null where no part in any is told. */
export function mainFamily(roles: readonly Role[]): string | null {
  const counts = new Map<string, number>();
  for (const { outcome, evidence } of roles)
    counts.set(familyOf(outcome), (counts.get(familyOf(outcome)) ?? 0) + evidence.length);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null;
}

/** The word that the reports themselves use most for an outcome or a family of them: “truce” where they write of a truce. */
export function outcomeWord(outcome: string, story: Story): string {
  const words = [...OUTCOMES]
    .filter(([, gathered]) => gathered === outcome || familyOf(gathered) === outcome)
    .map(([word]) => word);
  const counts = new Map(words.map((word) => [word, 0]));
  for (const { sentences } of story.analyses) {
    for (const { tokens } of sentences) {
      for (const { lemma, tag } of tokens) {
        const count = counts.get(lemma);
        if (count !== undefined && tag === 'NOUN' && !VAGUE.has(lemma)) counts.set(lemma, count + 1);
      }
    }
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [outcome, 0] as [string, number])[0];
}

/** Words of many things: they name an outcome only where nothing better does. */
const VAGUE: ReadonlySet<string> = new Set([
  'talk',
  'dialogue',
  'negotiation',
  'peace',
  'calm',
  'deal',
  'understanding',
  'halt',
  'pause',
]);

/** Roles in the order in which the reports tell them: what decides between equals must not be a name. */
export function inPlace(roles: readonly Role[]): readonly Role[] {
  return [...roles].sort((a, b) => {
    const [first, other] = [a.evidence[0], b.evidence[0]];
    return (
      (first === undefined || other === undefined ? 0 : byPlace(first, other)) ||
      compareText(a.role, b.role) ||
      compareText(a.stance, b.stance)
    );
  });
}
