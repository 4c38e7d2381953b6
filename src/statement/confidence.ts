import type { Found } from './found.ts';

/** How often findings of a rule are right where they were measured; see `docs/measured.md`. */
export function confidenceOf(found: Found): number {
  if (found.family === 'attitude') return 0.5;
  return 0.8;
}
