/** Bytes to reports. Never throws: what cannot be read is a failure with a way out, and the rest is read all the same. */
import { Buffer } from 'node:buffer';
import type { Failure, Input } from '../model/input.ts';
import { LIMITS, type Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import { NO_META } from './body.ts';
import { decode } from './charset.ts';
import { detectKind } from './detect.ts';
import { readDocument } from './document.ts';
import { readFeed } from './feed.ts';
import { readJson } from './json.ts';
import { readMail } from './mail.ts';
import { readPage } from './page.ts';
import { readPdf } from './pdf.ts';
import { makeReport, makeTextReport } from './report.ts';
import { type Told, toldReport } from './told.ts';
import { unpackGzip } from './unpack.ts';
import { readArchive } from './warc.ts';

export interface ReadResult {
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
}

/** Read one input: none, one or several reports. */
export function readReport(input: Input, limits: Limits = LIMITS): ReadResult {
  const { reports, failures } = readPacked(input, 0, limits);
  const kept = reports.slice(0, limits.entries);
  return {
    // The items of a feed have addresses of their own or none; the feed's is not theirs.
    reports: kept.length === 1 ? kept.map((report) => ({ ...report, url: report.url ?? input.url ?? null })) : kept,
    failures: kept.length < reports.length ? [...failures, tooMany(input.file, limits)] : failures,
  };
}

function tooMany(file: string, { entries }: Limits): Failure {
  const what = `${showName(file)} holds more than ${entries} reports, the limit: the first ${entries} were read`;
  return failure(file, 'too-many-entries', `${what}; split it, or raise the limit (--limit entries=${entries * 10}).`);
}

function readPacked(input: Input, unpacked: number, limits: Limits): ReadResult {
  const { file, bytes, charset = null } = input;
  if (bytes.length === 0) return failed(file, 'empty');
  const kind = detectKind(bytes);
  switch (kind) {
    case 'gzip': {
      const inner = unpacked < limits.packings ? unpackGzip(bytes, limits) : 'packed-too-often';
      return typeof inner === 'string'
        ? failed(file, inner)
        : readPacked({ ...input, bytes: inner }, unpacked + 1, limits);
    }
    case 'zip': {
      const document = readDocument(bytes, limits);
      return typeof document === 'string' ? failed(file, document) : fromRecords(file, [document], []);
    }
    case 'pdf':
      return readPrinted(file, bytes, limits);
    case 'mail': {
      const mail = readMail(Buffer.from(bytes).toString('latin1'));
      return mail === null ? readText(file, bytes, 'text', charset, limits) : fromRecords(file, [mail], []);
    }
    case 'warc':
      return readPages(file, bytes, limits);
    case 'binary':
    case 'office':
      return failed(file, kind);
    default:
      return readText(file, bytes, kind, charset, limits);
  }
}

function readPages(file: string, bytes: Uint8Array, limits: Limits): ReadResult {
  const reports: Report[] = [];
  const failures: Failure[] = [];
  for (const archived of readArchive(bytes, limits)) {
    if (reports.length > limits.entries) break;
    const { bytes: body, charset, url } = archived;
    const kind = detectKind(body);
    if (kind === 'pdf') {
      const printed = readPrinted(file, body, limits, reports.length);
      reports.push(...printed.reports.map((report) => ({ ...report, url })));
      failures.push(...printed.failures);
    } else if (kind === 'html' || kind === 'text') {
      const { text } = decode(body, charset);
      const page = readPage(text, limits.nesting);
      const meta = { ...page.meta, url: page.meta.url ?? url };
      if (page.text !== '') reports.push(makeReport(file, reports.length, page.text, meta, page.lines));
    } else {
      const packed = kind === 'gzip' ? unpackGzip(body, limits) : 'binary';
      const { kind: name, says } = FAILURES[typeof packed === 'string' ? packed : 'broken-gzip'];
      failures.push(failure(file, name, `${showName(url ?? 'a page')} in ${showName(file)} ${says}.`));
    }
  }
  return reports.length === 0 && failures.length === 0 ? failed(file, 'no-records') : { reports, failures };
}

function readPrinted(file: string, bytes: Uint8Array, limits: Limits, place = 0): ReadResult {
  const printed = readPdf(bytes, limits);
  if (typeof printed === 'string') return failed(file, printed);
  const { text, lines, title, author, made, inAll, read, wordless } = printed;
  const meta = { ...NO_META, title, made, byline: namedIn(author, text) };
  const failures: Failure[] = [];
  if (read < inAll) {
    const what = `${showName(file)} has ${inAll} pages, more than the limit: the first ${read} were read`;
    const way = `split it, or raise the limit (--limit pages=${inAll})`;
    failures.push(failure(file, 'too-many-pages', `${what}; ${way}.`));
  }
  if (wordless * 3 > read) {
    const what = `${wordless} of the ${read} pages of ${showName(file)} hold no letters, as if they were scanned`;
    failures.push(failure(file, 'no-text-layer', `${what}: give them a text layer (ocrmypdf) and read that.`));
  }
  return { reports: [makeReport(file, place, text, meta, lines)], failures };
}

/** Whoever a file names as its writer is often its typist or a program; who is named on its pages too wrote it. */
function namedIn(author: string | null, text: string): string | null {
  return author !== null && /\p{L} \p{L}/u.test(author) && text.slice(0, 20_000).includes(author) ? author : null;
}

function readText(
  file: string,
  bytes: Uint8Array,
  kind: 'html' | 'feed' | 'json' | 'text',
  charset: string | null,
  { entries: most, nesting }: Limits,
): ReadResult {
  const { text, broken } = decode(bytes, charset);
  if (text.trim() === '') return failed(file, 'blank');
  if (broken > text.length * MOSTLY_BROKEN) return failed(file, 'undecodable');
  if (kind === 'html') {
    const page = readPage(text, nesting);
    if (page.text === '') return failed(file, 'no-words');
    const report = makeReport(file, 0, page.text, page.meta, page.lines);
    return { reports: [report], failures: page.tooDeep ? failed(file, 'nested-too-deep').failures : [] };
  }
  const records = kind === 'feed' ? readFeed(text) : null;
  if (records !== null) return fromRecords(file, records, [], most);
  if (kind === 'feed') return failed(file, 'broken-feed');
  if (kind === 'json') return readJsonText(file, text, most);
  return done(makeTextReport(file, text));
}

/** Of all characters. Fewer are shown as “\ufffd” where they stand. */
const MOSTLY_BROKEN = 0.1;

function readJsonText(file: string, text: string, most: number): ReadResult {
  const feed = /^\s*\{[^{]{0,400}jsonfeed\.org\/version/u.test(text) ? readFeed(text) : null;
  if (feed !== null) return fromRecords(file, feed, [], most);
  const found = readJson(text);
  // A text that only begins like JSON is a text.
  if (found === null) return done(makeTextReport(file, text));
  const failures: Failure[] = [];
  if (found.broken.length > 0) {
    const lines = found.broken.slice(0, 5).join(', ') + (found.broken.length > 5 ? ' …' : '');
    const what = `${found.broken.length} of its lines are no JSON and were left out (${lines})`;
    failures.push(failure(file, 'broken-line', `${showName(file)}: ${what}.`));
  }
  if (found.without > 0) {
    failures.push(
      failure(
        file,
        'no-text-field',
        `${showName(file)} holds ${count(found.without)} without a text: name the text “text”, “body” or “content”.`,
      ),
    );
  }
  if (found.records.length === 0 && failures.length === 0) return failed(file, 'no-records');
  return fromRecords(file, found.records, failures, most);
}

/** One more than `most` at most, so that the one too many is seen and the others cost nothing. */
function fromRecords(
  file: string,
  records: readonly Told[],
  failures: readonly Failure[],
  most = LIMITS.entries,
): ReadResult {
  const reports: Report[] = [];
  for (const [place, told] of records.entries()) {
    if (reports.length > most) break;
    const report = toldReport(file, place, told);
    if (report !== null) reports.push(report);
  }
  if (reports.length === 0 && failures.length === 0) return failed(file, 'no-records');
  return { reports, failures };
}

function count(records: number): string {
  return records === 1 ? 'one record' : `${records} records`;
}

function done(report: Report): ReadResult {
  return { reports: [report], failures: [] };
}

function failed(file: string, why: keyof typeof FAILURES): ReadResult {
  const { kind, says } = FAILURES[why];
  return { reports: [], failures: [failure(file, kind, `${showName(file)} ${says}.`)] };
}

function failure(file: string, kind: string, message: string): Failure {
  return { file, kind, message };
}

/** Why an input could not be read: the name that programs rely on, and what a person is told. */
export const FAILURES = {
  empty: { kind: 'empty', says: 'is empty: there is nothing to read in it' },
  blank: { kind: 'empty', says: 'holds only blanks: there is nothing to read in it' },
  'no-words': { kind: 'empty', says: 'is a page without words: save it again after it has loaded' },
  'no-records': { kind: 'empty', says: 'holds no article: there is nothing to read in it' },
  binary: { kind: 'binary', says: 'is not text: save the page as text or HTML and read that' },
  zip: {
    kind: 'packed',
    says: 'is a ZIP file that holds no DOCX or ODT document that can be read: unpack it and read what is inside',
  },
  encrypted: {
    kind: 'encrypted',
    says: 'is a PDF with a password: save it without one (qpdf --decrypt) and read that',
  },
  'no-text-layer': {
    kind: 'no-text-layer',
    says: 'is a PDF of pictures without a text layer, as scanners make them: give it one (ocrmypdf) and read that',
  },
  'no-letters': {
    kind: 'undecodable',
    says: 'is a PDF whose fonts do not tell which letters they show: give it a text layer (ocrmypdf --force-ocr) and read that',
  },
  'broken-pdf': { kind: 'broken-pdf', says: 'is a PDF that breaks off or is damaged: fetch it again' },
  'too-slow': {
    kind: 'too-slow',
    says: 'is a PDF that takes longer than the limit: print it anew and read that, or raise the limit (--limit pdf=300)',
  },
  office: { kind: 'binary', says: 'is an old office document: save it as text and read that' },
  undecodable: { kind: 'undecodable', says: 'is in no character set that could be found out: save it as UTF-8' },
  'broken-feed': { kind: 'broken-feed', says: 'is a feed that breaks off or is malformed: fetch it again' },
  'broken-gzip': { kind: 'broken-gzip', says: 'is a gzip file that breaks off or is damaged: fetch it again' },
  'too-large-unpacked': {
    kind: 'too-large-unpacked',
    says: 'unpacks to more than the limit: split what is inside, or raise the limit (--limit unpacked=1GB)',
  },
  'too-dense': {
    kind: 'too-dense',
    says: 'unpacks to more times its size than the limit, as only files made to do harm do: raise the limit if you trust it (--limit ratio=2000)',
  },
  'packed-too-often': {
    kind: 'packed-too-often',
    says: 'is gzip inside gzip, deeper than the limit: unpack it, or raise the limit (--limit packings=5)',
  },
  'too-many-members': {
    kind: 'too-many-members',
    says: 'holds more files than the limit: unpack it, or raise the limit (--limit members=100000)',
  },
  'nested-too-deep': {
    kind: 'nested-too-deep',
    says: 'nests its elements deeper than the limit and was read by its words alone: save its text, or raise the limit (--limit nesting=20000)',
  },
} as const;
