import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** The machine's own Chromium, without a window. Nothing is downloaded. */
export async function launch(): Promise<Browser> {
  const executablePath = spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();
  return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
