import type { Cells, Poison, Read } from '../kept/cell.ts';
import type { Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';

/** THE WAY TO THE PROCESSES THAT READ, for the thread that keeps: they are the server's own, which hears of each when it is done or too late,
 *  whatever the thread is busy with, and ends them when it closes. */
export interface CellLine {
  readonly cells: Cells;
  /** What the server answered to the order of this number. */
  readonly heard: (number: number, answer: CellAnswer) => void;
}

export type CellWanted =
  | { readonly type: 'read'; readonly input: Input }
  | { readonly type: 'understand'; readonly report: Report };

export type CellAnswer =
  | { readonly type: 'read'; readonly read: Read | Poison }
  | { readonly type: 'understood'; readonly analysis: Uint8Array | Poison }
  /** A fault of ours. */
  | { readonly type: 'failed'; readonly message: string };

/** @param send brings an order to the server, under a number of its own */
export function cellLine(count: number, send: (number: number, wanted: CellWanted) => void): CellLine {
  let number = 0;
  const waiting = new Map<number, (answer: CellAnswer) => void>();
  const ask = (wanted: CellWanted): Promise<CellAnswer> =>
    new Promise((resolve) => {
      waiting.set(++number, resolve);
      send(number, wanted);
    });
  return {
    cells: {
      count,
      read: async (input) => {
        const answer = await ask({ type: 'read', input });
        return answer.type === 'read' ? answer.read : fail(answer);
      },
      understand: async (report) => {
        const answer = await ask({ type: 'understand', report });
        return answer.type === 'understood' ? answer.analysis : fail(answer);
      },
      // The server counts and ends them.
      ended: () => 0,
      close: () => {},
    },
    heard: (own, answer) => {
      waiting.get(own)?.(answer);
      waiting.delete(own);
    },
  };
}

function fail(answer: CellAnswer): never {
  throw new Error(answer.type === 'failed' ? answer.message : `a process that reads answered ${answer.type}`);
}

/** The server's end. */
export async function answerCell(wanted: CellWanted, cells: Cells): Promise<CellAnswer> {
  try {
    return wanted.type === 'read'
      ? { type: 'read', read: await cells.read(wanted.input) }
      : { type: 'understood', analysis: await cells.understand(wanted.report) };
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
