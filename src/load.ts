/** The only file that looks at `data/` and `models/`. */
import { readFileSync } from 'node:fs';
import type { Lexicon } from './lexicon/lexicon.ts';
import { readOrganisations, readStates } from './lexicon/states.ts';

/** What Crossread knows before it reads. Takes some milliseconds; load it once and hand it on. */
export function loadLexicon(): Lexicon {
  return {
    states: readStates(text('data/states.tsv')),
    organisations: readOrganisations(text('data/organisations.tsv')),
    parser: null,
  };
}

/** Both `src` and `dist` stand beside `data`. */
function text(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
