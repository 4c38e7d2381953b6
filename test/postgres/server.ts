import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { programAt } from '../../tools/suites.ts';

/** A PostgreSQL of its own in a folder that goes in the end: on loopback, for this process. */
export interface Server {
  /** A database of its own, empty. */
  readonly database: () => Promise<string>;
  /** Stop it at once, as a crash would, and start it again. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @param durable whether a commit waits for the disk, as it must where power can fail. A server that crashes loses nothing without it: what it
 *  wrote is in the hands of the system. */
export async function startServer({ durable = false } = {}): Promise<Server> {
  const program = programAt({ command: 'postgres', versions: '/usr/lib/postgresql' });
  if (program === null) throw new Error('no PostgreSQL on this machine');
  const bin = program.includes('/') ? `${dirname(program)}/` : '';
  const folder = mkdtempSync(join(tmpdir(), 'crossread-postgres-'));
  const data = join(folder, 'data');
  // It refuses to run as root; Debian's package brings a user for it.
  const user = process.getuid?.() === 0 ? idsOf('postgres') : {};
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, stdio: 'ignore' as const };
  execFileSync(
    `${bin}initdb`,
    ['-D', data, '-U', 'tester', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    options,
  );
  const port = await freePort();
  let running = await start();
  let count = 0;
  return {
    async database() {
      const name = `story_${++count}`;
      const client = new pg.Client({ connectionString: addressOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return addressOf(name);
    },
    async crash() {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGQUIT');
      await ended;
      running = await start();
    },
    async stop() {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function addressOf(name: string): string {
    return `postgres://tester@127.0.0.1:${port}/${name}`;
  }

  async function start() {
    const args = [
      '-D',
      data,
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'shared_buffers=32MB',
      '-c',
      `fsync=${durable ? 'on' : 'off'}`,
    ];
    const child = spawn(`${bin}postgres`, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000);
    });
    for (let tries = 0; tries < 1200; tries++) {
      const client = new pg.Client({ connectionString: addressOf('postgres') });
      client.on('error', () => {});
      try {
        await client.connect();
        await client.end();
        return child;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    child.kill('SIGKILL');
    throw new Error(`PostgreSQL did not start: ${said}`);
  }
}

function idsOf(name: string): { readonly uid?: number; readonly gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
