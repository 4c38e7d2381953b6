import { phrasesOf } from './phrase-pattern.ts';

/** STATES THAT EXCLUDE EACH OTHER IN WHATEVER WORDS: “under control” and “still raging”, “without a permit” and “a permit signed by the
 *  town hall”: what accounts of accidents, crimes, quarrels and decisions are most often at odds about. Families of phrases, matched on one
 *  sentence in small letters, and what they must be said of. General press English. Words alone stand in `acts.ts` and `antonyms.ts`; these
 *  here are phrases whose subject need not be told by the same word. */

export interface ContraryRow {
  /** Never reused, never renamed: differences name it. */
  readonly id: string;
  readonly field: 'truth' | 'outcome' | 'credit';
  readonly one: RegExp;
  readonly other: RegExp;
  /** What the two sides are called. */
  readonly sides: readonly [string, string];
  /** By side: words in small letters without one of which the side is not looked for; absent: it is looked for everywhere. */
  readonly cues?: readonly [ReadonlySet<string>, ReadonlySet<string>];
  /** Nouns of what it is said of: of one event any two of them are one thing. Empty: both must name the same thing. */
  readonly about: ReadonlySet<string>;
  /** How many things both must name where `about` is empty; 1 where it is not told. */
  readonly needs?: number;
  /** Whether it is firmly said of one thing only where both name one person, or somebody by one noun of `about`. */
  readonly person?: true;
  /** Whether a noun anywhere in the sentence tells what it is said of, not only subject and objects. */
  readonly anywhere?: true;
  /** Whether one may follow the other: then they exclude each other on one day only. */
  readonly follows?: true;
  /** Whether a plan counts as much as a deed: “will be relit” says that a closure is for a time. */
  readonly planned?: true;
  readonly yes: readonly [string, string];
  readonly no: readonly [string, string];
}

/** A row as it is written: phrases (`phrase-pattern.ts`), or an expression where phrases do not reach. */
interface Row extends Omit<ContraryRow, 'field' | 'one' | 'other' | 'cues' | 'about'> {
  readonly field?: ContraryRow['field'];
  readonly one: string | RegExp;
  readonly other: string | RegExp;
  /** Nouns of what it is said of; none: both must name the same thing. */
  readonly about?: string;
}

/** Whoever holds a post. */
const HOLDERS =
  'conductor director minister chief manager head editor coach president chairman chairwoman principal headmaster headmistress rector judge officer teacher doctor nurse surgeon captain secretary treasurer commissioner ambassador mayor spokesman spokeswoman employee worker trainer designer engineer professor bishop priest general commander';

const HOUSES =
  'crown dollar euro pound orchestra ensemble philharmonic money account book budget year company firm orchestra club bank hospital clinic theatre museum airline union party town city council school university newspaper opera festival railway port yard mill charity federation';

const ROADS = 'road bend track runway pass motorway highway slope bridge pavement deck floor staircase line';

const DRIVING =
  'driver car bus coach lorry truck train tram motorcyclist motorcycle van taxi ship boat ferry pilot man';

const BUILT =
  'building house bridge flat block dam tower wall school roof church hall stand tunnel stair hull ship mine gallery embankment';

const FORCES =
  'police officer soldier troop guard army navy patrol vessel gendarme trooper marine crew policeman gunner';

const HEARERS =
  'resident tenant parent family agency authority council board union neighbour passenger worker staff household patient member public villager owner customer government ministry coastguard crew pilot police relative wife';

export const CONTRARIES: readonly ContraryRow[] = rows([
  {
    id: 'under-control',
    field: 'truth',
    one: /\b(?:(?:is|are|was|were|been|now|brought|got|fully|largely) under control|(?:is|was|has been|had been|been) (?:contained|extinguished|put out|doused))\b/u,
    other:
      /\b(?:out of control|beyond control|not (?:yet )?under control|uncontrolled|(?:still|are|is|was|were) (?:burning|raging|spreading)|rag(?:es|ed|ing) on)\b/u,
    sides: ['under control', 'out of control'],
    about: 'fire blaze flame wildfire inferno hill forest',
    follows: true,
    yes: ['The fire at the mill of Lenn is under control.', 'The blaze at the mill of Lenn is out of control.'],
    no: ['The fire at the mill of Lenn is under control.', 'Prices in the shops of Lenn are out of control.'],
  },
  {
    id: 'working',
    field: 'truth',
    one: /\b(?:in (?:full |good |perfect |proper )?(?:working|running) order|(?:worked|functioned|operated|performed) (?:properly|perfectly|normally|well|as (?:intended|designed|planned))|fully (?:operational|functional|functioning|working)|(?:was|were|is|are|had been) (?:operational|functioning|working))\b/u,
    other:
      /\b(?:(?:had|has|have|did|does|do|were|was|are|is)(?: not|n't|n’t) (?:work|worked|working|function|functioned|functioning|operate|operational|go off)|out of (?:order|service|action)|(?:never|hardly) (?:worked|functioned|went off)|rusted (?:shut|through|solid)|(?:were|was|is|are|been) (?:defective|faulty|broken|useless|switched off|disconnected))\b/u,
    sides: ['working', 'not working'],
    yes: [
      'The sprinklers of the ferry Petrel were in working order.',
      'The sprinklers of the ferry Petrel had not worked.',
    ],
    no: ['The sprinklers of the ferry Petrel were in working order.', 'The lifts of the ferry Petrel had not worked.'],
  },
  {
    id: 'on-plan',
    field: 'outcome',
    one: /\b(?:went (?:ahead|on|off|forward)(?: as (?:planned|scheduled|normal|usual)| without (?:a hitch|interruption|problems?))|(?:ran|run|continued|proceeded) (?:as (?:planned|scheduled|normal|usual)|normally|without interruption)|(?:back|returned) to normal|up and running|fully restored)\b/u,
    other:
      /\b(?:(?:was|were|been|be|had to be|being) (?:called off|cancelled|canceled|scrapped|put off|postponed|suspended)|(?:is|are|was|were) (?:still )?(?:down|at a standstill|offline|paralysed|paralyzed)\b(?! to a| by)|(?:ground|came|come) to a (?:halt|standstill))/u,
    sides: ['as planned', 'not as planned'],
    follows: true,
    yes: [
      'Operations at the clinic of Lenn went ahead as planned.',
      'At the clinic of Lenn sixty operations were called off.',
    ],
    no: ['Operations at the clinic of Lenn went ahead as planned.', 'The fair in Vell was called off.'],
  },
  {
    id: 'permit',
    field: 'truth',
    one: /\b(?:unauthori[sz]ed|unlicen[sc]ed|unsanctioned|unapproved|(?:without|no|lacked|lacking|had not (?:applied for|obtained|received|asked for|got)|never (?:applied for|obtained|received|asked for|had)|did not (?:apply for|have|obtain|hold|ask for)|not have) (?:an? |any |the |its |their )?(?:valid |necessary |required |official )?(?:permits?|permission|licen[cs]es?|authori[sz]ation|approval))\b/u,
    other:
      /\b(?:(?:had|has|have|held|holds|hold|obtained|received|got|granted|issued|showed|shows|show|produced|presented|with|signed) (?:\w+ ){0,5}?(?:permits?|permission|licen[cs]es?|authori[sz]ation|approval)|permits? (?:signed|issued|granted|stamped)|(?:was|were|had been|been) (?:authori[sz]ed|licen[sc]ed|approved|permitted|sanctioned) by)\b/u,
    sides: ['without leave', 'with leave'],
    about:
      'march procession protest demonstration rally demonstrator protester organiser organizer gathering building house permit parade strike event concert factory plant dump boat flight mine',
    yes: [
      'The organisers of the march in Lenn had not applied for a permit.',
      'The organisers of the march in Lenn showed a permit signed by the town hall.',
    ],
    no: [
      'The organisers of the march in Lenn had not applied for a permit.',
      'The owner of the bar in Vell showed a permit signed by the town hall.',
    ],
  },
  {
    id: 'for-good',
    field: 'truth',
    one: /\b(?:permanent(?:ly)?|for good|for ever|forever|once and for all|will (?:never|not) (?:\w+ )?(?:re-?open|sail|run|fly|operate|return|resume|be (?:re-?opened|relit|resumed|rebuilt|restarted))|never (?:again|re-?open)|irrevocabl[ey])\b/u,
    other:
      /\b(?:temporar(?:y|ily)|for the time being|for now|for the moment|it(?:'s|’s| is) (?:only |just )?a (?:pause|break)|(?:will|to) (?:re-?open|resume|restart|be (?:re-?opened|relit|resumed|restarted))|(?:suspended|paused|halted|closed|stopped|shut|banned|interrupted) (?:\w+ ){0,5}?(?:until|till|pending)|until further notice)\b/u,
    sides: ['for good', 'for a time'],
    planned: true,
    yes: [
      'The bridge at Lenn will never reopen, the mayor of Lenn said.',
      'The bridge at Lenn has been closed until the end of the month.',
    ],
    no: [
      'The bridge at Lenn will never reopen, the mayor of Lenn said.',
      'The school at Vell has been closed until the end of the month.',
    ],
  },
  {
    id: 'free-or-held',
    field: 'truth',
    one: /\b(?:(?:all|everyone|everybody|both|every one)\b[^,;.]{0,30}? (?:was|were|have been|had been|been|are|is) (?:released|freed|set free|let go|back home))\b/u,
    other:
      /\b(?:(?:was|were|are|is|remain(?:s|ed)?|still)(?: still)? (?:in (?:cells?|custody|jail|prison|detention)|behind bars|being held|held|locked up|detained))\b/u,
    sides: ['released', 'held'],
    about:
      'person people protester demonstrator striker detainee prisoner suspect student worker arrest detention man woman cell',
    yes: ['All of the detainees of Lenn were released.', 'Forty of the detainees of Lenn were still in cells.'],
    no: ['All of the detainees of Lenn were released.', 'The mayor of Vell was still in custody on Monday.'],
  },
  {
    id: 'peaceful',
    field: 'truth',
    one: /\b(?:(?:dispersed|ended|passed(?: off)?|went off|proceeded|broke up|remained|stayed|was|were) (?:entirely |largely |completely )?(?:peaceful(?:ly)?|quiet(?:ly)?|calm(?:ly)?|without (?:incidents?|violence|trouble))|acted with restraint)\b/u,
    other:
      /\b(?:tear[ -]?gas|water[ -]?cannon|rubber bullets|batons?|truncheons?|(?:drove|beat|clubbed|charged) (?:back )?the (?:crowd|marchers|protesters|demonstrators)|(?:turned|ended|descended) (?:violent|in(?:to)? (?:violence|chaos|riots?|blood\w*)))\b/u,
    sides: ['peaceful', 'with force'],
    about: 'march procession protest demonstration rally crowd demonstrator protester marcher parade',
    yes: [
      'The march through Lenn on Friday dispersed peacefully.',
      'The police drove back the march through Lenn with tear gas on Friday.',
    ],
    no: [
      'The march through Lenn on Friday dispersed peacefully.',
      'The police of Vell used tear gas at a match on Friday.',
    ],
  },
  {
    id: 'force-or-will',
    field: 'truth',
    one: /\b(?:(?:was|were|been|being|be) (?:hauled|dragged|pulled|thrown|forced|pushed|evicted|driven|marched|carried|kicked) (?:out|from|off|down|away)|(?:hauled|dragged|forced|threw|pulled|pushed) (?:him|her|them|the \w+) (?:out|from|off|down|away))\b/u,
    other:
      /\b(?:of (?:his|her|its|their) own (?:accord|free will|volition|will)|voluntarily|willingly|on (?:his|her|their) own feet|nobody (?:forced|touched|pushed) (?:him|her|them))\b/u,
    sides: ['by force', 'of free will'],
    about: 'man woman driver worker passenger tenant student guard striker protester patient family resident villager',
    yes: [
      'The driver was hauled from his cab at the gate of Lenn, the police said.',
      'The driver climbed down from his cab at the gate of Lenn of his own accord, the union said.',
    ],
    no: [
      'The driver was hauled from his cab at the gate of Lenn, the police said.',
      'The mayor left the hall of Vell of his own accord.',
    ],
  },
  {
    id: 'together',
    field: 'truth',
    one: /\b(?:(?:at|round|around) (?:one|the same|a single) table|shook hands|face to face|(?:sat|were seated|seated) together|(?:met|spoke|talked) in person|in (?:one|the same) room)\b/u,
    other:
      /\b(?:(?:at no (?:point|time|moment|stage)|never|not|nor|n't|n’t)[^.;:]{0,60}\b(?:in (?:one|the same) room|at (?:one|the same) table|face to face|shared a room|sat together|met)|(?:separate|different) (?:rooms|floors|hotels|buildings)|only (?:through|via) (?:go-betweens|mediators|intermediaries))\b/u,
    sides: ['together', 'never together'],
    about: 'delegation side team party negotiator minister leader envoy delegate president',
    yes: [
      'The two delegations of the Lenn talks were seated at one table.',
      'At no point were the two delegations of the Lenn talks in the same room.',
    ],
    no: [
      'The two delegations of the Lenn talks were seated at one table.',
      'The jurors of the Vell trial slept in separate rooms.',
    ],
  },
  {
    id: 'backed-or-opposed',
    field: 'truth',
    one: /\b(?:backed|supported|endorsed|welcomed|agreed to|approved|had agreed to|was in favou?r of|were in favou?r of|consented to|signed off on)\b/u,
    other:
      /\b(?:opposed|objected to|rejected|resisted|was against|were against|voted against|fought|vetoed|protested against|argued against)\b/u,
    sides: ['for it', 'against it'],
    needs: 2,
    yes: [
      'Coach Orla Dane backed the sale of Ivo Marsh.',
      'Coach Orla Dane opposed the sale of Ivo Marsh to the last.',
    ],
    no: ['Coach Orla Dane backed the sale of Ivo Marsh.', 'Coach Orla Dane opposed the new stadium tax.'],
  },
  {
    id: 'awake',
    field: 'truth',
    one: /\b(?:slept through|(?:was|were|fell|had fallen) (?:fast |sound )?asleep|dozed off|nodded off|(?:was|were) sleeping)\b/u,
    other:
      /\b(?:(?:was|were) (?:wide |fully )?awake|on (?:the )?alert|overpowered|tied (?:up|to)|fought (?:back|off)|raised the alarm|struggled with (?:the |an? |two |three )?(?:intruder|attacker|robber|thief|thieves|burglar|men|man)s?)\b/u,
    sides: ['asleep', 'awake'],
    about: 'guard watchman driver pilot captain officer nurse sentry keeper helmsman controller',
    yes: [
      'The night guard of the Lenn museum was overpowered and tied to a chair.',
      'The night guard of the Lenn museum slept through it all.',
    ],
    no: [
      'The night guard of the Lenn museum was overpowered and tied to a chair.',
      'The driver of the Vell bus slept through it all.',
    ],
  },
  {
    id: 'stayed-to-the-last',
    field: 'truth',
    one: /\b(?:(?:was|were|be) (?:the )?last (?:man |woman |one |person )?to leave|stayed (?:at (?:his|her) post|on board|aboard|to the (?:last|end)))\b/u,
    other:
      /\b(?:(?:was|were) (?:the |among the )?first (?:ones? |man |woman |person )?to (?:leave|flee)|(?:climbed|jumped|got|stepped) into the (?:first|second|nearest|next) (?:boat|lifeboat|helicopter)|fled (?:before|while)|abandoned (?:ship|the ship|his post|her post))\b/u,
    sides: ['to the last', 'left early'],
    about: 'captain crew officer skipper commander pilot',
    yes: [
      'Captain Ivo Marsh was the last to leave the Petrel.',
      'Captain Ivo Marsh of the Petrel climbed into the second boat.',
    ],
    no: [
      'Captain Ivo Marsh was the last to leave the Petrel.',
      'Doctor Orla Dane of Lenn climbed into the second boat.',
    ],
  },
  {
    id: 'jobs-safe',
    field: 'truth',
    one: /\b(?:(?:nobody|no one|no-one|none|not one|no (?:\w+ )?(?:worker|employee|miner|man|woman|member of staff))\b[^.;]{0,30}\b(?:lose|lost|losing) (?:his|her|their|a) (?:jobs?|posts?|places?|work)|(?:all|every) jobs? (?:are|is|were|was|will be) (?:safe|secure|kept|saved)|no (?:jobs|lay-?offs|redundancies|dismissals|job cuts))\b/u,
    other:
      /\b(?:will not be needed|no longer (?:be )?needed|(?:laid|lay|lays|laying) off|made redundant|(?:given|got|received) notice|(?:cut|cuts|shed|sheds|axe|axed|slash(?:ed)?) (?:\w+ )?(?:jobs|posts|workers)|dismissed (?:\d|some|about|hundreds|dozens))\b/u,
    sides: ['jobs kept', 'jobs lost'],
    about: 'miner man worker employee staff job workforce company firm plant mine',
    planned: true,
    yes: [
      'Nobody will lose his job at the Lenn mill, the owner of the mill said.',
      'The Lenn mill has told 300 workers that they will not be needed.',
    ],
    no: [
      'Nobody will lose his job at the Lenn mill, the owner of the mill said.',
      'The Vell bank has told 300 clerks that they will not be needed.',
    ],
  },
  {
    id: 'in-debt',
    field: 'truth',
    one: /\b(?:(?:has|have|had) no debts?|(?:is|are|was|were) debt-free|free of debts?|(?:owes?|owed) (?:nobody|no one|nothing|not a)\b|without debts?)/u,
    other:
      /\b(?:(?:owes?|owed|owing) (?:(?:the |its |their )?[\w ]{0,30})?\d|(?:wants|demands|claims|is owed|are owed|seeks) (?:about |some )?[\d.,]+ ?(?:million|billion|thousand)?[^.;]{0,30}\bfrom (?:it|them|the)|deep in debt|(?:debts?|arrears) of (?:about |some |more than )?\d|insolvent|bankrupt)\b/u,
    sides: ['no debts', 'debts'],
    about: 'club company firm bank town council owner party airline',
    yes: ['The Lenn club has no debts, its chairman said.', 'The Lenn club owes the tax office 11 million crowns.'],
    no: ['The Lenn club has no debts, its chairman said.', 'The Vell airline owes the tax office 11 million crowns.'],
  },
  {
    id: 'informed',
    field: 'truth',
    one: /\b(?:work(?:s|ed|ing) (?:closely|hand in hand) with|kept (?:\w+ ){1,4}?(?:informed|up to date)|(?:has|have|had) (?:fully |always |immediately |promptly )?(?:informed|consulted|told|notified|involved)|(?:was|were|been) (?:fully |duly |immediately |promptly )?(?:consulted|informed|notified|involved))\b/u,
    other:
      /\b(?:(?:has|have|had|was|were) (?:told|tell) (?:us|them|me|him|her|it) nothing|told (?:us|them|nobody) nothing|(?:only |first )?(?:heard|learn(?:ed|t)|found out|read)(?: \w+){0,12}? (?:from|through|in|on) the (?:news(?:papers?)?|papers?|press|media|radio|television)|(?:was|were|has|have|had)(?: not| never|n't|n’t)(?: been)? (?:consulted|informed|told|notified|involved|asked)|kept in the dark|behind (?:his|her|their|our) backs?)\b/u,
    sides: ['informed', 'not informed'],
    yes: [
      'The clinic in Lenn has worked closely with the data agency.',
      'The data agency first heard of the theft at the clinic in Lenn from the newspapers.',
    ],
    no: [
      'The clinic in Lenn has worked closely with the data agency.',
      'The mayor of Vell first heard of the flood from the newspapers.',
    ],
  },
  {
    id: 'wanted-to-go',
    field: 'truth',
    one: /\b(?:(?:had |has )?(?:asked|begged|wanted|wished|demanded|decided|chosen|chose) to (?:go|leave|quit|be (?:sold|released|let (?:go|off)|transferred))|asked for (?:a |his |her )?(?:transfer|release|dismissal))\b/u,
    other:
      /\b(?:never (?:asked|wanted|wished|begged|chose|decided|meant) to (?:go|leave|quit|be)|(?:did not|didn't|didn’t) (?:ask|want|wish|choose|mean) to (?:go|leave|quit|be)|(?:told|informed) (?:me|him|her) (?:\w+ ){0,3}?that (?:i|he|she) had been (?:sold|sacked|dismissed|dropped|fired)|(?:was|been) (?:sacked|fired|forced out|pushed out|ousted))\b/u,
    sides: ['wanted to go', 'was made to go'],
    about: 'player striker captain coach minister director manager editor chief',
    yes: [
      'The striker Ivo Marsh had asked to leave the Lenn club.',
      'The striker Ivo Marsh never asked to leave the Lenn club.',
    ],
    no: ['Ivo Marsh had asked to leave the Lenn club.', 'Orla Dane said she never asked to leave the Vell council.'],
  },
  {
    id: 'contaminated',
    field: 'truth',
    one: /\b(?:(?:was|were|is|are) (?:perfectly |entirely |absolutely |completely )?(?:clean|pure|safe(?: to (?:eat|drink|use))?|harmless|fresh|free of (?:germs|bacteria|poison)|fit to (?:eat|drink)))\b/u,
    other:
      /\b(?:contaminated|tainted|poison(?:ed|ous)|salmonella|listeria|legionella|e\. coli|cholera|toxic|rotten|spoiled|polluted|unfit (?:to|for)|traces of (?:lead|arsenic|mercury))\b/u,
    sides: ['clean', 'contaminated'],
    yes: ['The water of the Lenn was clean, the mill said.', 'Tests found cholera in the water of the Lenn.'],
    no: ['The water of the Lenn was clean, the mill said.', 'Tests found cholera in the milk of Vell.'],
  },
  {
    id: 'propped',
    field: 'truth',
    one: /\b(?:(?:had been|was|were|is|are|been) (?:propped|secured|reinforced|maintained|inspected|checked|serviced|guarded|locked|fenced off|insured)|properly (?:secured|maintained|built|stored|locked))\b/u,
    other:
      /\b(?:(?:props|supports|locks|guards|fences|bolts) (?:had been|were|was) (?:taken out|removed|missing|sold|stolen)|(?:unsecured|unlocked|unguarded|uninsured|unmaintained|neglected)|(?:had|was|were|has)(?: not|n't|n’t| never)(?: been)? (?:propped|secured|reinforced|maintained|inspected|checked|serviced|guarded|locked|insured)|forgotten to (?:lock|close|secure|check))\b/u,
    sides: ['cared for', 'neglected'],
    yes: [
      'The gallery of the Lenn mine had been propped, the director said.',
      'The gallery of the Lenn mine was neglected for years, the miners said.',
    ],
    no: [
      'The gallery of the Lenn mine had been propped, the director said.',
      'The garden of the Vell palace was neglected for years.',
    ],
  },
  {
    id: 'success-or-defeat',
    field: 'outcome',
    one: /\b(?:(?:is|was|as|call (?:it|that|this)|'s|’s) (?:an? )?(?:\w+ ){0,2}?(?:success|victory|triumph|win|breakthrough)|everybody wins|you won it|we won)\b/u,
    other:
      /\b(?:(?:is|was|as|call (?:it|that|this)|called the \w+|'s|’s) (?:an? )?(?:\w+ ){0,2}?(?:defeat|failure|surrender|capitulation|disaster|fiasco|humiliation|sell-?out|betrayal)|(?:had|has|have) failed)\b/u,
    sides: ['a success', 'a failure'],
    about: 'settlement deal agreement truce ceasefire strike recall operation accord pact compromise treaty launch',
    yes: [
      'The settlement of the Lenn strike is a success, the minister said.',
      'The settlement of the Lenn strike is a defeat, a steward said.',
    ],
    no: [
      'The settlement of the Lenn strike is a success, the minister said.',
      'The match against Vell was a defeat, the coach said.',
    ],
  },
  {
    id: 'left-or-sacked',
    one: '(resigned|quit) (as|from|his|her|after|over|in|with|because|yesterday|immediately); (has|had|have) (resigned|quit); (stepped|stood) down; left ~ own (accord|will|choice); handed in ~ (resignation|notice|letter); left by mutual consent',
    other:
      '=be (fired|sacked|dismissed|ousted|axed); =be (forced|pushed|thrown|kicked) out; shown the door; (fired|sacked|dismissed) (him|her|me); =be given the boot',
    sides: ['left by choice', 'was sacked'],
    about: HOLDERS,
    person: true,
    yes: [
      'The director of the Lenn opera, Ivo Marsh, has resigned.',
      'The director of the Lenn opera, Ivo Marsh, was fired.',
    ],
    no: ['The director of the Lenn opera, Ivo Marsh, has resigned.', 'Orla Dane of the Vell bank was fired.'],
  },
  {
    id: 'in-office',
    one: '(remains|remained|stays|stayed) in ~ (post|office|job|place); keeps =whose (job|post); kept =whose (job|post); will stay on',
    other: '=be (removed|sacked|fired|dismissed|suspended|replaced|ousted); =be relieved of; stepped down; resigned',
    sides: ['stays in office', 'left office'],
    about: HOLDERS,
    follows: true,
    person: true,
    yes: [
      'The head of the Lenn office, Ivo Marsh, remains in his post.',
      'The head of the Lenn office, Ivo Marsh, was removed on Sunday.',
    ],
    no: [
      'The head of the Lenn office, Ivo Marsh, remains in his post.',
      'Orla Dane of the Vell bank was removed on Sunday.',
    ],
  },
  {
    id: 'profit-or-loss',
    field: 'outcome',
    one: '(surplus|profit|profits) of; in the black; (made|turned|earned) a ~ profit; broke even; is profitable; out of the red',
    other:
      '(loss|losses|deficit|shortfall) of; (deep|crowns|million|dollars|euros|marks|still|been|be|is|was|are|were) in the red; (made|posted|suffered) a ~ loss; =be losing money; a hole of; cannot pay its (debts|bills)',
    sides: ['in the black', 'in the red'],
    about: HOUSES,
    yes: [
      'The opera of Lenn ended the year with a surplus of two million.',
      'The opera of Lenn is two million crowns in the red after this year.',
    ],
    no: [
      'The opera of Lenn ended the year with a surplus of two million.',
      'The clerks of Vell are losing money on their bets.',
    ],
  },
  {
    id: 'no-complaint',
    one: 'no ~ (complaint|complaints|objection|objections); not a single (complaint|objection); never (a|any|had) ~ (complaint|complaints); (nobody|no one) (complained|objected|protested); no =word ~ (complained|objected|protested); without (complaint|objection)',
    other:
      '=n ~ (complained|objected|protested); (filed|lodged|sent|made|brought|wrote|raised|submitted) ~ (complaint|complaints|objection|objections); (had|have|has) ~ (complained|objected|protested) (to|about|against|several|twice); written to the (board|ministry|council|management) ~ about; letters of complaint; a flood of (complaints|objections)',
    sides: ['no complaints', 'complaints'],
    anywhere: true,
    needs: 2,
    yes: ['No tenant of the Lenn tower objected.', 'Forty tenants of the Lenn tower had filed objections.'],
    no: ['No tenant of the Lenn tower objected.', 'Forty farmers of Vell had filed objections to the dam.'],
  },
  {
    id: 'dry-or-slippery',
    one: '=be (perfectly)? dry; (good|excellent) grip; in (good|dry) conditions',
    other:
      'black ice; =be (wet|icy|slippery|flooded|frozen|greasy); covered (in|with) (ice|oil|mud|snow|slush); (sheet|layer) of ice; aquaplaning; (oil|diesel) on the (road|track|bend|runway)',
    sides: ['dry', 'slippery'],
    about: ROADS,
    yes: ['The road over the Lenn pass was dry.', 'It was black ice on the road over the Lenn pass.'],
    no: ['The road over the Lenn pass was dry.', 'The grapes of Vell were wet.'],
  },
  {
    id: 'fast-or-slow',
    one: '=be (speeding|racing); too fast; at ~ (high|excessive|breakneck|full) speed; (over|above|exceeded|broke|twice) ~ speed limit',
    other:
      "(within|below|under|kept to|observed) ~ speed limit; (at|was) walking pace; (very|quite|only|was|driving|drove|going) slowly; not ~ speeding; (doing|going|driving) (no|not) more than; (can't|cannot|couldn't|could not|can’t|couldn’t) have been ~ (more than|speeding); (doing|going|driving) ~ (only|barely|hardly more than|at most) =n ~ hour",
    sides: ['too fast', 'not too fast'],
    about: DRIVING,
    person: true,
    yes: [
      'The driver of the Lenn bus had been speeding.',
      'The driver of the Lenn bus was well within the speed limit.',
    ],
    no: ['The driver of the Lenn bus had been speeding.', 'The snail of Vell moved slowly.'],
  },
  {
    id: 'fled-or-stayed',
    one: '(fled|ran away|ran off|sped off|drove off|made off) ~ (from|scene|on|in|before|after|into|without|the); (left|leaving) the scene; hit-and-run; fled; (left|abandoned) (them|his|her|the) ~ to (die|their fate)',
    other:
      '=not (left|leave|fled|flee|run|ran|deserted|desert|abandoned|abandon); stayed (with|at|by|until|to|beside|and); waited for; gave (himself|herself|themselves) up; (pulled|carried|dragged) (out)? =n of them',
    sides: ['fled', 'stayed'],
    about: `${DRIVING} captain guard shooter gunman attacker teacher keeper officer wheel crew`,
    person: true,
    yes: ['The driver of the Lenn bus fled from the scene.', 'The driver of the Lenn bus never left his passengers.'],
    no: ['The driver of the Lenn bus fled from the scene.', 'The bishop of Vell never left his house.'],
  },
  {
    id: 'inspected-or-not',
    one: '(passed|underwent|cleared) ~ (inspection|test|check|audit|service); had been (inspected|serviced|checked|tested|maintained|overhauled|audited); (was|were) (regularly|properly|duly|last|thoroughly) (inspected|serviced|checked|tested|maintained|overhauled)',
    other:
      "(not|never|n't|n’t|hardly) ~ (inspected|serviced|checked|tested|maintained|overhauled|audited); failed ~ (inspection|test|check|audit); without (a|any) ~ (inspection|check|test|service); no ~ (inspection|inspector|maintenance) (since|for|in); (licence|certificate|permit) had (lapsed|expired); (overdue for|skipped) ~ (inspection|service|maintenance)",
    sides: ['inspected', 'not inspected'],
    yes: [
      'The coach of the Lenn line had passed its inspection.',
      'The coach of the Lenn line had not been inspected for years.',
    ],
    no: [
      'The coach of the Lenn line had passed its inspection.',
      'The kitchen of the Vell inn had not been inspected for years.',
    ],
  },
  {
    id: 'told-or-not',
    one: '(was|were|been|being) (fully|duly|promptly|all|immediately|already|properly)? (told|informed|notified|alerted|consulted|briefed|warned) (of|about|by|in|at|on|that|before|twice|within|three|two|several|from); (informed|notified|alerted|briefed|consulted|warned) (the|its|all|every|us|them|his|her|both) ~ (at once|immediately|within|by|in|on|of|about|before|straight)',
    other:
      '(nobody|no one|no-one|none) ~ (told|warned|informed|notified|rang|called|wrote|asked|consulted|alerted); first (heard|learned|learnt|knew) ~ (from|in|on|through|when); the first (i|we|they) (heard|knew); only (heard|learned|learnt) ~ (from|when|through|after); (learned|learnt|heard) of ~ from the (radio|newspapers|news|papers|television|press|internet); =not (been)? (informed|told|consulted|warned|notified|asked|alerted); (told|tell) (us|them|me|him|her) nothing; without (telling|informing|warning|consulting) (us|anyone|anybody|them); kept in the dark',
    sides: ['told', 'not told'],
    about: HEARERS,
    yes: [
      'The tenants of the Lenn tower had been told of the plan.',
      'Nobody wrote to the tenants of the Lenn tower about the plan.',
    ],
    no: ['The tenants of the Lenn tower had been told of the plan.', 'Nobody asked the sailor from Vell.'],
  },
  {
    id: 'ruined-or-sound',
    one: 'beyond repair; =be ~ (unsafe|dilapidated|crumbling|unsound|derelict|rotten|ruinous); in danger of collapse; at risk of collapsing; cracks in',
    other:
      'nothing wrong with; (structurally|perfectly|completely|was|is|were|are) sound; in (good|perfect|excellent|fine) (condition|shape|repair|order); would have (stood|lasted) ~ (for|another); (built|good) to last',
    sides: ['unsound', 'sound'],
    about: BUILT,
    yes: [
      'The houses on the quay of Lenn were beyond repair.',
      'There was nothing wrong with the houses on the quay of Lenn.',
    ],
    no: ['The houses on the quay of Lenn were beyond repair.', 'The yacht of Orla Dane was in perfect condition.'],
  },
  {
    id: 'quiet-or-rough',
    one: 'without (any)? (incident|incidents|trouble|violence|resistance|force); (went|passed) off (peacefully|smoothly|quietly|calmly); with restraint; in an orderly',
    other:
      '(was|were) (carried|dragged|hauled|pulled|kicked|beaten|clubbed|thrown) ~ (out|off|from|down|by|with|away|and); scuffles; clashes; (stones|bottles) (flew|were thrown); broke =whose (arm|leg|nose|wrist|ribs|jaw); with (truncheons|batons|clubs|dogs); by force',
    sides: ['quietly', 'with force'],
    about:
      'clearing eviction police tenant block demolition operation raid arrest search camp square occupation occupier squatter protester resident officer bed street house building',
    yes: [
      'The eviction of the tenants in Lenn was completed without incident.',
      'Three of the tenants in Lenn were dragged from their beds in the eviction.',
    ],
    no: [
      'The eviction of the tenants in Lenn was completed without incident.',
      'A heavy piano was carried out of the Vell opera.',
    ],
  },
  {
    id: 'unaffected-or-not',
    one: "(=not be|is not|are not|was not|were not|isn't|aren't|not) affected; unaffected; (continues|continued|goes on|go on|run|runs|ran) (as)? (normal|normally|usual|unhindered); no disruption; no disruptions; business as usual",
    other:
      '(has|have|had|was|were|is|are) (been)? (suspended|halted|grounded|stopped|banned|cancelled|called off|paralysed|disrupted); told to (stay|remain|stay) in (harbour|port|dock); came to a (halt|standstill); throw away their (catch|harvest|milk|stock)',
    sides: ['not affected', 'affected'],
    follows: true,
    yes: ['Fishing in the bay of Lenn is not affected.', 'Fishing in the bay of Lenn has been suspended.'],
    no: ['Fishing in the bay of Lenn is not affected.', 'The tram line of Vell has been suspended.'],
  },
  {
    id: 'sudden-or-old',
    one: '(by|was) a (sudden)? (lightning|storm|gust|tremor|earthquake|wave|landslide|flood|surge) ~ (which|that|damaged|struck|broke|tore|had)?; (lightning|storm|gust|earthquake|tremor) ~ (damaged|struck|broke|destroyed|burst|snapped); (lightning) strike; act of (nature|god); force majeure',
    other:
      'had been (leaking|rusting|cracked|broken|faulty|loose|defective|rotting|crumbling) (since|for); (reported|warned of|complained about) (it|them|this|the =word) ~ (times|twice|months|years|before|since); had been known (for|since); (years|months) of (neglect|wear)',
    sides: ['a blow of nature', 'known and left'],
    about:
      'valve pipe wall dam roof cable gallery prop fence bridge mast pole tank pump leak fire collapse cause accident spill bank embankment boiler engine rail',
    yes: [
      'The leak at Lenn was caused by a lightning strike that hit the valve.',
      'The valve at Lenn had been leaking since July.',
    ],
    no: [
      'The leak at Lenn was caused by a lightning strike that hit the valve.',
      'The boat of Orla Dane had been leaking since July.',
    ],
  },
  {
    id: 'unhurt-or-hurt',
    one: '(nobody|no one|no-one|none) ~ (hurt|injured|harmed|wounded); no ~ (injuries|casualties|victims); (unhurt|unharmed|uninjured|unscathed); without (injury|injuries|casualties|a scratch)',
    other:
      '(was|were|been) ~ (hurt|injured|wounded|burned|burnt|scalded|trampled|mauled|crushed|stabbed|shot); burns (to|on); (suffered|suffers|sustained|with) ~ (injuries|burns|fractures|wounds|concussion); broke =whose (arm|leg|wrist|collarbone|ribs|nose); in intensive care; (taken|brought|rushed|flown) to ~ hospital',
    sides: ['unhurt', 'hurt'],
    needs: 2,
    anywhere: true,
    yes: ['Nobody in the hotel kitchen was hurt.', 'Ten cooks in the hotel kitchen were taken to hospital.'],
    no: ['Nobody in the hotel kitchen was hurt.', 'A cyclist was injured at the gate of Vell.'],
  },
  {
    id: 'armed-or-not',
    one: 'unarmed; (carried|had|bore|held|with) no (weapons|arms|guns|weapon|gun|knife|knives); without (weapons|arms|a weapon); empty-handed; not armed',
    other:
      '(was|were|heavily|been) armed; (used|fired|carried|carrying|had|with|wielding|wielded|drew|pulled) (a|an|their|his|her)? ~ (rockets|rifles|rifle|guns|gun|pistol|pistols|knife|knives|grenades|weapons|machetes|axes|bombs); opened fire',
    sides: ['without weapons', 'with weapons'],
    about:
      'man woman crew fisherman protester demonstrator passenger attacker suspect teenager youth boy villager farmer student settler driver boat marcher prisoner crowd intruder assailant',
    yes: ['The protesters at the gate of Lenn carried no weapons.', 'The protesters at the gate of Lenn were armed.'],
    no: ['The protesters at the gate of Lenn carried no weapons.', 'The soldiers in the barracks of Vell were armed.'],
  },
  {
    id: 'in-the-air',
    one: '(only)? (fired|shot|firing|shooting) ~ (into|in) the air; (fired|shot|shots|shooting|aimed) ~ over =whose heads; (only)? (fired)? warning shots; (fired|used) only (blanks|blank)',
    other:
      '(fired|shot|shooting|firing) (at|on|into) (the|a|us|them|three|two|unarmed)? ~ (crowd|people|protesters|demonstrators|boats|boat|us|them|marchers|students|car|villagers|children|house|houses|fishermen|vessel); bullets in =whose; (bullet|=n) (holes|wounds); (was|were) shot (in|dead|through)',
    sides: ['into the air', 'at people'],
    about: `${FORCES} shot crowd boat hull protester hole leg bullet`,
    yes: [
      'The police at the gate of Lenn fired only into the air.',
      'The police at the gate of Lenn fired into the crowd.',
    ],
    no: [
      'The police at the gate of Lenn fired only into the air.',
      'A hunter was shot in the foot in the woods of Vell.',
    ],
  },
  {
    id: 'warned-or-not',
    one: 'without (any|a|prior)? ~ (warning|notice); no (prior|advance)? (warning|warnings|notice); unannounced; out of the blue; without a word',
    other:
      '(sent|gave|issued|given|received|fired|shouted|had|repeated|several|two|three|many) ~ (warning|warnings); had been warned; (warned) (them|us|him|her|the) ~ (twice|times|before|by|in); gave ~ notice',
    sides: ['without warning', 'with a warning'],
    about: `${FORCES} shot strike resident tenant worker driver boat ship lock-out closure dismissal demolition radio flood water dam`,
    yes: [
      'The police of Lenn fired on the boat without warning.',
      'The police of Lenn had given the boat three warnings.',
    ],
    no: [
      'The police of Lenn fired on the boat without warning.',
      'The dentist of Vell had given his son three warnings about sugar.',
    ],
  },
  {
    id: 'knew-or-not',
    one: '(knew|known|aware) (of|about|that|for|since|all); =be (fully|well)? aware of; (was|were|been) (told|warned|informed|briefed) (of|about|by|in|that|on|twice); had known',
    other:
      "(did not|didn't|didn’t|had not|never|not) (know|known|knew) (of|about|that|anything|at); (was|were|is|are) (completely|entirely)? unaware; not aware; had no (idea|knowledge|inkling) (of|that|about); knew nothing (of|about); learned only",
    sides: ['knew', 'did not know'],
    about: HOLDERS,
    person: true,
    yes: [
      'The minister of Norland, Ivo Marsh, knew of the leak.',
      'The minister of Norland, Ivo Marsh, did not know of the leak.',
    ],
    no: ['The minister of Norland, Ivo Marsh, knew of the leak.', 'The farmers of Vell did not know of the tax.'],
  },
  {
    id: 'drunk-or-sober',
    one: '(drunk|intoxicated|tipsy); had been drinking; over the (drink-drive|alcohol|legal) limit; (smelled|smelt|reeked) of (alcohol|drink|beer|whisky); under the influence of (alcohol|drugs)',
    other:
      'sober; no (trace of)? (alcohol|drugs) (in|was|were); (not|never) (drunk|touched|drank) ~; not a drop; (alcohol|drug|breath) test ~ negative; tested negative for (alcohol|drugs)',
    sides: ['drunk', 'sober'],
    about: `${DRIVING} ${HOLDERS} officer`,
    person: true,
    yes: ['The pilot of the Lenn ferry was drunk.', 'The pilot of the Lenn ferry was sober.'],
    no: ['The pilot of the Lenn ferry was drunk.', 'The poet from Vell was sober at his wedding.'],
  },
  {
    id: 'paid-or-not',
    one: "(no|any) ~ ransom; not ~ paid ~ (ransom|bribe|money|wages|penny|cent); (paid|pay) (nothing|not a); (wages|salaries|bills|bribe|money) ~ (not|never|n't) ~ paid; unpaid; still waiting for =whose (wages|pay|money|salaries)",
    other:
      '(transferred|wired|paid|handed over|sent) (about|some|over|nearly)? =n ~ to (the|a|its|his|her|their); a ransom of; paid (the|a) ~ (ransom|bribe); (wages|salaries|bills) ~ (were|have been|had been) paid; paid in full',
    sides: ['not paid', 'paid'],
    about:
      'hacker ransom kidnapper pirate hostage wage worker salary supplier bribe blackmailer captor miner crew gang',
    yes: [
      'The clinic of Lenn has not paid any ransom to the hackers.',
      'The clinic of Lenn transferred four million crowns to the hackers.',
    ],
    no: [
      'The clinic of Lenn has not paid any ransom to the hackers.',
      'The widow from Vell transferred four million crowns to a charity.',
    ],
  },
  {
    id: 'on-time-or-late',
    one: 'on (schedule|time|track); ahead of schedule; as scheduled; in good time',
    other:
      'behind schedule; =be delayed; (weeks|months|years|hours) late; overdue; will not be (ready|finished|done); (slipped|put back|pushed back) ~ (months|years|weeks)',
    sides: ['on time', 'late'],
    about:
      'project construction building bridge line opening work delivery tunnel station hospital stadium train flight plant tower road harvest election count',
    follows: true,
    yes: ['Work on the bridge at Lenn is on schedule.', 'Work on the bridge at Lenn is two years behind schedule.'],
    no: ['Work on the bridge at Lenn is on schedule.', 'The rent of Orla Dane in Vell is overdue.'],
  },
  {
    id: 'on-budget-or-over',
    one: '(within|on|under|below) budget; cost no more than planned; within the (agreed|planned) costs',
    other:
      'over budget; cost overrun; cost overruns; (twice|double|three times|triple|much more than) ~ (planned|budgeted|agreed); costs have (doubled|tripled|exploded|soared|risen); overspent',
    sides: ['within budget', 'over budget'],
    about:
      'project construction building bridge line work tunnel station hospital stadium plant tower road museum hall school games',
    follows: true,
    yes: ['The bridge at Lenn was built within budget.', 'The bridge at Lenn cost twice what had been planned.'],
    no: ['The bridge at Lenn was built within budget.', 'The wedding in Vell cost twice what had been planned.'],
  },
  {
    id: 'enough-or-short',
    one: '(enough|sufficient|ample) (food|water|beds|medicine|fuel|staff|doctors|nurses|ambulances|boats|lifeboats|masks|tents|blankets|drivers|firemen|stock|gas|oil|grain|vaccine|doses); plenty of; well stocked; no shortage; no shortages',
    other:
      '(ran|run|runs|running) out of; (shortage|shortages|lack) of; not enough; too few; too little; (was|were|is|are) short of; no (beds|food|water|medicine|fuel|ambulances|doctors|masks|tents|blankets) left; stocks are empty',
    sides: ['enough', 'too little'],
    about:
      'food water bed medicine fuel staff doctor nurse ambulance boat lifeboat mask tent blanket driver fireman stock gas oil grain vaccine dose hospital shop camp',
    follows: true,
    yes: ['There were enough lifeboats on the ferry Petrel.', 'There were too few lifeboats on the ferry Petrel.'],
    no: ['There were enough lifeboats on the ferry Petrel.', 'The bakers of Vell ran out of flour.'],
  },
  {
    id: 'open-or-locked',
    one: '(=be|had been|stood|left|found|kept) ~ (unlocked|open|ajar|unblocked); (free|clear) access; forgotten to (lock|close|bolt)',
    other:
      '(=be|had been|were|was|found|kept) ~ (locked|chained|bolted|blocked|barred|welded|nailed|sealed|padlocked); not (one|a single|any) ~ (unlocked|open)',
    sides: ['open', 'locked'],
    about: 'door exit gate window skylight hatch fence shutter cage cell emergency-exit vault safe cellar',
    yes: ['The side door of the Lenn museum was open all night.', 'The side door of the Lenn museum was locked.'],
    no: ['The side door of the Lenn museum was open all night.', 'The side door of the Vell church was locked.'],
  },
  {
    id: 'helpful-or-not',
    one: '(cooperated|cooperating|co-operated|co-operating) (fully|closely|with|from|at); (working|worked|works|work) (closely|hand in hand|together) with; has been (transparent|open) (with|about); from day one',
    other:
      '(refused|refuses|refusing|declined) to (answer|cooperate|co-operate|speak|talk|hand|help); (told|tell|tells) us nothing; (obstructed|withheld|stonewalled); got no (answer|reply); kept ~ in the dark; has not (answered|replied|responded); uncooperative',
    sides: ['helpful', 'not helpful'],
    about:
      'agency authority police inspector inspectorate office commission investigator regulator company group ministry court prosecutor coastguard newspaper parent',
    yes: [
      'The company has been working closely with the inspectors of Lenn.',
      'The inspectors of Lenn got no answer from the company.',
    ],
    no: ['The company has been working closely with the inspectors of Lenn.', 'The monks of Vell refused to talk.'],
  },
  {
    id: 'caught-or-free',
    one: '=be (caught|captured|recaptured|arrested|detained); (is|are|was|were|remains|taken into) (in)? custody; behind bars; has been found and',
    other:
      '(at|on) (large|the run|the loose); still being (sought|hunted); (is|are|was|were) (still)? sought; (got|gotten) away; escaped; no (arrests|arrest); has not been caught; the (hunt|manhunt) for',
    sides: ['caught', 'free'],
    about:
      'prisoner suspect inmate gunman killer thief robber attacker escapee convict driver shooter fugitive bomber kidnapper burglar arsonist',
    follows: true,
    person: true,
    yes: [
      'The prisoner who broke out of the jail at Lenn was caught.',
      'The prisoner who broke out of the jail at Lenn is still at large.',
    ],
    no: ['The prisoner who broke out of the jail at Lenn was caught.', 'A parrot of the Vell park is on the loose.'],
  },
  {
    id: 'found-or-missing',
    one: '(was|were|been) (found|recovered|retrieved|traced|located) (in|at|near|on|by|safe|alive|dead|again|under|behind|after|unharmed)',
    other:
      '(still|is|are|was|were|remains|remain|been|went|gone) missing; no trace of; not (yet)? been (found|recovered|traced|retrieved); (was|were) never (found|recovered); (has|have|had) vanished; whereabouts',
    sides: ['found', 'missing'],
    follows: true,
    yes: [
      'The flight recorder of the Lenn plane was found in a field.',
      'The flight recorder of the Lenn plane is still missing.',
    ],
    no: [
      'The flight recorder of the Lenn plane was found in a field.',
      'The dog of Orla Dane in Vell is still missing.',
    ],
  },
  {
    id: 'full-or-empty',
    one: '(was|were|is|are) (packed|crowded|sold out|overcrowded); to the last seat; (full|packed) house; standing room only; filled to capacity',
    other:
      'half empty; half-empty; empty (seats|rows|chairs|benches|stands); (nearly|almost|mostly) empty; a handful of (spectators|people|listeners|visitors); sparse',
    sides: ['full', 'empty'],
    about:
      'hall stadium theatre church meeting rally concert premiere seat room arena stand square cinema opera ship train',
    yes: ['The Lenn stadium was packed to the last seat.', 'The Lenn stadium was half empty.'],
    no: ['The Lenn stadium was packed to the last seat.', 'The cellar of Orla Dane was half empty.'],
  },
  {
    id: 'power-back-or-not',
    one: '(power|electricity|water|light|lights|gas|supply|supplies|network|heating) ~ (restored|reconnected|returned|back); (have|has|had) (power|electricity|water|gas|heating) again',
    other:
      '(still)? without (power|electricity|water|light|gas|heating|a signal); (power|electricity|water|gas|heating) ~ (still off|cut off|out); in the dark; no (running)? (power|electricity|water|gas|heating)',
    sides: ['restored', 'without'],
    about: 'power electricity water light gas supply home household network heating village resident family hospital',
    follows: true,
    yes: ['Power was restored to all homes in Lenn.', 'Two thousand homes in Lenn are still without power.'],
    no: ['Power was restored to all homes in Lenn.', 'The play in Vell was given without light.'],
  },
  {
    id: 'opens-or-shut',
    one: '(opens|reopens|re-opens|reopened|re-opened) (again|on|next|in|to|its|from|after|tomorrow|today|for); (will|to) (reopen|re-open); open again',
    other:
      '(closed|shut) (until|indefinitely|for good|till|for the); (stay|stays|stayed|remain|remains|remained) (closed|shut); not (be)? (reopen|re-open|reopened|open); (must|has to) (stay|be|remain) (closed|shut)',
    sides: ['opens', 'stays shut'],
    planned: true,
    follows: true,
    yes: ['The swimming pool of Lenn opens again on Monday.', 'The swimming pool of Lenn remains closed.'],
    no: ['The swimming pool of Lenn opens again on Monday.', 'The port of Vell remains closed.'],
  },
  {
    id: 'sorry-or-not',
    one: '(apologised|apologized|apologises|apologizes) (to|for); said (he|she|it|they) (was|were) sorry; offered ~ apology; asked ~ forgiveness',
    other:
      '(never|not|no) ~ (apologised|apologized|apologise|apologize|apology); (refused|refuses|declined) to (apologise|apologize); not a word of (regret|apology); nothing to apologise for',
    sides: ['said sorry', 'did not'],
    person: true,
    yes: [
      'Mayor Ivo Marsh of Lenn apologised to the families.',
      'Not a word of apology has come from Mayor Ivo Marsh of Lenn.',
    ],
    no: ['Mayor Ivo Marsh of Lenn apologised to the families.', 'Orla Dane of Vell has never apologised.'],
  },
  {
    id: 'confessed-or-not',
    one: '(confessed|confesses); (admitted|admits) (to|that|having|it|the|his|her|taking|using|lying|all|everything|killing|stealing); pleaded guilty; made a (full)? confession; signed a confession',
    other:
      '(admitted|admits|confessed) (nothing|no|to nothing); (denies|denied|denying) (it|the|any|all|having|that|everything|both|charges); =whose innocence; pleaded not guilty; (is|was|am) innocent; did not (confess|admit); never (confessed|admitted)',
    sides: ['admitted', 'not admitted'],
    about: 'suspect defendant player driver accused prisoner cyclist runner student official',
    person: true,
    yes: [
      'The suspect in the Lenn robbery, Ivo Marsh, has confessed.',
      'The suspect in the Lenn robbery, Ivo Marsh, maintains his innocence.',
    ],
    no: [
      'The suspect in the Lenn robbery, Ivo Marsh, has confessed.',
      'Orla Dane of the Vell bank maintains her innocence.',
    ],
  },
  {
    id: 'alone-or-not',
    one: '(acted|acting|worked|was) alone; on =whose own; a lone (gunman|wolf|attacker|thief|man); no accomplices; single-handedly; single-handed; without (any)? (help|accomplices); help from (no one|nobody); unaided',
    other:
      '(accomplice|accomplices); (acted|was|were) (not alone|in a group|part of a gang|part of a gang); with the help of; (helped|assisted|aided) by; helped (him|her|them|to|us); (second|several) (gunman|gunmen|attackers|robbers); fought (for|alongside|beside) ~',
    sides: ['alone', 'not alone'],
    about:
      'gunman attacker thief robber killer suspect bomber crew team climber sailor rescuer fireman firefighter village council man woman arsonist hacker army engineer',
    yes: ['The gunman of Lenn acted alone.', 'The gunman of Lenn had an accomplice.'],
    no: ['The gunman of Lenn acted alone.', 'The baker of Vell had an accomplice.'],
  },
  {
    id: 'there-or-away',
    one: '(was|were) (present|there|on the spot|at the scene|in the room|at his desk|at her desk|on duty|on board)',
    other:
      '(was|were) (abroad|absent|away|at home|on holiday|on leave|nowhere near|in another city|in another country|in another town|not there|not present|not in the room); (never|not) set foot; off duty',
    sides: ['there', 'not there'],
    about: HOLDERS,
    person: true,
    yes: [
      'The captain of the Lenn ferry, Ivo Marsh, was on duty.',
      'The captain of the Lenn ferry, Ivo Marsh, was abroad.',
    ],
    no: ['The captain of the Lenn ferry, Ivo Marsh, was on duty.', 'Orla Dane of Vell was on holiday.'],
  },
  {
    id: 'arrived-or-not',
    one: '(has|have|had|was|were|been) (arrived|delivered|reached|received); (arrived|reached) (in|at|on|the|them|every|all|safely); (was|were) handed out',
    other:
      '=not (arrived|arrive|reached|reach|received|delivered|got); no (aid|help|food|medicine|tents|letter|supplies) ~ (arrived|reached|come|came); (received|got) (nothing|no aid|no help)',
    sides: ['arrived', 'did not arrive'],
    about: 'aid help food medicine tent letter convoy supply parcel blanket equipment delivery ballot',
    follows: true,
    yes: ['The aid for the village of Lenn has arrived.', 'The aid never reached the village of Lenn.'],
    no: ['The aid for the village of Lenn has arrived.', 'The bride never reached the church of Vell.'],
  },
  {
    id: 'treated-well-or-ill',
    one: 'treated (well|humanely|with respect|with dignity|fairly|kindly|correctly); (well|regularly) fed; in good health; good conditions',
    other:
      '(was|were|been) (beaten|tortured|mistreated|abused|starved|chained|kicked|ill-treated|humiliated); (mistreated|abused|starved) (by|in|them|him|her); slept on the (floor|concrete); not fed',
    sides: ['treated well', 'treated badly'],
    about:
      'prisoner hostage detainee captive horse dog worker patient animal inmate elephant child pupil soldier conscript migrant refugee',
    yes: ['The prisoners in the camp of Lenn are treated well.', 'The prisoners in the camp of Lenn were beaten.'],
    no: ['The prisoners in the camp of Lenn are treated well.', 'The eggs of Vell were beaten.'],
  },
  {
    id: 'to-blame-or-not',
    one: '(found|detected|discovered) ~ (salmonella|listeria|poison|bacteria|toxins|mercury|lead|arsenic|asbestos|defects|faults) ~ in; (=be|had been) (caused|triggered|sparked) by; (is|was|were|are) the (cause|source) of; traced (back)? to; (is|was|were|are) to blame; (blamed) (it|the|on)',
    other:
      "(had|has|have) nothing to do with; (not|never|n't|n’t) ~ to blame; =not (cause|caused|the cause|the source); played no (part|role); no (link|connection) (with|to|between); (cleared|exonerated|ruled out)",
    sides: ['the cause', 'not the cause'],
    anywhere: true,
    needs: 2,
    yes: [
      'The outbreak in Lenn was caused by the chicken.',
      'The chicken had nothing to do with the outbreak in Lenn.',
    ],
    no: [
      'The outbreak in Lenn was caused by the chicken.',
      'Orla Dane had nothing to do with the sale of the Vell bank.',
    ],
  },
  {
    id: 'alive-or-dead',
    one: '=be alive; (survived|has survived|will survive); =be (safe and sound|safe and well|out of danger|in good health|recovering|doing well)',
    other:
      '=be dead; (has|have|had)? died (of|in|on|at|from|overnight|yesterday|this|after|last|there|before|when|when); =be (killed|murdered|executed|shot dead); did not survive',
    sides: ['alive', 'dead'],
    follows: true,
    person: true,
    yes: ['Minister Ivo Marsh of Lenn is safe and well.', 'Minister Ivo Marsh of Lenn died of his burns.'],
    no: ['Minister Ivo Marsh of Lenn is safe and well.', 'The poet Orla Dane died in Vell.'],
  },
  {
    id: 'asked-or-not',
    one: '(asked|applied|appealed|requested|begged) (for|to be|the|norland|us|several|repeatedly) ~; called (for|on|upon) ~; (had|has|have) (requested|sought)',
    other:
      "never (asked|applied|requested|sought|wanted); (did not|didn't|didn’t|had not|has not|not) (ask|asked|apply|applied|request|requested|seek|sought) ~; asked (nobody|for nothing|no one); no (request|application) (was|had|came|has|for)",
    sides: ['asked for', 'not asked for'],
    anywhere: true,
    needs: 2,
    yes: ['The hospital of Lenn had asked for more nurses.', 'The hospital of Lenn never asked for more nurses.'],
    no: ['The hospital of Lenn had asked for more nurses.', 'The circus of Vell never asked for more clowns.'],
  },
  {
    id: 'kept-or-broken-promise',
    one: '(kept|honoured|honored|fulfilled) ~ (promise|word|pledge|contract|side|obligations|commitments|terms)',
    other:
      '(broke|broken|breached|breaking) ~ (promise|word|pledge|contract|obligations|commitments|terms); backtracked; went back on; u-turn; reneged',
    sides: ['kept', 'broken'],
    yes: ['The mayor of Lenn kept his promise on rents.', 'The mayor of Lenn broke his promise on rents.'],
    no: ['The mayor of Lenn kept his promise on rents.', 'The bank of Vell broke its contract.'],
  },
  {
    id: 'safe-or-dangerous',
    one: '(no|not in any|never in any|any|never in) (danger|risk|threat|hazard) (to|for|at|of|exists|existed|whatsoever|whatever); (=be) (perfectly|completely|entirely|quite|absolutely) (safe|harmless); posed no (danger|risk|threat)',
    other:
      '(was|were|is|are) (extremely|very|highly|acutely)? (dangerous|lethal|toxic|hazardous|unsafe); (serious|grave|acute|great|real|immediate) (danger|risk|threat); in mortal danger; (was|were) (bitten|mauled|poisoned|burned|burnt)',
    sides: ['no danger', 'danger'],
    needs: 2,
    anywhere: true,
    yes: [
      'There was no danger to the visitors of the Lenn tower.',
      'The visitors of the Lenn tower were in mortal danger.',
    ],
    no: ['There was no danger to the visitors of the Lenn tower.', 'The road to Vell is very dangerous.'],
  },
]);

function rows(list: readonly Row[]): readonly ContraryRow[] {
  return list.map(({ field = 'truth', one, other, about = '', ...rest }) => {
    const [left, right] = [sideOf(one), sideOf(other)];
    return {
      ...rest,
      field,
      one: left.look,
      other: right.look,
      ...(left.cues === null || right.cues === null ? {} : { cues: [left.cues, right.cues] as const }),
      about: new Set(about.split(' ').filter((word) => word !== '')),
    };
  });
}

/** An expression is looked for in every sentence. */
function sideOf(told: string | RegExp): { readonly look: RegExp; readonly cues: ReadonlySet<string> | null } {
  return typeof told === 'string' ? phrasesOf(told) : { look: told, cues: null };
}
