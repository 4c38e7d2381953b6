import { showName } from '../model/show.ts';
import type { Store } from '../store/store.ts';
import type { Call } from './command.ts';
import { openStore } from './kept.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread list --case CASE` */
export async function list(call: Call, terminal: Terminal): Promise<number> {
  const { store, story } = await openStore(call);
  try {
    const { rows, line } = await LISTS[whatOf(call)](store, story);
    const text =
      formatOf(call, ['text', 'json']) === 'json'
        ? `${JSON.stringify(rows, null, 2)}\n`
        : rows.map((row) => `${line(row)}\n`).join('');
    writeResult(text === '' ? 'Nothing there.\n' : text, call, terminal);
    return 0;
  } finally {
    await store.close();
  }
}

type What = 'reports' | 'stories' | 'answers' | 'corrections' | 'journal';

function whatOf({ options: { what } }: Call): What {
  return (Object.keys(LISTS) as readonly What[]).find((one) => one === what) ?? 'reports';
}

interface Listed {
  readonly rows: readonly unknown[];
  readonly line: (row: unknown) => string;
}

/** Rows for programs, a line of each for people. */
function listed<Row>(rows: readonly Row[], line: (row: Row) => string): Listed {
  return { rows, line: (row) => line(row as Row) };
}

const LISTS: Readonly<Record<What, (store: Store, story: string) => Promise<Listed>>> = {
  reports: async (store, story) =>
    listed(
      (await store.reports(story, { all: true })).map(({ report, added, replacedBy }) => ({
        id: report.id,
        file: report.file,
        url: report.url,
        outlet: report.outlet,
        title: report.title,
        genre: report.genre,
        language: report.language,
        published: report.published?.from ?? null,
        sha256: report.sha256,
        added,
        replacedBy,
      })),
      ({ id, file, outlet, title, published, replacedBy }) =>
        `${id}  ${(published ?? 'no date').slice(0, 10).padEnd(10)}  ${showName(file)}  ${outlet === null ? '' : `${outlet}: `}${title}` +
        `${replacedBy === null ? '' : `  (replaced by ${replacedBy})`}`,
    ),
  stories: async (store) =>
    listed(
      await store.stories(),
      ({ story, reports, changed }) =>
        `${story}  ${reports} ${reports === 1 ? 'report' : 'reports'}, changed ${changed}`,
    ),
  answers: async (store, story) =>
    listed(
      (await store.answers(story)).map(({ json, ...row }) => ({ ...row, answer: JSON.parse(json) as unknown })),
      ({ number, at, form, question }) => `${number}  ${at}  ${form}  ${question}`,
    ),
  corrections: async (store, story) =>
    listed(
      await store.corrections(story),
      ({ number, at, kind, about, takenBack }) =>
        `${number}  ${at}  ${kind} ${JSON.stringify(about)}${takenBack === null ? '' : `  (taken back ${takenBack})`}`,
    ),
  journal: async (store, story) =>
    listed(await store.journal(story), ({ number, at, what, subject }) => `${number}  ${at}  ${what} ${subject}`),
};
