import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { attributionModel, GRADES, writeAttribution } from '../src/lexicon/attribution.ts';
import { loadLexicon, loadParser } from '../src/load.ts';
import { judge } from '../src/statement/judge.ts';
import { gradesOf, readMarked, trainAttribution } from './train-attribution.ts';

const LEXICON = loadLexicon();
const NAMES = ['Orla Dane', 'Milo Ferro', 'The ministry', 'A farmer', 'Norland'];
const PLACES = ['bridge', 'dam', 'road', 'harbour'];

/** Texts in which somebody “mumbles” words and somebody “said” that nothing counts. */
function writeSet(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-set-'));
  mkdirSync(join(folder, 'texts'));
  mkdirSync(join(folder, 'standoff'));
  for (const [at, name] of NAMES.entries()) {
    const rows: string[] = [];
    let text = 'News of the day\n\n';
    for (const place of PLACES) {
      const source = text.length;
      text += name;
      const cue = text.length + 1;
      text += ' mumbled that ';
      const end = text.length + `the ${place} was closed`.length;
      rows.push(`a${rows.length}\t\t${source}-${source + name.length}\t${cue}-${cue + 7}\t${cue + 8}-${end}`);
      text += `the ${place} was closed. The ${place} opened in March.\n\n`;
    }
    writeFileSync(join(folder, 'texts', `text-${at}.txt`), text);
    writeFileSync(join(folder, 'standoff', `text-${at}.tsv`), `id\tparent\tsource\tcue\tcontent\n${rows.join('\n')}\n`);
  }
  return folder;
}

test('a judge of attributions learns a word that no rule knows, and training again gives the same bytes', () => {
  const folder = writeSet();
  try {
    const set = readMarked(folder, LEXICON);
    assert.deepEqual([set.examples.length, set.outermost], [5, false]);
    assert.equal(set.examples.flatMap(({ found }) => found).length, 0);
    const learned = trainAttribution(set, LEXICON, () => {});
    assert.deepEqual(
      writeAttribution(trainAttribution(readMarked(folder, LEXICON), LEXICON, () => {})),
      writeAttribution(learned),
    );
    const model = attributionModel(learned, LEXICON.parser?.clusters ?? new Map());
    const [example] = set.examples;
    assert.ok(example !== undefined);
    const words = judge([], example.reading, model).map(({ wideContent }) =>
      wideContent.map(({ start, end }) => example.reading.text.slice(start, end)).join(),
    );
    assert.deepEqual(
      words,
      PLACES.map((place) => `that the ${place} was closed`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('how sure a finding may be never falls with the score', () => {
  const judgements = Array.from({ length: 400 }, (_, at) => ({
    all: at / 400,
    right: (at * 7) % 400 < at && at % 40 !== 39,
  }));
  const grades = gradesOf(judgements);
  assert.equal(grades.length, GRADES);
  assert.deepEqual(
    [...grades].sort((a, b) => a - b),
    grades,
  );
  assert.ok((grades[0] ?? 100) < 20 && (grades.at(-1) ?? 0) > 70);
  assert.equal(gradesOf([]).length, GRADES);
});

test('training on the attribution set gives the weights that are shipped: what it rests on has not moved since', () => {
  const root = join(import.meta.dirname, '..');
  const lexicon = { ...loadLexicon({ models: 'none' }), parser: loadParser() };
  const learned = trainAttribution(readMarked(join(root, 'attribution'), lexicon), lexicon, () => {});
  const shipped = brotliDecompressSync(readFileSync(join(root, 'models/attribution.bin')));
  assert.ok(
    Buffer.from(writeAttribution(learned)).equals(shipped),
    'run npm run train -- attribution --data attribution, look at the golden stories, and measure again',
  );
});
