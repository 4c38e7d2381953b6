import type { ParserModel } from '../lexicon/parser.ts';
import type { Tag, Token } from '../model/sentence.ts';
import { lemmaOf } from './lemma.ts';
import { type Draft, repairSaying } from './repair.ts';
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
    const draft: Draft = {
      texts: tokens.map(({ text }) => text),
      lemmas: tokens.map(({ text }, at) => lemmaOf(text, tags[at]?.split(' ')[1] ?? '', known)),
      tags: tags.map((tag) => tag.split(' ')[0] ?? 'X'),
      forms: tags.map((tag) => tag.split(' ')[1] ?? ''),
      head: new Int32Array(count),
      relations: [],
    };
    for (let at = 0; at < count; at++) {
      const above = tree.head[at + 1] as number;
      const free = above > count;
      draft.head[at] = at === root ? -1 : free ? root : above - 1;
      const name = model.relations[tree.relation[at + 1] as number] ?? 'dep';
      draft.relations.push(at === root ? 'root' : relationOf(draft.tags[at] ?? '', name, free));
    }
    repairSaying(draft);
    return tokens.map((token, at) => ({
      start: token.start,
      end: token.end,
      text: token.text,
      lemma: draft.lemmas[at] ?? '',
      tag: (draft.tags[at] ?? 'X') as Tag,
      head: draft.head[at] ?? -1,
      relation: draft.relations[at] ?? 'dep',
      form: draft.forms[at] ?? '',
    }));
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
