import { SAYING } from '../lexicon/saying.ts';

/** Plain verbs of saying: where one stands with its subject after a comma, another attribution begins. */
export const SPEAKING: ReadonlySet<string> = new Set(
  SAYING.filter((row) => row.family === 'speech' && row.frames.includes('clause'))
    .flatMap((row) => row.verbs)
    .filter((verb) => !verb.includes(' '))
    .concat(['tell', 'reject', 'accuse', 'urge', 'continue', 'call', 'deny']),
);
