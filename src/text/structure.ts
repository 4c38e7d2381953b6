import type { ParserModel } from '../lexicon/parser.ts';
import type { Tag, Token } from '../model/sentence.ts';
import { lemmaOf } from './lemma.ts';
import { shallowTree } from './shallow.ts';
import type { RawToken } from './tokens.ts';
import { newParser } from './tree.ts';
import { MOST_WORDS } from './words.ts';

/** Gives the tokens of a sentence their tags, lemmas and places in the clause.
 *  A sentence of more than MOST_WORDS tokens is read in pieces, each hanging on the first: no sentence that is written as one is so long. */
export type Structure = (tokens: readonly RawToken[]) => readonly Token[];

/** @param model null: a shallow tree by rules. */
export function newStructure(model: ParserModel | null): Structure {
  if (model === null) return shallowTree;
  const parse = newParser(model);
  const known = (word: string): boolean => model.clusters.has(word);
  return (tokens) => {
    const made: Token[] = [];
    for (let from = 0; from < tokens.length; from += MOST_WORDS) {
      const to = Math.min(tokens.length, from + MOST_WORDS);
      const tree = parse(tokens, from, to);
      const root = rootOf(tree.head, to - from);
      for (let at = from; at < to; at++) {
        const word = at - from + 1;
        const token = tokens[at] as RawToken;
        const [tag = 'X', form = ''] = (model.tags[(tree.tags[word] as number) - 1] ?? 'X').split(' ');
        const free = (tree.head[word] as number) > to - from;
        const head =
          word === root ? (from === 0 ? -1 : 0) : free ? from + root - 1 : from + (tree.head[word] as number) - 1;
        const relation =
          word === root
            ? from === 0
              ? 'root'
              : 'parataxis'
            : free
              ? looseRelation(tag)
              : nameOf(model, tree.relation[word] as number);
        made.push({
          start: token.start,
          end: token.end,
          text: token.text,
          lemma: lemmaOf(token.text, form, known),
          tag: tag as Tag,
          head,
          relation,
          form,
        });
      }
    }
    return made;
  };
}

/** The word that the sentence hangs on. Where the parser left several free, the first of them. */
function rootOf(head: Int32Array, count: number): number {
  for (let word = 1; word <= count; word++) if ((head[word] as number) > count) return word;
  return 1;
}

const looseRelation = (tag: string): string => (tag === 'PUNCT' ? 'punct' : 'parataxis');

function nameOf(model: ParserModel, relation: number): string {
  const name = model.relations[relation] ?? 'dep';
  return name === 'root' ? 'dep' : name;
}
