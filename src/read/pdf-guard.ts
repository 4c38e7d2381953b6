/** Runs in a thread of its own and watches another one that reads a PDF: a file made to do harm takes time or memory without end, and only
 *  from outside can that be stopped. Whoever asks sleeps meanwhile, so that reading stays one plain call. */
import { extname } from 'node:path';
import { type MessagePort, parentPort, Worker } from 'node:worker_threads';
import type { PdfOrder } from './pdf-thread.ts';
import type { PdfAnswer } from './print.ts';

export interface GuardedOrder extends PdfOrder {
  readonly milliseconds: number;
  /** Bytes by which the whole process may grow. */
  readonly memory: number;
  /** Set to 1 when the answer lies in `port`. */
  readonly done: Int32Array;
  readonly port: MessagePort;
}

let thread: Worker | null = null;

parentPort?.on('message', async ({ done, port, ...order }: GuardedOrder) => {
  port.postMessage(await watch(order));
  port.close();
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});

function watch({ bytes, most, milliseconds, memory }: Omit<GuardedOrder, 'done' | 'port'>): Promise<PdfAnswer> {
  thread ??= new Worker(new URL(`./pdf-thread${extname(import.meta.filename)}`, import.meta.url), {
    stdout: true,
    stderr: true,
  });
  const worker = thread;
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const end = (answer: PdfAnswer, reuse: boolean): void => {
      clearTimeout(clock);
      clearInterval(scale);
      worker.off('message', answered).off('error', died);
      if (!reuse) {
        thread = null;
        void worker.terminate();
      }
      resolve(answer);
    };
    const answered = (answer: PdfAnswer): void => end(answer, true);
    const died = (error: NodeJS.ErrnoException): void =>
      end({ failure: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large-unpacked' : 'broken-pdf' }, false);
    const clock = setTimeout(() => end({ failure: 'too-slow' }, false), milliseconds);
    const scale = setInterval(() => {
      if (process.memoryUsage.rss() - before > memory) end({ failure: 'too-large-unpacked' }, false);
    }, LOOK);
    worker.on('message', answered).on('error', died);
    worker.postMessage({ bytes, most } satisfies PdfOrder);
  });
}

/** Milliseconds: what unpacks a gigabyte a second goes some twenty megabytes too far. */
const LOOK = 20;
