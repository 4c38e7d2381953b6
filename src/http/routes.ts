import { SCHEMA, VERSION } from '../model/version.ts';
import { eventsOf } from './events.ts';
import { plain } from './found.ts';
import type { Route } from './route.ts';
import { ANSWER_ROUTES } from './routes-answers.ts';
import { CORRECTION_ROUTES } from './routes-corrections.ts';
import { PART_ROUTES } from './routes-parts.ts';
import { REPORT_ROUTES } from './routes-reports.ts';
import { STORY_ROUTES } from './routes-stories.ts';
import { About } from './schemas.ts';

/** Everything that can be asked of the server. */
export const ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api',
    name: 'about',
    summary: 'What serves here',
    group: 'server',
    answers: { status: 200, about: 'The version', media: { 'application/json': About } },
    problems: [],
    run: async () =>
      plain({ crossread: { version: VERSION, schema: SCHEMA }, document: '/api/openapi.json', app: true }),
  },
  {
    method: 'get',
    path: '/api/events',
    name: 'watchStories',
    summary: 'Hear of every story that changes, as server-sent events',
    group: 'server',
    answers: {
      status: 200,
      about: 'Events `changed`, each with the id of a story',
      media: { 'text/event-stream': null },
    },
    problems: ['too-busy'],
    run: async ({ signal }, desk) => ({ type: 'events', events: eventsOf(desk, signal) }),
  },
  ...STORY_ROUTES,
  ...ANSWER_ROUTES,
  ...REPORT_ROUTES,
  ...PART_ROUTES,
  ...CORRECTION_ROUTES,
];
