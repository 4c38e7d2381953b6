import type { KeptCase } from '../kept/kept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Answer } from '../model/answer.ts';
import type { Corrections } from '../model/correction.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';

/** What the tools work on: one story, wherever it is kept. */
export interface Desk {
  readonly lexicon: Lexicon;
  /** The story as it is now, corrections heeded. */
  readonly story: () => Story;
  /** Each report by itself, before they were compared. */
  readonly separate: () => readonly Analysis[];
  readonly corrections: () => Promise<Corrections>;
  /** Versions that were replaced included: an answer may cite them. */
  readonly reports: () => Promise<readonly Report[]>;
  readonly report: (id: ReportId) => Promise<Report | null>;
  /** Reports that hold all the words, best first. */
  readonly search: (words: string, limit: number) => Promise<readonly Hit[]>;
  readonly answers: () => Promise<readonly { readonly number: number; readonly json: string }[]>;
  /** False where it may only be read. */
  readonly writable: boolean;
  readonly keepAnswer: (answer: Answer) => Promise<number>;
  readonly add: (input: Input) => Promise<Added>;
}

export interface Hit {
  readonly report: ReportId;
  readonly file: string;
  readonly title: string;
  readonly outlet: string | null;
}

export interface Added {
  readonly added: readonly ReportId[];
  readonly replaced: readonly { readonly report: ReportId; readonly older: ReportId }[];
  readonly known: readonly ReportId[];
  readonly failures: readonly Failure[];
  /** Kept answers that rest on words which a later version does not have. */
  readonly lost: readonly {
    readonly answer: number;
    readonly question: string;
    readonly quotes: readonly string[];
  }[];
}

/** The desk of a case that lasts.
 *  @param now ISO 8601 in UTC */
export function deskOf(
  kept: KeptCase,
  { lexicon, now }: { readonly lexicon: Lexicon; readonly now: () => string },
): Desk {
  const { store, story } = kept;
  return {
    lexicon,
    story: () => kept.case.story(),
    separate: () => kept.case.analyses(),
    corrections: kept.corrections,
    reports: async () => (await store.reports(story, { all: true })).map(({ report }) => report),
    report: async (id) => (await store.report(story, id))?.report ?? null,
    search: (words, limit) => store.search(words, { story, limit }),
    answers: () => store.answers(story),
    writable: store.writable,
    keepAnswer: (answer) => kept.keepAnswer(answer, now()),
    add: async (input) => {
      const { added, replaced, known, failures, lost } = await kept.add([input], { at: now() });
      return {
        added: added.map(({ id }) => id),
        replaced: replaced.map(({ report, older }) => ({ report: report.id, older })),
        known: known.map(({ id }) => id),
        failures,
        lost,
      };
    },
  };
}
