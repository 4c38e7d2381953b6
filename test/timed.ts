/** Small invented texts with their sentences and time expressions, for tests of dates and quantities. */
import type { Text } from '../src/date/known.ts';
import { findTimes } from '../src/date/times.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { loadLexicon } from '../src/load.ts';
import type { Dated, Report } from '../src/model/report.ts';
import { findSentences } from '../src/text/sentences.ts';
import { reportOf } from './example.ts';

/** By rules alone, so that no test rests on the model of the day. */
const lexicon: Lexicon = loadLexicon({ models: 'none' });

/** A text of paragraphs, one a line.
 *  @param published ISO day; left out: not told. */
export function textOf(words: string, published?: string, file = 'example.txt'): Text {
  const report: Report = {
    ...reportOf(words),
    id: `r-${file}`,
    file,
    published: published === undefined ? null : publishedOn(published),
    blocks: [...words.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
      role: 'paragraph',
      why: 'example',
    })),
  };
  const sentences = findSentences({ report }, lexicon);
  return { report, sentences, times: findTimes({ report, sentences }) };
}

/** That day, as a page tells it. */
function publishedOn(day: string): Dated {
  const [year = '', month = '', date = ''] = day.split('-');
  const next = `${year}-${month}-${String(Number(date) + 1).padStart(2, '0')}`;
  return { from: day, to: next, precision: 'day', basis: [{ start: 0, end: 0, why: 'example' }] };
}
