import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { VERSION } from '../src/model/version.ts';
import { withFolder } from './folder.ts';
import { questionOf, reportsOf } from './golden-stories.ts';

const root = join(import.meta.dirname, '..');

test('the packed package, alone with its dependencies', (t) =>
  withFolder({}, async (folder) => {
    const files = pack(folder);
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/crossread/package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      bin: { crossread: string };
    };
    for (const name of Object.keys(manifest.dependencies)) {
      const link = join(folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), link);
    }
    cpSync(reportsOf('border-crisis'), join(folder, 'reports'), { recursive: true });
    const main = join(root, 'src/cli/main.ts');
    const bin = join('node_modules/crossread', manifest.bin.crossread);

    await t.test('holds what running needs and no sources, tests, stories or binary of Node', () => {
      for (const wanted of [
        'dist/crossread.js',
        'dist/crossread.d.ts',
        bin.replace('node_modules/crossread/', ''),
        'LICENSE',
        'README.md',
      ]) {
        assert.ok(files.includes(wanted), wanted);
      }
      assert.deepEqual(
        files.filter((path) => /\.test\.|^(?:src|test|tools|golden|docs|runtime)\//.test(path)),
        [],
      );
      assert.equal(manifest.dependencies.node, undefined);
    });

    await t.test('answers a question as a library, with the bytes of the sources, and the answer is verified', () => {
      const question = questionOf('border-crisis');
      writeFileSync(join(folder, 'use.mjs'), library(question));
      assert.equal(run(folder, ['use.mjs']), run(folder, [main, 'ask', question, 'reports', '--format', 'json']));
    });

    await t.test('runs as a program', () => {
      assert.equal(run(folder, [bin, '--version']), `${VERSION}\n`);
      assert.equal(run(folder, [bin, 'read', 'reports']), run(folder, [main, 'read', 'reports']));
    });

    await t.test('has declarations that compile in a strict project without any other types', () => {
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(folder, 'use.ts'), TYPES);
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const flags = '--noEmit --strict --exactOptionalPropertyTypes --module nodenext --target es2024';
      run(folder, [compiler, ...flags.split(' '), 'use.ts']);
    });
  }));

/** Pack as for publishing and unpack into node_modules by hand: an install would ask the network, and could find a package
 *  that only the clone has. Gives the paths in the package. */
function pack(folder: string): readonly string[] {
  const args = ['pack', '--json', '--silent', '--offline', '--pack-destination', folder];
  const npm = process.env.npm_execpath;
  const [program, words] = npm === undefined ? ['npm', args] : [process.execPath, [npm, ...args]];
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}${stderr}`);
  // npm prints what the build says before its own JSON; npm 12 gives an object by name where npm 11 gives a list.
  const [{ filename, files }] = Object.values(JSON.parse(stdout.slice(stdout.search(/^[[{]/m)))) as [
    { filename: string; files: { path: string }[] },
  ];
  assert.equal(spawnSync('tar', ['-xf', filename], { cwd: folder }).status, 0);
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), join(folder, 'node_modules/crossread'));
  return files.map(({ path }) => path);
}

function run(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, `${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function library(question: string): string {
  return `import { readdirSync, readFileSync } from 'node:fs';
import { answer, answerJson, compare, loadLexicon, readReports, understand, verifyAnswer } from 'crossread';
const lexicon = loadLexicon();
const inputs = readdirSync('reports').map((name) => ({ file: 'reports/' + name, bytes: readFileSync('reports/' + name) }));
const { reports } = readReports(inputs);
const story = compare(understand(reports, lexicon), lexicon);
const json = answerJson(answer(${JSON.stringify(question)}, story), story);
if (verifyAnswer(JSON.parse(json), reports).length > 0) throw new Error('faults');
process.stdout.write(json);
`;
}

const TYPES = `import { type Answer, answer, type Citation, compare, loadLexicon, readReports, understand } from 'crossread';
const lexicon = loadLexicon();
const { reports, failures } = readReports([{ file: 'a.txt', bytes: new Uint8Array() }]);
const written: Answer = answer('Who?', compare(understand(reports, lexicon), lexicon), { asked: '2031-05-12' });
export const quotes: string[] = written.sections.flatMap((s) => s.lines.flatMap((l) => l.citations.map((c: Citation) => c.quote)));
export const wrong: readonly string[] = failures.map((failure) => failure.message);
// @ts-expect-error: an answer has no score
export const score: number = written.score;
`;
