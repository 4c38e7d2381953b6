import type { Counts, Difference, Member, Standing } from '../model/claim.ts';

/** One row of the decision table; null means “whatever”. The first row that fits decides. */
export interface StandingRow {
  readonly id: string;
  /** Whether a difference was found to be real. */
  readonly realDifference: boolean | null;
  /** Whether somebody denies it, where somebody else asserts it. */
  readonly denied: boolean | null;
  /** How many parties vouch (a report's own voice is no party). */
  readonly parties: 'none' | 'one' | 'several' | null;
  /** Whether some report tells it in its own voice or through a speaker of no party. */
  readonly outsiders: boolean | null;
  /** Independent origins. */
  readonly origins: 'one' | 'several' | null;
  readonly standing: Standing;
  readonly example: string;
}

export const STANDING: readonly StandingRow[] = [
  {
    id: 'denied',
    realDifference: null,
    denied: true,
    parties: null,
    outsiders: null,
    origins: null,
    standing: 'contested',
    example: 'Norland says that a meeting was called; its minister denies it',
  },
  {
    id: 'told-otherwise',
    realDifference: true,
    denied: null,
    parties: null,
    outsiders: null,
    origins: null,
    standing: 'contested',
    example: '14 dead in one report, 31 in another',
  },
  {
    id: 'one-side-speaks',
    realDifference: false,
    denied: false,
    parties: 'one',
    outsiders: false,
    origins: null,
    standing: 'one-party',
    example: 'only Norland’s ministry and its army say that no post was touched, in five reports',
  },
  {
    id: 'one-origin-only',
    realDifference: false,
    denied: false,
    parties: null,
    outsiders: null,
    origins: 'one',
    standing: 'one-origin',
    example: 'one agency item under three names',
  },
  {
    id: 'agreed',
    realDifference: false,
    denied: false,
    parties: null,
    outsiders: null,
    origins: 'several',
    standing: 'agreed',
    example: 'two independent reports tell it and nobody denies it',
  },
];

/** Read the standing of a claim off the table. */
export function standingOf(members: readonly Member[], differences: readonly Difference[], counts: Counts): Standing {
  return rowOf(members, differences, counts).standing;
}

export function rowOf(members: readonly Member[], differences: readonly Difference[], counts: Counts): StandingRow {
  const seen = {
    realDifference: differences.some((difference) => difference.verdict === 'real'),
    denied: members.some(({ stance }) => stance === 'denies') && members.some(({ stance }) => stance !== 'denies'),
    parties: counts.parties === 0 ? 'none' : counts.parties === 1 ? 'one' : 'several',
    outsiders: members.some(({ party }) => party === null),
    origins: counts.origins > 1 ? 'several' : 'one',
  } as const;
  const row = STANDING.find((candidate) => fits(candidate, seen));
  if (row === undefined) throw new Error('the table of standings has a hole'); // the test goes through all 72 cases
  return row;
}

function fits(
  row: StandingRow,
  seen: { readonly [K in 'realDifference' | 'denied' | 'parties' | 'outsiders' | 'origins']: unknown },
): boolean {
  return (['realDifference', 'denied', 'parties', 'outsiders', 'origins'] as const).every(
    (key) => row[key] === null || row[key] === seen[key],
  );
}
