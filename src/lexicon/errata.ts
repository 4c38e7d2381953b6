/** HOW A PAPER SAYS WHAT IT HAD WRONG AND WHAT IS RIGHT. Matched on a sentence in small letters. */

export interface ErratumRow {
  readonly id: string;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The sentence repeats what was printed before. */
export const PRINTED: readonly ErratumRow[] = [
  {
    id: 'we-wrote',
    pattern:
      /\b(?:we|this (?:news)?paper|this (?:web)?site|the (?:\p{L}+ ){1,3}?(?:wrongly|mistakenly|incorrectly|erroneously)) (?:\p{L}+ ){0,3}?(?:wrote|reported|said|stated|gave|printed|published|quoted|claimed|put)\b/u,
    yes: [
      'in our report of monday we wrote that the bridge was 40 metres long.',
      'this newspaper reported that 60 lay there.',
    ],
    no: ['the mayor wrote that the bridge was long.'],
  },
  {
    id: 'outlet-wrote',
    pattern:
      /^(?:corrections?|clarification|erratum|corrigendum|editor['’]?s note)\b.{0,60}\b(?:wrote|reported|said|stated|gave|quoted|printed|put)\b/u,
    yes: ['correction: on monday the lenn post wrote that the bridge was 40 metres long.'],
    no: ['the lenn post wrote that the bridge was 40 metres long.'],
  },
  {
    id: 'earlier-version',
    pattern:
      /\b(?:an?|the|this|our) (?:earlier|previous|initial|original|first) (?:version|report|article|edition|item|story)\b.{0,40}\b(?:said|stated|gave|quoted|misstated|put|wrote|reported|named)\b/u,
    yes: ['an earlier version of this article said that the fire began in the hall.'],
    no: ['an earlier version of the bridge stood there.'],
  },
  {
    id: 'our-report-was-wrong',
    pattern:
      /\bour (?:report|article|story|item|headline|figure|statement) that\b.{1,160}\bwas (?:wrong|incorrect|false|mistaken|not correct)\b/u,
    yes: ['our report that the yard dismissed 700 workers was wrong.'],
    no: ['our report that the yard closed was read by many.'],
  },
  {
    id: 'was-given-as',
    pattern:
      /\b(?:was|were) (?:wrongly |incorrectly |mistakenly )?(?:given|reported|stated|printed|described|named|quoted) as\b/u,
    yes: ['in monday’s paper the fine was given as 900 crowns.'],
    no: ['the fine was given to the farmer.'],
  },
  {
    id: 'wrong-to-report',
    pattern: /\b(?:was|were) wrong to (?:report|write|say|state|claim)\b/u,
    yes: ['the post was wrong to report that 60 wells had been poisoned.'],
    no: ['he was wrong to leave.'],
  },
  {
    id: 'article-misstated',
    pattern:
      /\b(?:article|story|report|item|post|page|headline|caption|broadcast|edition|map|chart)\b.{0,120}\b(?:misstated|misidentified|misspelled|misspelt|misquoted|mischaracteri[sz]ed|misattributed|(?:reported|stated|said|gave|put|wrote) (?:erroneously|incorrectly|mistakenly|wrongly)|(?:erroneously|incorrectly|mistakenly|wrongly) (?:reported|stated|said|gave|put|wrote))\b/u,
    yes: [
      'an article on august 22 about the treaty misstated the number of gates.',
      'in a story published on march 17 about the truce, tidewire reported erroneously that 212 people had died.',
    ],
    no: ['the article said that the gates were open.'],
  },
  {
    id: 'our-page-said',
    pattern:
      /\bour (?:\p{L}+ )?(?:page|blog|report|article|story|item|headline|broadcast|bulletin)\b.{0,60}?\b(?:said|stated|gave|put|wrote|reported|named)\b/u,
    yes: ['our live page of 11 october said that two of the judges had dissented.'],
    no: ['our page was read by many.'],
  },
];

/** The passage says that this was an error. */
export const WAS_WRONG: readonly ErratumRow[] = [
  {
    id: 'notice',
    pattern: /^(?:corrections?|clarification|erratum|corrigendum|editor['’]?s note)\b ?[:(—–.-]/u,
    yes: ['correction: on monday the lenn post wrote that the bridge was long.'],
    no: ['corrections to the map were made.'],
  },
  {
    id: 'error',
    pattern:
      /\b(?:the (?:error|mistake|fault) was ours|we (?:regret|apologi[sz]e for) (?:the|this|that) (?:error|mistake)|was an error|in error|wrongly|mistakenly|incorrectly|erroneously|was (?:wrong|incorrect|mistaken|not correct)|were wrong|got (?:\p{L}+ ){1,3}wrong|apologi[sz]es?)\b/u,
    yes: ['the error was ours.', 'we got a figure wrong yesterday.', 'that was incorrect.'],
    no: ['the driver made an error of judgement.'],
  },
  {
    id: 'right-is',
    pattern:
      /\b(?:the (?:correct|right|true|actual) (?:\p{L}+ ){1,2}(?:is|was)|it should (?:have )?(?:read|say|said|be|been)|in fact|in reality)\b/u,
    yes: ['the correct price is 14 crowns.', 'in fact the judge fined him 500 crowns.'],
    no: ['the price is 14 crowns.'],
  },
];
