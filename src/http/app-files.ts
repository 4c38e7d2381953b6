import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { tagOf } from './desk.ts';

/** The built app, held in memory: path in the address → file. Nothing else of the disk is ever served. */
export type AppFiles = ReadonlyMap<string, AppFile>;

export interface AppFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly media: string;
  readonly tag: string;
  /** Its name changes with its content. */
  readonly forever: boolean;
}

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** @param folder where Vite has built the app; none of it is there where it was not built */
export function readApp(folder: string): AppFiles {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in MEDIA)
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const body = new Uint8Array(readFileSync(path));
        const address = `/${relative(folder, path).replaceAll('\\', '/')}`;
        const media = MEDIA[extname(entry.name)] ?? 'application/octet-stream';
        return [address, { body, media, tag: tagOf(body), forever: address.startsWith('/assets/') }];
      }),
  );
}

/** A file of the app; for every other address outside of /assets the page itself, which finds its way by the address. null where there is none. */
export function fileAt(path: string, files: AppFiles): AppFile | null {
  const exact = files.get(path);
  if (exact !== undefined) return exact;
  // What stands in the address of a story may hold dots.
  const isPage = path.startsWith('/story/') || (!path.startsWith('/assets/') && extname(path) === '');
  return isPage ? (files.get('/index.html') ?? null) : null;
}
