/** WHAT IS OF WHICH KIND: whoever says that there was no work, no shot, no soldier is gainsaid by who tells of one. General English,
 *  dictionary forms. */

export interface KindRow {
  readonly id: string;
  /** Nouns for the whole kind: “no work was going on”, “no shots were fired”. */
  readonly nouns: readonly string[];
  /** Acts of that kind. */
  readonly acts: readonly string[];
  /** Who or what is of that kind. */
  readonly things: readonly string[];
  readonly yes: readonly [string, string];
  readonly no: readonly [string, string];
}

const list = (words: string): readonly string[] =>
  words === '' ? [] : words.split(' ').map((word) => word.replaceAll('_', ' '));

const PERSONS =
  'person people man woman child boy girl worker cleaner guard soldier officer policeman policewoman passenger resident tenant guest ' +
  'visitor tourist patient nurse doctor pupil student teacher driver pilot sailor miner farmer fisherman fireman firefighter witness ' +
  'neighbour neighbor shopkeeper waiter cook caretaker watchman technician engineer inspector mechanic labourer laborer employee ' +
  'customer member family couple crew staff team victim protester demonstrator villager migrant refugee prisoner hostage';

export const KINDS_OF: readonly KindRow[] = [
  {
    id: 'people',
    nouns: list('nobody no-one none anyone anybody person people soul one'),
    acts: [],
    things: list(PERSONS),
    yes: ['There was nobody in the mill at Lenn on Sunday.', 'Two cleaners were in the mill at Lenn on Sunday.'],
    no: ['There was nobody in the mill at Lenn on Sunday.', 'Two cleaners were in the school at Vell on Sunday.'],
  },
  {
    id: 'work',
    nouns: list('work job works construction maintenance activity operation'),
    acts: list(
      'work drill weld dig build repair cut saw lay paint mend fix install remove take_down dismantle demolish excavate blast solder grind ' +
        'pour tow lift hammer plaster replace test clean load unload bore tunnel scaffold',
    ),
    things: list('worker welder builder labourer laborer mechanic technician drill digger crane excavator'),
    yes: ['No work was going on in the tunnel at Lenn.', 'Three men were drilling in the tunnel at Lenn.'],
    no: ['No work was going on in the tunnel at Lenn.', 'Three men were drilling in the quarry at Vell.'],
  },
  {
    id: 'shooting',
    nouns: list('shot shooting gunfire bullet round firing fire'),
    acts: list('shoot fire open_fire shell bombard'),
    things: list('shot bullet gunfire salvo volley'),
    yes: ['No shots were fired in Lenn on Monday night.', 'Soldiers fired at a van in Lenn on Monday night.'],
    no: ['No shots were fired in Lenn on Monday night.', 'Soldiers stood in Lenn on Monday night.'],
  },
  {
    id: 'soldiers',
    nouns: list('soldier troop army military force serviceman'),
    acts: [],
    things: list('soldier troop army paratrooper infantry regiment battalion marine tank patrol sniper'),
    yes: ['There were no soldiers in Lenn on Friday.', 'Paratroopers patrolled the streets of Lenn on Friday.'],
    no: ['There were no soldiers in Lenn on Friday.', 'Paratroopers patrolled the streets of Vell on Friday.'],
  },
  {
    id: 'police',
    nouns: list('police policeman policewoman constable'),
    acts: [],
    things: list('police policeman policewoman constable detective patrolman'),
    yes: ['There were no police at the gate of the mill.', 'Four policemen stood at the gate of the mill.'],
    no: ['There were no police at the gate of the mill.', 'Four policemen stood at the door of the bank.'],
  },
  {
    id: 'children',
    nouns: list('child kid minor pupil'),
    acts: [],
    things: list('child kid boy girl baby infant toddler pupil schoolboy schoolgirl teenager daughter son'),
    yes: ['There were no children in the bus at Lenn.', 'A girl of six was in the bus at Lenn.'],
    no: ['There were no children in the bus at Lenn.', 'A girl of six was in the car at Vell.'],
  },
  {
    id: 'alcohol',
    nouns: list('alcohol drink liquor spirit'),
    acts: [],
    things: list('wine beer vodka whisky whiskey rum gin champagne cider brandy cocktail liquor'),
    yes: ['No alcohol was served at the party in Lenn.', 'Guests at the party in Lenn were drinking wine.'],
    no: ['No alcohol was served at the party in Lenn.', 'Guests at the wedding in Vell were drinking wine.'],
  },
  {
    id: 'weapons',
    nouns: list('weapon arms gun firearm'),
    acts: [],
    things: list('gun rifle pistol revolver grenade machete knife shotgun mortar rocket missile bomb firearm'),
    yes: ['No weapons were found in the van at Lenn.', 'Nine rifles were found in the van at Lenn.'],
    no: ['No weapons were found in the van at Lenn.', 'Nine rifles were found in the barn at Vell.'],
  },
  {
    id: 'payment',
    nouns: list('money payment cash ransom bribe sum coin cent'),
    acts: list('pay bribe'),
    things: list('money cash ransom bribe payment'),
    yes: ['No money changed hands in Lenn.', 'The club paid the referee 4,000 crowns in Lenn.'],
    no: ['No money changed hands in Lenn.', 'The bank paid its clients in Vell.'],
  },
  {
    id: 'testing',
    nouns: list('test check inspection examination trial'),
    acts: list('test check inspect examine'),
    things: list('test check inspection'),
    yes: ['No tests were carried out on the bridge in May.', 'The ministry tested the bridge in May.'],
    no: ['No tests were carried out on the bridge in May.', 'The ministry tested the tunnel in May.'],
  },
  {
    id: 'repairing',
    nouns: list('repair maintenance overhaul'),
    acts: list('repair mend fix overhaul weld patch'),
    things: list('repair overhaul'),
    yes: ['No repairs were being made on the ferry at Lenn.', 'Welders were mending the deck of the ferry at Lenn.'],
    no: ['No repairs were being made on the ferry at Lenn.', 'Welders were mending the gate of the mill at Vell.'],
  },
  {
    id: 'traffic',
    nouns: list('train traffic service'),
    acts: [],
    things: list('train express railcar locomotive'),
    yes: [
      'No trains were running on the coast line on Sunday.',
      'A goods train was running on the coast line on Sunday.',
    ],
    no: [
      'No trains were running on the coast line on Sunday.',
      'A goods train was running on the valley line on Sunday.',
    ],
  },
  {
    id: 'vehicles',
    nouns: list('vehicle'),
    acts: [],
    things: list('car lorry truck van bus tanker motorcycle tractor jeep taxi'),
    yes: ['There were no vehicles on the bridge at Lenn.', 'A lorry stood on the bridge at Lenn.'],
    no: ['There were no vehicles on the bridge at Lenn.', 'A lorry stood in the yard at Vell.'],
  },
  {
    id: 'aircraft',
    nouns: list('aircraft plane drone helicopter'),
    acts: [],
    things: list('aircraft plane jet helicopter drone bomber fighter airliner'),
    yes: ['There were no aircraft over Lenn on Monday.', 'A helicopter circled over Lenn on Monday.'],
    no: ['There were no aircraft over Lenn on Monday.', 'A helicopter circled over Vell on Monday.'],
  },
  {
    id: 'ships',
    nouns: list('ship vessel boat'),
    acts: [],
    things: list('ship boat ferry tanker trawler frigate destroyer freighter yacht cutter submarine'),
    yes: ['There were no vessels in the bay of Lenn.', 'A trawler lay in the bay of Lenn.'],
    no: ['There were no vessels in the bay of Lenn.', 'A trawler lay in the port of Vell.'],
  },
  {
    id: 'meetings',
    nouns: list('meeting talk contact conversation'),
    acts: list('meet talk speak negotiate confer'),
    things: [],
    yes: ['No meeting of the two ministers was held in Lenn.', 'The two ministers met in Lenn.'],
    no: ['No meeting of the two ministers was held in Lenn.', 'The two bishops met in Vell.'],
  },
];

/** Verbs by which it is said that something of a kind was there or went on. */
export const GOING_ON: ReadonlySet<string> = new Set(
  list(
    'exist go_on go take_place occur happen be_under_way run carry_out conduct perform make hold do fire serve stand find see sell change ' +
      'use have send deploy arrive operate drive sail fly circle patrol station give hear discover die drown seize',
  ),
);
