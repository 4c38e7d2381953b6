/** Time as whoever follows is given it: nothing in this folder looks at the machine's. */
export interface Clock {
  /** Milliseconds since 1970 as the machine says. It may jump, back too. */
  readonly wall: () => number;
  /** Milliseconds since some moment. It never goes back. */
  readonly steady: () => number;
  /** Settles after so long, or at once when the signal says stop. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
