/** KINDS OF HAPPENING: the words that name them, and which grammatical slot holds which part.
 *
 *  Categories and classes are those of PLOVER (https://github.com/openeventdata/PLOVER, its CAMEO table of 2021: fifteen
 *  categories, four classes), made finer where readers ask for more. Intensities are those of the Goldstein scale as it is
 *  published for CAMEO codes (`scale.ts`, with its source); `cameo` is the code whose figure is used, and a test compares the two. Accidents, courts' inner affairs and
 *  markets lie outside that scale: category null, intensity 0.
 *
 *  Examples: `{by|Norland}` is somebody with that part, `{|Norland}` somebody without one, `[struck]` the trigger. */

export type Category =
  | 'agree'
  | 'consult'
  | 'support'
  | 'cooperate'
  | 'aid'
  | 'yield'
  | 'request'
  | 'accuse'
  | 'reject'
  | 'threaten'
  | 'protest'
  | 'mobilize'
  | 'sanction'
  | 'coerce'
  | 'assault';

export type HappeningClass = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

/** Class of each category, PLOVER manual, “quad class”. */
export const CLASS_OF: Readonly<Record<Category, HappeningClass>> = {
  agree: 'verbal cooperation',
  consult: 'verbal cooperation',
  support: 'verbal cooperation',
  cooperate: 'material cooperation',
  aid: 'material cooperation',
  yield: 'material cooperation',
  request: 'verbal conflict',
  accuse: 'verbal conflict',
  reject: 'verbal conflict',
  threaten: 'verbal conflict',
  protest: 'material conflict',
  mobilize: 'material conflict',
  sanction: 'material conflict',
  coerce: 'material conflict',
  assault: 'material conflict',
};

/** What a slot holds: a part, or `object`: a thing acted on, never a part even where it is somebody. */
export type Slot = 'by' | 'to' | 'with' | 'through' | 'object';

export interface Frame {
  readonly subject?: Slot;
  readonly object?: Slot;
  /** By preposition: `{ with: 'with', on: 'to' }`. `by` in the passive is the subject's slot and need not stand here. */
  readonly prepositions?: Readonly<Record<string, Slot>>;
  /** Nouns: “Norland's attack”. */
  readonly possessive?: Slot;
  /** Nouns: “the Norlandic attack”. */
  readonly modifier?: Slot;
  /** Several subjects do it with each other: “A and B met”, “A and B agreed”. */
  readonly mutual?: true;
}

/** When a use counts. All that stand must hold. */
export interface Only {
  /** The object is somebody. */
  readonly object?: 'somebody' | 'something' | 'none' | 'any';
  /** Lemma of the object's (for nouns: of the word before the noun in its compound) main word is one of these. */
  readonly objects?: ReadonlySet<string>;
  readonly notObjects?: ReadonlySet<string>;
  /** One of these prepositions must be there. */
  readonly preposition?: readonly string[];
  /** Lemma of what one of those prepositions governs. */
  readonly governs?: ReadonlySet<string>;
  /** Lemma of what any preposition governs: none of these. */
  readonly notGoverns?: ReadonlySet<string>;
  /** A verb complement must be there: “urged him to stop”. */
  readonly complement?: true;
  readonly notComplement?: true;
  readonly notComplements?: ReadonlySet<string>;
  /** Nobody is the subject: “the bridge collapsed”, not “she collapsed”. */
  readonly nobody?: true;
  /** Nothing follows the object that would name it: “called Dane”, not “called Dane a liar”. */
  readonly alone?: true;
  /** Somebody must have a part in it. */
  readonly part?: true;
  /** A complement with “to” must be there. */
  readonly infinitive?: true;
  /** The subject is somebody or told by a demonym (“Norlandic jets”), or is not told at all. */
  readonly subject?: 'somebody';
  readonly subjects?: ReadonlySet<string>;
  readonly notSubjects?: ReadonlySet<string>;
  /** Nouns: one of these words stands in its compound or before it as adjective. */
  readonly modifiers?: ReadonlySet<string>;
  readonly notModifiers?: ReadonlySet<string>;
  /** Nouns: counted only where it has a part, a number, a time or a verb that makes it happen (“held talks”). */
  readonly told?: true;
  /** Nouns: one of these prepositions leads it: “on strike”, “on alert”. */
  readonly led?: ReadonlySet<string>;
  /** Verbs: counted only in the passive. */
  readonly passive?: true;
  /** A noun of the sentence is one of these: “the strike” of which the union tells. */
  readonly beside?: ReadonlySet<string>;
}

export interface Use {
  /** Lemmas parted by blanks; `shoot_down` is a verb with its particle, `phone_call` a compound. */
  readonly words: string;
  readonly frame: Frame;
  readonly only?: Only;
}

export interface HappeningRow {
  /** The kind. Never reused, never renamed. */
  readonly id: string;
  /** Tellings of one happening have kinds of one group: to strike, to attack, to destroy. */
  readonly group: string;
  readonly category: Category | null;
  /** Where it is not the category's own. */
  readonly class?: HappeningClass;
  /** CAMEO code whose intensity stands here; null outside the scale. */
  readonly cameo: string | null;
  /** Goldstein's figure, -10 to 10. */
  readonly intensity: number;
  readonly verbs: readonly Use[];
  readonly nouns: readonly Use[];
  readonly adjectives?: readonly Use[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => word.replace('_', ' ')));

/** What can be agreed, brokered, broken: also the outcomes that roles are told for (`lexicon/outcomes.ts`). */
export const AGREEMENTS = set(
  'agreement deal accord pact treaty ceasefire cease-fire truce armistice understanding memorandum settlement compromise ' +
    'protocol charter contract arrangement cessation roadmap word commitment promise pledge moratorium resolution',
);
/** What is asked for by those who want the firing to stop. */
const ENDS: ReadonlySet<string> = new Set([...AGREEMENTS, 'halt', 'pause']);
const HOSTILITIES = set(
  'hostility fire firing fighting attack strike airstrike bombing bombardment shelling war conflict offensive operation ' +
    'violence raid action assault aggression escalation campaign blockade siege exchange clash battle crisis tension ' +
    'standoff attacking striking bombarding raiding assaulting',
);
/** What ends where people stop fighting: a candidate ends a campaign as well. */
const FIGHTING: ReadonlySet<string> = new Set([...HOSTILITIES].filter((noun) => noun !== 'campaign'));
const FORCES = set(
  'troop force soldier army navy warship ship fleet tank jet aircraft unit brigade battalion division missile battery ' +
    'marine reserve reservist police officer artillery fighter drone bomber carrier destroyer peacekeeper guard regiment ' +
    'personnel military system weapon platoon contingent squad warplane troops convoy patrol',
);
const WEAPONS = set(
  'missile rocket shell mortar drone bomb shot round bullet torpedo artillery munition warhead grenade gas cruise projectile volley ' +
    'salvo barrage gun fire',
);
const AID = set(
  'aid assistance help relief money fund funding loan grant food medicine supply support weapon arm vehicle equipment ' +
    'shelter asylum water vaccine credit bailout donation ammunition euro dollar expertise guarantee resource medicine package relief material tonne ton blanket tent meal $ € £ us$ million billion shipment observer',
);
const TIES = set('tie relation relationship contact link embassy consulate ambassador diplomat envoy membership');
const TALKS = set('talk negotiation dialogue meeting discussion conversation contact summit consultation');
const PENALTIES = set(
  'sanction embargo tariff ban blockade curfew restriction lockdown boycott levy duty fine penalty ' +
    'limit freeze quota emergency censorship moratorium measure siege law state order',
);
const LABOUR = set(
  'worker employee teacher nurse doctor driver pilot miner union staff crew docker student farmer unionist ' +
    'railwayman labourer laborer junior midwife',
);
/** What tells that a strike is one of workers. */
const UNIONS = set(
  'union unionist striker picket wage employer walkout docker railwayman midwife teacher nurse commuter',
);
const FIRES = set('fire blaze wildfire flame flames inferno');
const BLASTS = set('explosion blast bomb detonation');
const VEHICLES = set(
  'car bus train truck lorry van plane aircraft airliner helicopter ferry ship boat tanker tram coach vehicle motorcycle jet ' +
    'vessel trawler freighter barge glider balloon lifeboat dinghy',
);
const BUILDINGS = set(
  'school airport road bridge plant factory port hospital shop store station line museum tunnel park library motorway hotel ' +
    'restaurant market mine branch depot stadium crossing theatre theater refinery embassy clinic',
);
const FAULTS = set(
  'fault defect error flaw leak trace evidence body wreck wreckage cause source bomb weapon mistake contamination bacteria ' +
    'crack remains remain grave drug cocaine irregularity discrepancy shortcoming virus toxin residue lead species tomb ' +
    'treasure corpse cache irregularities vulnerability breach problem impurity crater planet fossil ruin deposit particle',
);
const PRODUCTS = set(
  'medicine drug product car vehicle pack batch toy food vaccine device tablet cheese milk model pill syringe implant appliance ' +
    'phone battery tyre tire cream syrup capsule ointment powder formula meat salad',
);
const LICENCES = set(
  'licence license permit approval accreditation authorisation authorization certificate registration permission concession ' +
    'visa passport citizenship credential',
);
const RULINGS = set('verdict ruling conviction sentence decision judgment judgement order acquittal');
const WRITINGS = set(
  'report study article book paper findings finding figure data list document letter map survey transcript album film video photo ' +
    'photograph image footage result account statistics review record memo draft edition recording',
);
const DISEASES = set(
  'cholera measles disease fever epidemic plague flu influenza ebola typhoid dengue polio malaria infection virus meningitis ' +
    'diphtheria salmonella hepatitis tuberculosis smallpox anthrax botulism listeria pneumonia',
);

const MILITARY = set(
  'military air drone missile rocket ground armed naval terror terrorist bomb artillery suicide mortar ' +
    'arson knife gun cross-border aerial retaliatory pre-emptive preemptive precision deadly militant rebel counter ' +
    'special cyber car truck grenade airport gas chemical guerrilla insurgent surprise',
);
const NATURE = set(
  'earthquake quake flood storm hurricane cyclone typhoon tornado wave drought recession crisis wildfire fire ' +
    'wind rain tsunami disease virus pandemic inflation price shortage mudslide landslide avalanche lightning outage epidemic ' +
    'heatwave blackout ball player striker market share stock',
);
const PERSONS = set(
  'people person man woman child civilian soldier worker tourist passenger resident officer policeman villager student ' +
    'fighter militant protester patient pupil teacher driver pilot guard journalist medic farmer miner firefighter ' +
    'refugee migrant girl boy baby family member victim crew crewman sailor troop user household inhabitant customer guest ' +
    'pedestrian citizen national hostage prisoner boy teenager demonstrator bystander volunteer employee rescuer dozen ' +
    'hundred thousand score civilians many several some personnel other evacuee infant staff wounded life',
);
const MARKETS = set(
  'price share stock rate index inflation unemployment profit revenue sale yield value currency cost output production ' +
    'export import demand growth deficit debt level toll number figure count water river temperature death case tax wage ' +
    'fare bill rent export traffic market economy percent',
);

const REMARKS = set(
  'comment say describe elaborate name give identify discuss specify disclose provide answer talk speak confirm detail tell comment',
);

/** Attacks that are none, or are words. */
const WORDY = set(
  'heart panic asthma verbal personal scathing legislative political rhetorical extraordinary furious withering blistering ' +
    'inflammatory negative partisan',
);

const SCATHING = set(
  'verbal personal scathing political rhetorical extraordinary furious withering blistering stinging thinly-veiled fierce bitter',
);

/** Subject does it to the object. */
const ACT: Frame = { subject: 'by', object: 'to' };
/** Subject does it; the object is a thing. */
const MAKE: Frame = { subject: 'by', object: 'object' };
const AIM: Frame = {
  ...ACT,
  prepositions: { against: 'to', on: 'to', at: 'to', into: 'to', toward: 'to', towards: 'to' },
};
/** Subject and partner alike; who began is not told. */
const TOGETHER: Frame = {
  subject: 'by',
  object: 'with',
  prepositions: { with: 'with', through: 'through', via: 'through' },
  mutual: true,
};
/** Subject turns to the other one. */
const TURN: Frame = { subject: 'by', object: 'to', prepositions: { through: 'through', via: 'through' } };
const DAYS = set('monday tuesday wednesday thursday friday saturday sunday');

/** A noun for an act against somebody. */
const DEED: Frame = {
  possessive: 'by',
  modifier: 'by',
  prepositions: { by: 'by', on: 'to', against: 'to', at: 'to', into: 'to', upon: 'to', from: 'by' },
};
/** A noun whose `of` names the one it befell. */
const SUFFERED: Frame = { modifier: 'by', prepositions: { of: 'to', by: 'by' } };
/** A noun whose `of` names the thing. */
const DOING: Frame = { possessive: 'by', modifier: 'by', prepositions: { of: 'object', by: 'by' } };
const EXCHANGE: Frame = {
  possessive: 'by',
  modifier: 'by',
  prepositions: {
    between: 'with',
    with: 'with',
    among: 'with',
    to: 'to',
    from: 'by',
    by: 'by',
    through: 'through',
    via: 'through',
  },
};
/** The noun only says that it happened: “the flood”. */
const ITSELF: Frame = {};
const BEFALLS: Frame = { subject: 'to', object: 'object' };
const SUBJECT_THING: Frame = { subject: 'object', object: 'object' };

const use = (words: string, frame: Frame, only?: Only): Use => (only ? { words, frame, only } : { words, frame });

/** In this order: where a word stands in several rows, the first row whose conditions hold takes it. */
export const HAPPENINGS: readonly HappeningRow[] = [
  // Material conflict
  {
    id: 'breach',
    group: 'breach',
    category: 'assault',
    cameo: '196',
    intensity: -9.5,
    verbs: [
      use('breach violate break flout contravene infringe', MAKE, { objects: AGREEMENTS }),
      use('renege', { subject: 'by', prepositions: { on: 'object' } }, { preposition: ['on'] }),
    ],
    nouns: [
      use(
        'violation breach',
        { ...DOING, prepositions: { of: 'object', by: 'by' } },
        {
          modifiers: AGREEMENTS,
        },
      ),
      use(
        'violation breach',
        { ...DOING, prepositions: { of: 'object', by: 'by' } },
        {
          preposition: ['of'],
          governs: AGREEMENTS,
        },
      ),
      use('violation', DOING, { told: true }),
    ],
    yes: [
      '{by|Norland} [breached] the agreement the same evening.',
      'The truce was [broken] by {by|Norland} within hours.',
      '{|Sudmark} reported repeated ceasefire [violations] by {by|Norland}.',
    ],
    no: ['{|Norland} broke its silence on Monday.', 'The dam broke on Monday.'],
  },
  {
    id: 'intercept',
    group: 'intercept',
    category: 'assault',
    cameo: '190',
    intensity: -10,
    verbs: [
      use('shoot_down', MAKE),
      use('bring_down', MAKE, { objects: set('aircraft plane drone jet missile helicopter rocket balloon') }),
      use('down', MAKE, { object: 'any' }),
      use('intercept neutralise neutralize repel thwart foil repulse', MAKE, { object: 'any' }),
    ],
    nouns: [use('interception', DOING)],
    yes: [
      'Two drones were [shot down] by {by|Norland} on Monday.',
      'Two drones were [intercepted] by {by|Norland} overnight.',
    ],
    no: ['{|Norland} put down the rumours.'],
  },
  {
    id: 'kidnap',
    group: 'kidnap',
    category: 'assault',
    cameo: '181',
    intensity: -9,
    verbs: [use('kidnap abduct hijack', ACT)],
    nouns: [use('kidnapping abduction hijacking', SUFFERED)],
    yes: ['{by|Norland} [abducted] {to|Orla Dane} in May.'],
    no: ['{|Norland} adopted the rule.'],
  },
  {
    id: 'walkout',
    group: 'walkout',
    category: 'protest',
    cameo: '143',
    intensity: -6.5,
    verbs: [
      use('strike', { subject: 'by' }, { object: 'none', subjects: LABOUR }),
      use(
        'stop',
        { subject: 'by', object: 'object', prepositions: { at: 'to' } },
        { objects: set('work'), subjects: LABOUR },
      ),
      use('walk_out', { subject: 'by' }, { subjects: LABOUR }),
    ],
    nouns: [
      use('walkout', { possessive: 'by', prepositions: { by: 'by' } }),
      use(
        'strike',
        { possessive: 'by', prepositions: { by: 'by', against: 'to', at: 'to' } },
        {
          modifiers: set(
            'hunger general rail teacher nurse worker pilot bus port dock union sit-down wildcat labour labor indefinite driver',
          ),
        },
      ),
      use('strike', { prepositions: { by: 'by', against: 'to' } }, { modifiers: LABOUR }),
      use('strike', { possessive: 'by', prepositions: { by: 'by', against: 'to', at: 'to' } }, { subjects: LABOUR }),
      use(
        'strike',
        { possessive: 'by', prepositions: { by: 'by', against: 'to', at: 'to' } },
        { beside: UNIONS, notModifiers: MILITARY },
      ),
      use('strike', { subject: 'by', prepositions: { at: 'to', against: 'to' } }, { led: set('on') }),
    ],
    yes: [
      'Nurses at the hospital [walked out] over pay.',
      'A rail [strike] against {to|Norland Rail} began.',
      'The dockers began a [strike] on Monday.',
    ],
    no: ['An air strike was reported.', 'The strike on {|Sudmark} killed nine workers.'],
  },
  {
    id: 'end walkout',
    group: 'end walkout',
    category: 'yield',
    cameo: '085',
    intensity: 7,
    verbs: [
      use('end stop suspend pause', MAKE, { objects: set('strike walkout'), subjects: LABOUR }),
      use('call_off', MAKE, { objects: set('strike walkout') }),
      use('return', { subject: 'by' }, { preposition: ['to'], governs: set('work') }),
    ],
    nouns: [],
    yes: ['The dockers [ended] their strike on Saturday.', 'The union [called off] the strike.'],
    no: ['{|Norland} ended its strikes.', 'The match was called off.'],
  },
  {
    id: 'strike',
    group: 'attack',
    category: 'assault',
    cameo: '190',
    intensity: -10,
    verbs: [
      use('strike', AIM, {
        object: 'any',
        notSubjects: NATURE,
        notObjects: set('deal agreement balance chord tone blow note bargain'),
      }),
      use('bomb shell bombard pound airstrike', ACT, { notSubjects: NATURE }),
      use('hit', ACT, {
        object: 'any',
        notSubjects: NATURE,
        subject: 'somebody',
        notObjects: set('record high low market road headline target'),
      }),
      use('hit', ACT, {
        passive: true,
        notSubjects: set('economy market share stock sector industry'),
        notGoverns: set(
          'incident crisis sanction tariff tax inflation recession scandal shortage outage delay virus illness injury pandemic',
        ),
      }),
      use(
        'fire',
        {
          subject: 'by',
          object: 'object',
          prepositions: { at: 'to', on: 'to', into: 'to', toward: 'to', towards: 'to', against: 'to' },
        },
        {
          objects: WEAPONS,
        },
      ),
      use(
        'fire',
        { subject: 'by', prepositions: { at: 'to', on: 'to', into: 'to', upon: 'to' } },
        {
          object: 'none',
          preposition: ['at', 'on', 'into', 'upon'],
        },
      ),
      use(
        'launch lob shoot',
        {
          subject: 'by',
          object: 'object',
          prepositions: { at: 'to', on: 'to', into: 'to', toward: 'to', towards: 'to', against: 'to' },
        },
        {
          objects: WEAPONS,
        },
      ),
      use('target', ACT, { object: 'any', subject: 'somebody' }),
    ],
    nouns: [
      use('airstrike air_strike missile_strike drone_strike counterstrike air-strike', DEED),
      use('shelling bombing bombardment barrage', { ...DEED, prepositions: { ...DEED.prepositions, of: 'to' } }),
      use('strike', DEED, { modifiers: MILITARY }),
      use('strike', DEED, { preposition: ['on', 'against', 'by', 'inside', 'in'] }),
      use('strike', DEED, { told: true }),
    ],
    yes: [
      'On May 7, {by|Norland} [struck] nine camps.',
      'Nine camps were [hit] by {by|Norland}.',
      '{by|Norland}’s [strikes] on {to|Sudmark} went on.',
      '{by|Norlandic} [airstrikes] went on for four days.',
      'Ten people were killed in {by|Norlandic} air [strikes] on Friday.',
      '{by|Norland} launched [airstrikes] on {to|Sudmark}.',
      '{by|Norland} [fired] missiles at {to|Sudmark}.',
      '{to|Sudmark} was [shelled] by {by|Norland}.',
    ],
    no: ['{|Norland} struck a deal on Monday.', 'The song hit the charts.', 'A storm struck the coast.'],
  },
  {
    id: 'attack',
    group: 'attack',
    category: 'assault',
    cameo: '190',
    intensity: -10,
    verbs: [
      use('attack storm assault raid ambush invade assail', ACT, {
        notSubjects: NATURE,
        notObjects: set('style problem question'),
      }),
      use('open', { subject: 'by', prepositions: { on: 'to', at: 'to' } }, { objects: set('fire') }),
      use(
        'launch carry_out wage conduct mount',
        { subject: 'by', object: 'object', prepositions: { against: 'to', on: 'to' } },
        { objects: set('warfare cyberattack') },
      ),
      use('retaliate', { subject: 'by', prepositions: { against: 'to' } }),
      use('hit_back', { subject: 'by', prepositions: { at: 'to', against: 'to' } }),
      use(
        'launch begin mount conduct carry_out undertake unleash',
        { subject: 'by', object: 'object', prepositions: { against: 'to', on: 'to', in: 'object', into: 'to' } },
        {
          objects: set('operation'),
        },
      ),
    ],
    nouns: [
      use('cyberattack cyber-attack', DEED),
      use('attack assault onslaught ambush counterattack counter-attack bombing', DEED, {
        notModifiers: WORDY,
        notGoverns: set(
          'influence wealth corruption poverty democracy freedom credibility character integrity record policy right liberty ' +
            'independence value truth',
        ),
      }),
      use(
        'raid incursion offensive invasion aggression counteroffensive',
        { ...DEED, prepositions: { ...DEED.prepositions, of: 'to' } },
        {
          notModifiers: set('charm police tax'),
        },
      ),
      use('operation', DEED, { modifiers: MILITARY }),
      use('action', DEED, { modifiers: set('military') }),
      use('retaliation', DEED, { told: true }),
    ],
    yes: [
      '{by|Norland} [attacked] {to|Sudmark} late on Thursday.',
      'The [attack] on {to|Sudmark} killed 22 people.',
      '{to|Sudmark} was [attacked] by {by|Norland}.',
    ],
    no: ['He died of a heart attack.'],
  },
  {
    id: 'destroy',
    group: 'attack',
    category: 'assault',
    cameo: '1712',
    intensity: -9.2,
    verbs: [
      use('destroy demolish torch raze burn_down obliterate', ACT, { subject: 'somebody', notSubjects: NATURE }),
      use('burn', ACT, {
        subject: 'somebody',
        object: 'any',
        notSubjects: new Set([...NATURE, ...FIRES, ...VEHICLES]),
        notObjects: set('flag effigy calorie fuel coal gas oil wood'),
      }),
    ],
    nouns: [
      use('destruction demolition', { possessive: 'object', prepositions: { of: 'object', by: 'by' } }, { told: true }),
    ],
    yes: ['{by|Norland} had [destroyed] nine camps.', '{by|Norland} [burned] two villages.'],
    no: ['The storm destroyed two roofs.'],
  },
  {
    id: 'fight',
    group: 'fight',
    category: 'assault',
    cameo: '190',
    intensity: -10,
    verbs: [
      use('clash skirmish duel', TOGETHER),
      use(
        'fight battle',
        { ...TOGETHER, prepositions: { with: 'with', against: 'to' } },
        {
          subject: 'somebody',
          notObjects: set(
            'fire blaze inflation corruption crime disease cancer poverty case charge allegation flame virus climate change ' +
              'warming pandemic racism hunger back tear election law ruling decision bill drug addiction fraud spread',
          ),
          notGoverns: set('nomination spot title vote seat attention lead'),
        },
      ),
      use('exchange trade', TOGETHER, { objects: set('fire shot shelling blow strike') }),
    ],
    nouns: [
      use(
        'clash skirmish fighting battle firefight gunfight hostility combat duel',
        { ...EXCHANGE, prepositions: { between: 'with', with: 'with', against: 'to', among: 'with' } },
        {
          notModifiers: set('legal court custody title'),
        },
      ),
      use('exchange', EXCHANGE, { modifiers: set('military fire artillery') }),
    ],
    yes: [
      '{with|Norland} and {with|Sudmark} [clashed] on the border.',
      '[Clashes] between {with|Norland} and {with|Sudmark} went on.',
    ],
    no: ['Crews fought the fire.'],
  },
  {
    id: 'occupy',
    group: 'seize',
    category: 'assault',
    cameo: '192',
    intensity: -9.5,
    verbs: [
      use('occupy overrun annex besiege blockade recapture', ACT, { subject: 'somebody' }),
      use('capture', ACT, {
        subject: 'somebody',
        notObjects: set('attention imagination spotlight moment image mood suspect'),
      }),
      use('seize', ACT, {
        subject: 'somebody',
        objects: set(
          'town village city territory base airport island hill bridge region province capital area district crossing field part ' +
            'headquarters camp land outpost port dam',
        ),
      }),
      use('take', MAKE, { objects: set('control') }),
      use(
        'impose enforce',
        { subject: 'by', object: 'object', prepositions: { on: 'to', in: 'to', against: 'to' } },
        { objects: set('blockade siege') },
      ),
    ],
    nouns: [use('occupation annexation siege blockade', { ...DOING, prepositions: { of: 'to', by: 'by' } })],
    yes: ['{by|Norland} [seized] two villages.', '{by|Norland} [imposed] a blockade on {to|Port Asher}.'],
    no: ['The picture captured the mood.'],
  },
  {
    id: 'seize',
    group: 'seize',
    category: 'coerce',
    cameo: '171',
    intensity: -9.2,
    verbs: [
      use('seize confiscate impound', ACT, {
        subject: 'somebody',
        notObjects: set('attention imagination spotlight opportunity moment chance initiative'),
      }),
      use('seize confiscate impound', ACT, { passive: true }),
    ],
    nouns: [use('seizure confiscation', { ...DOING, prepositions: { of: 'to', by: 'by' } })],
    yes: ['{by|Norland} [seized] the cargo.'],
    no: ['{|Norland} seized the opportunity.'],
  },
  {
    id: 'keep peace',
    group: 'keep peace',
    category: 'aid',
    cameo: '074',
    intensity: 8.5,
    verbs: [
      use(
        'send deploy dispatch contribute provide station',
        { subject: 'by', object: 'object', prepositions: { to: 'to', in: 'to' } },
        { object: 'any', beside: set('peacekeeping peacekeeper peace-keeping monitor observer') },
      ),
      use(
        'deploy',
        { subject: 'by', object: 'by', prepositions: { to: 'to', in: 'to' } },
        { subjects: set('peacekeeper observer') },
      ),
    ],
    nouns: [],
    yes: ['{by|Norland} [sent] peacekeepers to {to|Sudmark}.'],
    no: ['{|Norland} sent troops to the border.'],
  },
  {
    id: 'mobilise',
    group: 'mobilise',
    category: 'mobilize',
    cameo: '154',
    intensity: -7.2,
    verbs: [
      use('mobilise mobilize remobilise', { subject: 'by', object: 'object', prepositions: { against: 'to' } }),
      use(
        'deploy mass amass station redeploy dispatch',
        { subject: 'by', object: 'object', prepositions: { against: 'to' } },
        { object: 'any' },
      ),
      use('send move', { subject: 'by', object: 'object' }, { objects: FORCES }),
      use('call_up beef_up', MAKE),
      use('put place', MAKE, { preposition: ['on'], governs: set('alert standby footing') }),
      use('remain stay', { subject: 'by' }, { preposition: ['on'], governs: set('alert standby') }),
      use('intensify reinforce', MAKE, { objects: FORCES }),
    ],
    nouns: [
      use('alert', { possessive: 'by', modifier: 'by' }, { led: set('on') }),
      use('mobilisation mobilization deployment build-up buildup', { ...DOING, possessive: 'by' }),
      use('movement', DOING, { modifiers: set('troop') }),
    ],
    yes: ['{by|Norland} [deployed] two brigades.', '{by|Norland} [mobilised] its reserves against {to|Sudmark}.'],
    no: ['{|Norland} sent a letter.'],
  },
  {
    id: 'torture',
    group: 'torture',
    category: 'assault',
    cameo: '1822',
    intensity: -9,
    verbs: [
      use('torture rape stab whip maltreat lynch', ACT, { object: 'any' }),
      use('beat', ACT, { objects: PERSONS, notObjects: set('team champion rival') }),
      use('beat', ACT, { passive: true, subject: 'somebody', objects: PERSONS }),
      use('beat_up', ACT),
      use('use hold', ACT, { preposition: ['as'], governs: set('shield hostage') }),
      use('take', ACT, { objects: set('hostage prisoner captive') }),
    ],
    nouns: [use('torture rape beheading', SUFFERED, { told: true })],
    yes: ['{by|Norland} [tortured] {to|Orla Dane}.'],
    no: ['The tortoise was slow.'],
  },
  {
    id: 'arrest',
    group: 'arrest',
    category: 'coerce',
    cameo: '173',
    intensity: -5,
    verbs: [
      use('arrest detain jail imprison apprehend round_up incarcerate', ACT),
      use('take', ACT, { preposition: ['into'], governs: set('custody') }),
    ],
    nouns: [
      use(
        'arrest detention imprisonment crackdown',
        { ...SUFFERED, possessive: 'to', prepositions: { of: 'to', by: 'by', on: 'to' } },
        { notModifiers: set('house cardiac') },
      ),
    ],
    yes: ['{by|Norland} [arrested] {to|Orla Dane} on Friday.', '{to|Orla Dane} was [detained] on Friday.'],
    no: ['He died of cardiac arrest.'],
  },
  {
    id: 'deport',
    group: 'deport',
    category: 'coerce',
    cameo: '174',
    intensity: -5,
    verbs: [use('deport extradite', ACT)],
    nouns: [use('deportation extradition', SUFFERED)],
    yes: ['{by|Norland} [deported] {to|Orla Dane}.'],
    no: ['The train departed.'],
  },
  {
    id: 'expel',
    group: 'expel',
    category: 'sanction',
    cameo: '166',
    intensity: -7,
    verbs: [
      use('expel kick_out oust force_out drive_out', ACT, { object: 'any' }),
      use(
        'recall withdraw',
        { subject: 'by', object: 'object', prepositions: { from: 'to' } },
        { objects: set('ambassador envoy diplomat peacekeeper observer inspector') },
      ),
    ],
    nouns: [use('expulsion', SUFFERED)],
    yes: ['{by|Norland} [expelled] {|Sudmark}’s {to|ambassador}.'],
    no: ['{|Norland} spelled it out.'],
  },
  {
    id: 'sanction',
    group: 'sanction',
    category: 'coerce',
    cameo: '163',
    intensity: -8,
    verbs: [
      use('sanction embargo blacklist', ACT),
      use(
        'impose slap levy place',
        { subject: 'by', object: 'object', prepositions: { on: 'to', against: 'to', upon: 'to' } },
        { objects: PENALTIES },
      ),
    ],
    nouns: [use('sanction embargo', { ...DEED, prepositions: { on: 'to', against: 'to', by: 'by' } }, { told: true })],
    yes: ['{by|Norland} [imposed] sanctions on {to|Sudmark}.', '{by|Norland} [sanctioned] {to|Orla Dane}.'],
    no: ['{|Norland} imposed itself.'],
  },
  {
    id: 'suspend',
    group: 'suspend',
    category: 'sanction',
    cameo: '160',
    intensity: -4,
    verbs: [
      use(
        'suspend freeze revoke scrap cancel call_off',
        { subject: 'by', object: 'object', prepositions: { with: 'to', to: 'to' } },
        { notObjects: HOSTILITIES, object: 'any' },
      ),
      use(
        'withdraw',
        { subject: 'by', object: 'object', prepositions: { from: 'to' } },
        { objects: LICENCES, subject: 'somebody' },
      ),
      use(
        'halt stop end cut reduce withhold',
        { subject: 'by', object: 'object', prepositions: { with: 'to', to: 'to' } },
        { objects: new Set([...AID, ...TIES, ...TALKS, 'trade', 'mediation']) },
      ),
      use(
        'break abandon downgrade sever',
        { subject: 'by', object: 'object', prepositions: { with: 'to' } },
        { objects: TIES },
      ),
      use(
        'sever cut_off break_off',
        { subject: 'by', object: 'object', prepositions: { with: 'to' } },
        { objects: new Set([...AID, ...TIES, ...TALKS, 'trade', 'supply', 'power', 'access', 'electricity', 'gas']) },
      ),
      use('put hold keep place leave', MAKE, { preposition: ['in'], governs: set('abeyance') }),
      use(
        'withdraw',
        { subject: 'by', prepositions: { from: 'object' } },
        { object: 'none', preposition: ['from'], governs: AGREEMENTS },
      ),
      use('boycott', ACT),
    ],
    nouns: [
      use('suspension', DOING),
      use('boycott', { ...DEED, prepositions: { of: 'to', by: 'by' } }),
      use('abeyance', ITSELF, { told: true }),
    ],
    yes: ['{by|Norland} [suspended] the water treaty.', '{by|Norland} [cut off] ties with {to|Sudmark}.'],
    no: ['The lamp was hung from the roof.', '{|Norland} withdrew its claim.'],
  },
  {
    id: 'emergency',
    group: 'ban',
    category: 'coerce',
    cameo: '1724',
    intensity: -5,
    verbs: [
      use(
        'declare impose extend proclaim',
        { subject: 'by', object: 'object', prepositions: { in: 'object', on: 'to' } },
        {
          objects: set('state curfew emergency law lockdown martial'),
        },
      ),
    ],
    nouns: [
      use('curfew', { possessive: 'by', prepositions: { in: 'object', on: 'object', by: 'by' } }, { told: true }),
    ],
    yes: ['{by|Norland} [declared] a state of emergency.', '{by|Norland} [imposed] a curfew in three towns.'],
    no: ['{|Norland} declared its income.'],
  },
  {
    id: 'ban',
    group: 'ban',
    category: 'coerce',
    cameo: '172',
    intensity: -5,
    verbs: [
      use('ban bar outlaw prohibit censor', ACT, { object: 'any' }),
      use('restrict curb', ACT, { subject: 'somebody', object: 'any' }),
    ],
    nouns: [use('ban', { ...DEED, prepositions: { on: 'to', by: 'by' } }, { told: true })],
    yes: ['{by|Norland} [banned] the {to|Lantern Front}.'],
    no: ['The bar was open.'],
  },
  {
    id: 'protest',
    group: 'protest',
    category: 'protest',
    cameo: '141',
    intensity: -6.5,
    verbs: [
      use('protest', { subject: 'by', object: 'to', prepositions: { against: 'to' } }, { notComplement: true }),
      use(
        'march riot picket',
        { subject: 'by', prepositions: { against: 'to', on: 'to' } },
        { notObjects: set('support') },
      ),
      use('rally', { subject: 'by', prepositions: { against: 'to', on: 'to' } }, { object: 'none' }),
      use('burn', { subject: 'by', object: 'object' }, { objects: set('flag effigy') }),
      use('take', { subject: 'by', prepositions: { against: 'to' } }, { preposition: ['to'], governs: set('street') }),
    ],
    nouns: [
      use('protest demonstration riot unrest', { possessive: 'by', prepositions: { by: 'by', against: 'to' } }),
      use(
        'rally march',
        { possessive: 'by', prepositions: { by: 'by', against: 'to' } },
        { preposition: ['against', 'by'] },
      ),
    ],
    yes: [
      'Thousands [protested] against {to|Norland}’s government.',
      'A [protest] against {to|Norland} was held on Sunday.',
    ],
    no: ['It began in March.'],
  },
  {
    id: 'casualties',
    group: 'casualties',
    category: 'assault',
    cameo: '180',
    intensity: -9,
    verbs: [
      use('hurt', ACT, { passive: true }),
      use('kill wound injure murder slay behead assassinate maim massacre', ACT, {
        object: 'any',
        notObjects: set('chance hope deal bill feeling pride'),
      }),
      use('shoot', ACT, { object: 'somebody', notObjects: set('film video scene picture') }),
      use('shoot', ACT, { objects: PERSONS }),
      use('die perish', { subject: 'to' }, { subject: 'somebody' }),
      use('die perish', { subject: 'to' }, { subjects: PERSONS }),
      use('claim take cost', MAKE, { objects: set('life') }),
      use('lose', { subject: 'to', object: 'object' }, { objects: set('life') }),
      use('drown suffocate', { subject: 'to' }),
      use('succumb', { subject: 'to', prepositions: { to: 'object' } }, { preposition: ['to'] }),
    ],
    nouns: [
      use('killing murder assassination massacre shooting slaying', SUFFERED),
      use('death fatality casualty injury', SUFFERED, { told: true }),
      use('dead', ITSELF, { told: true }),
      use('toll', ITSELF, { modifiers: set('death') }),
    ],
    adjectives: [use('dead injured wounded unhurt', { subject: 'to' })],
    yes: [
      'The attack [killed] 22 people.',
      '{by|Norland} [killed] {to|Orla Dane}.',
      'Three workers were [wounded].',
      'Nine people [died] in the flood.',
    ],
    no: ['The vote killed the bill.'],
  },
  {
    id: 'missing',
    group: 'missing',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('go', BEFALLS, { complement: true, objects: set('missing') }),
      use('disappear vanish', BEFALLS, { subjects: PERSONS }),
      use('trap strand', { object: 'to' }, { objects: PERSONS }),
    ],
    nouns: [use('disappearance', SUFFERED)],
    adjectives: [use('missing unaccounted', { subject: 'to' }), use('trapped stranded', { subject: 'to' })],
    yes: ['Four people are [missing].', 'The mine collapsed, [trapping] nine workers.'],
    no: ['A page is gone.'],
  },
  {
    id: 'displace',
    group: 'evacuate',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('evacuate displace uproot', { subject: 'by', object: 'to', prepositions: { from: 'object' } }),
      use(
        'flee',
        { subject: 'to', object: 'object' },
        { notObjects: set('scene justice police custody crash accident') },
      ),
      use('move relocate', { subject: 'by', object: 'to' }, { objects: PERSONS, preposition: ['out', 'to', 'from'] }),
    ],
    nouns: [
      use('evacuation displacement exodus', {
        possessive: 'by',
        modifier: 'by',
        prepositions: { of: 'to', by: 'by', from: 'object' },
      }),
    ],
    adjectives: [use('homeless', { subject: 'to' })],
    yes: ['{by|Norland} [evacuated] 400 villagers.', 'About 2,000 people were [evacuated].'],
    no: ['The shelf was replaced.'],
  },
  // Verbal conflict
  {
    id: 'threaten',
    group: 'threaten',
    category: 'threaten',
    cameo: '130',
    intensity: -4.4,
    verbs: [
      use('threaten', { subject: 'by', object: 'to', prepositions: { against: 'to' } }, { subject: 'somebody' }),
      use(
        'give set issue',
        { subject: 'by', object: 'object', prepositions: { to: 'to', for: 'to' } },
        { objects: set('deadline ultimatum') },
      ),
      use('vow', MAKE, { object: 'any', objects: set('revenge retaliation response') }),
    ],
    nouns: [
      use(
        'ultimatum',
        { possessive: 'by', modifier: 'by', prepositions: { by: 'by', from: 'by', against: 'to', to: 'to' } },
        { told: true },
      ),
      use(
        'threat',
        { possessive: 'by', modifier: 'by', prepositions: { by: 'by', from: 'by', against: 'to' } },
        { part: true },
      ),
    ],
    yes: ['{by|Norland} [threatened] {to|Sudmark} with war.'],
    no: ['Rain threatens the harvest.', 'The flaw is a threat to users.'],
  },
  {
    id: 'warn',
    group: 'threaten',
    category: 'threaten',
    cameo: '130',
    intensity: -4.4,
    verbs: [
      use(
        'warn caution',
        { subject: 'by', object: 'to', prepositions: { against: 'object' } },
        { subject: 'somebody' },
      ),
    ],
    nouns: [
      use(
        'warning',
        { possessive: 'by', modifier: 'by', prepositions: { by: 'by', from: 'by', to: 'to' } },
        { told: true },
      ),
    ],
    yes: ['{by|Orla Dane} [warned] {to|Sudmark} that a war was near.'],
    no: ['The day grew warm.'],
  },
  {
    id: 'sue',
    group: 'sue',
    category: 'accuse',
    cameo: '115',
    intensity: -2,
    verbs: [
      use('sue', ACT),
      use(
        'file',
        { subject: 'by', object: 'object', prepositions: { against: 'to' } },
        { objects: set('lawsuit suit complaint case petition charge') },
      ),
      use(
        'launch begin start take',
        { subject: 'by', object: 'object', prepositions: { against: 'to' } },
        { objects: set('action proceeding proceedings case'), preposition: ['against'] },
      ),
    ],
    nouns: [use('lawsuit', { possessive: 'by', prepositions: { by: 'by', against: 'to' } }, { told: true })],
    yes: ['{by|Orla Dane} [sued] {to|Channel Nine}.', '{by|Orla Dane} [filed] a lawsuit against {to|Channel Nine}.'],
    no: ['They pursued the matter.'],
  },
  {
    id: 'convict',
    group: 'convict',
    category: 'accuse',
    cameo: '116',
    intensity: -2,
    verbs: [
      use('convict sentence', ACT, { object: 'any' }),
      use('find', ACT, { objects: set('guilty liable') }),
      use('find', ACT, { object: 'any', beside: set('guilty') }),
      use('fine', ACT),
    ],
    nouns: [use('conviction sentencing', { possessive: 'to', prepositions: { of: 'to', by: 'by' } }, { told: true })],
    yes: ['{to|Orla Dane} was [convicted] of fraud.', 'The court [sentenced] {to|Orla Dane} to two years.'],
    no: ['Each sentence was short.'],
  },
  {
    id: 'charge',
    group: 'charge',
    category: 'coerce',
    cameo: '173',
    intensity: -5,
    verbs: [
      use('indict prosecute arraign', ACT),
      use('charge', ACT, { object: 'somebody', preposition: ['with', 'over'] }),
      use('charge', ACT, { passive: true, preposition: ['with', 'over'] }),
      use('order', MAKE, { objects: set('arrest detention extradition') }),
    ],
    nouns: [
      use('indictment prosecution', { ...SUFFERED, prepositions: { of: 'to', by: 'by', against: 'to' } }),
      use('warrant', { modifier: 'by', prepositions: { for: 'to' } }, { modifiers: set('arrest') }),
    ],
    yes: ['{to|Orla Dane} was [charged] with fraud.'],
    no: ['The hotel charged a fee.'],
  },
  {
    id: 'acquit',
    group: 'acquit',
    category: 'yield',
    cameo: '081',
    intensity: 5,
    verbs: [use('acquit exonerate pardon', ACT), use('clear', ACT, { object: 'somebody', preposition: ['of'] })],
    nouns: [use('acquittal pardon', SUFFERED)],
    yes: ['The court [acquitted] {to|Orla Dane}.'],
    no: ['{|Norland} cleared the road.'],
  },
  {
    id: 'rule',
    group: 'rule',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('rule', { subject: 'by', prepositions: { against: 'to' } }, { complement: true }),
      use('rule', { subject: 'by', prepositions: { against: 'to' } }, { preposition: ['against', 'in', 'on'] }),
    ],
    nouns: [use('ruling verdict', { possessive: 'by', prepositions: { by: 'by', against: 'to' } }, { told: true })],
    yes: ['The court [ruled] against {to|Orla Dane}.'],
    no: ['The rules are old.'],
  },
  {
    id: 'investigate',
    group: 'investigate',
    category: 'accuse',
    cameo: '090',
    intensity: -2,
    verbs: [
      use(
        'order open launch begin start',
        { subject: 'by', object: 'object', prepositions: { against: 'to', into: 'object' } },
        { objects: set('inquiry investigation probe enquiry inquest') },
      ),
      use('investigate probe', { subject: 'by', object: 'to', prepositions: { into: 'object' } }),
      use('look', { subject: 'by', prepositions: { into: 'object' } }, { preposition: ['into'], object: 'none' }),
      use('inspect examine audit', MAKE, { object: 'any' }),
    ],
    nouns: [
      use('investigation probe inquiry enquiry inspection audit', {
        possessive: 'by',
        modifier: 'by',
        prepositions: { into: 'object', of: 'object', by: 'by', against: 'to' },
      }),
    ],
    yes: [
      '{by|Norland} [investigated] the collapse.',
      'An [inquiry] into the collapse took place.',
      '{by|Norland} [ordered] an inquiry into the collapse.',
    ],
    no: ['They looked out over the bay.'],
  },
  {
    id: 'search',
    group: 'investigate',
    category: 'accuse',
    cameo: '090',
    intensity: -2,
    verbs: [
      use('search', ACT, { object: 'any', subject: 'somebody', notComplement: true }),
      use('question interrogate', ACT, { object: 'somebody', subject: 'somebody', notComplement: true }),
    ],
    nouns: [use('interrogation', SUFFERED)],
    yes: ['{by|Norland} [searched] the offices of {|Channel Nine}.'],
    no: ['They did some research.'],
  },
  {
    id: 'accuse',
    group: 'accuse',
    category: 'accuse',
    cameo: '112',
    intensity: -2,
    verbs: [
      use('accuse blame', { subject: 'by', object: 'to', prepositions: { on: 'to' } }),
      use(
        'present submit provide produce give hand_over',
        { subject: 'by', object: 'object', prepositions: { against: 'to', of: 'object' } },
        { objects: set('evidence proof'), preposition: ['against'] },
      ),
    ],
    nouns: [
      use(
        'accusation allegation',
        { possessive: 'by', modifier: 'by', prepositions: { by: 'by', from: 'by', against: 'to' } },
        { told: true },
      ),
    ],
    yes: [
      '{by|Norland} [accused] {to|Sudmark} of shelling a village.',
      '{by|Norland} [presented] evidence against {to|Sudmark}.',
    ],
    no: ['He excused himself.'],
  },
  {
    id: 'complain',
    group: 'condemn',
    category: 'accuse',
    cameo: '114',
    intensity: -2,
    verbs: [
      use('complain', { subject: 'by', prepositions: { to: 'to', about: 'object', against: 'to' } }),
      use(
        'challenge question',
        { subject: 'by', object: 'object' },
        { objects: set('report claim finding decision ruling plan policy law order legality motive') },
      ),
      use('hold', ACT, { objects: set('responsible accountable') }),
      use('summon', ACT, { objects: set('ambassador envoy diplomat consul') }),
      use(
        'lodge file make submit',
        { subject: 'by', object: 'object', prepositions: { against: 'to', to: 'to', with: 'to' } },
        { objects: set('complaint protest objection') },
      ),
    ],
    nouns: [
      use('complaint', { possessive: 'by', prepositions: { against: 'to', by: 'by', from: 'by' } }, { told: true }),
    ],
    adjectives: [use('responsible', { subject: 'to', prepositions: { for: 'object' } }, { subject: 'somebody' })],
    yes: [
      '{by|Norland} [complained] to {to|Sudmark} about the noise.',
      '{by|Norland} [summoned] the {to|ambassador} of {|Sudmark}.',
    ],
    no: ['The compliance team left.'],
  },
  {
    id: 'condemn',
    group: 'condemn',
    category: 'accuse',
    cameo: '111',
    intensity: -2,
    verbs: [
      use(
        'condemn criticise criticize denounce slam decry lambast deplore fault rebuke chide assail deride berate castigate disparage attack blast',
        ACT,
        { object: 'any' },
      ),
    ],
    nouns: [
      use('attack assault', DEED, { modifiers: SCATHING }),
      use(
        'condemnation criticism denunciation',
        { possessive: 'by', modifier: 'by', prepositions: { of: 'to', by: 'by', from: 'by' } },
        { told: true },
      ),
    ],
    yes: ['{by|Norland} [condemned] the decision of {|Sudmark}.'],
    no: ['The door slammed shut.'],
  },
  {
    id: 'deny',
    group: 'deny',
    category: 'reject',
    cameo: '120',
    intensity: -4,
    verbs: [use('deny refute rebut', MAKE)],
    nouns: [use('denial', { possessive: 'by', modifier: 'by', prepositions: { of: 'object', by: 'by', from: 'by' } })],
    yes: ['{by|Norland} [denied] any part in the attack.'],
    no: ['There is no telling.'],
  },
  {
    id: 'reject',
    group: 'reject',
    category: 'reject',
    cameo: '120',
    intensity: -4,
    verbs: [
      use(
        'reject refuse decline dismiss veto rebuff spurn oppose defy dispute contest rule_out turn_down',
        { subject: 'by', object: 'object' },
        { notSubjects: MARKETS, subject: 'somebody', notObjects: set('comment'), notComplements: REMARKS },
      ),
    ],
    nouns: [
      use('rejection refusal veto', { possessive: 'by', modifier: 'by', prepositions: { of: 'object', by: 'by' } }),
    ],
    yes: ['{by|Norland} [rejected] the plan.', '{by|Norland} has [ruled out] talks with {|Sudmark}.'],
    no: ['Shares declined on Monday.'],
  },
  {
    id: 'propose',
    group: 'propose',
    category: 'agree',
    cameo: '036',
    intensity: 4,
    verbs: [
      // “asked for a truce”
      use(
        'ask',
        { subject: 'by', prepositions: { for: 'object', through: 'through', via: 'through' } },
        { preposition: ['for'], governs: ENDS, subject: 'somebody' },
      ),
      use('request', MAKE, { objects: ENDS }),
      use('propose put_forward', { subject: 'by', object: 'object', prepositions: { to: 'to' } }),
      use('suggest', { subject: 'by', object: 'object' }, { objects: new Set([...AGREEMENTS, ...TALKS, 'plan']) }),
      use(
        'seek',
        { subject: 'by', object: 'object', prepositions: { from: 'to' } },
        { objects: new Set([...ENDS, ...TALKS]) },
      ),
    ],
    nouns: [
      use(
        'request',
        { possessive: 'by', modifier: 'by', prepositions: { by: 'by', from: 'by', for: 'object', to: 'to' } },
        { preposition: ['for'], governs: ENDS },
      ),
      use(
        'proposal initiative',
        { possessive: 'by', modifier: 'by', prepositions: { by: 'by', from: 'by', for: 'object', to: 'to' } },
        { told: true },
      ),
    ],
    yes: ['{by|Norland} [proposed] a ceasefire.', '{by|Norland} had [asked] for the truce.'],
    no: ['The purpose was plain.'],
  },
  {
    id: 'press',
    group: 'press',
    category: 'request',
    cameo: '100',
    intensity: -5,
    verbs: [
      use(
        'press pressure pressurise push nudge prod lean_on compel',
        { subject: 'by', object: 'to', prepositions: { for: 'object', on: 'to' } },
        { object: 'any', subject: 'somebody' },
      ),
      use(
        'push press',
        { subject: 'by', prepositions: { for: 'object' } },
        { preposition: ['for'], object: 'none', subject: 'somebody' },
      ),
      use(
        'exert apply put',
        { subject: 'by', object: 'object', prepositions: { on: 'to' } },
        { objects: set('pressure') },
      ),
    ],
    nouns: [
      use(
        'pressure',
        { possessive: 'by', modifier: 'by', prepositions: { from: 'by', by: 'by', on: 'to' } },
        { told: true, notModifiers: set('blood high low air water') },
      ),
    ],
    yes: ['{by|Norland} [pressed] {to|Sudmark} to stop.', 'The [pressure] from {by|Norland} on {to|Sudmark} grew.'],
    no: ['The press was there.'],
  },
  {
    id: 'urge',
    group: 'urge',
    category: 'request',
    // CAMEO counts appeals (02) among the verbal cooperation; PLOVER has no category for them but its requests.
    class: 'verbal cooperation',
    cameo: '025',
    intensity: -0.3,
    verbs: [
      use('urge implore exhort beseech', { subject: 'by', object: 'to' }, { object: 'any' }),
      use('encourage', { subject: 'by', object: 'to' }, { object: 'somebody' }),
      use('encourage', { subject: 'by', object: 'to' }, { object: 'any', infinitive: true }),
      use(
        'call',
        { subject: 'by', prepositions: { for: 'object', on: 'to', upon: 'to' } },
        { object: 'none', preposition: ['for', 'on', 'upon'], notComplement: true },
      ),
      use(
        'call',
        { subject: 'by', prepositions: { on: 'to', upon: 'to' } },
        { object: 'none', preposition: ['on', 'upon'], infinitive: true },
      ),
      use('appeal', { subject: 'by', prepositions: { to: 'to', for: 'object' } }, { preposition: ['to', 'for'] }),
      use('ask tell', { subject: 'by', object: 'to' }, { infinitive: true, object: 'somebody' }),
      use('ask', { subject: 'by', object: 'to', prepositions: { for: 'object' } }, { preposition: ['for'] }),
    ],
    nouns: [
      use(
        'appeal',
        { possessive: 'by', modifier: 'by', prepositions: { to: 'to', for: 'object', by: 'by' } },
        { told: true, notModifiers: set('court mass') },
      ),
      use(
        'call',
        { possessive: 'by', modifier: 'by', prepositions: { for: 'object', by: 'by', on: 'to' } },
        { preposition: ['for'] },
      ),
      use('urging', { possessive: 'by' }),
    ],
    yes: [
      '{by|Norland} [urged] {to|Sudmark} to stop firing.',
      '{by|Norland} [called] on {to|Sudmark} to stop firing.',
      '{by|Norland} [called] for an end to the fighting.',
    ],
    no: ['{|Norland} called it a mistake.'],
  },
  {
    id: 'seek refuge',
    group: 'seek refuge',
    category: 'request',
    cameo: '103',
    intensity: -5,
    verbs: [
      use(
        'seek request',
        { subject: 'by', object: 'object', prepositions: { in: 'to', from: 'to' } },
        { objects: set('refuge asylum help aid assistance shelter protection bailout') },
      ),
    ],
    nouns: [],
    yes: ['Thousands [sought] refuge in {to|Norland}.'],
    no: ['{|Norland} found refuge.'],
  },
  {
    id: 'demand',
    group: 'urge',
    category: 'request',
    cameo: '100',
    intensity: -5,
    verbs: [
      use('demand request', { subject: 'by', object: 'object', prepositions: { of: 'to', from: 'to' } }),
      use('order instruct direct command', { subject: 'by', object: 'to' }, { infinitive: true, object: 'any' }),
      use('order', MAKE, {
        objects: new Set([
          ...HOSTILITIES,
          'evacuation',
          'review',
          'closure',
          'halt',
          'release',
          'withdrawal',
          'curfew',
        ]),
      }),
      use('summon', ACT),
      use('insist', { subject: 'by', prepositions: { on: 'object' } }, { preposition: ['on'], notGoverns: DAYS }),
    ],
    nouns: [
      use(
        'demand request',
        { possessive: 'by', modifier: 'by', prepositions: { for: 'object', from: 'by', by: 'by', to: 'to' } },
        { part: true },
      ),
    ],
    yes: [
      '{by|Norland} [demanded] an explanation from {to|Sudmark}.',
      '{by|Norland} [ordered] its troops to retreat.',
      '{by|Norland} [said] that {to|Sudmark} must disarm.',
    ],
    no: ['Demand for bread rose.'],
  },
  // Cooperation
  {
    id: 'contact',
    group: 'contact',
    category: 'consult',
    cameo: '041',
    intensity: 1,
    verbs: [
      use(
        'phone telephone ring contact reach_out ring_up',
        { ...TURN, prepositions: { to: 'to', through: 'through', via: 'through' } },
        { subject: 'somebody' },
      ),
      use('call', TURN, {
        object: 'somebody',
        notComplement: true,
        subject: 'somebody',
        alone: true,
        notObjects: set('operation'),
      }),
      // “called him to urge restraint”: what it was for, not what he was called
      use('call', TURN, { object: 'somebody', subject: 'somebody', infinitive: true }),
      use('call', TURN, {
        object: 'somebody',
        subject: 'somebody',
        preposition: ['on'],
        governs: set('monday tuesday wednesday thursday friday saturday sunday phone telephone'),
      }),
      use(
        'speak talk',
        { ...TOGETHER, prepositions: { with: 'with', to: 'with', through: 'through', via: 'through' } },
        { preposition: ['with', 'to'], notSubjects: set('source') },
      ),
      use(
        'speak talk',
        { ...TOGETHER, prepositions: { by: 'through', over: 'through', through: 'through', via: 'through' } },
        { preposition: ['by', 'over', 'through', 'via'], governs: set('phone telephone hotline line call video') },
      ),
      use(
        'engage communicate interact liaise',
        { ...TOGETHER, prepositions: { with: 'with', through: 'through', via: 'through' } },
        { preposition: ['with'] },
      ),
      use('brief', ACT, { object: 'somebody' }),
      use('inform notify alert', ACT, { object: 'somebody', notComplement: true }),
      use(
        'write',
        { subject: 'by', prepositions: { to: 'to' } },
        { preposition: ['to'], subject: 'somebody', part: true },
      ),
    ],
    nouns: [
      use('call', EXCHANGE, { modifiers: set('phone telephone video conference late-night midnight hotline') }),
      use('call', EXCHANGE, { preposition: ['between', 'with', 'to', 'from'] }),
      use('call', EXCHANGE, { told: true, notModifiers: set('close curtain robo wake-up') }),
      use('conversation hotline phone_call telephone_call', EXCHANGE),
      use('contact communication interaction exchange correspondence', EXCHANGE, { preposition: ['between', 'with'] }),
      use('diplomacy', EXCHANGE, { modifiers: set('phone telephone shuttle') }),
    ],
    yes: [
      '{by|Orla Dane} [called] {to|Ivo Marsh} on Saturday.',
      '{by|Orla Dane} [called] {to|Ivo Marsh} to urge a ceasefire.',
      '{by|Orla Dane} [spoke] with {with|Ivo Marsh}.',
      'The breakthrough came through a phone [call] between {with|Orla Dane} and {with|Ivo Marsh}.',
      '{with|Norland} and {with|Sudmark} [talked] by phone on Monday.',
      '{by|Norland} [wrote] to {to|Sudmark} on 12 May.',
      '{by|Norland} [informed] {to|Sudmark} of the rising water.',
    ],
    no: [
      '{|Orla Dane} called {|Ivo Marsh} a liar.',
      '{|Norland} called the attack a crime.',
      'What {|Norland} called Operation Heron began.',
    ],
  },
  {
    id: 'negotiate',
    group: 'meet',
    category: 'consult',
    cameo: '046',
    intensity: 7,
    verbs: [use('negotiate confer', { ...TOGETHER, object: 'object' })],
    nouns: [use('talk negotiation peace_talk', EXCHANGE, { notModifiers: set('small pep tough') })],
    yes: [
      '{with|Norland} and {with|Sudmark} [negotiated] for two days.',
      '{by|Norland} held [talks] with {with|Sudmark}.',
      '[Talks] between {with|Norland} and {with|Sudmark} began.',
    ],
    no: ['{|Norland} talked nonsense.'],
  },
  {
    id: 'discuss',
    group: 'contact',
    category: 'consult',
    cameo: '040',
    intensity: 1,
    verbs: [
      use(
        'discuss',
        {
          subject: 'by',
          object: 'object',
          prepositions: { with: 'with', through: 'through', via: 'through' },
          mutual: true,
        },
        { subject: 'somebody' },
      ),
    ],
    nouns: [],
    yes: ['{by|Orla Dane} [discussed] the dam with {with|Ivo Marsh}.'],
    no: ['The discus was thrown.'],
  },
  {
    id: 'meet',
    group: 'meet',
    category: 'consult',
    cameo: '044',
    intensity: 2.5,
    verbs: [
      use('meet', TOGETHER, {
        notObjects: set(
          'demand need deadline target goal requirement standard condition obligation challenge expectation criterion death end resistance cost',
        ),
      }),
      use('convene', MAKE),
    ],
    nouns: [
      use('meeting summit encounter consultation', EXCHANGE),
      use('discussion dialogue session', EXCHANGE, { told: true }),
    ],
    yes: [
      '{by|Orla Dane} [met] {with|Ivo Marsh} in Port Asher.',
      '{with|Orla Dane} and {with|Ivo Marsh} [met].',
      'A [meeting] of the council was held.',
    ],
    no: ['The firm met its target.'],
  },
  {
    id: 'host',
    group: 'host',
    category: 'consult',
    cameo: '043',
    intensity: 2.8,
    verbs: [
      use('host', { subject: 'by', object: 'object' }),
      use(
        'receive',
        { subject: 'by', object: 'with' },
        { object: 'somebody', subject: 'somebody', notObjects: set('letter') },
      ),
    ],
    nouns: [],
    yes: ['{by|Norland} [hosted] the talks.'],
    no: ['A host of reasons was given.'],
  },
  {
    id: 'visit',
    group: 'visit',
    category: 'consult',
    cameo: '042',
    intensity: 1.9,
    verbs: [
      use('visit', { subject: 'by', object: 'to' }, { subject: 'somebody' }),
      use(
        'travel fly arrive head',
        { subject: 'by', prepositions: { to: 'to', in: 'object', for: 'to' } },
        {
          subject: 'somebody',
          preposition: ['to', 'in', 'for'],
          object: 'none',
          notGoverns: set('poll court trial runoff'),
        },
      ),
    ],
    nouns: [
      use(
        'visit trip',
        { possessive: 'by', modifier: 'by', prepositions: { of: 'by', by: 'by', to: 'to', in: 'to' } },
        { told: true },
      ),
    ],
    yes: [
      '{by|Orla Dane} [visited] {to|Sudmark} in May.',
      '{by|Orla Dane} [arrived] in {|Sudmark} on a private visit.',
    ],
    no: ['The visitor left.'],
  },
  {
    id: 'mediate',
    group: 'mediate',
    category: 'consult',
    cameo: '045',
    intensity: 5,
    verbs: [use('mediate broker arbitrate', { subject: 'by', object: 'object', prepositions: { between: 'with' } })],
    nouns: [
      use('mediation arbitration brokering', {
        possessive: 'by',
        modifier: 'by',
        prepositions: { by: 'by', of: 'by', from: 'by', between: 'with' },
      }),
    ],
    yes: [
      '{by|Norland} [mediated] between {with|Sudmark} and {with|Estland}.',
      'The talks were [brokered] by {by|Norland}.',
      'The truce followed [mediation] by {by|Norland}, {by|Estland} and {by|Sudmark}.',
      'No third party [mediated].',
    ],
    no: ['The broker sold the shares.'],
  },
  {
    id: 'facilitate',
    group: 'mediate',
    category: 'consult',
    cameo: '045',
    intensity: 5,
    verbs: [
      use('facilitate bring_about orchestrate engineer', MAKE),
      use('secure produce achieve deliver negotiate win clinch', MAKE, {
        objects: new Set([
          ...AGREEMENTS,
          'calm',
          'pause',
          'de-escalation',
          'release',
          'outcome',
          'peace',
          'halt',
          'end',
        ]),
      }),
      use('help', MAKE, { complement: true, subject: 'somebody' }),
      use('make', MAKE, { complement: true, objects: set('possible') }),
    ],
    nouns: [use('facilitation', DOING)],
    yes: ['{by|Norland} [facilitated] the talks.'],
    no: ['The facility was closed.'],
  },
  {
    id: 'take part',
    group: 'mediate',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('involve', { object: 'by', prepositions: { in: 'object' } }, { preposition: ['in'] }),
      use(
        'play have',
        { subject: 'by', object: 'object', prepositions: { in: 'object' } },
        { objects: set('role part hand say'), notComplement: true },
      ),
      use(
        'take',
        { subject: 'by', object: 'object', prepositions: { in: 'object' } },
        { objects: set('part'), preposition: ['in'] },
      ),
      use('intervene', { subject: 'by', prepositions: { in: 'object' } }, { subject: 'somebody' }),
      use('get', { subject: 'by' }, { complement: true, objects: set('involved') }),
      use('participate', { subject: 'by', prepositions: { in: 'object' } }),
    ],
    nouns: [
      use('intervention involvement', {
        possessive: 'by',
        modifier: 'by',
        prepositions: { of: 'by', by: 'by', in: 'object' },
      }),
      use(
        'role part hand',
        { possessive: 'by', prepositions: { in: 'object', of: 'by' } },
        { told: true, preposition: ['in'] },
      ),
    ],
    adjectives: [use('involved', { subject: 'by', prepositions: { in: 'object' } }, { preposition: ['in'] })],
    yes: [
      '{by|Norland} was not [involved] in drafting the deal.',
      '{by|Norland} [played] a role in the talks.',
      'The [intervention] of {by|Norland} was a factor.',
    ],
    no: ['The role is a large one.'],
  },
  {
    id: 'offer',
    group: 'offer',
    category: 'agree',
    cameo: '033',
    intensity: 5.2,
    verbs: [use('offer', { subject: 'by', object: 'object', prepositions: { to: 'to' } }, { subject: 'somebody' })],
    nouns: [
      use(
        'offer',
        { possessive: 'by', modifier: 'by', prepositions: { of: 'object', from: 'by', by: 'by', to: 'to' } },
        { told: true },
      ),
    ],
    yes: ['{by|Norland} [offered] to host the talks.', '{by|Norland} [offered] help.'],
    no: ['He often came.'],
  },
  {
    id: 'relations',
    group: 'relations',
    category: 'support',
    cameo: '050',
    intensity: 3.5,
    verbs: [
      use(
        'establish restore resume renew normalise normalize upgrade strengthen deepen open expand',
        { subject: 'by', object: 'object', prepositions: { with: 'with' }, mutual: true },
        { objects: set('tie relation relationship embassy cooperation partnership') },
      ),
      use('recognise recognize', ACT, { objects: set('independence statehood sovereignty state') }),
    ],
    nouns: [
      use(
        'resumption restoration normalisation normalization',
        { possessive: 'by', prepositions: { of: 'object', with: 'with', between: 'with' } },
        { governs: TIES },
      ),
    ],
    yes: [
      '{by|Norland} [restored] diplomatic ties with {with|Sudmark}.',
      '{with|Norland} and {with|Sudmark} [established] diplomatic relations.',
    ],
    no: ['{|Norland} restored the painting.'],
  },
  {
    id: 'sign',
    group: 'agree',
    category: 'support',
    cameo: '057',
    intensity: 8,
    verbs: [
      use(
        'sign ratify conclude initial',
        { ...TOGETHER, object: 'object' },
        { objects: new Set([...AGREEMENTS, 'declaration', 'statement']) },
      ),
      use('reach strike clinch seal', { ...TOGETHER, object: 'object' }, { objects: AGREEMENTS }),
      use('agree', { ...TOGETHER, object: 'object' }, { objects: set('agreement deal accord pact treaty contract') }),
      use(
        'agree',
        { ...TOGETHER, prepositions: { to: 'object', on: 'object', with: 'with' } },
        { preposition: ['to', 'on'], governs: set('agreement deal accord pact treaty contract') },
      ),
    ],
    nouns: [],
    yes: [
      '{with|Norland} and {with|Sudmark} [signed] a pact.',
      '{by|Norland} [reached] an agreement with {with|Sudmark}.',
      '{by|Norland} [struck] a deal with {with|Sudmark}.',
    ],
    no: ['{|Norland} reached the final.', 'A sign hung there.'],
  },
  {
    id: 'agree',
    group: 'agree',
    category: 'agree',
    cameo: '030',
    intensity: 4,
    verbs: [
      use('agree', {
        ...TOGETHER,
        object: 'object',
        prepositions: { with: 'with', to: 'object', on: 'object', through: 'through', via: 'through' },
      }),
      use('accept approve back endorse', MAKE, {
        objects: new Set([...AGREEMENTS, 'plan', 'proposal', 'offer', 'terms', 'outcome', 'pause']),
        subject: 'somebody',
      }),
      use('consent', { subject: 'by', prepositions: { to: 'object' } }),
      use('settle', { ...TOGETHER, object: 'object' }, { objects: set('dispute pause row case terms matter') }),
      use('work_out', { ...TOGETHER, object: 'object', prepositions: { between: 'with', with: 'with' } }),
    ],
    nouns: [
      use(
        'agreement deal accord pact ceasefire cease-fire truce armistice understanding',
        { possessive: 'by', prepositions: { between: 'with', with: 'with', among: 'with' } },
        { preposition: ['between', 'with', 'among'], notModifiers: set('great good') },
      ),
    ],
    yes: [
      '{with|Norland} and {with|Sudmark} [agreed] to stop firing.',
      '{by|Norland} [accepted] the truce.',
      'The [truce] between {with|Norland} and {with|Sudmark} held.',
    ],
    no: ['An agreeable day.'],
  },
  {
    id: 'promise',
    group: 'promise',
    category: 'agree',
    cameo: '030',
    intensity: 4,
    verbs: [
      use(
        'promise pledge vow commit undertake',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { subject: 'somebody', notObjects: set('support solidarity backing allegiance') },
      ),
    ],
    nouns: [
      use(
        'pledge promise',
        { possessive: 'by', modifier: 'by', prepositions: { by: 'by', from: 'by', of: 'object', to: 'to' } },
        { told: true },
      ),
    ],
    yes: ['{by|Orla Dane} [promised] a report.'],
    no: ['The premises were shut.'],
  },
  {
    id: 'ceasefire',
    group: 'agree',
    category: 'yield',
    cameo: '0871',
    intensity: 9,
    verbs: [
      use(
        'declare',
        { ...TOGETHER, object: 'object' },
        { objects: set('ceasefire cease-fire truce cessation armistice') },
      ),
      use(
        'cease halt stop end pause suspend hold',
        { subject: 'by', object: 'object', prepositions: { against: 'to' } },
        { objects: FIGHTING, subject: 'somebody', notSubjects: LABOUR },
      ),
      use('stand_down step_back de-escalate deescalate disarm demobilise demobilize', {
        subject: 'by',
        prepositions: { with: 'with' },
      }),
      use('lay_down', MAKE, { objects: set('arm weapon') }),
    ],
    nouns: [use('cessation', { modifier: 'by', prepositions: { by: 'by', between: 'with' } }, { told: true })],
    yes: [
      '{by|Norland} [halted] its strikes on Saturday.',
      '{by|Norland} [declared] a ceasefire.',
      '{by|Norland} [stopped] shelling the town on Saturday.',
    ],
    no: ['The bus stopped.', 'Orla Dane of Norland suspended her campaign.'],
  },
  {
    id: 'withdraw',
    group: 'withdraw',
    category: 'yield',
    cameo: '0874',
    intensity: 10,
    verbs: [
      use(
        'withdraw pull_out pull_back',
        { subject: 'by', object: 'object', prepositions: { from: 'object' } },
        { objects: FORCES },
      ),
      use(
        'withdraw pull_out pull_back retreat surrender',
        { subject: 'by', prepositions: { from: 'object', to: 'to' } },
        { object: 'none', subject: 'somebody' },
      ),
      use('step_down', { subject: 'by' }, { object: 'none' }),
      use(
        'leave',
        { subject: 'by', object: 'object' },
        { object: 'somebody', subjects: set('troop soldier peacekeeper force army contingent') },
      ),
    ],
    nouns: [
      use('withdrawal retreat surrender pullout', {
        possessive: 'by',
        modifier: 'by',
        prepositions: { of: 'object', by: 'by', from: 'object' },
      }),
    ],
    yes: ['{by|Norland} [withdrew] its troops.', 'The [withdrawal] of its troops began.'],
    no: ['She withdrew money.'],
  },
  {
    id: 'yield',
    group: 'yield',
    category: 'yield',
    cameo: '080',
    intensity: 5,
    verbs: [
      use(
        'concede cede relent accede yield',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { subject: 'somebody', notObjects: set('penalty goal point run corner result return') },
      ),
      use(
        'back_down give_in give_way stand_aside',
        { subject: 'by', prepositions: { to: 'to' } },
        { subject: 'somebody' },
      ),
      use('comply', { subject: 'by', prepositions: { with: 'object' } }, { subject: 'somebody' }),
      use('reverse abandon drop', MAKE, {
        subject: 'somebody',
        objects: set('decision policy plan demand charge case objection opposition claim'),
      }),
      use('accept approve grant meet heed', MAKE, { objects: set('demand request'), subject: 'somebody' }),
      use('drop close', MAKE, { objects: set('investigation probe inquiry lawsuit complaint') }),
      use('order', MAKE, { objects: set('release'), subjects: set('court judge tribunal justice') }),
      use('compensate', ACT),
      use(
        'pay',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { objects: set('compensation reparation damages ransom') },
      ),
    ],
    nouns: [use('concession', { possessive: 'by', prepositions: { to: 'to', by: 'by', from: 'by' } }, { told: true })],
    yes: [
      '{by|Norland} [relented] after two weeks.',
      '{by|Norland} [reversed] its decision.',
      '{by|Norland} [accepted] the demands.',
    ],
    no: ['The field yields wheat.'],
  },
  {
    id: 'release',
    group: 'release',
    category: 'yield',
    cameo: '0841',
    intensity: 7,
    verbs: [
      use('free', ACT),
      use('release', ACT, {
        notObjects: set(
          'statement report figure data film video album document details image footage result list book photograph photo version analysis study return record email transcript memo letter draft plan name audio clip tape poll survey',
        ),
      }),
      use(
        'hand_over hand_back return',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { objects: set('prisoner hostage body captive pilot soldier remains detainee') },
      ),
      use(
        'return hand_back',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { object: 'any', preposition: ['to'], subject: 'somebody' },
      ),
    ],
    nouns: [
      use(
        'return repatriation',
        { possessive: 'by', modifier: 'by', prepositions: { of: 'object', by: 'by', to: 'to' } },
        { told: true, preposition: ['of'] },
      ),
      use(
        'release',
        { modifier: 'by', possessive: 'to', prepositions: { of: 'to', by: 'by' } },
        { notModifiers: set('press news'), told: true },
      ),
    ],
    yes: ['{by|Norland} [released] 20 prisoners.', 'Her friends welcomed the [release] of {to|Orla Dane}.'],
    no: ['The firm released its figures.'],
  },
  {
    id: 'ease',
    group: 'ease',
    category: 'yield',
    cameo: '085',
    intensity: 7,
    verbs: [
      use(
        'lift ease relax loosen waive repeal rescind roll_back scrap reduce cut',
        { subject: 'by', object: 'object', prepositions: { on: 'to', against: 'to' } },
        { objects: new Set([...PENALTIES, 'rule', 'siege', 'state', 'order', 'law']) },
      ),
      use(
        'allow permit grant authorise authorize',
        { subject: 'by', object: 'to' },
        { subject: 'somebody', object: 'any', notObjects: AID },
      ),
      use(
        'let',
        { subject: 'by', object: 'to' },
        { subject: 'somebody', object: 'any', notObjects: new Set([...AID, 'i', 'me', 'we', 'us', "'s", '’s']) },
      ),
      use('reopen', MAKE, { object: 'any' }),
      use(
        'give grant',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { objects: set('permission access citizenship approval clearance') },
      ),
      use('open', MAKE, { objects: set('border crossing corridor gate') }),
    ],
    nouns: [],
    yes: ['{by|Norland} [lifted] its ban on imports.'],
    no: ['The lift was broken.'],
  },
  {
    id: 'resume',
    group: 'resume',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use(
        'resume restart restore',
        { ...TOGETHER, object: 'object', prepositions: { with: 'with', to: 'to' } },
        { object: 'any' },
      ),
    ],
    nouns: [use('resumption', { possessive: 'by', prepositions: { of: 'object', by: 'by' } })],
    yes: ['{by|Norland} [resumed] flights.'],
    no: ['Her resume was long.'],
  },
  {
    id: 'thank',
    group: 'thank',
    category: 'support',
    cameo: '051',
    intensity: 3.4,
    verbs: [
      use('thank', { subject: 'by', object: 'to' }),
      use('credit', ACT, { object: 'somebody' }),
      use('appreciate', ACT, { object: 'somebody' }),
    ],
    nouns: [
      use(
        'gratitude appreciation',
        { possessive: 'by', modifier: 'by', prepositions: { to: 'to', for: 'object' } },
        { told: true },
      ),
    ],
    adjectives: [use('grateful thankful', { subject: 'by', prepositions: { to: 'to' } }, { preposition: ['to'] })],
    yes: ['{by|Norland} [thanked] {to|Orla Dane} for her help.', '{by|Norland} is [grateful] to {to|Orla Dane}.'],
    no: ['The tank was empty.'],
  },
  {
    id: 'praise',
    group: 'praise',
    category: 'support',
    cameo: '051',
    intensity: 3.4,
    verbs: [
      use(
        'respect praise welcome hail applaud commend congratulate laud salute compliment honour honor acknowledge recognise recognize',
        ACT,
        { object: 'any' },
      ),
      use('endorse back support defend champion', ACT, {
        subject: 'somebody',
        object: 'any',
        notObjects: set('himself herself itself themselves ourselves myself yourself'),
      }),
      use(
        'award give present',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { objects: set('medal honour honor prize order award') },
      ),
      use(
        'express reaffirm reiterate voice declare pledge promise convey',
        { subject: 'by', object: 'object', prepositions: { to: 'to', for: 'to', with: 'to' } },
        { objects: set('support solidarity condolence commitment thanks sorrow backing') },
      ),
    ],
    nouns: [
      use(
        'praise endorsement',
        { possessive: 'by', modifier: 'by', prepositions: { for: 'to', from: 'by', by: 'by' } },
        { told: true },
      ),
    ],
    yes: ['{by|Norland} [praised] {to|Orla Dane}.'],
    no: ['Prices rose.'],
  },
  {
    id: 'apologise',
    group: 'apologise',
    category: 'support',
    cameo: '055',
    intensity: 7,
    verbs: [
      use('apologise apologize', { subject: 'by', prepositions: { to: 'to', for: 'object' } }),
      use(
        'offer issue make send present',
        { subject: 'by', object: 'object', prepositions: { to: 'to', for: 'object' } },
        { objects: set('apology') },
      ),
    ],
    nouns: [use('apology', { possessive: 'by', prepositions: { to: 'to', from: 'by' } }, { told: true })],
    yes: [
      '{by|Norland} [apologised] to {to|Sudmark} for the shots.',
      '{by|Norland} [offered] an apology to {to|Sudmark}.',
    ],
    no: ['It was a poor apology for a bridge.'],
  },
  {
    id: 'asylum',
    group: 'aid',
    category: 'aid',
    cameo: '075',
    intensity: 7,
    verbs: [
      use('accept admit take_in shelter resettle house', ACT, {
        objects: set('refugee migrant seeker evacuee asylum displaced'),
      }),
      use(
        'grant offer',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { objects: set('asylum refuge shelter') },
      ),
      use(
        'open',
        { subject: 'by', object: 'object', prepositions: { to: 'to' } },
        { objects: set('border door'), preposition: ['to'] },
      ),
    ],
    nouns: [],
    yes: ['{by|Norland} [accepted] 400 refugees.', '{by|Norland} [granted] asylum to {to|Orla Dane}.'],
    no: ['{|Norland} accepted the truce.'],
  },
  {
    id: 'rescue',
    group: 'rescue',
    category: 'aid',
    cameo: '073',
    intensity: 7.4,
    verbs: [
      use('rescue', ACT),
      use('save', ACT, { objects: PERSONS }),
      use('pull dig_out', { subject: 'by', object: 'to' }, { objects: PERSONS, preposition: ['from'] }),
    ],
    nouns: [use('rescue', SUFFERED, { notModifiers: set('financial') })],
    yes: ['Forty passengers were [rescued] by {by|Norland} on Monday.', 'Forty passengers were [rescued].'],
    no: ['He saved money.'],
  },
  {
    id: 'lend',
    group: 'lend',
    category: 'aid',
    cameo: '071',
    intensity: 7.4,
    verbs: [use('lend bail_out bankroll fund finance', { subject: 'by', object: 'to', prepositions: { to: 'to' } })],
    nouns: [
      use(
        'bailout bail-out loan',
        { possessive: 'to', modifier: 'by', prepositions: { for: 'to', to: 'to', from: 'by', by: 'by' } },
        { told: true },
      ),
    ],
    yes: ['{by|Norland} [bailed out] {to|Sudmark}.', 'A [bailout] for {to|Sudmark} was agreed.'],
    no: ['The blend was mild.'],
  },
  {
    id: 'aid',
    group: 'aid',
    category: 'aid',
    cameo: '070',
    intensity: 7,
    verbs: [
      use(
        'allocate earmark disburse fly airlift approve release',
        { subject: 'by', object: 'object', prepositions: { to: 'to', for: 'to', into: 'to', in: 'to' } },
        {
          objects: set('aid assistance relief fund medicine food supply tonne ton $ € £ us$ million billion'),
          preposition: ['to', 'for', 'into', 'in'],
        },
      ),
      use('donate contribute', { subject: 'by', object: 'object', prepositions: { to: 'to' } }),
      use(
        'give provide send deliver supply ship grant award pledge',
        { subject: 'by', object: 'object', prepositions: { to: 'to', for: 'to', with: 'object', in: 'to' } },
        { objects: AID },
      ),
      use(
        'provide supply',
        { subject: 'by', object: 'to', prepositions: { with: 'object' } },
        { object: 'somebody', preposition: ['with'] },
      ),
      use('aid assist', ACT, { object: 'any' }),
      use('shelter feed', ACT, { objects: PERSONS }),
    ],
    nouns: [
      use(
        'aid assistance',
        { possessive: 'by', modifier: 'by', prepositions: { from: 'by', by: 'by', to: 'to', for: 'to' } },
        {
          preposition: ['to', 'from'],
          modifiers: set(
            'humanitarian financial military development food medical emergency technical economic foreign',
          ),
        },
      ),
      use(
        'donor',
        { subject: 'by', prepositions: { to: 'to', of: 'object', in: 'to' } },
        { preposition: ['to', 'of'] },
      ),
      use(
        'donation delivery',
        { possessive: 'by', modifier: 'by', prepositions: { from: 'by', by: 'by', to: 'to', of: 'object' } },
        { told: true },
      ),
    ],
    yes: ['{by|Norland} [sent] aid to {to|Sudmark}.'],
    no: ['He gave a speech.'],
  },
  {
    id: 'cooperate',
    group: 'cooperate',
    category: 'cooperate',
    cameo: '060',
    intensity: 6,
    verbs: [
      use('cooperate co-operate collaborate', TOGETHER),
      use(
        'share exchange swap',
        { subject: 'by', object: 'object', prepositions: { with: 'with' } },
        { preposition: ['with'], object: 'any', subject: 'somebody', notObjects: set('border view fire') },
      ),
      use('share exchange swap', MAKE, {
        objects: set('intelligence information data technology expertise knowledge prisoner detainee captive hostage'),
        subject: 'somebody',
      }),
      use('train', ACT, { object: 'somebody' }),
    ],
    nouns: [
      use('cooperation co-operation collaboration', EXCHANGE, { told: true }),
      use(
        'exercise drill',
        { possessive: 'by', prepositions: { with: 'with', by: 'by', between: 'with' } },
        { modifiers: set('joint military naval') },
      ),
      use('game', { prepositions: { with: 'with' } }, { modifiers: set('war') }),
    ],
    yes: ['{by|Norland} [shared] maps with {with|Sudmark}.'],
    no: ['Shares fell.'],
  },
  // Said in public
  {
    id: 'announce',
    group: 'announce',
    category: null,
    cameo: '010',
    intensity: 0,
    verbs: [
      use('announce declare unveil proclaim', MAKE, { subject: 'somebody' }),
      use('announce', MAKE, { passive: true }),
    ],
    nouns: [
      use(
        'announcement',
        { possessive: 'by', modifier: 'by', prepositions: { of: 'object', by: 'by' } },
        { told: true },
      ),
    ],
    yes: ['{by|Orla Dane} [announced] a full ceasefire.'],
    no: ['He pronounced it well.'],
  },
  // Politics
  {
    id: 'decide',
    group: 'decide',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [use('take make reach', { subject: 'by', object: 'object' }, { objects: set('decision') })],
    nouns: [],
    yes: ['The decision was [taken] by {by|Norland} on Tuesday.', '{by|Orla Dane} [made] the decision alone.'],
    no: ['It was decided by a coin.'],
  },
  {
    id: 'elect',
    group: 'elect',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('elect re-elect', { subject: 'by', object: 'to' }),
      use(
        'win',
        { subject: 'to', object: 'object' },
        { objects: set('election vote seat majority presidency poll referendum') },
      ),
      use('go', { subject: 'by' }, { preposition: ['to'], governs: set('poll') }),
    ],
    nouns: [
      use('election referendum', { possessive: 'to', modifier: 'by', prepositions: { of: 'to' } }, { told: true }),
    ],
    yes: ['{to|Orla Dane} was [elected] in June.', 'Voters [went] to the polls on Sunday.'],
    no: ['The wire was electric.'],
  },
  {
    id: 'lose vote',
    group: 'lose vote',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use(
        'lose',
        { subject: 'to', object: 'object' },
        { objects: set('election vote seat majority presidency poll referendum confidence') },
      ),
    ],
    nouns: [],
    yes: ['The government [lost] a vote of confidence on Tuesday.'],
    no: ['{|Norland} lost patience.'],
  },
  {
    id: 'dissolve',
    group: 'dissolve',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('dissolve disband prorogue', MAKE, {
        objects: set('parliament assembly council government party group cabinet board militia commission unit'),
      }),
    ],
    nouns: [use('dissolution', { possessive: 'object', prepositions: { of: 'object', by: 'by' } })],
    yes: ['{by|Orla Dane} [dissolved] the parliament on Tuesday.'],
    no: ['The salt dissolved.'],
  },
  {
    id: 'annul',
    group: 'annul',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('annul quash invalidate nullify strike_down', MAKE, { object: 'any' }),
      use('overturn', MAKE, {
        objects: new Set([...RULINGS, 'law', 'ban', 'result', 'election', 'vote', 'rule', 'policy']),
      }),
    ],
    nouns: [use('annulment', { prepositions: { of: 'object', by: 'by' } })],
    yes: ['The court [annulled] the election on Friday.', 'The ban was [overturned] by {by|Norland}.'],
    no: ['The lorry overturned.'],
  },
  {
    id: 'uphold',
    group: 'uphold',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [use('uphold', MAKE, { object: 'any' })],
    nouns: [],
    yes: ['The ban was [upheld] on Friday.'],
    no: ['The hold was full.'],
  },
  {
    id: 'trial',
    group: 'trial',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('plead', { subject: 'to' }, { complement: true, objects: set('guilty') }),
      use('testify', { subject: 'by', prepositions: { against: 'to', about: 'object' } }),
      use('stand face', { subject: 'to', object: 'object' }, { objects: set('trial') }),
    ],
    nouns: [
      use(
        'trial hearing inquest retrial',
        { possessive: 'to', prepositions: { of: 'to', into: 'object', against: 'to' } },
        { told: true, notModifiers: set('clinical medical drug field time vaccine public') },
      ),
    ],
    yes: ['The [trial] of {to|Orla Dane} opened on Monday.'],
    no: ['A clinical trial of the drug began.'],
  },
  {
    id: 'appeal',
    group: 'appeal',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use(
        'appeal',
        { subject: 'by', object: 'object', prepositions: { against: 'object' } },
        { preposition: ['against'], governs: RULINGS },
      ),
      use('appeal', MAKE, { objects: RULINGS }),
    ],
    nouns: [
      use(
        'appeal',
        { possessive: 'by', prepositions: { against: 'object', by: 'by' } },
        { preposition: ['against'], governs: RULINGS },
      ),
    ],
    yes: ['{by|Orla Dane} [appealed] against the verdict.'],
    no: ['The idea appealed to her.'],
  },
  {
    id: 'vote',
    group: 'vote',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('vote', { subject: 'by', prepositions: { for: 'object', against: 'object' } }),
      use('pass approve adopt enact', MAKE, {
        objects: set('law bill resolution motion budget act measure amendment'),
      }),
    ],
    nouns: [use('vote', { modifier: 'by', prepositions: { on: 'object', by: 'by' } }, { told: true })],
    yes: ['{by|Norland} [voted] against the motion.', '{by|Norland} [passed] a law.'],
    no: ['He is devoted.'],
  },
  {
    id: 'resign',
    group: 'resign',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('resign quit', { subject: 'by', object: 'object' }, { subject: 'somebody' }),
      use('tender submit hand_in', MAKE, { objects: set('resignation') }),
    ],
    nouns: [use('resignation', { possessive: 'by', prepositions: { of: 'by' } })],
    yes: ['{by|Orla Dane} [resigned] on Friday.', '{by|Orla Dane} [tendered] her resignation.'],
    no: ['The design won.'],
  },
  {
    id: 'accept resignation',
    group: 'accept resignation',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [use('accept', MAKE, { objects: set('resignation') })],
    nouns: [],
    yes: ['{by|Norland} [accepted] her resignation.'],
    no: ['{|Norland} accepted the plan.'],
  },
  {
    id: 'appoint',
    group: 'appoint',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('name', ACT, { object: 'somebody', infinitive: true }),
      use('name', ACT, { object: 'somebody', preposition: ['as'] }),
      use('appoint nominate reappoint', ACT),
      use('swear_in reinstate', ACT),
      use('sack fire dismiss', ACT, { object: 'somebody' }),
    ],
    nouns: [use('appointment nomination', { possessive: 'to', prepositions: { of: 'to', by: 'by' } }, { told: true })],
    yes: ['{by|Norland} [appointed] {to|Orla Dane}.'],
    no: ['The point is moot.'],
  },
  // Accidents and nature
  {
    id: 'collapse',
    group: 'collapse',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('give', SUBJECT_THING, { objects: set('way') }),
      use('collapse crumble topple cave_in', SUBJECT_THING, { nobody: true, notSubjects: TALKS }),
      use('break burst give_way breach fail rupture', SUBJECT_THING, {
        subjects: set('dam embankment levee dyke dike wall roof bridge pipe pipeline tank spillway'),
      }),
      use('breach', SUBJECT_THING, { passive: true, subjects: set('dam embankment levee dyke dike wall') }),
    ],
    nouns: [
      use('collapse', { possessive: 'object', prepositions: { of: 'object' } }),
      use('failure breach', { prepositions: { of: 'object' } }, { modifiers: set('dam bridge wall embankment levee') }),
    ],
    yes: ['The dam [collapsed] at dawn.', 'The dam [broke] at noon.', 'The [collapse] of the bridge killed two.'],
    no: ['She collapsed in May.', 'Talks failed.'],
  },
  {
    id: 'break down',
    group: 'break down',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [use('collapse fail break_down founder stall', SUBJECT_THING, { subjects: TALKS })],
    nouns: [
      use(
        'collapse breakdown failure',
        { prepositions: { of: 'object', in: 'object' } },
        { governs: TALKS, preposition: ['of', 'in'] },
      ),
    ],
    yes: ['The talks [collapsed] on Friday.'],
    no: ['The car broke down.'],
  },
  {
    id: 'flood',
    group: 'flood',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('flood inundate submerge', SUBJECT_THING, { notObjects: set('market') }),
      use(
        'hit strike batter lash',
        { subject: 'object', object: 'object' },
        { subjects: set('flood storm hurricane cyclone typhoon tornado wave tsunami') },
      ),
      use(
        'bury engulf destroy sweep damage kill',
        { subject: 'object', object: 'object' },
        {
          subjects: set('flood storm hurricane cyclone typhoon tornado tsunami landslide mudslide avalanche'),
          object: 'any',
        },
      ),
    ],
    nouns: [
      use(
        'flood flooding storm hurricane cyclone typhoon tornado tsunami landslide mudslide avalanche drought inundation',
        ITSELF,
        { told: true },
      ),
    ],
    yes: ['The river [flooded] two villages.', 'A storm [struck] the coast.'],
    no: ['The floor was wet.'],
  },
  {
    id: 'quake',
    group: 'quake',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use(
        'hit strike shake jolt rock',
        { subject: 'object', object: 'object' },
        { subjects: set('earthquake quake tremor aftershock') },
      ),
    ],
    nouns: [use('earthquake quake aftershock tremor', ITSELF, { told: true })],
    yes: ['An earthquake [struck] the coast on Monday.'],
    no: ['The shaker was full.'],
  },
  {
    id: 'fire',
    group: 'fire',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('burn', SUBJECT_THING, { notObjects: set('flag calorie') }),
      use('break_out', SUBJECT_THING, { subjects: set('fire blaze') }),
      use('sweep rage gut destroy engulf damage tear rip spread ravage burn', SUBJECT_THING, { subjects: FIRES }),
      use('catch', SUBJECT_THING, { objects: set('fire') }),
    ],
    nouns: [
      use('blaze wildfire', ITSELF, { told: true }),
      use('fire', ITSELF, { modifiers: set('forest factory warehouse house'), told: true }),
    ],
    yes: ['A fire [broke out] in the warehouse.', 'A blaze [gutted] four lorries.', 'A lorry [caught] fire.'],
    no: ['A row broke out.'],
  },
  {
    id: 'outbreak',
    group: 'outbreak',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('infect', { subject: 'object', object: 'to' }),
      use('fall_ill', { subject: 'to' }),
      use('fall become', { subject: 'to' }, { complement: true, objects: set('ill sick') }),
      use('break_out spread', { subject: 'object' }, { subjects: DISEASES }),
      use('quarantine', ACT),
    ],
    nouns: [
      use('outbreak epidemic', { prepositions: { of: 'object' } }),
      use('infection', { prepositions: { of: 'to' } }, { told: true }),
    ],
    adjectives: [use('infected', { subject: 'to' })],
    yes: ['The [outbreak] of fever grew.', 'Some 40 people were [infected].', 'Cholera [broke out] in the camp.'],
    no: ['The effect was small.'],
  },
  {
    id: 'hospital',
    group: 'hospital',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('hospitalise hospitalize', { subject: 'by', object: 'to' }),
      use(
        'take rush bring airlift admit',
        { subject: 'by', object: 'to', prepositions: { to: 'object' } },
        { preposition: ['to'], governs: set('hospital clinic ward') },
      ),
      use(
        'treat',
        { subject: 'by', object: 'to', prepositions: { for: 'object' } },
        { objects: PERSONS, preposition: ['for', 'at', 'in'] },
      ),
    ],
    nouns: [use('hospitalisation hospitalization', SUFFERED)],
    yes: ['Forty people were [taken] to hospital.', 'Three people were [treated] for burns.'],
    no: ['{|Norland} took the case to court.'],
  },
  {
    id: 'accident',
    group: 'accident',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('crash derail capsize sink collide explode run_aground leak spill detonate', SUBJECT_THING, {
        notSubjects: MARKETS,
      }),
      use('tear rip rock shake hit destroy shatter level', SUBJECT_THING, { subjects: BLASTS }),
      use('plunge slam plough plow smash ram veer skid', SUBJECT_THING, {
        subjects: VEHICLES,
        preposition: ['into', 'off', 'through', 'onto'],
      }),
      use('overturn roll_over go_down', SUBJECT_THING, { subjects: VEHICLES }),
    ],
    nouns: [
      use(
        'crash accident derailment explosion blast collision leak spill sinking',
        { prepositions: { of: 'object' } },
        { told: true },
      ),
      use('shipwreck', ITSELF),
    ],
    yes: [
      'The ferry [capsized] in a storm on Monday.',
      'The [explosion] of a tank killed two.',
      'An explosion [tore] through the depot.',
      'A bus [plunged] into a ravine.',
    ],
    no: ['Shares crashed.'],
  },
  // Business
  {
    id: 'close',
    group: 'close',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('close shut shut_down', MAKE, {
        objects: set(
          'border school airport road bridge plant factory port airspace office embassy mine branch shop store gate water crossing station line depot',
        ),
        subject: 'somebody',
      }),
      use('close shut shut_down', MAKE, { passive: true }),
      use('close shut shut_down', SUBJECT_THING, { object: 'none', subjects: BUILDINGS }),
    ],
    nouns: [use('closure shutdown', { possessive: 'by', modifier: 'by', prepositions: { of: 'object', by: 'by' } })],
    yes: ['{by|Norland} [closed] the border.', 'The airport was [shut].', 'The factory [closed] in March.'],
    no: ['He stood close.', 'Shares closed higher.'],
  },
  {
    id: 'open',
    group: 'open',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('open reopen', SUBJECT_THING, { object: 'none', subjects: BUILDINGS }),
      use('open inaugurate', MAKE, { objects: BUILDINGS }),
    ],
    nouns: [use('reopening inauguration', { possessive: 'object', prepositions: { of: 'object', by: 'by' } })],
    yes: ['The plant [reopened] on Wednesday.', '{by|Orla Dane} [opened] the bridge.'],
    no: ['{|Norland} opened talks.'],
  },
  {
    id: 'recall',
    group: 'recall',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('recall', MAKE, { objects: PRODUCTS }),
      use(
        'withdraw pull remove take',
        { subject: 'by', object: 'object', prepositions: { from: 'object', off: 'object' } },
        { object: 'any', preposition: ['from', 'off'], governs: set('market sale shelf shelves') },
      ),
    ],
    nouns: [
      use(
        'recall',
        { possessive: 'by', modifier: 'object', prepositions: { of: 'object', by: 'by' } },
        { notModifiers: set('total perfect') },
      ),
    ],
    yes: [
      '{by|Norland Foods} [recalled] the medicine on Monday.',
      'The drug was [withdrawn] from the market.',
      'A [recall] of 400 packs began.',
    ],
    no: ['{|Orla Dane} recalled the day.'],
  },
  {
    id: 'approve',
    group: 'approve',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('approve', MAKE, { object: 'any', subject: 'somebody' }),
      use('approve license', MAKE, { passive: true }),
    ],
    nouns: [
      use(
        'approval authorisation authorization',
        { possessive: 'by', modifier: 'by', prepositions: { of: 'object', for: 'object', by: 'by', from: 'by' } },
        { told: true, preposition: ['of', 'for', 'from', 'by'], notModifiers: set('public popular job') },
      ),
    ],
    yes: ['{by|Norland} [approved] the vaccine on Friday.'],
    no: ['He nodded in an approving way.'],
  },
  {
    id: 'publish',
    group: 'publish',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('publish', MAKE, { object: 'any' }),
      use('release issue disclose leak', MAKE, { objects: WRITINGS, object: 'any' }),
    ],
    nouns: [
      use('publication', { possessive: 'by', prepositions: { of: 'object', by: 'by' } }, { preposition: ['of'] }),
    ],
    yes: ['{by|Channel Nine} [published] the study.', '{by|Norland} [released] its annual report.'],
    no: ['A new publication was on the desk.'],
  },
  {
    id: 'launch',
    group: 'launch',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('launch roll_out', MAKE, {
        objects: set(
          'service product satellite site website app line model campaign programme program scheme fund spacecraft probe platform ' +
            'initiative project appeal edition brand plan shuttle mission',
        ),
      }),
      use('lift_off blast_off', SUBJECT_THING),
    ],
    nouns: [
      use(
        'launch',
        { possessive: 'object', prepositions: { of: 'object', by: 'by' } },
        {
          preposition: ['of'],
          governs: set(
            'service product satellite website app model programme program spacecraft probe platform project',
          ),
        },
      ),
    ],
    yes: ['{by|Norland Rail} [launched] a new service.', 'The satellite was [launched] on Friday.'],
    no: ['Lunch was served.'],
  },
  {
    id: 'lay off',
    group: 'lay off',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('lay_off furlough', ACT),
      use('cut shed axe slash eliminate', MAKE, { objects: set('job post position workforce staff') }),
    ],
    nouns: [
      use('layoff lay-off redundancy', { prepositions: { of: 'to', at: 'object', by: 'by' } }, { told: true }),
      use('cut', { prepositions: { at: 'object', by: 'by' } }, { modifiers: set('job staff') }),
    ],
    yes: ['{by|Norland Steel} [laid off] 400 workers.', '{by|Norland Steel} [shed] 400 jobs.'],
    no: ['{|Norland Steel} cut its losses.'],
  },
  {
    id: 'bankrupt',
    group: 'bankrupt',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use(
        'file',
        { subject: 'to' },
        { preposition: ['for'], governs: set('bankruptcy insolvency administration protection') },
      ),
      use('go become', { subject: 'to' }, { complement: true, objects: set('bankrupt insolvent') }),
      use('declare', { subject: 'to' }, { objects: set('bankruptcy insolvency') }),
    ],
    nouns: [use('bankruptcy insolvency', { possessive: 'to', prepositions: { of: 'to' } }, { told: true })],
    yes: ['{to|Norland Rail} [filed] for bankruptcy.'],
    no: ['{|Norland Rail} filed a report.'],
  },
  // Found out
  {
    id: 'find',
    group: 'find',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('discover detect uncover unearth', MAKE, { object: 'any' }),
      use('find spot notice identify recover reveal trace', MAKE, { objects: FAULTS }),
      use('locate', MAKE, { objects: FAULTS, part: true }),
    ],
    nouns: [
      use(
        'discovery detection',
        { possessive: 'by', prepositions: { of: 'object', by: 'by' } },
        { preposition: ['of'] },
      ),
    ],
    yes: [
      'Inspectors of {|the Office} [found] the fault on 6 October.',
      'The fault was [discovered] by {by|Orla Dane}.',
    ],
    no: ['{|Norland} found itself alone.'],
  },
  {
    id: 'correct',
    group: 'correct',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('correct amend', MAKE, {
        objects: new Set([...WRITINGS, 'statement', 'error', 'story', 'mistake', 'claim', 'name', 'version']),
      }),
      use('retract', MAKE, { object: 'any' }),
      use('withdraw', MAKE, {
        objects: set('statement remark claim report article accusation allegation story comment'),
      }),
    ],
    nouns: [
      use(
        'correction retraction',
        { possessive: 'by', prepositions: { of: 'object', by: 'by', to: 'object' } },
        { told: true, notModifiers: set('market price') },
      ),
    ],
    yes: ['{by|Channel Nine} [corrected] its report.', '{by|Channel Nine} [withdrew] the claim.'],
    no: ['The answer was correct.'],
  },
  // Crime and sport
  {
    id: 'steal',
    group: 'steal',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use(
        'steal',
        { subject: 'by', object: 'object', prepositions: { from: 'to' } },
        { object: 'any', notObjects: set('show spotlight scene limelight') },
      ),
      use('rob burgle loot ransack hack', ACT, { object: 'any' }),
      use(
        'break hack',
        { subject: 'by', prepositions: { into: 'to' } },
        {
          preposition: ['into'],
          governs: set(
            'network system house office home shop store museum flat account computer server bank car database building',
          ),
        },
      ),
    ],
    nouns: [
      use(
        'theft robbery burglary heist looting break-in hack',
        { prepositions: { of: 'object', by: 'by', at: 'to' } },
        { told: true },
      ),
    ],
    yes: ['Thieves [stole] three paintings.', 'The museum was [robbed] on Sunday.'],
    no: ['Steel was cheap.'],
  },
  {
    id: 'defeat',
    group: 'defeat',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('beat defeat thrash', ACT, { object: 'somebody' }),
      use(
        'win',
        { subject: 'by', object: 'object', prepositions: { against: 'to' } },
        {
          objects: set(
            'prize award medal match game title cup race tournament championship trophy final contest case lawsuit',
          ),
        },
      ),
      use(
        'lose',
        { subject: 'to', object: 'object', prepositions: { to: 'by' } },
        { objects: set('match game title race final case lawsuit') },
      ),
    ],
    nouns: [
      use(
        'victory win defeat',
        { possessive: 'by', prepositions: { over: 'to', against: 'to', for: 'by' } },
        { preposition: ['over', 'against'] },
      ),
    ],
    yes: ['{by|Norland} [beat] {to|Sudmark} on Saturday.', '{by|Orla Dane} [won] the prize.'],
    no: ['The heart beats.'],
  },
  {
    id: 'acquire',
    group: 'acquire',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use(
        'acquire buy_out take_over merge',
        { subject: 'by', object: 'to', prepositions: { with: 'with' } },
        { subject: 'somebody' },
      ),
    ],
    nouns: [
      use('acquisition takeover merger', {
        possessive: 'by',
        prepositions: { of: 'to', by: 'by', between: 'with', with: 'with' },
      }),
    ],
    yes: ['{by|Norland Rail} [acquired] {to|Sudmark Lines}.'],
    no: ['An inquiry began.'],
  },
  {
    id: 'rise',
    group: 'change of level',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('rise climb surge soar jump increase grow', SUBJECT_THING, { subjects: MARKETS }),
      use('raise hike increase', MAKE, { objects: MARKETS, subject: 'somebody' }),
    ],
    nouns: [
      use(
        'rise increase surge',
        { possessive: 'object', prepositions: { in: 'object', of: 'object' } },
        { told: true, preposition: ['in'] },
      ),
    ],
    yes: ['The price of bread [rose] by 4 percent in May.'],
    no: ['The sun rose.'],
  },
  {
    id: 'fall',
    group: 'change of level',
    category: null,
    cameo: null,
    intensity: 0,
    verbs: [
      use('fall drop decline plunge slump decrease tumble dip', SUBJECT_THING, { subjects: MARKETS }),
      use('lower cut reduce slash', MAKE, { objects: MARKETS, subject: 'somebody' }),
    ],
    nouns: [
      use(
        'fall drop decline',
        { possessive: 'object', prepositions: { in: 'object' } },
        { told: true, preposition: ['in'] },
      ),
    ],
    yes: ['Shares [fell] by 4 percent.'],
    no: ['Leaves fell.'],
  },
];

const BY_ID: ReadonlyMap<string, HappeningRow> = new Map(HAPPENINGS.map((row) => [row.id, row]));

/** The row of a kind; undefined for a kind that is not in the table. */
export function happeningRow(kind: string): HappeningRow | undefined {
  return BY_ID.get(kind);
}

/** Kinds that may name one happening share it. */
export function groupOf(kind: string): string {
  return BY_ID.get(kind)?.group ?? kind;
}

/** How an act counts on the scale. */
export interface Coded {
  readonly category: Category;
  readonly class: HappeningClass;
  readonly intensity: number;
}

/** The row of a kind as PLOVER codes it, which looks at reality too: an act of conflict that is only planned or thought of is a
 *  threat (CAMEO 130), one of cooperation an intent (CAMEO 030), and one of cooperation that is told not to come about is
 *  a rejection (CAMEO 120). null for kinds outside the scale and for conflict that did not take place. */
export function codeOf(
  kind: string,
  reality: 'happened' | 'ongoing' | 'planned' | 'possible' | 'denied',
): Coded | null {
  const row = BY_ID.get(kind);
  if (!row?.category) return null;
  const own = row.class ?? CLASS_OF[row.category];
  const itself: Coded = { category: row.category, class: own, intensity: row.intensity };
  const as = (category: Category, intensity: number): Coded => ({ category, class: CLASS_OF[category], intensity });
  const cooperation = own.endsWith('cooperation');
  if (reality === 'denied') return cooperation ? as('reject', -4) : null;
  if (reality === 'happened' || reality === 'ongoing') return itself;
  if (row.category === 'request' || own === 'verbal conflict' || row.category === 'agree') return itself;
  return cooperation ? as('agree', 4) : as('threaten', -4.4);
}
