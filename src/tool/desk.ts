import { setImmediate } from 'node:timers/promises';
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

/** A desk that has its comparison kept, so that whoever opens the case next need not compare anew: once behind the first call that asks for
 *  the story, and once more at the end where reports came meanwhile and the story was asked for again.
 *  @param tell hears why it could not be kept: answers are given all the same */
export function keepingStory(
  desk: Desk,
  kept: Pick<KeptCase, 'keepStory'>,
  tell: (why: string) => void,
): { readonly desk: Desk; readonly end: () => Promise<void> } {
  let keeping: Promise<void> | null = null;
  /** Whether the story that was asked for last is still the one of the case: a comparison that nobody asked for is not made. */
  let current = false;
  const keep = async (): Promise<void> => {
    try {
      await kept.keepStory();
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    desk: {
      ...desk,
      story: () => {
        const story = desk.story();
        current = true;
        // The call that asked is answered first.
        keeping ??= setImmediate().then(() => (current ? keep() : undefined));
        return story;
      },
      add: (input) => {
        current = false;
        return desk.add(input);
      },
    },
    end: async () => {
      await keeping;
      if (current) await keep();
    },
  };
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
