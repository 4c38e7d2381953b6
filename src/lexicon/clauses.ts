/** WORDS THAT DECIDE WHETHER A CLAUSE SAYS THAT A THING IS SO, read by `src/claim/points.ts` and `src/claim/deed.ts`. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** “not”, “never”: the clause is turned round. */
export const NEGATIONS: ReadonlySet<string> = words("not n't n’t never neither nor nowhere hardly scarcely");

/** “no witness”, “neither side”, “none”: a noun phrase that turns its clause round. */
export const NONE_WORDS: ReadonlySet<string> = words('no none nobody nothing neither no-one');

/** Verbs under which a clause is turned round: “denied that it had paid”, “refused to pay”, “failed to land”. */
export const TURNING_VERBS: ReadonlySet<string> = words(
  'deny reject refute dispute rebut refuse decline fail avoid prevent avert forbid ban cancel abandon forget neglect',
);

/** Verbs under which a clause is wished, planned or thought of and may never come about. */
export const OPEN_VERBS: ReadonlySet<string> = words(
  'plan intend expect prepare promise vow pledge agree offer schedule decide arrange want hope wish urge ask call demand propose suggest ' +
    'encourage press push fear consider threaten allow permit require recommend advise need try attempt seek beg implore invite order ' +
    'authorise authorize believe think suspect doubt wonder imagine pretend like love choose mean appear seem vote rule instruct persuade ' +
    'convince warn help enable let force hesitate dare tend',
);

/** Verbs after which an infinitive tells what did take place. */
export const CARRYING_VERBS: ReadonlySet<string> = words(
  'begin start continue manage proceed get come go cease stop finish happen move keep have use be help prove turn',
);

/** Nouns that leave open what hangs on them: “no proof that”, “the risk that”, “a plan to”. */
export const OPEN_NOUNS: ReadonlySet<string> = words(
  'proof evidence sign indication hint risk danger threat plan proposal offer idea hope fear chance possibility prospect likelihood doubt ' +
    'question demand call appeal request permission attempt effort bid need decision promise pledge intention order suggestion belief ' +
    'theory speculation suspicion wish desire willingness readiness ability failure refusal right duty',
);

/** “would”, “may”: what stands under them is not told as a fact. “Will” and “shall” tell a plan. */
export const OPEN_AUXILIARIES: ReadonlySet<string> = words(
  "will would could may might can should must ought shall 'll ’ll ’d",
);

/** “if”, “unless”: the clause is a condition. */
export const CONDITIONS: ReadonlySet<string> = words('if unless whether until till lest');

/** Pronouns and nouns that name nobody: what they stand for has to be looked up, or stays unknown. */
export const UNTOLD: ReadonlySet<string> = words(
  'i you he she it we they them him her us me this that these those who which what one other another some all both each many several ' +
    'someone somebody anyone anybody everyone everybody something anything everything himself herself itself themselves there such any',
);

/** Verbs by which somebody makes another one do a thing, where an infinitive follows. */
export const ORDERING: ReadonlySet<string> = words(
  'order instruct command direct force compel oblige require make tell coerce pressure push press summon bind commission',
);

/** Verbs of speech that are acts of their own. */
export const DEEDS_IN_WORDS: ReadonlySet<string> = words(
  'apologise apologize telephone phone ring order refuse agree vow',
);

/** “Called a strike”: what is called so comes about by the calling. */
export const CALLED: ReadonlySet<string> = words(
  'strike election meeting vote referendum ballot poll session walkout boycott',
);

/** Verbs of speech alone: that something was said is a statement, and no matter on which accounts differ. */
export const SPEECH_VERBS: ReadonlySet<string> = words(
  'say tell ask add speak call describe note write explain state mention insist claim argue comment reply answer quote accuse report',
);

/** What is written once, by somebody: “the text was written by the secretariat” is no mere telling. */
export const WRITTEN: ReadonlySet<string> = words(
  'text letter draft plan agreement deal treaty constitution bill law report statement speech book novel song article manifesto memo note contract poem ' +
    'script report appeal petition resolution declaration proposal',
);

/** Verbs that carry the act of their object: “made a payment”, “held talks”, “cast a ballot”. */
export const LIGHT_VERBS: ReadonlySet<string> = words(
  'make take give have hold pay send issue cast reach carry launch conduct put lay do get offer deliver perform suffer sustain file lodge receive',
);

/** The act that a noun tells as the object of a light verb, or by itself with whom it comes from: “her congratulations”. */
export const ACT_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    'payment pay, ballot vote, vote vote, wish congratulate, congratulation congratulate, warning warn, visit visit, talk talk, meeting meet, ' +
    'agreement agree, deal agree, decision decide, order order, attack attack, strike strike, raid raid, assault attack, search search, ' +
    'arrest arrest, apology apologise, promise promise, statement state, announcement announce, call call, request ask, offer offer, ' +
    'appeal appeal, complaint complain, part participate, inspection inspect, inquiry investigate, investigation investigate, test test, ' +
    'landing land, departure leave, arrival arrive, handover hand_over, withdrawal withdraw, release release, rescue rescue, loss lose, ' +
    'injury injure, damage damage, defeat lose, victory win, support support, approval approve, consent agree, permission allow, ' +
    'resignation resign, recovery recover, repair repair, delivery deliver, transfer transfer, purchase buy, sale sell, contribution contribute'
  )
    .split(', ')
    .map((row): [string, string] => {
      const [noun = '', act = ''] = row.split(' ');
      return [noun, act.replaceAll('_', ' ')];
    }),
);

/** Words for money, however it is told: “not one coin had passed” denies a payment. */
export const MONEY: ReadonlySet<string> = words(
  'money coin cent penny ransom payment cash sum bribe fee dollar euro pound million fund $ € £',
);

/** Verbs by which money goes from one to another. */
export const MONEY_VERBS: ReadonlySet<string> = words(
  'pay pass transfer hand give receive flow go change offer take accept send deliver',
);

/** Nouns that stand for whoever is named with them: “through Norlandic hands”, “on Sudmark's soil”. */
export const STANDING_FOR: ReadonlySet<string> = words(
  'hand side part soil territory area land region ground account behalf name',
);

/** “the number of burned ballots”: the noun behind “of” is what is counted. */
export const COUNT_NOUNS: ReadonlySet<string> = words('number total count tally sum amount toll');

/** Verb and object that tell one act together. */
export const WHOLE_ACTS: ReadonlyMap<string, string> = new Map([
  ['give way', 'give way'],
  ['take place', 'take place'],
  ['take effect', 'begin'],
  ['take fire', 'burn'],
  ['catch fire', 'burn'],
  ['take hostage', 'take hostage'],
  ['lose life', 'die'],
  ['step foot', 'enter'],
  ['set sail', 'leave'],
  ['open fire', 'shoot'],
  ...phrases(
    'fail',
    'end in failure, end in disaster, end in chaos, end without result, end without agreement, end without deal, end without success, ' +
      'end without breakthrough, end without outcome, close without agreement, close without deal, finish without agreement, ' +
      'finish without result, come to nothing, come to naught, lead to nothing, lead nowhere, break down, fall through, fall apart, ' +
      'go wrong, go badly, run into sand, bring nothing, yield nothing, bear no fruit, miss mark, prove futile',
  ),
  ...phrases(
    'succeed',
    'go well, go smoothly, pay off, bear fruit, end in success, end with agreement, end with deal, end in agreement, end in deal, ' +
      'lead to agreement, lead to deal, lead to settlement, lead to truce, result in agreement, result in deal, result in settlement, ' +
      'come off, bring result, yield result, achieve aim, reach goal, achieve goal, meet goal, meet target',
  ),
  ...phrases(
    'agree',
    'reach agreement, reach deal, strike deal, strike bargain, come to agreement, come to terms, conclude deal',
  ),
]);

function phrases(act: string, list: string): readonly (readonly [string, string])[] {
  return list.split(', ').map((phrase) => [phrase, act]);
}
