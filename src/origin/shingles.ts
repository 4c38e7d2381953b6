import type { Has } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';

/** The running words of one report, and the hash of each run of `RUN` of them. */
export interface Shingles {
  /** Where each word starts and ends, one after the other. */
  readonly words: Uint32Array;
  /** `hashes[i]` stands for words i … i+RUN-1; 32 bits, unsigned. */
  readonly hashes: Uint32Array;
  /** Every fourth of them by its value, each once: two reports sample the same (Broder 1997, “modulo m”: unlike MinHash it finds a short
   *  text inside a long one). */
  readonly sampled: Uint32Array;
}

/** 6 words: long enough that two reporters rarely write the same run by chance outside names and quotations,
 *  short enough that an edit in every third line still leaves shared runs (Broder 1997 used 10 on whole web pages). */
export const RUN = 6;

/** Read the running words of a report: its prose, without headlines, headings, captions and furniture, which outlets change or share freely. */
export function shingle({ report, sentences }: Has<'report' | 'sentences'>): Shingles {
  const words: number[] = [];
  const codes: number[] = [];
  for (const sentence of sentences) {
    const role = report.blocks[sentence.block]?.role;
    if (role === 'headline' || role === 'heading' || role === 'caption' || role === 'furniture') continue;
    for (const token of sentence.tokens) {
      if (token.tag === 'PUNCT' || token.tag === 'SYM') continue;
      words.push(token.start, token.end);
      codes.push(hashOf(token.text.toLowerCase()));
    }
  }
  const hashes = new Uint32Array(Math.max(0, codes.length - RUN + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0;
    for (let word = at; word < at + RUN; word++) hash = (Math.imul(hash, 0x01000193) ^ (codes[word] ?? 0)) >>> 0;
    hashes[at] = hash;
  }
  return { words: Uint32Array.from(words), hashes, sampled: Uint32Array.from(new Set(hashes.filter(isSampled))) };
}

/** What two reports share. */
export interface Overlap {
  /** Share of the shorter report's runs that stand in the longer one too, 0 to 1. */
  readonly contained: number;
  /** Runs of the shorter over runs of the longer. */
  readonly size: number;
  /** The longest shared run, in the first and in the second report; null where nothing is shared. */
  readonly longest: { readonly a: Span; readonly b: Span; readonly words: number } | null;
}

/** Tells what other reports share with one. */
export function overlapsOf(b: Shingles): (a: Shingles) => Overlap {
  const placesInB = new Map<number, number>();
  for (let at = b.hashes.length - 1; at >= 0; at--) placesInB.set(b.hashes[at] ?? 0, at);
  return (a) => {
    const [shared, longest] = sharedRuns(a, b, placesInB);
    const smaller = Math.min(a.hashes.length, b.hashes.length);
    const larger = Math.max(a.hashes.length, b.hashes.length);
    return {
      contained: smaller === 0 ? 0 : Math.min(1, shared / smaller),
      size: larger === 0 ? 1 : smaller / larger,
      longest,
    };
  };
}

function sharedRuns(a: Shingles, b: Shingles, placesInB: ReadonlyMap<number, number>): [number, Overlap['longest']] {
  let shared = 0;
  let best = { length: 0, a: 0, b: 0 };
  let run = { length: 0, a: 0, b: 0 };
  for (let at = 0; at < a.hashes.length; at++) {
    const hash = a.hashes[at] ?? 0;
    const place = placesInB.get(hash);
    if (place !== undefined) shared++;
    if (run.length > 0 && b.hashes[run.b + run.length] === hash) run.length++;
    else run = place === undefined ? { length: 0, a: 0, b: 0 } : { length: 1, a: at, b: place };
    if (run.length > best.length) best = { ...run };
  }
  if (best.length === 0) return [shared, null];
  const words = best.length + RUN - 1;
  return [shared, { a: wordsAt(a, best.a, words), b: wordsAt(b, best.b, words), words }];
}

function wordsAt({ words }: Shingles, from: number, count: number): Span {
  const [start, end] = [words[2 * from], words[2 * (from + count) - 1]];
  if (start === undefined || end === undefined) throw new RangeError(`no ${count} words from word ${from}`);
  return { start, end };
}

function isSampled(hash: number): boolean {
  return ((hash ^ (hash >>> 15)) & 3) === 0;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
