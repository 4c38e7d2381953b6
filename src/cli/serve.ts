import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readApp } from '../http/app-files.ts';
import { type Desk, openDesk } from '../http/desk.ts';
import type { Job, JobState } from '../http/jobs.ts';
import { isLoopback, type Running, startServer } from '../http/server.ts';
import type { Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import { showName } from '../model/show.ts';
import { gatherInputs } from '../read/gather.ts';

import { type Call, wrongUse } from './command.ts';
import { keptName, limitsOf } from './kept.ts';
import type { Terminal } from './terminal.ts';

const PORT = 4747;
const SHORTEST_TOKEN = 16;

/** `crossread serve FILE...` and `crossread serve --case FILE`: until the process is told to stop. */
export async function serve(call: Call, terminal: Terminal): Promise<number> {
  const served = await begin(call, terminal);
  await stopped();
  terminal.note('crossread: closing …');
  await served.close();
  return served.failed() ? 1 : 0;
}

/** What is served, until it is closed. */
export interface Served {
  readonly running: Running;
  readonly desk: Desk;
  /** Whether an input failed so far; each has been named on standard error. */
  readonly failed: () => boolean;
  /** Settles when all inputs of the command line are in. */
  readonly read: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Everything but the waiting. */
export async function begin(call: Call, terminal: Terminal): Promise<Served> {
  const { options, files } = call;
  const kept = keptName(call);
  if (kept !== undefined && files.length > 0)
    throw wrongUse('give either files or --case; “crossread add --case” adds files to a case');
  const limits = limitsOf(call);
  const settings = { host: options.host ?? '127.0.0.1', port: portOf(call), token: tokenOf(call) };
  const stories = storiesOf(files, limits, terminal);
  terminal.step('building the app …');
  const app = readApp(builtApp(terminal));
  terminal.step('loading words and models …');
  const models = options.models === 'none' ? 'none' : 'all';
  const desk = await openDesk({ models, limits, kept: kept ?? null });
  const jobs = await beginAll(stories, desk).catch(async (error: unknown) => {
    await desk.close();
    throw error;
  });
  terminal.step('');
  let failed = stories.some((story) => story.failed);
  const running = await startServer(desk, {
    ...settings,
    allowed: (options.allowHost ?? '').split('\n').filter((name) => name !== ''),
    app,
    largest: limits.size,
    agents: async (request, caller) => (await import('../mcp/server.ts')).answerHttp(request, caller),
    fault: (error) => terminal.note(`crossread: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
  }).catch(async (error: unknown) => {
    await desk.close();
    throw wrongUse(`cannot listen on ${settings.host}, port ${settings.port}: ${(error as Error).message}`);
  });
  tellAddress(running, settings.token, app.size > 0, terminal);
  const read = Promise.all(
    jobs.map(async ({ name, job }) => {
      failed = (await follow(name, job, terminal)) || failed;
    }),
  ).then(() => {});
  return {
    running,
    desk,
    failed: () => failed,
    read,
    close: async () => {
      await running.close();
      await desk.close();
    },
  };
}

function portOf({ options: { port } }: Call): number {
  if (port === undefined) return PORT;
  const number = /^\d{1,5}$/u.test(port) ? Number(port) : -1;
  if (number < 0 || number > 65_535) throw wrongUse(`--port is a number from 0 to 65535, not “${port}”`);
  return number;
}

/** None for this machine alone, unless one is wished for. */
function tokenOf({ options: { host, token } }: Call): string | null {
  if (token !== undefined && !/^[\w-]+$/u.test(token)) throw wrongUse('--token is made of letters, digits, - and _');
  if (token !== undefined && token.length < SHORTEST_TOKEN)
    throw wrongUse(`--token has at least ${SHORTEST_TOKEN} letters: a shorter one is guessed`);
  if (token !== undefined) return token;
  return host === undefined || isLoopback(host) ? null : randomBytes(24).toString('base64url');
}

interface Named {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly failed: boolean;
}

/** Each folder is a story of its own, and all single files are one. */
function storiesOf(files: readonly string[], limits: Limits, terminal: Terminal): readonly Named[] {
  const folders = files.filter((file) => isFolder(file));
  const single = files.filter((file) => !isFolder(file));
  const groups = [
    ...folders.map((folder) => ({ name: nameOf(folder), paths: [folder] })),
    { name: 'Files', paths: single },
  ];
  return groups
    .filter(({ paths }) => paths.length > 0)
    .map(({ name, paths }) => {
      const { inputs, failures } = gatherInputs(paths, { largest: limits.size, standardInput: terminal.input });
      for (const { message } of failures) terminal.note(`crossread: ${message}`);
      return { name, inputs, failed: failures.length > 0 };
    });
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The folder's own name; of one that only says what is in it, the name of the folder around it. */
function nameOf(folder: string): string {
  const path = resolve(folder);
  const own = PLAIN_NAMES.has(basename(path).toLowerCase()) ? basename(dirname(path)) : basename(path);
  const words = own.replace(/[-_]+/gu, ' ').trim();
  return words === '' ? 'Reports' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const PLAIN_NAMES: ReadonlySet<string> = new Set(['reports', 'articles', 'files', 'texts', 'pages']);

interface Begun {
  readonly name: string;
  readonly job: Job;
}

/** Before anybody can ask: whoever asks early finds every story, and that it is being read. */
async function beginAll(stories: readonly Named[], desk: Desk): Promise<readonly Begun[]> {
  const jobs: Begun[] = [];
  for (const { name, inputs } of stories) {
    const story = await desk.do<'begin'>({ do: 'begin', name });
    if (inputs.length > 0) jobs.push({ name, job: desk.add(story, inputs) });
  }
  return jobs;
}

/** Tells on standard error what cannot be read. @returns whether something could not */
async function follow(name: string, job: Job, terminal: Terminal): Promise<boolean> {
  const { promise, resolve: settle } = Promise.withResolvers<boolean>();
  const hear = (now: JobState): void => {
    if (now.state === 'working') terminal.step(`${name}: ${now.step.doing} ${now.step.done} of ${now.step.all} …`);
    if (now.state === 'failed') {
      terminal.note(`crossread: ${name}: ${now.problem.message}`);
      settle(true);
    }
    if (now.state !== 'done') return;
    terminal.step('');
    for (const { message } of now.result.failures) terminal.note(`crossread: ${message}`);
    settle(now.result.failures.length > 0);
  };
  job.watch(hear);
  hear(job.state());
  return promise;
}

function tellAddress({ url }: Running, token: string | null, hasApp: boolean, terminal: Terminal): void {
  const address = url.replace('127.0.0.1', 'localhost');
  terminal.print(`${address}/${token === null ? '' : `?token=${token}`}\n`);
  terminal.note(`crossread: agents reach it at ${address}/mcp (docs/agents.md)`);
  if (!hasApp) terminal.note('crossread: the app is not in this package: only the API is served, at /api');
  if (token !== null) {
    terminal.note('crossread: whoever has this address can read and change everything here.');
    terminal.note(
      'crossread: the way is not encrypted; put a server with TLS before it on a network that others share.',
    );
  }
  terminal.note('crossread: stop it with Ctrl+C.');
}

/** Where the built app lies. A clone builds it where it is missing or older than its sources; the package holds it. */
function builtApp(terminal: Terminal): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const builder = join(root, 'tools', 'build-app.mjs');
  if (existsSync(builder)) {
    const { status } = spawnSync(process.execPath, [builder], { stdio: ['ignore', 2, 2] });
    if (status !== 0)
      terminal.note(`crossread: ${showName(builder)} could not build the app; its message stands above.`);
  }
  return join(root, 'app', 'dist');
}

/** Settles when the process is told to stop. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
