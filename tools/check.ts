/** `npm test`: every check of the project, one line each, failures in full, and at the end `N passed, N failed`.
 *  `npm test -- lint tests` runs only those; `npm test -- tests src/read` runs only the test files under that path. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './reporter.ts';
import { isOf, leftOut, SUITES, type Suite } from './suites.ts';

const root = join(import.meta.dirname, '..');

interface Step {
  readonly name: string;
  run(): Promise<Result>;
}

interface Result {
  readonly counts: Pick<Counts, 'passed' | 'failed'>;
  /** Shown where something failed. */
  readonly output: string;
}

/** Milliseconds a step may take before it is taken to hang: three times what the longest takes on two processors with nothing else to do,
 *  twice what it takes there beside a full run of something else. */
const LIMIT = 1_200_000;
const TOO_LONG = -1;
const MOST_AT_ONCE = 4;

const paths = process.argv.slice(2).filter((word) => word.includes('/'));
const names = process.argv.slice(2).filter((word) => !word.includes('/'));
const missing = leftOut(SUITES);
const steps: readonly Step[] = [
  tool('types', 'typescript', ['-p', 'tsconfig.json']),
  tool('types of the pure core', 'typescript', ['-p', 'tsconfig.core.json']),
  tool('types of the app', 'typescript', ['-p', 'app/tsconfig.json']),
  tool('lint', '@biomejs/biome', ['check', '--error-on-warnings', '.']),
  tool('unused', 'knip', []),
  ...SUITES.filter((suite) => !missing.some(({ name }) => name === suite.name)).map(tests),
];
process.exitCode = await checkAll(names.length > 0 ? steps.filter((step) => names.includes(step.name)) : steps);

async function checkAll(chosen: readonly Step[]): Promise<number> {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No check is named ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const step of chosen) {
    const began = performance.now();
    const { counts, output } = await step.run();
    passed += counts.passed;
    failed += counts.failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const count = counts.passed + counts.failed > 1 ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
    console.log(`${counts.failed > 0 ? 'FAILED' : 'ok    '}  ${step.name}${count}  (${seconds} s)`);
    if (counts.failed > 0) console.log(`${output.trimEnd()}\n`);
  }
  for (const { name, reason } of missing) console.log(`left out  ${name}: ${reason}`);
  if (process.env.CI === 'true') failed += missing.length;
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** A program of a package, run by this Node: no shell, no look at PATH. */
function tool(name: string, pack: string, args: readonly string[]): Step {
  const folder = join(root, 'node_modules', pack);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string> | string;
  };
  const program = typeof bin === 'string' ? bin : (bin.tsc ?? Object.values(bin)[0] ?? '');
  return {
    name,
    async run() {
      const { code, output } = await node([join(folder, program), ...args]);
      return { counts: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output };
    },
  };
}

/** The files of a suite, in as many processes as there are processors where they may run side by side (a process a file costs thirty times
 *  the time), far from UTC, where a date that is read in local time shows. */
function tests(suite: Suite): Step {
  return {
    name: suite.name,
    async run() {
      const files = testFiles(suite.folders)
        .filter((file) => isOf(file, suite))
        .filter((file) => paths.length === 0 || paths.some((path) => file.startsWith(path)));
      if (files.length === 0 && paths.length > 0) return { counts: { passed: 0, failed: 0 }, output: '' };
      const shares = dealt(files, suite.together ? Math.min(availableParallelism(), MOST_AT_ONCE) : 1);
      return joined(await Promise.all(shares.map(runFiles)));
    },
  };
}

/** Neighbours, which often take as long as each other, come to different shares. */
function dealt(files: readonly string[], shares: number): readonly (readonly string[])[] {
  return Array.from({ length: shares }, (_, share) => files.filter((_file, at) => at % shares === share)).filter(
    (share) => share.length > 0,
  );
}

interface Share extends Result {
  readonly counts: Counts;
}

async function runFiles(files: readonly string[]): Promise<Share> {
  const none = { passed: 0, failed: 1, places: {} };
  const args = ['--test', '--test-isolation=none', '--test-reporter=./tools/reporter.ts', ...files];
  const { code, output } = await node(args, { TZ: 'America/Los_Angeles' });
  if (code === TOO_LONG) {
    const message = `The tests did not end in ${LIMIT / 60_000} minutes: one of them does not end. “npm test -- tests src/read/” runs a part.`;
    return { counts: none, output: `${output}\n${message}` };
  }
  const lines = output.trimEnd().split('\n');
  const counts = countsIn(lines.at(-1) ?? '');
  if (counts === null || counts.passed + counts.failed === 0)
    return { counts: none, output: `${output}\nThe run ended without a count of its tests.` };
  // A run that fails without a failed test broke outside of any: a file that does not load, an error after the end.
  const broken = code !== 0 && counts.failed === 0 ? 1 : 0;
  return { counts: { ...counts, failed: counts.failed + broken }, output: lines.slice(0, -1).join('\n') };
}

/** What came of all shares. A title that stands in two of them is told as one that stands twice in one. */
function joined(shares: readonly Share[]): Result {
  const places = new Map<string, string>();
  const twice: string[] = [];
  for (const [title, place] of shares.flatMap(({ counts }) => Object.entries(counts.places))) {
    const first = places.get(title);
    if (first === undefined) places.set(title, place);
    else twice.push(`FAILED  ${title}\n  ${place}\n  the same title stands in ${first}`);
  }
  const sum = (of: 'passed' | 'failed'): number => shares.reduce((all, { counts }) => all + counts[of], 0);
  return {
    counts: { passed: sum('passed') - twice.length, failed: sum('failed') + twice.length },
    output: [...shares.map(({ output }) => output), ...twice].filter((text) => text !== '').join('\n'),
  };
}

function countsIn(line: string): Counts | null {
  if (!/^\{"passed":\d+,"failed":\d+,"places":\{.*\}\}$/.test(line)) return null;
  return JSON.parse(line) as Counts;
}

function testFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => path.endsWith('.test.ts'))
    .sort((a, b) => (a < b ? -1 : 1));
}

function node(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // A loop without an end answers no polite signal.
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, LIMIT);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: late ? TOO_LONG : (code ?? 1), output: Buffer.concat(chunks).toString() });
    });
  });
}
