import type { KeptCase } from '../kept/kept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Limits } from '../model/limits.ts';
import type { Store } from '../store/store.ts';
import { type Clock, HOUR, MINUTE } from './clock.ts';
import { openMemory } from './memory.ts';
import { feedOf, tellChanges } from './news.ts';
import { type Passed, pass, type Source } from './pass.ts';
import { openPolite, type PoliteOptions } from './polite.ts';
import type { Schedule } from './schedule.ts';
import type { Kept, Shelf } from './shelf.ts';
import { isAddress, openFolder } from './source.ts';

/** SOURCES THAT ARE FOLLOWED: look at folders and addresses again and again, keep what is new, tell what changed.
 *
 *    sources → asked politely → items of feeds, pages, files → kept in a story, or in the stories that are found
 *            → what changed in each → an Atom feed                                       one pass, again and again */
export interface FollowOptions
  extends Pick<PoliteOptions, 'allow' | 'resolve' | 'later' | 'contact' | 'pause' | 'watch'> {
  readonly sources: readonly string[];
  readonly store: Store;
  /** The story, or the stream whose stories are found: what is remembered of the sources is kept under this name. */
  readonly name: string;
  readonly shelf: Shelf;
  /** The case of a story that something came into. */
  readonly open: (story: string) => Promise<KeptCase>;
  readonly lexicon: Lexicon;
  readonly limits: Limits;
  readonly clock: Clock;
  /** null looks once. */
  readonly schedule: Schedule | null;
  /** Milliseconds until it ends by itself; null goes on until the signal. */
  readonly lasts: number | null;
  /** Fetch the page of each item of a feed in place of what the feed holds of it. */
  readonly full: boolean;
  /** Files of our own that may lie in a followed folder. */
  readonly leave: readonly string[];
  readonly news: News | null;
  readonly signal: AbortSignal;
  readonly kept: Kept;
  readonly passed: (passed: Passed) => void;
}

export interface News {
  /** After each pass that brought something, or once a day (in UTC). */
  readonly rhythm: 'each change' | 'daily';
  /** Takes the whole feed. */
  readonly write: (atom: string) => void;
}

/** @returns the last pass, null where there was none */
export async function follow(options: FollowOptions): Promise<Passed | null> {
  const { store, name, clock, limits, signal, schedule, lasts, shelf, leave } = options;
  const memory = await openMemory(store, name);
  const polite = openPolite({ ...options, memory });
  const sources = options.sources.map(
    (source): Source => ({
      name: source,
      look: isAddress(source) ? null : openFolder(source, { largest: limits.size, leave }),
    }),
  );
  const begun = clock.steady();
  const first = Math.min(Math.max(schedule?.about ?? 0, 5 * MINUTE), HOUR);
  let last = momentIn(memory.recall('told')) ?? '';
  let latest = last;
  if (last === '') {
    last = at();
    await memory.remember('told', last);
  }
  let result: Passed | null = null;
  let written = false;
  while (!signal.aborted) {
    await schedule?.wait(clock, signal);
    if (signal.aborted || (lasts !== null && result !== null && clock.steady() - begun >= lasts)) break;
    result = await pass({ ...options, sources, memory, polite, first, most: limits.addresses, at });
    await tellNews();
    options.passed(result);
    if (schedule === null) break;
  }
  return result;

  /** Later than any before, even where the clock was set back: what came after a moment is found by it. */
  function at(): string {
    const now = new Date(clock.wall()).toISOString();
    latest = now > latest ? now : new Date(Date.parse(latest) + 1).toISOString();
    return latest;
  }

  async function tellNews(): Promise<void> {
    const { news } = options;
    const now = at();
    if (news?.rhythm === 'daily' && now.slice(0, 10) === last.slice(0, 10) && written) return;
    const due = news === null || news.rhythm === 'each change' || now.slice(0, 10) !== last.slice(0, 10);
    let changes = 0;
    if (due && news !== null) {
      for (const story of [...shelf.touched()].sort(byCode)) {
        const kept = await options.open(story);
        // One that went into another has nothing more to tell.
        if (kept.case.analyses().length > 0)
          changes += await tellChanges(kept, options.lexicon, { told: last, at: now });
        shelf.toldOf(story);
      }
      last = now;
      await memory.remember('told', last);
    }
    if (news === null || (written && changes === 0)) return;
    const stories = await followed();
    news.write(await feedOf(store, { title: `What changed: ${name}`, at: last, stories }));
    written = true;
  }

  /** The story itself, or those of the stream. */
  async function followed(): Promise<readonly string[]> {
    const found = new Set((await store.filings(name)).map(({ story }) => story));
    return found.size === 0 ? [name] : [...found].sort(byCode);
  }
}

function momentIn(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
