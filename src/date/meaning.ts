import type { DAY_PARTS, Unit } from '../lexicon/times.ts';
import type { RuleId, Span } from '../model/span.ts';

/** A time expression as it stands, before anything is worked out. */
export interface TimeExpression extends Span {
  readonly meaning: Meaning;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly rule: RuleId;
  /** Which way an open expression (“on Monday”, “in May”) looks from the report, by the tense around it. */
  readonly toward: 'past' | 'future';
}

/** One expression among the words of a sentence. */
export interface FoundTime {
  readonly meaning: Meaning;
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  /** Indexes of the first word and of the one behind the last. */
  readonly first: number;
  readonly next: number;
}

export type Meaning =
  | Point
  /** “from May 7 to 10”, “2017–2021”: both ends belong to it. */
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point }
  /** “four days”, “48-hour”: a length, nowhere on the calendar. `amount` null: “several days”. */
  | { readonly kind: 'duration'; readonly unit: Unit; readonly amount: number | null }
  /** “every day”, “weekly”. */
  | { readonly kind: 'repeat'; readonly unit: Unit; readonly amount: number; readonly of: Point | null }
  /** “now”, “recently”, “the future”. */
  | { readonly kind: 'vague'; readonly toward: 'past' | 'present' | 'future' };

/** A day, a week, a month … or a piece of one. */
export interface Point {
  readonly kind: 'point';
  readonly base: Base;
  /** “early”, “mid-”, “late”, “the end of”. */
  readonly section: Section | null;
  /** Index into `DAY_PARTS`. */
  readonly part: number | null;
  /** “late” of “late Thursday night”. */
  readonly partSection: Section | null;
  readonly clock: Clock | null;
  /** “since” stands before it: the stretch runs on to the day of the report. */
  readonly since: boolean;
}

export type Section = 'start' | 'early' | 'mid' | 'late' | 'end' | 'earlier' | 'later';
export type DayPartId = (typeof DAY_PARTS)[number]['id'];

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Minutes are written out: “3:35 PM”, not “3 PM”. */
  readonly exact: boolean;
  /** The hour may be of the first or the second half of the day: “at 3:35”. */
  readonly half: boolean;
  /** Index into `ZONES`, -1 for “local time”; null where none is named. */
  readonly zone: number | null;
}

/** Where an expression counts from: the date of the report, a time told before it in the text, a happening that the words
 *  behind it name (“three days after | the attack”), or a day beside it. */
export type From = 'report' | 'text' | 'event' | Point;

export type Base =
  /** The fields the text gives; the finest one is the length: a day, a month, a year. */
  | {
      readonly type: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
      /** “last April” -1, “this May” 0, “next June” 1. */
      readonly which: number | null;
      /** “June 12 last year” -1: years beside that of the report. */
      readonly yearsOn?: number;
      /** “10/05/2031” may be day first or month first. */
      readonly swappable: boolean;
    }
  | { readonly type: 'weekday'; readonly weekday: number; readonly which: number | null; readonly week: number | null }
  | { readonly type: 'season'; readonly season: number; readonly year: number | null; readonly which: number | null }
  | {
      readonly type: 'part-of-year';
      /** 4 for a quarter, 2 for a half. */
      readonly of: number;
      readonly number: number;
      readonly year: number | null;
      readonly which: number | null;
      readonly fiscal: boolean;
    }
  /** “the 1990s”, “the 19th century”. */
  | { readonly type: 'years'; readonly first: number; readonly count: number }
  | { readonly type: 'holiday'; readonly holiday: number; readonly year: number | null; readonly which: number | null }
  /** “the first week of May” 1, “the last week of July” -1. */
  | { readonly type: 'week-of-month'; readonly month: number; readonly year: number | null; readonly number: number }
  /** “the week of March 6”. */
  | { readonly type: 'week-of'; readonly day: Point }
  /** One unit of the calendar at a distance: “yesterday”, “last month”, “three days later”, “two years ago”. */
  | {
      readonly type: 'shift';
      readonly unit: Unit;
      readonly amount: number;
      readonly from: From;
      readonly rough: boolean;
    }
  /** A stretch that ends or begins there: “over the past 48 hours”, “in the coming days” (amount null). */
  | {
      readonly type: 'stretch';
      readonly unit: Unit;
      readonly amount: number | null;
      readonly forward: boolean;
      readonly from: From;
    }
  | { readonly type: 'weekend'; readonly which: number | null }
  /** Nothing but a clock or a part of the day: “at 3:35 PM”, “in the evening”. */
  | { readonly type: 'none' };
