import type { Command } from './command.ts';
import { CASE, FILES, format, LIMIT, MODELS, OUTPUT, PROCESSES, PROGRESS, SOURCES } from './options.ts';

/** What keeps a case and looks after it, on one machine or on several. */
export const KEEPING: readonly Command[] = [
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
      'aside, and what waits, to the workers again; of a file it reads it here. drop takes what was set aside out of the case with its bytes.',
    arguments: [{ name: 'what', about: 'list (if nothing is given), replay or drop', takes: 'none or one' }],
    options: [
      ...CASE,
      { flags: '--file <name>', about: 'only what came under this name' },
      format(['text', 'json']),
      OUTPUT,
      LIMIT,
      MODELS,
      PROCESSES('1'),
      PROGRESS,
    ],
    examples: [
      'jobs --store postgres://user@host/database',
      'jobs replay --store postgres://user@host/database --file article.html',
      'jobs replay --case river.crossread --limit article=900',
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
];
