import { told } from './found.ts';
import { FILTERS, LISTS } from './lists.ts';
import { z } from './openapi.ts';
import type { Route } from './route.ts';
import {
  ITEMS,
  MergesShape,
  MomentsShape,
  NetworkShape,
  PAGES,
  PageQuery,
  ReasonsShape,
  STORY,
  Suggestions,
} from './schemas.ts';
import type { Filters, ListName } from './wanted.ts';

const inStory = z.object(STORY);

const WITH_IDS: readonly ListName[] = ['statements', 'claims', 'happenings', 'origins', 'actors', 'agreements'];

export const PART_ROUTES: readonly Route[] = [
  view('suggestions', 'suggestQuestions', 'Questions to begin with', Suggestions),
  ...LISTS.flatMap(listRoutes),
  view('moments', 'showMoments', 'What happened, what was said and what is dated differently', MomentsShape),
  view('network', 'showNetwork', 'Who turned to whom, and whose voice has which share', NetworkShape),
  {
    method: 'get',
    path: '/api/stories/{story}/actors/{id}/merges',
    name: 'listMerges',
    summary: 'Who was taken for one actor, where and why',
    group: 'parts',
    params: z.object({ ...STORY, id: z.string() }),
    answers: { status: 200, about: 'Every merge', media: { 'application/json': MergesShape } },
    problems: ['no-story', 'still-reading', 'no-such-part'],
    run: (call, desk) => told(call, { what: 'merges', actor: call.params.id ?? '' }, desk),
  },
  {
    method: 'get',
    path: '/api/stories/{story}/why/{id}',
    name: 'tellWhy',
    summary: 'Which rule or model found something, from which words',
    group: 'parts',
    params: z.object({ ...STORY, id: z.string() }),
    answers: { status: 200, about: 'The reasons', media: { 'application/json': ReasonsShape } },
    problems: ['no-story', 'still-reading', 'no-such-part'],
    run: (call, desk) => told(call, { what: 'why', id: call.params.id ?? '' }, desk),
  },
];

/** A view of a whole story that takes nothing else. */
function view(what: 'suggestions' | 'moments' | 'network', name: string, summary: string, shape: z.ZodType): Route {
  return {
    method: 'get',
    path: `/api/stories/{story}/${what}`,
    name,
    summary,
    group: 'parts',
    params: inStory,
    answers: { status: 200, about: summary, media: { 'application/json': shape } },
    problems: ['no-story', 'still-reading', 'too-slow'],
    run: (call, desk) => told(call, { what }, desk),
  };
}

/** A list in pages, and one item of it where items have ids; a report of a list is read by a route of its own. */
function listRoutes(list: ListName): readonly Route[] {
  const title = `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
  const filters = Object.keys(FILTERS[list]);
  const known = Object.fromEntries(filters.map((name) => [name, z.string().max(400).optional()]));
  const pages: Route = {
    method: 'get',
    path: `/api/stories/{story}/${list}`,
    name: `list${title}`,
    summary: `${title} of a story, in pages`,
    group: list === 'reports' ? 'reports' : 'parts',
    params: inStory,
    query: z.object({ ...PageQuery, ...known }),
    answers: { status: 200, about: 'A page', media: { 'application/json': PAGES[list] } },
    problems: ['no-story', 'still-reading', 'wrong-cursor'],
    run: (call, desk) => {
      const { cursor, limit, ...given } = call.query as { cursor: string; limit: number } & Filters;
      return told(call, { what: 'list', list, filters: given, page: { cursor, limit } }, desk);
    },
  };
  if (!WITH_IDS.includes(list)) return [pages];
  const one: Route = {
    method: 'get',
    path: `/api/stories/{story}/${list}/{id}`,
    name: `show${title.replace(/s$/u, '')}`,
    summary: `One of the ${list}`,
    group: 'parts',
    params: z.object({ ...STORY, id: z.string() }),
    answers: { status: 200, about: 'It', media: { 'application/json': ITEMS[list] } },
    problems: ['no-story', 'still-reading', 'no-such-part'],
    run: (call, desk) => told(call, { what: 'one', list, id: call.params.id ?? '' }, desk),
  };
  return [pages, one];
}
