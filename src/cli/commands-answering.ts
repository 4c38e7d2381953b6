import type { StoryForm } from '../form/form.ts';
import type { Command } from './command.ts';
import { DRY_RUN } from './model-wanted.ts';
import { APART, DATE, FILES, FORMATS, format, LANGUAGE, OUTPUT, PROGRESS, SOURCES, TEXTS, THREADS } from './options.ts';

/** One row for a form that needs nothing but reports. */
function formCommand(name: StoryForm, row: Pick<Command, 'summary' | 'details'>): Command {
  return {
    name,
    ...row,
    arguments: [FILES],
    options: [
      { flags: '--about <topic>', about: 'only what has to do with this: names, a matter, or a whole question' },
      format(FORMATS),
      OUTPUT,
      ...SOURCES,
      APART,
      DATE,
      LANGUAGE,
      PROGRESS,
    ],
    examples: [`${name} reports/`, `${name} reports/ --about "the truce" --output ${name}.html`],
    run: async (call, terminal) => (await import('./form.ts')).form(name, call, terminal),
  };
}

/** What reads reports and answers from them. */
export const ANSWERING: readonly Command[] = [
  {
    name: 'read',
    summary: 'show what stands in the reports: who says what, what took place, where they differ',
    details:
      'Reads the reports, understands each of them and sets them against each other. In text form it gives an ' +
      'overview with the ids that “why” explains; as JSON it gives the whole case. As jsonl it takes each report by itself ' +
      'and gives one line for each as soon as it is read, for folders of any size.',
    arguments: [FILES],
    options: [
      format(['text', 'json', 'jsonl']),
      OUTPUT,
      TEXTS,
      ...SOURCES,
      APART,
      THREADS,
      {
        flags: '--proposals',
        about: 'also ask the language model of CROSSREAD_MODEL_URL what the rules missed; docs/models.md',
      },
      DRY_RUN,
      PROGRESS,
    ],
    examples: [
      'read reports/',
      'read reports/ --format json --output case.json',
      'read reports/ --texts texts/',
      'read archive/ --format jsonl > archive.jsonl',
      'read --urls addresses.txt',
      'read - < article.html',
    ],
    run: async (call, terminal) => (await import('./read.ts')).read(call, terminal),
  },
  {
    name: 'ask',
    summary: 'answer a question from the reports, every sentence with its citations',
    details:
      'Gives a summary, one section for each party’s account, what is agreed and what is contested, a timeline, what is ' +
      'not in the reports and what was searched for, limits, and follow-up questions. The date of asking appears only ' +
      'where --date gives it: the same reports and question give the same bytes.',
    arguments: [{ name: 'question', about: 'in plain English, in quotation marks', takes: 'one' }, FILES],
    options: [
      format(FORMATS),
      OUTPUT,
      ...SOURCES,
      APART,
      DATE,
      LANGUAGE,
      {
        flags: '--wording',
        about:
          'let the language model of CROSSREAD_MODEL_URL word lines more smoothly; what does not say the same is dropped (docs/models.md)',
      },
      {
        flags: '--translate <language>',
        about: 'let it translate quotations into a language (de, pt-BR), beside the original; text and json',
      },
      DRY_RUN,
      PROGRESS,
    ],
    examples: [
      'ask "Who brokered the truce?" reports/',
      'ask "Who brokered the truce?" reports/ --output answer.html',
      'ask "How many people died?" reports/ --format json --date 2031-05-12 > answer.json',
    ],
    run: async (call, terminal) => (await import('./ask.ts')).ask(call, terminal),
  },
  formCommand('digest', {
    summary: 'tell the story in a dozen lines: the context, what each side says, what is contested',
    details:
      'A paragraph of context in the order of time, chosen by what most independent origins tell, with the main dispute; then ' +
      'what each side says, what is contested besides, figures, and what stays open. Nothing is told twice, and nothing that ' +
      'only a digest or fact-check tells.',
  }),
  formCommand('explain', {
    summary: 'explain the story under question headings: why, who responded how, which places, what comes next',
    details:
      'The questions fit the story. Each is answered with what the reports tell; one without an answer stands under “Not in ' +
      'the sources” with what was searched for.',
  }),
  formCommand('brief', {
    summary: 'tell who spoke with whom, when, and what was urged, offered or promised',
    details:
      'One section for each two sides that were in touch, in order of time; then contacts of which one side is told, what ' +
      'else was urged, offered, promised or thanked for, and the contacts that are denied.',
  }),
  formCommand('timeline', {
    summary: 'tell day by day what took place, and what the reports date differently',
    details:
      'Every day that the reports tell of with what took place on it: the time as stated and as worked out. Then what they ' +
      'date differently, side by side, and what they tell without a day.',
  }),
  formCommand('course', {
    summary: 'chart conflict and cooperation by day and party, the turning points and the agreements',
    details:
      'Each act stands on a published scale from -10, conflict, to +10, cooperation; uncertain days are ranges; in HTML there is ' +
      'a chart with a table of the same numbers. Then the points at which the course turned, with each account’s words on what ' +
      'brought them about, and the agreements: terms, channel, what stays outside, and the breaches alleged by whom against whom.',
  }),
  formCommand('positions', {
    summary: 'set parties against claims: who asserts, denies, tells it otherwise or is silent',
    details:
      'A table with a column for each party and a row for each claim, the contested ones first, by the number of independent ' +
      'origins. Each mark has its words below and its citations.',
  }),
  formCommand('actors', {
    summary: 'tell who is who: titles, parties and why, who is heard how often, who did what to whom in words',
    details:
      'Everybody who is heard, by party, with the words that the party rests on, other names, and whom they called, met, thanked, ' +
      'accused or contradicted. Then the share of voice of each party, and who is named and not heard.',
  }),
  {
    name: 'changes',
    summary: 'tell what is new, confirmed, newly contested, changed, withdrawn or without support now',
    details:
      'Sets the reports published since a day against those before it, or a newer case against an older one: figures that changed, ' +
      'what is contested now, corrections, what a new origin confirms, what is new and, of two cases, what lost its ' +
      'support; each with the old and the new words. A report without a day counts as older, which the limits tell. As atom it is a ' +
      'feed with an entry for each change.',
    arguments: [FILES],
    options: [
      { flags: '--since <day>', about: 'the day from which reports are new (YYYY-MM-DD)' },
      { flags: '--before <file...>', about: 'the older case: files or folders; stands after the newer ones' },
      { flags: '--about <topic>', about: 'only what has to do with this: names, a matter, or a whole question' },
      format([...FORMATS, 'atom']),
      OUTPUT,
      ...SOURCES,
      APART,
      DATE,
      LANGUAGE,
      PROGRESS,
    ],
    examples: [
      'changes reports/ --since 2031-05-10',
      'changes reports/ --since 2031-05-10 --format atom --output changes.atom',
      'changes reports/ --since 2031-05-10 --output changes.html',
      'changes today/ --before yesterday/',
    ],
    run: async (call, terminal) => (await import('./changes.ts')).changes(call, terminal),
  },
  {
    name: 'check',
    summary: 'hold a text against the reports, sentence by sentence',
    details:
      'A draft, a post, somebody else’s article or an answer with [n] marks. Each sentence is corroborated by so many ' +
      'independent origins, contested, contradicted, held in part, told only here, or not found; quotations are checked letter by ' +
      'letter and by their speaker, marks [n] by what the n-th report holds. It judges no truth.',
    arguments: [
      { name: 'text', about: 'a file, - for standard input, or the words themselves in quotation marks', takes: 'one' },
      FILES,
    ],
    options: [
      format(FORMATS),
      OUTPUT,
      { flags: '--strict', about: 'end with 3 unless every sentence is corroborated and every quotation holds' },
      ...SOURCES,
      APART,
      DATE,
      LANGUAGE,
      PROGRESS,
    ],
    examples: [
      'check draft.md reports/',
      'check "Nine people were hurt on Friday." reports/',
      'check - reports/ --strict < draft.txt',
    ],
    run: async (call, terminal) => (await import('./check.ts')).check(call, terminal),
  },
  {
    name: 'export',
    summary: 'write the case for other programs: tables, a time line, a network, annotations',
    details:
      'csv writes the tables reports, actors, statements, happenings, claims and differences into a folder; timelinejs a time line ' +
      'for TimelineJS; annotations W3C Web Annotations with positions and quotations; graphml and gexf the network of actors, ' +
      'statements, denials, contacts and origins; claimreview a draft without rating for each contested claim.',
    arguments: [
      { name: 'kind', about: 'csv, timelinejs, annotations, graphml, gexf or claimreview', takes: 'one' },
      FILES,
    ],
    options: [
      { flags: '--output <path>', about: 'a file, or a folder that the files go to; csv needs a folder' },
      ...SOURCES,
      APART,
      PROGRESS,
    ],
    examples: ['export csv reports/ --output tables', 'export gexf reports/ --output story.gexf'],
    run: async (call, terminal) => (await import('./export.ts')).exportCase(call, terminal),
  },
  {
    name: 'stories',
    summary: 'group reports of several matters into stories, each for a case of its own',
    details:
      'Reads the reports and groups them by their words, without understanding them: a folder of a day’s news takes moments. ' +
      'Each story is named by the words that it is known by. A report that is like no other is a story of its own.',
    arguments: [FILES],
    options: [format(['text', 'json']), OUTPUT, ...SOURCES],
    examples: ['stories today/', 'stories today/ --format json --output stories.json'],
    run: async (call, terminal) => (await import('./stories.ts')).stories(call, terminal),
  },
  {
    name: 'verify',
    summary: 'check every citation of an answer against the reports, and name each fault',
    details:
      'Reads the answer (JSON, or a published HTML or Markdown page) and the reports again and trusts nothing but the texts. ' +
      'Ends with 3 where it finds a fault.',
    arguments: [
      { name: 'answer', about: 'a JSON, HTML or Markdown file that “ask” wrote; - is standard input', takes: 'one' },
      FILES,
    ],
    options: [format(['text', 'json']), OUTPUT, ...SOURCES],
    examples: ['verify answer.json reports/', 'ask "Who died?" reports/ --format json | crossread verify - reports/'],
    run: async (call, terminal) => (await import('./verify.ts')).verify(call, terminal),
  },
  {
    name: 'why',
    summary: 'show which rule or model found something, from which words',
    details:
      'Takes the id of a report, actor, statement, telling, happening, origin, claim or agreement, or its first letters as ' +
      'far as they are unique, and the same files that it was found in.',
    arguments: [{ name: 'id', about: 'as “read” shows it: s-…, t-…, h-…, c-…, o-…, person/…', takes: 'one' }, FILES],
    options: [format(['text', 'json']), OUTPUT, ...SOURCES, APART, PROGRESS],
    examples: ['why s-3f2a9c reports/', 'why state/fr reports/ --format json'],
    run: async (call, terminal) => (await import('./why.ts')).why(call, terminal),
  },
];
