import { basename } from 'node:path';

/** One judgement by hand. The vocabulary stands in golden/README.md. */
export interface Row {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly note: string;
}

/** The rows of a `must.tsv` or a `not-yet.tsv`; throws at a line that is not one. */
export function readRows(text: string, name: string): Row[] {
  const [header, ...lines] = text.split(/\r?\n/);
  if (header !== 'kind\ta\tb\tnote') throw new Error(`${name}:1: the header must be kind, a, b, note`);
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [kind = '', a = '', b = '', note = '', ...more] = line.split('\t');
    if (more.length > 0) throw new Error(`${name}:${index + 2}: more than four columns`);
    return [{ line: index + 2, kind, a, b, note }];
  });
}

/** The same judgement, whatever its line and note. */
export function keyOf({ kind, a, b }: Row): string {
  return [kind, a, b].join('\t');
}

/** `file: words` apart. */
export function fileAndWords(cell: string): { readonly file: string; readonly words: string } {
  const at = cell.indexOf(': ');
  return at < 0 ? { file: cell, words: '' } : { file: cell.slice(0, at), words: cell.slice(at + 2) };
}

/** `one | two | three` apart; the last one may hold what it likes. */
export function cells(cell: string, count: number): string[] {
  const parts = cell.split(' | ');
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(' | ')];
}

/** The verbatim fragments of a row with the file each must stand in; null: in some report of the story. */
export function fragments({ kind, a, b }: Row): { readonly file: string | null; readonly words: string }[] {
  switch (kind) {
    case 'statement':
      return [{ file: a, words: cells(b, 3)[2] ?? '' }];
    case 'happening':
      return [{ file: a, words: cells(b, 3)[2] ?? '' }];
    case 'not-statement':
      return [{ file: a, words: b }];
    case 'contradict':
    case 'compatible':
      return [fileAndWords(a), fileAndWords(b)];
    case 'denial':
      return [fileAndWords(a), ...(b === 'nowhere' ? [] : [fileAndWords(b)])];
    case 'says':
      return [{ file: null, words: a }];
    default:
      return [];
  }
}

/** Reports are named without their folder in a judgement. */
export function sameReport(path: string, name: string): boolean {
  return basename(path) === basename(name);
}
