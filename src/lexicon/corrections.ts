/** How a report says that it, or an earlier one, was wrong or is taken back. Matched on a sentence in lower case. */
export const CORRECTIONS: readonly {
  readonly id: string;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}[] = [
  {
    id: 'notice',
    pattern:
      /^(?:editor['’]?s['’]? note|corrections?|clarification|corrects?|correcting|update and correction) ?[:(—–-]/u,
    yes: ['correction: an earlier version gave the wrong day.', 'clarification: the mayor spoke of one bridge.'],
    no: ['corrections to the map were made in may.'],
  },
  {
    id: 'earlier-version',
    pattern:
      /\b(?:an?|the|this|our) (?:earlier|previous|initial|original|first) (?:version|report|count|figure|toll|statement)s? (?:of \p{L}+ \p{L}+ )?(?:\p{L}+ )?(?:(?:had )?(?:said|stated|gave|given|quoted|misstated|wrongly|incorrectly|was|were))\b/u,
    yes: [
      'an earlier version of this article quoted the mayor as saying that 38 lay there.',
      'the first count was wrong.',
    ],
    no: ['an earlier version of the bridge stood there.'],
  },
  {
    id: 'taken-back',
    pattern:
      /\b(?:retract(?:s|ed)?|withdrew|withdrawn|takes? back|took back|correct(?:s|ed)|revis(?:es|ed)|walked back|rowed back)\b (?:\p{L}+ ){0,3}(?:claim|statement|report|figure|count|toll|remark|allegation|accusation|article|version|number|comment)s?\b/u,
    yes: ['the ministry withdrew its statement on friday.', 'police revised the toll to 31.'],
    no: ['the troops withdrew from the town.', 'she corrected the pupil.'],
  },
];
