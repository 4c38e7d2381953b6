/** Paths from the command line to inputs. The only file of this folder that looks at the disk. */
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Input } from '../model/input.ts';
import { LIMITS } from '../model/limits.ts';
import { showName } from '../model/show.ts';

export interface Gathered {
  readonly inputs: readonly Input[];
  readonly failures: readonly Failure[];
}

export interface GatherOptions {
  /** Bytes; files above it are refused by name. */
  readonly largest?: number;
  /** Reads standard input for the path `-`. */
  readonly standardInput?: () => Uint8Array;
  /** Whether a file that was found is to be left alone. */
  readonly skip?: (file: string, stats: Stats) => boolean;
  /** Reads a file; a test changes the file meanwhile. */
  readonly bytesOf?: (file: string) => Uint8Array;
}

/** Read every file named, folders with all they hold, in a fixed order. What cannot be read is a failure; the rest is read all the same. */
export function gatherInputs(paths: readonly string[], options: GatherOptions = {}): Gathered {
  const inputs: Input[] = [];
  const failures: Failure[] = [];
  for (const found of streamInputs(paths, options)) {
    if ('bytes' in found) inputs.push(found);
    else failures.push(found);
  }
  return { inputs, failures: failures.sort(byFile) };
}

/** The same one by one: a hundred thousand files are never in memory together. Failures to find files come first. */
export function* streamInputs(paths: readonly string[], options: GatherOptions = {}): Generator<Input | Failure> {
  const found: Found = { files: [], failures: [], seen: new Map(), folders: new Set() };
  for (const path of paths) findFiles(path, found);
  yield* found.failures;
  for (const file of found.files) {
    if (file !== '-' && options.skip !== undefined && isSkipped(file, options.skip)) continue;
    yield file === '-' ? readStandardInput(options) : readFile(file, options);
  }
}

/** One that is gone since it was found is not left alone: its failure tells. */
function isSkipped(file: string, skip: (file: string, stats: Stats) => boolean): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && skip(file, stats);
}

interface Found {
  readonly files: string[];
  readonly failures: Failure[];
  /** Real path → the name it was first found by. */
  readonly seen: Map<string, string>;
  /** Real paths of the folders above: a link back to one of them is a loop. */
  readonly folders: Set<string>;
}

function findFiles(path: string, found: Found): void {
  if (path === '-') {
    if (found.seen.has('-')) return;
    found.seen.set('-', '-');
    found.files.push('-');
    return;
  }
  const entry = look(path, found);
  if (entry === null) return;
  const { stats, real } = entry;
  if (stats.isDirectory()) {
    findInFolder(path, real, found);
    return;
  }
  if (!stats.isFile()) {
    found.failures.push({
      file: path,
      kind: 'not-a-file',
      message: `${showName(path)} is neither a file nor a folder: name a file.`,
    });
    return;
  }
  const before = found.seen.get(real);
  if (before !== undefined) {
    found.failures.push({
      file: path,
      kind: 'named-twice',
      message: `${showName(path)} is the same file as ${showName(before)}: it was read once, under that name.`,
    });
    return;
  }
  found.seen.set(real, path);
  found.files.push(path);
}

function look(path: string, found: Found): { readonly stats: Stats; readonly real: string } | null {
  try {
    return { stats: statSync(path), real: realpathSync(path) };
  } catch (error) {
    found.failures.push(failureOf(path, error));
    return null;
  }
}

function findInFolder(path: string, real: string, found: Found): void {
  if (found.folders.has(real)) {
    found.failures.push({
      file: path,
      kind: 'link-loop',
      message: `${showName(path)} leads back into a folder that holds it: not followed.`,
    });
    return;
  }
  let names: readonly string[];
  try {
    names = readdirSync(real).sort(byCode);
  } catch (error) {
    found.failures.push(failureOf(path, error));
    return;
  }
  // Hidden files are the system's (.DS_Store, .git), unless they are named.
  const shown = names.filter((name) => !name.startsWith('.'));
  if (shown.length === 0) {
    found.failures.push({
      file: path,
      kind: 'empty-folder',
      message: `${showName(path)} is a folder without files: name one that holds reports.`,
    });
    return;
  }
  found.folders.add(real);
  for (const name of shown) findFiles(join(path, name), found);
  found.folders.delete(real);
}

function readFile(
  file: string,
  { largest = LIMITS.size, bytesOf = (path) => readFileSync(path) }: GatherOptions,
): Input | Failure {
  try {
    const before = statSync(file);
    if (before.size > largest) return tooLarge(file, before.size, largest);
    const bytes = bytesOf(file);
    if (!isSame(before, statSync(file))) return changed(file);
    return bytes.length > largest ? tooLarge(file, bytes.length, largest) : { file, bytes };
  } catch (error) {
    return failureOf(file, error);
  }
}

/** A file replaced by another of the same name is another file. */
function isSame(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs && before.ino === after.ino;
}

function changed(file: string): Failure {
  return {
    file,
    kind: 'changed',
    message: `${showName(file)} was changed while it was being read: read it again when nobody writes to it.`,
  };
}

function readStandardInput({ standardInput, largest = LIMITS.size }: GatherOptions): Input | Failure {
  try {
    const bytes = standardInput === undefined ? readFileSync(0) : standardInput();
    return bytes.length > largest ? tooLarge('-', bytes.length, largest) : { file: '-', bytes };
  } catch (error) {
    return failureOf('-', error);
  }
}

function tooLarge(file: string, size: number, largest: number): Failure {
  return {
    file,
    kind: 'too-large',
    message: `${showName(file)} has ${size} bytes, more than the limit of ${largest}: split it, or raise the limit (--limit size=${size}).`,
  };
}

function failureOf(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FAILURES[code];
  if (known !== undefined) return { file, kind: known.kind, message: `${showName(file)} ${known.says}` };
  return {
    file,
    kind: 'unreadable',
    message: `${showName(file)} could not be read (${code || 'unknown reason'}): check the file.`,
  };
}

const FAILURES: Readonly<Record<string, { readonly kind: string; readonly says: string }>> = {
  ENOENT: { kind: 'missing', says: 'does not exist: check the path.' },
  ENOTDIR: { kind: 'missing', says: 'does not exist: check the path.' },
  EACCES: { kind: 'no-permission', says: 'may not be read: change its permissions, or copy it.' },
  EPERM: { kind: 'no-permission', says: 'may not be read: change its permissions, or copy it.' },
  ELOOP: { kind: 'link-loop', says: 'is a link that leads back to itself: name the file itself.' },
  ENAMETOOLONG: { kind: 'missing', says: 'has too long a name: check the path.' },
};

function byFile(a: Failure, b: Failure): number {
  return byCode(a.file, b.file) || byCode(a.kind, b.kind);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
