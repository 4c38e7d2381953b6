import type { Command } from './command.ts';
import { CASE, FILES, MODELS, SOURCES } from './options.ts';

/** What goes on until it is stopped, for people and programs that ask. */
export const SERVING: readonly Command[] = [
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
