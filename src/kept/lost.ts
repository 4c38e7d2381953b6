import type { Answer } from '../model/answer.ts';
import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import type { AnswerKept } from '../store/store.ts';

/** A kept answer that rests on words which a later version of the report does not have. */
export interface Lost {
  /** The number of the answer. */
  readonly answer: number;
  readonly question: string;
  readonly report: ReportId;
  readonly file: string;
  /** The words that are gone, in the order of the answer, each once. */
  readonly quotes: readonly string[];
}

/** @param replaced later versions, with the report of which each took the place */
export function wordsLost(
  answers: readonly AnswerKept[],
  replaced: readonly { readonly report: Report; readonly older: ReportId }[],
): readonly Lost[] {
  return replaced.flatMap(({ report, older }) =>
    answers
      .filter(({ reports }) => reports.includes(older))
      .flatMap(({ number, question, json }) => {
        const quotes = [...new Set(quotesFrom(json, older))].filter((quote) => !report.text.includes(quote));
        return quotes.length === 0 ? [] : [{ answer: number, question, report: older, file: report.file, quotes }];
      }),
  );
}

function quotesFrom(json: string, report: ReportId): readonly string[] {
  const { sections } = JSON.parse(json) as Pick<Answer, 'sections'>;
  return sections
    .flatMap(({ lines }) => lines.flatMap(({ citations }) => citations))
    .filter((citation) => citation.report === report)
    .map(({ quote }) => quote);
}
