/** A mail (RFC 5322, MIME) to the article in it: the subject, and the text part, or the HTML part where there is no other. */
import { Buffer } from 'node:buffer';
import { decode } from './charset.ts';
import type { Told } from './told.ts';

/** null where the text has no head of a mail. Bytes stand as one letter each, as `latin1` decodes them. */
export function readMail(raw: string): Told | null {
  const { headers, body } = split(raw);
  if (headers.get('from') === undefined || (headers.get('subject') ?? headers.get('date')) === undefined) return null;
  const part = bestPart(headers, body, 0);
  return {
    title: words(headers.get('subject')),
    body: part?.text ?? '',
    html: part?.html ?? false,
    outlet: null,
    url: null,
    byline: /^"?([^"<@]+?)"?\s*</u.exec(words(headers.get('from')) ?? '')?.[1] ?? null,
    date: headers.get('date') ?? null,
    dateField: 'Date of the mail',
  };
}

/** Whether the first lines are the head of a mail. */
export function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/u).slice(0, 60);
  const end = lines.indexOf('');
  const fields = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/u.test(line));
  const named = fields.filter((line) => /^[A-Za-z][A-Za-z0-9-]{1,60}:(?: |$)/u.test(line));
  return (
    named.length >= 3 && named.length === fields.length && MAIL.every((form) => named.some((line) => form.test(line)))
  );
}

const MAIL = [/^from:/iu, /^(?:message-id|mime-version|received|return-path|content-type):/iu];

type Headers = ReadonlyMap<string, string>;

function split(raw: string): { readonly headers: Headers; readonly body: string } {
  const end = /\r?\n\r?\n/u.exec(raw);
  const head = end === null ? raw : raw.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? '' : raw.slice(end.index + end[0].length) };
}

interface Part {
  readonly text: string;
  readonly html: boolean;
}

/** Parts inside parts are searched this deep. */
const DEEPEST = 6;

function bestPart(headers: Headers, body: string, depth: number): Part | null {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/iu.exec(type)?.[1];
  if (/^multipart\//iu.test(type) && boundary !== undefined && depth < DEEPEST) {
    const parts = body.split(`--${boundary}`).slice(1, 50);
    const found = parts
      .map((part) => split(part.replace(/^\r?\n/u, '')))
      .map((part) => bestPart(part.headers, part.body, depth + 1))
      .filter((part) => part !== null);
    return found.find((part) => !part.html && part.text.trim() !== '') ?? found[0] ?? null;
  }
  if (!/^text\/(?:plain|html)/iu.test(type) || /^attachment/iu.test(headers.get('content-disposition') ?? ''))
    return null;
  const charset = /charset="?([\w.:-]+)"?/iu.exec(type)?.[1] ?? null;
  const bytes = unwrapTransfer(body, headers.get('content-transfer-encoding') ?? '');
  return { text: decode(bytes, charset).text, html: /^text\/html/iu.test(type) };
}

function unwrapTransfer(body: string, encoding: string): Uint8Array {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64');
  if (/quoted-printable/iu.test(encoding)) return quoted(body.replace(/=\r?\n/gu, ''));
  return Buffer.from(body, 'latin1');
}

function quoted(text: string): Uint8Array {
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

/** Words of a header in other letters: “=?utf-8?B?…?=” (RFC 2047). */
function words(value: string | undefined): string | null {
  if (value === undefined) return null;
  const joined = value.replace(/\?=\s+=\?/gu, '?==?');
  const decoded = joined.replace(
    /=\?([\w.:-]{1,40})\?([bq])\?([^?]{0,2000})\?=/giu,
    (_, charset: string, form: string, text: string) => {
      const bytes = form.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text.replace(/_/gu, ' '));
      return decode(bytes, charset).text;
    },
  );
  // A header without such words may still hold bytes of UTF-8.
  return decoded === joined ? decode(Buffer.from(value, 'latin1')).text : decoded;
}
