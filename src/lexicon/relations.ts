import type { Act } from '../model/statement.ts';

/** How it is told in a few words that somebody turned to somebody, by kind of happening (`happenings.ts`). */
export const RELATIONS: ReadonlyMap<string, string> = new Map([
  ['contact', 'was in touch with'],
  ['meet', 'met'],
  ['visit', 'visited'],
  ['discuss', 'talked with'],
  ['negotiate', 'negotiated with'],
  ['thank', 'thanked'],
  ['praise', 'praised'],
  ['apologise', 'apologised to'],
  ['accuse', 'accused'],
  ['condemn', 'condemned'],
  ['threaten', 'threatened'],
  ['warn', 'warned'],
  ['urge', 'urged'],
  ['press', 'pressed'],
]);

/** The same for statements that are aimed at somebody. */
export const SPOKEN_RELATIONS: Partial<Readonly<Record<Act, string>>> = {
  accuse: 'accused',
  thank: 'thanked',
  urge: 'urged',
  warn: 'warned',
};
