/** WORDS THAT DECIDE WHETHER A THING IS TOLD AS HAVING HAPPENED: verbs and nouns that it hangs on, and words that stand on it. */

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs under which the thing is told not to have happened, or not to be so. */
export const DENIES = words(
  'deny reject refute dispute dismiss refuse decline avoid prevent avert cancel scrap rule rebut contest abandon forbid ban foil thwart',
);

/** … not to have come about. */
export const FAILS = words('fail');

export const TRIES = words('try attempt seek');

export const PLANS = words(
  'plan intend expect prepare promise vow pledge agree offer schedule decide set arrange commit mean undertake swear accept ' +
    'due poise ready about aim order authorise authorize be',
);

export const WISHES = words(
  'want hope wish urge ask call tell demand propose suggest encourage press push warn fear consider threaten allow permit require ' +
    'invite recommend advise advocate need willing able likely unlikely possible necessary let convince persuade request insist ' +
    'favour favor prefer expected appeal instruct beg implore have',
);

/** “supports banning the ships”: what somebody is for or against, or thinks of, is not done yet. */
export const WEIGHS = words(
  'support oppose back endorse contemplate weigh mull discuss debate defend justify imagine envisage risk resist rule avoid',
);

/** Nouns that make what hangs on them a mere possibility: “the prospect of an attack”. */
export const MAYBE_NOUNS = words(
  'prospect risk threat possibility danger likelihood fear chance call appeal demand proposal plan offer idea hope need request warning ' +
    'option scenario case event concern worry speculation intention willingness readiness commitment act',
);

export const PLAN_NOUNS = words('plan intention preparation decision order promise pledge commitment agreement');

export const DENY_NOUNS = words('denial rejection absence lack refusal cancellation failure prevention avoidance');

export const MAYBE_WORDS = words('possible potential future likely hypothetical prospective eventual conditional');

/** “further talks”: a possibility where no verb carries them, for nothing says yet that they are held. */
export const AGAIN_WORDS = words('further fresh renewed more');

export const PLANNED_WORDS = words('planned scheduled upcoming forthcoming proposed intended next coming imminent');

export const CONDITIONS = words('if unless whether should provided');

/** Verbs after which an infinitive tells what did happen. */
export const GOES_ON = words(
  'begin start continue manage help proceed get come go resume cease stop finish dare happen move keep serve act combine use appear seem cause force lead make prompt enable drive',
);

/** Attempts on somebody's life and land are attacks whether or not they reach their end. */
export const ATTACKS = words('attack fight intercept kidnap seize breach');
