import { randomUUID } from 'node:crypto';
import type { Added, Step } from './keeper.ts';
import type { Problem } from './problem.ts';

/** Something that takes a while, to be followed. */
export interface Job {
  readonly id: string;
  readonly story: string;
  readonly state: () => JobState;
  /** Hear of every change of state from now on. @returns what ends it */
  readonly watch: (listener: (state: JobState) => void) => () => void;
}

export type JobState =
  | { readonly state: 'waiting' }
  | { readonly state: 'working'; readonly step: Step }
  | { readonly state: 'done'; readonly result: Added }
  | { readonly state: 'failed'; readonly problem: Problem };

export interface Jobs {
  readonly begin: (story: string) => {
    readonly job: Job;
    readonly step: (step: Step) => void;
    readonly end: (outcome: { readonly added: Added } | { readonly problem: Problem }) => void;
  };
  readonly find: (id: string) => Job | null;
}

/** How many jobs that are over can still be asked about. */
const REMEMBERED = 200;

export function jobsOf(): Jobs {
  const jobs = new Map<string, Job>();
  return {
    begin: (story) => {
      let now: JobState = { state: 'waiting' };
      const listeners = new Set<(state: JobState) => void>();
      const job: Job = {
        id: randomUUID(),
        story,
        state: () => now,
        watch: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      jobs.set(job.id, job);
      forget();
      const change = (state: JobState): void => {
        now = state;
        for (const listener of [...listeners]) listener(state);
      };
      return {
        job,
        step: (step) => change({ state: 'working', step }),
        end: (outcome) =>
          change(
            'added' in outcome
              ? { state: 'done', result: outcome.added }
              : { state: 'failed', problem: outcome.problem },
          ),
      };
    },
    find: (id) => jobs.get(id) ?? null,
  };

  function forget(): void {
    for (const [id, job] of jobs) {
      if (jobs.size <= REMEMBERED) return;
      const { state } = job.state();
      if (state === 'done' || state === 'failed') jobs.delete(id);
    }
  }
}
