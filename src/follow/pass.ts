import type { Failure } from '../model/input.ts';
import { type Outcome, StoreError } from '../store/store.ts';
import type { SourceMemory } from './memory.ts';
import type { Kept, Shelf } from './shelf.ts';
import { type AddressOptions, askAddress, type Gathered } from './source.ts';
import { isDue, stateFrom } from './state.ts';

/** A source as the user named it. */
export interface Source {
  readonly name: string;
  /** Looks at a folder; null of an address. */
  readonly look: (() => Gathered) | null;
}

export interface PassOptions extends AddressOptions {
  readonly sources: readonly Source[];
  readonly memory: SourceMemory;
  readonly shelf: Shelf;
  readonly signal: AbortSignal;
  /** ISO 8601 in UTC, later than any before. */
  readonly at: () => string;
  readonly kept: Kept;
}

/** What came of one look at all sources. */
export interface Passed {
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Sources that were asked, by name. */
  readonly asked: readonly string[];
  /** Left alone for now, since they failed or asked for it. */
  readonly resting: readonly string[];
  /** By the source that it is of. */
  readonly failures: ReadonlyMap<string, readonly Failure[]>;
  readonly moved: readonly { readonly source: string; readonly to: string }[];
}

/** Look at every source once, one after the other. What a source says of itself is remembered only when all that it gave is kept, so a
 *  process that ends at any moment loses nothing; and one source that fails keeps no other from being looked at. */
export async function pass(options: PassOptions): Promise<Passed> {
  const { sources, memory, clock, signal, shelf, at } = options;
  const counts = { added: 0, replaced: 0, known: 0 };
  const asked: string[] = [];
  const resting: string[] = [];
  const failures = new Map<string, readonly Failure[]>();
  const moved: { source: string; to: string }[] = [];
  for (const { name, look } of sources) {
    if (signal.aborted) break;
    const state = stateFrom(memory.recall(`source ${name}`));
    if (look === null && !isDue(state, clock)) {
      resting.push(name);
      continue;
    }
    asked.push(name);
    const gathered = look === null ? await askAddress(name, state, options) : look();
    // What broke off because we stop says nothing of the source.
    if (signal.aborted) break;
    const unread = await keep(gathered, name);
    const all = [...gathered.failures, ...unread];
    if (all.length > 0) failures.set(name, all);
    if (gathered.movedTo !== null) moved.push({ source: name, to: gathered.movedTo });
  }
  return { counts, asked, resting, failures, moved };

  /** @returns what could not be read or kept */
  async function keep({ inputs, state, done }: Gathered, name: string): Promise<readonly Failure[]> {
    try {
      const unread =
        inputs.length === 0
          ? []
          : await shelf.put(inputs, at(), (report, outcome, into) => {
              counts[outcome]++;
              options.kept(report, outcome, into);
            });
      done?.();
      if (state !== null) await memory.remember(`source ${name}`, state);
      return unread;
    } catch (error) {
      // It may go away by itself: the source is looked at again as if nothing had come.
      if (!(error instanceof StoreError) || !PASSING.includes(error.kind)) throw error;
      return [{ file: name, kind: error.kind, message: error.message }];
    }
  }
}

const PASSING: readonly string[] = ['locked', 'full', 'unreachable'];
