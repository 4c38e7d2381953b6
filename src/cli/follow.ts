import { performance } from 'node:perf_hooks';
import { type Clock, MINUTE, SECOND } from '../follow/clock.ts';
import { type FollowOptions, follow as followSources } from '../follow/follow.ts';
import { intoMany } from '../follow/many-stories.ts';
import { intoOne } from '../follow/one-story.ts';
import type { Passed } from '../follow/pass.ts';
import { byPattern, durationOf, every, type Schedule } from '../follow/schedule.ts';
import type { Kept } from '../follow/shelf.ts';
import { isAddress } from '../follow/source.ts';
import { loadLexicon } from '../load.ts';
import type { Limits } from '../model/limits.ts';
import { showName } from '../model/show.ts';
import { lineOf, OUTCOMES } from './add.ts';
import { type Call, wrongUse } from './command.ts';
import { cellsFor, limitsOf, openKeptCase, openStore } from './kept.ts';
import { replaceFile } from './result.ts';
import type { Terminal } from './terminal.ts';

/** What a test brings in place of the machine’s. */
export interface World extends Pick<FollowOptions, 'allow' | 'resolve' | 'later'> {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** `crossread follow SOURCE... --case CASE`: until it is stopped, its time is over, or, with --once, after one look. */
export async function follow(call: Call, terminal: Terminal): Promise<number> {
  const stop = new AbortController();
  const onSignal = (): void => {
    terminal.note('crossread: stopping; what was told is kept.');
    stop.abort();
  };
  // Once: whoever asks a second time does not want to wait.
  for (const signal of SIGNALS) process.once(signal, onSignal);
  try {
    return await run(call, terminal, { clock: machineClock(), signal: stop.signal });
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Everything but the clock and the signals of the machine. */
export async function run(call: Call, terminal: Terminal, world: World): Promise<number> {
  const { options, files: sources } = call;
  const schedule = scheduleOf(call);
  const limits = limitsOf(call);
  const given = {
    contact: contactOf(call),
    pause: pauseOf(call),
    lasts: options.for === undefined ? null : timeOf('--for', options.for),
    news: newsOf(call),
    full: options.full === '',
  };
  mustBeSources(sources);
  if (sources.some(isAddress) && given.contact === null) {
    terminal.note('crossread: with --contact you@example.org the sites that are asked can tell whom to write to.');
  }
  const { store, name, shelf, open, lexicon } = await openShelf(call, terminal, limits);
  const telling = tellFailures(terminal);
  try {
    const last = await followSources({
      ...world,
      ...given,
      sources,
      store,
      name,
      shelf,
      open,
      lexicon,
      limits,
      schedule,
      leave: [options.case, options.atom].filter((file) => file !== undefined),
      watch: (address) => terminal.step(`asking ${showName(address)} …`),
      kept: tellKept(terminal),
      passed: (passed) => {
        terminal.step('');
        telling(passed);
        tellPass(passed, terminal, schedule === null);
      },
    });
    return last !== null && last.failures.size > 0 && schedule === null ? 1 : 0;
  } finally {
    await store.close();
  }
}

/** Where what comes is kept: one story, or, with --sort, as many as are found. */
async function openShelf(
  call: Call,
  terminal: Terminal,
  limits: Limits,
): Promise<Pick<FollowOptions, 'store' | 'name' | 'shelf' | 'open' | 'lexicon'>> {
  if (call.options.sort === undefined) {
    const { kept, store, story, lexicon } = await openKeptCase(call, terminal, { create: true });
    return { store, name: story, shelf: intoOne(kept, limits), open: async () => kept, lexicon };
  }
  const { store } = await openStore(call, { create: true });
  const { openKept } = await import('../kept/kept.ts');
  const { engineName } = await import('../kept/engine.ts');
  const models = call.options.models === 'none' ? 'none' : 'all';
  const lexicon = loadLexicon({ models });
  const name = call.options.story ?? STREAM;
  if ((await store.reports(name)).length > 0) {
    await store.close();
    throw wrongUse(`“${showName(name)}” is a story that holds reports: give the stream another name with --story`);
  }
  const [engine, cells] = [engineName(models), await cellsFor(call)];
  const shelf = await intoMany(store, name, { lexicon, limits, engine, cells });
  return {
    store,
    name,
    shelf,
    lexicon,
    open: (story) => openKept(store, { story, lexicon, engine, cells }),
  };
}

/** The name of a stream where none is given. */
const STREAM = 'stream';

function scheduleOf({ options: { every: often, cron, once } }: Call): Schedule | null {
  if ([often, cron, once].filter((one) => one !== undefined).length > 1)
    throw wrongUse('give one of --every, --cron and --once');
  if (once !== undefined) return null;
  if (cron === undefined) return every(timeOf('--every', often ?? '15m'));
  try {
    return byPattern(cron);
  } catch (error) {
    throw wrongUse(`--cron takes five fields such as "0 7 * * *", not “${cron}”: ${(error as Error).message}`);
  }
}

function timeOf(option: string, text: string): number {
  const time = durationOf(text);
  if (time === null) throw wrongUse(`${option} takes a time such as 90s, 15m, 2h or 1d, not “${text}”`);
  if (option === '--every' && time < MINUTE)
    throw wrongUse('--every is a minute (1m) at least: nobody publishes oftener');
  return time;
}

/** It goes out with every request: an address of mail or of the web, and nothing that could break a header. */
function contactOf({ options: { contact } }: Call): string | null {
  if (contact === undefined) return null;
  if (/^[\w.+-]{1,100}@[\w-]{1,60}(?:\.[\w-]{1,60})+$/u.test(contact)) return `mailto:${contact}`;
  if (/^(?:https?:\/\/|mailto:)[\w.~%@:/?#=&+-]{3,200}$/u.test(contact)) return contact;
  throw wrongUse(`--contact takes an address of mail or of the web, not “${contact}”`);
}

function pauseOf({ options: { pause } }: Call): number {
  return pause === undefined ? 2 * SECOND : timeOf('--pause', pause);
}

function newsOf(call: Call): FollowOptions['news'] {
  const { atom, daily } = call.options;
  if (atom === undefined) {
    if (daily !== undefined) throw wrongUse('--daily tells when to write the feed of --atom: give both');
    return null;
  }
  return { rhythm: daily === undefined ? 'each change' : 'daily', write: (feed) => replaceFile(atom, feed, call) };
}

function mustBeSources(sources: readonly string[]): void {
  const twice = sources.find((source, index) => sources.indexOf(source) !== index);
  if (twice !== undefined) throw wrongUse(`${showName(twice)} is named twice`);
  const wrong = sources.find((source) => isAddress(source) && !/^https?:/iu.test(source));
  if (wrong !== undefined) throw wrongUse(`${showName(wrong)} is no http or https address`);
  if (sources.includes('-')) throw wrongUse('standard input (-) cannot be followed: name folders and addresses');
}

function tellKept(terminal: Terminal): Kept {
  return (report, outcome, { story, why }) => {
    if (outcome === 'known') return;
    const where = why === null ? '' : `  → ${story} (${why})`;
    terminal.print(`${OUTCOMES[outcome]}  ${lineOf(report)}${where}\n`);
  };
}

/** A source that fails is named when it begins to, not at every pass, and when it is well again. */
function tellFailures(terminal: Terminal): (passed: Passed) => void {
  const before = new Map<string, string>();
  return ({ asked, failures, moved }) => {
    for (const source of asked) {
      const now = failures.get(source) ?? [];
      const kinds = now.map(({ file, kind }) => `${kind} ${file}`).join('\n');
      if (kinds !== (before.get(source) ?? '')) {
        for (const { message } of now) terminal.note(`crossread: ${message}`);
        if (kinds === '') terminal.note(`crossread: ${showName(source)} is well again.`);
      }
      before.set(source, kinds);
    }
    for (const { source, to } of moved) {
      terminal.note(`crossread: ${showName(source)} has moved for good: name ${showName(to)} in its place.`);
    }
  };
}

function tellPass({ counts: { added, replaced }, resting }: Passed, terminal: Terminal, isOnly: boolean): void {
  if (isOnly && resting.length > 0) {
    terminal.note(`crossread: left alone for now, after failures: ${resting.map(showName).join(', ')}`);
  }
  if (added + replaced === 0) {
    if (isOnly) terminal.print('Nothing new.\n');
    return;
  }
  terminal.print(`${added} new${replaced === 0 ? '' : `, ${replaced} corrected`}.\n`);
}

function machineClock(): Clock {
  return {
    wall: () => Date.now(),
    steady: () => performance.now(),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || milliseconds <= 0) {
          resolve();
          return;
        }
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        // A timer counts 31 bits of milliseconds; who waits longer looks again.
        const timer = setTimeout(done, Math.min(milliseconds, 2 ** 31 - 1));
        signal.addEventListener('abort', done, { once: true });
      }),
  };
}
