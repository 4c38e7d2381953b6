import type { Cells } from '../kept/cell.ts';
import type { KeptCase } from '../kept/kept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { loadLexicon } from '../load.ts';
import type { Answer } from '../model/answer.ts';
import type { Corrections } from '../model/correction.ts';
import { LIMITS, type Limits, raiseLimits } from '../model/limits.ts';
import type { Store } from '../store/store.ts';
import { type Call, wrongUse } from './command.ts';
import type { Terminal } from './terminal.ts';

/** A case with its store open. */
export interface OpenKept {
  readonly kept: KeptCase;
  readonly store: Store;
  readonly story: string;
  readonly name: string;
  readonly lexicon: Lexicon;
  readonly corrections: Corrections;
  readonly close: () => Promise<void>;
}

/** The name of the story of a case that holds one. */
const STORY = 'story';

/** Whether a command line names a kept case in place of files. */
export function isKept({ files, options }: Pick<Call, 'files' | 'options'>): boolean {
  if (keptName({ options }) === undefined) {
    if (options.story !== undefined) throw wrongUse('--story names a story of a case: give the case with --case');
    return false;
  }
  if (files.length > 0 || options.urls !== undefined) {
    throw wrongUse('give either files or --case; “crossread add --case” adds files to a case');
  }
  return true;
}

/** What --case or --store names. */
export function keptName({ options }: Pick<Call, 'options'>): string | undefined {
  const { case: file, store } = options;
  if (file !== undefined && store !== undefined) throw wrongUse('give either --case or --store');
  if (store !== undefined && !/^postgres(?:ql)?:\/\//u.test(store)) {
    throw wrongUse(
      '--store takes the address of a PostgreSQL database: postgres://user@host/database; a file goes with --case',
    );
  }
  return file ?? store;
}

/** The store that --case or --store names. The code for it is loaded here and nowhere else. One that may only be read is opened for reading. */
export async function openStore(
  { options }: Pick<Call, 'options'>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<{ readonly store: Store; readonly story: string; readonly name: string }> {
  const name = keptName({ options });
  if (name === undefined) throw wrongUse('name the case with --case FILE');
  const story = options.story ?? STORY;
  if (options.store !== undefined) {
    const { openPostgres } = await import('../store/postgres.ts');
    const store = await openPostgres(options.store);
    return { store, story, name: store.name };
  }
  const { openSqlite } = await import('../store/sqlite.ts');
  try {
    return { store: await openSqlite(name, { create }), story, name };
  } catch (error) {
    if (create || !(error instanceof Error) || !('kind' in error) || error.kind !== 'read-only') throw error;
    return { store: await openSqlite(name, { readOnly: true }), story, name };
  }
}

/** Keep an answer with the case that --case names; where the file may only be read, it is given and not kept. */
export async function keepAnswer(answer: Answer, call: Pick<Call, 'options'>, terminal: Terminal): Promise<void> {
  const { store, story } = await openStore(call);
  const { engineName } = await import('../kept/engine.ts');
  const { keptAnswer } = await import('../kept/kept.ts');
  const engine = engineName(call.options.models === 'none' ? 'none' : 'all');
  if (store.writable) await store.keepAnswer(story, keptAnswer(answer, { engine, at: terminal.now() }));
  await store.close();
}

/** Processes apart that read what is added. They are kept for the next who asks, and end with the program. */
export async function cellsFor(call: Pick<Call, 'options'>): Promise<Cells> {
  const { openCells } = await import('../kept/cell.ts');
  const models = call.options.models === 'none' ? 'none' : 'all';
  const settings = { models, limits: limitsOf(call), count: processesOf(call, 1) } as const;
  const key = JSON.stringify(settings);
  const cells = opened.get(key) ?? openCells(settings);
  opened.set(key, cells);
  return cells;
}

const opened = new Map<string, Cells>();

/** As --processes says. */
export function processesOf({ options: { processes } }: Pick<Call, 'options'>, otherwise: number): number {
  if (processes === undefined) return otherwise;
  const number = Number(processes);
  if (!Number.isInteger(number) || number < 1 || number > MOST_PROCESSES)
    throw wrongUse(`--processes is a number from 1 to ${MOST_PROCESSES}, not “${processes}”`);
  return number;
}

const MOST_PROCESSES = 64;

/** The limits of reading, as the command line sets them. */
export function limitsOf({ options: { limit } }: Pick<Call, 'options'>): Limits {
  if (limit === undefined) return LIMITS;
  const limits = raiseLimits(limit.split(','));
  if (typeof limits === 'string') throw wrongUse(limits);
  return limits;
}

/** The case that --case names, understood as far as it is not yet. */
export async function openKeptCase(
  call: Pick<Call, 'options'>,
  terminal: Terminal,
  options: { readonly create?: boolean } = {},
): Promise<OpenKept> {
  const { store, story, name } = await openStore(call, options);
  const { openKept } = await import('../kept/kept.ts');
  const { engineName } = await import('../kept/engine.ts');
  const models = call.options.models === 'none' ? 'none' : 'all';
  const lexicon: Lexicon = loadLexicon({ models });
  terminal.step(`opening ${name} …`);
  const kept = await openKept(store, { story, lexicon, engine: engineName(models), cells: await cellsFor(call) });
  terminal.step('');
  const corrections: Corrections = await kept.corrections();
  return { kept, store, story, name, lexicon, corrections, close: () => store.close() };
}
