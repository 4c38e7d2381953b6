/** Names of people, organisations and places against the newswire of IE-ER 1999: a finding counts where span and type are the very same.
 *  What the annotators marked as optional is neither missed nor wrong. Adjectives of nationality are no names there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import type { Name, NameKind } from '../../src/mention/name.ts';
import { findNames } from '../../src/mention/names.ts';
import { readLines } from '../../src/mention/words.ts';
import { readReport } from '../../src/read/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import type { Measured } from './measure.ts';

const TYPES = ['PERSON', 'ORGANIZATION', 'LOCATION'] as const;

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly optional: boolean;
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly names: readonly Gold[];
}

export function names(folder: string): Measured {
  const articles = articlesIn(folder);
  const table: string[] = [];
  const figures: Record<string, number | string> = { articles: articles.length };
  for (const models of ['all', 'none'] as const) {
    const lexicon = loadLexicon({ models });
    const found = articles.map((article) => ({ article, ours: findIn(article.text, lexicon) }));
    const prefix = models === 'all' ? '' : 'rules';
    for (const type of [...TYPES, 'all', 'untyped']) {
      const score = scoreOf(found, type);
      const key = `${prefix}${prefix === '' ? type.toLowerCase() : type.slice(0, 1) + type.slice(1).toLowerCase()}F1`;
      figures[key] = Number(score.f1.toFixed(4));
      table.push(
        `${(prefix === '' ? 'shipped' : 'rules alone').padEnd(12)} ${type.padEnd(13)} P ${percent(score.precision)}  R ${percent(score.recall)}  F1 ${percent(score.f1)}  (${score.gold} names)`,
      );
    }
  }
  return { table, figures };
}

const TYPE_OF: Readonly<Record<NameKind, (typeof TYPES)[number] | null>> = {
  person: 'PERSON',
  organisation: 'ORGANIZATION',
  outlet: 'ORGANIZATION',
  seat: 'ORGANIZATION',
  state: 'LOCATION',
  place: 'LOCATION',
  demonym: null,
  thing: null,
  unknown: null,
};

/** The names of a text by the way a report goes: bytes, blocks, sentences, names. */
function findIn(text: string, lexicon: Lexicon): readonly Gold[] {
  const { reports } = readReport({ file: 'article.txt', bytes: new TextEncoder().encode(text) });
  return reports.flatMap((report) => {
    const lines = readLines(findSentences({ report }, lexicon), report.blocks);
    return findNames(lines, lexicon).names.flatMap((name) => {
      const type = TYPE_OF[name.kind];
      return type === null ? [] : [{ ...spanOf(name, lines), type, optional: false }];
    });
  });
}

function spanOf(name: Name, lines: ReturnType<typeof readLines>): { readonly start: number; readonly end: number } {
  const words = lines[name.line]?.words ?? [];
  return { start: words[name.first]?.start ?? 0, end: words[name.last - 1]?.end ?? 0 };
}

function scoreOf(
  found: readonly { readonly article: Article; readonly ours: readonly Gold[] }[],
  type: string,
): { readonly precision: number; readonly recall: number; readonly f1: number; readonly gold: number } {
  let [gold, ours, hits] = [0, 0, 0];
  const fits = (name: Gold): boolean => type === 'all' || type === 'untyped' || name.type === type;
  for (const { article, ours: mine } of found) {
    const key = (name: Gold): string => `${name.start} ${name.end} ${type === 'untyped' ? '' : name.type}`;
    const wanted = new Set(article.names.filter((name) => !name.optional && fits(name)).map(key));
    const optional = new Set(article.names.filter((name) => name.optional).map(key));
    const keys = new Set(mine.filter(fits).map(key));
    gold += wanted.size;
    for (const one of keys) {
      if (optional.has(one)) continue;
      ours += 1;
      if (wanted.has(one)) hits += 1;
    }
  }
  const precision = ours === 0 ? 0 : hits / ours;
  const recall = gold === 0 ? 0 : hits / gold;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall), gold };
}

/** Headline and text of each article as plain text: lines that were wrapped are one paragraph, and the agency's old
 *  quotation marks and dashes are today's. */
function articlesIn(folder: string): readonly Article[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sgm')) : [];
  if (files.length === 0) throw new Error(`${folder} holds no .sgm files`);
  return files.sort(byCode).flatMap((name) => {
    const content = readFileSync(join(folder, name), 'utf8');
    return content
      .split('<DOC>')
      .slice(1)
      .map((document, index) => {
        const headline = /<HEADLINE>([\s\S]*?)<\/HEADLINE>/u.exec(document)?.[1] ?? '';
        const body = /<TEXT>([\s\S]*?)<\/TEXT>/u.exec(document)?.[1] ?? '';
        return { id: `${name} ${index}`, ...plain(`${headline.trim()}\n\n${body}`) };
      });
  });
}

function plain(marked: string): { readonly text: string; readonly names: readonly Gold[] } {
  let text = '';
  const names: Gold[] = [];
  const open: { readonly start: number; readonly type: string; readonly optional: boolean }[] = [];
  const pieces = marked.replace(/\n[ \t]{2,}/gu, '\n\n').split(/(<[^>]+>|\n\n+)/u);
  for (const piece of pieces) {
    const begin = /^<b_enamex type="(\w+)"(.*)>$/u.exec(piece);
    if (begin !== null) {
      open.push({ start: text.length, type: begin[1] ?? '', optional: (begin[2] ?? '').includes('opt') });
    } else if (piece === '<e_enamex>') {
      const last = open.pop();
      if (last !== undefined) names.push({ ...last, end: text.length });
    } else if (piece.startsWith('\n\n')) {
      text += '\n\n';
    } else if (!piece.startsWith('<')) {
      text += piece
        .replace(/&AMP;/giu, '&')
        .replaceAll('``', '“')
        .replaceAll("''", '”')
        .replace(/\s+/gu, ' ')
        .replace(/ _ /gu, ' - ');
    }
  }
  return { text, names };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5);
}
