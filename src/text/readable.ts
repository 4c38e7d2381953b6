import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Has } from '../model/analysis.ts';
import type { Block } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { joinHyphened, mendLetters, mendScanned } from './broken.ts';
import { newCases } from './cases.ts';
import type { RawToken } from './tokens.ts';

/** The tokens of a block as they were meant to be read; their places in the text stay as they are. */
export type Reader = (tokens: readonly RawToken[], block: Span) => readonly RawToken[];

/** How the words of a report are to be read where its letters do not show it: words broken at the end of a line, letters that a scanner
 *  took for digits, and a text set in capitals. Nothing is changed in a text that has none of these. */
export function readerOf({ report }: Has<'report'>, lexicon: Lexicon): Reader {
  const { text, blocks } = report;
  const oneCase = isInOneCase(text, blocks);
  const turns = turnBlocks(text, blocks);
  const isKnown = (word: string): boolean =>
    lexicon.parser?.clusters.has(word) === true || lexicon.common.counts.has(word);
  const scanned = SCANNED.test(text);
  const cases = oneCase || turns.size > 0 ? newCases(lexicon) : null;
  return (tokens, block) => {
    const own = text.slice(block.start, block.end);
    let read = tokens;
    if (own.includes('\n') && BROKEN.test(own)) read = joinHyphened(read, text, isKnown);
    if (scanned && (own.includes('0') || own.includes('1')) && DIGIT_IN_WORD.test(own))
      read = mendLetters(read, isKnown);
    if (scanned) read = mendScanned(read, isKnown);
    if (cases === null) return read;
    if (oneCase || isLongShout(own)) return cases.sentence(read);
    const colon = turns.get(block.start);
    return colon === undefined ? read : cases.label(read, colon);
  };
}

const BROKEN = /\p{L}[-‐­¬][ \t]*\r?\n[ \t]*\p{Ll}/u;
/** A word broken over two lines, or a digit inside of one. */
const SCANNED = /\p{L}[-‐­¬][ \t]*\r?\n[ \t]*\p{Ll}|\p{Ll}[01]|[01]\p{Ll}/u;
const DIGIT_IN_WORD = /\p{Ll}[01]|[01]\p{Ll}/u;

/** Whether a report is set in capitals as a whole, or has none. */
function isInOneCase(text: string, blocks: readonly Block[]): boolean {
  let large = 0;
  let small = 0;
  for (const { role, start, end } of blocks) {
    if (role === 'furniture') continue;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 97 && code <= 122) small++;
      else if (code >= 65 && code <= 90) large++;
    }
    // Ordinary text is told by its first lines.
    if (small + large > 400 && small < 50 * large && large < 10 * small) return false;
  }
  return (large >= 40 && large >= 12 * small) || (small >= 80 && large === 0);
}

/** A paragraph in capitals inside another text: long enough to be sentences, with no small letter. */
function isLongShout(text: string): boolean {
  if (text.length < 90 || text.length > 20_000 || /\p{Ll}/u.test(text) || !/\p{Lu}{3}/u.test(text)) return false;
  return /[.!?]["”’)\s]*$/u.test(text.slice(-8));
}

/** Blocks that begin with a speaker in capitals and a colon, “ORLA DANE: We fired nothing.”, where several such take turns; and where
 *  the colon stands. One alone may be a date line. */
function turnBlocks(text: string, blocks: readonly Block[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const labels: string[] = [];
  for (const { role, start, end } of blocks) {
    if (role === 'furniture') continue;
    const label = LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)));
    if (label === null || label[1] === undefined) continue;
    found.set(start, start + label[0].length - 1);
    labels.push(label[1]);
  }
  const takesTurns = labels.length > 2 && new Set(labels).size > 1 && new Set(labels).size < labels.length;
  return takesTurns ? found : NOWHERE;
}

const NOWHERE: ReadonlyMap<number, number> = new Map();
const LONGEST_LABEL = 60;
const LABEL = /^[*_\s“">]*(\p{Lu}[\p{Lu}\p{M}.,'’ -]{1,48}\p{Lu}\.?)(?: \([a-z -]{1,20}\))?[*_]*:/u;
