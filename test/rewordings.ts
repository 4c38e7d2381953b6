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
  const rows = readFileSync(join(import.meta.dirname, 'rewordings.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return rows.map((row) => {
    const [half = '', line = '', wording = ''] = row.split('\t');
    return { half: half === 'held' ? 'held' : 'tune', line, wording };
  });
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
];
