/** `node tools/hardships.ts [TIMES] [SEED]`: what a case must bear beside kills (`tools/faults.ts`), each TIMES times at random: a disk that is full,
 *  bytes that flip, two programs that write at once, articles that end the process that reads them. A test does each once or twice;
 *  `tools/hardships-workers.ts` does the same to workers over a database. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCells } from '../src/kept/cell.ts';
import { openKept } from '../src/kept/kept.ts';
import { loadLexicon } from '../src/load.ts';
import { compare, readReports, understand } from '../src/pipeline.ts';
import { salvageSqlite } from '../src/store/salvage.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { StoreError } from '../src/store/store.ts';
import { caseJson } from '../src/write/json.ts';
import { ENGINE, inputOf, ROUND } from './fault-texts.ts';
import { numbers } from './make-folder.ts';

/** What was done, in words, and a line for each thing that went wrong. */
export interface Borne {
  readonly done: string;
  readonly faults: readonly string[];
}

export const HARDSHIPS: Readonly<Record<string, (times: number, random: () => number) => Promise<Borne>>> = {
  'a disk that is full': diskFull,
  'bytes that flip': flipped,
  'two programs that write at once': twoWriters,
  'articles that end what reads them': poisoned,
};

const AT = '2031-05-12T12:00:00Z';
const WRITER = join(import.meta.dirname, 'fault-writer.ts');

/** Files may grow to a random size and no further: what does not fit is told as such, what was acknowledged is there. */
async function diskFull(times: number, random: () => number): Promise<Borne> {
  let acknowledged = 0;
  const faults: string[] = [];
  for (let turn = 0; turn < times; turn++) {
    await inFolder(async (folder) => {
      const path = join(folder, 'full.crossread');
      const blocks = 800 + Math.floor(random() * 3000);
      const { told, wrong } = await run(
        ['sh', '-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'sh'],
        ['adding', path, '0'],
      );
      if (!/kind: 'full'/u.test(wrong)) faults.push(`${blocks} blocks: ended with ${wrong.slice(0, 200)}`);
      acknowledged += keptIn(told).length;
      faults.push(...(await heldFaults(path, told)).map((fault) => `${blocks} blocks: ${fault}`));
    });
  }
  return { done: `${times} times, ${acknowledged} reports acknowledged`, faults };
}

/** Whatever flips, nobody is given other words for those that were kept: they are there, or an error has a name; and what is salvaged is true. */
async function flipped(times: number, random: () => number): Promise<Borne> {
  const faults: string[] = [];
  let [named, harmless, saved] = [0, 0, 0];
  await inFolder(async (folder) => {
    const whole = join(folder, 'whole.crossread');
    const store = await openSqlite(whole, { create: true });
    const kept = await openKept(store, { story: 'river', lexicon: loadLexicon({ models: 'none' }), engine: ENGINE });
    await kept.add(
      Array.from({ length: REPORTS }, (_, index) => inputOf(index)),
      { at: AT },
    );
    const texts = new Map((await store.reports('river')).map(({ report }) => [report.id, report.text]));
    await store.close();
    const bytes = readFileSync(whole);
    for (let turn = 0; turn < times; turn++) {
      const path = join(folder, `${turn}.crossread`);
      const changed = Buffer.from(bytes);
      for (let flip = 0; flip <= turn % 20; flip++) {
        const at = Math.floor(random() * changed.length);
        changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      writeFileSync(path, changed);
      let told = false;
      try {
        const opened = await openSqlite(path);
        try {
          told = (await opened.check()).length > 0;
          for (const { report } of await opened.reports('river'))
            if (texts.get(report.id) !== report.text && !told)
              faults.push(`turn ${turn}: ${report.id} has other words`);
        } finally {
          await opened.close();
        }
      } catch (error) {
        told = true;
        if (!(error instanceof StoreError)) faults.push(`turn ${turn}: an error without a name: ${error}`);
      }
      if (told) named++;
      else harmless++;
      const copy = join(folder, `${turn}.saved`);
      try {
        const { reports } = await salvageSqlite(path, copy);
        saved += reports;
        const salvaged = await openSqlite(copy);
        for (const { report } of await salvaged.reports('river'))
          if (texts.get(report.id) !== report.text)
            faults.push(`turn ${turn}: ${report.id} was saved with other words`);
        for (const { message } of await salvaged.check())
          faults.push(`turn ${turn}: what was saved is not whole: ${message}`);
        await salvaged.close();
      } catch (error) {
        if (!(error instanceof StoreError)) faults.push(`turn ${turn}: saving: an error without a name: ${error}`);
      }
      for (const file of [path, copy]) for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    }
  });
  return { done: `${times} files: ${named} named, ${harmless} harmless; ${saved} of ${times * REPORTS} saved`, faults };
}

const REPORTS = 20;

/** Two programs add to one file until both have added some; then both are killed. */
async function twoWriters(times: number): Promise<Borne> {
  const faults: string[] = [];
  let acknowledged = 0;
  for (let turn = 0; turn < times; turn++) {
    await inFolder(async (folder) => {
      const path = join(folder, 'shared.crossread');
      const ends = await Promise.all(
        [0, ROUND].map((from) => run([], ['adding', path, String(from)], (told) => keptIn(told).length >= ENOUGH)),
      );
      const told = ends.flatMap((end) => end.told);
      for (const { wrong } of ends) if (wrong !== '') faults.push(`turn ${turn}: ${wrong.slice(0, 200)}`);
      acknowledged += keptIn(told).length;
      faults.push(...(await heldFaults(path, told)).map((fault) => `turn ${turn}: ${fault}`));
    });
  }
  return { done: `${times} times, ${acknowledged} reports acknowledged`, faults };
}

const ENOUGH = 10;

/** One article in five takes the process that reads it down: it is named, and the story is that of the others. */
async function poisoned(times: number, random: () => number): Promise<Borne> {
  const faults: string[] = [];
  const lexicon = loadLexicon({ models: 'none' });
  const cells = openCells({
    models: 'none',
    count: 2,
    program: join(import.meta.dirname, '../test/poison-process.ts'),
  });
  try {
    const store = await openSqlite(':memory:');
    const kept = await openKept(store, { lexicon, engine: ENGINE, cells });
    const inputs = Array.from({ length: 5 * times }, (_, index) => inputOf(index));
    const bad = Array.from({ length: times }, (_, index) => {
      const words = ['It takes it down.', 'It makes it throw.'][Math.floor(random() * 2)] ?? '';
      return { file: `bad-${index}.txt`, bytes: new TextEncoder().encode(`${words} ${index}`) };
    });
    const mixed = inputs.flatMap((input, index) => [...bad.slice(index, index + 1), input]);
    const { added, failures } = await kept.add(mixed, { at: AT });
    if (added.length !== inputs.length) faults.push(`${added.length} of ${inputs.length} were added`);
    if (failures.length !== times) faults.push(`${failures.length} of ${times} were named`);
    if ((await store.counts()).aside !== times) faults.push('not all were set aside');
    const fresh = compare(understand(readReports(inputs).reports, lexicon), lexicon);
    if (caseJson(kept.case.story()) !== caseJson(fresh)) faults.push('the story is not that of the others');
    await store.close();
  } finally {
    cells.close();
  }
  return { done: `${times} of ${6 * times} articles`, faults };
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-hardships-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keptIn(told: readonly string[]): readonly string[] {
  return told.flatMap((line) => (line.startsWith('kept ') ? [line.slice('kept '.length)] : []));
}

/** Exactly what was acknowledged, and at most one more of each program that told. */
async function heldFaults(path: string, told: readonly string[]): Promise<readonly string[]> {
  try {
    const store = await openSqlite(path, { create: true });
    const faults = (await store.check()).map(({ kind, message }) => `${kind}: ${message}`);
    const held = (await store.reports('river', { all: true })).map(({ report }) => report.id);
    for (const id of new Set(keptIn(told))) if (!held.includes(id)) faults.push(`${id} was acknowledged and is gone`);
    const untold = held.filter((id) => !keptIn(told).includes(id)).length;
    if (untold > 2) faults.push(`${untold} reports that nobody heard of`);
    if (new Set(held).size !== held.length) faults.push('a report is there twice');
    await store.close();
    return faults;
  } catch (error) {
    return [`it does not open: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Run the writer to its end, or until it has told enough. */
function run(
  before: readonly string[],
  args: readonly string[],
  isEnough: (told: readonly string[]) => boolean = () => false,
): Promise<{ readonly told: readonly string[]; readonly wrong: string }> {
  return new Promise((resolve, reject) => {
    const [command = process.execPath, ...rest] = [...before, process.execPath, WRITER, ...args];
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let wrong = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (isEnough(told.split('\n').slice(0, -1))) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      wrong += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve({ told: told.split('\n').slice(0, -1), wrong }));
  });
}

if (import.meta.main) {
  const [times = 50, seed = 1] = process.argv.slice(2).map(Number);
  let failed = false;
  for (const [name, bear] of Object.entries(HARDSHIPS)) {
    const { done, faults } = await bear(times, numbers(seed));
    console.log(`${name}: ${done}, ${faults.length} faults`);
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
    failed ||= faults.length > 0;
  }
  process.exitCode = failed ? 3 : 0;
}
