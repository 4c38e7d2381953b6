import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
/** What a clone makes for itself. */
const MADE = new Set(['node_modules', '.git', 'dist', 'out']);
const TEXT = /\.(?:ts|mjs|json|md|tsv|txt|html|yml)$|^(?:run|crossread|LICENSE|\.git\w+)$/;

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['a path of somebody’s machine', /(?:^|[\s"'`(=])\/(?:home|root|Users|work|mnt|tmp)\/\w/m],
  ['the address of a package registry', /https?:\/\/(?:registry\.|npm\.)[\w.-]+/],
  ['a mark of unfinished work', new RegExp(`\\b(?:${['TO', 'DO'].join('')}|FIX${'ME'}|XX${'X'})\\b`)],
];

for (const [what, pattern] of PATTERNS) {
  test(`no file of the project holds ${what}`, () => {
    const found = textFiles('').filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')));
    assert.deepEqual(found, []);
  });
}

test('the lockfile names versions and checksums, and no place to fetch them from', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const packages = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));
  assert.ok(packages.length > 50);
  assert.deepEqual(
    packages.filter(([, { resolved, link }]) => resolved !== undefined && link !== true).map(([path]) => path),
    [],
  );
  assert.deepEqual(
    packages.filter(([, { integrity, link }]) => integrity === undefined && link !== true).map(([path]) => path),
    [],
  );
});

function textFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : textFiles(path);
    return TEXT.test(entry.name) ? [path] : [];
  });
}
