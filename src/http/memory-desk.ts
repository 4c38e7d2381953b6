import type { Case } from '../case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import { readReports } from '../pipeline.ts';
import type { Desk, Hit } from '../tool/desk.ts';
import { answerJson } from '../write/json.ts';
import { standingOf } from './corrections.ts';
import type { Correction, Keeper } from './keeper.ts';

/** A story that is kept in memory. */
export interface Held {
  readonly name: string;
  changed: string;
  readonly all: Case;
  corrections: readonly Correction[];
  /** Kept answers as JSON; the first is number 1. */
  answers: readonly string[];
}

/** The story as the tools of agents work on it. */
export function memoryDesk(
  held: Held,
  lexicon: Lexicon,
  { limits, clock }: { readonly limits: Limits; readonly clock: () => string },
): Desk {
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
    add: async (input) => {
      const read = readAll([input], limits, () => {});
      const before = new Set(reports().map(({ id }) => id));
      const { added } = held.all.add(read.reports.filter(({ id }) => !before.has(id)));
      if (added.length > 0) held.changed = clock();
      const again = read.reports.filter(({ id }) => before.has(id)).map(({ id }) => id);
      return { added, replaced: [], known: again, failures: read.failures, lost: [] };
    },
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

/** Read inputs one by one. What cannot be read is told; the rest is given, each report once. */
export function readAll(
  inputs: readonly Input[],
  limits: Limits,
  watch: Parameters<Keeper['add']>[2],
): { readonly reports: readonly Report[]; readonly failures: readonly Failure[] } {
  const reports: Report[] = [];
  const failures: Failure[] = [];
  for (const [done, input] of inputs.entries()) {
    watch({ doing: 'reading', file: input.file, done, all: inputs.length });
    const result = readReports([input], limits);
    reports.push(...result.reports);
    failures.push(...result.failures);
  }
  return { reports: [...new Map(reports.map((report) => [report.id, report])).values()], failures };
}
