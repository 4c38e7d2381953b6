/** What the program to be killed writes. */
import type { Input } from '../src/model/input.ts';
import { numbers } from './make-folder.ts';
import { inventReport } from './make-story.ts';

/** The first number of each round is a multiple of it. */
export const ROUND = 10_000;
/** The name under which analyses are kept. */
export const ENGINE = 'faults';

/** A report that reads as one, of a number. */
export function inputOf(index: number): Input {
  const { file, text } = inventReport(1, index);
  return { file, bytes: new TextEncoder().encode(text) };
}

/** The words of the report of a number: some short, some of several pages. */
export function wordsOf(index: number): string {
  const random = numbers(index + 1);
  const count = 20 + Math.floor(random() * (index % 5 === 0 ? 4000 : 200));
  return `Report ${index}. ${Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')}.`;
}

const WORDS =
  'the river rose and nobody in Port Asher spoke of it while Norland and Sudmark counted their bridges'.split(' ');
