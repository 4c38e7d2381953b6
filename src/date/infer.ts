import type { Dated } from '../model/report.ts';
import { type Anchor, anchorsOf } from './anchors.ts';
import { borrowYears, type YearFound } from './borrow.ts';
import { bracketDate } from './bracket.ts';
import { dayOf, isDay, isoDay } from './calendar.ts';
import type { Known, Text } from './known.ts';
import { dateByNames } from './names.ts';

/** The date of each report, in this order of trust: as published; as the page says near its top (“Checked on …”); between the
 *  days it tells, in the year it tells; in the year that other reports of the story give to the same days; by a name that
 *  another report dates. Null where none of these tells a year. */
export function inferDates(texts: readonly Text[]): readonly Known[] {
  const told = texts.map((text) => knownByItself(text));
  const years = borrowYears(texts, told);
  const known = texts.map((text, index) => told[index] ?? knownByYear(text, years[index] ?? null, texts));
  return dateByNames(texts, known);
}

function knownByItself(text: Text): Known | null {
  const dated = text.report.published ?? dateLine(text);
  if (dated !== null) return { dated, year: null };
  const year = yearTold(text);
  return year === null ? null : { dated: bracketDate(text, year.year, null), year };
}

function knownByYear(text: Text, found: YearFound | null, texts: readonly Text[]): Known {
  if (found === null) return { dated: null, year: null };
  const dated = bracketDate(text, found.year, newestOf(text, found.year, texts));
  if (dated === null) return { dated: null, year: found };
  const { start, end } = found.anchor.expression;
  const why = `“${text.report.text.slice(start, end)}”: ${found.because}`;
  return { dated: { ...dated, basis: [...dated.basis, { start, end, why }] }, year: found };
}

/** “Checked on December 5, 2025”, “Updated: 10 May 2031” among the first sentences. */
function dateLine({ report, sentences, times }: Text): Dated | null {
  for (const { sentence: index, start, end, meaning } of times) {
    const sentence = sentences[index];
    if (index >= DATE_LINES || sentence === undefined) break;
    if (meaning.kind !== 'point' || meaning.base.type !== 'date') continue;
    const { year, month, day } = meaning.base;
    if (year === null || month === null || day === null || !isDay({ year, month, day })) continue;
    if (!DATE_LINE.test(report.text.slice(sentence.start, start))) continue;
    const from = dayOf({ year, month, day });
    const why = `the page says “${report.text.slice(sentence.start, end)}”`;
    return { from: isoDay(from), to: isoDay(from + 1), precision: 'day', basis: [{ start, end, why }] };
  }
  return null;
}

/** Sentences in which a page may say when it was made. */
const DATE_LINES = 5;
const DATE_LINE =
  /^(?:last )?(?:checked|published|posted|updated|filed|issued|released|dated|written)(?: on| at)?:? {0,3}$/iu;

/** The year of the newest day that the text tells in full, if the days without a year lie close around it: a full
 *  day of long ago (“signed on October 4, 2019”) says nothing about the days of now. */
function yearTold(text: Text): Known['year'] {
  const full = anchorsOf(text).filter((anchor) => anchor.year !== null && anchor.expression.toward === 'past');
  const newestAnchor = full.reduce<Anchor | null>(
    (best, one) => (best === null || dayIn(one) > dayIn(best) ? one : best),
    null,
  );
  if (newestAnchor === null) return null;
  const newest = dayIn(newestAnchor);
  const year = Number(isoDay(newest).slice(0, 4));
  if (yearsTold(text).some((other) => other > year)) return null;
  const without = anchorsOf(text).filter((anchor) => anchor.year === null);
  const near = without.every(({ month, day }) => Math.abs(dayOf({ year, month, day }) - newest) <= TWO_MONTHS);
  const led = newestAnchor.expression.sentence < LEAD;
  return near && (led || without.length > 0)
    ? { year, because: `the year of ${isoDay(newest)}, told in the text` }
    : null;
}

const TWO_MONTHS = 62;
/** Sentences in which a report tells what is new. A full day further down, with no other day near it, is as a rule one of
 *  another year: of its own year a newsroom tells the day alone. */
const LEAD = 8;

function dayIn({ year, month, day }: Anchor): number {
  return dayOf({ year: year ?? 0, month, day });
}

/** Years that the text tells as past, alone or with a month. */
function yearsTold({ times }: Text): readonly number[] {
  return times.flatMap(({ meaning, toward }) => {
    if (meaning.kind !== 'point' || meaning.base.type !== 'date' || toward !== 'past') return [];
    return meaning.base.year === null ? [] : [meaning.base.year];
  });
}

/** The newest day that other texts tell which share a day with this one, at most two months after its own newest. */
function newestOf(text: Text, year: number, texts: readonly Text[]): number | null {
  const own = anchorsOf(text);
  const keys = new Set(own.map((anchor) => anchor.key));
  const last = Math.max(...own.map(({ month, day }) => dayOf({ year, month, day })));
  let newest: number | null = null;
  for (const other of texts) {
    const anchors = anchorsOf(other);
    if (other === text || !anchors.some((anchor) => keys.has(anchor.key))) continue;
    for (const anchor of anchors) {
      if ((anchor.year !== null && anchor.year !== year) || anchor.expression.toward === 'future') continue;
      const day = dayOf({ year, month: anchor.month, day: anchor.day });
      if (day - last <= 61 && (newest === null || day > newest)) newest = day;
    }
  }
  return newest;
}
