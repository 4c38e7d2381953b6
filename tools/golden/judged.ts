import type { AnswerShape, CaseShape } from './shape.ts';

/** What the rows of a story are held against. */
export interface Judged {
  readonly case: CaseShape;
  /** The answer to a question about the same reports. */
  readonly ask: (question: string) => AnswerShape;
  /** The story's own question. */
  readonly question: string;
  /** File name without folder → stored text, which the offsets count in. */
  readonly texts: ReadonlyMap<string, string>;
}
