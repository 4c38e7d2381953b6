import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Analysis } from '../model/analysis.ts';
import type { Made } from '../store/store.ts';

export const ANALYSIS = 'analysis';

/** An analysis without its report, which the store has already. */
type Rest = Omit<Analysis, 'report'>;

/** An analysis as it is kept. */
export function madeOf(analysis: Analysis, engine: string): Made {
  const { id } = analysis.report;
  return { kind: ANALYSIS, subject: id, engine, bytes: packedAnalysis(analysis), reports: [id] };
}

export function packedAnalysis({ report: _, ...rest }: Analysis): Uint8Array {
  return zstdCompressSync(JSON.stringify(rest));
}

/** null where it is damaged: it is made again. */
export function unpackedAnalysis(bytes: Uint8Array): Rest | null {
  try {
    return JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as Rest;
  } catch {
    return null;
  }
}
