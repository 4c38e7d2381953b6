import { SAYING, type SayingRow } from '../lexicon/saying.ts';
import type { Token } from '../model/sentence.ts';
import { verbForms } from './verb-group.ts';

/** Plain verbs of saying: where one stands with its subject after a comma, another attribution begins. */
const SPEAKING: ReadonlySet<string> = new Set(
  SAYING.filter((row) => row.family === 'speech' && row.frames.includes('clause'))
    .flatMap((row) => row.verbs)
    .filter((verb) => !verb.includes(' '))
    .concat([
      'tell',
      'reject',
      'accuse',
      'urge',
      'continue',
      'call',
      'deny',
      'thank',
      'welcome',
      'condemn',
      'denounce',
      'criticise',
      'criticize',
      'praise',
      'blame',
      'describe',
      'dismiss',
      'refuse',
    ]),
);

/** Whether a token is such a verb. */
export function isSpeaking(token: Token | undefined): boolean {
  return token?.tag === 'VERB' && verbForms(token).some((form) => SPEAKING.has(form));
}

/** The rows of “say”: what “as saying” takes. */
export const SAY_ROWS: readonly SayingRow[] = SAYING.filter((row) => row.verbs.includes('say'));
