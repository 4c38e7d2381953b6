import { fold, wholeWords } from '../cite/fold.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Citation, Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import type { Passage, Passages } from './passage.ts';

/** What became of the words of one quotation. */
export interface QuotationFound {
  /** The words of the checked text, marks left out. */
  readonly words: Span;
  /** `exact`: letter for letter; `typography`: other marks or dashes; `altered`: other words near these; `nowhere`. */
  readonly how: 'exact' | 'typography' | 'altered' | 'nowhere';
  /** Where the words, or the nearest to them, stand. */
  readonly at: Citation | null;
  /** Who says them there, where it is told; and who is given as the speaker here. */
  readonly speaker: Speaker | null;
  readonly claimed: Speaker | null;
  /** Whether both are known and differ. */
  readonly misattributed: boolean;
}

/** Shorter quotations (“so-called” words) are no statement that could be found. */
const LEAST_WORDS = 3;

/** Hold every quotation that begins in a sentence against the reports, letter for letter and by its speaker. Left-out words (“…”) and
 *  words in square brackets part it: the parts must stand in one report in this order. */
export function checkQuotations(
  passage: Passage,
  reports: readonly Searchable[],
  passages: Passages,
): readonly QuotationFound[] {
  const { analysis, sentence } = passage;
  return sentence.quoted
    .filter(({ depth }) => depth === 1)
    .flatMap((marked): QuotationFound[] => {
      const words = withoutStop(analysis, marked);
      const text = analysis.report.text.slice(words.start, words.end);
      if (text.split(/\s+/u).length < LEAST_WORDS) return [];
      const claimed = speakerAt(analysis, words);
      const found = find(text, reports, claimed) ?? nearestTo(words, passage, passages);
      const speaker = found === null ? null : speakerAt(found.analysis, found.at);
      return [
        {
          words,
          how: found?.how ?? 'nowhere',
          at: found === null ? null : cite(found.analysis.report, found.at),
          speaker,
          claimed,
          misattributed:
            found !== null && speaker !== null && claimed !== null && !claimed.anonymous && isOther(speaker, claimed),
        },
      ];
    });
}

/** Whether two speakers are somebody else for sure: both named, and not the same. “Police” of two reports may be the same. */
export function isOther(a: Speaker, b: Speaker): boolean {
  return (
    a.actor !== b.actor &&
    !a.anonymous &&
    !b.anonymous &&
    NAMED.test(a.actor) &&
    NAMED.test(b.actor) &&
    CAPITAL.test(a.name) &&
    CAPITAL.test(b.name) &&
    a.name.toLowerCase() !== b.name.toLowerCase()
  );
}

const NAMED = /^(?:person|state|org)\//u;
/** “The foreign minister” may be whoever is named. */
const CAPITAL = /\p{Lu}/u;

/** A report whose letters can be searched without regard to marks and blanks. */
export interface Searchable {
  readonly analysis: Analysis;
  readonly letters: Letters;
}

interface Letters {
  readonly text: string;
  /** For each code unit of `text`, and for its end, where it stands in the original. */
  readonly at: readonly number[];
}

export function searchable(analysis: Analysis): Searchable {
  return { analysis, letters: lettersOf(analysis.report.text) };
}

/** As `fold` has them, and single and double marks alike: which of them a quotation has inside is the style of its paper. */
function lettersOf(original: string): Letters {
  const { text, at } = fold(original);
  return { text: text.replaceAll('"', "'"), at };
}

/** A comma or stop before the closing mark belongs to the sentence around the quotation. */
function withoutStop({ report }: Analysis, { start, end }: Span): Span {
  return { start, end: start + trimmedEnd(report.text.slice(start, end)).length };
}

/** At least this share of the words, both ways, makes other words an alteration of these. */
const NEAR = 0.6;

/** The passage that quotes most of the words, where none quotes them all. */
function nearestTo(words: Span, passage: Passage, { near }: Passages): Found | null {
  const wanted = wordsIn(passage.analysis, words);
  let best: { readonly found: Found; readonly share: number } | null = null;
  for (const other of near(passage)) {
    for (const quotation of other.sentence.quoted) {
      const told = wordsIn(other.analysis, quotation);
      const common = [...wanted].filter((word) => told.has(word)).length;
      const share = (2 * common) / Math.max(1, wanted.size + told.size);
      if (share >= NEAR && share > (best?.share ?? 0))
        best = {
          share,
          found: { analysis: other.analysis, at: withoutStop(other.analysis, quotation), how: 'altered' },
        };
    }
  }
  return best?.found ?? null;
}

function wordsIn({ report }: Analysis, { start, end }: Span): ReadonlySet<string> {
  return new Set(
    report.text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

interface Found {
  readonly analysis: Analysis;
  readonly at: Span;
  readonly how: 'exact' | 'typography' | 'altered';
}

/** Where the words stand as whole words, in the report that gives them to the same speaker before any other. */
function find(words: string, reports: readonly Searchable[], claimed: Speaker | null): Found | null {
  const parts = words
    .split(/\s*(?:…|\.{3}|\[[^\]]{0,80}\])\s*/u)
    .map((part) => lettersOf(trimmed(part)).text.trim())
    .filter((part) => part.length > 1);
  const found = reports.flatMap(({ analysis, letters }): Found[] => {
    const place = placeOf(parts, letters);
    if (place === null) return [];
    const at = { start: letters.at[place.start] ?? 0, end: (letters.at[place.end - 1] ?? 0) + 1 };
    const told = analysis.report.text.slice(at.start, at.end).replace(/\s+/gu, ' ');
    const exact = parts.length > 1 || told === trimmed(words).replace(/\s+/gu, ' ');
    return [{ analysis, at, how: exact ? 'exact' : 'typography' }];
  });
  const bySame = found.find(({ analysis, at }) => {
    const speaker = speakerAt(analysis, at);
    return speaker !== null && claimed !== null && speaker.actor === claimed.actor;
  });
  return bySame ?? found[0] ?? null;
}

/** UTF-16 units that may be left out between two parts of a quotation: words from farther apart were never said together. */
const LEFT_OUT = 600;

/** The first place where the parts stand one after the other, none too far from the one before. */
function placeOf(parts: readonly string[], { text }: Letters): Span | null {
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  for (let start = wholeWords(text, first); start >= 0; start = wholeWords(text, first, start + 1)) {
    let end = start + first.length;
    const whole = rest.every((part) => {
      const next = wholeWords(text, part, end);
      if (next < 0 || next - end > LEFT_OUT) return false;
      end = next + part.length;
      return true;
    });
    if (whole) return { start, end };
  }
  return null;
}

function trimmed(words: string): string {
  return trimmedEnd(words).trimStart();
}

function trimmedEnd(words: string): string {
  return words.trimEnd().replace(/[.,;:]{1,3}$/u, '');
}

function speakerAt(analysis: Analysis, span: Span): Speaker | null {
  const holding: Statement | undefined = analysis.statements.findLast(
    ({ content, speakers }) =>
      speakers.length > 0 && content.some(({ start, end }) => start < span.end && span.start < end),
  );
  return holding?.speakers.at(-1) ?? null;
}
