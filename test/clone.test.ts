import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { VERSION } from '../src/model/version.ts';
import { withFolder } from './folder.ts';

const root = join(import.meta.dirname, '..');
const OLD_NODE = '#!/bin/sh\necho 20\n';

/** bin/crossread of a clone in `folder/clone`, on a machine whose PATH holds `folder/path` and the system's own tools. */
function crossread(folder: string, args: readonly string[], program = join(folder, 'clone/bin/crossread')) {
  const PATH = [join(folder, 'path'), '/usr/bin', '/bin'].join(':');
  return spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { PATH } });
}

function clone(folder: string): void {
  mkdirSync(join(folder, 'clone/bin'), { recursive: true });
  copyFileSync(join(root, 'bin/crossread'), join(folder, 'clone/bin/crossread'));
  for (const name of ['src', 'data', 'models', 'package.json']) {
    if (readdirSync(root).includes(name)) symlinkSync(join(root, name), join(folder, 'clone', name));
  }
}

test('bin/crossread of a fresh clone says to run npm start, and where', () =>
  withFolder({ 'path/node': OLD_NODE }, (folder) => {
    chmodSync(join(folder, 'path/node'), 0o755);
    clone(folder);
    const { status, stdout, stderr } = crossread(folder, ['help']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^crossread: not set up yet\. Run 'npm start' in .*\/clone first/);
  }));

test('bin/crossread with the packages but an old Node still says to run npm start', () =>
  withFolder({ 'path/node': OLD_NODE, 'clone/node_modules/.package-lock.json': '{}' }, (folder) => {
    chmodSync(join(folder, 'path/node'), 0o755);
    clone(folder);
    assert.equal(crossread(folder, ['help']).status, 2);
  }));

test('bin/crossread finds the installed Node through symbolic links, from any folder', () =>
  withFolder({}, (folder) => {
    symlinkSync(join(root, 'bin/crossread'), join(folder, 'one'));
    mkdirSync(join(folder, 'deeper'));
    symlinkSync('../one', join(folder, 'deeper/two'));
    const { status, stdout } = crossread(folder, ['--version'], join(folder, 'deeper/two'));
    assert.equal(status, 0);
    assert.equal(stdout, `${VERSION}\n`);
  }));

test('bin/crossread takes a new enough Node of the machine where only the packages are installed', () =>
  withFolder({ 'clone/node_modules/.package-lock.json': '{}' }, (folder) => {
    clone(folder);
    for (const name of readdirSync(join(root, 'node_modules')).filter(
      (name) => name !== 'node' && !name.startsWith('.'),
    )) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'clone/node_modules', name));
    }
    mkdirSync(join(folder, 'path'));
    symlinkSync(process.execPath, join(folder, 'path/node'));
    const { status, stdout, stderr } = crossread(folder, ['--version']);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, `${VERSION}\n`);
  }));

/** tools/setup.mjs in a folder of its own, with a program in the place of npm. */
function setup(folder: string, npm: string) {
  mkdirSync(join(folder, 'tools'), { recursive: true });
  copyFileSync(join(root, 'tools/setup.mjs'), join(folder, 'tools/setup.mjs'));
  return spawnSync(process.execPath, [join(folder, 'tools/setup.mjs'), 'run'], {
    encoding: 'utf8',
    env: { PATH: '', npm_execpath: join(folder, npm), npm_node_execpath: process.execPath },
  });
}

const NPM = {
  'package-lock.json': '{}',
  'broken.cjs': "console.error('npm error: no way'); process.exit(1);",
  'no-scripts.cjs': "require('fs').mkdirSync('node_modules');",
  'works.cjs': `
    const fs = require('fs');
    fs.mkdirSync('node_modules/node/bin', { recursive: true });
    fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');
    fs.writeFileSync('asked', process.argv.slice(2).join(' '));`,
};

test('setup passes on what npm says and names a way out where npm fails', () =>
  withFolder(NPM, (folder) => {
    const { status, stderr } = setup(folder, 'broken.cjs');
    assert.equal(status, 1);
    assert.match(
      stderr,
      /installing what running needs[\s\S]*npm error: no way\nCrossread: npm could not install the packages/,
    );
  }));

test('setup notices that the binary of Node is missing after an install without scripts', () =>
  withFolder(NPM, (folder) => {
    const { status, stderr } = setup(folder, 'no-scripts.cjs');
    assert.equal(status, 1);
    assert.match(stderr, /the Node 24 binary is not: npm was not allowed to run the install script/);
  }));

test('setup installs without the development tools, once', () =>
  withFolder(NPM, (folder) => {
    assert.equal(setup(folder, 'works.cjs').status, 0);
    assert.match(readFileSync(join(folder, 'asked'), 'utf8'), /^ci .*--omit=dev$/);
    const again = setup(folder, 'broken.cjs');
    assert.equal(again.status, 0);
    assert.equal(again.stderr, '');
  }));
