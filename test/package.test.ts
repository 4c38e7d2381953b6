import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { VERSION } from '../src/model/version.ts';
import { newFolder } from './folder.ts';

const root = join(import.meta.dirname, '..');
const story = 'golden/border-crisis';

/** A folder with nothing but the packed package, its dependencies and a few reports: what a user of the library has. */
let user: { readonly folder: string; readonly remove: () => void };
let files: readonly string[];

// Packed as for publishing, then unpacked by hand beside links to exactly the packages it depends on: an install would ask
// the network, and could find a package that only the clone has.
before(() => {
  user = newFolder();
  const cli = process.env.npm_execpath;
  const pack = ['pack', '--json', '--silent', '--offline', '--pack-destination', user.folder];
  const packed =
    cli === undefined
      ? spawnSync('npm', pack, { cwd: root, encoding: 'utf8' })
      : spawnSync(process.execPath, [cli, ...pack], { cwd: root, encoding: 'utf8' });
  assert.equal(packed.status, 0, `${packed.stdout}${packed.stderr}`);
  const [{ filename, files: listed }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as [
    { filename: string; files: { path: string }[] },
  ];
  files = listed.map(({ path }) => path);
  run('tar', ['-xf', filename]);
  mkdirSync(join(user.folder, 'node_modules'));
  renameSync(join(user.folder, 'package'), join(user.folder, 'node_modules/crossread'));
  for (const name of Object.keys(manifest().dependencies)) {
    const link = join(user.folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  cpSync(join(root, story, 'reports'), join(user.folder, 'reports'), { recursive: true });
});

after(() => user.remove());

function manifest(): { dependencies: Record<string, string>; bin: Record<string, string> } {
  return JSON.parse(readFileSync(join(user.folder, 'node_modules/crossread/package.json'), 'utf8'));
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: user.folder, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}${stderr}${error?.message ?? ''}`);
  return stdout;
}

test('the package holds what running needs and no sources, tests, stories or binary of Node', () => {
  for (const wanted of [
    'dist/crossread.js',
    'dist/crossread.d.ts',
    'dist/cli/main.js',
    'LICENSE',
    'README.md',
    'data/states.tsv',
  ]) {
    assert.ok(files.includes(wanted), wanted);
  }
  const strange = files.filter((path) => /\.test\.|^(?:src|test|tools|golden|docs|runtime)\//.test(path));
  assert.deepEqual(strange, []);
  assert.equal(manifest().dependencies.node, undefined);
});

test('the packed library answers a question about the sample story, with the bytes of the sources', () => {
  const { question } = JSON.parse(readFileSync(join(root, story, 'story.json'), 'utf8')) as { question: string };
  writeFileSync(
    join(user.folder, 'use.mjs'),
    `import { readdirSync, readFileSync } from 'node:fs';
     import { answer, answerJson, compare, loadLexicon, readReports, understand, verifyAnswer } from 'crossread';
     const lexicon = loadLexicon();
     const inputs = readdirSync('reports').map((name) => ({ file: 'reports/' + name, bytes: readFileSync('reports/' + name) }));
     const { reports } = readReports(inputs);
     const story = compare(understand(reports, lexicon), lexicon);
     const json = answerJson(answer(${JSON.stringify(question)}, story), story);
     if (verifyAnswer(JSON.parse(json), reports).length > 0) throw new Error('faults');
     process.stdout.write(json);`,
  );
  const packed = run(process.execPath, ['use.mjs']);
  const main = join(root, 'src/cli/main.ts');
  assert.equal(packed, run(process.execPath, [main, 'ask', question, 'reports', '--format', 'json']));
});

test('the packed program runs', () => {
  const bin = join('node_modules/crossread', manifest().bin.crossread ?? '');
  assert.equal(run(process.execPath, [bin, '--version']), `${VERSION}\n`);
  assert.match(run(process.execPath, [bin, 'read', 'reports']), /^Reports\n/);
});

test('the packed declarations compile in a strict project without any other types', () => {
  writeFileSync(join(user.folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(user.folder, 'use.ts'),
    `import { type Answer, answer, type Citation, compare, loadLexicon, readReports, understand } from 'crossread';
     const lexicon = loadLexicon();
     const { reports, failures } = readReports([{ file: 'a.txt', bytes: new Uint8Array() }]);
     const written: Answer = answer('Who?', compare(understand(reports, lexicon), lexicon), { asked: '2031-05-12' });
     export const quotes: string[] = written.sections.flatMap((s) => s.lines.flatMap((l) => l.citations.map((c: Citation) => c.quote)));
     export const wrong: readonly string[] = failures.map((failure) => failure.message);
     // @ts-expect-error: an answer has no score
     export const score: number = written.score;`,
  );
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const flags = '--noEmit --strict --exactOptionalPropertyTypes --module nodenext --target es2024 --types --';
  run(process.execPath, [compiler, ...flags.replace(' --types --', '').split(' '), '--types', '', 'use.ts']);
});
