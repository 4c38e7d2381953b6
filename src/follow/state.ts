import type { Validators } from '../fetch/get.ts';
import { type Clock, DAY } from './clock.ts';

/** What is remembered of a source from one pass to the next. It holds no words of reports. */
export interface SourceState extends Validators {
  /** SHA-256 of the bytes that came last: the same bytes are not read again. */
  readonly sha256: string | null;
  /** When it was asked last, milliseconds since 1970. */
  readonly asked: number;
  /** Milliseconds for which it is left alone since. */
  readonly wait: number;
  /** How often it failed in a row. */
  readonly failures: number;
  /** Of a feed: the items that are in it, by key, with the hash of what was kept of each; “?2” where its page could not be had twice. */
  readonly items: Readonly<Record<string, string>>;
}

export const NEW_SOURCE: SourceState = {
  etag: null,
  modified: null,
  sha256: null,
  asked: 0,
  wait: 0,
  failures: 0,
  items: {},
};

export function stateFrom(value: unknown): SourceState {
  const known = typeof value === 'object' && value !== null ? (value as Partial<SourceState>) : {};
  return typeof known.asked === 'number' && typeof known.wait === 'number' ? { ...NEW_SOURCE, ...known } : NEW_SOURCE;
}

/** Where the clock stands before the moment at which it was asked, the clock was set back: then it is asked. */
export function isDue({ asked, wait }: SourceState, clock: Clock): boolean {
  const now = clock.wall();
  return now < asked || now >= asked + wait;
}

/** Milliseconds to leave a source alone after it failed so often in a row: twice as long each time, a day at most.
 *  @param first after the first failure
 *  @param wished what the source asked for */
export function backOff(failures: number, first: number, wished: number | null): number {
  const own = Math.min(first * 2 ** Math.min(failures - 1, 20), DAY);
  return Math.max(own, wished ?? 0);
}
