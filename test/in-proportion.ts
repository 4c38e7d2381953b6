/** Growth shown without a clock that a busy machine could set forward: the same amount of work is done twice in turns, once in small
 *  pieces and once in a large one. In linear time both take as long; in quadratic time the large one takes as many times longer as it
 *  is larger than a piece. */
import assert from 'node:assert/strict';

/** The large one may take so many times as long as the pieces together: caches and the collector cost more at once. */
const MOST = 1.8;
/** So many turns at most. One is enough: a program of quadratic time is slower in every turn, a machine in some. */
const TURNS = 8;
/** Milliseconds that no clock tells apart. */
const TOO_SHORT = 10;

/** @param times how many times larger than `small` the large one is; at least 4, so that quadratic time stands out.
 *  @throws AssertionError with what each turn took, where no turn was in proportion. */
export function takesTimeInProportion<Given>(
  work: (given: Given) => void,
  small: Given,
  large: Given,
  times: number,
): void {
  assert.ok(times >= 4, 'quadratic time would hardly show');
  work(small);
  const took: string[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const pieces = milliseconds(() => {
      for (let piece = 0; piece < times; piece++) work(small);
    });
    const whole = milliseconds(() => work(large));
    if (whole <= MOST * pieces + TOO_SHORT) return;
    took.push(`${whole.toFixed(0)} beside ${pieces.toFixed(0)}`);
  }
  assert.fail(`milliseconds in one piece beside ${times} pieces of the same size in all: ${took.join(', ')}`);
}

/** CPU time of this thread alone: neither the compiler's nor the collector's helpers count, nor other programs. */
function milliseconds(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
