import type { Fault } from './fault.ts';
import { flat, fold, wholeWords } from './fold.ts';
import { complaint, type Place, search, type Texts } from './locate.ts';

/** Quoted words of a line, with the place that holds them. */
export interface Stretch {
  readonly words: string;
  readonly place: Place;
  /** Where in the report the words begin and end. */
  readonly start: number;
  readonly end: number;
}

/** Stands for quoted words in what is left of a line. */
export const HOLE = '¤';

/** Hold every stretch in quotation marks against the cited words: it has to stand in one of them letter for letter, as whole
 *  words (blanks and line breaks count as one space). */
export function checkStretches(
  text: string,
  places: readonly Place[],
  texts: Texts,
): {
  readonly stretches: readonly Stretch[];
  readonly rest: string;
  readonly faults: readonly Pick<Fault, 'name' | 'message'>[];
} {
  const stretches: Stretch[] = [];
  const faults: Pick<Fault, 'name' | 'message'>[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at);
    const closers = CLOSERS[letter];
    if (closers === undefined || ((letter === "'" || letter === '‘') && insideWord(text, at))) {
      if (CLOSING.test(letter) && !CLOSERS[letter]) {
        faults.push({
          name: 'malformed',
          message: `a closing quotation mark without an opening one at ${at} of the line`,
        });
      }
      rest += letter;
      at++;
      continue;
    }
    const ends = endings(text, at, closers);
    const held = firstHeld(text, at, ends, places);
    if (held !== null) {
      stretches.push(held.stretch);
      rest += HOLE;
      at = held.end + 1;
      continue;
    }
    const end = ends[0];
    if (letter === '‘') {
      // As well an apostrophe, or words that are marked for another reason than quoting.
      rest += letter;
      at++;
      continue;
    }
    if (end === undefined) {
      faults.push({ name: 'malformed', message: `a quotation mark that is never closed at ${at} of the line` });
      rest += letter;
      at++;
      continue;
    }
    faults.push(whyNot(text.slice(at + 1, end), places, texts));
    rest += HOLE;
    at = end + 1;
  }
  return { stretches, rest, faults };
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’' };
const CLOSING = /[”»]/u;
const OPENING = '“„«';

function insideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** The places where a stretch that opens at `at` may end: first the mark that belongs to it when marks inside are paired, then the
 *  others from the farthest, since the words of a report may hold an unpaired mark. */
function endings(text: string, at: number, closers: string): number[] {
  const all: number[] = [];
  let paired: number | null = null;
  let depth = 1;
  for (let index = at + 1; index < text.length; index++) {
    const letter = text.charAt(index);
    if (closers.includes(letter)) {
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
): { readonly stretch: Stretch; readonly end: number } | null {
  for (const end of ends) {
    const words = flat(text.slice(at + 1, end));
    for (const place of places) {
      const found = holds(words, place);
      if (found !== null) return { end, stretch: { words, place, ...found } };
    }
  }
  return null;
}

/** Where the words stand in the place, as offsets into its report. */
function holds(words: string, { report, start, end }: Place): { readonly start: number; readonly end: number } | null {
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

function whyNot(words: string, places: readonly Place[], texts: Texts): Pick<Fault, 'name' | 'message'> {
  const [place] = places;
  if (place === undefined) return { name: 'fabricated', message: `“${words}” stands in no report` };
  const loose = fold(words).text.trim();
  const typographic = places.find(({ report, start, end }) => fold(report.text.slice(start, end)).text.includes(loose));
  if (typographic !== undefined && loose !== '') {
    const { report, start, end } = typographic;
    return {
      name: 'typography',
      message: complaint(words, { report, start, end, exact: false }, report, typographic).message,
    };
  }
  const found = places
    .map((cited) => ({ cited, found: search(words, cited.report, texts, cited.start) }))
    .toSorted((a, b) => Number(b.found?.report === b.cited.report) - Number(a.found?.report === a.cited.report))[0];
  return complaint(words, found?.found ?? null, found?.cited.report ?? place.report, found?.cited ?? place);
}
