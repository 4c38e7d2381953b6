import type { Genre } from '../model/report.ts';
import type { Act } from '../model/statement.ts';
import type { RoleKind } from '../model/story.ts';

/** How an act is told of somebody it is aimed at, in a heading: “accuses Norland”. Acts without a row name nobody. */
export const ACT_PHRASES: Partial<Readonly<Record<Act, string>>> = {
  accuse: 'accuses',
  thank: 'thanks',
  urge: 'urges',
  warn: 'warns',
  ask: 'asks',
};

/** How a party's word on somebody's part is told in a heading; null where it would say nothing. */
export const PART_PHRASES: Readonly<
  Record<RoleKind, (who: string, outcome: string, denies: boolean) => string | null>
> = {
  proposed: (who, outcome, denies) => `says that ${who} ${denies ? 'did not propose' : 'proposed'} the ${outcome}`,
  brokered: (who, outcome, denies) => `${denies ? 'denies' : 'says'} that ${who} brokered the ${outcome}`,
  facilitated: (who, outcome, denies) =>
    `${denies ? 'denies' : 'says'} that ${who} helped to bring about the ${outcome}`,
  pressed: (who, outcome, denies) => `${denies ? 'denies' : 'says'} that ${who} pressed for the ${outcome}`,
  hosted: (who, _outcome, denies) => `${denies ? 'denies' : 'says'} that ${who} hosted talks`,
  offered: (who, _outcome, denies) => (denies ? null : `says that ${who} offered help`),
  announced: (who, outcome, denies) => (denies ? null : `says that ${who} announced the ${outcome}`),
  agreed: () => null,
  thanked: (who, _outcome, denies) => (denies || who === 'it' ? null : `thanks ${who}`),
  contacted: () => null,
  broke: (who, outcome, denies) => `${denies ? 'denies' : 'says'} that ${who} broke the ${outcome}`,
  ordered: (who, outcome, denies) => `${denies ? 'denies' : 'says'} that ${who} ordered the ${outcome}`,
  ended: (who, _outcome, denies) => (denies ? null : `says that ${who} ended it`),
  'no part': (who, outcome) => `disputes a part of ${who} in the ${outcome}`,
};

/** What somebody is said to have done towards an outcome, completing “is said to have …”. */
export const SAID_TO_HAVE: Readonly<Record<RoleKind, string>> = {
  proposed: 'proposed it',
  brokered: 'brokered or mediated it',
  facilitated: 'helped to bring it about',
  pressed: 'pressed for it',
  hosted: 'hosted talks',
  offered: 'offered help with it',
  announced: 'announced it',
  agreed: 'agreed to it',
  thanked: 'earned thanks for it',
  contacted: 'spoken with those who decided',
  broke: 'broken it',
  ordered: 'ordered it',
  ended: 'called it off',
  'no part': 'had no part in it',
};

/** What a report is called whose page does not name its outlet. */
export const UNNAMED: Readonly<Record<Genre, string>> = {
  news: 'A report',
  wire: 'An agency report',
  analysis: 'An analysis',
  official: 'An official statement',
  digest: 'A digest',
  factcheck: 'A fact-check',
  generated: 'A generated text',
};
