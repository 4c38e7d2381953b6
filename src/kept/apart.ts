import type { Analysis } from '../model/analysis.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import { readReports } from '../pipeline.ts';
import type { Made } from '../store/store.ts';
import { analysisOf, type Cells, type Poison, type Read } from './cell.ts';
import { ANALYSIS } from './packed.ts';

/** What was read of one input, understood where that was done in a process apart. */
export interface ReadApart {
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
  readonly analyses: readonly Analysis[];
  /** The same analyses as they are kept. */
  readonly made: readonly Made[];
}

/** Reads inputs in processes apart, some of them ahead; without such processes here, where one without end is waited for without end.
 *  @returns what came of each: asked for in their order, each once */
export function readApart(
  inputs: readonly Input[],
  { cells, limits, engine }: { readonly cells: Cells | null; readonly limits: Limits; readonly engine: string },
): (index: number) => Promise<ReadApart | Poison> {
  if (cells === null) {
    return async (index) => ({ ...readReports(inputs.slice(index, index + 1), limits), analyses: [], made: [] });
  }
  const ahead: Promise<Read | Poison>[] = [];
  return async (index) => {
    for (let next = ahead.length; next < Math.min(inputs.length, index + 2 * cells.count); next++) {
      const input = inputs[next];
      if (input === undefined) break;
      const read = cells.read(input);
      // It is awaited when its turn comes; until then nobody may hear of a failure.
      read.catch(() => {});
      ahead.push(read);
    }
    const read = await (ahead[index] ?? FORGOTTEN);
    ahead[index] = FORGOTTEN;
    if ('poison' in read) return read;
    const analyses = read.reports.flatMap((report, place) => analysisOf(report, read.analyses[place] ?? null) ?? []);
    return { reports: read.reports, failures: read.failures, analyses, made: madeBy(read, engine) };
  };
}

/** Stands where what was read has been taken. */
const FORGOTTEN = Promise.resolve<Poison>({ poison: 'stopped', message: 'it was taken before' });

export function madeBy({ reports, analyses }: Read, engine: string): readonly Made[] {
  return reports.map(({ id }, place): Made => {
    return { kind: ANALYSIS, subject: id, engine, bytes: analyses[place] ?? new Uint8Array(), reports: [id] };
  });
}
