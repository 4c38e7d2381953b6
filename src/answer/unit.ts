import type { Named } from './named.ts';

/** A word or name of a question that an answer must hold. */
export interface Unit {
  /** As asked. */
  readonly words: string;
  /** `deed`: what is asked, and must stand in the sentence itself; `thing`: something known (“the dam”), which the sentence may call by
   *  another word where the report names it just before; `name`: the same, with a capital letter. */
  readonly kind: 'deed' | 'thing' | 'name';
  /** Words in lower case, any of which tells it. Of a name of no actor all words. */
  readonly forms: readonly string[];
  readonly named: Named | null;
  /** Without it an answer is an answer still: “people”, “side”. */
  readonly soft: boolean;
  /** For names: what the deed is done to or who does it, and no place or time of it: no preposition leads it. */
  readonly direct: boolean;
  /** For deeds: how the question uses the word, where it shows; a sentence that uses it otherwise tells something else: “a vote”, “may vote”. */
  readonly use: 'verb' | 'noun' | 'any';
}
