import type { Asks } from '../lexicon/questions.ts';

/** Kinds of question whose other words only name the topic. */
export const LOOSE: ReadonlySet<Asks> = new Set<Asks>(['said', 'unknown', 'next']);
