import type { ParserModel } from '../lexicon/parser.ts';
import type { Tag, Token } from '../model/sentence.ts';
import { lemmaOf } from './lemma.ts';
import { type Draft, repairSaying } from './repair.ts';
import { shallowTree } from './shallow.ts';
import type { RawToken } from './tokens.ts';
import { parserOf } from './tree.ts';

/** Gives the tokens of a sentence their tags, lemmas and places in the clause.
 *  A sentence has at most MOST_WORDS tokens (`boundaries.ts` sees to that), and its arcs are one tree. */
export type Structure = (tokens: readonly RawToken[]) => readonly Token[];

/** @param model null: a shallow tree by rules. */
export function newStructure(model: ParserModel | null): Structure {
  if (model === null) return shallowTree;
  const parse = parserOf(model);
  const kinds = model.tags.map((tag) => tag.split(' ')[0] ?? 'X');
  const forms = model.tags.map((tag) => tag.split(' ')[1] ?? '');
  const lemmas = newLemmas(forms, (word) => model.clusters.has(word));
  return (tokens) => {
    const count = tokens.length;
    const tree = parse(tokens, 0, count);
    const numbers = tokens.map((_, at) => (tree.tags[at + 1] as number) - 1);
    const draft: Draft = {
      texts: tokens.map(({ text }) => text),
      lemmas: tokens.map(({ text }, at) => lemmas(text, numbers[at] ?? 0)),
      tags: numbers.map((number) => kinds[number] ?? 'X'),
      forms: numbers.map((number) => forms[number] ?? ''),
      head: new Int32Array(count),
      relations: [],
    };
    const root = rootOf(draft.tags, tree.head);
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

/** Lemmas by the number of the tag; those of a text are kept, since its words come again. */
function newLemmas(forms: readonly string[], known: (word: string) => boolean): (text: string, tag: number) => string {
  const kept = forms.map(() => new Map<string, string>());
  return (text, tag) => {
    const same = kept[tag];
    const found = same?.get(text);
    if (found !== undefined) return found;
    const lemma = lemmaOf(text, forms[tag] ?? '', known);
    same?.set(text, lemma);
    return lemma;
  };
}

/** The word that the sentence hangs on. Where the parser left several free: the first verb among them, else the first that is no mark. */
function rootOf(tags: readonly string[], head: Int32Array): number {
  let first = -1;
  let word = -1;
  for (const [at, tag] of tags.entries()) {
    if ((head[at + 1] as number) <= tags.length) continue;
    if (tag === 'VERB' || tag === 'AUX') return at;
    if (first < 0) first = at;
    if (word < 0 && tag !== 'PUNCT') word = at;
  }
  return Math.max(0, word >= 0 ? word : first);
}

/** A sentence has one root: other words that the parser left free hang on it, loosely. */
function relationOf(tag: string, relation: string, free: boolean): string {
  if (!free && relation !== 'root') return relation;
  return tag === 'PUNCT' ? 'punct' : 'parataxis';
}
