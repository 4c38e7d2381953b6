/** What the finders of this folder look at: a text with its blocks, and what its container tells of it. */
import type { Block, Dated } from '../model/report.ts';

/** A text and its blocks: what the finders of this folder look at. */
export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What the container tells about the text: HTML meta tags, fields of a feed. null where it does not. */
export interface Meta {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly published: Dated | null;
  readonly language: string | null;
  /** When the file was made, as it says; no date of publication, but it may tell the year of one. */
  readonly made?: string | null;
}

export const NO_META: Meta = { title: null, outlet: null, url: null, byline: null, published: null, language: null };
