import type { Job, JobState } from './jobs.ts';

/** WHO ASKS BEFORE THE FIRST REPORTS OF A STORY ARE IN must not be told that there is nothing: who asks waits a while, and hears then that they
 *  are still being read. Later additions hold nobody up, since what is there already is an answer. */
export interface FirstReadings {
  /** A story without reports was begun. */
  readonly begun: (story: string) => void;
  /** A job reads into a story: one of its first if nothing is in it yet. */
  readonly reads: (job: Job) => void;
  /** Settles with null as soon as nothing of the first is being read, else with how far it is.
   *  @param most milliseconds to wait
   *  @param signal ends the waiting before its time */
  readonly wait: (story: string, most: number, signal: AbortSignal) => Promise<JobState | null>;
}

/** Seconds after which to ask again: the next who asks waits as well, so this only keeps programs from asking without a pause. */
export const AGAIN = 5;

export function firstReadings(): FirstReadings {
  /** Of stories into which nothing has been read: the jobs that are under way, each with its end. */
  const stories = new Map<string, Map<Job, Promise<void>>>();
  return {
    begun: (story) => void stories.set(story, new Map()),
    reads: (job) => {
      const jobs = stories.get(job.story);
      if (jobs === undefined) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      jobs.set(job, promise);
      job.watch((now) => {
        if (now.state !== 'done' && now.state !== 'failed') return;
        jobs.delete(job);
        if (now.state === 'done' && now.result.added.length > 0) {
          stories.delete(job.story);
          jobs.clear();
        }
        resolve();
      });
    },
    wait: async (story, most, signal) => {
      const late = Promise.withResolvers<'late'>();
      const stop = (): void => late.resolve('late');
      const timer = setTimeout(stop, most);
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      try {
        for (;;) {
          const [first] = stories.get(story) ?? [];
          if (first === undefined) return null;
          const [job, ended] = first;
          if ((await Promise.race([ended, late.promise])) === 'late') return job.state();
        }
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

/** How far it is, and when to ask again; names of files are left out, since agents read this. */
export function stillReading(now: JobState): string {
  const far =
    now.state !== 'working'
      ? ''
      : now.step.doing === 'reading'
        ? ` (${now.step.done} of ${now.step.all} so far)`
        : ' (all are read, and are being compared)';
  return `The reports of this story are still being read${far}: there is no answer yet. Ask again in ${AGAIN} seconds.`;
}
