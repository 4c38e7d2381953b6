/** All limits of reading in one place. Each is there because a hostile or mistaken input goes beyond it and an honest one
 *  does not; each has a name by which it can be raised (`--limit size=200MB`) and the failure that tells of it. */

/** Bytes, except where a row says otherwise. */
export interface Limits {
  readonly size: number;
  readonly unpacked: number;
  readonly ratio: number;
  readonly packings: number;
  readonly members: number;
  readonly pages: number;
  readonly pdf: number;
  readonly nesting: number;
  readonly entries: number;
  readonly addresses: number;
  readonly download: number;
  readonly redirects: number;
  readonly time: number;
  readonly article: number;
  readonly memory: number;
}

export interface LimitRow {
  readonly name: keyof Limits;
  readonly unit: 'bytes' | 'seconds' | 'count';
  readonly value: number;
  /** What is counted. */
  readonly about: string;
  /** The failure's stable name. */
  readonly kind: string;
}

const MB = 1024 * 1024;

export const LIMIT_ROWS: readonly LimitRow[] = [
  {
    name: 'size',
    unit: 'bytes',
    // An article has some kilobytes, a year of a feed some megabytes; more is usually the wrong file.
    value: 64 * MB,
    about: 'one file, or standard input',
    kind: 'too-large',
  },
  {
    name: 'unpacked',
    unit: 'bytes',
    value: 256 * MB,
    about: 'what a gzip file, or the text of a DOCX or ODT document, unpacks to; the memory that one PDF takes',
    kind: 'too-large-unpacked',
  },
  {
    name: 'ratio',
    unit: 'count',
    // News packs to a third or a tenth; JSON of the same fields again and again to a fortieth. Only a megabyte and more is counted.
    value: 200,
    about: 'how many times its own size a packed file unpacks to, from 1 MB on',
    kind: 'too-dense',
  },
  {
    name: 'packings',
    unit: 'count',
    value: 2,
    about: 'gzip inside gzip',
    kind: 'packed-too-often',
  },
  {
    name: 'members',
    unit: 'count',
    // A document holds some tens of parts, one for each picture.
    value: 10_000,
    about: 'files in a DOCX or ODT document',
    kind: 'too-many-members',
  },
  {
    name: 'pages',
    unit: 'count',
    value: 2_000,
    about: 'pages of one PDF; those before the limit are read',
    kind: 'too-many-pages',
  },
  {
    name: 'pdf',
    unit: 'seconds',
    // A page takes some milliseconds.
    value: 60,
    about: 'one PDF',
    kind: 'too-slow',
  },
  {
    name: 'nesting',
    unit: 'count',
    // Pages of people nest some tens of elements deep.
    value: 2_000,
    about: 'elements of a page inside each other; a deeper page is read by its words alone',
    kind: 'nested-too-deep',
  },
  {
    name: 'entries',
    unit: 'count',
    value: 100_000,
    about: 'reports out of one input (a feed, lines of JSON); those before the limit are read',
    kind: 'too-many-entries',
  },
  {
    name: 'addresses',
    unit: 'count',
    value: 1_000,
    about: 'addresses of one list (--urls); those before the limit are fetched',
    kind: 'too-many-addresses',
  },
  {
    name: 'download',
    unit: 'bytes',
    value: 64 * MB,
    about: 'what comes from one address, after unpacking',
    kind: 'too-large',
  },
  {
    name: 'redirects',
    unit: 'count',
    value: 3,
    about: 'how often one address may lead to another',
    kind: 'too-many-redirects',
  },
  {
    name: 'time',
    unit: 'seconds',
    value: 30,
    about: 'one address from the first look-up to the last byte, redirects included',
    kind: 'too-slow',
  },
  {
    name: 'article',
    unit: 'seconds',
    // An article takes a tenth of a second, a text of 4 MB half a minute.
    value: 300,
    about: 'reading and understanding what is added to a case, one input',
    kind: 'too-slow',
  },
  {
    name: 'memory',
    unit: 'bytes',
    // A text of 20 MB takes 1.7 GB.
    value: 4096 * MB,
    about: 'the memory that one input takes that is added to a case',
    kind: 'too-much-memory',
  },
];

export const LIMITS: Limits = Object.fromEntries(LIMIT_ROWS.map(({ name, value }) => [name, value])) as {
  [name in keyof Limits]: number;
};

/** `size=200MB`, `time=60`: the limits with those named set anew. A text says what is wrong with which.
 *  KB, MB and GB count 1024 of the next smaller. */
export function raiseLimits(given: readonly string[], limits: Limits = LIMITS): Limits | string {
  let raised = limits;
  for (const one of given) {
    const [, name = '', digits = '', unit = ''] = /^([a-z]+)=(\d{1,15})([kmg]b)?$/iu.exec(one) ?? [];
    const row = LIMIT_ROWS.find((known) => known.name === name);
    if (row === undefined) {
      const known = LIMIT_ROWS.map((limit) => limit.name).join(', ');
      return `“${one}” sets no limit: write NAME=NUMBER with one of the names ${known}`;
    }
    if (unit !== '' && row.unit !== 'bytes') return `the limit ${name} counts no bytes: write ${name}=${digits}`;
    const value = Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
    if (value === 0 && row.name !== 'redirects') return `the limit ${name} cannot be 0: nothing could be read`;
    raised = { ...raised, [row.name]: value };
  }
  return raised;
}

const UNITS: Readonly<Record<string, number>> = { kb: 1024, mb: MB, gb: 1024 * MB };
