/** A stretch of one report's text: `text.slice(start, end)` are its words, always.
 *  Offsets count UTF-16 code units, half-open: `0 <= start <= end <= text.length`.
 *  Convert at the border (Postgres and Python count code points), never inside. */
export interface Span {
  readonly start: number;
  /** One past the last. */
  readonly end: number;
}

/** A span together with the words it is supposed to hold, so that a check needs nothing but the reports. */
export interface Citation extends Span {
  readonly report: ReportId;
  /** The path or address the report was read from, as the user gave it. */
  readonly file: string;
  /** `text.slice(start, end)`, letter for letter. */
  readonly quote: string;
}

/** A stretch and why it was marked: “advert”, “menu”, “link text lost”. */
export interface Mark extends Span {
  readonly why: string;
}

/** Derived from the stored text and the file name, so the same file read twice is the same report. `r-1f3a…` */
export type ReportId = string & { readonly is?: 'report' };
/** Unique in one report after reading (`a12`), in the whole case after `actor/` (`person/orla-dane`). */
export type ActorId = string & { readonly is?: 'actor' };
/** Derived from report, span and rule. `s-…` */
export type StatementId = string & { readonly is?: 'statement' };
/** Derived from report, trigger and rule. `t-…` */
export type TellingId = string & { readonly is?: 'telling' };
/** `h-…` */
export type HappeningId = string & { readonly is?: 'happening' };
/** `c-…` */
export type ClaimId = string & { readonly is?: 'claim' };
/** `o-…` */
export type OriginId = string & { readonly is?: 'origin' };
/** Names the row of a rule table or the model that found something; never reused, never renamed. */
export type RuleId = string & { readonly is?: 'rule' };
