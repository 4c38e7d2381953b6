import type { Validators } from '../fetch/get.ts';
import type { Visited, VisitOptions } from '../fetch/visit.ts';
import type { Limits } from '../model/limits.ts';
import { VERSION } from '../model/version.ts';
import { type Clock, DAY } from './clock.ts';
import type { SourceMemory } from './memory.ts';
import { type Robots, robotsOf } from './robots.ts';

export interface PoliteOptions extends Pick<VisitOptions, 'allow' | 'resolve' | 'later'> {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly memory: SourceMemory;
  readonly signal: AbortSignal;
  /** An address of mail or of the web where whoever runs a site finds who asks; null leaves it out. */
  readonly contact: string | null;
  /** Milliseconds between two requests to one host at least. */
  readonly pause: number;
  /** Hears of each address before it is asked. */
  readonly watch?: (address: string) => void;
}

export interface Polite {
  /** Never throws. @param known what the address said before */
  readonly ask: (address: string, known?: Validators) => Promise<Visited>;
}

/** Ask addresses as a guest does: one at a time, each host after a pause, what robots.txt asks to leave alone not at all, and nothing more of
 *  a host that said it has enough until the time that it named. */
export function openPolite(options: PoliteOptions): Polite {
  const { clock, limits, memory, signal, contact, pause, watch = () => {} } = options;
  const agent = `Crossread/${VERSION}${contact === null ? '' : ` (+${contact})`}`;
  /** By host: when it was asked last. */
  const asked = new Map<string, number>();
  /** By host: until when it is left alone. */
  const resting = new Map<string, number>();
  const rules = new Map<string, { readonly robots: Robots; readonly read: number }>();
  return { ask };

  async function ask(address: string, known?: Validators): Promise<Visited> {
    watch(address);
    const found = await request(address, limits, mayAsk, known);
    rest(address, found);
    return found;
  }

  async function request(
    address: string,
    within: Limits,
    before: (url: URL) => Promise<void>,
    known?: Validators,
  ): Promise<Visited> {
    const { visit } = await import('../fetch/visit.ts');
    const { allow, resolve, later } = options;
    return visit(address, {
      limits: within,
      agent,
      before,
      known,
      signal,
      ...(allow === undefined ? {} : { allow }),
      ...(resolve === undefined ? {} : { resolve }),
      ...(later === undefined ? {} : { later }),
    });
  }

  async function mayAsk(url: URL): Promise<void> {
    if ((resting.get(url.host) ?? 0) > clock.steady()) throw { kind: 'asked-to-wait', what: url.host };
    const robots = await rulesFor(url.origin);
    if (robots === 'unknown') throw { kind: 'robots-unknown', what: url.origin };
    if (!robots.allows(url.href)) throw { kind: 'robots', what: url.origin };
    await turn(url.host, Math.max(pause, robots.delay));
  }

  /** Until it is the host's turn again. */
  async function turn(host: string, least: number): Promise<void> {
    const last = asked.get(host);
    if (last !== undefined) await clock.sleep(Math.max(0, last + least - clock.steady()), signal);
    keep(asked, host, clock.steady());
  }

  /** A day at most lies between two looks at robots.txt (RFC 9309, 2.4). */
  async function rulesFor(origin: string): Promise<Robots | 'unknown'> {
    const held = rules.get(origin);
    if (held !== undefined && clock.steady() - held.read < DAY) return held.robots;
    const name = `robots ${origin}`;
    const before = keptRobots(memory.recall(name));
    const address = `${origin}/robots.txt`;
    const now = clock.wall();
    if (held === undefined && before !== null && now >= before.read && now - before.read < DAY) {
      return hold(origin, robotsOf(address, before.text));
    }
    const text = await askRobots(address);
    // What it said before holds while it cannot be asked (RFC 9309, 2.3.1.4).
    if (text === 'unknown') return before === null ? 'unknown' : hold(origin, robotsOf(address, before.text));
    await memory.remember(name, { read: now, text });
    return hold(origin, robotsOf(address, text));
  }

  function hold(origin: string, robots: Robots): Robots {
    keep(rules, origin, { robots, read: clock.steady() });
    return robots;
  }

  /** Its text; '' where there is none: then everything is allowed. */
  async function askRobots(address: string): Promise<string | 'unknown'> {
    const least = { ...limits, download: ROBOTS, redirects: Math.max(5, limits.redirects) };
    const found = await request(address, least, (url) => turn(url.host, pause));
    if (found === 'unchanged') return 'unknown';
    if ('input' in found) return new TextDecoder().decode(found.input.bytes);
    rest(address, found);
    const { status, failure } = found;
    const none = status !== null && status >= 400 && status < 500 && status !== 429;
    // A host that does not exist, or is not to be asked, is told of by the request itself; so is a page in the place of the rules.
    return none || ['unknown-host', 'private-address', 'wrong-type'].includes(failure.kind) ? '' : 'unknown';
  }

  /** “Too many requests” and “not now” are meant for all that we ask there. */
  function rest(address: string, found: Visited): void {
    if (found === 'unchanged' || !('failure' in found) || !(found.status === 429 || found.status === 503)) return;
    const host = URL.parse(address)?.host;
    const wait = retryAfter(found.retryAfter, clock.wall()) ?? REST;
    if (host !== undefined) keep(resting, host, clock.steady() + wait);
  }
}

/** Bytes of robots.txt: as much as RFC 9309, 2.5, asks for at least. */
const ROBOTS = 512 * 1024;

/** Milliseconds for which a host that is too busy and names no time is left alone. */
const REST = 60_000;

/** Hosts of which something is held: with --full articles lead to more and more of them. */
const HOSTS = 1_000;

function keep<Value>(held: Map<string, Value>, key: string, value: Value): void {
  held.delete(key);
  held.set(key, value);
  if (held.size > HOSTS) for (const first of [...held.keys()].slice(0, 1)) held.delete(first);
}

/** Retry-After (RFC 9110, 10.2.3), seconds or a date, as milliseconds from now, a week at most; null where it names no time. */
export function retryAfter(header: string, now: number): number | null {
  const seconds = /^\s*(\d{1,12})\s*$/u.exec(header)?.[1];
  const until = seconds === undefined ? Date.parse(header) - now : Number(seconds) * 1000;
  return Number.isNaN(until) ? null : Math.min(Math.max(0, until), 7 * DAY);
}

function keptRobots(value: unknown): { readonly read: number; readonly text: string } | null {
  if (typeof value !== 'object' || value === null || !('read' in value) || !('text' in value)) return null;
  const { read, text } = value;
  return typeof read === 'number' && typeof text === 'string' ? { read, text } : null;
}
