import { refusal } from './failure.ts';
import { isLiteral } from './guard.ts';

/** Longer ones are made to do harm. */
const LONGEST = 8_000;

/** An address as somebody wrote it, or as a page leads on from `base`, to what may be asked.
 *  @throws a refusal. */
export function checkAddress(text: string, base: URL | null, allow: (address: string) => boolean): URL {
  const url = text.length > LONGEST ? null : URL.parse(text, base?.href);
  if (url === null) throw refusal('bad-address', base === null ? '' : `led to by ${base.href}`);
  const told = base === null ? '' : `it leads to ${url.protocol}//${url.host}`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusal('not-http', told);
  if (url.username !== '' || url.password !== '') throw refusal('credentials', base === null ? '' : url.host);
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // No name is looked up for a host that is an IP address, so it is checked here. 2130706433, 0x7f.1 and 0177.0.0.1 are
  // 127.0.0.1 by now; whoever writes an address like that hides it.
  if (isLiteral(host) && (!allow(host) || isHidden(host, text, base))) throw refusal('private-address', told || host);
  url.hash = '';
  return url;
}

function isHidden(host: string, text: string, base: URL | null): boolean {
  return host !== base?.hostname && !host.includes(':') && !text.includes(host);
}
