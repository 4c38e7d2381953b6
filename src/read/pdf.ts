/** A PDF to the text printed on its pages. */
import { extname } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Limits } from '../model/limits.ts';
import type { GuardedOrder } from './pdf-guard.ts';
import type { PdfAnswer } from './print.ts';
import { type PrintedText, setTogether } from './print-text.ts';

export interface PdfText extends PrintedText {
  /** Pages of the file; those after the limit are not in the text. */
  readonly inAll: number;
  /** Pages that were read, and those of them without a letter. */
  readonly read: number;
  readonly wordless: number;
}

export type PdfFailure = Exclude<PdfAnswer['failure'], null> | 'no-text-layer' | 'no-letters';

/** The text, or the name of what is wrong. The library for it works by promises and can be made to run without end; it works in a thread
 *  that is watched, and this one sleeps until it is done. */
export function readPdf(bytes: Uint8Array, limits: Limits): PdfText | PdfFailure {
  const answer = ask(bytes, limits);
  if (answer.failure !== null) return answer.failure;
  const { pages, inAll } = answer;
  const words = pages.map(({ pieces }) => pieces.map((piece) => piece.words).join(''));
  const wordless = words.filter((page) => page.trim() === '').length;
  if (wordless === pages.length) return 'no-text-layer';
  if (isUnreadable(words.join(''))) return 'no-letters';
  return { ...setTogether(pages, answer), inAll, read: pages.length, wordless };
}

function ask(bytes: Uint8Array, { pages, pdf, unpacked }: Limits): PdfAnswer {
  guard ??= startGuard();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const order: GuardedOrder = {
    bytes,
    most: pages,
    milliseconds: pdf * 1000,
    memory: ITSELF + unpacked + 8 * bytes.length,
    done,
    port: port2,
  };
  guard.postMessage(order, [port2]);
  // The guard answers in its time, whatever the file does; if it cannot, something is wrong with the machine.
  const waited = Atomics.wait(done, 0, 0, pdf * 1000 + GRACE);
  const answer = receiveMessageOnPort(port1)?.message as PdfAnswer | undefined;
  port1.close();
  if (waited === 'timed-out' || answer === undefined) {
    void guard.terminate();
    guard = undefined;
    return { failure: 'too-slow' };
  }
  return answer;
}

/** Bytes that the library takes for itself. */
const ITSELF = 128 * 1024 * 1024;
/** Milliseconds. */
const GRACE = 10_000;

let guard: Worker | undefined;

function startGuard(): Worker {
  const started = new Worker(new URL(`./pdf-guard${extname(import.meta.filename)}`, import.meta.url));
  // It sleeps between files and does not keep the program from ending.
  started.unref();
  return started;
}

/** Fonts may name no letters for their shapes; what comes out then is signs without meaning. */
function isUnreadable(words: string): boolean {
  const letters = words.replace(/\s+/gu, '');
  const strange = letters.match(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return strange > letters.length * 0.3;
}
