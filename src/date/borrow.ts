import { type Anchor, anchorsOf, namesIn } from './anchors.ts';
import { civilOf, MINUTES, NO_YEAR } from './calendar.ts';
import type { Known, Text } from './known.ts';
import { placeTimes } from './place.ts';

/** A year that was worked out, and from what. */
export interface YearFound {
  readonly year: number;
  /** In words, for `When.because`. */
  readonly because: string;
  /** The day of the text that carried it. */
  readonly anchor: Anchor;
}

/** Years for the texts that tell days without one, borrowed from texts of the same story that tell the same day with a year.
 *  Two texts are of one story where they share two days, or one day and three names. What was borrowed is lent on, in rounds,
 *  so that the order of the texts does not matter; where lenders disagree, nothing is borrowed. */
export function borrowYears(texts: readonly Text[], known: readonly (Known | null)[]): readonly (YearFound | null)[] {
  const facts = texts.map((text) => ({ text, anchors: anchorsOf(text), names: namesIn(text) }));
  const years: (YearFound | null)[] = texts.map(() => null);
  let lenders = new Map<string, Loan[]>();
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index];
    if (fact === undefined) continue;
    const date = known[index] ?? null;
    if (date !== null) lend(fact, date, lenders);
  }
  for (let waiting = facts.map((_, index) => index).filter((index) => known[index] === null); waiting.length > 0; ) {
    const found = waiting.flatMap((index) => {
      const fact = facts[index];
      const year = fact === undefined ? null : borrowed(fact, lenders);
      return year === null ? [] : [{ index, year }];
    });
    if (found.length === 0) break;
    lenders = new Map([...lenders].map(([key, loans]) => [key, [...loans]]));
    for (const { index, year } of found) {
      years[index] = year;
      const fact = facts[index];
      if (fact !== undefined) lend(fact, { dated: null, year }, lenders);
    }
    waiting = waiting.filter((index) => years[index] === null);
  }
  return years;
}

interface Fact {
  readonly text: Text;
  readonly anchors: readonly Anchor[];
  readonly names: ReadonlySet<string>;
}

/** A day with its year, and who lends it. */
interface Loan {
  readonly year: number;
  readonly from: Fact;
}

function lend(fact: Fact, known: Known, lenders: Map<string, Loan[]>): void {
  for (const { expression, stretch } of placeTimes(
    { ...fact.text, times: fact.anchors.map((anchor) => anchor.expression) },
    known,
  )) {
    if (stretch === null) continue;
    for (const anchor of fact.anchors.filter((one) => one.expression === expression)) {
      const { year } = civilOf(Math.floor(stretch.from / MINUTES));
      if (year === NO_YEAR) continue;
      lenders.set(anchor.key, [...(lenders.get(anchor.key) ?? []), { year, from: fact }]);
    }
  }
}

/** The year that most lenders of the same story give; null where two years have as many. */
function borrowed(fact: Fact, lenders: ReadonlyMap<string, readonly Loan[]>): YearFound | null {
  const votes = new Map<number, { count: number; anchor: Anchor; from: Fact }>();
  for (const anchor of fact.anchors) {
    for (const loan of (lenders.get(anchor.key) ?? []).slice(0, MOST_LENDERS)) {
      if (loan.from === fact || !sameStory(fact, loan.from)) continue;
      const vote = votes.get(loan.year);
      if (vote === undefined) votes.set(loan.year, { count: 1, anchor, from: loan.from });
      else {
        vote.count += 1;
        if (loan.from.text.report.id < vote.from.text.report.id) vote.from = loan.from;
      }
    }
  }
  const [first, second] = [...votes].sort(([a, one], [b, other]) => other.count - one.count || a - b);
  if (first === undefined || (second !== undefined && second[1].count === first[1].count)) return null;
  const [year, { anchor, from }] = first;
  return { year, anchor, because: `${from.text.report.file} dates ${anchor.key} to ${year}` };
}

/** Lenders of one day that are looked at: a day that is in more reports than this is settled long before. */
const MOST_LENDERS = 64;

function sameStory(a: Fact, b: Fact): boolean {
  const keys = new Set(b.anchors.map((anchor) => anchor.key));
  if (new Set(a.anchors.filter((anchor) => keys.has(anchor.key)).map((anchor) => anchor.key)).size >= 2) return true;
  let shared = 0;
  for (const name of a.names) if (b.names.has(name)) shared += 1;
  return shared >= 3;
}
