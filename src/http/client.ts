/** THE API FOR PROGRAMS IN TYPESCRIPT: a browser's page, another server. Needs nothing but `fetch`. */
import type { StoryForm } from '../form/form.ts';
import type { Answer } from '../model/answer.ts';
import type { ReportEntry } from '../view/entries.ts';
import type { MergesOf } from '../view/merges.ts';
import type { Moments } from '../view/moments.ts';
import type { Network } from '../view/network.ts';
import type { Overview } from '../view/overview.ts';
import type { Reader } from '../view/reader.ts';
import type { Reasons } from '../why/reasons.ts';
import type { Case } from '../write/json.ts';
import type { Added, Correction, NewCorrection, Queued, Step, StoryName } from './keeper.ts';
import type { Page } from './lists.ts';
import type { ProblemName } from './problem.ts';

export type StoryCard = StoryName & Overview;
export type ListedReport = ReportEntry & { readonly pinned: boolean };
/** An answer as it goes over the wire. */
export type AnswerFile = Answer & { readonly crossread: { readonly version: string; readonly schema: number } };
export type ClaimEntry = Case['claims'][number];
export type ActorEntry = Case['actors'][number];
export type { Moments, Network, NewCorrection, Page, Reader, Reasons, Step };
export type CorrectionEntry = Correction;
export interface JobEntry {
  readonly id: string;
  readonly story: string;
  readonly state: 'waiting' | 'working' | 'done' | 'failed';
  readonly step: Step | null;
  readonly result: Added | null;
  readonly problem: { readonly name: ProblemName; readonly title: string; readonly detail: string } | null;
}
type Lists = Omit<Case, 'crossread' | 'reports'> & { readonly reports: readonly ListedReport[] };

/** Thrown where the server tells of a problem; `problem` is its name. */
export class ApiProblem extends Error {
  readonly problem: ProblemName | 'unreachable';
  readonly title: string;
  constructor(problem: ProblemName | 'unreachable', title: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'ApiProblem';
    this.problem = problem;
    this.title = title;
  }
}

export interface Client {
  readonly stories: () => Promise<readonly StoryCard[]>;
  readonly story: (story: string) => Promise<StoryCard>;
  readonly begin: (name: string) => Promise<StoryCard>;
  readonly related: (story: string) => Promise<readonly RelatedStory[]>;
  readonly suggestions: (
    story: string,
  ) => Promise<readonly { readonly question: string; readonly answerable: boolean }[]>;
  readonly ask: (story: string, question: string, options?: { readonly date?: string }) => Promise<AnswerFile>;
  readonly form: (
    story: string,
    form: StoryForm,
    options?: { readonly about?: string; readonly date?: string },
  ) => Promise<AnswerFile>;
  /** Since a day; without one, what the last addition or correction changed. */
  readonly changes: (story: string, since?: string) => Promise<AnswerFile>;
  readonly check: (story: string, text: string, options?: { readonly name?: string }) => Promise<AnswerFile>;
  /** One page of a list. */
  readonly page: <Name extends keyof Lists>(
    story: string,
    list: Name,
    options?: Readonly<Record<string, string | number>>,
  ) => Promise<Page<Lists[Name][number]>>;
  /** All pages of a list, one after the other. */
  readonly all: <Name extends keyof Lists>(
    story: string,
    list: Name,
    filters?: Readonly<Record<string, string>>,
  ) => Promise<readonly Lists[Name][number][]>;
  readonly one: <Name extends 'claims' | 'actors' | 'origins' | 'happenings' | 'statements'>(
    story: string,
    list: Name,
    id: string,
  ) => Promise<Lists[Name][number]>;
  readonly report: (story: string, report: string) => Promise<Reader>;
  readonly moments: (story: string) => Promise<Moments>;
  readonly network: (story: string) => Promise<Network>;
  /** Who was taken for this actor. */
  readonly merges: (story: string, actor: string) => Promise<MergesOf['merges']>;
  readonly why: (story: string, id: string) => Promise<Reasons>;
  readonly corrections: (story: string) => Promise<readonly CorrectionEntry[]>;
  readonly correct: (story: string, correction: NewCorrection) => Promise<CorrectionEntry>;
  readonly undo: (story: string, number: number) => Promise<CorrectionEntry>;
  /** Send files or texts, hear how far their reading is, and get what came of it.
   *  @throws ApiProblem also where the reading failed */
  readonly add: (
    story: string,
    reports: readonly (File | { readonly name: string; readonly text: string })[],
    watch?: (job: JobEntry) => void,
  ) => Promise<Added>;
  /** What is kept and not read: how much, and the first of it. */
  readonly queue: (story: string, options?: { readonly limit?: number }) => Promise<Queue>;
  /** Read again what was set aside, all of it or the texts of these hashes; hear how far it is.
   *  @throws ApiProblem also where the reading failed */
  readonly again: (story: string, texts: readonly string[] | null, watch?: (job: JobEntry) => void) => Promise<Added>;
  /** Take out what was set aside. @returns how many */
  readonly drop: (story: string, texts: readonly string[] | null) => Promise<number>;
  /** Hear of every story that changes, until the signal ends it; connects again where the line breaks. */
  readonly watch: (listener: (story: string) => void, signal: AbortSignal) => Promise<void>;
  /** Where a browser finds an export or a page of another format. */
  readonly address: (story: string, path: string, query?: Readonly<Record<string, string>>) => string;
}

/** Texts that are kept and not read. */
export interface Queue {
  readonly waiting: number;
  readonly aside: number;
  readonly items: readonly Queued[];
}

export interface RelatedStory {
  readonly id: string;
  readonly name: string;
  readonly headline: string;
  readonly shared: readonly string[];
}

/** Speak with a server.
 *  @param base where it is: `http://localhost:4747`; '' for a page of its own */
export function connect(
  base: string,
  options: { readonly token?: string; readonly fetch?: typeof fetch; readonly signal?: AbortSignal } = {},
): Client {
  const send = options.fetch ?? ((...given: Parameters<typeof fetch>) => fetch(...given));
  const at = (story: string, path: string): string => `/api/stories/${encodeURIComponent(story)}${path}`;
  return {
    stories: async () => (await get<{ stories: readonly StoryCard[] }>('/api/stories')).stories,
    story: (story) => get(at(story, '')),
    begin: (name) => post('/api/stories', { name }),
    related: async (story) => (await get<{ stories: readonly RelatedStory[] }>(at(story, '/related'))).stories,
    suggestions: async (story) =>
      (await get<{ questions: readonly { question: string; answerable: boolean }[] }>(at(story, '/suggestions')))
        .questions,
    ask: (story, question, more) => get(at(story, `/ask${queryOf({ question, ...more })}`)),
    form: (story, form, more) => get(at(story, `/forms/${form}${queryOf({ ...more })}`)),
    changes: (story, since) => get(at(story, `/changes${queryOf(since === undefined ? {} : { since })}`)),
    check: (story, text, more) => post(at(story, '/check'), { text, ...more }),
    page: (story, list, more) => get(at(story, `/${list}${queryOf({ ...more })}`)),
    all: async (story, list, filters) => {
      const items: never[] = [];
      let cursor = '';
      do {
        const page: Page<never> = await get(at(story, `/${list}${queryOf({ ...filters, limit: 1000, cursor })}`));
        items.push(...page.items);
        cursor = page.next ?? '';
      } while (cursor !== '');
      return items;
    },
    one: (story, list, id) => get(at(story, `/${list}/${encodeURIComponent(id)}`)),
    report: (story, report) => get(at(story, `/reports/${encodeURIComponent(report)}`)),
    moments: (story) => get(at(story, '/moments')),
    network: (story) => get(at(story, '/network')),
    merges: async (story, actor) =>
      (await get<MergesOf>(at(story, `/actors/${encodeURIComponent(actor)}/merges`))).merges,
    why: (story, id) => get(at(story, `/why/${encodeURIComponent(id)}`)),
    corrections: async (story) =>
      (await get<{ corrections: readonly CorrectionEntry[] }>(at(story, '/corrections'))).corrections,
    correct: (story, correction) => post(at(story, '/corrections'), correction),
    undo: (story, number) => call(at(story, `/corrections/${number}`), { method: 'DELETE' }),
    add: async (story, reports, watch) =>
      over(await call<JobEntry>(at(story, '/reports'), { method: 'POST', ...bodyOf(reports) }), watch),
    queue: (story, more) => get(at(story, `/queue${queryOf({ ...more })}`)),
    again: async (story, texts, watch) => over(await post<JobEntry>(at(story, '/queue/again'), whichOf(texts)), watch),
    drop: async (story, texts) => (await post<{ dropped: number }>(at(story, '/queue/drop'), whichOf(texts))).dropped,
    watch: async (listener, signal) => {
      while (!signal.aborted) {
        try {
          for await (const { event, data } of events('/api/events', signal))
            if (event === 'changed') listener((data as { story: string }).story);
        } catch (error) {
          if (!(error instanceof ApiProblem) && !isAbort(error)) throw error;
        }
        if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    },
    address: (story, path, query = {}) => `${base}${at(story, `/${path}${queryOf(query)}`)}`,
  };

  /** Follow a job to its end. */
  async function over(job: JobEntry, watch: (job: JobEntry) => void = () => {}): Promise<Added> {
    watch(job);
    let last = job;
    for await (const { data } of events(`/api/jobs/${job.id}/events`)) {
      last = data as JobEntry;
      watch(last);
    }
    if (last.result !== null) return last.result;
    const { name, title, detail } = last.problem ?? { name: 'fault' as const, title: '', detail: 'The line broke.' };
    throw new ApiProblem(name, title, detail);
  }

  function get<Value>(path: string): Promise<Value> {
    return call(path);
  }

  function post<Value>(path: string, body: object): Promise<Value> {
    return call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }

  async function call<Value>(path: string, init: RequestInit = {}): Promise<Value> {
    const response = await reach(path, init);
    return (await response.json()) as Value;
  }

  async function reach(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`);
    const signal = init.signal ?? options.signal;
    let response: Response;
    try {
      response = await send(`${base}${path}`, { ...init, headers, ...(signal == null ? {} : { signal }) });
    } catch (error) {
      if (isAbort(error)) throw error;
      throw new ApiProblem('unreachable', 'The server does not answer', 'Is it still running?', { cause: error });
    }
    if (response.ok) return response;
    const told = (await response.json().catch(() => null)) as JobEntry['problem'];
    throw new ApiProblem(told?.name ?? 'fault', told?.title ?? response.statusText, told?.detail ?? '');
  }

  /** Server-sent events, read from the body: so a token can go with the request. */
  async function* events(
    path: string,
    signal?: AbortSignal,
  ): AsyncGenerator<{ readonly event: string; readonly data: unknown }> {
    const { body } = await reach(path, signal === undefined ? {} : { signal });
    if (body === null) return;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const fields = new Map(text.slice(0, end).split('\n').map(fieldOf));
        text = text.slice(end + 2);
        const data = fields.get('data');
        if (data !== undefined) yield { event: fields.get('event') ?? 'message', data: JSON.parse(data) as unknown };
      }
    }
  }
}

/** Milliseconds before a broken line is tried again. */
const AGAIN = 2_000;

function fieldOf(line: string): readonly [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at), line.slice(at + 1).trimStart()];
}

function whichOf(texts: readonly string[] | null): object {
  return texts === null ? {} : { texts };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function bodyOf(reports: Parameters<Client['add']>[1]): RequestInit {
  const files = reports.filter((one) => one instanceof File);
  if (files.length === 0) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reports }) };
  const form = new FormData();
  for (const one of reports) {
    if (one instanceof File) form.append('file', one, pathOf(one));
    else if ('text' in one) form.append('file', new Blob([one.text]), one.name);
  }
  return { body: form };
}

/** Where a file of a folder lies in it. */
function pathOf(file: File): string {
  const path = 'webkitRelativePath' in file ? String(file.webkitRelativePath) : '';
  return path === '' ? file.name : path;
}

function queryOf(query: Readonly<Record<string, string | number>>): string {
  const entries = Object.entries(query).filter(([, value]) => value !== '');
  return entries.length === 0
    ? ''
    : `?${new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
