import { Cron } from 'croner';
import { type Clock, DAY, HOUR, MINUTE, SECOND } from './clock.ts';

/** When to look again. */
export interface Schedule {
  /** Settles when the next pass is due, or at once when the signal says stop. */
  readonly wait: (clock: Clock, signal: AbortSignal) => Promise<void>;
  /** Milliseconds between two passes, roughly: a source that fails is asked again after so long at first. */
  readonly about: number;
}

/** `90s`, `15m`, `2h`, `1d` in milliseconds; null where it is none of these. */
export function durationOf(text: string): number | null {
  const [, digits = '', unit = ''] = /^(\d{1,6})(s|m|h|d)$/u.exec(text.trim()) ?? [];
  const value = Number(digits) * (UNITS[unit] ?? 0);
  return value > 0 ? value : null;
}

const UNITS: Readonly<Record<string, number>> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/** Pass after pass with so much time between their beginnings, whatever the clock on the wall does. */
export function every(milliseconds: number): Schedule {
  let begun: number | null = null;
  return {
    about: milliseconds,
    wait: async (clock, signal) => {
      const now = clock.steady();
      // At once at first. A pass that took longer than that is followed by the next one, not by those that were missed.
      const next = begun === null ? now : Math.max(now, begun + milliseconds);
      begun = next;
      await clock.sleep(next - now, signal);
    },
  };
}

/** By a pattern of five or six fields as cron has them.
 *  @param zone of which the hours are; null takes that of the machine
 *  @throws RangeError where it is no pattern, or one that never comes */
export function byPattern(pattern: string, zone: string | null = null): Schedule {
  const cron = read(pattern, zone);
  return {
    about: MINUTE,
    wait: async (clock, signal) => {
      const next = cron.nextRun(new Date(clock.wall()))?.getTime() ?? Number.POSITIVE_INFINITY;
      // Looked at now and then: the clock on the wall may jump, and the machine may have slept.
      while (!signal.aborted) {
        const left = next - clock.wall();
        if (left <= 0) return;
        await clock.sleep(Math.min(left, MINUTE), signal);
      }
    },
  };
}

function read(pattern: string, zone: string | null): Cron {
  try {
    const cron = new Cron(pattern, {
      paused: true,
      mode: '5-or-6-parts',
      ...(zone === null ? {} : { timezone: zone }),
    });
    if (cron.nextRun() !== null) return cron;
  } catch (error) {
    throw new RangeError((error as Error).message, { cause: error });
  }
  throw new RangeError('that time never comes');
}
