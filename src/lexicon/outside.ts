/** WHAT AN AGREEMENT LEAVES OUT: how reports tell that a measure stays in force, that something was not agreed, or that there will be
 *  no talks. Matched on a sentence in lower case. */
export const OUTSIDE: readonly {
  readonly id: string;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}[] = [
  {
    id: 'stays-in-force',
    pattern:
      /\b(?:remains?|remained|stays?|stayed|kept|keeps?|continues? to be) (?:firmly |also |still |fully |largely )?(?:in (?:place|force|effect|abeyance)|closed|shut|sealed|suspended|frozen|on hold|barred|banned)\b/u,
    yes: [
      'the closure of the lower gates will remain in place.',
      'the crossing at lenn stays shut until the talks end.',
    ],
    no: ['he will remain in office.', 'the police stayed calm.', 'whether it was decisive remains contested.'],
  },
  {
    id: 'not-part-of-it',
    pattern:
      /\b(?:not|never|no) (?:\p{L}+ ){0,2}(?:part of|covered by|included in|mentioned in|touched by) (?:the|this|that) (?:deal|agreement|accord|pact|treaty|truce|ceasefire|cease-fire|armistice|settlement|understanding)\b/u,
    yes: ['the prisoners are not part of the deal.', 'the islands are not covered by this ceasefire.'],
    no: ['norland had no part in it.', 'he was not part of the team.'],
  },
  {
    id: 'does-not-cover',
    pattern:
      /\b(?:deal|agreement|accord|pact|treaty|truce|ceasefire|cease-fire|armistice|settlement|understanding) (?:does|did|do|will|would) not (?:cover|include|mention|touch|extend|apply|settle|address)\b/u,
    yes: ['the truce does not cover the islands.'],
    no: ['the truce did not hold.'],
  },
  {
    id: 'left-out',
    pattern:
      /\b(?:left|kept|stays|stayed|remains|remained|fell|falls) (?:out of|outside) (?:the|this|that) (?:\p{L}+ )?(?:deal|agreement|accord|pact|treaty|truce|ceasefire|cease-fire|armistice|settlement|understanding)\b|\b(?:excluded|exempt(?:ed)?) from (?:the|this|that) (?:\p{L}+ )?(?:deal|agreement|accord|pact|treaty|truce|ceasefire|cease-fire|armistice|settlement|understanding)\b/u,
    yes: ['the question of night shifts was left out of the settlement.', 'steel is exempt from the trade deal.'],
    no: ['he was left out of the team.', 'the minister left the talks on a deal.'],
  },
  {
    id: 'question-left-open',
    pattern:
      /\b(?:questions? of|status of|issue of|ownership of|matter of|sovereignty over)\b.{2,80}\b(?:is|are|was|were|remains?) (?:left (?:out|open|aside)|not (?:addressed|settled|mentioned|touched))\b|\bwhat has not been (?:settled|agreed)\b|\b(?:paper|text|document) says nothing (?:about|of|on)\b/u,
    yes: ['the question of who owns the hill is left out.', 'the paper says nothing about the border.'],
    no: ['the question was left to the judge.', 'she was left out of the team.'],
  },
  {
    id: 'no-talks',
    pattern:
      /\b(?:(?:would|will|shall) (?:be|hold|have) no|ruled out|rules out|ruling out|there (?:will|would) be no) (?:\p{L}+ ){0,3}(?:talks?|dialogue|negotiations?|meetings?)\b/u,
    yes: ['officials said there would be no political talks.', 'norland has ruled out political talks.'],
    no: ['there were no talks on friday.', 'they will hold talks.'],
  },
];

/** Verbs that tell how an agreement fares, where it is their subject: “the truce is holding”. */
export const FARING: ReadonlySet<string> = new Set(
  'hold collapse fail last survive unravel endure lapse expire falter crumble'.split(' '),
);
