import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'app', 'dist');

/** Kilobytes over the wire, packed. A view that needs more must be worth it: raise these knowingly. */
const FIRST_VIEW = 45;
const EVERYTHING = 190;

test('the first view of the app and all of it stay within their budget of bytes, and nothing in it is inline', () => {
  assert.equal(spawnSync(process.execPath, [join(root, 'tools/build-app.mjs')], { stdio: 'inherit' }).status, 0);
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  assert.ok(!/<style|<script(?![^>]* src=)| on\w+=| style=/.test(page));
  const kilobytes = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0) / 1024;
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = '']) => path);
  assert.ok(first.length >= 2);
  const all = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`);
  assert.ok(kilobytes(first) < FIRST_VIEW, `${kilobytes(first).toFixed(1)} kB for the first view`);
  assert.ok(kilobytes(all) < EVERYTHING, `${kilobytes(all).toFixed(1)} kB in all`);
});
