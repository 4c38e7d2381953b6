/** `node tools/follow-day.ts [HOURS]`: follows a feed on this machine for so many hours of a clock that goes on by itself, 24 if not given, and tells
 *  how much memory is in use at each quarter of the time. Twice: a feed that never changes, and a mixed stream of which every fourth look brings
 *  a new report. A test does the first for a day. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HOUR, MINUTE } from '../src/follow/clock.ts';
import { type FollowOptions, follow } from '../src/follow/follow.ts';
import { intoMany } from '../src/follow/many-stories.ts';
import { intoOne } from '../src/follow/one-story.ts';
import { every } from '../src/follow/schedule.ts';
import { openKept } from '../src/kept/kept.ts';
import { loadLexicon } from '../src/load.ts';
import { LIMITS } from '../src/model/limits.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { fakeClock, feed, HERE, openSite, rss, type Told } from '../test/followed.ts';
import { words } from '../test/stream.ts';

export interface Day {
  readonly passes: number;
  readonly reports: number;
  readonly stories: number;
  /** Bytes in use after a collection, at each quarter of the time. */
  readonly heap: readonly number[];
}

/** @param kind `same`: the feed never changes; `mixed`: it gets longer, of several matters, and the oldest items drop out */
export async function followDay(kind: 'same' | 'mixed', hours: number): Promise<Day> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const folder = mkdtempSync(join(tmpdir(), 'crossread-day-'));
  const site = await openSite();
  const store = await openSqlite(join(folder, 'day.crossread'), { create: true });
  const lexicon = loadLexicon({ models: 'none' });
  try {
    site.paths.set('/feed', feed(rss(itemsAt(0))));
    const all = (hours * HOUR) / (15 * MINUTE);
    const heap: number[] = [];
    let passes = 0;
    await follow({
      ...HERE,
      ...(await shelfFor(kind)),
      sources: [`${site.origin}/feed`],
      store,
      name: 'day',
      lexicon,
      limits: LIMITS,
      clock: fakeClock(),
      schedule: every(15 * MINUTE),
      lasts: hours * HOUR,
      full: false,
      leave: [],
      contact: null,
      pause: 2000,
      news: { rhythm: 'each change', write: () => {} },
      signal: new AbortController().signal,
      kept: () => {},
      passed: () => {
        passes++;
        if (kind === 'mixed') site.paths.set('/feed', feed(rss(itemsAt(Math.floor(passes / 4)))));
        // Of the test itself: what was asked.
        site.asked.length = 0;
        site.headers.length = 0;
        if (passes % Math.ceil(all / 4) !== 0) return;
        collect();
        heap.push(process.memoryUsage().heapUsed);
      },
    });
    const stories = (await store.stories()).filter(({ reports }) => reports > 0);
    return { passes, reports: stories.reduce((sum, { reports }) => sum + reports, 0), stories: stories.length, heap };
  } finally {
    site.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }

  async function shelfFor(which: typeof kind): Promise<Pick<FollowOptions, 'shelf' | 'open'>> {
    const open = (story: string) => openKept(store, { story, lexicon, engine: 'e' });
    if (which === 'mixed')
      return { shelf: await intoMany(store, 'day', { lexicon, limits: LIMITS, engine: 'e', cells: null }), open };
    const kept = await open('day');
    return { shelf: intoOne(kept, LIMITS), open: async () => kept };
  }
}

/** The last twenty items of a feed after so many came to it. */
function itemsAt(count: number): readonly Told[] {
  return Array.from({ length: 20 }, (_, at) => {
    const number = count + at;
    const text = `Sudmark said on Monday that bridge ${number} was closed. ${words(`matter${number % 40}`, 40)}`;
    return { id: String(number), title: `Report ${number}`, text, link: `/${number}` };
  }).reverse();
}

if (import.meta.main) {
  const [hours = 24] = process.argv.slice(2).map(Number);
  for (const kind of ['same', 'mixed'] as const) {
    const { passes, reports, stories, heap } = await followDay(kind, hours);
    const shown = heap.map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(', ');
    console.log(
      `${kind}: ${passes} looks, ${reports} reports in ${stories} stories; MB in use at each quarter: ${shown}`,
    );
  }
}
