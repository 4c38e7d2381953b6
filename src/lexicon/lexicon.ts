/** What Crossread knows before it reads: general English, general geography, models. Made once by `load.ts` (or by a test),
 *  handed to every stage. Typed rule rows stand in their own files of this folder and are imported directly;
 *  here stands only what comes out of `data/` and `models/`. */
export interface Lexicon {
  /** `data/states.tsv` */
  readonly states: readonly State[];
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
}
