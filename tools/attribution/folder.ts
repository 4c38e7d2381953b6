/** The files of the attribution set. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attribution, readStandoff } from './standoff.ts';
import { type NumberedText, readWritten } from './written.ts';

export const ROOT = join(import.meta.dirname, '..', '..', 'attribution');

export function numberedText(id: string): NumberedText {
  const line = readFileSync(join(ROOT, 'sentences.tsv'), 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${id}\t`));
  if (line === undefined) throw new Error(`No text is named ${id}`);
  const starts = (line.split('\t')[1] ?? '').split(' ').map(Number);
  return { text: readFileSync(join(ROOT, 'texts', `${id}.txt`), 'utf8'), starts };
}

export function readWrittenFile(id: string, path: string): ReturnType<typeof readWritten> {
  return readWritten(numberedText(id), readFileSync(path, 'utf8'));
}

export function publishedAttributions(id: string): readonly Attribution[] {
  return readStandoff(numberedText(id).text, readFileSync(join(ROOT, 'standoff', `${id}.tsv`), 'utf8'));
}

/** The documents of a folder of the set. */
export function idsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .map((name) => name.replace(/\.\w+$/u, ''))
    .sort((a, b) => (a < b ? -1 : 1));
}
