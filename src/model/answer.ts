import type { Genre } from './report.ts';
import type { Citation, ClaimId, OriginId, ReportId } from './span.ts';

/** What Crossread writes for a question. */
export interface Answer {
  readonly question: string;
  /** The day of asking, only where the user gave it: same input, same bytes. */
  readonly asked: string | null;
  readonly form: Form;
  /** How the question was understood, in one plain sentence. */
  readonly understood: string;
  readonly sections: readonly Section[];
  /** In the order of their numbers [1], [2], … */
  readonly sources: readonly Source[];
}

export type Form =
  | 'answer'
  | 'digest'
  | 'explain'
  | 'brief'
  | 'timeline'
  | 'course'
  | 'positions'
  | 'changes'
  | 'check';

export interface Section {
  readonly role: SectionRole;
  readonly heading: string;
  /** The party whose account it is, else null. */
  readonly party: string | null;
  readonly lines: readonly Line[];
}

export type SectionRole =
  | 'summary'
  | 'account'
  | 'agreed'
  | 'contested'
  | 'credit'
  | 'timeline'
  | 'others'
  | 'analysis'
  | 'takeaway'
  | 'missing'
  | 'limits'
  | 'next';

/** One sentence of the answer. Only `takeaway`, `missing`, `limits` and `next` lines may have no citation. */
export interface Line {
  /** Words in “curly quotation marks” are verbatim from one of the citations; inner marks of the source are kept. */
  readonly text: string;
  readonly claims: readonly ClaimId[];
  readonly citations: readonly Citation[];
  /** For “not in the sources”: what was looked for and where. */
  readonly searched: Searched | null;
  /** For follow-up questions: whether these reports answer it. */
  readonly answerable: boolean | null;
  /** For contested matters: the sides apart, so that a page can set them next to each other; `text` holds them all. Else null. */
  readonly sides: readonly LineSide[] | null;
}

export interface LineSide {
  /** “it is so”, “denied”, “at least 13”. */
  readonly label: string;
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Searched {
  /** Words and variants looked for. */
  readonly terms: readonly string[];
  /** Files looked through. */
  readonly files: readonly string[];
  /** Places found that do not answer it. */
  readonly hits: number;
}

export interface Source {
  /** The number in the text, from 1. */
  readonly number: number;
  readonly report: ReportId;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly genre: Genre;
  /** null for a digest or fact-check: it is no origin. */
  readonly origin: OriginId | null;
  readonly sha256: string;
}
