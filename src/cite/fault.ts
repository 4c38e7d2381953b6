/** Something in an answer that its reports do not bear out. */
export interface Fault {
  readonly name: FaultName;
  /** Where in the JSON: `sections[2].lines[0].citations[1]`, `sources[3]`. */
  readonly path: string;
  /** The line, heading or entry that is wrong, as the answer has it; '' where the fault has none. */
  readonly text: string;
  /** What is wrong, and what the reports have instead. */
  readonly message: string;
}

export type FaultName =
  /** Not the shape of an answer, or quotation marks without a partner. */
  | 'malformed'
  /** A source that is none of the given reports. */
  | 'missing-report'
  /** The report is not the one that the answer was written from: another hash. */
  | 'changed-report'
  /** A line that states something and cites nothing. */
  | 'missing-citation'
  /** Quoted words that stand in no report. */
  | 'fabricated'
  /** Quoted words that stand in another report, or are given to somebody who did not say them. */
  | 'misattributed'
  /** Quoted words that stand elsewhere in the same report. */
  | 'moved'
  /** Quoted words that differ only in the form of quotation marks, dashes, dots or spaces. */
  | 'typography'
  | 'unsupported-number'
  | 'unsupported-name'
  /** The line denies what the cited words affirm, or leaves a denial out. */
  | 'unsupported-negation'
  /** The wording of a language model that says more, less or otherwise than the line it stands for. */
  | 'reworded';

/** A fault of a line, before it is told where the line stands. */
export type Wrong = Pick<Fault, 'name' | 'message'>;
