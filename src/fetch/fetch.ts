/** A list of web addresses to inputs. With its folder the only part of Crossread that touches the network, and only where
 *  `--urls` asks for it. Whoever wrote the list may not know what the addresses lead to: nothing but the public internet is
 *  asked, and the address that was checked is the one connected to. */
import type { Failure, Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import { showName } from '../model/show.ts';
import { checkAddress } from './address.ts';
import { fail, isRefusal, refusal, refusalOf } from './failure.ts';
import { type Got, get } from './get.ts';
import { isPublic, type Resolve, resolve } from './guard.ts';
import { readList } from './list.ts';

export interface FetchOptions {
  readonly limits: Limits;
  /** Hears of each address before it is asked. */
  readonly watch?: (address: string) => void;
  /** Whether an IP address may be connected to. Only a test, whose server is on this machine, brings its own. */
  readonly allow?: (address: string) => boolean;
  /** Names to IP addresses; a test brings its own. */
  readonly resolve?: Resolve;
}

/** Fetch the addresses of a list, one after the other in its order. What cannot be had is a failure; the rest is fetched all
 *  the same. */
export async function* fetchInputs(list: string, options: FetchOptions): AsyncGenerator<Input | Failure> {
  const addresses = readList(list);
  const most = options.limits.addresses;
  const seen = new Set<string>();
  for (const address of addresses.slice(0, most)) {
    if (seen.has(address)) {
      yield fail(address, refusal('named-twice'));
      continue;
    }
    seen.add(address);
    options.watch?.(address);
    yield await fetchInput(address, options);
  }
  const [first] = addresses.slice(most);
  if (first !== undefined) yield fail(first, refusal('too-many-addresses', `${addresses.length}, limit ${most}`));
}

async function fetchInput(address: string, options: FetchOptions): Promise<Input | Failure> {
  const { limits } = options;
  const late = new AbortController();
  // Of the whole way: an address that leads on and on, each step just in time, is as slow as one slow step.
  const clock = setTimeout(() => late.abort(), limits.time * 1000);
  try {
    const { bytes, charset, url } = await follow(address, options, late.signal);
    return { file: address, bytes, url: url.href, ...(charset === null ? {} : { charset }) };
  } catch (error) {
    if (late.signal.aborted) return fail(address, refusal('too-slow', `${limits.time} seconds`));
    return fail(address, isRefusal(error) ? error : refusalOf(error));
  } finally {
    clearTimeout(clock);
  }
}

/** Ask the address and what it leads to; each step is checked as the first was. */
async function follow(
  address: string,
  { limits, allow = isPublic, resolve: resolver = resolve }: FetchOptions,
  signal: AbortSignal,
): Promise<Got & { readonly url: URL }> {
  let url = checkAddress(address, null, allow);
  for (let step = 0; step <= limits.redirects; step++) {
    const answer = await get(url, { allow, resolve: resolver, largest: limits.download, time: limits.time, signal });
    if (!('leads' in answer)) return { ...answer, url };
    url = checkAddress(answer.leads, url, allow);
  }
  throw refusal('too-many-redirects', `more than ${limits.redirects}, the last to ${showName(url.href)}`);
}
