import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

/** A program that does something with a real terminal, in a process of its own. */
function program(body: string): readonly string[] {
  const url = JSON.stringify(`file://${join(import.meta.dirname, 'terminal.ts')}`);
  return ['--input-type=module', '-e', `import { processTerminal } from ${url};\n${body}`];
}

test('a reader that closes the pipe early ends the program quietly', async () => {
  const body = "const t = processTerminal('when slow'); for (let i = 0; i < 1000; i++) t.print('x'.repeat(100_000));";
  const child = spawn(process.execPath, program(body), { stdio: ['ignore', 'pipe', 'pipe'] });
  let noted = '';
  child.stderr.on('data', (chunk: Buffer) => {
    noted += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, noted], [0, '']);
});

test('a reader that takes its time holds the writer up instead of filling the memory', async () => {
  const body = `const t = processTerminal('when slow');
    let most = 0;
    for (let i = 0; i < 50; i++) {
      t.print('x'.repeat(1_000_000));
      await t.room();
      most = Math.max(most, process.stdout.writableLength);
    }
    t.note(String(most));`;
  const child = spawn(process.execPath, program(body), { stdio: ['ignore', 'pipe', 'pipe'] });
  let [size, noted] = [0, ''];
  child.stderr.on('data', (chunk: Buffer) => {
    noted += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    child.stdout.pause();
    setImmediate(() => child.stdout.resume());
  });
  await new Promise((resolve) => child.on('close', resolve));
  assert.equal(size, 50_000_000);
  assert.ok(Number(noted) < 100_000, noted);
});

test('all of standard input is read, whatever its length', () => {
  const input = 'ä'.repeat(300_000);
  const body = "const t = processTerminal('when slow'); t.print(String(t.input().length));";
  assert.equal(spawnSync(process.execPath, program(body), { input, encoding: 'utf8' }).stdout, '600000');
});

test('steps show only where they were asked for or somebody watches, and never on standard output', () => {
  for (const [progress, expected] of [
    ['when slow', 'done\n'],
    ['always', 'reading\ndone\n'],
  ] as const) {
    const body = `const t = processTerminal('${progress}'); t.step('reading'); t.step(''); t.note('done');`;
    const { stdout, stderr } = spawnSync(process.execPath, program(body), { encoding: 'utf8' });
    assert.deepEqual([stdout, stderr], ['', expected]);
  }
});
