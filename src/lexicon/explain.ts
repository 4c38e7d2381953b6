/** THE QUESTIONS OF AN EXPLAINER: which headings a story gets, and what shows that a sentence answers one.
 *
 *  A row holds for a story where its matter does (`MATTERS` in `questions.ts`; null: for every story), and a sentence answers it by
 *  words, by kinds of happening (`happenings.ts`), or by what it holds. In examples the whole sentence answers the row's heading. */

import type { Reality } from '../model/happening.ts';
import type { Mention } from '../model/mention.ts';

export interface ExplainRow {
  readonly id: string;
  readonly heading: string;
  /** The matter that the story must be about; null: any. Of several rows of one `id` the first whose matter holds is taken. */
  readonly matter: string | null;
  /** On the sentence in lower case; null: words do not decide. */
  readonly words: RegExp | null;
  /** A happening of one of these kinds must be told in it; null: any or none. */
  readonly kinds: readonly string[] | null;
  readonly realities: readonly Reality[];
  /** It must hold such a mention, the more the better; null: need not. */
  readonly holds: Mention['type'] | null;
  readonly most: number;
  /** Completes “None of the reports …” where nothing answers it; null: then nothing is missing. */
  readonly missing: string | null;
  /** What was searched for then. */
  readonly terms: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const TOLD: readonly Reality[] = ['happened', 'ongoing'];

/** A reason given: for something that took place, not for what somebody wants (“because of you”). */
const REASON =
  /\b(?:because|due to|owing to|caused by|(?:the|a|root|main|likely) causes? of|(?:the|a|main) reasons? (?:for|why|that)|blamed? (?:\S+ ){0,4}(?:for|on)|result(?:ed)? (?:of|from|in)|led to|attributed to|fault(?:y|s)?\b|failure to|failed to|in order to|so that)\b/u;

const TRIGGER =
  /\b(?:in response to|in retaliation|in reply to|retaliat\w+|trigger\w*|spark\w*|prompt(?:ed|ing)|provok\w+|set off|touched off|ignit\w+|(?:its|their|an?|the) (?:answer|response|reply) to|replied to|responded to|began (?:on|when|after|with)|started (?:on|when|after|with)|broke out|follow(?:ed|s|ing) (?:an?|the|its|their|\S+['’]s?) (?:\S+ ){0,3}(?:attacks?|strikes?|raids?|killings?|ambush|bombings?|shootings?|assaults?|offensive))\b/u;

export const EXPLAIN: readonly ExplainRow[] = [
  {
    id: 'trigger',
    heading: 'What set off the fighting?',
    matter: 'fighting',
    words: TRIGGER,
    kinds: null,
    realities: TOLD,
    holds: null,
    most: 3,
    missing: 'says what set off the fighting',
    terms: ['in response to', 'retaliat', 'trigger', 'spark', 'provok', 'set off', 'answer to'],
    yes: [
      'Norland struck nine camps in response to the attack on a bus.',
      'The fighting began on 6 March, when jets crossed the border.',
    ],
    no: ['Norland and Sudmark agreed to a truce.'],
  },
  {
    id: 'why',
    heading: 'Why did it happen?',
    matter: null,
    words: REASON,
    kinds: null,
    realities: TOLD,
    holds: null,
    most: 3,
    missing: 'gives a reason',
    terms: ['because', 'due to', 'caused', 'cause of', 'reason', 'result of', 'blame', 'led to'],
    yes: ['The wall gave way because a valve had rusted.', 'The inquiry blamed the operator for the flood.'],
    no: ['The wall gave way on Monday.'],
  },
  {
    id: 'places',
    heading: 'Which places are concerned?',
    matter: null,
    words: null,
    kinds: null,
    realities: TOLD,
    holds: 'place',
    most: 3,
    missing: null,
    terms: [],
    yes: ['Shells fell on Port Asher and Lenn.'],
    no: ['Shells fell all night.'],
  },
  {
    id: 'toll',
    heading: 'Who was killed, hurt or driven out?',
    matter: null,
    words: null,
    kinds: ['casualties', 'missing', 'displace'],
    realities: TOLD,
    holds: 'quantity',
    most: 3,
    missing: null,
    terms: [],
    yes: ['The flood killed 12 people.'],
    no: ['The flood reached the town.'],
  },
  {
    id: 'next',
    heading: 'What comes next?',
    matter: null,
    words:
      /\b(?:will|would|shall|plans? to|planned|is to|are to|due to (?:meet|open|report|begin|start|end|return)|scheduled|expected to|next (?:week|month|year|step)|by the end of|until|deadline|vowed|promised|pledged)\b/u,
    kinds: null,
    realities: ['planned', 'ongoing', 'happened', 'possible'],
    holds: null,
    most: 4,
    missing: 'tells what is to come',
    terms: ['will', 'plan', 'scheduled', 'expected to', 'next week', 'next month', 'deadline', 'promised'],
    yes: [
      'A judge will open an inquiry on 20 May.',
      'The minister promised a full report before the end of the month.',
    ],
    no: ['A judge opened an inquiry.'],
  },
];
