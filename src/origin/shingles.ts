import type { Has } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';

/** The running words of one report, and the hash of each run of `RUN` of them. */
export interface Shingles {
  readonly words: readonly Span[];
  /** `hashes[i]` stands for words i … i+RUN-1; 32 bits, unsigned. */
  readonly hashes: Uint32Array;
}

/** 6 words: long enough that two reporters rarely write the same run by chance outside names and quotations,
 *  short enough that an edit in every third line still leaves shared runs (Broder 1997 used 10 on whole web pages). */
export const RUN = 6;

/** Read the running words of a report: its prose, without headlines, headings, captions and furniture, which outlets change or share freely. */
export function shingle({ report, sentences }: Has<'report' | 'sentences'>): Shingles {
  const words: Span[] = [];
  const codes: number[] = [];
  for (const sentence of sentences) {
    const role = report.blocks[sentence.block]?.role;
    if (role === 'headline' || role === 'heading' || role === 'caption' || role === 'furniture') continue;
    for (const token of sentence.tokens) {
      if (token.tag === 'PUNCT' || token.tag === 'SYM') continue;
      words.push({ start: token.start, end: token.end });
      codes.push(hashOf(token.text.toLowerCase()));
    }
  }
  const hashes = new Uint32Array(Math.max(0, words.length - RUN + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0;
    for (let word = at; word < at + RUN; word++) hash = (Math.imul(hash, 0x01000193) ^ (codes[word] ?? 0)) >>> 0;
    hashes[at] = hash;
  }
  return { words, hashes };
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

export function overlapOf(a: Shingles, b: Shingles): Overlap {
  const placesInB = new Map<number, number>();
  for (let at = b.hashes.length - 1; at >= 0; at--) placesInB.set(b.hashes[at] ?? 0, at);
  const [shared, longest] = sharedRuns(a, b, placesInB);
  const smaller = Math.min(a.hashes.length, b.hashes.length);
  const larger = Math.max(a.hashes.length, b.hashes.length);
  return {
    contained: smaller === 0 ? 0 : Math.min(1, shared / smaller),
    size: larger === 0 ? 1 : smaller / larger,
    longest,
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
    if (run.length > 0 && b.hashes[run.b + run.length] === hash) run = { ...run, length: run.length + 1 };
    else run = place === undefined ? { length: 0, a: 0, b: 0 } : { length: 1, a: at, b: place };
    if (run.length > best.length) best = run;
  }
  if (best.length === 0) return [shared, null];
  const words = best.length + RUN - 1;
  return [shared, { a: wordsAt(a, best.a, words), b: wordsAt(b, best.b, words), words }];
}

function wordsAt(shingles: Shingles, from: number, count: number): Span {
  const first = shingles.words[from];
  const last = shingles.words[from + count - 1];
  if (first === undefined || last === undefined) throw new RangeError(`no ${count} words from word ${from}`);
  return { start: first.start, end: last.end };
}

/** Pairs of reports worth comparing: those that share at least `least` sampled runs. Of all runs every fourth is sampled, by its hash, so
 *  that two reports sample the same (Broder 1997, “modulo m”: unlike MinHash it finds a short text inside a long one). Of a run's holders
 *  only the first `KEPT` meet the others: ten thousand copies of one agency item cost ten thousand comparisons and not fifty million. */
export function pairsSharing(all: readonly Shingles[], least: number): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const holders of holdersOf(all)) {
    for (const [at, first] of holders.slice(0, KEPT).entries()) {
      for (const other of holders.slice(at + 1)) {
        const key = first * all.length + other;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [key, count] of counts) {
    if (count >= least) pairs.push([Math.floor(key / all.length), key % all.length]);
  }
  return pairs.sort(([a, b], [c, d]) => b - d || a - c);
}

/** Sampled runs that two reports must share to be compared: six runs in the mean, less than any text that is to be found shares. */
export const SAMPLED = 2;

const KEPT = 6;

/** One list of reports, in their order, for each sampled run that several have. One sorted array of numbers instead of a map with an entry
 *  for each run: a hundred thousand reports have some ten million. */
function* holdersOf(all: readonly Shingles[]): Generator<readonly number[]> {
  const size = all.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const entries = new Float64Array(size);
  let filled = 0;
  for (const [index, { hashes }] of all.entries()) {
    for (const hash of hashes) if (isSampled(hash)) entries[filled++] = hash * all.length + index;
  }
  const sorted = entries.subarray(0, filled).sort();
  for (let from = 0; from < filled; ) {
    const hash = Math.floor((sorted[from] ?? 0) / all.length);
    const holders: number[] = [];
    for (; from < filled && Math.floor((sorted[from] ?? 0) / all.length) === hash; from++) {
      const index = (sorted[from] ?? 0) % all.length;
      if (holders.at(-1) !== index) holders.push(index);
    }
    if (holders.length > 1) yield holders;
  }
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
