import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An honest wording of a line that Crossread wrote about a golden story, made by hand. */
export interface Rewording {
  /** `held`: looked at by nobody while the guard was made. */
  readonly half: 'tune' | 'held';
  readonly line: string;
  readonly wording: string;
}

export function rewordings(): readonly Rewording[] {
  return rowsOf('rewordings.tsv').map(([half = '', line = '', wording = '']) => ({
    half: half === 'held' ? 'held' : 'tune',
    line,
    wording,
  }));
}

/** Honest wordings of lines that stand in no golden story, from other fields than theirs, made by hand before what they are to measure: `first`
 *  before the second judge, and looked at while it was made; `last` after it; `unseen` before its last rules, and judged once before anybody
 *  looked at what it drops (the figure is in docs/measured.md). */
export function freshRewordings(): readonly (Omit<Rewording, 'half'> & {
  readonly made: 'first' | 'last' | 'unseen';
})[] {
  return rowsOf('rewordings-fresh.tsv').map(([made = '', line = '', wording = '']) => ({
    made: made === 'last' || made === 'unseen' ? made : 'first',
    line,
    wording,
  }));
}

/** Lies made by hand against what the second judge lets move. */
export function handmadeLies(): readonly { readonly line: string; readonly lie: string }[] {
  return rowsOf('rewordings-lies.tsv').map(([line = '', lie = '']) => ({ line, lie }));
}

function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
}

/** A lie that is made of a sentence; the same sentence where it has nothing to lie with. */
export interface Lie {
  readonly name: string;
  readonly tell: (sentence: string) => readonly string[];
}

const one = (name: string, pattern: RegExp, told: string | ((...found: string[]) => string)): Lie => ({
  name,
  tell: (sentence) => [sentence.replace(pattern, told as string)],
});

/** Every way to lie that a sentence offers: somebody else did it, more, fewer, not, for certain, already, for another reason. */
export const LIES: readonly Lie[] = [
  {
    name: 'two names change places',
    tell: (sentence) => {
      const names = [...new Set([...sentence.matchAll(/(?<=[a-z,] )\p{Lu}\p{L}+/gu)].map(([name]) => name))];
      return names.flatMap((a, at) =>
        names.slice(at + 1).map((b) => sentence.replaceAll(a, '@').replaceAll(b, a).replaceAll('@', b)),
      );
    },
  },
  one('somebody is added', /\.?["”]?$/u, ', and Portugal mediated$&'),
  one('a number is changed', /\d+/u, (digits) => String(Number(digits) + 1)),
  one('a “not” is added', /\b(had|has|have|was|were|is|would|will)\b/u, '$1 not'),
  one('a “not” is dropped', /\b(?:not|no|never) /u, ''),
  one('a “did not” is dropped', / did not (\w+)/u, ' $1ed'),
  one('“all” for some', /\b(?:some|about|at least|nearly|many|two|over|more than) /u, 'all '),
  one('a measure is dropped', /\b(?:some|about|at least|nearly|more than|fewer than) /u, ''),
  one('“only” is added', /\b(said|killed|called|asked)\b/u, 'only $1'),
  one('a cause is added', /\b(?:and|when|after)\b/u, 'because'),
  one('“before” for “after”', /\bafter\b/u, 'before'),
  one('what would be is done', /\bwould (\w+)/u, '$1ed'),
  one('what will be is done', /\bwill (\w+)/u, 'has $1ed'),
  one('“will” for “may”', /\b(?:might|may)\b/u, 'will'),
  one('what was to be done is done', / to (\w+)/u, ' and $1ed'),
  one('a denial confirms', /\bdenied(?: that)?\b/u, 'confirmed that'),
  one('who says it is dropped', /, (?:[A-Z][\w’' ,-]+|police|diplomats) (?:said|told reporters|added)(?=[,.])/u, ''),
  one('another verb', /\b(?:killed|struck|called|thanked|urged|warned|accused|freed|agreed)\b/u, 'attacked'),
  one('another day', /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u, (day) =>
    day === 'Friday' ? 'Sunday' : 'Friday',
  ),
  one(
    'the done-to does it',
    /(\p{Lu}\p{L}+) (struck|thanked|urged|warned|accused|called|banned|freed) (\p{Lu}\p{L}+)/u,
    '$1 was $2 by $3',
  ),
  one('another time', /\bhas\b/u, 'had not'),
  one('“was” for “is”', /\bis\b/u, 'was'),
  one('a quotation is changed', /[“"]([^”"]{12,})[”"]/u, '“$1 indeed”'),
  one('a quotation is invented', /$/u, ' “It is over,” he said.'),
  one('one for many', /\b(?:official|report|strike|talk|camp|worker|patient|death|sheet|seal)s\b/u, (word) =>
    word.slice(0, -1),
  ),
  one('he admits', /\bsaid\b/u, 'admitted'),
  one('he lies', /\bsaid\b/u, 'falsely said'),
  one('“and” for “or”', / or /u, ' and '),
  one('“or” for “and”', / and /u, ' or '),
  one('somebody else says it', /^.*? (said|says)\b/u, 'Moss $1'),
  one('“alleged” is added', /\b(attack|fire|strike|failure)\b/u, 'alleged $1'),
  // Against what a second judge lets move: each says something else wherever it can be told.
  one(
    'a day goes into what is said',
    /^(.*? (?:said|told \w+)) (on \w+day(?: evening)?) that (.*?)([,.]?)$/u,
    '$1 that $3 $2.',
  ),
  one('a day comes out of what is said', /^(.*?) (on \w+day(?: evening)?), (.*?) said\.$/u, '$1, $3 said $2.'),
  one(
    'what was first comes second',
    /^(After|Before|When) ([^,]*), (.*?)\.?$/u,
    (_, word = '', first = '', second = '') => `${word} ${lowered(second)}, ${lowered(first)}.`,
  ),
  one('what came after comes before', /^(.*?) (after|before|when|until) (.*?)\.?$/u, '$3 $2 $1.'),
  one('from is to', /\bfrom\b/u, 'to'),
  one('to is from', /\bto (?=the|a|an|\p{Lu})/u, 'from '),
  one('by is against', /\bby (?=the|a|an|\p{Lu})/u, 'against '),
  one('with is against', /\bwith\b/u, 'against'),
  one('without is with', /\bwithout\b/u, 'with'),
  one('a saying leaves out what is joined', /^(.*?),? and (.*), ([^,]*) said\.$/u, '$1, $3 said, and $2.'),
  one(
    'a day goes to what is promised',
    /^(\p{Lu}.*? (?:promised|agreed|plans|ordered|asked|urged|refused|offered|voted)) (on \w+day) (to .*?)\.$/u,
    '$1 $3 $2.',
  ),
  one(
    'what is promised goes to a day',
    /^(\p{Lu}.*? (?:promised|agreed|plans|ordered|asked|urged|refused|offered) .*?) ((?:on|in|by|until|next) (?:the end of )?\p{L}+)\.$/u,
    (_, rest = '', day = '') => `${day[0]?.toUpperCase()}${day.slice(1)}, ${lowered(rest)}.`,
  ),
  {
    name: 'two nouns change places',
    tell: (sentence) => {
      const nouns = [
        ...new Set([...sentence.matchAll(/(?<=\b(?:the|an?|its|his|her|their) )\p{Ll}{3,}/gu)].map(([noun]) => noun)),
      ];
      return nouns
        .slice(0, 6)
        .flatMap((a, at) =>
          nouns
            .slice(at + 1, 6)
            .map((b) => sentence.replace(new RegExp(`\\b(?:${a}|${b})\\b`, 'gu'), (word) => (word === a ? b : a))),
        );
    },
  },
  {
    name: 'who is told of goes to somebody else',
    tell: (sentence) => {
      const aside = /, who [^,]*(?=,)/u.exec(sentence);
      if (aside === null) return [];
      const rest = `${sentence.slice(0, aside.index)}${sentence.slice(aside.index + aside[0].length + 1)}`;
      return [...rest.matchAll(/\p{Lu}\p{L}+(?= (?:to|in|on|at|for|with|and|of)\b|\.$)/gu)]
        .filter(({ index }) => index > aside.index)
        .map(
          ({ index, 0: name }) => `${rest.slice(0, index + name.length)}${aside[0]},${rest.slice(index + name.length)}`,
        );
    },
  },
];

function lowered(words: string): string {
  return /^(?:The|A|An|It|He|She|They|Its|His|Her|On|In|At) /u.test(words)
    ? `${words[0]?.toLowerCase()}${words.slice(1)}`
    : words;
}
