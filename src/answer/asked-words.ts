import type { Named, NamedAt } from './named.ts';

/** A word of a question. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly named: Named | null;
  /** Of no actor, yet written with a capital letter inside the question. */
  readonly isName: boolean;
}

/** Names of actors as one word each; runs of capitalised words (“North Quay”) as one. */
export function askedWords(text: string, from: number, places: readonly NamedAt[]): readonly Word[] {
  const words: Word[] = [];
  let end = from;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.&-]*/gu)) {
    if (match.index < end) continue;
    const place = places.find(({ at }) => at === match.index);
    if (place !== undefined) {
      words.push({
        text: text.slice(place.at, place.end),
        lower: text.slice(place.at, place.end).toLowerCase(),
        named: place.named,
        isName: true,
      });
      end = place.end;
      continue;
    }
    const word = match[0].replace(/[’']s$|[’'.]+$/u, '');
    const last = words.at(-1);
    const isName = /^\p{Lu}/u.test(word) && words.length > 0;
    if (isName && last?.isName && last.named === null && text.slice(end, match.index) === ' ') {
      words[words.length - 1] = { ...last, text: `${last.text} ${word}`, lower: `${last.lower} ${word.toLowerCase()}` };
    } else words.push({ text: word, lower: word.toLowerCase(), named: null, isName });
    end = match.index + word.length;
  }
  return words;
}

export const HELPING = new Set(
  'do does did has have had will would can could shall should may might must is are was were be been'.split(' '),
);
export const BEING = new Set('is are was were be been'.split(' '));
export const ASKING = new Set('who whom whose what which when where why how'.split(' '));

export const DETERMINERS: ReadonlySet<string> = new Set(
  'the this that these those his her its their our both each such'.split(' '),
);
export const BOUNDARIES: ReadonlySet<string> = new Set(
  'up out off down away back of in on at to for from by with about into over under between among during after before against through as than near inside outside within without towards and or but if a an any some no'.split(
    ' ',
  ),
);

/** Words that ask or help to ask, and tell nothing. */
export const EMPTY: ReadonlySet<string> = new Set(
  'nearly almost having being not there here it he she they them him who whom whose what which when where why how many much often long old say says said tell tells told claim claims claimed also really actually ever else exactly next now then today yet still same again try tries tried trying attempt attempted only just even other others role part played play plays anything something everything nothing me us you we i so'.split(
    ' ',
  ),
);

/** Of things and people in general: an answer need not use the word. */
export const SOFT: ReadonlySet<string> = new Set(
  'people person persons man men woman women anybody anyone somebody someone everybody everyone nobody side sides party parties country countries place places thing things time times number numbers amount figure figures report reports reporter account accounts story two three four five both each one first second case question know known happen happened happens'.split(
    ' ',
  ),
);

/** Clauses that tell when or why what is asked took place: their words need not stand in the answer itself. */
export const CLAUSES: ReadonlySet<string> = new Set([
  'when',
  'after',
  'before',
  'while',
  'during',
  'since',
  'because',
  'as',
]);
