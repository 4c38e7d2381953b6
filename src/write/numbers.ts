import type { Answer, Line, Source } from '../model/answer.ts';
import { ENGLISH, type Frame } from './frame.ts';

/** The numbers of the sources that a line rests on, each once, ascending. */
export function numbers(line: Pick<Line, 'citations'>, { sources }: Pick<Answer, 'sources'>): readonly number[] {
  const cited = new Set(line.citations.map((citation) => citation.report));
  return sources.filter((source) => cited.has(source.report)).map((source) => source.number);
}

/** Words for a source list in the language of the page: “outlet, genre, origin”. Where several sources share an origin each names the others. */
export function sourceFacts(
  { outlet, genre, origin, report, checked }: Source,
  { sources }: Pick<Answer, 'sources'>,
  { tell }: Frame = ENGLISH,
): string {
  if (checked === true) return tell('the text that was checked: it adds to no count');
  const shared = sources.filter((other) => other.origin !== null && other.origin === origin && other.report !== report);
  return [
    outlet ?? tell('outlet not told'),
    tell(GENRES[genre]),
    ...(origin === null ? [tell('retells others: no origin of its own')] : []),
    ...(shared.length === 0 ? [] : [tell(`one origin with ${shared.map(({ number }) => `[${number}]`).join(' ')}`)]),
  ].join(', ');
}

const GENRES: Readonly<Record<Source['genre'], string>> = {
  news: 'news',
  wire: 'news agency',
  analysis: 'analysis',
  official: 'official statement',
  digest: 'digest',
  factcheck: 'fact-check',
  generated: 'generated text',
};
