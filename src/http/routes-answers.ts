import type { StoryForm } from '../form/form.ts';
import { foundIn } from './desk.ts';
import { readStory, shapeOf, told } from './found.ts';
import { z } from './openapi.ts';
import type { Route } from './route.ts';
import {
  Answer,
  AskQuery,
  ChangesQuery,
  CheckBody,
  CsvTable,
  ExportName,
  FormName,
  FormQuery,
  STORY,
} from './schemas.ts';
import type { Flow } from './wanted.ts';

const inStory = z.object(STORY);
const ANSWER = { 'application/json': Answer, 'text/plain': null, 'text/markdown': null, 'text/html': null } as const;

const EXPORTED = {
  case: { media: 'application/json', ending: '.json' },
  lines: { media: 'application/x-ndjson', ending: '.jsonl' },
  timelinejs: { media: 'application/json', ending: '.timeline.json' },
  annotations: { media: 'application/ld+json', ending: '.annotations.jsonld' },
  claimreview: { media: 'application/ld+json', ending: '.claimreview.jsonld' },
  graphml: { media: 'application/xml', ending: '.graphml' },
  gexf: { media: 'application/xml', ending: '.gexf' },
  csv: { media: 'text/csv; charset=utf-8', ending: '.csv' },
} as const;

export const ANSWER_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/stories/{story}/ask',
    name: 'askStory',
    summary: 'Answer a question, every sentence with its citations',
    group: 'answers',
    params: inStory,
    query: AskQuery,
    answers: { status: 200, about: 'The answer', media: ANSWER },
    problems: ['no-story', 'still-reading', 'too-slow'],
    run: (call, desk) => {
      const { question, date, ...as } = call.query as z.infer<typeof AskQuery>;
      return told(call, { what: 'ask', question, date: date ?? null, as: shapeOf(as) }, desk);
    },
  },
  {
    method: 'get',
    path: '/api/stories/{story}/forms/{form}',
    name: 'writeForm',
    summary: 'Write the story in a form: digest, explain, brief, timeline, course, positions, actors',
    group: 'answers',
    params: z.object({ ...STORY, form: FormName }),
    query: FormQuery,
    answers: { status: 200, about: 'The page', media: ANSWER },
    problems: ['no-story', 'still-reading', 'too-slow'],
    run: (call, desk) => {
      const { about, date, ...as } = call.query as z.infer<typeof FormQuery>;
      const form = call.params.form as StoryForm; // the row holds it against the names
      return told(call, { what: 'form', form, about: about ?? null, date: date ?? null, as: shapeOf(as) }, desk);
    },
  },
  {
    method: 'get',
    path: '/api/stories/{story}/changes',
    name: 'tellChanges',
    summary: 'What is new, confirmed, newly contested, changed or withdrawn since a day or since the last change',
    group: 'answers',
    params: inStory,
    query: ChangesQuery,
    answers: { status: 200, about: 'The page', media: ANSWER },
    problems: ['no-story', 'still-reading', 'nothing-changed', 'nothing-older', 'too-busy'],
    run: async (call, desk) => {
      const { since, about, date, ...as } = call.query as z.infer<typeof ChangesQuery>;
      if (since === undefined) return told(call, { what: 'latest-changes' }, desk);
      const task = {
        do: 'changes',
        story: await readStory(call, desk),
        since,
        about: about ?? null,
        date: date ?? null,
        as: shapeOf(as),
      } as const;
      return { type: 'found', found: foundIn(await desk.do<'changes'>(task)) };
    },
  },
  {
    method: 'post',
    path: '/api/stories/{story}/check',
    name: 'checkText',
    summary: 'Hold a text against the reports, sentence by sentence; it is put in nowhere',
    group: 'answers',
    params: inStory,
    body: CheckBody,
    answers: { status: 200, about: 'The text, marked', media: ANSWER },
    problems: ['no-story', 'still-reading', 'unreadable', 'too-busy', 'too-large'],
    run: async (call, desk) => {
      const { text, name, date, ...as } = call.body as z.infer<typeof CheckBody>;
      const id = await readStory(call, desk);
      const input = { file: name, bytes: new TextEncoder().encode(text) };
      const task = { do: 'check', story: id, text: input, date: date ?? null, as: shapeOf(as) } as const;
      return { type: 'found', found: foundIn(await desk.do<'check'>(task)) };
    },
  },
  {
    method: 'get',
    path: '/api/stories/{story}/exports/{export}',
    name: 'exportStory',
    summary: 'The whole story for other programs, in pieces',
    group: 'answers',
    params: z.object({ ...STORY, export: ExportName }),
    query: z.object({ table: CsvTable.default('claims').meta({ description: 'Which table, of csv.' }) }),
    answers: {
      status: 200,
      about: 'The export',
      media: {
        'application/json': null,
        'application/x-ndjson': null,
        'application/ld+json': null,
        'application/xml': null,
        'text/csv': null,
      },
    },
    problems: ['no-story', 'still-reading'],
    run: async (call, desk) => {
      const id = await readStory(call, desk);
      const wanted = call.params.export as z.infer<typeof ExportName>; // the row holds it against the names
      const { table } = call.query as { table: z.infer<typeof CsvTable> };
      const flow: Flow = wanted === 'csv' ? { flow: wanted, table } : { flow: wanted };
      const { media, ending } = EXPORTED[wanted];
      const file = wanted === 'csv' ? `${id}-${table}${ending}` : `${id}${ending}`;
      return { type: 'pieces', pieces: await desk.flow(id, flow), media, file };
    },
  },
];
