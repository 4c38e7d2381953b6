import type { Span } from '../model/span.ts';
import type { Wrong } from './fault.ts';
import { flat, fold, wholeWords } from './fold.ts';
import { complaint, type Place, search, type Texts } from './locate.ts';

/** Quoted words of a line, with the place that holds them. */
export interface Stretch {
  readonly words: string;
  readonly place: Place;
  /** Where in the report the words stand. */
  readonly at: Span;
  /** Where in the line, marks excluded. */
  readonly inLine: Span;
}

/** Hold every stretch in quotation marks against the cited words: it has to stand in one of them letter for letter, as whole
 *  words (blanks and line breaks count as one space). The title of a cited report may be quoted as well. */
export function checkStretches(
  text: string,
  places: readonly Place[],
  texts: Texts,
): { readonly stretches: readonly Stretch[]; readonly quoted: readonly Span[]; readonly faults: readonly Wrong[] } {
  const stretches: Stretch[] = [];
  const quoted: Span[] = [];
  const faults: Wrong[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    const closers = CLOSERS[mark];
    if (closers === undefined || (APOSTROPHES.includes(mark) && insideWord(text, at)) || closes(text, at)) {
      if ((CLOSING.includes(mark) || closes(text, at)) && !copied(text, at, places))
        faults.push(lonely(at, 'closing', 'opening'));
      at++;
      continue;
    }
    const ends = endings(text, at, closers);
    const held = firstHeld(text, at, ends, places);
    const end = held?.end ?? ends[0];
    if (held?.stretch != null) stretches.push(held.stretch);
    else if (held === null && end !== undefined && mark !== '‘')
      faults.push(whyNot(text.slice(at + 1, end), places, texts));
    if (end === undefined || (held === null && mark === '‘')) {
      // A single mark may be an apostrophe, or mark words for another reason than quoting.
      if (mark !== '‘' && !copied(text, at, places)) faults.push(lonely(at, 'opening', 'closing'));
      at++;
      continue;
    }
    quoted.push({ start: at + 1, end });
    at = end + 1;
  }
  return { stretches, quoted, faults };
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’' };
const APOSTROPHES = '"‘';
const CLOSING = '”»';
const OPENING = '“„«‘';

function insideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** A straight mark behind a word and before a blank opens nothing: the cited words begin within a quotation. */
function closes(text: string, at: number): boolean {
  return text.charAt(at) === '"' && /[^\s“(]/u.test(text.charAt(at - 1)) && /\s/u.test(text.charAt(at + 1));
}

/** A mark without a partner is right where the cited words have it so: a quotation that began in the sentence before. */
function copied(text: string, at: number, places: readonly Place[]): boolean {
  const around = [text.slice(at, at + 16), text.slice(Math.max(0, at - 15), at + 1)].map(flat);
  return places.some(({ report, start, end }) => {
    const cited = flat(report.text.slice(start, end));
    return around.some((words) => words.length > 8 && cited.includes(words));
  });
}

function lonely(at: number, one: string, other: string): Wrong {
  return { name: 'malformed', message: `the ${one} quotation mark at ${at} of the line has no ${other} one` };
}

/** Most closing marks that are tried for one opening mark. */
const MOST_ENDINGS = 12;
/** Longest stretch in quotation marks, so that a text of nothing but marks is checked in a moment. */
const LONGEST = 4000;

/** The places where a stretch that opens at `at` may end: first the mark that belongs to it when marks inside are paired, then
 *  the others from the farthest, since the words of a report may hold an unpaired mark. */
function endings(text: string, at: number, closers: string): number[] {
  const all: number[] = [];
  let paired: number | null = null;
  let depth = 1;
  const farthest = Math.min(at + LONGEST, Math.max(...[...closers].map((closer) => text.lastIndexOf(closer))));
  for (let index = at + 1; index <= farthest && all.length < MOST_ENDINGS; index++) {
    const letter = text.charAt(index);
    if (closers.includes(letter)) {
      if (letter === '’' && insideWord(text, index)) continue;
      all.push(index);
      depth--;
      if (depth === 0 && paired === null) paired = index;
    } else if (OPENING.includes(letter) && letter === text.charAt(at)) depth++;
  }
  const others = all.filter((index) => index !== paired).reverse();
  return paired === null ? others : [paired, ...others];
}

function firstHeld(
  text: string,
  at: number,
  ends: readonly number[],
  places: readonly Place[],
): { readonly stretch: Stretch | null; readonly end: number } | null {
  for (const end of ends) {
    const words = flat(text.slice(at + 1, end));
    for (const place of places) {
      const found = holds(words, place);
      if (found !== null) return { end, stretch: { words, place, at: found, inLine: { start: at + 1, end } } };
    }
    if (places.some(({ report }) => isTitle(words, flat(report.title)))) return { end, stretch: null };
  }
  return null;
}

/** The whole title, or its beginning with three dots after it. */
function isTitle(words: string, title: string): boolean {
  return words === title || (words.endsWith('…') && words.length > 10 && title.startsWith(words.slice(0, -1).trim()));
}

/** Where the words stand in the place, as offsets into its report. */
function holds(words: string, { report, start, end }: Place): Span | null {
  const cited = report.text.slice(start, end);
  const map: number[] = [];
  let flattened = '';
  for (let at = 0; at < cited.length; at++) {
    const blank = /\s/u.test(cited.charAt(at));
    if (blank && flattened.endsWith(' ')) continue;
    flattened += blank ? ' ' : cited.charAt(at);
    map.push(at);
  }
  const found = wholeWords(flattened, words);
  if (found < 0) return null;
  return { start: start + (map[found] ?? 0), end: start + (map[found + words.length - 1] ?? 0) + 1 };
}

function whyNot(words: string, places: readonly Place[], texts: Texts): Wrong {
  const [place] = places;
  if (place === undefined) return { name: 'fabricated', message: `“${words}” stands in no report` };
  const loose = fold(words).text.trim();
  const typographic = places.find(
    ({ report, start, end }) => wholeWords(fold(report.text.slice(start, end)).text, loose) >= 0,
  );
  if (typographic !== undefined) {
    const { report } = typographic;
    return complaint(
      words,
      { report, start: typographic.start, end: typographic.end, exact: false },
      report,
      typographic,
    );
  }
  const found = places
    .map((cited) => ({ cited, found: search(words, cited.report, texts, cited.start) }))
    .toSorted((a, b) => Number(b.found?.report === b.cited.report) - Number(a.found?.report === a.cited.report))[0];
  return complaint(words, found?.found ?? null, found?.cited.report ?? place.report, found?.cited ?? place);
}
