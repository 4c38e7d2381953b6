/** `npm run golden -- check [NAME...]`: how many judgements of the golden stories hold, and what differs from the record.
 *  `npm run golden -- accept [NAME...]`: record the answer and the trace as they are now, after reading them. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadLexicon } from '../src/load.ts';
import { counts, differing, type Made, make, unexpected } from './golden/check.ts';
import { keyOf } from './golden/rows.ts';
import { type Golden, readGolden, storyNames } from './golden/story.ts';

const COMMANDS: Readonly<Record<string, (golden: Golden, made: Made) => boolean>> = { check, accept };

const [command = '', ...names] = process.argv.slice(2);
const run = COMMANDS[command];
const unknown = names.filter((name) => !storyNames().includes(name));
if (run === undefined || unknown.length > 0) {
  const what =
    run === undefined ? 'npm run golden -- check|accept [NAME...]' : `No story is called ${unknown.join(', ')}.`;
  console.error(`${what}\nStories: ${storyNames().join(', ')}`);
  process.exitCode = 2;
} else {
  const lexicon = loadLexicon();
  for (const name of names.length > 0 ? names : storyNames()) {
    const golden = readGolden(name);
    if (!run(golden, make(golden, lexicon))) process.exitCode = 3;
  }
}

function check(golden: Golden, made: Made): boolean {
  console.log(`${golden.name}\n${counts(made)}`);
  const known = new Set(golden.notYet.map(keyOf));
  for (const { row, why } of made.rows) {
    const key = keyOf(row);
    if (why !== null && known.has(key))
      console.log(`  known ${row.line}: ${key.replaceAll('\t', ' | ')}\n      ${why}`);
  }
  const faults = [...differing(golden, made), ...unexpected(golden, made)];
  for (const fault of faults) console.log(fault);
  return faults.length === 0;
}

/** Also takes the rows that hold now out of not-yet.tsv; a row that fails now has to be written in by hand, with a reason. */
function accept(golden: Golden, made: Made): boolean {
  for (const [file, now] of Object.entries(made.files)) {
    const path = join(golden.folder, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, now);
    rmSync(join(golden.folder, file.replace('.', '.changed.')), { force: true });
    console.log(`golden/${golden.name}/${file}: ${change(before, now)}`);
  }
  const failing = new Set(made.rows.flatMap(({ row, why }) => (why === null ? [] : [keyOf(row)])));
  const path = join(golden.folder, 'not-yet.tsv');
  if (existsSync(path)) {
    const kept = readFileSync(path, 'utf8')
      .split('\n')
      .filter(
        (line, index) =>
          index === 0 || line === '' || line.startsWith('#') || failing.has(line.split('\t').slice(0, 3).join('\t')),
      );
    writeFileSync(path, kept.join('\n'));
  }
  console.log(counts(made));
  return unexpected(readGolden(golden.name), made).length === 0;
}

/** How many lines came and went. */
function change(before: string, now: string): string {
  const old = before.split('\n');
  const recent = now.split('\n');
  const gone = old.filter((line) => !recent.includes(line)).length;
  const come = recent.filter((line) => !old.includes(line)).length;
  return come + gone === 0 ? 'unchanged' : `${come} lines came, ${gone} went`;
}
