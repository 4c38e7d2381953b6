import { nameOf, plain } from './found.ts';
import type { NewCorrection } from './keeper.ts';
import { z } from './openapi.ts';
import { Problem } from './problem.ts';
import type { Route } from './route.ts';
import { CorrectionList, CorrectionShape, NewCorrectionShape, STORY } from './schemas.ts';

const inStory = z.object(STORY);

export const CORRECTION_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/stories/{story}/corrections',
    name: 'listCorrections',
    summary: 'What the user knows better, oldest first, what was taken back included',
    group: 'corrections',
    params: inStory,
    answers: { status: 200, about: 'All of them', media: { 'application/json': CorrectionList } },
    problems: ['no-story'],
    run: async ({ params }, desk) =>
      plain({ corrections: desk.corrections(nameOf(params.story ?? '', desk).id) ?? [] }),
  },
  {
    method: 'post',
    path: '/api/stories/{story}/corrections',
    name: 'makeCorrection',
    summary: 'Correct something; the evidence stays as it is',
    group: 'corrections',
    params: inStory,
    body: NewCorrectionShape,
    answers: { status: 201, about: 'The correction', media: { 'application/json': CorrectionShape } },
    problems: ['no-story', 'no-report', 'wrong-correction', 'too-busy'],
    run: async ({ params, body }, desk) => {
      const { id } = nameOf(params.story ?? '', desk);
      const made = await desk.do<'correct'>({ do: 'correct', story: id, correction: body as NewCorrection });
      return { type: 'made', value: made, location: `/api/stories/${id}/corrections/${made.number}` };
    },
  },
  {
    method: 'delete',
    path: '/api/stories/{story}/corrections/{number}',
    name: 'undoCorrection',
    summary: 'Take a correction back; it stays on record',
    group: 'corrections',
    params: z.object({ ...STORY, number: z.string().regex(/^\d{1,9}$/u) }),
    answers: { status: 200, about: 'The correction', media: { 'application/json': CorrectionShape } },
    problems: ['no-story', 'no-correction', 'too-busy'],
    run: async ({ params }, desk) => {
      const { id } = nameOf(params.story ?? '', desk);
      const number = Number(params.number);
      const taken = await desk.do<'take-back'>({ do: 'take-back', story: id, number });
      const found = desk.corrections(id)?.find((one) => one.number === number);
      if (!taken || found === undefined)
        throw new Problem('no-correction', `No correction ${number} holds in “${id}”.`);
      return { type: 'made', value: found };
    },
  },
];
