/** HOW REPORTS TELL SHARES OF A VOTE, read by `src/claim/share.ts`. Matched on a sentence in lower case. */

export interface ShareRow {
  readonly id: string;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The sentence is about a vote. */
export const VOTE_WORDS =
  /\b(?:votes?|ballots?|elections?|polls?|polling|turnout|candidates?|commission|referendum|runoff|run-off)\b/u;

/** A percentage that tells how many of those entitled voted. */
export const TURNOUT: readonly ShareRow[] = [
  {
    id: 'turnout',
    pattern: /\bturn-?out\b/u,
    yes: ['Turnout: 61 per cent', 'Turnout was about 71 per cent.'],
    no: ['He won 61 per cent of the vote.'],
  },
  {
    id: 'voters-cast',
    pattern:
      /\b(?:voters|electorate|citizens entitled)\b.{0,40}\b(?:cast|voted|turned out|took part|went to the polls)\b/u,
    yes: ['Six in ten registered voters cast a ballot.', '61 per cent of voters turned out.'],
    no: ['The voters of Lenn are tired.'],
  },
];

/** A count that is not finished: “with 92 per cent of the votes counted”, “in 600 of the 640 polling stations”. */
export const PARTIAL_PERCENT =
  /\bwith (?:about |some |nearly |over )?([\d.]+) ?(?:per ?cent|%) of (?:the )?(?:votes?|ballots?|stations|districts|precincts)? ?(?:votes? )?(?:were |being |had been )?(?:counted|reporting|in)\b/u;
export const PARTIAL_STATIONS =
  /\b([\d,]+) of (?:the |its |all )?([\d,]+) (?:\w+ )?(?:stations|districts|precincts|constituencies|wards)\b/u;

/** “six in ten”, “one in five”, “two out of three”: a share in words. */
export const IN_TEN =
  /\b(fewer than |less than |more than |over |under |about |some |almost |nearly )?(one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|hundred|\d+)\b/u;
