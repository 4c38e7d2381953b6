/** A list of web addresses to inputs. With its folder the only part of Crossread that touches the network, and only where
 *  `--urls` or `follow` asks for it. Whoever wrote the list may not know what the addresses lead to: nothing but the public internet is
 *  asked, and the address that was checked is the one connected to. */
import type { Failure, Input } from '../model/input.ts';
import { fail, refusal } from './failure.ts';
import { readList } from './list.ts';
import { type VisitOptions, visit } from './visit.ts';

export interface FetchOptions extends Pick<VisitOptions, 'limits' | 'allow' | 'resolve'> {
  /** Hears of each address before it is asked. */
  readonly watch?: (address: string) => void;
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
  const found = await visit(address, options);
  if (found === 'unchanged') return fail(address, refusal('http-status', 'HTTP status 304'));
  return 'input' in found ? found.input : found.failure;
}
