import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { fingerprintOf } from '../case.ts';
import { type Compared, comparedOf } from '../compared.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Corrections } from '../model/correction.ts';
import type { Story } from '../model/story.ts';
import type { Made } from '../store/store.ts';

/** The kind of what is kept of a comparison, and its subject: of a story the last one is kept. */
export const COMPARISON = 'comparison';

/** What was compared. */
export interface Grounds {
  readonly separate: readonly Analysis[];
  readonly corrections: Corrections;
}

/** A comparison as it is kept. Its first line names its grounds, so that one of other reports, of other words of a report or under other
 *  corrections is never taken for this. Equal stories give equal bytes. */
export function madeOfStory(story: Story, grounds: Grounds, engine: string): Made {
  const { named, actors, origins, happenings, claims, denials, roles, ...others } = comparedOf(story);
  const lists: readonly (readonly unknown[])[] = [named, actors, origins, happenings, claims, denials, roles];
  const head = [groundsName(grounds), lists.map(({ length }) => length), others];
  // One JSON value a line: a story of ten thousand reports is longer than a string may be.
  const bytes = zstdCompressSync(Buffer.concat([...head, ...lists.flat()].map(lineOf)));
  return {
    kind: COMPARISON,
    subject: COMPARISON,
    engine,
    bytes,
    reports: grounds.separate.map(({ report }) => report.id),
  };
}

/** null where it is damaged or rests on something else: then it is made again. */
export function comparisonOf(bytes: Uint8Array, grounds: Grounds): Compared | null {
  try {
    const lines = linesOf(zstdDecompressSync(bytes));
    if (lines.next().value !== groundsName(grounds)) return null;
    const lengths = lines.next().value as readonly number[];
    const others = lines.next().value as Omit<Compared, keyof Lists>;
    const list = <Name extends keyof Lists>(at: number): Compared[Name] =>
      Array.from({ length: lengths[at] ?? 0 }, () => lines.next().value) as unknown as Compared[Name];
    const lists: Lists = {
      named: list<'named'>(0),
      actors: list<'actors'>(1),
      origins: list<'origins'>(2),
      happenings: list<'happenings'>(3),
      claims: list<'claims'>(4),
      denials: list<'denials'>(5),
      roles: list<'roles'>(6),
    };
    return lines.next().done === true ? { ...lists, ...others } : null;
  } catch {
    return null;
  }
}

type Lists = Pick<Compared, 'named' | 'actors' | 'origins' | 'happenings' | 'claims' | 'denials' | 'roles'>;

/** All that the analyses are made of, so that a report that is kept anew under another address or day is another one. */
function groundsName({ separate, corrections }: Grounds): string {
  const hash = createHash('sha256').update(fingerprintOf(corrections));
  for (const { report } of [...separate].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))) {
    const { text: _, ...record } = report;
    hash.update('\0').update(JSON.stringify(record));
  }
  return hash.digest('hex');
}

function lineOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function* linesOf(bytes: Buffer): Generator<unknown, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0) throw new RangeError('a line without an end');
    yield JSON.parse(bytes.toString('utf8', start, end));
    start = end + 1;
  }
}
