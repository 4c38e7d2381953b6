/** `npm run train -- parser|names|attribution --data DIR`: trains a model of `models/` again. The same data give the same bytes.
 *  For the parser DIR is the set it is trained on (`gum-train`: the .conllu files of GUM, https://github.com/amir-zeldes/gum), for the names
 *  the folder that holds the sets `gum-train`, `gum-news` and `meantime`, for the attributions `attribution` of this repository. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeAttribution } from '../src/lexicon/attribution.ts';
import { writeNames } from '../src/lexicon/names.ts';
import { loadKnownWords, loadLexicon, loadParser } from '../src/load.ts';
import { readConllu } from './conllu.ts';
import { readMarked, trainAttribution } from './train-attribution.ts';
import { trainNames } from './train-names.ts';
import { trainParser } from './train-parser.ts';
import { writeParser } from './write-parser.ts';

const root = join(import.meta.dirname, '..');
const MODELS: Readonly<
  Record<string, { readonly file: string; readonly train: (folder: string, out: string) => void }>
> = {
  parser: { file: 'models/parser.bin', train: parser },
  names: { file: 'models/names.tsv', train: names },
  attribution: { file: 'models/attribution.bin', train: attribution },
};

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
const model = MODELS[positionals[0] ?? ''];
if (model === undefined || positionals.length > 1 || values.data === undefined) {
  process.stderr.write(`Usage: npm run train -- ${Object.keys(MODELS).join('|')} --data DIR [--out FILE]\n`);
  process.exitCode = 2;
} else {
  model.train(values.data, values.out ?? join(root, model.file));
}

function parser(folder: string, out: string): void {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.conllu')) : [];
  if (files.length === 0) throw new Error(`${folder} holds no .conllu files`);
  files.sort((a, b) => (a < b ? -1 : 1));
  const sentences = files.flatMap((name) => readConllu(readFileSync(join(folder, name), 'utf8')));
  const bytes = pack(writeParser(trainParser(sentences, loadKnownWords())));
  writeFileSync(out, bytes);
  tell(`${out}: ${bytes.length} bytes from ${sentences.length} sentences`);
}

function names(folder: string, out: string): void {
  const weights = trainNames(folder, bareLexicon(), tell);
  writeFileSync(out, writeNames(weights));
  tell(`${out}: ${weights.size} features`);
}

function attribution(folder: string, out: string): void {
  const lexicon = bareLexicon();
  const learned = trainAttribution(readMarked(folder, lexicon), lexicon, tell);
  const bytes = pack(writeAttribution(learned));
  writeFileSync(out, bytes);
  tell(`${out}: ${learned.features.length} features, ${bytes.length} bytes`);
}

/** What the training of names and attributions rests on: the parser and the data files, no other model. */
function bareLexicon(): ReturnType<typeof loadLexicon> {
  return { ...loadLexicon({ models: 'none' }), parser: loadParser() };
}

function pack(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
