// Builds the web app of a clone where it is missing or older than its sources:  node tools/build-app.mjs
// A published package holds it already. Plain JavaScript for old Node versions, as tools/setup.mjs.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'app', 'dist');
const stamp = join(built, '.stamp');

// What the app is made of: its own folder, what it takes from the sources, and the versions of the packages.
const MADE_OF = [
  'app',
  'package-lock.json',
  'src/http/client.ts',
  'src/lexicon/languages.ts',
  'src/lexicon/messages.ts',
  'src/write/checked.ts',
  'src/write/derived.ts',
  'src/write/frame.ts',
];

/** Whether what is built is not what the sources say. */
export function isStale() {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of MADE_OF.flatMap(filesIn)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => name !== 'dist')
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/** The compiler of the app is no part of what running needs: it is installed once, with everything the checks need. */
function build() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) run(process.execPath, [join(root, 'tools', 'setup.mjs'), 'all']);
  process.stderr.write('Crossread: building the web app.\n');
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const node = existsSync(own) ? own : process.execPath;
  run(node, [vite, 'build', '--config', join(root, 'app', 'vite.config.ts'), '--logLevel', 'warn']);
  writeFileSync(stamp, fingerprint());
}

function run(program, args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href && isStale()) build();
