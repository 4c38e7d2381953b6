import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.ts';
import { type GoldSentence, readConllu, runningText } from '../conllu.ts';

/** A document of a treebank as a report whose blocks are its paragraphs, with the offsets of the gold sentences. */
export interface Document {
  readonly name: string;
  readonly report: Report;
  readonly sentences: readonly GoldSentence[];
  /** Where each gold sentence begins in the report. */
  readonly starts: readonly number[];
}

/** Every `.conllu` file of a folder, in order of name. */
export function documentsIn(folder: string): readonly Document[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.conllu')) : [];
  if (names.length === 0) throw new Error(`${folder} holds no .conllu files of a treebank`);
  return names
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => {
      const sentences = readConllu(readFileSync(join(folder, name), 'utf8'));
      const { text, paragraphs, starts } = runningText(sentences);
      return { name, report: asReport(text, paragraphs), sentences, starts };
    });
}

/** A text as a report of plain paragraphs. */
export function asReport(
  text: string,
  paragraphs: readonly { readonly start: number; readonly end: number }[],
): Report {
  return {
    id: 'r-treebank',
    file: 'treebank',
    sha256: '',
    text,
    title: '',
    outlet: null,
    url: null,
    byline: null,
    credits: [],
    published: null,
    language: 'en',
    genre: 'news',
    genreBecause: [],
    blocks: paragraphs.map(({ start, end }) => ({ start, end, role: 'paragraph', why: '' })),
    gaps: [],
  };
}
