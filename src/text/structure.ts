import type { ParserModel } from '../lexicon/parser.ts';
import type { Tag, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { fullDates, type Hidden } from './full-dates.ts';
import { guessTags, withGuess } from './guessed.ts';
import { interned } from './interned.ts';
import { lemmaOf } from './lemma.ts';
import type { Lexeme } from './lexeme.ts';
import { tieMarks } from './marks.ts';
import { mendTree } from './mend.ts';
import { type Draft, repairSaying } from './repair.ts';
import { shallowTree } from './shallow.ts';
import { findTokens, type RawToken } from './tokens.ts';
import { parserOf, type Tree, verbTags } from './tree.ts';

/** Cuts a text into tokens and gives them their tags, lemmas and places in the clause. */
export interface Structure {
  readonly tokens: (text: string, stretch: Span) => readonly RawToken[];
  /** Whether a word by itself is more likely a verb than anything else. */
  readonly isVerb: (token: RawToken) => boolean;
  /** The trees of sentences of at most MOST_WORDS tokens (`boundaries.ts` sees to that). The arcs of each are one tree. */
  readonly trees: (sentences: readonly (readonly RawToken[])[]) => readonly (readonly Token[])[];
  readonly tree: (tokens: readonly RawToken[]) => readonly Token[];
}

/** So many sentences are tagged before the first of them is parsed: tagger and parser each have tables that push the other's out of the
 *  processor's own memory. More gain nothing. */
export const SENTENCES_TOGETHER = 64;

/** @param model null: a shallow tree by rules, on wink-nlp's tags. */
export function newStructure(model: ParserModel | null): Structure {
  if (model === null) return SHALLOW;
  const made = TRAINED.get(model) ?? trained(model);
  TRAINED.set(model, made);
  return made;
}

const TRAINED = new WeakMap<ParserModel, Structure>();

const shallow = (tokens: readonly RawToken[]): readonly Token[] => shallowTree(tokens.map(withGuess));

const SHALLOW: Structure = {
  tokens: (text, stretch) => guessTags(text, stretch, findTokens(text, stretch)),
  isVerb: (token) => 'tag' in token && (token.tag === 'VERB' || token.tag === 'AUX'),
  trees: (sentences) => sentences.map(shallow),
  tree: shallow,
};

function trained(model: ParserModel): Structure {
  const { lexeme, tag, parse } = parserOf(model);
  const kinds = model.tags.map((tag) => interned(tag.split(' ')[0] ?? 'X'));
  const forms = model.tags.map((tag) => interned(tag.split(' ')[1] ?? ''));
  const relations = model.relations.map(interned);
  const verbs = verbTags(model.tags);
  const known = (word: string): boolean => model.clusters.has(word);
  return { tokens: findTokens, isVerb: (token) => verbs[lexeme(token).likely] === 1, trees, tree };

  function trees(sentences: readonly (readonly RawToken[])[]): readonly (readonly Token[])[] {
    const seen = sentences.map((tokens) => {
      const words: Lexeme[] = [];
      let dated = false;
      for (const token of tokens) {
        const word = lexeme(token);
        words.push(word);
        dated ||= word.ofDate;
      }
      const dates = dated ? fullDates(words.map(({ text }) => text)) : NO_DATES;
      return { tokens, words, dates };
    });
    const tags = seen.map(({ words, dates }) => (dates.length === 0 ? tag(words) : undefined));
    return seen.map(({ tokens, words, dates }, at) =>
      drawn(tokens, words, dates.length === 0 ? parse(words, tags[at]) : parseAround(dates, words)),
    );
  }

  function tree(tokens: readonly RawToken[]): readonly Token[] {
    return trees([tokens])[0] ?? [];
  }

  /** The tokens with what was found; the tree is overwritten by the next. */
  function drawn(tokens: readonly RawToken[], words: readonly Lexeme[], found: Tree): readonly Token[] {
    const count = tokens.length;
    const draft = { texts: [], lemmas: [], tags: [], forms: [], head: [], relations: [] } as Writable;
    for (let at = 0; at < count; at++) {
      const word = words[at] as Lexeme;
      const number = (found.tags[at + 1] as number) - 1;
      draft.texts.push(word.text);
      draft.lemmas.push(lemma(word, number));
      draft.tags.push(kinds[number] ?? 'X');
      draft.forms.push(forms[number] ?? '');
    }
    const root = rootOf(draft.tags, found.head);
    for (let at = 0; at < count; at++) {
      const above = found.head[at + 1] as number;
      const free = above > count;
      draft.head.push(at === root ? -1 : free ? root : above - 1);
      const name = relations[found.relation[at + 1] as number] ?? 'dep';
      draft.relations.push(at === root ? 'root' : relationOf(draft.tags[at] ?? '', name, free));
    }
    mendTree(draft);
    repairSaying(draft);
    tieMarks(draft);
    const made: Token[] = [];
    for (let at = 0; at < count; at++) made.push(tokenAt(tokens[at] as RawToken, draft, at));
    return made;
  }

  /** Read the sentence without the rest of its full dates, and hang that on the word that was kept. */
  function parseAround(dates: readonly Hidden[], words: readonly Lexeme[]): Tree {
    const isHidden = (at: number): boolean => dates.some(({ from, to }) => from <= at && at < to);
    const seen = words.flatMap((_, at) => (isHidden(at) ? [] : [at]));
    const small = parse(seen.map((at) => words[at] as Lexeme));
    const tree = {
      tags: new Int32Array(words.length + 1),
      head: new Int32Array(words.length + 1),
      relation: new Int32Array(words.length + 1),
    };
    for (let index = 0; index < seen.length; index++) {
      const at = seen[index];
      if (at === undefined) continue;
      const above = small.head[index + 1] as number;
      tree.tags[at + 1] = small.tags[index + 1] as number;
      tree.relation[at + 1] = small.relation[index + 1] as number;
      tree.head[at + 1] = above > seen.length ? words.length + 1 : above === 0 ? 0 : (seen[above - 1] as number) + 1;
    }
    for (const { kept, from, to } of dates) {
      for (let at = from; at < to; at++) {
        const mark = words[at]?.text === ',';
        tree.tags[at + 1] = words[at]?.likely ?? 0;
        tree.head[at + 1] = kept + 1;
        tree.relation[at + 1] = Math.max(0, model.relations.indexOf(mark ? 'punct' : 'nmod:unmarked'));
      }
    }
    return tree;
  }

  function lemma(word: Lexeme, tag: number): string {
    const kept = word.lemmas[tag];
    if (kept !== undefined) return kept;
    const made = interned(lemmaOf(word.text, forms[tag] ?? '', known));
    word.lemmas[tag] = made;
    return made;
  }
}

const NO_DATES: readonly Hidden[] = [];

/** A draft while it is filled. */
interface Writable extends Draft {
  readonly texts: string[];
  readonly lemmas: string[];
  readonly tags: string[];
}

function tokenAt({ start, end }: RawToken, draft: Draft, at: number): Token {
  return {
    start,
    end,
    text: draft.texts[at] ?? '',
    lemma: draft.lemmas[at] ?? '',
    tag: (draft.tags[at] ?? 'X') as Tag,
    head: draft.head[at] ?? -1,
    relation: draft.relations[at] ?? 'dep',
    form: draft.forms[at] ?? '',
  };
}

/** The word that the sentence hangs on. Where the parser left several free: the first verb among them, else the first that is no mark. */
function rootOf(tags: readonly string[], head: Int32Array): number {
  let first = -1;
  let word = -1;
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at];
    if (tag === undefined) continue;
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
