// npm start                 the main job on the sample story
// npm start -- serve …      the web app; any other command of bin/crossread, too
// Plain JavaScript for old Node versions: this file runs before Node 24 is there.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './build-app.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);

// Building the app needs its compiler; everything else needs what running needs.
const scope = args[0] === 'serve' && isStale() ? 'all' : 'run';
const setUp = spawnSync(process.execPath, [join(root, 'tools', 'setup.mjs'), scope], { stdio: 'inherit' });
if (setUp.status !== 0) process.exit(setUp.status ?? 1);

const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const program = args.length === 0 ? [join(root, 'tools', 'sample.ts')] : [join(root, 'src', 'cli', 'main.ts'), ...args];
// Both hear Ctrl+C: this one waits until the other is done.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
const { status } = spawnSync(node, program, { stdio: 'inherit' });
process.exitCode = status ?? 1;
