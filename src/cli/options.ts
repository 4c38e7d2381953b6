import { LANGUAGES } from '../lexicon/messages.ts';
import type { Option } from './command.ts';

/** What several commands share: the files they read and the options they take. */
export const FILES = {
  name: 'file',
  about: 'text, Markdown, HTML or feed files; folders are searched through; - is standard input',
  takes: 'many',
  unless: ['urls', 'case', 'store'],
} as const;

export const CASE: readonly Option[] = [
  { flags: '--case <file>', about: 'a case that lasts, in one file: “add” makes it, every other command reads it' },
  { flags: '--store <address>', about: 'a PostgreSQL database in place of the file: postgres://user@host/database' },
  { flags: '--story <name>', about: 'one of several stories in that file (“story” if not given)' },
];
export const MODELS: Option = {
  flags: '--models <models>',
  about: 'none: read by the rules alone, without trained models; docs/measured.md tells what they add',
  choices: ['all', 'none'],
};

export const LIMIT: Option = {
  flags: '--limit <limits>',
  about: 'set limits of reading, such as size=200MB,time=60; docs/reading.md names them all',
};

/** Of every command that reads reports. */
export const SOURCES: readonly Option[] = [
  ...CASE,
  {
    flags: '--urls <list>',
    about:
      'also fetch the web addresses in this text file, one a line, # begins a comment; nothing else uses the network',
  },
  LIMIT,
  MODELS,
];
export const APART: Option = {
  flags: '--apart <list>',
  about:
    'reports that are not one origin although they share words or an agency: two of them a line, by id or file, a tab between',
};
export const FORMATS = ['text', 'json', 'markdown', 'html'];
export const OUTPUT: Option = {
  flags: '--output <file>',
  about: 'write the result there; its ending (.json, .md, .html) tells the format where --format is not given',
};
export const TEXTS: Option = {
  flags: '--texts <folder>',
  about:
    'only write the text of each report into this folder, as citations count in it, for other programs that check answers',
};
export const THREADS: Option = {
  flags: '--threads <number>',
  about:
    'how many threads understand reports at once, as jsonl only (1 if not given); each more takes some 350 MB of memory',
};
export const PROCESSES = (otherwise: string): Option => ({
  flags: '--processes <number>',
  about: `how many processes read and understand at once (${otherwise} if not given); each takes some 400 MB of memory`,
});
export const PROGRESS: Option = { flags: '--progress', about: 'tell every step on standard error' };

export const DATE: Option = { flags: '--date <date>', about: 'the day of asking, to stand in the answer (YYYY-MM-DD)' };

export const LANGUAGE: Option = {
  flags: '--language <language>',
  about: 'of headings and labels (English if not given); sentences stay English, quotations as they are',
  choices: Object.keys(LANGUAGES),
};

export function format(choices: readonly string[]): Option {
  return { flags: '--format <format>', about: 'how to write the result (text if nothing else tells)', choices };
}
