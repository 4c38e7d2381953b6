/** Reports of a mixed stream for tests: nothing but words, of which each kind has its own. */
import type { Report } from '../src/model/report.ts';
import { reportOf } from './example.ts';

/** So many words that are in no dictionary, the same at each call, others for each kind. */
export function words(kind: string, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const letters = [...`${kind}${at}`].map((letter) => 'bdfgklmnrtvz'.charAt(letter.charCodeAt(0) % 12));
    return `${kind}${letters.join('')}`;
  }).join(' ');
}

export function reportOfWords(id: string, text: string): Report {
  return { ...reportOf(text), id, title: '', blocks: [{ start: 0, end: text.length, role: 'paragraph', why: '' }] };
}
