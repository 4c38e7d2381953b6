import { createHash } from 'node:crypto';
import type { Input } from '../model/input.ts';
import type { Capture } from '../store/store.ts';

/** An input as it is kept. @param taken ISO 8601 in UTC */
export function captureOf({ file, url, charset, bytes }: Input, taken: string): Capture {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, url: url ?? null, charset: charset ?? null, sha256, bytes, taken };
}

export function inputOf({ file, url, charset, bytes }: Capture): Input {
  return { file, bytes, ...(url === null ? {} : { url }), ...(charset === null ? {} : { charset }) };
}
