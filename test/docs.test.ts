import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from '../src/cli/commands.ts';
import { commandsPage } from '../tools/docs.ts';

const root = join(import.meta.dirname, '..');

/** Every page of the project: those of the root, of docs/, and the README of any folder. */
const PAGES = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ...['data', 'golden', 'models'].map((folder) => `${folder}/README.md`).filter((path) => existsSync(join(root, path))),
].filter((path) => path.endsWith('.md'));

test('docs/commands.md is what the table of commands says', () => {
  assert.equal(readFileSync(join(root, 'docs/commands.md'), 'utf8'), commandsPage(COMMANDS), 'run node tools/docs.ts');
});

for (const page of PAGES) {
  const text = readFileSync(join(root, page), 'utf8');

  test(`the links of ${page} lead to files and headings that exist`, () => {
    assert.deepEqual(brokenLinks(page, text), []);
  });

  test(`the commands shown in ${page} exist`, () => {
    assert.deepEqual(unknownCommands(text), []);
  });
}

test('the example in the README is, line for line, what the bundled story gives', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const recorded = new Set(readFileSync(join(root, 'golden/border-crisis/answer.md'), 'utf8').split('\n').map(plainly));
  const example = /<!-- from golden\/border-crisis\/answer\.md -->\n([\s\S]*?)<!-- end -->/.exec(readme)?.[1] ?? '';
  const lines = example
    .split('\n')
    .map((line) => plainly(line.replace(/^> ?/, '')))
    .filter((line) => line !== '' && line !== '…');
  assert.ok(lines.length >= 5, 'the README has an example');
  assert.deepEqual(
    lines.filter((line) => !recorded.has(line)),
    [],
  );
});

/** A heading keeps its words only: its depth is another in the README. */
function plainly(line: string): string {
  return line.replace(/^#+ /, '').trim();
}

test('the README shows the two commands to begin with, and links the manual', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  for (const wanted of ['npm start', 'npm test', 'docs/README.md']) assert.ok(text.includes(wanted), wanted);
});

test('every page of docs/ is linked from docs/README.md', () => {
  const index = readFileSync(join(root, 'docs/README.md'), 'utf8');
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  assert.deepEqual(
    pages.filter((name) => !index.includes(`(${name})`)),
    [],
  );
});

test('the check of pages finds a dead link, a dead heading and a command that does not exist', () => {
  assert.deepEqual(brokenLinks('README.md', '[a](gone.md) [b](#nowhere) [c](LICENSE) [d](https://example.org)'), [
    'gone.md',
    '#nowhere',
  ]);
  assert.deepEqual(
    unknownCommands('```\nnpm run nothing\nbin/crossread fly\n```\nor `crossread read FILE` and `npm test`'),
    ['npm run nothing', 'crossread fly'],
  );
});

function brokenLinks(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', heading] = target.split('#');
      const file = path === '' ? join(root, page) : join(root, dirname(page), path);
      if (path !== '' && !existsSync(file)) return true;
      const there = path === '' ? text : heading === undefined ? '' : readFileSync(file, 'utf8');
      return heading !== undefined && !headings(there).includes(heading);
    });
}

/** As GitHub makes anchors of headings. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Commands in code, fenced or inline, that neither package.json nor the table of commands knows. */
function unknownCommands(text: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const code = [...text.matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`|^ {4}(\S.*)$/gm)]
    .map(([, a, b, c]) => a ?? b ?? c ?? '')
    .join('\n');
  const npm = [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].filter(
    ([, name = '']) => !(name in scripts) && !['install', 'ci', 'pack', 'config'].includes(name),
  );
  const own = [...code.matchAll(/(?:^|[\s/])crossread ([a-z]+)\b/gm)].filter(
    ([, name]) => name !== 'help' && !COMMANDS.some((command) => command.name === name),
  );
  return [...npm.map(([all]) => all), ...own.map(([, name]) => `crossread ${name}`)];
}
