// Installs what a command needs, on a machine that may have nothing but Node 18 or newer and npm.
//   node tools/setup.mjs run    what running needs: the packages Crossread imports and a Node 24 binary
//   node tools/setup.mjs all    that and everything the checks need
// Plain JavaScript for old Node versions: this file runs before Node 24 is there.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// What is installed is known by the lockfile that it was installed from. `npm ci` removes the stamp with the rest.
const stampFile = join(root, 'node_modules', '.crossread-setup');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const SCOPES = {
  run: { flags: ['--omit=dev'], says: 'what running needs (Node 24 and a few packages, about 290 MB)' },
  all: { flags: [], says: 'what the checks need (Node 24, the compiler, the linters, about 570 MB)' },
};

const scope = process.argv[2] ?? '';
if (!Object.hasOwn(SCOPES, scope)) stop(2, 'Usage: node tools/setup.mjs run|all');

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!isInstalled()) install();

/** Everything includes what running needs; the binary must answer, since npm may have been told to run no scripts. */
function isInstalled() {
  if (!existsSync(stampFile)) return false;
  const [hash, installed] = readFileSync(stampFile, 'utf8').trim().split(' ');
  return hash === wanted && (installed === scope || installed === 'all') && runsNode24();
}

function runsNode24() {
  const result = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return result.status === 0 && /^v24\./.test(result.stdout);
}

function install() {
  const { flags, says } = SCOPES[scope];
  process.stderr.write(`Crossread: installing ${says} into node_modules, once.\n`);
  const result = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags]);
  if (result.error) stop(1, `Crossread: npm could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    stop(
      1,
      'Crossread: npm could not install the packages; its message stands above.\n' +
        'Without a network the packages must be in npm’s cache; behind a proxy npm needs its settings ' +
        '(npm config set proxy …). Then run the same command again.',
    );
  }
  if (!runsNode24()) {
    stop(
      1,
      'Crossread: the packages are there, but the Node 24 binary is not: npm was not allowed to run the install ' +
        'script of the package “node”.\nAllow it (npm config get ignore-scripts must say false) and run the same command again.',
    );
  }
  writeFileSync(stampFile, `${wanted} ${scope}\n`);
}

/** The npm that runs this script, under the Node it was started with: the one in node_modules is about to be removed. */
function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const cli = process.env.npm_execpath;
  if (cli && /\.[cm]?js$/.test(cli))
    return spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function stop(code, message) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
