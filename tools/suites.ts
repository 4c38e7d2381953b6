/** The test suites and what a machine must have for each. A suite whose programs are missing is left out by name, with what
 *  to install; where CI=true that is a failure. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Suite {
  readonly name: string;
  /** Every `*.test.ts` under these folders that stands in no folder of another suite. */
  readonly folders: readonly string[];
  /** Whether its files may run side by side in several processes: they share no server. */
  readonly together?: boolean;
  /** Programs of the machine, beyond Node and npm. */
  readonly needs: readonly Program[];
}

export interface Program {
  readonly command: string;
  /** Where it may stand besides PATH: each folder in this one may have a `bin`. */
  readonly versions?: string;
  /** How to get it, for the message. */
  readonly install: string;
}

const PYTHON: Program = { command: 'python3', install: 'apt-get install python3' };
const CHROMIUM: Program = { command: 'chromium', install: 'apt-get install chromium' };

const POSTGRES: Program = {
  command: 'postgres',
  versions: '/usr/lib/postgresql',
  install: 'apt-get install postgresql',
};

/** `.ci/run` installs what they need. */
export const SUITES: readonly Suite[] = [
  { name: 'tests', folders: ['src', 'test', 'tools'], together: true, needs: [] },
  // A second verifier in another language agrees with the first.
  { name: 'python', folders: ['docs/verify'], needs: [PYTHON] },
  // What only a browser shows: requests, print, zoom, keyboard, accessibility.
  { name: 'browser', folders: ['browser'], needs: [CHROMIUM] },
  // The store of several machines, on a server that the tests start and stop.
  { name: 'postgres', folders: ['test/postgres'], needs: [POSTGRES] },
];

/** Whether a test file belongs to a suite: to that of the innermost folder. */
export function isOf(file: string, { name, folders }: Suite, suites: readonly Suite[] = SUITES): boolean {
  const depth = (some: readonly string[]) =>
    Math.max(...some.map((folder) => (file.startsWith(`${folder}/`) ? folder.length : 0)));
  const own = depth(folders);
  return own > 0 && suites.every((other) => other.name === name || depth(other.folders) < own);
}

/** The program as it can be started: by its name, or by its path in the newest version of it; null where there is none. */
export function programAt({ command, versions }: Pick<Program, 'command' | 'versions'>): string | null {
  if (answers(command)) return command;
  if (versions === undefined || !existsSync(versions)) return null;
  const paths = readdirSync(versions)
    .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a) || (a < b ? 1 : -1))
    .map((version) => join(versions, version, 'bin', command));
  return paths.find(answers) ?? null;
}

/** The suites that cannot run here, and why. */
export function leftOut(
  suites: readonly Suite[],
  has: (program: Program) => boolean = (program) => programAt(program) !== null,
): { readonly name: string; readonly reason: string }[] {
  return suites.flatMap(({ name, needs }) => {
    const absent = needs.filter((program) => !has(program));
    return absent.length === 0
      ? []
      : [{ name, reason: absent.map(({ command, install }) => `no ${command} (${install})`).join(', ') }];
  });
}

function answers(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
