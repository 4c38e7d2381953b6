/** Names of people, organisations and places as GUM and MEANTIME mark them, and the product's own names beside them: what the judge of
 *  names is trained on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { CLASSES } from '../src/lexicon/names.ts';
import type { Candidate } from '../src/mention/name.ts';
import { nameFeatures } from '../src/mention/name-features.ts';
import { candidatesOf } from '../src/mention/names.ts';
import { readLines } from '../src/mention/words.ts';
import type { Report } from '../src/model/report.ts';
import { findSentences } from '../src/text/sentences.ts';
import { readConllu, runningText } from './conllu.ts';

/** A name of a document, as the product finds it, with what most of its places are marked as. */
export interface Example {
  readonly document: number;
  readonly candidate: Candidate;
  readonly features: readonly number[];
  /** Index into CLASSES. */
  readonly kind: number;
}

/** All names of the documents of a folder that holds `gum-train`, `gum-news` and `meantime`. */
export function nameExamples(folder: string, lexicon: Lexicon): readonly Example[] {
  const documents = [
    ...gumIn(join(folder, 'gum-train')),
    ...gumIn(join(folder, 'gum-news')),
    ...meantimeIn(join(folder, 'meantime')),
  ];
  const clusters = lexicon.parser?.clusters;
  if (clusters === undefined) throw new Error('The parser must be trained first: models/parser.bin');
  return documents.flatMap((document, index) => examplesOf(document, index, { ...lexicon, names: null }, clusters));
}

const NONE = CLASSES.indexOf('none');

/** A stretch of a text that is marked as somebody or something, with the place of its main words. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly heads: readonly { readonly start: number; readonly end: number }[];
  readonly kind: number;
}

interface Marking {
  readonly name: string;
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly marked: readonly Marked[];
  /** Whether every name is marked; else what is not marked is left out. */
  readonly whole: boolean;
}

function examplesOf(
  document: Marking,
  index: number,
  lexicon: Lexicon,
  clusters: ReadonlyMap<string, number>,
): readonly Example[] {
  const report = reportOf(document);
  const lines = readLines(findSentences({ report }, lexicon), report.blocks);
  return candidatesOf(lines, lexicon).flatMap((candidate) => {
    const votes = CLASSES.map(() => 0);
    for (const { line, first, last } of candidate.occurrences) {
      const start = line.words[first]?.start ?? 0;
      const end = line.words[last - 1]?.end ?? 0;
      const kind = kindAt(document, start, end);
      if (kind !== null) votes[kind] = (votes[kind] ?? 0) + 1;
    }
    const most = Math.max(...votes);
    return most === 0
      ? []
      : [
          {
            document: index,
            candidate,
            features: nameFeatures(candidate, lexicon, clusters).map((feature) => feature >>> 0),
            kind: votes.indexOf(most),
          },
        ];
  });
}

/** What the smallest marked stretch is that holds the whole name and has its main word in it; else the smallest with its main word in it. */
function kindAt(document: Marking, start: number, end: number): number | null {
  let best: Marked | null = null;
  const holds = (one: Marked): boolean => one.start <= start && one.end >= end;
  for (const marked of document.marked) {
    if (!marked.heads.some((head) => head.start < end && start < head.end)) continue;
    if (best === null || (holds(marked) && !holds(best))) best = marked;
    else if (holds(marked) === holds(best) && marked.end - marked.start < best.end - best.start) best = marked;
  }
  if (best !== null) return best.kind;
  return document.whole ? NONE : null;
}

function reportOf({ name, text, paragraphs }: Marking): Report {
  return {
    id: `r-${name}`,
    file: name,
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
    blocks: paragraphs.map((span) => ({ ...span, role: 'paragraph', why: '' })),
    gaps: [],
  };
}

const GUM_KINDS: Readonly<Record<string, number>> = { person: 0, organization: 1, place: 2 };

function gumIn(folder: string): readonly Marking[] {
  return filesIn(folder, '.conllu').map((name) => gumDocument(name, readFileSync(join(folder, name), 'utf8')));
}

function gumDocument(name: string, content: string): Marking {
  const sentences = readConllu(content);
  const { text, paragraphs, starts } = runningText(sentences);
  const columns = content
    .split('\n')
    .filter((line) => /^\d+\t/u.test(line))
    .map((line) => line.split('\t')[9] ?? '');
  const marked: Marked[] = [];
  const open: {
    readonly id: string;
    readonly kind: number;
    readonly heads: readonly number[];
    readonly from: number;
  }[] = [];
  const words = sentences.flatMap((sentence, index) =>
    sentence.words.map((word) => ({
      start: (starts[index] ?? 0) + word.start,
      end: (starts[index] ?? 0) + word.end,
      proper: word.tag === 'PROPN',
      there: word.start >= 0,
    })),
  );
  for (const [at, column] of columns.entries()) {
    const entities = /(?:^|\|)Entity=([^|\t]*)/u.exec(column)?.[1] ?? '';
    for (const part of entities.matchAll(/\((\d+)-([a-z]+)-([^()]*)(\)?)|(\d+)\)/gu)) {
      const [, id, type, fields, closed, closing] = part;
      if (id !== undefined && type !== undefined) {
        const heads = (fields?.split('-')[3] ?? '')
          .split(',')
          .map(Number)
          .filter((head) => head > 0);
        open.push({ id, kind: GUM_KINDS[type] ?? NONE, heads, from: at });
        if (closed === ')') close(id, at);
      } else if (closing !== undefined) close(closing, at);
    }
  }
  return { name, text, paragraphs, marked, whole: true };

  function close(id: string, at: number): void {
    const last = open.map((one) => one.id).lastIndexOf(id);
    const entity = open[last];
    if (entity === undefined) return;
    open.splice(last, 1);
    const heads = entity.heads
      .map((head) => words[entity.from + head - 1])
      .filter((word) => word?.there && word.proper);
    const [first, final] = [words[entity.from], words[at]];
    if (first === undefined || final === undefined || !first.there || !final.there || heads.length === 0) return;
    marked.push({
      start: first.start,
      end: final.end,
      kind: entity.kind,
      heads: heads.flatMap((word) => (word === undefined ? [] : [word])),
    });
  }
}

function meantimeIn(folder: string): readonly Marking[] {
  return filesIn(folder, '.conll').flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split('#begin document ').slice(1).map(meantimeDocument),
  );
}

/** Tokens with blanks as usual; a marked stretch counts where it ends with its name. Not every name is marked. */
function meantimeDocument(part: string): Marking {
  const name = part.slice(0, part.indexOf(';')).trim();
  let text = '';
  let before = '';
  const paragraphs: { start: number; end: number }[] = [];
  const marked: Marked[] = [];
  const open = new Map<string, number[]>();
  let begin = 0;
  for (const line of part.split('\n').slice(1)) {
    const [, , , token, chains = '-'] = line.split('\t');
    if (token === undefined) {
      if (text.length > begin) paragraphs.push({ start: begin, end: text.length });
      if (text !== '' && !text.endsWith('\n\n')) text += '\n\n';
      begin = text.length;
      before = '';
      continue;
    }
    const written =
      token === '``' ? '“' : token === "''" ? '”' : token === '-LRB-' ? '(' : token === '-RRB-' ? ')' : token;
    if (
      before !== '' &&
      !/^(?:[,.;:!?)\]%’”]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$/u.test(written) &&
      !/^[([$“‘]$/u.test(before)
    )
      text += ' ';
    const start = text.length;
    text += written;
    before = written;
    for (const chain of chains === '-' ? [] : chains.split('|')) {
      const id = chain.replace(/^\s*\(|\)\s*$/gu, '');
      if (chain.trim().startsWith('(')) open.set(id, [...(open.get(id) ?? []), start]);
      if (chain.trim().endsWith(')')) {
        const from = open.get(id)?.pop();
        const kind = /(?:PER|ORG|LOC|PRO|FIN|MIX)\d/u.exec(id)?.[0].slice(0, 3);
        const own = { PER: 0, ORG: 1, LOC: 2, PRO: NONE, FIN: NONE }[kind ?? ''];
        if (from !== undefined && own !== undefined)
          marked.push({ start: from, end: text.length, kind: own, heads: [{ start, end: text.length }] });
      }
    }
  }
  if (text.length > begin) paragraphs.push({ start: begin, end: text.length });
  return { name, text, paragraphs, marked, whole: false };
}

function filesIn(folder: string, ending: string): readonly string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  if (files.length === 0) throw new Error(`${folder} holds no ${ending} files`);
  return files.sort((a, b) => (a < b ? -1 : 1));
}
