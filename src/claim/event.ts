import type { Analysis } from '../model/analysis.ts';
import { remembered } from '../model/remembered.ts';

/** Whether two reports of a case tell of one event. */
export type Together = (a: Analysis, b: Analysis) => boolean;

/** Whether two reports tell of one event, as far as their names and nouns show: then “the guard” of the one is “the guard” of the other
 *  unless something speaks against it. Two short texts never show it. */
export function isOneEvent(a: Analysis, b: Analysis): boolean {
  if (a === b) return true;
  const [one, other] = [profileOf(a), profileOf(b)];
  const names = commonOf(one.names, other.names);
  const nouns = commonOf(one.nouns, other.nouns);
  const share = nouns / Math.max(1, Math.min(one.nouns.size, other.nouns.size));
  if (nouns >= OFTEN_NOUNS && share >= OFTEN_SHARE && commonOf(one.often, other.often) > 0) return true;
  if (names < NAMES || names < Math.min(one.names.size, other.names.size) * NAMES_SHARE) return false;
  return names >= MANY_NAMES || (nouns >= NOUNS && share >= NOUNS_SHARE);
}

/** Whether two reports may tell of one event: some names and nouns stand in both. Far too little to call a difference real. */
export function mayBeOneEvent(a: Analysis, b: Analysis): boolean {
  if (isOneEvent(a, b)) return true;
  const [one, other] = [profileOf(a), profileOf(b)];
  return commonOf(one.names, other.names) >= NAMES && commonOf(one.nouns, other.nouns) >= 2;
}

/** Tells whether two of some reports are of one event, through other reports too: what a short report does not show by itself, a longer one
 *  that is like both does. Each report is held against a few of every event that is known so far, so the work grows with the reports. */
export function eventFinder(analyses: readonly Analysis[]): Together {
  let places: ReadonlyMap<Analysis, number> | null = null;
  return (a, b) => {
    if (isOneEvent(a, b)) return true;
    places ??= eventsOf(analyses);
    return places.has(a) && places.get(a) === places.get(b);
  };
}

/** By report: the number of its event. */
function eventsOf(analyses: readonly Analysis[]): ReadonlyMap<Analysis, number> {
  let events: Analysis[][] = [];
  for (const analysis of analyses) {
    const own = events
      .slice(0, MOST_EVENTS)
      .filter((event) => event.slice(0, HEADS).some((one) => isOneEvent(one, analysis)));
    const [first, ...others] = own;
    if (first === undefined) events.push([analysis]);
    else first.push(...others.flat(), analysis);
    if (others.length > 0) events = events.filter((event) => !others.includes(event));
  }
  return new Map(events.flatMap((event, at) => event.map((analysis) => [analysis, at] as const)));
}

const HEADS = 12;
const MOST_EVENTS = 60;

/** Set on 29 real news events and 16 invented stories: 553 of 690 pairs of one event are seen, 91 of 13,712 others are taken for one,
 *  nearly all of two events in one country within days. Shares are of the poorer report. */
const NAMES = 2;
const NAMES_SHARE = 0.2;
const MANY_NAMES = 5;
const NOUNS = 4;
const NOUNS_SHARE = 0.1;

/** Where a name comes again and again in both. */
const OFTEN_NOUNS = 6;
const OFTEN_SHARE = 0.2;

interface Profile {
  /** Names told more than once. */
  readonly often: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

const profileOf = remembered(({ sentences, report }: Analysis): Profile => {
  const names = new Set<string>();
  const often = new Set<string>();
  const nouns = new Set<string>();
  for (const { tokens, block } of sentences) {
    if (report.blocks[block]?.role === 'furniture') continue;
    for (const { tag, text, lemma } of tokens) {
      if (tag === 'PROPN' && text.length > 2 && !CALENDAR.has(lemma.toLowerCase()))
        (names.has(lemma.toLowerCase()) ? often : names).add(lemma.toLowerCase());
      else if (tag === 'NOUN' && lemma.length > 2 && !COMMON.has(lemma)) nouns.add(lemma);
    }
  }
  return { names, often, nouns };
});

function commonOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const one of few) if (many.has(one)) common++;
  return common;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CALENDAR: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt the mrs',
);

/** Nouns that stand in every other report. */
const COMMON: ReadonlySet<string> = words(
  'people person man woman child day year time week month report official statement country government part thing place number way hour minute morning night evening news paper spokesman spokeswoman minister president police town city state percent cent per case question house home end side life work member group world law right family word name fact point moment photo reader page comment story',
);
