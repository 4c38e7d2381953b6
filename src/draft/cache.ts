import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Question } from './model.ts';
import type { Settings } from './settings.ts';

/** What a model answered to the very same question: a run can be repeated byte for byte, and costs nothing. */
export interface DraftCache {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, text: string) => void;
}

/** Of all that an answer depends on, the secret left out. */
export function cacheKey({ instructions, data }: Question, { kind, url, name, limits: { tokens } }: Settings): string {
  return createHash('sha256')
    .update(JSON.stringify([1, kind, url, name, tokens, instructions, data]))
    .digest('hex');
}

export function folderCache(folder: string): DraftCache {
  return {
    get: (key) => {
      try {
        return readFileSync(join(folder, `${key}.txt`), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    set: (key, text) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const partial = join(folder, `${key}.partial-${process.pid}`);
      writeFileSync(partial, text, { mode: 0o600 });
      renameSync(partial, join(folder, `${key}.txt`));
    },
  };
}

export function memoryCache(): DraftCache {
  const held = new Map<string, string>();
  return { get: (key) => held.get(key) ?? null, set: (key, text) => void held.set(key, text) };
}

/** Where answers are kept if the environment names no other folder. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const { CROSSREAD_MODEL_CACHE: own, XDG_CACHE_HOME: caches } = environment;
  return own ?? join(caches ?? join(homedir(), '.cache'), 'crossread', 'drafts');
}
