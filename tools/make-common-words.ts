/** `node tools/make-common-words.ts DIR`: in how many passages of general English each word stands, from the texts of the GUM treebank
 *  that the models are trained on (DIR holds its .conllu files). Writes `data/common-words.tsv`.
 *
 *  A passage is 300 words, about a short report. Counts of a fixed text and not of the reports at hand: so what two reports have in common
 *  weighs the same whatever other reports lie beside them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsIn } from '../src/stream/terms.ts';
import { readConllu } from './conllu.ts';

/** Words of a passage; what is left of a text at its end counts from half of that. */
const PASSAGE = 300;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node tools/make-common-words.ts DIR');
const counts = new Map<string, number>();
let passages = 0;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.conllu'))
  .sort((a, b) => (a < b ? -1 : 1))) {
  const text = readConllu(readFileSync(join(folder, file), 'utf8'))
    .map((sentence) => sentence.text)
    .join(' ');
  const words = wordsIn(text).map(({ word }) => word);
  for (let at = 0; at + PASSAGE / 2 < words.length; at += PASSAGE) {
    passages++;
    for (const word of new Set(words.slice(at, at + PASSAGE))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const rows = [...counts]
  .filter(([, count]) => count > 1)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, count]) => `${word}\t${count}`);
writeFileSync(
  new URL('../data/common-words.tsv', import.meta.url),
  `# Passages of 300 words that hold the word; the row “*” counts all passages. Made by tools/make-common-words.ts; source and licence: data/README.md\nword\tpassages\n*\t${passages}\n${rows.join('\n')}\n`,
);
