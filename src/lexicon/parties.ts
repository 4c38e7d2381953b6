/** Why somebody is taken to speak for a party, strongest first. The words stand in `because.why`, so that reports can be weighed
 *  against each other. */
export const PARTY_REASONS = {
  /** “Norland's army chief”, “the Norlandic foreign ministry”, “officials in the government of Norland” */
  named: { strength: 10, why: 'the party stands beside it' },
  /** “Norland's Colonel A Dane and Wing Commander B Orla” */
  together: { strength: 5, why: 'named in one breath with somebody of that party' },
  /** A body that the data file ties to a state. */
  known: { strength: 8, why: 'known to belong to that state' },
  /** “Port Asher Power blamed the rain. Its chief executive said …” */
  its: { strength: 6, why: 'belongs to what was named before' },
  /** “company spokeswoman Orla Dane”, where one company alone is named */
  firm: { strength: 4, why: 'no other body of that kind is named in the report' },
  /** “In Norland, Prime Minister Orla Dane …” */
  frame: { strength: 4, why: 'told under a place of that party' },
  /** “Officials said Norland had answered …” */
  content: { strength: 3, why: 'speaks of what that party does as its own' },
  /** “Norlandic and Sudmarkian officials, including Prime Ministers A Dane and B Orla” */
  order: { strength: 3, why: 'named in the order of the two parties' },
  /** “VELDEN: … the army said” */
  home: { strength: 2, why: 'the report is from that party’s country' },
  /** The sentence before tells what the party says or does. */
  passage: { strength: 1, why: 'the sentence before tells of that party' },
  /** The report names no other state. */
  sole: { strength: 2, why: 'no other state is named in the report' },
  /** The outlet's name holds a place of that party. */
  outlet: { strength: 1, why: 'the outlet is from that party’s country' },
} as const;

export type PartyReason = keyof typeof PARTY_REASONS;

/** How much a reason weighs, by its words. */
export function strengthOf(why: string): number {
  for (const { strength, why: words } of Object.values(PARTY_REASONS)) if (why === words) return strength;
  return 1;
}

/** Acts that people tell of the other side: “officials said Norland had shelled …” does not make them Norland's. Dictionary forms. */
export const HOSTILE_ACTS: ReadonlySet<string> = new Set(
  `attack strike violate breach fire shell kill bomb target launch invade escalate break refuse lie fail threaten support harbour harbor sponsor shelter train arm
  provoke intrude infiltrate raid accuse blame ambush murder torture detain seize block occupy annex sabotage hack steal cheat plot plan`.split(
    /\s+/u,
  ),
);

/** How the press of the United States tells the party of a legislator, with the state that elected them: “Orla Dane, D-Calif.” */
export const PARTY_MARKS: ReadonlyMap<string, string> = new Map([
  ['D', 'Democratic Party'],
  ['R', 'Republican Party'],
]);

/** Names of political parties, by their end: “New Harvest Party”, “Liberal Democrats”. */
export const POLITICAL_PARTY = /\b(?:Party|Democrats?|Republicans?|Conservatives?|Labour|Greens)$/u;
