import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../model/version.ts';

/** Names this program together with its rules, models and data, so that what another one made is never taken for its own:
 *  `0.1.0+3f2a9c01d4be`. Two copies of the same files have the same name.
 *  @param models `none` where the trained models are left out */
export function engineName(models: 'all' | 'none' = 'all'): string {
  return `${VERSION}+${fingerprint()}${models === 'none' ? '-rules' : ''}`;
}

let known: string | null = null;

function fingerprint(): string {
  known ??= hashOf(['data', 'models', 'src', 'dist'].filter((folder) => folder === here || !CODE.includes(folder)));
  return known;
}

/** The program runs from one of these two. */
const CODE = ['src', 'dist'];
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const here =
  fileURLToPath(import.meta.url)
    .slice(root.length + 1)
    .split(/[\\/]/u)[0] ?? '';

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(?:test\.ts|d\.ts|md)$/u.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
