/** `node tools/faults.ts [KILLS] [SEED]`: kills a program that works on a case, KILLS times at random moments, and looks each time whether the
 *  case opens, is whole, and holds what was acknowledged. A test does the same a few times. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openKept } from '../src/kept/kept.ts';
import { loadLexicon } from '../src/load.ts';
import { compare, readReports, understand } from '../src/pipeline.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { caseJson } from '../src/write/json.ts';
import { ENGINE, ROUND } from './fault-texts.ts';
import { numbers } from './make-folder.ts';

export const KINDS = ['adding', 'opening', 'migrating', 'rebuilding', 'backing up', 'removing', 'following'] as const;
export type Kind = (typeof KINDS)[number];

/** One line for each thing that was lost, invented or damaged. */
export interface Killed {
  readonly kills: number;
  /** Reports that were acknowledged before a kill, all rounds together. */
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

/** Kill `kind` a number of times, each round on the case that the last one left. */
export async function killWhile(kind: Kind, kills: number, seed: number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-faults-'));
  const path = join(folder, 'river.crossread');
  const random = numbers(seed);
  const kept = new Set<string>();
  const removed = new Set<string>();
  const faults: string[] = [];
  try {
    for (let round = 0; round < kills; round++) {
      const told = await runAndKill([kind, path, String(round * ROUND)], random() * LONGEST);
      for (const line of told) {
        const [what, id = ''] = line.split(' ');
        if (what === 'kept') kept.add(id);
        if (what === 'removed') removed.add(id);
      }
      faults.push(...(await faultsAfter(path, { kind, kills: round + 1, kept, removed, told })));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills, acknowledged: kept.size, faults };
}

/** Milliseconds after it has told that it is ready, within which the program is killed. */
const LONGEST = 120;

async function faultsAfter(
  path: string,
  {
    kind: what,
    kills,
    kept,
    removed,
    told,
  }: {
    readonly kind: Kind;
    /** How many so far. */
    readonly kills: number;
    readonly kept: ReadonlySet<string>;
    readonly removed: ReadonlySet<string>;
    /** What the last one told. */
    readonly told: readonly string[];
  },
): Promise<readonly string[]> {
  const round = `${what}, kill ${kills}`;
  const faults: string[] = [];
  for (const file of casesBeside(path)) {
    try {
      const store = await openSqlite(file, { create: true });
      for (const { kind, message } of await store.check()) faults.push(`${round}: ${file}: ${kind}: ${message}`);
      if (file === path) {
        const held = new Set((await store.reports('river', { all: true })).map(({ report }) => report.id));
        for (const id of kept) {
          if (!held.has(id) && !removed.has(id)) {
            // One removal may have been done and not yet told.
            const entry = (await store.journal('river')).some(
              ({ what, subject }) => what === 'removed' && subject === id,
            );
            if (!entry) faults.push(`${round}: ${id} was acknowledged and is gone`);
          }
        }
        for (const id of removed) if (held.has(id)) faults.push(`${round}: ${id} was removed and is there`);
        // At each kill one report at most was written and not yet told.
        const untold = [...held].filter((id) => !kept.has(id)).length;
        if (untold > kills) faults.push(`${round}: ${untold} reports that nobody heard of`);
      }
      if (what === 'migrating' && file !== path) {
        const held = new Set((await store.reports('river', { all: true })).map(({ report }) => report.id));
        for (const id of kept) if (!held.has(id)) faults.push(`${round}: ${file}: ${id} is gone`);
      }
      if (what === 'rebuilding') faults.push(...(await storyFaults(store)).map((fault) => `${round}: ${fault}`));
      await store.close();
      if (what === 'migrating' && file !== path) rmSync(file);
    } catch (error) {
      faults.push(`${round}: ${file} does not open: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const line of told.filter((one) => one.startsWith('copied '))) {
    const copy = line.slice('copied '.length);
    if (!existsSync(copy)) faults.push(`${round}: ${copy} was acknowledged and is gone`);
  }
  return faults;
}

/** The story is what the kept bytes tell afresh, and a rebuild that runs to its end gives it again. */
async function storyFaults(store: Store): Promise<readonly string[]> {
  const lexicon = loadLexicon({ models: 'none' });
  const kept = await openKept(store, { story: 'river', lexicon, engine: ENGINE });
  const captures = await Promise.all(
    (await store.reports('river')).map(({ report, capture }) => store.capture('river', capture, report.file)),
  );
  const inputs = captures.flatMap((capture) =>
    capture === null ? [] : [{ file: capture.file, bytes: capture.bytes }],
  );
  const fresh = caseJson(compare(understand(readReports(inputs).reports, lexicon), lexicon));
  const opened = caseJson(kept.case.story());
  await kept.rebuild({ at: '2031-05-12T12:00:00Z' });
  const rebuilt = caseJson(kept.case.story());
  return [
    ...(opened === fresh ? [] : ['the story is not the one that its bytes tell']),
    ...(rebuilt === fresh ? [] : ['a rebuild gives other bytes']),
  ];
}

/** The case, others made beside it, and whole copies; a copy that was broken off has another ending. */
function casesBeside(path: string): readonly string[] {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(path)) && !/(?:-wal|-shm|-journal|\.partial)$/u.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(folder, name));
}

/** @returns what the program told before it was killed */
function runAndKill(args: readonly string[], after: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'fault-writer.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    let wrong = '';
    let timer: ReturnType<typeof setTimeout> | null = null;
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('ready\n')) timer ??= setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      wrong += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (timer !== null) clearTimeout(timer);
      if (signal !== 'SIGKILL') reject(new Error(`the program ended by itself: ${wrong || told}`));
      // The last line may be cut.
      else resolve(told.split('\n').slice(0, -1));
    });
  });
}

if (import.meta.main) {
  const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
  let failed = false;
  for (const kind of KINDS) {
    const { acknowledged, faults } = await killWhile(kind, Math.ceil(kills / KINDS.length), seed);
    console.log(
      `${kind}: ${Math.ceil(kills / KINDS.length)} kills, ${acknowledged} reports acknowledged, ${faults.length} faults`,
    );
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
    failed ||= faults.length > 0;
  }
  process.exitCode = failed ? 3 : 0;
}
