/** WHAT BROUGHT A THING ABOUT: families of causes of which a careful reader takes one for the cause where another account names another.
 *  General English, dictionary forms; a word that fits several families stands in none. */

export interface CauseRow {
  readonly id: string;
  /** Nouns and adjectives by which the cause is named: “arson”, “a short circuit”, “deliberate”. */
  readonly words: readonly string[];
  /** Acts that tell the cause by themselves: “was shot down”, “set on fire”. */
  readonly acts: readonly string[];
  /** Two words that name it together: “natural cause”. */
  readonly phrases: readonly string[];
}

const list = (words: string): readonly string[] =>
  words === '' ? [] : words.split(' ').map((word) => word.replaceAll('_', ' '));

export const CAUSES: readonly CauseRow[] = [
  {
    id: 'intent',
    words: list(
      'arson arsonist sabotage saboteur deliberate intentional vandalism attack terrorism bomb explosive missile murder mine',
    ),
    acts: list('shoot_down bring_down blow_up bomb torch sabotage'),
    phrases: list('foul_play car_bomb deliberate_act'),
  },
  {
    id: 'accident',
    words: list('accident accidental mishap unintentional'),
    acts: [],
    phrases: list('tragic_accident natural_cause'),
  },
  {
    id: 'electricity',
    words: list('wiring socket plug'),
    acts: [],
    phrases: list(
      'short_circuit electrical_fault electric_fault faulty_wiring electrical_failure power_surge electrical_short',
    ),
  },
  {
    id: 'technical',
    words: list(
      'tyre tire brake engine rudder axle valve gearbox malfunction rust corrosion fatigue defect fault breakdown wear',
    ),
    acts: list('malfunction rust'),
    phrases: list(
      'technical_fault technical_failure mechanical_failure engine_failure metal_fatigue burst_tyre broken_rail software_error',
    ),
  },
  {
    id: 'weather',
    words: list(
      'lightning storm wind gust rain rainfall heat drought frost ice fog snow hurricane typhoon avalanche heatwave',
    ),
    acts: [],
    phrases: list('bad_weather heavy_rain strong_wind high_wind'),
  },
  {
    id: 'people',
    words: list('drunk alcohol asleep negligence neglect carelessness speeding fatigue_of_crew cigarette candle torch'),
    acts: list('fall_asleep doze_off'),
    phrases: list('human_error pilot_error driver_error operator_error'),
  },
  {
    id: 'poison',
    words: list('poison poisoning toxin overdose pollution chemical pesticide cyanide'),
    acts: list('poison'),
    phrases: [],
  },
  {
    id: 'illness',
    words: list('illness disease infection virus stroke cancer pneumonia'),
    acts: [],
    phrases: list('heart_attack heart_failure cardiac_arrest old_age'),
  },
  {
    id: 'war',
    words: list('shelling airstrike artillery drone mortar rocket'),
    acts: list('shell'),
    phrases: list('air_strike artillery_fire'),
  },
];

/** Families that may be told of one cause: a storm kills by accident, a shell by intent. */
export const ONE_CAUSE: ReadonlySet<string> = new Set([
  'accident electricity',
  'accident technical',
  'accident weather',
  'accident people',
  'accident poison',
  'accident illness',
  'electricity technical',
  'illness poison',
  'intent poison',
  'intent war',
  'people poison',
]);

/** Verbs whose subject is the cause of their object. */
export const CAUSING: ReadonlySet<string> = new Set(
  list('cause trigger spark ignite start set_off provoke lead_to bring_about produce bring_down'),
);

/** Prepositions in front of a cause. */
export const BECAUSE_OF: ReadonlySet<string> = new Set([
  'because of',
  'because',
  'due to',
  'due',
  'owing to',
  'owing',
  'from',
  'of',
  'through',
]);

/** What is caused, by other words. */
export const EVENTS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['fire', 'fire blaze inferno flame burn'],
      ['explosion', 'explosion blast detonation explode'],
      ['crash', 'crash accident collision wreck derailment crash collide derail'],
      ['collapse', 'collapse cave-in give_way break failure'],
      ['sinking', 'sinking sink capsize'],
      ['death', 'death die kill dead'],
      ['outage', 'outage blackout cut'],
      ['flood', 'flood flooding'],
      ['leak', 'leak spill'],
      ['outbreak', 'outbreak epidemic'],
    ] as const
  ).flatMap(([id, words]) => words.split(' ').map((word) => [word.replaceAll('_', ' '), id] as const)),
);
