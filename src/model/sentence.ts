import type { Span } from './span.ts';

/** One sentence of a block that is not furniture. */
export interface Sentence extends Span {
  /** Place in the report, from 0. */
  readonly index: number;
  /** Index into `report.blocks`. */
  readonly block: number;
  /** The words inside quotation marks, marks excluded, as far as they lie in this sentence; outermost first.
   *  A quotation that runs over several sentences has a part in each. */
  readonly quoted: readonly Quoted[];
  readonly tokens: readonly Token[];
}

export interface Quoted extends Span {
  /** False where the quotation began in an earlier sentence. */
  readonly opens: boolean;
  /** False where it goes on in the next sentence. */
  readonly closes: boolean;
  /** 1 for an outer quotation, 2 for one inside it. */
  readonly depth: number;
}

/** A word or mark with its place in the clause. “can't” is two tokens, “ca” and “n't”; “India's” is “India” and “'s”. */
export interface Token extends Span {
  /** The letters as they stand; in a text of one case with capitals where they belong, and with words put together that a line broke or a
   *  scanner misread. The place in the text stays what it is. */
  readonly text: string;
  /** Lower-case dictionary form. */
  readonly lemma: string;
  readonly tag: Tag;
  /** Index in the sentence of the word it hangs on; -1 for the root. The arcs are a tree. */
  readonly head: number;
  readonly relation: Relation;
  /** English Penn tag where the tagger gives one (`VBD`, `VBN`, `NNP`), else ''. */
  readonly form: string;
}

/** Universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Universal relations as GUM uses them, subtypes included: `nsubj`, `nsubj:pass`, `obj`, `iobj`, `obl`, `obl:agent`, `obl:unmarked`,
 *  `ccomp`, `xcomp`, `advcl`, `acl`, `acl:relcl`, `nmod`, `nmod:poss`, `appos`, `amod`, `nummod`, `compound`, `flat`, `case`, `mark`,
 *  `aux`, `aux:pass`, `cop`, `det`, `advmod`, `conj`, `cc`, `parataxis`, `punct`, `root` … https://universaldependencies.org/en/ */
export type Relation = string;
