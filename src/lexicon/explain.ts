/** THE QUESTIONS OF AN EXPLAINER: which headings a story gets, and what shows that a sentence answers one.
 *
 *  A row holds for a story where its matter does (`MATTERS` in `questions.ts`; null: for every story), and a sentence answers it by
 *  words, by kinds of happening (`happenings.ts`), or by what it holds. In examples the whole sentence answers the row's heading. */

import type { Mention } from '../model/mention.ts';

export interface ExplainRow {
  readonly id: string;
  readonly heading: string;
  /** The matter that the story must be about; null: any. Of several rows of one `id` the first whose matter holds is taken. */
  readonly matter: string | null;
  /** On the sentence in lower case; null: words do not decide. */
  readonly words: RegExp | null;
  /** A happening of one of these kinds must be told in it as having taken place; null: any or none. */
  readonly kinds: readonly string[] | null;
  /** It must hold such a mention; a day after the report's own answers by itself; null: it need not. */
  readonly holds: Mention['type'] | 'future' | null;
  /** How many of the things that the story is most about it must speak of. */
  readonly core: number;
  /** How near it must be to what the headlines have in common, from 0 to 1 (`answer/subject.ts`): a page tells of ten things besides. */
  readonly near: number;
  readonly most: number;
  /** Completes “None of the reports …” where nothing answers it; null: then nothing is missing. */
  readonly missing: string | null;
  /** What was searched for then. */
  readonly terms: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** What leaves its mark on a place. */
const ON_PLACES: readonly string[] =
  'strike attack destroy fight seize intercept kidnap casualties displace collapse flood quake fire outbreak accident protest rescue release search'.split(
    ' ',
  );

/** Deeds and outcomes: what a story tells of before anything that is said about it. */
export const EVENTS: ReadonlySet<string> = new Set(
  'breach kidnap strike attack destroy fight seize mobilise arrest deport expel sanction ban protest casualties missing displace convict acquit rule sign agree ceasefire withdraw release rescue elect vote resign collapse flood quake fire outbreak accident'.split(
    ' ',
  ),
);

/** Words and contacts about it. */
export const TALK: ReadonlySet<string> = new Set(
  'threaten warn accuse complain condemn deny reject press urge demand contact discuss offer promise thank praise announce'.split(
    ' ',
  ),
);

/** A reason given, or named as unknown. */
const REASON =
  /\b(?:because|(?<!\b(?:is|are|was|were|be|been) )due to|(?:is|are|was|were|be|been) due to (?:the|an?|its?|their|his|her|poor|bad|lack|human)|owing to|caused by|the causes? of|(?:root|main|likely) causes?|(?:the|a|main) reasons? (?:for|why|that)|blam(?:ed|es|ing)|as a result of|resulted (?:from|in)|results from|(?:is|was|were) the result of|led to|attribut(?:ed|es) (?:it |this |the )?|at fault|had failed to|in order to)\b/u;

/** What a report itself calls unknown. */
export const UNKNOWN =
  /\b(?:(?:is|are|was|were|remains?|still|it is) (?:not (?:yet )?(?:known|clear|certain)|unclear|unknown|uncertain|unresolved)|not (?:yet )?known|nobody (?:can|could) (?:say|tell|explain)|nobody knows?|cannot say|no (?:details|figures) (?:were|was|are|have)|left (?:it )?open|remains? (?:open|a mystery))\b/iu;

const TRIGGER =
  /\b(?:in response to|in retaliation|in reply to|retaliat\w+|trigger\w*|spark\w*|prompt(?:ed|ing)|provok\w+|set off|touched off|ignit\w+|(?:its|their|an?|the) (?:answer|response|reply) to|replied to|responded to|began (?:on|when|after|with)|started (?:on|when|after|with)|broke out|follow(?:ed|s|ing) (?:an?|the|its|their|\S+['’]s?) (?:\S+ ){0,3}(?:attacks?|strikes?|raids?|killings?|ambush|bombings?|shootings?|assaults?|offensive))\b/u;

export const EXPLAIN: readonly ExplainRow[] = [
  {
    id: 'cause',
    heading: 'What set off the fighting?',
    matter: 'fighting',
    words: TRIGGER,
    kinds: null,
    holds: null,
    core: 1,
    near: 0.25,
    most: 2,
    missing: 'says what set off the fighting',
    terms: ['in response to', 'retaliat', 'trigger', 'spark', 'provok', 'set off', 'answer to'],
    yes: [
      'Norland struck nine camps in response to the attack on a bus.',
      'The fighting began on 6 March, when jets crossed the border.',
    ],
    no: ['Norland and Sudmark agreed to a truce.'],
  },
  {
    id: 'cause',
    heading: 'Why did it happen?',
    matter: null,
    words: REASON,
    kinds: null,
    holds: null,
    core: 1,
    near: 0.25,
    most: 3,
    missing: 'gives a reason',
    terms: ['because', 'due to', 'caused', 'cause of', 'reason', 'result of', 'blame', 'led to'],
    yes: ['The wall gave way because a valve had rusted.', 'The inquiry blamed the operator for the flood.'],
    no: [
      'The wall gave way on Monday.',
      'The minister was due to address the assembly.',
      'The results of the last two polls were close.',
    ],
  },
  {
    id: 'places',
    heading: 'Which places are concerned?',
    matter: null,
    words: null,
    kinds: ON_PLACES,
    holds: 'place',
    core: 0,
    near: 0,
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
    holds: 'quantity',
    core: 0,
    near: 0,
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
      /\b(?:will|would(?! (?:not )?have)|shall|plans? to|planned|(?:is|are) to (?!be |blame)|due to (?:meet|open|report|begin|start|end|return)|(?:is|are|was|were) scheduled|scheduled (?:to|for)|expected to|next (?:week|month|year|step)|by the end of|deadline|(?:vowed|promised|pledged)(?! (?:none|nothing|no)\b))\b/u,
    kinds: null,
    holds: 'future',
    core: 1,
    near: 0,
    most: 4,
    missing: 'tells what is to come',
    terms: ['will', 'plan', 'scheduled', 'expected to', 'next week', 'next month', 'deadline', 'promised'],
    yes: [
      'A judge will open an inquiry on 20 May.',
      'The minister promised a full report before the end of the month.',
    ],
    no: ['A judge opened an inquiry.', 'The ferry was on its scheduled course.'],
  },
];
