/** What `npm test` prints of a test run: failures in full, nothing of what passes. A skipped test is a failure (it looks like
 *  a passed one and is none), and so is a title used twice (a report of a failure must name one place). */
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** The last line a run prints, for the program that started it. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** The place of each title: a suite that runs in several processes at once is held to one place for each over all of them. */
  readonly places: Readonly<Record<string, string>>;
}

export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const places = new Map<string, string>();
  const path: string[] = [];
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:start') path.splice(data.nesting, path.length, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    const title = [...path.slice(0, data.nesting), data.name].join(' > ');
    const place = `${relative(process.cwd(), data.file ?? '?')}:${data.line ?? '?'}`;
    const faults = [...fault(type, data), ...twice(title, place)];
    if (faults.length === 0) passed++;
    else failed++;
    for (const text of faults) yield `FAILED  ${title}\n  ${place}\n  ${text.replaceAll('\n', '\n  ')}\n\n`;
  }
  yield `${JSON.stringify({ passed, failed, places: Object.fromEntries(places) } satisfies Counts)}\n`;

  function twice(title: string, place: string): string[] {
    const first = places.get(title);
    places.set(title, first ?? place);
    return first === undefined ? [] : [`the same title stands in ${first}`];
  }
}

function fault(
  type: 'test:pass' | 'test:fail',
  data: (TestEvent & { type: 'test:pass' | 'test:fail' })['data'],
): string[] {
  if (data.skip || data.todo) return ['skipped or left for later: make it run or take it away'];
  if (type === 'test:pass') return [];
  const { error } = data.details as { error: Error & { cause?: unknown } };
  return [inspect(error.cause ?? error, { depth: 4 })];
}
