import type { z } from '../tool/shape.ts';
import { cacheKey, type DraftCache } from './cache.ts';
import { askModel, type Fetch, ModelError, type Question, type Said } from './model.ts';
import type { Settings } from './settings.ts';

/** Asks a model within limits, and believes the shape of nothing it says. */
export interface Drafter {
  /** As it stands beside whatever came of it. */
  readonly name: string;
  /** @returns null where nothing came that has the shape; why stands in `trouble` */
  readonly ask: <Value>(question: Question, shape: z.ZodType<Value>) => Promise<Value | null>;
  readonly spent: () => Spent;
}

export interface Spent {
  readonly calls: number;
  /** Questions whose answer was known. */
  readonly cached: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly cost: number;
  /** Why questions were left without an answer, each reason once. */
  readonly trouble: readonly string[];
}

export interface DrafterOptions {
  readonly cache: DraftCache;
  readonly fetch?: Fetch;
  /** Milliseconds; a test brings its own. */
  readonly clock?: () => number;
}

/** Failures after each other, after which nobody waits for the model any more. */
const PATIENCE = 2;

export function openDrafter(
  settings: Settings,
  { cache, fetch = globalThis.fetch, clock = () => performance.now() }: DrafterOptions,
): Drafter {
  const { limits } = settings;
  const began = clock();
  const trouble = new Set<string>();
  const spent = { calls: 0, cached: 0, tokensIn: 0, tokensOut: 0 };
  let failures = 0;
  const cost = (): number => (spent.tokensIn * limits.in + spent.tokensOut * limits.out) / 1e6;
  return {
    name: settings.name,
    ask,
    spent: () => ({ ...spent, cost: cost(), trouble: [...trouble] }),
  };

  async function ask<Value>(question: Question, shape: z.ZodType<Value>): Promise<Value | null> {
    if (question.data.length > limits.letters) return give('the question is longer than may be sent');
    const key = cacheKey(question, settings);
    const known = cache.get(key);
    if (known !== null) {
      const value = shaped(known, shape);
      if (value !== null) {
        spent.cached++;
        return value;
      }
    }
    for (let attempt = 0; attempt <= limits.retries; attempt++) {
      const limit = reached();
      if (limit !== null) return give(limit);
      try {
        const { text } = await once(question);
        const value = shaped(text, shape);
        if (value !== null) {
          failures = 0;
          cache.set(key, text);
          return value;
        }
        trouble.add('its answer does not have the shape that was asked for');
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        trouble.add(error.message);
        if (!error.again) break;
      }
    }
    failures++;
    return null;
  }

  function give(why: string): null {
    trouble.add(why);
    return null;
  }

  function reached(): string | null {
    if (failures >= PATIENCE) return 'it failed twice in a row and was asked no more';
    if (spent.calls >= limits.calls) return `the limit of ${limits.calls} calls is reached`;
    if (clock() - began > limits.total * 1000) return `the limit of ${limits.total} seconds is reached`;
    if (cost() >= limits.cost && cost() > 0) return `the limit of cost, ${limits.cost}, is reached`;
    return null;
  }

  async function once(question: Question): Promise<Said> {
    spent.calls++;
    const left = Math.max(1, limits.total * 1000 - (clock() - began));
    const signal = AbortSignal.timeout(Math.ceil(Math.min(limits.seconds * 1000, left)));
    const said = await askModel(question, settings, { signal, fetch });
    spent.tokensIn += said.tokensIn;
    spent.tokensOut += said.tokensOut;
    return said;
  }
}

/** JSON of the shape, alone or in the fences that models like; null for anything else. */
function shaped<Value>(text: string, shape: z.ZodType<Value>): Value | null {
  const bare = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/u.exec(text)?.[1] ?? text;
  try {
    const { success, data } = shape.safeParse(JSON.parse(bare));
    return success ? data : null;
  } catch {
    return null;
  }
}
