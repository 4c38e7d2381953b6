import { LANGUAGES, type Language } from '../lexicon/messages.ts';
import type { Answer } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { answerHtml } from '../write/html.ts';
import { answerJson } from '../write/json.ts';
import { answerMarkdown } from '../write/markdown.ts';
import { answerText } from '../write/text.ts';
import { type Call, wrongUse } from './command.ts';
import { type Format, formatOf, writeResult } from './result.ts';
import { PLAIN, type Terminal } from './terminal.ts';

/** Write an answer, of whatever form, as the call wants it. */
export function showAnswer(answer: Answer, story: Story, call: Call, terminal: Terminal): void {
  const look = { ...(call.options.output === undefined ? terminal.look : PLAIN), language: languageOf(call) };
  writeResult(WRITERS[formatOf(call, ['text', 'json', 'markdown', 'html'])](answer, story, look), call, terminal);
}

function languageOf({ options: { language } }: Call): Language {
  return (Object.keys(LANGUAGES) as readonly Language[]).find((tag) => tag === language) ?? 'en';
}

/** How a page looks: a format takes of it what it has. */
type Look = Terminal['look'] & { readonly language: Language };

const WRITERS: Readonly<Record<Exclude<Format, 'jsonl'>, (answer: Answer, story: Story, look: Look) => string>> = {
  text: answerText,
  json: answerJson,
  markdown: answerMarkdown,
  html: answerHtml,
};

/** The day of asking that --date gives, as the pipeline takes it. */
export function askedOf({ options: { date } }: Call): { readonly asked?: string } {
  if (date === undefined) return {};
  if (!isDate(date)) throw wrongUse(`--date must be a day like 2031-05-12, not “${date}”`);
  return { asked: date };
}

/** A day that exists: 2031-02-30 does not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
