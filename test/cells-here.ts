import type { Cells } from '../src/kept/cell.ts';
import { packedAnalysis } from '../src/kept/packed.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Input } from '../src/model/input.ts';
import type { Report } from '../src/model/report.ts';
import { readReports, understand } from '../src/pipeline.ts';

/** In place of processes apart: it reads and understands as they do, in this one.
 *  @param isPoison of which inputs it never ends */
export function cellsHere(lexicon: Lexicon, isPoison: (input: Input) => boolean = () => false): Cells {
  const alone = (report: Report): readonly Uint8Array[] => understand([report], lexicon).map(packedAnalysis);
  return {
    count: 2,
    read: async (input) => {
      if (isPoison(input)) return { poison: 'too-slow', message: `${input.file}: it never ended.` };
      const { reports, failures } = readReports([input]);
      return { reports, failures, analyses: reports.flatMap(alone) };
    },
    understand: async (report) => alone(report)[0] ?? new Uint8Array(),
    ended: () => 0,
    close: () => {},
  };
}
