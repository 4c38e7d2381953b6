import type { Terminal } from './terminal.ts';

/** One row of the table in `commands.ts`: help, the manual page and the parser are made from it. */
export interface Command {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** A short paragraph for `crossread help NAME`. */
  readonly details: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** What somebody would really type, without the program's name. */
  readonly examples: readonly string[];
  /** Gives the exit code: 0 done, 1 some inputs failed, 2 wrong use, 3 a check failed. */
  readonly run: (call: Call, terminal: Terminal) => Promise<number> | number;
}

export interface Argument {
  readonly name: string;
  readonly about: string;
  /** `many` takes one or more, `any` none or more; they stand last. */
  readonly takes: 'one' | 'many' | 'any' | 'none or one';
  /** Options by long name; where one of them is given, this argument may be left out. */
  readonly unless?: readonly string[];
}

export interface Option {
  /** As commander reads it: `--format <format>`, `--before <file...>`. */
  readonly flags: string;
  readonly about: string;
  readonly choices?: readonly string[];
}

/** What the user typed after the name of the command. */
export interface Call {
  /** One entry for each argument of the row; '' where an optional one was left out. */
  readonly words: Readonly<Record<string, string>>;
  /** What stands for the argument that takes many. */
  readonly files: readonly string[];
  /** By long name without dashes; a flag without a value is '' when given, several values stand one a line. */
  readonly options: Readonly<Record<string, string>>;
}

/** A mistake of the user, told in one or two lines without a stack: exit code 2. */
export function wrongUse(message: string): Error {
  const error = new Error(message);
  error.name = WRONG_USE;
  return error;
}

export function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && error.name === WRONG_USE;
}

const WRONG_USE = 'WrongUse';
