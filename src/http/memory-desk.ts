import type { Case } from '../case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import type { Desk, Hit } from '../tool/desk.ts';
import { answerJson } from '../write/json.ts';
import { standingOf } from './corrections.ts';
import type { Correction, Queued } from './keeper.ts';

/** A story that is kept in memory. */
export interface Held {
  readonly name: string;
  changed: string;
  readonly all: Case;
  corrections: readonly Correction[];
  /** Kept answers as JSON; the first is number 1. */
  answers: readonly string[];
  /** What could not be read. */
  aside: readonly (Queued & { readonly input: Input })[];
}

/** The story as the tools of agents work on it. */
export function memoryDesk(held: Held, lexicon: Lexicon, { add }: Pick<Desk, 'add'>): Desk {
  const known = standingOf(held.corrections);
  held.all.correct(known);
  const reports = (): readonly Report[] => held.all.analyses().map(({ report }) => report);
  return {
    lexicon,
    story: () => held.all.story(),
    separate: () => held.all.analyses(),
    corrections: async () => known,
    reports: async () => reports(),
    report: async (id) => reports().find((report) => report.id === id) ?? null,
    search: async (words, limit) => withWords(words, reports()).slice(0, limit),
    answers: async () => held.answers.map((json, index) => ({ number: index + 1, json })),
    writable: true,
    keepAnswer: async (answer) => {
      held.answers = [...held.answers, answerJson(answer)];
      return held.answers.length;
    },
    add,
  };
}

/** Reports that hold all the words, those that hold them most often first. */
function withWords(words: string, reports: readonly Report[]): readonly Hit[] {
  const wanted = new Set(wordsIn(words));
  if (wanted.size === 0) return [];
  return reports
    .map((report) => {
      const own = wordsIn(`${report.title}\n${report.text}`).filter((word) => wanted.has(word));
      return { report, hits: own.length, all: new Set(own).size === wanted.size };
    })
    .filter(({ all }) => all)
    .toSorted((a, b) => b.hits - a.hits || (a.report.file < b.report.file ? -1 : 1))
    .map(({ report: { id, file, title, outlet } }) => ({ report: id, file, title, outlet }));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
