/** Which machines may be asked: those of the public internet. */
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { refusal } from './failure.ts';

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>;

export const resolve: Resolve = (host) => lookup(host, { all: true, order: 'verbatim' });

export function isLiteral(host: string): boolean {
  return ipaddr.isValid(host);
}

/** Whether an IP address is one of the public internet. Not so: this machine, private and shared networks, link-local (where
 *  clouds keep their secrets), documentation, multicast, and IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4,
 *  Teredo), since nobody knows where they come out. Of IPv6 only 2000::/3 is given out to anybody (RFC 4291, IANA). */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parse('2000::'), 3);
}

/** The addresses of a name, all of them checked: one bad address spoils the name, since the next connection could take it.
 *  @throws a refusal as the cause of an error. */
export async function resolveChecked(
  host: string,
  allow: (address: string) => boolean,
  resolver: Resolve,
): Promise<readonly Resolved[]> {
  const found = await resolver(host);
  const bad = found.find(({ address }) => !allow(address));
  if (bad !== undefined) throw refused(refusal('private-address', `${host} is ${bad.address}`));
  if (found.length === 0) throw refused(refusal('unknown-host'));
  return found;
}

function refused(cause: ReturnType<typeof refusal>): Error {
  return new Error(cause.kind, { cause });
}
