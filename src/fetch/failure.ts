/** Why an address was not fetched: the name that programs rely on, and what a person is told. */
import type { Failure } from '../model/input.ts';
import { showName } from '../model/show.ts';

export interface Refusal {
  readonly kind: Kind;
  /** What exactly, for the brackets of the message; '' where the kind says it all. */
  readonly what: string;
  /** Of an answer that was no page. */
  readonly status?: number;
  /** Its Retry-After, as it stands; '' where it has none. */
  readonly later?: string;
}

type Kind = keyof typeof REFUSALS;

/** `kind` → what the message says after the address. */
export const REFUSALS = {
  'bad-address': 'is no web address: write it whole, as https://example.org/article',
  'not-http': 'is no http or https address: only those are fetched; name a file as a file',
  credentials: 'holds a user name or password: save the page and read the file, or write the address without them',
  'private-address':
    'leads to an address that is not on the public internet: save the page and read the file if you trust it',
  'unknown-host': 'has a host that cannot be found: check its spelling, and the connection',
  unreachable: 'cannot be reached: try again later, or save the page and read the file',
  'http-status': 'gave no page: open it in a browser, and save the page if it shows there',
  'too-many-redirects': 'leads from address to address: write the last one, or raise the limit (--limit redirects=6)',
  'too-slow': 'did not answer in time: try again later, or raise the limit (--limit time=120)',
  'too-large':
    'sends more than the limit: fetch it by other means and split it, or raise the limit (--limit download=200MB)',
  'wrong-type': 'is not text, HTML, XML, JSON or PDF: save what is in it as text and read that',
  'broken-answer': 'sent an answer that breaks off or cannot be unpacked: try again later',
  'too-many-addresses':
    'and what follows in the list is beyond the limit: split the list, or raise the limit (--limit addresses=5000)',
  robots:
    'is not to be fetched by programs, as robots.txt of its site says: ask its publisher, or save the page and read the file',
  'robots-unknown':
    'is not fetched while robots.txt of its site cannot be read, which would say whether it may be: it is tried again later',
  'asked-to-wait': 'is not fetched yet, since its site asked for a pause: it is tried again later',
  'named-twice': 'stands in the list twice: it was fetched once',
} as const;

export function refusal(kind: Kind, what = ''): Refusal {
  return { kind, what };
}

export function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'kind' in error && 'what' in error;
}

export function fail(address: string, { kind, what }: Refusal): Failure {
  const says = `${showName(address)} ${REFUSALS[kind]}`;
  return { file: address, kind, message: `${says}${what === '' ? '' : ` (${showName(what)})`}.` };
}

/** What the system or the client threw. A refusal of the guard comes out of the connection as its cause. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) return refusal('unreachable', String(error));
  if (isRefusal(error.cause)) return error.cause;
  const codes = [error, ...(error instanceof AggregateError ? error.errors : [])].map((one) => String(one?.code ?? ''));
  const code = codes.find((one) => one !== '') ?? error.name;
  return refusal(KINDS[code] ?? 'unreachable', code);
}

const KINDS: Readonly<Record<string, Kind>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  EAI_FAIL: 'unknown-host',
  UND_ERR_CONNECT_TIMEOUT: 'too-slow',
  UND_ERR_HEADERS_TIMEOUT: 'too-slow',
  UND_ERR_BODY_TIMEOUT: 'too-slow',
  UND_ERR_SOCKET: 'broken-answer',
  UND_ERR_HEADERS_OVERFLOW: 'broken-answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'broken-answer',
  ECONNRESET: 'broken-answer',
  EPROTO: 'unreachable',
  Z_DATA_ERROR: 'broken-answer',
  Z_BUF_ERROR: 'broken-answer',
};
