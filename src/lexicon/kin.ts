import { readTable, several } from './table.ts';

/** What other words tell of what a word tells. */
export interface KinOf {
  /** Words that say the same, nouns and verbs made from each other included. */
  readonly same: ReadonlySet<string>;
  /** Words that say less of the same thing: what is a ferry is a boat. */
  readonly broader: ReadonlySet<string>;
  /** Whether it is a noun that is made from a verb and names what is done (“capture”, “arrival”). */
  readonly deed: boolean;
}

/** By dictionary form, lower case. A word that is not there has no kin. */
export type Kin = ReadonlyMap<string, KinOf>;

/** `data/word-kin.tsv` */
export function readKin(text: string): Kin {
  return new Map(
    readTable('data/word-kin.tsv', text, ['word', 'same', 'broader', 'deed'], ([word = '', same, broader, deed]) => [
      word,
      { same: new Set(several(same)), broader: new Set(several(broader)), deed: deed === 'y' },
    ]),
  );
}

const NONE: ReadonlySet<string> = new Set();

/** What has no kin. */
export const NO_KIN: KinOf = { same: NONE, broader: NONE, deed: false };
