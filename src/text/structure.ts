import type { ParserModel } from '../lexicon/parser.ts';
import type { Tag, Token } from '../model/sentence.ts';
import { lemmaOf } from './lemma.ts';
import { shallowTree } from './shallow.ts';
import type { RawToken } from './tokens.ts';
import { newParser } from './tree.ts';

/** Gives the tokens of a sentence their tags, lemmas and places in the clause.
 *  A sentence has at most MOST_WORDS tokens (`boundaries.ts` sees to that), and its arcs are one tree. */
export type Structure = (tokens: readonly RawToken[]) => readonly Token[];

/** @param model null: a shallow tree by rules. */
export function newStructure(model: ParserModel | null): Structure {
  if (model === null) return shallowTree;
  const parse = newParser(model);
  const known = (word: string): boolean => model.clusters.has(word);
  return (tokens) => {
    const count = tokens.length;
    const tree = parse(tokens, 0, count);
    const tags = tokens.map((_, at) => model.tags[(tree.tags[at + 1] as number) - 1] ?? 'X ');
    const root = rootOf(tags, tree.head);
    return tokens.map((token, at) => {
      const [tag = 'X', form = ''] = (tags[at] ?? 'X ').split(' ');
      const above = tree.head[at + 1] as number;
      const free = above > count;
      return {
        start: token.start,
        end: token.end,
        text: token.text,
        lemma: lemmaOf(token.text, form, known),
        tag: tag as Tag,
        head: at === root ? -1 : free ? root : above - 1,
        relation:
          at === root ? 'root' : relationOf(tag, model.relations[tree.relation[at + 1] as number] ?? 'dep', free),
        form,
      };
    });
  };
}

/** The word that the sentence hangs on. Where the parser left several free: the first verb among them, else the first that is no mark. */
function rootOf(tags: readonly string[], head: Int32Array): number {
  const free = tags.map((_, at) => at).filter((at) => (head[at + 1] as number) > tags.length);
  return (
    free.find((at) => /^(?:VERB|AUX) /u.test(tags[at] ?? '')) ??
    free.find((at) => !(tags[at] ?? '').startsWith('PUNCT ')) ??
    free[0] ??
    0
  );
}

/** A sentence has one root: other words that the parser left free hang on it, loosely. */
function relationOf(tag: string, relation: string, free: boolean): string {
  if (!free && relation !== 'root') return relation;
  return tag === 'PUNCT' ? 'punct' : 'parataxis';
}
