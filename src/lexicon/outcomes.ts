/** OUTCOMES AND THE PARTS TOWARDS THEM: what people are said to have brought about, and which kinds of happening say so. */
import type { RoleKind } from '../model/story.ts';

/** Lemma → the word under which it is gathered: a truce and a ceasefire are told of as one thing. */
export const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ['ceasefire', 'ceasefire'],
  ['cease-fire', 'ceasefire'],
  ['truce', 'ceasefire'],
  ['armistice', 'ceasefire'],
  ['cessation', 'ceasefire'],
  ['pause', 'ceasefire'],
  ['halt', 'ceasefire'],
  ['calm', 'calm'],
  ['de-escalation', 'de-escalation'],
  ['deescalation', 'de-escalation'],
  ['de-escalate', 'de-escalation'],
  ['deal', 'agreement'],
  ['agreement', 'agreement'],
  ['accord', 'agreement'],
  ['pact', 'agreement'],
  ['treaty', 'agreement'],
  ['settlement', 'agreement'],
  ['understanding', 'agreement'],
  ['compromise', 'agreement'],
  ['peace', 'peace'],
  ['release', 'release'],
  ['rescue', 'rescue'],
  ['evacuation', 'evacuation'],
  ['talk', 'talks'],
  ['negotiation', 'talks'],
  ['dialogue', 'talks'],
  ['exchange', 'exchange'],
  ['swap', 'exchange'],
  ['handover', 'exchange'],
  ['recall', 'recall'],
  ['election', 'election'],
  ['re-election', 'election'],
  ['by-election', 'election'],
  ['referendum', 'election'],
  ['verdict', 'verdict'],
  ['acquittal', 'verdict'],
  ['pardon', 'pardon'],
  ['withdrawal', 'withdrawal'],
  ['resignation', 'resignation'],
  ['merger', 'merger'],
  ['takeover', 'merger'],
  ['bailout', 'bailout'],
]);

/** Words for a stop of anything: of firing only where fighting is told of. */
export const STOPS: ReadonlySet<string> = new Set(['halt', 'pause', 'cessation', 'calm']);

export const FIGHTING: ReadonlySet<string> = new Set(
  'army armed attack battle bombardment bombing clash combat conflict fight fighting fire firing force frontier general gun hostility military militia offensive raid rebel shelling soldier strike troop violence war weapon'.split(
    ' ',
  ),
);

/** Those who are exchanged or handed over: “an exchange of fire” is no outcome. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'prisoner captive detainee hostage soldier sailor pilot crew body remains inmate abductee internee'.split(' '),
);

/** What is released without anybody going free. */
export const THINGS_RELEASED: ReadonlySet<string> = new Set(
  'press news report document data datum figure statement fund water gas film record result information tape transcript letter list photo photograph picture video name file footage money aid grain oil product song album book version'.split(
    ' ',
  ),
);

/** Outcomes that no single word names. On a sentence in lower case. */
export const OUTCOME_PHRASES: readonly {
  readonly outcome: string;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}[] = [
  {
    outcome: 'end of the strike',
    pattern:
      /\b(?:end(?:ed|ing|s)?|call(?:ed|ing|s)? off|suspend(?:ed|ing|s)?|settl(?:e|ed|ing|ement)|stop(?:ped|ping)?|halt(?:ed|ing)?|resolv(?:e|ed|ing)|over)\b(?: \p{L}+){0,4} (?:walkout|stoppage|industrial action|lockout|(?<!(?:air|missile|drone|rocket|military|naval|bomb|night) )strike)\b(?! (?:against|at|near|inside) | on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|the eve))|\b(?:walkout|stoppage|industrial action|lockout|(?<!(?:air|missile|drone|rocket|military|naval|bomb|night) )strike)(?: (?:was|has been|had been|is|were|will be))? (?:ended|called off|settled|suspended|over|resolved)\b|\b(?:strike|labou?r|pay|wage) settlement\b/u,
    yes: [
      'the union called off the strike.',
      'the union called off the strike on friday.',
      'she mediated an end to the strike.',
      'the walkout was called off by the union.',
      'the strike settlement was hammered out at night.',
    ],
    no: [
      'norland ended the day with a strike on nine camps.',
      'norland halted its missile strike.',
      'the union called a strike for monday.',
    ],
  },
  {
    outcome: 'ceasefire',
    pattern:
      /\b(?:stop(?:ped|s|ping)?|cease(?:d|s)?|ceasing|halt(?:ed|s|ing)?|end(?:ed|s|ing)?) (?:the |all |their |its )?(?:shelling|fighting|firing|bombardment|hostilities)\b|\b(?:shelling|fighting|firing|bombardment|hostilities|guns) (?:has |have |had )?(?:stopp?(?:ed|s)?|ceased?|fell silent|fallen silent)\b/u,
    yes: [
      'norland and sudmark stopped shelling each other before dawn.',
      'it warned that the orders would be frozen unless the shelling stopped.',
    ],
    no: ['norland stopped selling grain.', 'the fighting went on.'],
  },
  {
    outcome: 'exchange',
    pattern:
      /\b(?:exchang(?:e|ed|es|ing)|swap(?:ped|s|ping)?|hand(?:ed|s|ing)? over|handover of)(?: \p{L}+| \d+){0,4} (?:prisoners|captives|detainees|hostages|bodies|remains|inmates|abductees)\b|\b(?:prisoner|captive|hostage)s? (?:exchange|swap)\b/u,
    yes: ['the two states exchanged forty prisoners.', 'a prisoner swap took place at the bridge.'],
    no: ['the two sides exchanged fire near the prison.'],
  },
  {
    outcome: 'result',
    pattern:
      /\bresults? of (?:the|an?|this|that) (?:\p{L}+ )?(?:election|vote|poll|ballot|referendum|count)\b|\b(?:election|referendum|vote|final|provisional|preliminary|official) results?\b/u,
    yes: [
      'she read the result of the election out.',
      'the commission announced the election results.',
      'she won, by the final result that the board announced.',
    ],
    no: ['as a result of the flood the election was put off.'],
  },
];

/** Words that point back at the outcome told before: “this outcome”, “the terms”, “the arrangement”. */
export const POINTS_BACK: ReadonlySet<string> = new Set([
  'outcome',
  'result',
  'arrangement',
  'term',
  'breakthrough',
  'end',
]);

/** Too common a word to be taken for the outcome where it only stands near. */
export const WEAK_OUTCOMES: ReadonlySet<string> = new Set([
  'talks',
  'exchange',
  'peace',
  'release',
  'calm',
  'recall',
  'election',
  'verdict',
  'pardon',
  'withdrawal',
  'resignation',
  'merger',
  'bailout',
]);

export interface RoleRow {
  readonly id: string;
  /** Kinds of happening (`lexicon/happenings.ts`). */
  readonly kinds: readonly string[];
  /** Whose role it is. */
  readonly of: 'by' | 'to' | 'anyone';
  readonly role: RoleKind;
  /** What a denied telling says: the same role denied, or that there was no part at all. */
  readonly denied: 'denies' | 'no part';
  /** How far the outcome may stand from the telling: among its objects, in its sentence, or just before. */
  readonly outcome: 'object' | 'sentence' | 'before';
  /** Realities that make the role; a planned offer is an offer, a planned mediation is none. */
  readonly realities: readonly ('happened' | 'ongoing' | 'planned' | 'possible' | 'denied')[];
  /** Triggers of these lemmas do not make the role: “insisted on its commitment to the truce”. */
  readonly notLemmas?: readonly string[];
  /** Only triggers of these lemmas do. */
  readonly lemmas?: readonly string[];
  /** Of the one who thanks, not of the one who tells of it. */
  readonly saidBy?: 'by';
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const TOLD = ['happened', 'ongoing', 'denied'] as const;

/** In this order for each telling; every row that holds gives a role. `{brokered|Norland}` is who has it; `{says|Sudmark}`
 *  who says so. */
export const ROLES: readonly RoleRow[] = [
  {
    id: 'brokered',
    kinds: ['mediate'],
    of: 'by',
    role: 'brokered',
    denied: 'no part',
    outcome: 'before',
    realities: TOLD,
    yes: [
      'The truce between {|Estland} and {|Sudmark} was brokered by {brokered|Norland}.',
      'The ceasefire followed mediation by {brokered|Norland} and {brokered|Marrland}.',
      'Seven workers were freed after mediation by {brokered|Norland} and {brokered|Marrland}.',
      '{no part|Norland} did not mediate the truce.',
      '{says|Sudmark} rejected on Sunday, 11 May 2031, the claim that {no part|Norland} had brokered the truce.',
    ],
    no: ['{|Norland} may mediate a truce.', 'Reports do not mention a mediation of the truce by {|Norland}.'],
  },
  {
    id: 'facilitated',
    kinds: ['facilitate', 'take part'],
    of: 'by',
    role: 'facilitated',
    denied: 'no part',
    outcome: 'before',
    realities: TOLD,
    yes: [
      '{facilitated|Norland} facilitated the ceasefire.',
      '{no part|Norland} was not involved in drafting the deal.',
      '{no part|Norland} had no hand in the truce.',
    ],
    no: ['{|Norland} played a role in the flood relief.'],
  },
  {
    id: 'pressed',
    kinds: ['press'],
    of: 'by',
    role: 'pressed',
    denied: 'denies',
    outcome: 'before',
    realities: TOLD,
    yes: [
      '{pressed|Norland} pressed {|Sudmark} for a ceasefire.',
      'The truce held. Diplomats spoke of pressure from {pressed|Norland} on {|Sudmark}.',
    ],
    no: ['The pressure of the water rose.'],
  },
  {
    id: 'urged',
    kinds: ['urge', 'demand'],
    notLemmas: ['insist', 'order', 'instruct', 'direct', 'command'],
    of: 'by',
    role: 'pressed',
    denied: 'denies',
    outcome: 'sentence',
    realities: TOLD,
    yes: ['{pressed|Norland} urged {|Sudmark} to accept a truce.'],
    no: ['{|Norland} urged {|Sudmark} to vote.', '{|Orla Dane} asked {|The High Court} to annul the election.'],
  },
  {
    id: 'hosted',
    kinds: ['host'],
    of: 'by',
    role: 'hosted',
    denied: 'denies',
    outcome: 'sentence',
    realities: TOLD,
    yes: ['{hosted|Norland} hosted the talks in May.'],
    no: ['{|Norland} offered to host the talks.'],
  },
  {
    id: 'offered',
    kinds: ['offer'],
    of: 'by',
    role: 'offered',
    denied: 'denies',
    outcome: 'sentence',
    realities: ['happened', 'ongoing', 'planned', 'denied'],
    yes: [
      '{offered|Norland} offered to host talks between {|Estland} and {|Sudmark}.',
      'The talks went on, and {says|Sudmark} thanked {offered|Norland} for its offer to host the talks.',
    ],
    no: ['{|Norland} offered a reward.'],
  },
  {
    id: 'proposed',
    kinds: ['propose'],
    of: 'by',
    role: 'proposed',
    denied: 'denies',
    outcome: 'sentence',
    realities: TOLD,
    yes: [
      '{proposed|Norland} proposed a ceasefire.',
      'It was {proposed|Norland} that had asked for the truce, through {|Estland}.',
      '{proposed|Norland} requested a halt to the fighting.',
    ],
    no: ['{|Norland} proposed a tax.'],
  },
  {
    id: 'announced',
    kinds: ['announce'],
    of: 'by',
    role: 'announced',
    denied: 'denies',
    outcome: 'object',
    realities: ['happened', 'ongoing'],
    yes: ['{announced|Orla Dane} announced a full ceasefire.'],
    no: ['{|Orla Dane} announced a strike during the truce.', '{|Norland} has not yet announced a truce.'],
  },
  {
    id: 'agreed',
    kinds: ['agree', 'sign', 'ceasefire'],
    of: 'anyone',
    role: 'agreed',
    denied: 'denies',
    outcome: 'object',
    realities: TOLD,
    yes: ['{agreed|Norland} and {agreed|Sudmark} agreed to a truce.', '{agreed|Norland} accepted the ceasefire.'],
    no: ['{|Norland} agreed to pay.'],
  },
  {
    id: 'credited',
    kinds: ['thank'],
    lemmas: ['credit'],
    of: 'to',
    role: 'facilitated',
    denied: 'denies',
    outcome: 'sentence',
    realities: TOLD,
    saidBy: 'by',
    yes: ['{says|Sudmark} credited {facilitated|Norland} with the truce.'],
    no: ['{|Sudmark} thanked {|Norland} for the truce.'],
  },
  {
    id: 'thanked',
    kinds: ['thank'],
    notLemmas: ['credit'],
    of: 'to',
    role: 'thanked',
    denied: 'denies',
    outcome: 'before',
    realities: TOLD,
    saidBy: 'by',
    yes: ['{says|Sudmark} thanked {thanked|Norland} for bringing about the truce.'],
    no: ['{|Sudmark} thanked {|Norland} for the flowers.'],
  },
  {
    id: 'contacted',
    kinds: ['contact'],
    of: 'by',
    role: 'contacted',
    denied: 'denies',
    outcome: 'sentence',
    realities: TOLD,
    yes: ['{contacted|Orla Dane} called {|Ivo Marsh} to urge a ceasefire.'],
    no: ['{|Orla Dane} called {|Ivo Marsh} about the harvest.'],
  },
  {
    id: 'broke',
    kinds: ['breach'],
    of: 'by',
    role: 'broke',
    denied: 'denies',
    outcome: 'before',
    realities: TOLD,
    yes: [
      '{broke|Norland} broke the truce within hours.',
      '{says|Sudmark} accused {broke|Norland} of breaking the ceasefire.',
    ],
    no: ['{|Norland} broke the record.'],
  },
];
