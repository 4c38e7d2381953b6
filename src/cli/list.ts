import { showName } from '../model/show.ts';
import type { Filing, Store } from '../store/store.ts';
import type { Call } from './command.ts';
import { openStore } from './kept.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread list --case CASE` */
export async function list(call: Call, terminal: Terminal): Promise<number> {
  const { store, story } = await openStore(call);
  try {
    const { rows, line } = await LISTS[whatOf(call)](store, story, call.options.story === undefined);
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

type What = 'reports' | 'stories' | 'answers' | 'corrections' | 'journal' | 'history';

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

/** `anyStory` where the command line names none. */
const LISTS: Readonly<Record<What, (store: Store, story: string, anyStory: boolean) => Promise<Listed>>> = {
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
  stories: async (store) => {
    const found = await foundStories(store);
    return listed(
      (await store.stories()).map((row) => ({ ...row, ...(found.get(row.story) ?? ALONE) })),
      ({ story, reports, changed, joinedInto, related }) =>
        `${story}  ${reports} ${reports === 1 ? 'report' : 'reports'}, changed ${changed}` +
        `${reports === 0 && joinedInto !== null ? `, joined into ${joinedInto}` : ''}` +
        `${related.length === 0 ? '' : `, related to ${related.map((one) => one.story).join(', ')}`}`,
    );
  },
  history: async (store, story, anyStory) => {
    const streams = anyStory ? await store.streams() : [story];
    const rows: (Filing & { readonly stream: string })[] = [];
    for (const stream of streams) for (const filing of await store.filings(stream)) rows.push({ stream, ...filing });
    return listed(
      rows,
      ({ at, report, story: into, from, why }) =>
        `${at}  ${report}  ${from === null ? '' : `${from} `}→ ${into}  (${why})`,
    );
  },
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

interface Found {
  /** The story that most of its reports went to in the end; null where they are here. */
  readonly joinedInto: string | null;
  readonly related: readonly { readonly story: string; readonly alike: number }[];
}

const ALONE: Found = { joinedInto: null, related: [] };

/** What streams tell of the stories that were found in them. */
async function foundStories(store: Store): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const of = (story: string): Found => found.get(story) ?? ALONE;
  const there = new Set((await store.stories()).flatMap(({ story, reports }) => (reports > 0 ? [story] : [])));
  for (const stream of await store.streams()) {
    for (const { story, from } of await store.filings(stream)) {
      if (from !== null) found.set(from, { ...of(from), joinedInto: story });
    }
    for (const { name, value } of await store.remembered(stream)) {
      const story = /^related (.*)$/su.exec(name)?.[1];
      // One that went into another since is named no more.
      if (story === undefined || !there.has(story)) continue;
      const related = (JSON.parse(value) as Found['related']).filter((one) => there.has(one.story));
      found.set(story, { ...of(story), related });
    }
  }
  return found;
}
