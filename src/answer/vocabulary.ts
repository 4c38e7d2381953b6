import type { Story } from '../model/story.ts';

/** The words of all reports, as far as a question needs them. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** Dictionary forms that the reports show for a word in lower case; none where they do not hold it. */
  readonly lemmas: (word: string) => readonly string[];
  /** Whether the reports use it as a verb more than as anything else. */
  readonly isVerb: (word: string) => boolean;
  /** Whether the reports use it as a noun at all. */
  readonly isNoun: (word: string) => boolean;
}

/** Gathered once for each story. */
export function vocabularyOf(story: Story): Vocabulary {
  const known = VOCABULARIES.get(story);
  if (known !== undefined) return known;
  const made = gather(story);
  VOCABULARIES.set(story, made);
  return made;
}

const VOCABULARIES = new WeakMap<Story, Vocabulary>();

interface Uses {
  readonly lemmas: Set<string>;
  verbs: number;
  nouns: number;
}

function gather({ analyses }: Story): Vocabulary {
  const uses = new Map<string, Uses>();
  const usesOf = (word: string): Uses => {
    const found = uses.get(word) ?? { lemmas: new Set<string>(), verbs: 0, nouns: 0 };
    uses.set(word, found);
    return found;
  };
  for (const { sentences } of analyses) {
    for (const { tokens } of sentences) {
      for (const { text, lemma, tag } of tokens) {
        const lower = text.toLowerCase();
        for (const word of lower === lemma ? [lower] : [lower, lemma]) {
          const use = usesOf(word);
          use.lemmas.add(lemma);
          if (tag === 'VERB') use.verbs++;
          if (tag === 'NOUN') use.nouns++;
        }
      }
    }
  }
  return {
    has: (word) => uses.has(word),
    lemmas: (word) => [...(uses.get(word)?.lemmas ?? [])],
    isVerb: (word) => {
      const use = uses.get(word);
      return use !== undefined && use.verbs > use.nouns;
    },
    isNoun: (word) => (uses.get(word)?.nouns ?? 0) > 0,
  };
}
