/** STATES THAT EXCLUDE EACH OTHER IN WHATEVER WORDS: “under control” and “still raging”, “without a permit” and “a permit signed by the
 *  town hall”. Families of phrases, matched on one sentence in small letters, and what they must be said of. General English.
 *  Words alone stand in `acts.ts` and `antonyms.ts`; these here are phrases whose subject need not be told by the same word. */

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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter((word) => word !== ''));

const ANY = words('');

export const CONTRARIES: readonly ContraryRow[] = [
  {
    id: 'under-control',
    field: 'truth',
    one: /\b(?:(?:is|are|was|were|been|now|brought|got|fully|largely) under control|(?:is|was|has been|had been|been) (?:contained|extinguished|put out|doused))\b/u,
    other:
      /\b(?:out of control|beyond control|not (?:yet )?under control|uncontrolled|(?:still|are|is|was|were) (?:burning|raging|spreading)|rag(?:es|ed|ing) on)\b/u,
    sides: ['under control', 'out of control'],
    about: words('fire blaze flame wildfire inferno hill forest'),
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
    about: ANY,
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
    about: ANY,
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
    about: words(
      'march procession protest demonstration rally demonstrator protester organiser organizer gathering building house permit parade strike event concert factory plant dump boat flight mine',
    ),
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
    about: ANY,
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
    about: words(
      'person people protester demonstrator striker detainee prisoner suspect student worker arrest detention man woman cell',
    ),
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
    about: words('march procession protest demonstration rally crowd demonstrator protester marcher parade'),
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
    about: words(
      'man woman driver worker passenger tenant student guard striker protester patient family resident villager',
    ),
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
    about: words('delegation side team party negotiator minister leader envoy delegate president'),
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
    about: ANY,
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
    about: words('guard watchman driver pilot captain officer nurse sentry keeper helmsman controller'),
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
    about: words('captain crew officer skipper commander pilot'),
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
    about: words('miner man worker employee staff job workforce company firm plant mine'),
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
    about: words('club company firm bank town council owner party airline'),
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
    about: ANY,
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
    about: words('player striker captain coach minister director manager editor chief'),
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
    about: ANY,
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
    about: ANY,
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
    about: words(
      'settlement deal agreement truce ceasefire strike recall operation accord pact compromise treaty launch',
    ),
    yes: [
      'The settlement of the Lenn strike is a success, the minister said.',
      'The settlement of the Lenn strike is a defeat, a steward said.',
    ],
    no: [
      'The settlement of the Lenn strike is a success, the minister said.',
      'The match against Vell was a defeat, the coach said.',
    ],
  },
];
