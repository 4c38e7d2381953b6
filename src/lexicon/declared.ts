/** HOW A REPORT SAYS ITSELF THAT TWO ACCOUNTS DIFFER, read by `src/claim/declared.ts`. Matched on a sentence in lower case. */
import type { DifferenceField } from '../model/claim.ts';

export interface DeclaredRow {
  readonly id: string;
  readonly pattern: RegExp;
  /** `after`, `before`: the words of the two stand in the sentences behind or before; `between`: the sentence names the two, and what each
   *  says stands behind. */
  readonly sides: 'after' | 'before' | 'between';
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const DECLARED: readonly DeclaredRow[] = [
  {
    id: 'they-differ',
    sides: 'after',
    pattern:
      /\b(?:the two|both(?: sides)?|they|accounts|versions|reports|officials|witnesses|sources|sides)\b.{0,40}\b(?:differ(?:ed)?|disagree[d]?|conflict(?:ed)?|diverge[d]?|contradict(?:ed)? each other|are at odds|were at odds)\b/u,
    yes: [
      'The two also differ on the hour at which people were told to go.',
      'Accounts differ on where the boat sank.',
    ],
    no: ['The new engine differs from the old one.'],
  },
  {
    id: 'conflicting-accounts',
    sides: 'after',
    pattern:
      /\b(?:conflicting|contradictory|differing|competing|rival) (?:accounts?|versions?|stories|reports|figures|explanations|tales?|times?)\b/u,
    yes: ['There were conflicting accounts of who fired first.'],
    no: ['The bank opened two accounts for her.'],
  },
  {
    id: 'contradicted',
    sides: 'between',
    pattern:
      /\b(?:has |have |had )?(?:contradict(?:s|ed)?|challenge[sd]?|dispute[sd]?|cast doubt on|casts doubt on|question(?:s|ed))\b/u,
    yes: ['The fire chief has contradicted the council over the blaze.', 'Norland disputed the account of Sudmark.'],
    no: ['She asked a question about the fire.'],
  },
  {
    id: 'each-blames-the-other',
    sides: 'after',
    pattern:
      /\b(?:each (?:\w+ )?(?:blame[sd]?|accuse[sd]?|contradict(?:s|ed)?) the other|(?:the two(?: \w+)?|both(?: \w+)?|they|the \w+) (?:blamed?|accused?|contradict(?:ed)?) (?:one another|each other)|(?:trade|traded|exchange|exchanged) (?:blame|accusations))\b/u,
    yes: ['Each side blames the other for the shooting.', 'The two clubs accused each other.'],
    no: ['Each of the sisters loved the other.'],
  },
  {
    id: 'neither-verified',
    sides: 'before',
    pattern:
      /\b(?:(?:could|can|was|were|has|have)(?: not|n['’]t| been unable)(?: able)?(?: to)? (?:been )?(?:independently |immediately )?(?:verify|verified|confirm|confirmed|check) (?:either|both|the two) (?:\w+ )?(?:versions?|accounts?|claims?|figures?|numbers?)|(?:neither|none of the two|neither of the) (?:versions?|accounts?|claims?|figures?) could be (?:independently )?(?:verified|confirmed|checked))\b/u,
    yes: ['Channel Nine could not verify either version.', 'Neither account could be independently confirmed.'],
    no: ['Channel Nine could not verify the report.'],
  },
];

/** What the difference is about, by a word of the sentence that declares it. The first that stands in it decides. */
export const DECLARED_FIELDS: readonly { readonly field: DifferenceField; readonly words: RegExp }[] = [
  { field: 'time', words: /\b(?:hours?|when|times?|moment|date|day|minute|how long|how late|how early)\b/u },
  { field: 'number', words: /\b(?:number|toll|figures?|how many|how much|counts?|size|sum|amount|death)\b/u },
  { field: 'place', words: /\b(?:where|place|site|spot|location)\b/u },
  { field: 'actor', words: /\b(?:who|whose|responsib\w+|which side)\b/u },
];
