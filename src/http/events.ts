import type { Desk } from './desk.ts';
import type { Job } from './jobs.ts';
import { Problem } from './problem.ts';
import type { ServerEvent } from './route.ts';

/** Streams that are open at once. */
const MOST_STREAMS = 500;
let open = 0;

/** Every story that changes, by its id, as long as somebody listens. */
export function eventsOf(desk: Desk, signal: AbortSignal): AsyncIterable<ServerEvent> {
  return streamOf(signal, (tell) => desk.watch((story) => tell({ event: 'changed', data: { story } }, false)));
}

/** Every change of a job, the present state first; ends with the job. */
export function jobEvents(job: Job, json: (job: Job) => object, signal: AbortSignal): AsyncIterable<ServerEvent> {
  return streamOf(signal, (tell) => {
    const say = (): void => {
      const { state } = job.state();
      tell({ event: 'job', data: json(job) }, state === 'done' || state === 'failed');
    };
    say();
    return job.watch(say);
  });
}

/** What is told while somebody listens; a listener that is slow hears the last of what was told meanwhile. */
function streamOf(
  signal: AbortSignal,
  begin: (tell: (event: ServerEvent, last: boolean) => void) => () => void,
): AsyncIterable<ServerEvent> {
  if (open >= MOST_STREAMS) throw new Problem('too-busy', `${MOST_STREAMS} listeners are connected already.`);
  return stream(signal, begin);
}

async function* stream(
  signal: AbortSignal,
  begin: (tell: (event: ServerEvent, last: boolean) => void) => () => void,
): AsyncGenerator<ServerEvent> {
  open++;
  const waiting: ServerEvent[] = [];
  let over = false;
  let wake = (): void => {};
  const end = begin((event, last) => {
    if (waiting.length >= MOST_WAITING) waiting.shift();
    waiting.push(event);
    over ||= last;
    wake();
  });
  const stop = (): void => {
    over = true;
    wake();
  };
  signal.addEventListener('abort', stop);
  try {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else if (over || signal.aborted) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    open--;
    end();
    signal.removeEventListener('abort', stop);
  }
}

const MOST_WAITING = 100;
