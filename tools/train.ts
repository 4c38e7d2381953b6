/** `npm run train -- parser --data DIR` or `-- names --data DIR`: trains a model of `models/` again. The same data give the same bytes.
 *  For the parser DIR is the set it is trained on (`gum-train`: the .conllu files of GUM, https://github.com/amir-zeldes/gum), for the names
 *  the folder that holds the sets `gum-train`, `gum-news` and `meantime`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeNames } from '../src/lexicon/names.ts';
import { loadKnownWords, loadLexicon, loadParser } from '../src/load.ts';
import { readConllu } from './conllu.ts';
import { trainNames } from './train-names.ts';
import { trainParser } from './train-parser.ts';
import { writeParser } from './write-parser.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
if (positionals[0] === 'names' && positionals.length === 1 && values.data !== undefined) {
  names(values.data, values.out ?? join(root, 'models/names.tsv'));
} else if (positionals[0] !== 'parser' || positionals.length > 1 || values.data === undefined) {
  process.stderr.write('Usage: npm run train -- parser|names --data DIR [--out FILE]\n');
  process.exitCode = 2;
} else {
  train(values.data, values.out ?? join(root, 'models/parser.bin'));
}

function train(folder: string, out: string): void {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.conllu')) : [];
  if (files.length === 0) throw new Error(`${folder} holds no .conllu files`);
  files.sort((a, b) => (a < b ? -1 : 1));
  const sentences = files.flatMap((name) => readConllu(readFileSync(join(folder, name), 'utf8')));
  const bytes = writeParser(trainParser(sentences, loadKnownWords()));
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(out, packed);
  process.stderr.write(`${out}: ${packed.length} bytes from ${sentences.length} sentences\n`);
}

function names(folder: string, out: string): void {
  const lexicon = { ...loadLexicon({ models: 'none' }), parser: loadParser() };
  const weights = trainNames(folder, lexicon, (line) => process.stderr.write(`${line}\n`));
  writeFileSync(out, writeNames(weights));
  process.stderr.write(`${out}: ${weights.size} features\n`);
}
