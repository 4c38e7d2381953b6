/** `npm run build`: plain JavaScript and declarations in dist/, from nothing, since npm cannot run TypeScript out of
 *  node_modules, and the web app in app/dist/. Publishing runs it first. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const run = (args: readonly string[]): number =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
process.exitCode = run([compiler, '-p', 'tsconfig.build.json']) || run([join(root, 'tools', 'build-app.mjs')]);
