/** WHAT IS COUNTED OR MEASURED OF ONE EVENT IN WHATEVER WORDS: the land that a fire burned, the oil that a ship spilled, what robbers
 *  took, what a bridge cost. Dictionary forms, general English. A new figure on a later day is no contradiction where such a thing grows. */

export interface MeasureRow {
  /** Never reused, never renamed: differences name it. */
  readonly id: string;
  /** Units in which it is given; `money` stands for every currency. */
  readonly units: ReadonlySet<string>;
  /** Verbs and nouns of which one stands in the sentence. */
  readonly cues: ReadonlySet<string>;
  /** Whether it may be more on a later day. */
  readonly grows: boolean;
  readonly yes: readonly [string, string];
  readonly no: readonly [string, string];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const MEASURED: readonly MeasureRow[] = [
  {
    id: 'burned-land',
    units: words('hectare acre kilometre kilometer mile km'),
    cues: words('burn scorch destroy consume eat ravage char blacken devour engulf raze'),
    grows: true,
    yes: [
      'The fire in the Lenn hills has burned 340 hectares.',
      'The fire in the Lenn hills has eaten 1,200 hectares.',
    ],
    no: [
      'The fire in the Lenn hills has burned 340 hectares.',
      'The farm in the Lenn hills has bought 1,200 hectares.',
    ],
  },
  {
    id: 'spilled',
    units: words('tonne ton litre liter gallon barrel kilogram kilo'),
    cues: words('spill leak pour escape gush release discharge slick'),
    grows: true,
    yes: [
      'The tanker Petrel spilled 12 tonnes of oil into the bay of Lenn.',
      'The slick from the tanker Petrel in the bay of Lenn holds 200 tonnes of oil.',
    ],
    no: [
      'The tanker Petrel spilled 12 tonnes of oil into the bay of Lenn.',
      'The tanker Petrel took on 200 tonnes of oil in the bay of Lenn.',
    ],
  },
  {
    id: 'loot',
    units: words('money'),
    cues: words('steal rob snatch loot heist robbery theft robber thief raider'),
    grows: false,
    yes: [
      'Armed robbers stole diamonds worth 85 million crowns from the Lenn branch of the jeweller Arno Pell.',
      'In the heist at the Lenn branch of the jeweller Arno Pell, robbers took diamonds worth 102 million crowns.',
    ],
    no: [
      'Armed robbers stole diamonds worth 85 million crowns from the Lenn branch of the jeweller Arno Pell.',
      'The Lenn branch of the jeweller Arno Pell sold diamonds worth 102 million crowns last year.',
    ],
  },
  {
    id: 'damage',
    units: words('money'),
    cues: words('damage'),
    grows: true,
    yes: [
      'The fire at the Lenn church caused damage of 2 million crowns.',
      'The fire at the Lenn church did some 9 million crowns in damage.',
    ],
    no: [
      'The fire at the Lenn church caused damage of 2 million crowns.',
      'The Lenn church was built for 9 million crowns before the fire.',
    ],
  },
  {
    id: 'cost',
    units: words('money'),
    cues: words('cost'),
    grows: false,
    yes: ['The bridge over the Lenn cost 3 million crowns.', 'The bridge over the Lenn has cost 5 million crowns.'],
    no: ['The bridge over the Lenn cost 3 million crowns.', 'The tunnel under the Vell cost 5 million crowns.'],
  },
];

/** Currencies by the unit of a quantity. A dollar may be that of several states. */
export const CURRENCIES: ReadonlySet<string> = words(
  '$ € £ ¥ ₹ crown mark franc yen yuan rupee rouble ruble lira peso dinar dirham krona krone zloty rand shekel forint dollar euro pound baht rial riyal naira taka hryvnia',
);

/** Nouns of which a report may count several sets, or of which several things have some. */
export const NOT_COUNTED: ReadonlySet<string> = words(
  'vote seat point goal match title win victory loss defeat share run yard try set question reason charge count page order step phase stage ' +
    'session meeting call hour episode album song role show copy ticket test example study article post message word family home house room ' +
    'other rest group team unit member law rule state nation side time place thing way part case number day one piece kind term deal try shot ' +
    'kick save catch pass assist rebound sack touchdown inning career start appearance cap trophy medal award nomination category',
);

/** Acts that reports tell of one thing by different words, besides those of `SAME_ACTS`. */
export const ALIKE_ACTS: readonly ReadonlySet<string>[] = [
  words('damage cut sever break snap fail rupture suffer'),
  words('capture arrest nab apprehend detain seize catch round hold take'),
  words('steal rob snatch grab make take loot'),
  words('destroy burn gut raze wreck demolish level damage'),
  words('find discover recover uncover seize confiscate'),
  words('fire shoot launch hit strike land fall'),
  words('close shut'),
  words('sink capsize'),
  words('explode detonate go'),
];
