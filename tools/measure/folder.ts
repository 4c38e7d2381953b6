/** What a large folder takes: `read --format jsonl` over it in a process of its own, which tells its largest memory when it
 *  ends. Any folder will do; `tools/make-folder.ts` makes one of any size. */
import { spawn } from 'node:child_process';
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
  const main = join(import.meta.dirname, '../../src/cli/main.ts');
  const child = spawn(process.execPath, ['--import', WATCH, main, 'read', path, '--format', 'jsonl'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [reports, bytes, noted] = [0, 0, ''];
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) reports++;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    noted += chunk.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const lines = noted.trimEnd().split('\n');
  if (code !== 0 && code !== 1) throw new Error(`read ended with ${code}:\n${noted}`);
  const { maxRSS, cpu } = JSON.parse(lines.at(-1) ?? '') as { maxRSS: number; cpu: number };
  const figures = {
    reports,
    failures: lines.length - 1,
    outputMegabytes: Math.round(bytes / 1e6),
    peakMebibytes: Math.round(maxRSS / 1024),
    cpuSeconds: Math.round(cpu / 1e6),
  };
  return { table: Object.entries(figures).map(([name, value]) => `${name.padEnd(18)} ${value}`), figures };
}
