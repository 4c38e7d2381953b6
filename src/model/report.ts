import type { Mark, ReportId, Span } from './span.ts';

/** One published text as it was read: an article, an agency item, a fact-check, a digest. */
export interface Report {
  readonly id: ReportId;
  /** The path or address it was read from, as the user gave it; `-` for standard input. */
  readonly file: string;
  /** Lower-case hex SHA-256 of `text` in UTF-8: a report changed later is found by it. */
  readonly sha256: string;
  /** The whole text, furniture included. Never changes after reading: every offset depends on it.
   *  For a plain-text file it is the decoded file, unchanged (a byte order mark left out). */
  readonly text: string;
  /** The headline; the first words of the body where the page has none. Never empty unless the body is. */
  readonly title: string;
  /** Who published it, as the page names itself; null where the page does not say. */
  readonly outlet: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  /** Agencies that the text credits (“Reuters”, “with inputs from agencies”), with where it does so. */
  readonly credits: readonly Credit[];
  /** When it was published, from metadata or a date line; null where it does not say
   *  (then `date/` may work it out from the content). Never the clock, never the file's time. */
  readonly published: Dated | null;
  /** BCP 47 tag; `und` where too little text tells. */
  readonly language: string;
  readonly genre: Genre;
  /** Why that genre. */
  readonly genreBecause: readonly Mark[];
  /** The parts of `text` in order, without overlap. The blocks and the blank stretches between them are the whole text. */
  readonly blocks: readonly Block[];
  /** Places where extraction lost words (“, launched by”). Reported, never filled in. */
  readonly gaps: readonly Mark[];
}

/** A digest, a fact-check, and a text that says of itself that a program wrote it, retell others and are never an origin. */
export type Genre = 'news' | 'wire' | 'analysis' | 'official' | 'digest' | 'factcheck' | 'generated';

export interface Block extends Span {
  readonly role: 'headline' | 'standfirst' | 'heading' | 'paragraph' | 'item' | 'quotation' | 'caption' | 'furniture';
  /** Why it has this role, for furniture above all: “advert”, “settings menu”, “teaser of another page”. */
  readonly why: string;
}

export interface Credit extends Span {
  readonly agency: string;
}

/** A date of publication as a range with the evidence for it. `from` and `to` are ISO 8601 days or minutes, always with
 *  a year: where none can be told, there is no date. */
export interface Dated {
  readonly from: string;
  /** Exclusive, like every end. */
  readonly to: string;
  readonly precision: 'minute' | 'day' | 'week' | 'month' | 'year';
  /** Never empty; metadata outside the text is marked with an empty span at 0. */
  readonly basis: readonly Mark[];
}
