import type { Member } from './claim.ts';
import type { Genre } from './report.ts';
import type { ActorId, Citation, ClaimId, OriginId, ReportId } from './span.ts';
import type { Step } from './story.ts';

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
  | 'actors'
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
  /** A paragraph: its lines follow each other. */
  | 'context'
  | 'deeper'
  /** Who was in touch with whom. */
  | 'contact'
  | 'account'
  | 'agreed'
  | 'contested'
  | 'credit'
  | 'timeline'
  | 'course'
  | 'turn'
  | 'agreement'
  | 'positions'
  | 'actors'
  | 'changes'
  | 'others'
  | 'analysis'
  | 'takeaway'
  | 'missing'
  | 'limits'
  | 'next'
  | 'checked';

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
  /** Only in the form `check`: what became of a sentence, a quotation or a mark of the checked text, which `text` shows. */
  readonly checked?: CheckedSentence | CheckedQuotation | CheckedMark;
  /** Only in the forms `course`, `positions` and `actors`: what was worked out for the line and stands in no report in these words. */
  readonly derived?: DerivedStep | DerivedTurn | DerivedEntry | DerivedPositions | DerivedActor | DerivedNamed;
  /** Only where a language model was asked for a smoother wording: which one, the line that `text` words, and who found that both say the
   *  same: a comparison of their words, or (`deeds`) that and the parser, which read both. */
  readonly worded?: { readonly by: string; readonly line: string; readonly judge: 'words' | 'deeds' };
  /** Only where a translation was asked for: of quotations of the line, beside them. They are no words of the reports. */
  readonly translations?: readonly Translation[];
}

/** A quotation in another language, by a language model. */
export interface Translation {
  /** The words of a citation, letter for letter. */
  readonly quote: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly by: string;
}

/** A step of the course: acts of one class on one day or stretch of days. The line tells of the strongest of them. */
export interface DerivedStep {
  readonly kind: 'step';
  /** ISO 8601 local day, inclusive; `--05-10` where the year is not known. */
  readonly from: string;
  /** The same, exclusive. */
  readonly to: string;
  readonly parties: readonly string[];
  readonly class: Step['class'];
  /** Goldstein's figure, -10 to 10; the scale stands in `lexicon/happenings.ts` with its source. */
  readonly intensity: number;
  /** How many happenings the step is made of. */
  readonly happenings: number;
}

/** At a turning point: what happened, or one account's words about what brought it about. */
export interface DerivedTurn {
  readonly kind: 'turn';
  readonly part: 'event' | 'explanation';
  /** Whose account; null for a report's own voice and for speakers of no party. */
  readonly party: string | null;
}

/** A row of the ledger of one agreement. */
export interface DerivedEntry {
  readonly kind: 'entry';
  readonly part:
    | 'proposed'
    | 'brokered'
    | 'agreed'
    | 'channel'
    | 'announced'
    | 'terms'
    | 'outside'
    | 'breach'
    | 'denied'
    | 'state';
  /** Breaches and their denials: who is said to have broken it, and who says so; null where the report does not tell, and for all other parts. */
  readonly by: string | null;
  readonly allegedBy: string | null;
}

/** Who stands where on the claim of the line: one cell for each column, in the same order on every line of the section. */
export interface DerivedPositions {
  readonly kind: 'positions';
  readonly contested: boolean;
  /** Independent ones that tell it. */
  readonly origins: number;
  readonly cells: readonly PositionCell[];
}

export interface PositionCell {
  /** The column's name: a party, or “others” for speakers of no party, or “reports” for what reports tell in their own voice. */
  readonly column: string;
  /** In order of asserts, denies, differs, each with the index of its words among the sides of the line; none: silent. */
  readonly stances: readonly { readonly stance: Member['stance']; readonly side: number }[];
}

/** Somebody who is heard; the line has the words that name them. */
export interface DerivedActor {
  readonly kind: 'actor';
  readonly actor: ActorId;
  readonly name: string;
  readonly titles: readonly string[];
  readonly party: string | null;
  /** Why they belong to the party; null where they are the party, or of none. */
  readonly because: string | null;
  /** Other names that the reports use, pronouns left out. */
  readonly aliases: readonly string[];
  /** Statements, in reports that retell nobody; of reports that share a text only the longest is counted. */
  readonly statements: number;
}

/** Whoever the line names and no report quotes. */
export interface DerivedNamed {
  readonly kind: 'named';
  readonly names: readonly { readonly name: string; readonly party: string | null }[];
}

export interface CheckedSentence {
  readonly kind: 'sentence';
  readonly verdict: Verdict;
  /** Independent origins that tell the whole sentence. */
  readonly origins: number;
  /** In what it is told otherwise, where it is. */
  readonly differs: readonly CheckedDifference[];
  /** Words of the sentence that the nearest report does not hold. */
  readonly missing: readonly string[];
}

/** What reports say to a sentence: told whole by some and by none otherwise; told whole by some and otherwise by others; told otherwise;
 *  told in part; not told though they know the matter; the matter unknown to them; a question or a greeting. */
export type Verdict =
  | 'corroborated'
  | 'contested'
  | 'contradicted'
  | 'partly'
  | 'only-here'
  | 'not-found'
  | 'unchecked';

export type CheckedDifference = 'number' | 'time' | 'truth' | 'actor' | 'outcome' | 'speaker';

export interface CheckedQuotation {
  readonly kind: 'quotation';
  /** Letter for letter; with other marks or dashes; in other words near these; in no report. */
  readonly how: 'exact' | 'typography' | 'altered' | 'nowhere';
  /** The speaker in the report, where it is another than the one given; else null. */
  readonly saidBy: string | null;
}

export interface CheckedMark {
  readonly kind: 'mark';
  /** The number in the mark, read as that of a source. */
  readonly number: number;
  /** To no report; to one that does not hold the sentence while another does. */
  readonly leads: 'nowhere' | 'elsewhere';
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
  /** True for the text that was checked: it stands among the sources so that its words can be cited, and adds to no count. */
  readonly checked?: true;
}
