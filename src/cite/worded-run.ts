import type { Token } from './worded-tokens.ts';

export interface Placed {
  readonly token: Token;
  /** Its index among all tokens. */
  readonly index: number;
}

export interface Run {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

export interface Both {
  readonly line: readonly Token[];
  readonly wording: readonly Token[];
  readonly own: readonly Placed[];
  readonly other: readonly Placed[];
  readonly runs: readonly Run[];
}
