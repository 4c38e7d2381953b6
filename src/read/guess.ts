import { createRequire } from 'node:module';
import type * as Detector from 'jschardet';

/** A character set for bytes that are not valid UTF-8, or null where the letters do not tell. The detector is loaded when the first
 *  such file comes: most never need it. */
export function guessCharset(bytes: Uint8Array): string | null {
  detector ??= createRequire(import.meta.url)('jschardet') as typeof Detector;
  const { encoding, confidence } = detector.detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return encoding !== null && confidence >= 0.5 ? encoding : null;
}

let detector: typeof Detector | undefined;
