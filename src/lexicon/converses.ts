/** WHAT TWO ARE TO EACH OTHER, and who is who in it: “X owns Y” is “Y is a subsidiary of X”. Dictionary forms, general English. The one
 *  side is called the upper, whatever the relation: the owner, the parent, who was there before, who won. */

export interface ConverseRow {
  /** Never reused, never renamed. */
  readonly id: string;
  /** Verbs whose subject is the upper one and whose object the lower. */
  readonly verbs: ReadonlySet<string>;
  /** Verbs whose subject is the lower one. */
  readonly turned: ReadonlySet<string>;
  /** Nouns for the upper one: “the owner of Y”. */
  readonly upper: ReadonlySet<string>;
  /** Nouns for the lower one: “a subsidiary of Y”. */
  readonly lower: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter((word) => word !== ''));

export const CONVERSES: readonly ConverseRow[] = [
  {
    id: 'own',
    verbs: words('own control acquire'),
    turned: words(''),
    upper: words('owner parent proprietor'),
    lower: words('subsidiary unit arm offshoot division'),
  },
  {
    id: 'succeed',
    verbs: words('precede'),
    turned: words('succeed replace'),
    upper: words('predecessor'),
    lower: words('successor heir'),
  },
  {
    id: 'descend',
    verbs: words('father raise'),
    turned: words(''),
    upper: words('father mother parent grandfather grandmother uncle aunt'),
    lower: words('son daughter child grandson granddaughter nephew niece'),
  },
  {
    id: 'beat',
    verbs: words('defeat beat overcome outpoll'),
    turned: words(''),
    upper: words('conqueror'),
    lower: words(''),
  },
  {
    id: 'teach',
    verbs: words('teach coach train mentor'),
    turned: words(''),
    upper: words('teacher mentor tutor coach trainer'),
    lower: words('pupil student disciple protege'),
  },
  {
    id: 'employ',
    verbs: words('employ hire'),
    turned: words(''),
    upper: words('employer boss'),
    lower: words('employee staffer'),
  },
];

/** Nouns for what somebody is to something that is named with them: “the president of Norland”, “a member of the Harvest League”. */
export const JOINING: ReadonlySet<string> = new Set([
  ...CONVERSES.flatMap(({ upper, lower }) => [...upper, ...lower]),
  ...words(
    'president king queen minister premier chancellor governor mayor head chief chairman chairwoman director member leader founder secretary ambassador captain chairperson ceo spokesman spokeswoman editor author inventor winner champion relative wife husband brother sister cousin friend partner rival supplier client citizen native resident part branch',
  ),
]);

/** Verbs of going, and the way that a bare object tells: “left Lenn” is from it, “reached Lenn” to it. */
export const GOING: ReadonlyMap<string, 'from' | 'to' | null> = new Map([
  ['leave', 'from'],
  ['depart', 'from'],
  ['flee', 'from'],
  ['quit', 'from'],
  ['exit', 'from'],
  ['reach', 'to'],
  ['enter', 'to'],
  ['visit', 'to'],
  ['arrive', 'to'],
  ['sail', null],
  ['fly', null],
  ['travel', null],
  ['go', null],
  ['return', 'to'],
  ['come', null],
  ['drive', null],
  ['move', null],
]);

/** Acts that are mostly, not always, exclusive of each other: too little for more than a doubt. */
export const LOOSELY: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [words('decline refuse reject turn_down'), words('get receive win obtain earn take')],
  [words('cause trigger provoke'), words('prevent avert stop cure')],
  [words('oppose criticise criticize condemn doubt question'), words('support back approve welcome endorse praise')],
  [words('sell'), words('buy purchase acquire')],
  [words('gain earn profit'), words('lose')],
  [words('remain stay'), words('leave quit resign')],
  [words('begin start'), words('end finish stop')],
  [words('increase rise grow climb'), words('decrease fall drop shrink decline')],
  [words('keep retain'), words('lose surrender give_up')],
  [words('acquit clear exonerate'), words('convict accuse charge blame')],
];
