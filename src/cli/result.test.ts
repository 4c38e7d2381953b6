import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { withFolder } from '../../test/folder.ts';
import type { Call } from './command.ts';
import { formatOf, writeResult } from './result.ts';
import { PLAIN, type Terminal } from './terminal.ts';

const FORMATS: readonly (readonly [Call['options'], string])[] = [
  [{}, 'text'],
  [{ format: 'html' }, 'html'],
  [{ output: 'a.JSON' }, 'json'],
  [{ output: 'a.md' }, 'markdown'],
  [{ output: 'a.ndjson' }, 'jsonl'],
  [{ output: 'a.htm' }, 'html'],
  [{ output: 'a.out' }, 'text'],
  [{ output: 'a.html', format: 'text' }, 'text'],
];

for (const [options, expected] of FORMATS) {
  test(`the format of ${JSON.stringify(options)} is ${expected}`, () => {
    assert.equal(formatOf({ words: {}, files: [], options }, ['text', 'json', 'jsonl', 'markdown', 'html']), expected);
  });
}

function terminal(): Terminal & { readonly printed: string[]; readonly noted: string[] } {
  const printed: string[] = [];
  const noted: string[] = [];
  return {
    printed,
    noted,
    print: (text) => printed.push(text),
    room: () => Promise.resolve(),
    note: (message) => noted.push(message),
    step: () => {},
    input: () => new Uint8Array(),
    now: () => '2031-05-12T12:00:00.000Z',
    look: PLAIN,
  };
}

test('a result goes to standard output where no file is named', () => {
  const here = terminal();
  writeResult('words', { words: {}, files: [], options: {} }, here);
  assert.deepEqual([here.printed, here.noted], [['words'], []]);
});

test('a result goes to the file of --output as a whole, and nothing is left beside it', () =>
  withFolder({ 'out.txt': 'before' }, (folder) => {
    const here = terminal();
    const output = join(folder, 'out.txt');
    writeResult('words', { words: {}, files: [], options: { output } }, here);
    assert.equal(readFileSync(output, 'utf8'), 'words');
    assert.deepEqual(readdirSync(folder), ['out.txt']);
    assert.deepEqual(here.printed, []);
  }));

test('a result is never written over an input, under whatever name', () =>
  withFolder({ 'report.txt': 'before' }, (folder) => {
    const file = join(folder, 'report.txt');
    symlinkSync(file, join(folder, 'link.txt'));
    for (const output of [file, join(folder, 'link.txt')]) {
      assert.throws(
        () => writeResult('words', { words: {}, files: [file], options: { output } }, terminal()),
        /is one of the inputs/,
      );
    }
    assert.equal(readFileSync(file, 'utf8'), 'before');
  }));

test('a file of --output that cannot be written is a wrong use that names it', () =>
  withFolder({}, (folder) => {
    const output = join(folder, 'no', 'folder', 'out.txt');
    assert.throws(
      () => writeResult('words', { words: {}, files: [], options: { output } }, terminal()),
      (error: Error) => error.name === 'WrongUse' && error.message.includes(output),
    );
  }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} while a file is being written ends the program and leaves nothing of the file`, () => {
    const files = Array.from({ length: 1500 }, (_, at) => [
      `${at}.txt`,
      `Dam ${at} holds, the ministry said on Monday.`,
    ]);
    return withFolder(Object.fromEntries(files), async (folder) => {
      const output = join(folder, 'out.jsonl');
      const args = [join(import.meta.dirname, 'main.ts'), 'read', folder, '--output', output];
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const ended = once(child, 'exit');
      while (!left(folder).some((name) => name.startsWith('out.jsonl.partial')) && child.exitCode === null)
        await wait(5);
      child.kill(signal);
      assert.deepEqual(await ended, [null, signal]);
      assert.deepEqual(left(folder), []);
    });
  });
}

function left(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !name.endsWith('.txt'));
}
