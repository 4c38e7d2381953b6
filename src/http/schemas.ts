/** THE SHAPES THAT GO OVER HTTP, beside those of the contract (`schema/*.json`), which the document takes as they are. */

import { EXPORT_KINDS } from '../export/export.ts';
import { STORY_FORMS } from '../form/form.ts';
import { LANGUAGES } from '../lexicon/languages.ts';
import { z } from './openapi.ts';
import { PROBLEMS } from './problem.ts';

const text = z.string();
const count = z.int().nonnegative();
const isoTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/u);
const moment = z.string().meta({ description: 'ISO 8601 in UTC' });

/** A shape of its own name, or null. */
function orNull<Shape extends z.ZodType>(shape: Shape) {
  return z.union([shape, z.null()]);
}

/** Where a schema of the contract stands in the document. */
export const CONTRACT = { answer: 'Answer', case: 'Case', line: 'Line' } as const;

/** A description that leads to a schema of the contract. */
function contract(name: (typeof CONTRACT)[keyof typeof CONTRACT], part = ''): z.ZodType {
  return z.looseObject({}).meta({ contract: `#/components/schemas/${name}${part}` });
}

export const Answer = contract('Answer');

const Citation = z.object({ report: text, file: text, start: count, end: count, quote: text }).meta({
  id: 'Citation',
  description: 'A stretch of a report with its words. Offsets are UTF-16 code units, half-open.',
});

export const ProblemShape = z
  .object({
    type: text,
    name: z.enum(Object.keys(PROBLEMS) as [keyof typeof PROBLEMS]),
    title: text,
    status: z.int(),
    detail: text,
  })
  .meta({ id: 'Problem', description: 'What went wrong, by name (RFC 9457).' });

const Days = z.object({ from: text, to: text }).meta({ id: 'Days', description: 'ISO 8601 days.' });

const Overview = z
  .object({
    headline: text,
    topics: z.array(text),
    parties: z.array(text),
    reports: count,
    origins: count,
    outlets: count,
    statements: count,
    happenings: count,
    claims: z.object({ all: count, contested: count, agreed: count }),
    days: orNull(Days),
    latest: z.object({ id: text, title: text, outlet: text.nullable() }).nullable(),
  })
  .meta({
    id: 'Overview',
    description: 'What a story is about, how much there is of it and how much of it is disputed.',
  });

export const StoryShape = Overview.extend({ id: text, name: text, changed: moment, waiting: count, aside: count }).meta(
  {
    id: 'Story',
    description:
      'A story on a card. `changed` tells when a report or a correction last came or went; `waiting` how many texts were handed in for workers and are not read yet, `aside` how many could not be read.',
  },
);

export const StoryList = z.object({ stories: z.array(StoryShape) }).meta({ id: 'StoryList' });

export const Related = z
  .object({
    stories: z.array(z.object({ id: text, name: text, headline: text, shared: z.array(text) })),
  })
  .meta({
    id: 'RelatedStories',
    description: 'Other stories, by the parties and topics that they share with this one.',
  });

export const Suggestions = z
  .object({ questions: z.array(z.object({ question: text, answerable: z.boolean() })) })
  .meta({ id: 'Suggestions', description: 'Questions to begin with, and whether these reports answer them.' });

const Origin = z.object({ id: text, name: text, size: count }).nullable();

const ReportEntry = z
  .object({
    id: text,
    file: text,
    title: text,
    outlet: text.nullable(),
    genre: text,
    language: text,
    published: z.object({ from: text, to: text, precision: text }).nullable(),
    words: count,
    statements: count,
    happenings: count,
    gaps: count,
    origin: Origin,
  })
  .meta({ id: 'ReportEntry', description: 'A report in a list.' });

const Mark = z
  .looseObject({ kind: z.enum(['statement', 'happening', 'gap', 'difficult']), start: count, end: count })
  .meta({ id: 'Mark', description: 'A stretch of a report in which something was found.' });

export const ReaderShape = z
  .object({
    report: ReportEntry.extend({ url: text.nullable(), byline: text.nullable(), sha256: text, because: z.array(text) }),
    text,
    blocks: z.array(z.object({ start: count, end: count, role: text, why: text })),
    marks: z.array(Mark),
    sameOrigin: z.array(
      z.object({ report: text, title: text, outlet: text.nullable(), kind: text.nullable(), why: text }),
    ),
    related: z.array(z.object({ report: text, title: text, outlet: text.nullable(), claims: count })),
  })
  .meta({ id: 'Reader', description: 'One report to be read: its text, untouched, and what was found where.' });

const Stretch = z
  .object({ from: text, to: text, stated: text })
  .meta({ id: 'Stretch', description: 'A stretch of time, its end exclusive; `--05-10` where the year is not known.' });

export const MomentsShape = z
  .object({
    happened: z.array(
      z.object({
        id: text,
        kind: text,
        summary: text,
        reality: text,
        when: Stretch,
        place: text.nullable(),
        parties: z.array(text),
        mentions: z.array(Citation),
      }),
    ),
    said: z.array(
      z.object({ id: text, act: text, speaker: text, party: text.nullable(), when: Stretch, at: Citation }),
    ),
    disputed: z.array(
      z.object({
        claim: text,
        text,
        sides: z.array(
          z.object({ value: text, party: text.nullable(), when: orNull(Stretch), evidence: z.array(Citation) }),
        ),
      }),
    ),
  })
  .meta({
    id: 'Moments',
    description: 'What happened, what was said and what is dated differently, on one axis of time.',
  });

export const MergesShape = z
  .object({
    merges: z.array(
      z.object({ report: text, actor: text, title: text, outlet: orNull(text), why: text, quote: orNull(text) }),
    ),
  })
  .meta({ id: 'Merges', description: 'Who was taken for one actor; a correction of the kind `unmerge` undoes one.' });

export const NetworkShape = z
  .object({
    nodes: z.array(z.object({ id: text, name: text, kind: text, party: text.nullable(), statements: count })),
    links: z.array(z.object({ from: text, to: text, verb: text, at: z.array(Citation) })),
    voices: z.array(z.object({ report: text, party: text.nullable(), statements: count })),
  })
  .meta({ id: 'Network', description: 'Who turned to whom in words, and whose voice has which share.' });

export const ReasonsShape = z
  .object({
    kind: text,
    id: text,
    title: text,
    facts: z.array(z.object({ label: text, text, at: z.array(Citation) })),
  })
  .meta({ id: 'Reasons', description: 'Which rule or model found something, from which words.' });

function page(id: string, item: z.ZodType): z.ZodType {
  return z
    .object({ items: z.array(item), total: count, next: text.nullable() })
    .meta({ id, description: 'One page of a list. `next` is the cursor of the page behind it; null on the last.' });
}

const part = (name: string): z.ZodType => contract('Case', `/properties/${name}/items`);

export const ITEMS = {
  reports: ReportEntry.extend({ pinned: z.boolean() }).meta({
    id: 'ListedReport',
    description: 'A report in the list of a story.',
  }),
  statements: part('statements'),
  claims: part('claims'),
  happenings: part('happenings'),
  origins: part('origins'),
  actors: part('actors'),
  denials: part('denials'),
  roles: part('roles'),
  agreements: part('agreements'),
  course: part('course'),
} as const;

export const PAGES = Object.fromEntries(
  Object.entries(ITEMS).map(([name, item]) => [
    name,
    page(`${name.charAt(0).toUpperCase()}${name.slice(1)}Page`, item),
  ]),
) as { readonly [Name in keyof typeof ITEMS]: z.ZodType };

const Failure = z.object({ file: text, kind: text, message: text });
export const JobShape = z
  .object({
    id: text,
    story: text,
    state: z.enum(['waiting', 'working', 'done', 'failed']),
    step: z
      .object({ doing: z.enum(['reading', 'understanding', 'comparing']), file: text, done: count, all: count })
      .nullable(),
    result: z
      .object({
        added: z.array(text),
        known: z.array(text),
        replaced: z.array(text),
        reread: z.array(text),
        failures: z.array(Failure),
      })
      .nullable(),
    problem: orNull(ProblemShape),
  })
  .meta({ id: 'Job', description: 'The reading of what was added: how far it is, and what came of it.' });

export const QueueShape = z
  .object({
    waiting: count,
    aside: count,
    items: z.array(z.object({ file: text, sha256: text, since: moment, why: text.nullable() })),
  })
  .meta({
    id: 'Queue',
    description:
      'Texts that are kept and not read: `waiting` are to be read by workers, `aside` could not be read. `items` are the first of them, those that were set aside before the others; `why` is null of what waits.',
  });

export const DroppedShape = z.object({ dropped: count }).meta({ id: 'Dropped' });

export const NewCorrectionShape = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('hide'), report: text })
      .meta({ description: 'Leave a report out of every answer.' }),
    z.strictObject({ kind: z.literal('pin'), report: text }).meta({ description: 'Put a report before the others.' }),
    z
      .strictObject({ kind: z.literal('apart'), reports: z.tuple([text, text]) })
      .meta({ description: 'Two reports that are no one origin.' }),
    z
      .strictObject({ kind: z.literal('unmerge'), report: text, actor: text })
      .meta({ description: 'An actor of a report, by its id there, that is another than the one it was joined with.' }),
    z
      .strictObject({ kind: z.literal('speaker'), statement: text, speaker: orNull(text) })
      .meta({ description: 'Who said it, by an actor of the story; null: nobody that the reports name.' }),
    z
      .strictObject({ kind: z.literal('party'), actor: text, party: orNull(text.trim().min(1).max(200)) })
      .meta({ description: 'For whom an actor of the story speaks; null: for nobody.' }),
    z
      .strictObject({
        kind: z.literal('date'),
        report: text,
        from: isoTime,
        to: isoTime,
        precision: z.enum(['minute', 'day', 'week', 'month', 'year']),
      })
      .meta({ description: 'When a report was published: ISO 8601 days or minutes, the end exclusive.' }),
  ])
  .meta({ id: 'NewCorrection', description: 'What the user knows better. It is kept apart from the evidence.' });

export const CorrectionShape = z
  .looseObject({
    kind: text,
    number: z.int().positive(),
    at: moment,
    takenBack: moment.nullable(),
    titles: z.array(text),
    names: z.array(text),
  })
  .meta({
    id: 'Correction',
    description:
      'A correction with its number; `takenBack` is null while it holds, `titles` and `names` tell in words what it is about.',
  });

export const CorrectionList = z.object({ corrections: z.array(CorrectionShape) }).meta({ id: 'CorrectionList' });

export const About = z
  .object({
    crossread: z.object({ version: text, schema: z.int() }),
    document: text,
    app: z.boolean(),
  })
  .meta({ id: 'About', description: 'What serves here; `document` leads to the description of the API.' });

// What comes in.

const LONGEST_QUESTION = 2_000;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 2_000_000;
const MOST_TEXTS = 1_000;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .meta({ description: 'A day, YYYY-MM-DD.' });
const language = z.enum(Object.keys(LANGUAGES) as [keyof typeof LANGUAGES]);
const shape = {
  format: z.enum(['json', 'text', 'markdown', 'html']).default('json'),
  language: language.default('en').meta({ description: 'Of headings and labels in Markdown and HTML.' }),
};

export const STORY = { story: text.meta({ description: 'The id of the story.' }) };
export const AskQuery = z.object({
  question: text.trim().min(1).max(LONGEST_QUESTION),
  date: day.optional().meta({ description: 'The day of asking, to stand in the answer.' }),
  ...shape,
});
export const FormQuery = z.object({
  about: text.trim().min(1).max(LONGEST_QUESTION).optional(),
  date: day.optional(),
  ...shape,
});
export const ChangesQuery = FormQuery.extend({
  since: day.optional().meta({
    description: 'The day from which reports are new; without it, what the last addition or correction changed.',
  }),
});
export const FormName = z.enum(STORY_FORMS as [(typeof STORY_FORMS)[number]]);
export const PageQuery = {
  cursor: text.max(400).default('').meta({ description: 'As the page before gave it in `next`.' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
};
export const ExportName = z.enum([
  'case',
  'lines',
  ...(EXPORT_KINDS.filter((kind) => kind !== 'csv') as [Exclude<(typeof EXPORT_KINDS)[number], 'csv'>]),
  'csv',
]);
export const CsvTable = z.enum(['reports', 'actors', 'statements', 'happenings', 'claims', 'differences']);
export const QueueQuery = z.object({ limit: PageQuery.limit });
export const WhichBody = z
  .strictObject({
    texts: z
      .array(z.string().regex(/^[0-9a-f]{64}$/u))
      .max(MOST_TEXTS)
      .optional()
      .meta({
        description: 'By the hashes of their bytes (`sha256` of the queue); without it all that were set aside.',
      }),
  })
  .meta({ id: 'WhichTexts', description: 'Which of the texts that were set aside.' });
export const NewStory = z.strictObject({ name: text.trim().min(1).max(LONGEST_NAME) }).meta({ id: 'NewStory' });
export const CheckBody = z
  .strictObject({
    text: text.trim().min(1).max(LONGEST_TEXT),
    name: text.max(LONGEST_NAME).default('text'),
    date: day.optional(),
    ...shape,
  })
  .meta({ id: 'TextToCheck', description: 'A text to be held against the reports, sentence by sentence.' });
export const NewReports = z
  .strictObject({
    reports: z
      .array(z.strictObject({ name: text.trim().min(1).max(LONGEST_NAME), text: text.min(1).max(LONGEST_TEXT) }))
      .min(1)
      .max(MOST_TEXTS),
  })
  .meta({ id: 'NewReports', description: 'Texts to be read, each under a name that stands for a file.' });
