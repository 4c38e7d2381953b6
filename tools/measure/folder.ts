/** What a large folder takes: `read --format jsonl` over it in a process of its own, which tells its largest memory when it
 *  ends. Any folder will do; `tools/make-folder.ts` makes one of any size. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Measured } from './measure.ts';

/** Loaded before the program. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }) + '\\n');
  });
`)}`;

export async function folder(path: string): Promise<Measured> {
  const { reports, failures, bytes, maxRSS, cpu } = await readFolder(path);
  const figures = {
    reports,
    failures,
    outputMegabytes: Math.round(bytes / 1e6),
    peakMebibytes: Math.round(maxRSS / 1024),
    cpuSeconds: Math.round(cpu / 1e6),
  };
  return { table: Object.entries(figures).map(([name, value]) => `${name.padEnd(18)} ${value}`), figures };
}

export interface FolderRead {
  readonly reports: number;
  readonly failures: number;
  /** How much it printed, and the SHA-256 of it. */
  readonly bytes: number;
  readonly sha256: string;
  /** Kibibytes. */
  readonly maxRSS: number;
  /** Microseconds, of all threads. */
  readonly cpu: number;
  /** From the start of the process to its end, by the clock. */
  readonly seconds: number;
}

/** `read --format jsonl` over a folder, with so many threads, in a process of its own. */
export async function readFolder(path: string, threads = 1): Promise<FolderRead> {
  const main = join(import.meta.dirname, '../../src/cli/main.ts');
  const began = performance.now();
  const args = ['read', path, '--format', 'jsonl', '--threads', String(threads)];
  const child = spawn(process.execPath, ['--import', WATCH, main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hash = createHash('sha256');
  let [reports, bytes, noted] = [0, 0, ''];
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) reports++;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    noted += chunk.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - began) / 1000;
  const lines = noted.trimEnd().split('\n');
  if (code !== 0 && code !== 1) throw new Error(`read ended with ${code}:\n${noted}`);
  const { maxRSS, cpu } = JSON.parse(lines.at(-1) ?? '') as { maxRSS: number; cpu: number };
  return { reports, failures: lines.length - 1, bytes, sha256: hash.digest('hex'), maxRSS, cpu, seconds };
}
