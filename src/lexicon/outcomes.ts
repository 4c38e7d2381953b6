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
  ['handover', 'exchange'],
]);

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
export const WEAK_OUTCOMES: ReadonlySet<string> = new Set(['talks', 'exchange', 'peace', 'release', 'calm']);

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
    notLemmas: ['insist'],
    of: 'by',
    role: 'pressed',
    denied: 'denies',
    outcome: 'sentence',
    realities: TOLD,
    yes: ['{pressed|Norland} urged {|Sudmark} to accept a truce.'],
    no: ['{|Norland} urged {|Sudmark} to vote.'],
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
    realities: TOLD,
    yes: ['{announced|Orla Dane} announced a full ceasefire.'],
    no: ['{|Orla Dane} announced a strike during the truce.'],
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
    id: 'thanked',
    kinds: ['thank'],
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
