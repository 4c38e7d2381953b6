/** `node tools/paint.ts [--reports 100]`: how long a reader waits in Chromium for each view of a story of so many invented reports: until
 *  something is painted, and until what was asked for is there; for who comes first, and for who comes after. The app is built already
 *  (`node tools/build-app.mjs`). */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { served } from '../test/served.ts';
import { inventReport } from './make-story.ts';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '100' } } });
const reports = Number(values.reports);

/** What is useful in each view. */
const VIEWS = [
  ['home', '/', '.card'],
  ['story', '/story/river', '#question'],
  ['its brief', '/story/river', '.answer .section, .answer section, .answer p'],
  ['reports', '/story/river/reports', '.report-row'],
  ['positions', '/story/river/positions', 'table, .virtual'],
  ['timeline', '/story/river/timeline', 'svg'],
  ['who', '/story/river/who', 'svg'],
  ['an answer', '/story/river?q=Who+denies+it%3F', '.answer p'],
] as const;

const server = await served([]);
const browser = await launch();
try {
  const story = await server.desk.do<'begin'>({ do: 'begin', name: 'River' });
  const inputs = Array.from({ length: reports }, (_, at) => {
    const { file, text } = inventReport(1, at);
    return { file, bytes: new TextEncoder().encode(text) };
  });
  const { added } = await server.desk.do<'add'>({ do: 'add', story, inputs });
  console.log(`${added.length} reports; milliseconds: first painted, there; for the first reader and the next`);
  for (const [name, path, useful] of VIEWS) {
    const [first, next] = [await look(browser, path, useful), await look(browser, path, useful)];
    console.log(`${name.padEnd(10)} ${told(first)} ${told(next)}`);
  }
} finally {
  await browser.close();
  await server.close();
}

interface Waited {
  readonly painted: number;
  readonly there: number;
}

/** A browser that has seen nothing yet opens a page. Both times are counted by the page from the beginning of its loading. */
async function look(from: Browser, path: string, useful: string): Promise<Waited> {
  const context = await from.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    await page.waitForSelector(useful, { timeout: 600_000, state: 'attached' });
    return await page.evaluate<Waited>(
      `({ there: performance.now(), painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN })`,
    );
  } finally {
    await context.close();
  }
}

function told({ painted, there }: Waited): string {
  return `${painted.toFixed(0).padStart(6)} ${there.toFixed(0).padStart(7)}`;
}
