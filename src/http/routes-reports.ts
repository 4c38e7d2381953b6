import type { Input } from '../model/input.ts';
import type { Desk } from './desk.ts';
import { jobEvents } from './events.ts';
import { nameOf, plain, told } from './found.ts';
import type { Job } from './jobs.ts';
import type { Which } from './keeper.ts';
import { z } from './openapi.ts';
import { Problem, problemJson } from './problem.ts';
import type { Call, Route } from './route.ts';
import {
  DroppedShape,
  JobShape,
  NewReports,
  QueueQuery,
  QueueShape,
  ReaderShape,
  STORY,
  WhichBody,
} from './schemas.ts';

const inStory = z.object(STORY);

export const REPORT_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/stories/{story}/reports/{report}',
    name: 'readReport',
    summary: 'One report: its text, and the statements, happenings, furniture and gaps marked in it',
    group: 'reports',
    params: z.object({ ...STORY, report: z.string() }),
    answers: { status: 200, about: 'The report', media: { 'application/json': ReaderShape } },
    problems: ['no-story', 'still-reading', 'no-such-part'],
    run: (call, desk) => told(call, { what: 'reader', report: call.params.report ?? '' }, desk),
  },
  {
    method: 'post',
    path: '/api/stories/{story}/reports',
    name: 'addReports',
    summary: 'Add reports: files as a form, or texts as JSON',
    group: 'reports',
    params: inStory,
    body: NewReports,
    files: true,
    answers: { status: 202, about: 'The job that reads them', media: { 'application/json': JobShape } },
    problems: ['no-story', 'too-busy', 'too-large', 'wrong-media'],
    run: async ({ params, body, files }, desk) => {
      const { id } = nameOf(params.story ?? '', desk);
      const job = desk.add(id, await inputsOf(body, files));
      return { type: 'made', value: jobJson(job), location: `/api/jobs/${job.id}` };
    },
  },
  {
    method: 'get',
    path: '/api/stories/{story}/queue',
    name: 'showQueue',
    summary: 'Texts that are kept and not read: what was set aside, with the reason, and what waits',
    group: 'reports',
    params: inStory,
    query: QueueQuery,
    answers: { status: 200, about: 'How many, and the first of them', media: { 'application/json': QueueShape } },
    problems: ['no-story'],
    run: async ({ params, query }, desk) => {
      const { id } = nameOf(params.story ?? '', desk);
      const queued = await desk.do<'queue'>({ do: 'queue', story: id });
      const aside = queued.filter(({ why }) => why !== null).length;
      const { limit } = query as z.infer<typeof QueueQuery>;
      return plain({ waiting: queued.length - aside, aside, items: queued.slice(0, limit) });
    },
  },
  {
    method: 'post',
    path: '/api/stories/{story}/queue/again',
    name: 'readAgain',
    summary: 'Read again what was set aside',
    group: 'reports',
    params: inStory,
    body: WhichBody,
    answers: { status: 202, about: 'The job that reads them', media: { 'application/json': JobShape } },
    problems: ['no-story', 'too-busy'],
    run: async ({ params, body }, desk) => {
      const { id } = nameOf(params.story ?? '', desk);
      const job = desk.again(id, whichOf(body));
      return { type: 'made', value: jobJson(job), location: `/api/jobs/${job.id}` };
    },
  },
  {
    method: 'post',
    path: '/api/stories/{story}/queue/drop',
    name: 'dropQueued',
    summary: 'Take out what was set aside, with its bytes',
    group: 'reports',
    params: inStory,
    body: WhichBody,
    answers: { status: 200, about: 'How many were taken out', media: { 'application/json': DroppedShape } },
    problems: ['no-story', 'too-busy'],
    run: async ({ params, body }, desk) => {
      const { id } = nameOf(params.story ?? '', desk);
      return plain({ dropped: await desk.do<'drop'>({ do: 'drop', story: id, which: whichOf(body) }) });
    },
  },
  {
    method: 'get',
    path: '/api/jobs/{job}',
    name: 'showJob',
    summary: 'How far the reading of what was added is',
    group: 'reports',
    params: z.object({ job: z.string() }),
    answers: { status: 200, about: 'The job', media: { 'application/json': JobShape } },
    problems: ['no-job'],
    run: async ({ params }, desk) => plain(jobJson(jobAs(params.job, desk))),
  },
  {
    method: 'get',
    path: '/api/jobs/{job}/events',
    name: 'watchJob',
    summary: 'Follow a job, as server-sent events',
    group: 'reports',
    params: z.object({ job: z.string() }),
    answers: {
      status: 200,
      about: 'Events `job`, each with the whole job; the stream ends with it',
      media: { 'text/event-stream': null },
    },
    problems: ['no-job', 'too-busy'],
    run: async ({ params, signal }, desk) => {
      const job = jobAs(params.job, desk);
      return { type: 'events', events: jobEvents(job, jobJson, signal) };
    },
  },
];

function whichOf(body: unknown): Which {
  return (body as z.infer<typeof WhichBody>).texts ?? null;
}

function jobAs(id: string | undefined, desk: Desk): Job {
  const job = desk.job(id ?? '');
  if (job === null) throw new Problem('no-job', `There is no job “${id}”, or it was over long ago.`);
  return job;
}

function jobJson(job: Job) {
  const now = job.state();
  return {
    id: job.id,
    story: job.story,
    state: now.state,
    step: now.state === 'working' ? now.step : null,
    result: now.state === 'done' ? now.result : null,
    problem: now.state === 'failed' ? problemJson(now.problem) : null,
  };
}

async function inputsOf(body: unknown, files: Call['files']): Promise<readonly Input[]> {
  if (files.length > 0)
    return Promise.all(
      files.map(async (file) => ({ file: nameOfFile(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
  const { reports } = body as z.infer<typeof NewReports>;
  return reports.map(({ name, text }) => ({ file: nameOfFile(name), bytes: new TextEncoder().encode(text) }));
}

/** A name that came over the wire names no place of this machine. */
function nameOfFile(name: string): string {
  return (
    name
      .replaceAll('\\', '/')
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .join('/') || 'upload'
  );
}
