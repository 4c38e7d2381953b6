import { align, type Block, type Gap } from './align.ts';
import type { Place, Texts } from './locate.ts';
import type { Stretch } from './stretches.ts';
import { type Word, wordsOf } from './words.ts';

/** A line taken apart, with everything it can rest on. */
export interface Evidence {
  readonly text: string;
  readonly words: readonly LineWord[];
  /** Never empty. */
  readonly places: readonly Place[];
  readonly stretches: readonly Stretch[];
  readonly alignments: readonly Alignment[];
  /** Keys of the words that are cited. */
  readonly cited: ReadonlySet<string>;
  readonly texts: Texts;
}

export interface LineWord extends Word {
  /** Inside quotation marks: held against the report letter for letter. */
  readonly quoted: boolean;
  /** Part of a run of words that a citation has as well. */
  readonly shared: boolean;
}

/** How a line and the words of one citation run beside each other. */
export interface Alignment {
  readonly place: Place;
  readonly words: readonly Word[];
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
}

export function evidenceOf(
  text: string,
  places: readonly Place[],
  stretches: readonly Stretch[],
  quoted: readonly { readonly start: number; readonly end: number }[],
  texts: Texts,
): Evidence {
  const words = wordsOf(text);
  const alignments = places.map((place): Alignment => {
    const cited = wordsOf(place.report.text.slice(place.start, place.end), place.start);
    return { place, words: cited, ...align(words, cited) };
  });
  const shared = new Set(
    alignments.flatMap(({ blocks }) =>
      blocks.flatMap(({ line, length }) => Array.from({ length }, (_, at) => line + at)),
    ),
  );
  return {
    text,
    words: words.map((word, at) => ({
      ...word,
      shared: shared.has(at),
      quoted: quoted.some(({ start, end }) => start <= word.start && word.end <= end),
    })),
    places,
    stretches,
    alignments,
    cited: new Set(alignments.flatMap((alignment) => alignment.words.map(({ key }) => key))),
    texts,
  };
}

/** Words of the line's own: neither quoted nor shared with a citation. */
export function composed({ words }: Evidence): readonly LineWord[] {
  return words.filter((word) => !word.quoted && !word.shared);
}
