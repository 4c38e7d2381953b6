/** The category of a coded event, by the scheme that its code is of. */
import type { Category } from '../../src/lexicon/happenings.ts';

/** CAMEO root → PLOVER category, from the PLOVER table of 2021 (https://github.com/openeventdata/PLOVER). */
export const CATEGORY_OF_ROOT: Readonly<Record<string, Category>> = {
  '03': 'agree',
  '04': 'consult',
  '05': 'support',
  '06': 'cooperate',
  '07': 'aid',
  '08': 'yield',
  '09': 'accuse',
  '10': 'request',
  '11': 'accuse',
  '12': 'reject',
  '13': 'threaten',
  '14': 'protest',
  '15': 'mobilize',
  '16': 'sanction',
  '17': 'coerce',
  '18': 'assault',
  '19': 'assault',
  '20': 'assault',
};

/** WEIS code → PLOVER category. The codes and their meanings are McClelland's (World Event/Interaction Survey, ICPSR 5211), of which
 *  CAMEO was made; each stands with the category of the CAMEO code that took over its meaning. Comments (02) have none. */
const CATEGORY_OF_WEIS: Readonly<Record<string, Category | null>> = {
  ...each('011 012 013', 'yield'),
  ...each('021 022 023 024 025', null),
  ...each('031 032 033', 'consult'),
  ...each('041 042 061 064', 'support'),
  ...each('051 052 053 054 062 082', 'agree'),
  ...each('063 071 072 073', 'aid'),
  ...each('065 066', 'yield'),
  ...each('081', 'support'),
  ...each('091 092 093 094 095 101 102 150', 'request'),
  ...each('111 112 141 142', 'reject'),
  ...each('121 122 131 132', 'accuse'),
  ...each('160 161 162 171 172 173 174', 'threaten'),
  ...each('181', 'protest'),
  ...each('182', 'mobilize'),
  ...each('191 192 193 194 195 201 202 203', 'sanction'),
  ...each('211 221 222 223', 'assault'),
  ...each('212', 'coerce'),
};

function each(codes: string, category: Category | null): Readonly<Record<string, Category | null>> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, category]));
}

/** Names of the records that another program's older suite of tests left in the set; their codes are WEIS where WEIS has the code. */
const OLDER = /^(?:DEMO|AGENTS?|COMPOUND|DATE|PATTERN|PASSIVE|COMMA|SYNSET|ABOUT|ICC|VERB)-/u;

/** CAMEO's fourth digits, by the three before them (Schrodt, CAMEO codebook 1.1b3, chapter 2). */
const FOURTH: Readonly<Record<string, number>> = {
  ...several('031 033 034 081 083 087 101 103 104 121 122 123 132 141 142 143 144 145 172 183', 4),
  ...several('035 105 124', 6),
  ...several('112 138', 5),
  ...several('086 131 162 166 182', 3),
  ...several('084 171 204', 2),
};

function several(codes: string, most: number): Readonly<Record<string, number>> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, most]));
}

/** null where the scheme has no category for a code, or the code is of no scheme (901, 345, 1717). */
export function categoryOfCode(record: string, code: string): Category | null {
  const weis = OLDER.test(record) ? CATEGORY_OF_WEIS[code] : undefined;
  if (weis !== undefined) return weis;
  if (code.length === 4 && Number(code[3]) > (FOURTH[code.slice(0, 3)] ?? 0)) return null;
  return /^(?:0[3-9]|1\d|20)\d{1,2}$/u.test(code) ? (CATEGORY_OF_ROOT[code.slice(0, 2)] ?? null) : null;
}
