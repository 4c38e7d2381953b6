/** Who did what to whom in a sentence, against the records of PETRARCH's tests. */
import { codeOf, happeningRow } from '../../src/lexicon/happenings.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import type { Part, Telling } from '../../src/model/happening.ts';
import { type ActorCodes, codesAt, codesOf, namesIn } from './event-actors.ts';
import { CATEGORY_OF_ROOT, categoryOfCode } from './event-codes.ts';
import { readEvents } from './event-reading.ts';
import type { Measured } from './measure.ts';

export interface CodedRecord {
  readonly id: string;
  readonly text: string;
  readonly events: readonly {
    readonly sourcecode?: string;
    readonly targetcode?: string;
    readonly eventcode?: string;
    readonly noevents?: string;
    /** A test of what the other program refuses to read, without any coding. */
    readonly error?: string;
  }[];
}

type Counts = Record<'gold' | 'found' | 'right', number>;

/** Four figures: every code read by its CAMEO root; source and target alone; each code by its own scheme; and the deed itself,
 *  whatever its time: the set codes “will break relations” and “is about to restore ties” as it codes what was done, where PLOVER
 *  (and the product) sees an intent or a threat. */
export function measureRecords(records: readonly CodedRecord[], codes: ActorCodes, lexicon: Lexicon): Measured {
  const read = records.filter((record) => record.events.every((event) => event.error === undefined));
  if (read.length === 0) return { table: [], figures: {} };
  const none = (): Counts => ({ gold: 0, found: 0, right: 0 });
  const [whole, pairs, scheme, deed] = [none(), none(), none(), none()];
  for (const record of read) {
    const gold = new Set(record.events.flatMap((event) => goldOf(event)));
    const codings = codedIn(record.text, codes, lexicon);
    const found = new Set(codings.map((coding) => coding.asToldBy));
    tally(whole, gold, found);
    tally(pairs, new Set([...gold].map(pairOf)), new Set([...found].map(pairOf)));
    const own = record.events.flatMap((event) => goldOf(event, record.id));
    const open = new Set(own.filter((coding) => coding.endsWith(' -')).map(pairOf));
    const scored = (all: readonly string[]): ReadonlySet<string> =>
      new Set(all.filter((coding) => !open.has(pairOf(coding))));
    tally(scheme, scored(own), scored([...found]));
    tally(deed, scored(own), scored(codings.map((coding) => coding.deed)));
  }
  const round = (counts: Counts): number => Math.round(10_000 * scoreOf(counts)) / 10_000;
  return {
    table: [
      `PETRARCH records, ${read.length} sentences, ${whole.gold} codings`,
      row('source, target and category', whole),
      row('source and target alone', pairs),
      row(`each code by its own scheme, those without a category left out (${scheme.gold} codings)`, scheme),
      row('the same, the deed itself whatever its time, as the set codes', deed),
    ],
    figures: {
      records: read.length,
      codedF1: round(whole),
      pairF1: round(pairs),
      schemeF1: round(scheme),
      deedF1: round(deed),
    },
  };
}

function row(name: string, counts: Counts): string {
  const { gold, found, right } = counts;
  const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, gold)];
  return `  ${name}: precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(scoreOf(counts))}`;
}

function pairOf(coding: string): string {
  return coding.split(' ').slice(0, 2).join(' ');
}

/** @param record where given, the code is read by the scheme of this record; “-” stands for a code that has no category. */
function goldOf(event: CodedRecord['events'][number], record?: string): readonly string[] {
  const source = event.sourcecode?.trim().slice(0, 3) ?? '';
  const target = event.targetcode?.trim().slice(0, 3) ?? '';
  const root = event.eventcode?.trim().slice(0, 2) ?? '';
  if (event.noevents !== undefined || source.length < 3 || target.length < 3 || root === '') return [];
  if (source === '---' || target === '---') return [];
  const category =
    record === undefined
      ? (CATEGORY_OF_ROOT[root] ?? root)
      : (categoryOfCode(record, event.eventcode?.trim() ?? '') ?? '-');
  return [`${source.toUpperCase()} ${target.toUpperCase()} ${category}`];
}

function tally(counts: Counts, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  counts.gold += gold.size;
  counts.found += found.size;
  for (const one of found) if (gold.has(one)) counts.right++;
}

function scoreOf({ gold, found, right }: Counts): number {
  return gold + found === 0 ? 0 : (2 * right) / (gold + found);
}

interface Coding {
  /** `SOURCE TARGET category`, as the product codes what is told: a plan is an intent or a threat. */
  readonly asToldBy: string;
  /** The same for the deed itself where it is planned. */
  readonly deed: string;
}

/** Source, target and category of each telling whose people have a code. As CAMEO codes: those who meet or agree with each other
 *  are coded both ways, one who agrees with another only one way; who condemns a deed acts towards the one whose deed it is. */
function codedIn(text: string, codes: ActorCodes, lexicon: Lexicon): readonly Coding[] {
  const { tellings } = readEvents(text, namesIn(text, codes), lexicon, 'others first');
  return tellings.flatMap((telling) => {
    const coded = codeOf(telling.kind, telling.reality);
    if (coded === null) return [];
    const deed = telling.reality === 'planned' ? codeOf(telling.kind, 'happened') : coded;
    return pairsOf(telling, tellings, text, codes).map(([source, target]) => ({
      asToldBy: `${source} ${target} ${coded.category}`,
      deed: `${source} ${target} ${deed?.category ?? coded.category}`,
    }));
  });
}

function pairsOf(
  telling: Telling,
  all: readonly Telling[],
  text: string,
  codes: ActorCodes,
): readonly (readonly [string, string])[] {
  const partsOf = (role: Part['role']): readonly Part[] => telling.parts.filter((part) => part.role === role);
  const coded = (parts: readonly Part[]): readonly string[] => parts.flatMap((part) => codesAt(text, part, codes));
  const [by, to, with_] = [coded(partsOf('by')), coded(partsOf('to')), coded(partsOf('with'))];
  const others = [...to, ...with_].length === 0 ? beyond(telling, all, text, codes) : [...to, ...with_];
  const category = happeningRow(telling.kind)?.category;
  if (by.length === 0) {
    // “talks with A and B” does not tell who talks to them
    const first = partsOf('with')[0]?.start ?? 0;
    return / with (?:[\w-]+ ){0,2}$/u.test(text.slice(0, first)) ? [] : distinct(cross(with_, with_));
  }
  const back = category === 'consult' ? distinct(cross(others, by)) : [];
  // one state may act towards itself (police, protesters), but nobody meets or agrees with itself
  const forth = cross(by, others);
  return [...(category === 'consult' || category === 'agree' ? distinct(forth) : forth), ...back];
}

/** Towards whom a deed goes that is told by its object: whoever did what is condemned or welcomed, else those named in it,
 *  without places (“in Norland”). */
function beyond(telling: Telling, all: readonly Telling[], text: string, codes: ActorCodes): readonly string[] {
  return telling.objects.flatMap(({ start, end }) => {
    const doers = all
      .filter((other) => other !== telling && start <= other.trigger.start && other.trigger.end <= end)
      .flatMap((other) => other.parts.filter((part) => part.role === 'by'))
      .flatMap((part) => codesAt(text, part, codes));
    if (doers.length > 0) return doers;
    return namesIn(text.slice(start, end), codes)
      .filter((name) => !/\b(?:in|at|near) (?:\w+ )?$/u.test(text.slice(start, start + name.start)))
      .flatMap(({ name }) => codesOf([name], codes));
  });
}

function cross(left: readonly string[], right: readonly string[]): readonly (readonly [string, string])[] {
  return left.flatMap((one) => right.map((other) => [one, other] as const));
}

function distinct(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return pairs.filter(([source, target]) => source !== target);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
