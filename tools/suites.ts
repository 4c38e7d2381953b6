/** The test suites and what a machine must have for each. A suite whose programs are missing is left out by name, with what
 *  to install; where CI=true that is a failure. */
import { spawnSync } from 'node:child_process';

export interface Suite {
  readonly name: string;
  /** Every `*.test.ts` under these folders. */
  readonly folders: readonly string[];
  /** Programs of the machine, beyond Node and npm. */
  readonly needs: readonly Program[];
}

export interface Program {
  readonly command: string;
  /** How to get it, for the message. */
  readonly install: string;
}

export const PYTHON: Program = { command: 'python3', install: 'apt-get install python3' };
export const CHROMIUM: Program = { command: 'chromium', install: 'apt-get install chromium' };

export const SUITES: readonly Suite[] = [
  { name: 'tests', folders: ['src', 'test', 'tools'], needs: [] },
  // A second verifier in another language agrees with the first.
  { name: 'python', folders: ['docs/verify'], needs: [PYTHON] },
  // What only a browser shows: requests, print, zoom, keyboard, accessibility.
  { name: 'browser', folders: ['browser'], needs: [CHROMIUM] },
];

/** The suites that cannot run here, and why. */
export function leftOut(
  suites: readonly Suite[],
  has: (command: string) => boolean = answers,
): { readonly name: string; readonly reason: string }[] {
  return suites.flatMap(({ name, needs }) => {
    const absent = needs.filter((program) => !has(program.command));
    return absent.length === 0
      ? []
      : [{ name, reason: absent.map(({ command, install }) => `no ${command} (${install})`).join(', ') }];
  });
}

function answers(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
