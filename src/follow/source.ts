import { createHash } from 'node:crypto';
import { realpathSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { Visited } from '../fetch/visit.ts';
import type { Failure, Input } from '../model/input.ts';
import { streamInputs } from '../read/gather.ts';
import { type Clock, DAY } from './clock.ts';
import { type Item, itemsOf } from './items.ts';
import { type Polite, retryAfter } from './polite.ts';
import { backOff, type SourceState } from './state.ts';

/** What a source gave in one pass. */
export interface Gathered {
  /** New or changed, the oldest first where the source tells. */
  readonly inputs: readonly Input[];
  readonly failures: readonly Failure[];
  /** To be remembered once the inputs are kept; null of folders, which are looked at whole. */
  readonly state: SourceState | null;
  /** Where it has moved for good; null where it has not. */
  readonly movedTo: string | null;
  /** To be called once the inputs are kept. */
  readonly done?: () => void;
}

export function isAddress(source: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//iu.test(source);
}

/** Files that are new or changed since this was made.
 *  @param leave files of our own that may lie in a folder */
export function openFolder(
  path: string,
  { largest, leave }: { readonly largest: number; readonly leave: readonly string[] },
) {
  const known = new Map<string, string>();
  const own = leave.map((file) => real(file));
  return (): Gathered => {
    const inputs: Input[] = [];
    const failures: Failure[] = [];
    const marks = new Map<string, string>();
    const skip = (file: string, stats: Stats): boolean => {
      const name = real(file);
      if (own.some((mine) => name === mine || name.startsWith(`${mine}-`) || name.startsWith(`${mine}.`))) return true;
      marks.set(file, `${stats.size} ${stats.mtimeMs} ${stats.ino}`);
      return known.get(file) === marks.get(file);
    };
    for (const found of streamInputs([path], { largest, skip })) {
      if ('bytes' in found) inputs.push(found);
      // A folder that waits for its first file is no mistake here.
      else if (found.kind !== 'empty-folder') failures.push(found);
    }
    const failed = new Set(failures.map(({ file }) => file));
    const done = (): void => {
      known.clear();
      for (const [file, mark] of marks) if (!failed.has(file)) known.set(file, mark);
    };
    return { inputs, failures, state: null, movedTo: null, done };
  };
}

/** With the links of the way followed; of a file that is not there yet, the way to it. */
function real(file: string): string {
  const at = file.lastIndexOf(sep);
  try {
    return realpathSync(file);
  } catch {
    try {
      return `${realpathSync(at === -1 ? '.' : file.slice(0, at + 1))}${sep}${file.slice(at + 1)}`;
    } catch {
      return file;
    }
  }
}

export interface AddressOptions {
  readonly polite: Polite;
  readonly clock: Clock;
  /** Fetch the page of each item in place of what the feed holds of it. */
  readonly full: boolean;
  /** Pages of items in one pass at most. */
  readonly most: number;
  /** Milliseconds to leave it alone after the first failure. */
  readonly first: number;
}

/** Ask an address again: a feed gives its items that are new or changed, any other page itself. */
export async function askAddress(address: string, state: SourceState, options: AddressOptions): Promise<Gathered> {
  const { polite, clock } = options;
  const asked = clock.wall();
  const { etag, modified } = state;
  const found = await polite.ask(address, etag === null && modified === null ? undefined : { etag, modified });
  const well = { ...state, asked, wait: 0, failures: 0 };
  if (found === 'unchanged') return { inputs: [], failures: [], state: well, movedTo: null };
  // It was not asked at all: that is no failure of its own.
  if ('failure' in found && found.failure.kind === 'asked-to-wait') {
    return { inputs: [], failures: [found.failure], state, movedTo: null };
  }
  if ('failure' in found) return failed(found, { ...state, asked }, options);
  const { input, validators, movedTo } = found;
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const now = { ...well, ...validators, sha256 };
  if (sha256 === state.sha256) return { inputs: [], failures: [], state: now, movedTo };
  const items = itemsOf(input);
  if (items === 'broken') return brokenFeed(address, { ...state, asked }, options);
  if (items === null) return { inputs: [input], failures: [], state: { ...now, items: {} }, movedTo };
  return { ...(await gatherItems(items, now, options)), movedTo };
}

function failed(
  { failure, status, retryAfter: header }: Extract<Visited, { failure: Failure }>,
  state: SourceState,
  { clock, first }: AddressOptions,
): Gathered {
  const failures = state.failures + 1;
  // Gone for good (410): asked once a day, in case that was a mistake.
  const wished = status === 410 || failure.kind === 'robots' ? DAY : retryAfter(header, clock.wall());
  const wait = backOff(failures, first, wished);
  return { inputs: [], failures: [failure], state: { ...state, failures, wait }, movedTo: null };
}

function brokenFeed(address: string, state: SourceState, { first }: AddressOptions): Gathered {
  const message = `${address} is a feed that breaks off or is malformed: it is tried again later.`;
  const failures = state.failures + 1;
  return {
    inputs: [],
    failures: [{ file: address, kind: 'broken-feed', message }],
    state: { ...state, failures, wait: backOff(failures, first, null) },
    movedTo: null,
  };
}

/** Items that are no longer in the feed are forgotten here, never in the case. */
async function gatherItems(
  items: readonly Item[],
  state: SourceState,
  { polite, full, most }: AddressOptions,
): Promise<Omit<Gathered, 'movedTo'>> {
  const inputs: Input[] = [];
  const failures: Failure[] = [];
  const kept: Record<string, string> = {};
  let left = most;
  for (const item of items) {
    const before = state.items[item.key];
    if (before === item.hash) {
      kept[item.key] = item.hash;
      continue;
    }
    if (!full || item.link === null) {
      inputs.push(item.input);
      kept[item.key] = item.hash;
      continue;
    }
    const tries = triesOf(before) + 1;
    // Beyond the limit of one pass: at the next one.
    const found = left-- > 0 ? await polite.ask(item.link) : null;
    if (found !== null && found !== 'unchanged' && 'input' in found) {
      inputs.push(found.input);
      kept[item.key] = item.hash;
      continue;
    }
    if (found === null) kept[item.key] = '?0';
    else {
      if (found !== 'unchanged') failures.push(found.failure);
      const again = found !== 'unchanged' && isPassing(found) && tries < TRIES;
      kept[item.key] = again ? `?${tries}` : item.hash;
      // What the feed holds of it is better than nothing.
      if (!again) inputs.push(item.input);
    }
  }
  const isWhole = Object.values(kept).every((hash) => !hash.startsWith('?'));
  // A feed that says “unchanged” next time would not name what is still to be had.
  const seen = isWhole ? {} : { etag: null, modified: null, sha256: null };
  return { inputs, failures, state: { ...state, ...seen, items: kept } };
}

/** Passes in which the page of an item is asked for. */
const TRIES = 5;

function triesOf(before: string | undefined): number {
  return before?.startsWith('?') === true ? Number(before.slice(1)) : 0;
}

/** Whether it may be otherwise next time. */
function isPassing({ failure, status }: Extract<Visited, { failure: Failure }>): boolean {
  if (status !== null) return status === 429 || status >= 500;
  return PASSING.includes(failure.kind);
}

const PASSING: readonly string[] = [
  'unknown-host',
  'unreachable',
  'too-slow',
  'broken-answer',
  'robots-unknown',
  'asked-to-wait',
];
