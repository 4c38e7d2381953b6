import type { StoryForm } from '../form/form.ts';
import { LANGUAGES } from '../lexicon/messages.ts';
import type { Command, Option } from './command.ts';
import { DRY_RUN } from './model-wanted.ts';

const FILES = {
  name: 'file',
  about: 'text, Markdown, HTML or feed files; folders are searched through; - is standard input',
  takes: 'many',
  unless: ['urls', 'case', 'store'],
} as const;

const CASE: readonly Option[] = [
  { flags: '--case <file>', about: 'a case that lasts, in one file: “add” makes it, every other command reads it' },
  { flags: '--store <address>', about: 'a PostgreSQL database in place of the file: postgres://user@host/database' },
  { flags: '--story <name>', about: 'one of several stories in that file (“story” if not given)' },
];
const MODELS: Option = {
  flags: '--models <models>',
  about: 'none: read by the rules alone, without trained models; docs/measured.md tells what they add',
  choices: ['all', 'none'],
};

/** Of every command that reads reports. */
const SOURCES: readonly Option[] = [
  ...CASE,
  {
    flags: '--urls <list>',
    about:
      'also fetch the web addresses in this text file, one a line, # begins a comment; nothing else uses the network',
  },
  {
    flags: '--limit <limits>',
    about: 'set limits of reading, such as size=200MB,time=60; docs/reading.md names them all',
  },
  MODELS,
];
const APART: Option = {
  flags: '--apart <list>',
  about:
    'reports that are not one origin although they share words or an agency: two of them a line, by id or file, a tab between',
};
const FORMATS = ['text', 'json', 'markdown', 'html'];
const OUTPUT: Option = {
  flags: '--output <file>',
  about: 'write the result there; its ending (.json, .md, .html) tells the format where --format is not given',
};
const TEXTS: Option = {
  flags: '--texts <folder>',
  about:
    'only write the text of each report into this folder, as citations count in it, for other programs that check answers',
};
const THREADS: Option = {
  flags: '--threads <number>',
  about:
    'how many threads understand reports at once, as jsonl only (1 if not given); each more takes some 350 MB of memory',
};
const PROCESSES = (otherwise: string): Option => ({
  flags: '--processes <number>',
  about: `how many processes read and understand at once (${otherwise} if not given); each takes some 400 MB of memory`,
});
const PROGRESS: Option = { flags: '--progress', about: 'tell every step on standard error' };

const DATE: Option = { flags: '--date <date>', about: 'the day of asking, to stand in the answer (YYYY-MM-DD)' };

const LANGUAGE: Option = {
  flags: '--language <language>',
  about: 'of headings and labels (English if not given); sentences stay English, quotations as they are',
  choices: Object.keys(LANGUAGES),
};

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

function format(choices: readonly string[]): Option {
  return { flags: '--format <format>', about: 'how to write the result (text if nothing else tells)', choices };
}

/** Everything the program can do. What a command needs is loaded when it runs: help and the check of an answer load little. */
export const COMMANDS: readonly Command[] = [
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
  {
    name: 'add',
    summary: 'add reports to a case that lasts, and tell what is new',
    details:
      'Keeps the bytes as they came, reads and understands the reports, and names each as soon as it is kept. The same text again is ' +
      'nothing new; other words at the same address, or in the same file where most of the text is the same, are a later version ' +
      'that takes the place of the first, and earlier answers that rest on words it no longer has are named. The file is made ' +
      'where it is not there. An article that takes too long, too much memory or the process down with it is set aside and named, and the ' +
      'rest goes on. With --queue the bytes are kept in the database and a worker reads them.',
    arguments: [{ ...FILES, unless: ['urls'] }],
    options: [
      ...SOURCES,
      PROCESSES('1'),
      { flags: '--queue', about: 'only hand them in: a “worker” of the same --store reads them' },
      { flags: '--priority <number>', about: 'with --queue: higher is read first (0 if not given)' },
      PROGRESS,
    ],
    examples: [
      'add reports/ --case river.crossread',
      'add --urls addresses.txt --case river.crossread',
      'add today/ --store postgres://user@host/database --story river --queue',
    ],
    run: async (call, terminal) => (await import('./add.ts')).add(call, terminal),
  },
  {
    name: 'follow',
    summary: 'look at folders and feeds again and again, and add to a case what is new',
    details:
      'Sources are folders, files, and addresses of feeds (RSS, Atom, JSON Feed) or pages; nothing else is asked, and each address as a ' +
      'guest does: only for what changed since, one request at a time with a pause, not what robots.txt asks to leave alone, and seldom where it ' +
      'fails or says it is too busy. An item that is new becomes a report, one with other words a later version. A source that fails is named and ' +
      'keeps no other from being looked at. It goes on until it is stopped with Ctrl+C; docs/following.md tells more.',
    arguments: [{ name: 'source', about: 'a folder, a file, or an address that begins with http', takes: 'many' }],
    options: [
      ...CASE,
      { flags: '--every <time>', about: 'the time between two looks: 90s, 15m, 2h, 1d (15m if not given)' },
      {
        flags: '--cron <pattern>',
        about: 'when to look in place of it, five fields in quotation marks: "0 7 * * *" is at seven',
      },
      { flags: '--once', about: 'look once and end, for a schedule of your own' },
      { flags: '--for <time>', about: 'end after so long' },
      {
        flags: '--full',
        about: 'fetch the page of each new item of a feed; without it the words in the feed are taken',
      },
      { flags: '--atom <file>', about: 'keep a feed of what changed here, with an entry for each change' },
      { flags: '--daily', about: 'write that feed once a day (in UTC) in place of at each change' },
      {
        flags: '--sort',
        about:
          'the sources are of several matters: find the stories, each becomes one of the case; --story names the stream (“stream”)',
      },
      {
        flags: '--contact <address>',
        about: 'of mail or of the web; goes with each request, so that a site knows whom to write to',
      },
      { flags: '--pause <time>', about: 'between two requests to one host (2s if not given)' },
      {
        flags: '--limit <limits>',
        about: 'set limits of reading, such as size=200MB,time=60; docs/reading.md names them all',
      },
      MODELS,
      PROGRESS,
    ],
    examples: [
      'follow inbox/ https://example.org/world.xml --case river.crossread --contact desk@example.org',
      'follow https://example.org/world.xml --case river.crossread --every 1h --atom changes.atom',
      'follow inbox/ --case river.crossread --once',
    ],
    run: async (call, terminal) => (await import('./follow.ts')).follow(call, terminal),
  },
  {
    name: 'worker',
    summary: 'read what was handed in with “add --queue”, on any number of machines at once',
    details:
      'Takes one article after the other from the queue of the database, the most urgent first, reads and understands it in a process ' +
      'apart, and writes it. Told to stop (SIGTERM, Ctrl+C) it finishes what is under way and gives back the rest; what a worker held that was ' +
      'lost is read by another one. What cannot be read is set aside: “jobs” shows it. Ends with 1 where something was set aside.',
    arguments: [],
    options: [
      ...CASE.filter(({ flags }) => flags.startsWith('--store')),
      PROCESSES('one for each core, 4 at most'),
      { flags: '--until-empty', about: 'end when nothing waits any more' },
      { flags: '--metrics <port>', about: 'serve figures for Prometheus at this port of this machine, under /metrics' },
      { flags: '--limit <limits>', about: 'set limits of reading, such as article=60; docs/reading.md names them all' },
      MODELS,
    ],
    examples: [
      'worker --store postgres://user@host/database',
      'worker --store postgres://user@host/database --processes 2 --metrics 9464',
    ],
    run: async (call, terminal) => (await import('./worker.ts')).worker(call, terminal),
  },
  {
    name: 'jobs',
    summary: 'show what was handed in and waits or was set aside; send it again, or drop it',
    details:
      'list names each input that no report was read from yet, with what kept it from being read, and the workers. replay sends what was set ' +
      'aside, and what waits, to the workers again. drop takes what was set aside out of the case with its bytes.',
    arguments: [{ name: 'what', about: 'list (if nothing is given), replay or drop', takes: 'none or one' }],
    options: [
      ...CASE,
      { flags: '--file <name>', about: 'only what came under this name' },
      format(['text', 'json']),
      OUTPUT,
    ],
    examples: [
      'jobs --store postgres://user@host/database',
      'jobs replay --store postgres://user@host/database --file article.html',
      'jobs drop --case river.crossread',
    ],
    run: async (call, terminal) => (await import('./jobs.ts')).jobs(call, terminal),
  },
  {
    name: 'list',
    summary: 'list the reports of a case, its answers, its corrections, or what happened to it',
    details:
      'A line each, oldest first. Without --what it lists the reports, with the versions that were replaced. The history of a stream (“follow ' +
      '--sort”) tells which report came into which story, when and why.',
    arguments: [],
    options: [
      ...CASE,
      {
        flags: '--what <what>',
        about: 'what to list',
        choices: ['reports', 'stories', 'answers', 'corrections', 'journal', 'history'],
      },
      format(['text', 'json']),
      OUTPUT,
    ],
    examples: ['list --case river.crossread', 'list --case river.crossread --what journal'],
    run: async (call, terminal) => (await import('./list.ts')).list(call, terminal),
  },
  {
    name: 'search',
    summary: 'find the reports of a case that hold all of some words, in any form',
    details: 'Best first. Without --story it searches every story of the file.',
    arguments: [{ name: 'words', about: 'in quotation marks where there are several', takes: 'one' }],
    options: [...CASE, format(['text', 'json']), OUTPUT],
    examples: ['search "border closed" --case river.crossread'],
    run: async (call, terminal) => (await import('./search.ts')).search(call, terminal),
  },
  {
    name: 'remove',
    summary: 'take reports out of a case, so that no word of them is left in the file',
    details:
      'With a report go its bytes, what was made of it, and the answers in which its words stand. A version that it had replaced ' +
      'stands again.',
    arguments: [{ name: 'report', about: 'its id, as “list” shows it, or its first letters', takes: 'one' }],
    options: CASE,
    examples: ['remove r-3f2a9c --case river.crossread'],
    run: async (call, terminal) => (await import('./remove.ts')).remove(call, terminal),
  },
  {
    name: 'rebuild',
    summary: 'read all kept bytes of a case anew, with this version of Crossread',
    details:
      'Tells which reports this version reads otherwise than the one that kept them. Corrections and answers stay.',
    arguments: [],
    options: [...CASE, MODELS, PROGRESS],
    examples: ['rebuild --case river.crossread'],
    run: async (call, terminal) => (await import('./rebuild.ts')).rebuild(call, terminal),
  },
  {
    name: 'doctor',
    summary: 'tell whether a case is whole, and save what can be read of a damaged one',
    details:
      'Reads every page and every row, and holds each hash against its words. Ends with 3 where it finds a fault. With --salvage it ' +
      'copies everything that can still be read and whose hash holds into a new file.',
    arguments: [],
    options: [...CASE, { flags: '--salvage <file>', about: 'a new file for what can be saved' }],
    examples: ['doctor --case river.crossread', 'doctor --case river.crossread --salvage saved.crossread'],
    run: async (call, terminal) => (await import('./doctor.ts')).doctor(call, terminal),
  },
  {
    name: 'backup',
    summary: 'write a copy of a case, also while others work on it',
    details: 'The copy gets its name when it is whole, and no file that is there is written over.',
    arguments: [{ name: 'to', about: 'the file of the copy', takes: 'one' }],
    options: CASE,
    examples: ['backup river-2031-05-12.crossread --case river.crossread'],
    run: async (call, terminal) => (await import('./backup.ts')).backup(call, terminal),
  },
  {
    name: 'serve',
    summary: 'open the web app: stories, answers, the reports themselves, and an HTTP API for programs',
    details:
      'Serves this machine alone at an address that it prints, until it is stopped with Ctrl+C. Each folder that is named is a ' +
      'story of its own; files, and what is added in the app, last as long as it runs, with --case or --store they stay, and what others add there is shown as it comes. --host opens it to others: ' +
      'then it asks for a token, which it prints. docs/web.md shows the app, docs/api.md the API; agents reach the stories at /mcp (docs/agents.md).',
    arguments: [
      {
        name: 'file',
        about: 'text, Markdown, HTML or feed files, or folders of them; none begins with nothing',
        takes: 'any',
      },
    ],
    options: [
      {
        flags: '--case <file>',
        about: 'serve the stories of this case in place of files, and keep what is added there',
      },
      ...CASE.filter(({ flags }) => flags.startsWith('--store')),
      { flags: '--port <number>', about: 'where to listen (4747 if not given; 0 takes any that is free)' },
      {
        flags: '--host <address>',
        about: 'listen on this address of the machine; anything but 127.0.0.1 asks for a token',
      },
      { flags: '--allow-host <name...>', about: 'names by which others reach this machine; stands after the files' },
      { flags: '--token <token>', about: 'ask for this token of at least 16 letters in place of one made up' },
      {
        flags: '--limit <limits>',
        about:
          'set limits of reading, such as size=200MB; docs/reading.md names them all; size is that of a request, too',
      },
      MODELS,
    ],
    examples: [
      'serve reports/',
      'serve --case river.crossread --port 8080',
      'serve --store postgres://user@host/database',
    ],
    run: async (call, terminal) => (await import('./serve.ts')).serve(call, terminal),
  },
  {
    name: 'mcp',
    summary: 'serve a case to agents over the Model Context Protocol, on standard input and output',
    details:
      'Tools for asking, checking, verifying, comparing accounts, the origins of a claim, a timeline, actors, search, changes, reading and ' +
      'adding; resources for reports, spans and kept answers; prompts for common questions. Words of articles stand in fields named “quote” ' +
      'and nowhere else. Without --case the reports are held in memory and gone in the end.',
    arguments: [FILES],
    options: SOURCES,
    examples: ['mcp reports/', 'mcp --case river.crossread'],
    run: async (call, terminal) => (await import('./mcp.ts')).mcp(call, terminal),
  },
];
