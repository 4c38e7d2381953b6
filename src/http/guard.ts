import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from './problem.ts';

/** Whom the server answers. */
export interface GuardOptions {
  /** Names by which it is known, without ports: a page that has taken another name for this address (DNS rebinding) is refused. */
  readonly hosts: readonly string[];
  readonly port: number;
  /** null where everybody on this machine may ask. */
  readonly token: string | null;
}

/** What every response carries: nothing from elsewhere, nothing inline, in no frame, told to nobody. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Throws where a request is not from whom the server serves. */
export function mustPass(request: Request, options: GuardOptions): void {
  mustKnowHost(request.headers.get('host'), options);
  mustBeOwn(request);
  mustHaveToken(request, options);
}

function mustKnowHost(header: string | null, { hosts, port }: GuardOptions): void {
  const [, name = '', given] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/iu.exec(header ?? '') ?? [];
  const isKnown = hosts.includes(name.toLowerCase()) && (given === undefined ? port === 80 : Number(given) === port);
  if (!isKnown)
    throw new Problem(
      'wrong-host',
      'Ask by an address that the server printed when it began, or name the host with --allow-host.',
    );
}

/** A browser tells where a request comes from. Reading from another site is stopped where the browser says so; changing is stopped
 *  unless it comes from here, or from a program that is no browser. */
function mustBeOwn(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const isPage =
    request.headers.get('sec-fetch-mode') === 'navigate' && !new URL(request.url).pathname.startsWith('/api');
  const isChange = request.method !== 'GET' && request.method !== 'HEAD';
  const isForeign = site !== null && site !== 'same-origin' && site !== 'none';
  if (isForeign && (isChange || !isPage)) throw foreign();
  const origin = request.headers.get('origin');
  if (origin !== null && origin.toLowerCase() !== `http://${request.headers.get('host')?.toLowerCase()}`)
    throw foreign();
}

function foreign(): Problem {
  return new Problem('foreign-site', 'Only pages of this server may ask it.');
}

/** As `Authorization: Bearer …`, or as the cookie that the server gave for it. */
function mustHaveToken(request: Request, { token }: GuardOptions): void {
  if (token === null) return;
  const bearer = /^Bearer (\S{1,200})$/u.exec(request.headers.get('authorization') ?? '')?.[1];
  const cookie = /(?:^|;\s*)crossread=([\w-]{1,200})(?:;|$)/u.exec(request.headers.get('cookie') ?? '')?.[1];
  if (!isSame(bearer ?? cookie ?? '', token))
    throw new Problem(
      'no-token',
      'Open the address with the token that the server printed, or send it as Authorization: Bearer.',
    );
}

/** Takes as long whatever is given. */
export function isSame(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
