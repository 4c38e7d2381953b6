import type { AttributionModel } from './attribution.ts';
import type { CommonWords } from './common.ts';
import type { Kin } from './kin.ts';
import type { NameWords } from './name-words.ts';
import type { NamesModel } from './names.ts';
import type { ParserModel } from './parser.ts';
import type { Speakers } from './speakers.ts';

/** What Crossread knows before it reads: general English, general geography, models. Made once by `load.ts` (or by a test),
 *  handed to every stage. Typed rule rows stand in their own files of this folder and are imported directly;
 *  here stands only what comes out of `data/` and `models/`. */
export interface Lexicon {
  /** `data/states.tsv` */
  readonly states: readonly State[];
  /** `data/organisations.tsv`: organisations between states, and outlets and agencies read in many countries. */
  readonly organisations: readonly Organisation[];
  /** `data/places.tsv`: cities and regions by name. What is not in it may be a place all the same. */
  readonly places: ReadonlyMap<string, KnownPlace>;
  /** `data/first-names.tsv`: women's, men's, both. */
  readonly firstNames: ReadonlyMap<string, 'f' | 'm' | 'fm'>;
  /** `data/name-words.tsv`: surnames, peoples, companies, places, things. */
  readonly nameWords: NameWords;
  /** `data/speakers.tsv`: common nouns for people and groups, who may speak. */
  readonly speakers: Speakers;
  /** `data/word-kin.tsv`: words that say the same, and words that say less of the same. */
  readonly kin: Kin;
  /** `data/common-words.tsv`: how common words are in general English. */
  readonly common: CommonWords;
  /** `models/parser.bin`; null: no model is to be used, sentences get a shallow tree by rules. */
  readonly parser: ParserModel | null;
  /** `models/names.tsv`; null: names are told by rules alone. */
  readonly names: NamesModel | null;
  /** `models/attribution.bin`; null: who says what is told by rules alone. */
  readonly attribution: AttributionModel | null;
}

/** A state with the words that stand for it. */
export interface State {
  /** ISO 3166-1 alpha-2 in lower case: `fr`. */
  readonly id: string;
  /** Common English name: “France”. */
  readonly name: string;
  /** Other names and short forms: “USA”, “U.S.”. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  /** Buildings and places that stand for its government: “the White House”, written without article. */
  readonly seats: readonly string[];
}

export interface Organisation {
  /** As in the ids of the case: `nato`. */
  readonly id: string;
  readonly kind: 'organisation' | 'outlet';
  readonly name: string;
  /** Other names and acronyms. */
  readonly names: readonly string[];
  /** The state that it belongs to, by its id; null for those of none or of several. */
  readonly state: string | null;
}

export interface KnownPlace {
  readonly kind: 'city' | 'region';
  /** ISO 3166-1 alpha-2 in lower case; '' where it lies in several states or none. */
  readonly state: string;
}
