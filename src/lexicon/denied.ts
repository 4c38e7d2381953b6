/** Nouns that point at what was said before instead of saying it: “rejected the report”, “dismissed such allegations”. */
export const DENIED_NOUNS: ReadonlySet<string> = new Set(
  'account accusation allegation assertion assumption charge claim idea insinuation notion report rumor rumour speculation story suggestion version this it that'.split(
    ' ',
  ),
);

/** Nouns for having been part of something: “denies any role in the attack” answers an accusation of the attack. */
export const GENERIC_PARTS: ReadonlySet<string> = new Set(
  'complicity connection hand involvement knowledge link part participation responsibility role any'.split(' '),
);

/** Happenings that take place once for one object: two accounts that name different doers differ. Kinds and lemmas of `happenings.ts`. */
export const ONCE: ReadonlySet<string> = new Set([
  'propose',
  'request',
  'broker',
  'mediate',
  'sign',
  'announce',
  'order',
  'build',
  'win',
]);

/** How it is said that a thing was no matter of the talks: whoever says that it was used or discussed is answered.
 *  Matched on the statement's words in lower case. */
export const TOPIC_DENIALS: readonly {
  readonly id: string;
  readonly pattern: RegExp;
  /** Where the topic stands: “trade did not come up”, “had not discussed trade”. */
  readonly topic: 'before' | 'after';
  readonly yes: string;
  readonly no: string;
}[] = [
  {
    id: 'did-not-come-up',
    topic: 'before',
    pattern: /\b(?:did not|didn.t|never|not once) (?:even )?(?:come up|arise|figure|feature)\b/u,
    yes: 'the matter of trade did not come up in any of the talks',
    no: 'the ship did not come home',
  },
  {
    id: 'was-not-discussed',
    topic: 'before',
    pattern:
      /\b(?:was|were|had been|has been|is) (?:not|never) (?:even )?(?:discussed|raised|mentioned|part of|an issue|a topic|on the table)\b/u,
    yes: 'prices were never discussed',
    no: 'the paper was never signed',
  },
  {
    id: 'did-not-discuss',
    topic: 'after',
    pattern:
      /\b(?:had|has|have|did|do|does) (?:not|never) (?:even )?(?:discuss(?:ed)?|raise[d]?|mention(?:ed)?|bring|brought) /u,
    yes: 'the capital had not discussed trade concessions',
    no: 'they did not win',
  },
  {
    id: 'no-discussion-of',
    topic: 'after',
    pattern: /\bno (?:discussion|talk|mention|question) (?:of|about|on)\b/u,
    yes: 'there was no discussion of tariffs',
    no: 'there was no discussion',
  },
];

/** How credit is kept from everybody else: the two sides did it, directly and alone. */
export const EXCLUSIVE_CREDIT: readonly {
  readonly id: string;
  readonly pattern: RegExp;
  readonly yes: string;
  readonly no: string;
}[] = [
  {
    id: 'directly-between',
    pattern:
      /\bdirect(?:ly)?\b.{0,60}\b(?:between|contacts?|talks|channels?)\b|\bbetween the two (?:armies|militaries|sides|countries|governments|directors|generals|neighbou?rs)\b/u,
    yes: 'the pause was settled directly between the two armies',
    no: 'the road between the two towns is closed',
  },
  {
    id: 'no-third-party',
    pattern:
      /\bno (?:third|outside|other) (?:party|country|power|state|mediator)\b|\bwithout (?:any )?(?:mediation|mediators?|outside help)\b|\bno mediat(?:ion|or)\b/u,
    yes: 'no third party sat at the table',
    no: 'no third attempt was made',
  },
  {
    id: 'bilateral',
    pattern:
      /\bbilateral(?:ly)?\b.{0,40}\b(?:decision|choice|understanding|settled|agreed|decided|resolved|reached)\b|\b(?:settled|agreed|decided|resolved|reached|worked out|stemmed|resulted)\b.{0,40}\bbilateral(?:ly)?\b/u,
    yes: 'the truce was a bilateral decision',
    no: 'she praised bilateral trade after the truce',
  },
  {
    id: 'alone',
    pattern:
      /\b(?:settled|agreed|decided|worked out|reached|resolved) (?:the matter |it |this )?(?:alone|by themselves|on their own)\b/u,
    yes: 'the two armies had settled the matter alone',
    no: 'she lived alone',
  },
];

/** Praise by what would not have been: whoever stands after “without” is credited. */
export const CREDIT_BY_ABSENCE =
  /\bwithout\b.{1,120}\b(?:would|could) (?:not|never) have\b|\b(?:would|could) (?:not|never) have .{1,120}\bwithout\b/iu;

/** Outcomes of `outcomes.ts` that are told of as one when credit is given: who brokered the talks brokered the truce. */
export const ONE_SETTLEMENT: ReadonlySet<string> = new Set([
  'ceasefire',
  'agreement',
  'peace',
  'calm',
  'de-escalation',
  'talks',
]);

/** How reports say that they found nothing: whatever stands in such a sentence is told by nobody. */
export const NOT_FOUND =
  /\b(?:not found|do(?:es)? not (?:mention|say|describe|report)|no (?:mention|report|evidence|record) of)\b/iu;

/** Nouns for what is refused rather than denied: “dismissed the offer of talks” says nothing about what took place. */
export const REFUSED_NOUNS: ReadonlySet<string> = new Set(
  'offer proposal plan demand call request invitation bid appeal application bill motion amendment deal draft petition idea ultimatum treaty budget'.split(
    ' ',
  ),
);

/** Words by which a negation holds for a stretch of time only, or forbids what may be done all the same: such a negation denies nothing
 *  that somebody tells. */
export const BOUNDED =
  /\b(?:since|until|till|yet|so far|before|ban(?:s|ned|ning)?|forbid(?:s|den)?|prohibit(?:s|ed)?|prevent(?:s|ed)?|avoid(?:s|ed)?)\b/iu;

/** How credit for an outcome is kept to one, and how it is shared: who says the one is set against who says the other.
 *  Matched on a statement's words in lower case. */
export const CREDIT_SHARES: readonly {
  readonly id: string;
  readonly gives: 'one alone' | 'several together';
  readonly pattern: RegExp;
  readonly yes: string;
  readonly no: string;
}[] = [
  {
    id: 'nobody-else',
    gives: 'one alone',
    pattern: /\b(?:nobody|no one|no-one|none) else\b|\band not (?:any|one) other\b/u,
    yes: 'we thank Norland and nobody else',
    no: 'nobody knew',
  },
  {
    id: 'by-itself',
    gives: 'one alone',
    pattern:
      /\b(?:single-handed(?:ly)?|all alone|entirely alone|on (?:our|its|their|his|her) own|without (?:anyone|anybody)(?: else)?(?:'s)? help|without help|alone (?:brought|won|secured|achieved|freed|did|made))\b/u,
    yes: 'Norland secured the release on its own',
    no: 'she lives alone',
  },
  {
    id: 'joined-later',
    gives: 'one alone',
    pattern:
      /\bjoined (?:us|in|them) (?:only|later|late|at the end|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|afterwards)\b|\bonly (?:lent|provided|supplied|offered|carried|drove|paid)\b/u,
    yes: 'our friends from Norland joined us in may',
    no: 'she joined us for dinner',
  },
  {
    id: 'joint-effort',
    gives: 'several together',
    pattern:
      /\b(?:joint|common|shared|combined|collective|united) (?:effort|efforts|work|success|achievement|operation|mediation)\b|\bwork of (?:both|many|several)\b|\b(?:side by side|hand in hand|in equal parts?)\b/u,
    yes: 'the release was a joint effort from the first day',
    no: 'the joint of the pipe leaked',
  },
];

/** Verbs, as they stand, by which somebody has achieved what others may claim for themselves. */
export const ACHIEVING: ReadonlySet<string> = new Set(
  (
    'made makes won win brokered secured settled ended ends stopped stops saved saves rescued freed found discovered detected noticed ' +
    'achieved delivered brought got forced persuaded convinced built negotiated arranged solved cleared uncovered exposed raised warned ' +
    'prevented averted invented developed wrote drafted paid put'
  ).split(' '),
);

/** Nouns and the verb of the same act: “any threat” is denied by whoever is said to have threatened. */
const DERIVED =
  'threat threaten, pressure press, collusion collude, killing kill, death die, bombing bomb, bombardment bombard, shelling shell, bribery bribe, ' +
  'bribe bribe, theft steal, refusal refuse, failure fail, breach break, violation violate, use use, involvement involve, interference interfere, ' +
  'meddling meddle, shooting shoot, abuse abuse, torture torture, leak leak, manipulation manipulate, surrender surrender, suspension suspend, ' +
  'closure close, dismissal dismiss, expulsion expel, deployment deploy, invasion invade, crossing cross, launch launch, poisoning poison, ' +
  'cheating cheat, lie lie, request ask, order order, warning warn, payment pay, visit visit, attack attack, release release, sale sell, ' +
  'delivery deliver, handover hand, withdrawal withdraw, resignation resign, promise promise, offer offer, complaint complain, support support, ' +
  'theft rob, burning burn, destruction destroy, detention detain, arrest arrest, kidnapping kidnap, abduction abduct, blockade block, ' +
  'sabotage sabotage, espionage spy, spying spy, ambush ambush, recall recall, cut cut, dumping dump, pollution pollute';

/** By noun its verbs, and by verb its nouns, where they are spelt differently. */
export const SAME_ROOT: ReadonlyMap<string, readonly string[]> = rooted();

function rooted(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const pair of DERIVED.split(', ')) {
    const [noun = '', verb = ''] = pair.split(' ');
    if (noun === verb) continue;
    found.set(noun, [...(found.get(noun) ?? []), verb]);
    found.set(verb, [...(found.get(verb) ?? []), noun]);
  }
  return found;
}
