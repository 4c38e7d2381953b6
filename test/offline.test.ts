import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from './folder.ts';

const root = join(import.meta.dirname, '..');

/** Loaded before the program: whoever opens a socket or asks for an address is told off and named on standard error. */
const GUARD = `data:text/javascript,${encodeURIComponent(`
  import dgram from 'node:dgram';
  import dns from 'node:dns';
  import net from 'node:net';
  function caught(what) {
    return () => {
      process.stderr.write('SOCKET ' + what + '\\n');
      throw new Error('no socket: ' + what);
    };
  }
  net.Socket.prototype.connect = caught('connect');
  net.Server.prototype.listen = caught('listen');
  dgram.Socket.prototype.bind = caught('bind');
  dgram.Socket.prototype.send = caught('send');
  dns.lookup = caught('lookup');
  dns.promises.lookup = caught('lookup');
`)}`;

function guarded(args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', GUARD, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
}

test('no socket is opened while reports are read and a question is answered', () => {
  const reports = 'golden/border-crisis/reports';
  for (const words of [
    ['read', reports],
    ['ask', 'Who brokered the truce?', reports, '--format', 'html'],
  ]) {
    const { status, stdout, stderr } = guarded(['src/cli/main.ts', ...words]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.ok(stdout.length > 1000);
  }
});

/** Loaded before the program: names every package that only the network needs. */
const LOADED = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      if (name === 'undici' || name === 'ipaddr.js') process.stderr.write('LOADS ' + name + '\\n');
      return next(name, context);
    },
  });
`)}`;

test('the packages for the network are loaded where addresses are given and nowhere else', () =>
  withFolder({ 'list.txt': 'http://127.0.0.1/\nhttp://[::1]/\nhttp://169.254.169.254/\n' }, (folder) => {
    const words = ['src/cli/main.ts', 'read', 'golden/dam-failure/reports', '--format', 'jsonl'];
    const without = guarded(['--import', LOADED, ...words]);
    assert.deepEqual([without.status, without.stderr], [0, '']);
    // Addresses of this machine and its network are refused before a socket is opened.
    const { status, stderr } = guarded(['--import', LOADED, ...words, '--urls', join(folder, 'list.txt')]);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^(?:LOADS (?:undici|ipaddr\.js)\n){2,}(?:crossread: http:.* not on the public internet.*\n){3}$/,
    );
  }));

test('the guard against sockets sees one that is opened', () => {
  const { status, stderr } = guarded(['-e', "fetch('http://127.0.0.1:54321').catch(() => process.exit(7))"]);
  assert.deepEqual([status, /SOCKET (?:connect|lookup)/.test(stderr)], [7, true]);
});
