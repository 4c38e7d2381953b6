import type { Overview } from '../view/overview.ts';
import type { Desk } from './desk.ts';
import { nameOf, plain } from './found.ts';
import type { StoryName } from './keeper.ts';
import { z } from './openapi.ts';
import type { Route } from './route.ts';
import { NewStory, Related, STORY, StoryList, StoryShape } from './schemas.ts';

const inStory = z.object(STORY);

export const STORY_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/stories',
    name: 'listStories',
    summary: 'The stories, those that changed last first',
    group: 'stories',
    answers: { status: 200, about: 'All of them', media: { 'application/json': StoryList } },
    problems: [],
    run: async (_call, desk) =>
      plain({ stories: await Promise.all(latestFirst(desk).map((one) => cardOf(one, desk))) }),
  },
  {
    method: 'post',
    path: '/api/stories',
    name: 'beginStory',
    summary: 'Begin a story without reports',
    group: 'stories',
    body: NewStory,
    answers: { status: 201, about: 'The new story', media: { 'application/json': StoryShape } },
    problems: ['too-busy'],
    run: async ({ body }, desk) => {
      const { name } = body as z.infer<typeof NewStory>;
      const id = await desk.do<'begin'>({ do: 'begin', name });
      return { type: 'made', value: await cardOf(nameOf(id, desk), desk), location: `/api/stories/${id}` };
    },
  },
  {
    method: 'get',
    path: '/api/stories/{story}',
    name: 'showStory',
    summary: 'A story: what it is about, and how much there is of it',
    group: 'stories',
    params: inStory,
    answers: { status: 200, about: 'The story', media: { 'application/json': StoryShape } },
    problems: ['no-story'],
    run: async ({ params }, desk) => plain(await cardOf(nameOf(params.story ?? '', desk), desk)),
  },
  {
    method: 'get',
    path: '/api/stories/{story}/related',
    name: 'relatedStories',
    summary: 'Other stories that share parties or topics with it',
    group: 'stories',
    params: inStory,
    answers: { status: 200, about: 'Most shared first', media: { 'application/json': Related } },
    problems: ['no-story'],
    run: async ({ params }, desk) => plain({ stories: await relatedTo(nameOf(params.story ?? '', desk), desk) }),
  },
];

function latestFirst(desk: Desk): readonly StoryName[] {
  return desk
    .stories()
    .toSorted((a, b) => (a.changed > b.changed ? -1 : a.changed < b.changed ? 1 : a.id < b.id ? -1 : 1));
}

async function cardOf(story: StoryName, desk: Desk): Promise<StoryName & Overview> {
  return { ...story, ...(await overviewOf(story.id, desk)) };
}

async function overviewOf(id: string, desk: Desk): Promise<Overview> {
  const found = await desk.tell(id, { what: 'overview' });
  return JSON.parse(new TextDecoder().decode(found.body)) as Overview;
}

async function relatedTo(story: StoryName, desk: Desk) {
  const own = await overviewOf(story.id, desk);
  const tags = new Set([...own.parties, ...own.topics]);
  const others = await Promise.all(
    latestFirst(desk)
      .filter(({ id }) => id !== story.id)
      .map(async ({ id, name }) => {
        const { headline, parties, topics } = await overviewOf(id, desk);
        return { id, name, headline, shared: [...parties, ...topics].filter((tag) => tags.has(tag)) };
      }),
  );
  return others.filter(({ shared }) => shared.length > 0).toSorted((a, b) => b.shared.length - a.shared.length);
}
