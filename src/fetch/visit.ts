/** One address, with all that it leads to: asked once, or asked again. */
import type { Failure, Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import { showName } from '../model/show.ts';
import { checkAddress } from './address.ts';
import { fail, isRefusal, type Refusal, refusal, refusalOf } from './failure.ts';
import { type Got, get, type Validators } from './get.ts';
import { isPublic, type Resolve, resolve } from './guard.ts';

export interface VisitOptions {
  readonly limits: Limits;
  /** Whether an IP address may be connected to. Only a test, whose server is on this machine, brings its own. */
  readonly allow?: (address: string) => boolean;
  /** Names to IP addresses; a test brings its own. */
  readonly resolve?: Resolve;
  /** Who asks; the name and version of this program where nothing else is given. */
  readonly agent?: string;
  /** What the address said when it was asked before. */
  readonly known?: Validators | undefined;
  /** Waited for before each request, those that a page leads on to among them; a refusal that it throws ends the visit. */
  readonly before?: (url: URL) => Promise<void>;
  /** Ends it before the time. */
  readonly signal?: AbortSignal;
  /** Calls `then` after so many milliseconds, unless what it gives is called first; a test brings its own. */
  readonly later?: (milliseconds: number, then: () => void) => () => void;
}

export type Visited =
  | { readonly input: Input; readonly validators: Validators; readonly movedTo: string | null }
  | { readonly failure: Failure; readonly status: number | null; readonly retryAfter: string }
  | 'unchanged';

/** Never throws: what cannot be had is a failure with a name. */
export async function visit(address: string, options: VisitOptions): Promise<Visited> {
  const { limits, later = timer } = options;
  const late = new AbortController();
  // Of the whole way: an address that leads on and on, each step just in time, is as slow as one slow step.
  const onTime = { stop: (): void => {} };
  const ended = new AbortController();
  const end = (): void => ended.abort();
  late.signal.addEventListener('abort', end);
  // Taken off in the end: whoever follows for months gives the same signal every time.
  options.signal?.addEventListener('abort', end);
  if (options.signal?.aborted === true) end();
  const begin = (): void => {
    onTime.stop();
    onTime.stop = later(limits.time * 1000, () => late.abort());
  };
  try {
    const found = await reach(address, options, { signal: ended.signal, begin });
    if (found === 'unchanged') return found;
    const { bytes, charset, url, forGood, etag, modified } = found;
    return {
      input: { file: address, bytes, url: url.href, ...(charset === null ? {} : { charset }) },
      validators: { etag, modified },
      movedTo: forGood ? url.href : null,
    };
  } catch (error) {
    const { status = null, later: retryAfter = '', ...why } = late.signal.aborted ? tooSlow(limits) : asRefusal(error);
    return { failure: fail(address, why), status, retryAfter };
  } finally {
    onTime.stop();
    options.signal?.removeEventListener('abort', end);
  }
}

function asRefusal(error: unknown): Refusal {
  return isRefusal(error) ? error : refusalOf(error);
}

function tooSlow({ time }: Limits): Refusal {
  return refusal('too-slow', `${time} seconds`);
}

function timer(milliseconds: number, then: () => void): () => void {
  const clock = setTimeout(then, milliseconds);
  return () => clearTimeout(clock);
}

/** Ask the address and what it leads to; each step is checked as the first was. The time runs from the first request on: what is waited for
 *  before a request is waited for by us. */
async function reach(
  address: string,
  { limits, allow = isPublic, resolve: resolver = resolve, before = async () => {}, agent, known }: VisitOptions,
  { signal, begin }: { readonly signal: AbortSignal; readonly begin: () => void },
): Promise<(Got & { readonly url: URL; readonly forGood: boolean }) | 'unchanged'> {
  let url = checkAddress(address, null, allow);
  let forGood = true;
  for (let step = 0; step <= limits.redirects; step++) {
    await before(url);
    if (step === 0) begin();
    const given = { allow, resolve: resolver, largest: limits.download, time: limits.time, signal, known };
    const answer = await get(url, agent === undefined ? given : { ...given, agent });
    if (answer === 'unchanged') return answer;
    if (!('leads' in answer)) return { ...answer, url, forGood: forGood && step > 0 };
    forGood &&= answer.forGood;
    url = checkAddress(answer.leads, url, allow);
  }
  throw refusal('too-many-redirects', `more than ${limits.redirects}, the last to ${showName(url.href)}`);
}
