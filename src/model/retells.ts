import type { Genre } from './report.ts';

/** Whether texts of this kind only retell: a digest, a fact-check or a generated text never adds an origin. */
export function retells(genre: Genre): boolean {
  return RETELLING.has(genre);
}

const RETELLING: ReadonlySet<Genre> = new Set<Genre>(['digest', 'factcheck', 'generated']);
