/** How questions are understood: which words ask for what, which words belong to one matter, and what a reader may expect to be told. */

/** What kind of answer a question wants. */
export type Asks =
  | 'role'
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-long'
  | 'how-old'
  | 'why'
  | 'whether'
  | 'said'
  | 'denied'
  | 'unknown'
  | 'compare'
  | 'identity'
  | 'next'
  | 'what';

export interface QuestionRow {
  /** Several rows may ask for the same. */
  readonly id: Asks;
  /** Tried in order on the lower-case question; the first that fits decides. */
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const QUESTIONS: readonly QuestionRow[] = [
  {
    id: 'role',
    pattern:
      /^(?:who|which (?:side|country|party|government|actor|state|leader)s?) (?:really |actually |then )?(?:brought|brokered|mediated|arranged|secured|negotiated|ended|stopped|achieved|made|deserves|gets|is credited|should be credited|was behind|helped)\b/u,
    yes: ['Who brought about the release?', 'Which country brokered the truce?', 'Who deserves the credit?'],
    no: ['Who proposed the truce?', 'Who broke the truce?'],
  },
  {
    id: 'role',
    pattern:
      /\b(?:what|which) (?:role|part|hand)s?\b|\brole of\b|\bhow (?:was|were|is|did) .{0,80}\b(?:involved|contribute)/u,
    yes: ['What role, if any, did Arcenia play in ending the fighting?', 'How was Arcenia involved in the truce?'],
    no: ['What did Arcenia say?'],
  },
  {
    id: 'compare',
    pattern: /\b(?:compare|differ|disagree|difference between|contradict)/u,
    yes: ['Compare the accounts of Norland and Sudmark.', 'Where do the reports differ?'],
    no: ['Who proposed the truce?'],
  },
  {
    id: 'denied',
    pattern:
      /\bwho (?:denies|denied|rejects|rejected|disputes|disputed)\b|\bwhat (?:do|does|did) .{1,60} (?:deny|reject|dispute)\b/u,
    yes: ['Who denies the meeting?', 'What does Norland deny?'],
    no: ['Did Norland meet Sudmark?'],
  },
  {
    id: 'unknown',
    pattern: /\bwhat (?:do we|is|remains) (?:not |un)\w+|\bwhat .{0,20}(?:unknown|unclear|missing|not know)/u,
    yes: ['What do we not know about the dam?', 'What remains unclear?'],
    no: ['What is the dam?'],
  },
  {
    id: 'said',
    pattern:
      /\bwho (?:has |have |had )?(?:said|says?|claim(?:s|ed)|told|stated) what\b|\bwhat (?:was|has been|is being) (?:said|claimed)\b(?! by)|\bwhat (?:do|does|did|has|have) .{1,60} (?:say|said|claim|claimed|tell|told|state|announce|promise|warn)\b|\bhow (?:do|does|did) .{1,60} (?:respond|react|explain|justify)/u,
    yes: ['What did the minister say about the dam?', 'How did Norland respond to the raids?', 'Who said what?'],
    no: ['Who said so?'],
  },
  {
    id: 'next',
    pattern:
      /\bwhat (?:happens|comes|will happen|is (?:to come|planned|expected)) ?(?:next|now|then)?\b|\bwhat next\b/u,
    yes: ['What happens next?', 'What comes next between the two armies?'],
    no: ['What happened next to the dam?'],
  },
  {
    id: 'how-long',
    pattern: /\bhow long\b|\bfor how many (?:minutes|hours|days|weeks|months|years)\b/u,
    yes: ['How long did the call last?'],
    no: ['How many people died?'],
  },
  {
    id: 'how-old',
    pattern: /\bhow old\b|\bwhat age\b/u,
    yes: ['How old was Orla Dane?'],
    no: ['How long did it last?'],
  },
  {
    id: 'how-many',
    pattern:
      /\bhow (?:many|much|often|large|big|high|deep|wide|far|heavy|tall|fast|strong)\b|\b(?<!at )what (?:number|toll|sum|price)\b|\bdeath toll\b|\bwhat (?:do|does|did|will|would) .{1,60} (?:cost|weigh|amount to|add up to)\b|\bwhat (?:is|was|were|are) the (?:price|cost|number|toll|sum|size|height|share|turnout)\b/u,
    yes: ['How many people died?', 'What toll is reported?', 'What does a ticket cost?', 'How deep is the lake?'],
    no: ['How did it start?'],
  },
  {
    id: 'when',
    pattern: /^when\b|\b(?:what|which) (?:time|date|day)\b|\bat what time\b/u,
    yes: ['When did the call take place?'],
    no: ['What happened when the dam broke?'],
  },
  {
    id: 'where',
    pattern: /^where\b|\b(?:what|which) (?:places?|locations?|towns?|cities|sites?)\b/u,
    yes: ['Which places were hit?'],
    no: ['Who was there?'],
  },
  {
    id: 'why',
    pattern: /^why\b|\bwhat (?:caused|triggered|led to|explains)\b|\bwhat (?:is|was) the (?:cause|reason)/u,
    yes: ['Why did the dam fail?', 'What triggered the fighting?'],
    no: ['What happened?'],
  },
  {
    id: 'who',
    pattern: /^who(?:m|se)?\b|\bwhich (?:side|country|party|government|actor|leader)s?\b|\bby whom\b/u,
    yes: ['Who proposed the truce?', 'Which side broke it?'],
    no: ['What did he say?'],
  },
  {
    id: 'whether',
    pattern: /^(?:did|does|do|was|were|is|are|has|have|had|can|could|will|would)\b/u,
    yes: ['Did the council meet?'],
    no: ['When did it meet?'],
  },
  { id: 'what', pattern: /^/u, yes: ['Tell me about the dam'], no: [] },
];

/** Words that belong to one matter: a question that uses one is answered by text that uses another. Dictionary forms. */
export interface Matter {
  readonly id: string;
  readonly words: readonly string[];
}

export const MATTERS: readonly Matter[] = [
  {
    id: 'ending a fight',
    words: words(
      'ceasefire cease-fire truce de-escalate de-escalation deescalate deescalation deescalating de-escalating ending end halt pause peace calm restraint hostility armistice accord agreement deal settlement talks dialogue negotiation negotiate mediate mediation mediator broker facilitate intervene intervention diplomacy diplomatic backchannel',
    ),
  },
  {
    id: 'fighting',
    words: words(
      'fight fighting conflict war battle clash strike attack raid shell shelling bomb bombing missile drone airstrike offensive assault hostility escalate escalation retaliation retaliate retaliatory operation target',
    ),
  },
  { id: 'breach', words: words('breach break broken violate violation breaking') },
  {
    id: 'toll',
    words: words(
      'die dead death kill casualty toll victim injure injured wound wounded missing fatality body lose loss',
    ),
  },
  {
    id: 'cause',
    words: words('cause reason trigger because blame fault fail failure lead responsible responsibility'),
  },
  { id: 'warning', words: words('warn warning alert alarm siren notice') },
  { id: 'moving people', words: words('evacuate evacuation displace flee shelter rescue') },
  { id: 'contact', words: words('call phone telephone speak meet meeting talk contact conversation visit convene') },
  { id: 'proposing', words: words('propose proposal offer suggest ask request initiative') },
  {
    id: 'trade',
    words: words('trade tariff sanction economic loan bailout finance incentive money pay payment ransom'),
  },
  { id: 'inquiry', words: words('inquiry investigation investigate probe commission review') },
  { id: 'release', words: words('release free swap exchange hostage captive prisoner hand handover') },
  { id: 'vote', words: words('vote election ballot turnout result count recount win winner poll') },
];

/** What a reader may expect to be told once a matter is at hand, and the words that would tell it. Where none of the reports
 *  holds any of them near the matter, the answer says so and lists them. */
export interface Expectation {
  readonly id: string;
  readonly matter: string;
  /** What the story must tell of besides; none: nothing. */
  readonly about?: 'armed' | 'dead' | 'harmed';
  /** Completes “None of the reports …”. */
  readonly missing: string;
  readonly terms: readonly string[];
}

export const EXPECTATIONS: readonly Expectation[] = [
  {
    id: 'terms',
    matter: 'ending a fight',
    missing: 'gives the written terms of an agreement',
    terms: ['text of the', 'written agreement', 'signed', 'memorandum', 'terms of the', 'conditions of the'],
  },
  {
    id: 'monitoring',
    matter: 'ending a fight',
    about: 'armed',
    missing: 'says who would watch over an agreement',
    terms: ['monitor', 'observers', 'peacekeep', 'verification', 'guarantor', 'supervis'],
  },
  {
    id: 'united-nations',
    matter: 'ending a fight',
    about: 'armed',
    missing: 'tells of a part played by the United Nations',
    terms: ['United Nations', 'UN', 'U.N.', 'Security Council', 'Secretary-General'],
  },
  {
    id: 'transcript',
    matter: 'ending a fight',
    about: 'armed',
    missing: 'holds a record of what was said in the calls',
    terms: ['transcript', 'recording', 'minutes of', 'read-out', 'readout'],
  },
  {
    id: 'casualties',
    matter: 'fighting',
    about: 'armed',
    missing: 'gives a number of people killed or hurt in the fighting',
    terms: ['killed', 'dead', 'deaths', 'died', 'wounded', 'injured', 'casualties'],
  },
  {
    id: 'toll',
    matter: 'toll',
    about: 'dead',
    missing: 'says how the dead were counted',
    terms: ['hospital', 'morgue', 'coroner', 'counted', 'identified', 'register'],
  },
  {
    id: 'cause',
    matter: 'cause',
    missing: 'gives a finding of an inquiry into the cause',
    terms: ['inquiry found', 'investigation found', 'investigators', 'findings', 'concluded'],
  },
  {
    id: 'aid',
    matter: 'moving people',
    missing: 'says how those who had to leave are cared for',
    terms: ['shelter', 'relief', 'aid', 'tents', 'compensation'],
  },
];

/** What may be asked of any story, where the reports answer it. */
export const ALWAYS_NEXT: readonly string[] = ['Who denies what?', 'What happens next?', 'What do we not know?'];

/** What could be asked next about a matter, and the words that show whether these reports can answer it. */
export interface FollowUp {
  readonly matter: string;
  /** What the story must tell of besides; none: nothing. */
  readonly about?: 'armed' | 'dead' | 'harmed';
  readonly text: string;
  readonly terms: readonly string[];
}

export const FOLLOW_UPS: readonly FollowUp[] = [
  {
    matter: 'fighting',
    about: 'armed',
    text: 'How many people were killed or hurt?',
    terms: ['killed', 'dead', 'died', 'wounded', 'injured', 'casualties', 'death toll'],
  },
  {
    matter: 'ending a fight',
    about: 'armed',
    text: 'What did the United Nations do?',
    terms: ['United Nations', 'UN', 'U.N.', 'Security Council'],
  },
  {
    matter: 'ending a fight',
    text: 'What do the written documents say?',
    terms: ['signed', 'document', 'text of the', 'transcript', 'memorandum'],
  },
  {
    matter: 'toll',
    about: 'dead',
    text: 'How were the dead counted?',
    terms: ['morgue', 'death register', 'were identified', 'counted the dead', 'count of the dead'],
  },
  {
    matter: 'cause',
    text: 'Is there an inquiry, and who leads it?',
    terms: ['inquiry', 'investigation', 'probe', 'commission of'],
  },
  {
    matter: 'cause',
    text: 'Has anybody been charged or dismissed?',
    terms: ['charged', 'arrested', 'dismissed', 'resigned', 'suspended'],
  },
  {
    matter: 'warning',
    text: 'When were people told to leave?',
    terms: ['order to leave', 'evacuat', 'told to leave', 'siren', 'alarm'],
  },
  {
    matter: 'moving people',
    text: 'Where do those who had to leave live now?',
    terms: ['shelter', 'housed', 'camp', 'relatives', 'school hall'],
  },
  {
    matter: 'release',
    text: 'Was anything given in return?',
    terms: ['ransom', 'in return', 'in exchange', 'swap', 'paid', 'concession'],
  },
  {
    matter: 'release',
    text: 'Who is still held?',
    terms: ['still held', 'remain in captivity', 'remaining captives', 'fate of', 'still missing'],
  },
  { matter: 'vote', text: 'Who observed the vote, and what do they say?', terms: ['observer', 'monitor', 'mission'] },
  {
    matter: 'vote',
    text: 'Will the votes be counted again?',
    terms: ['recount', 'count again', 'annul', 'court', 'appeal'],
  },
  { matter: 'trade', text: 'How much money is spoken of?', terms: ['million', 'billion', 'per cent', 'percent', '%'] },
  {
    matter: 'inquiry',
    text: 'When will the inquiry report?',
    terms: ['report by', 'publish', 'within', 'deadline', 'findings'],
  },
];

function words(text: string): readonly string[] {
  return text.split(' ');
}
