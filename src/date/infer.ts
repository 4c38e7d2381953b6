import type { Dated } from '../model/report.ts';
import { type Anchor, anchorsOf } from './anchors.ts';
import { borrowYears, type YearFound } from './borrow.ts';
import { bracketDate } from './bracket.ts';
import { dayOf, isDay, isoDay } from './calendar.ts';
import { dateByDateline } from './dateline.ts';
import type { Known, Text } from './known.ts';
import { dateByNames } from './names.ts';
import { fitToNeighbours } from './neighbours.ts';

/** The date of each report, in this order of trust: as published; as the page says near its top (“Checked on …”); by a stamp in
 *  it; by its dateline, in the year of reports published about that day; between the days it tells, in the year that other reports of the story give to the same days; by a name that another
 *  report dates. Null where none of these tells a year. */
export function inferDates(texts: readonly Text[]): readonly Known[] {
  const itself = texts.map((text) => knownByItself(text));
  const lines = dateByDateline(texts, itself);
  const told = itself.map((known, index) => known ?? lines[index] ?? null);
  const years = borrowYears(texts, told);
  const known = texts.map((text, index) => told[index] ?? knownByYear(text, years[index] ?? null, texts));
  const inferred = texts.map(
    (text, index) => text.report.published === null && dateLine(text) === null && lines[index] == null,
  );
  return dateByNames(texts, fitToNeighbours(texts, known, inferred));
}

function knownByItself(text: Text): Known | null {
  const dated = text.report.published ?? dateLine(text) ?? stamped(text);
  return dated === null ? null : { dated, year: null };
}

function knownByYear(text: Text, found: YearFound | null, texts: readonly Text[]): Known {
  if (found === null) return { dated: null, year: yearTold(text) };
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

/** The newest stamp in the text: it is of the day the text was made or of the weeks before, and may be of a zone in which the
 *  next day had begun. A full day in a sentence dates nothing: of its own year a newsroom tells the day alone, and a day with
 *  its year is more often than not one of another year (measured in docs/measured.md). */
function stamped(text: Text): Dated | null {
  const stamps = anchorsOf(text).filter((anchor) => anchor.stamp);
  const newest = stamps.reduce<Anchor | null>(
    (best, one) => (best === null || dayIn(one) > dayIn(best) ? one : best),
    null,
  );
  if (newest === null) return null;
  const from = dayIn(newest) - 1;
  const { start, end } = newest.expression;
  const why = `“${text.report.text.slice(start, end)}”: the newest stamp in the text`;
  return { from: isoDay(from), to: isoDay(from + MONTH), precision: 'month', basis: [{ start, end, why }] };
}

const MONTH = 31;

/** The year of a day told in full, for days without a year close by: “signed on March 6, 2031 … broken on April 2”. */
function yearTold(text: Text): Known['year'] {
  const anchors = anchorsOf(text);
  const full = anchors.filter((anchor) => anchor.year !== null && anchor.expression.toward === 'past');
  const without = anchors.filter((anchor) => anchor.year === null);
  const [first] = full;
  if (first === undefined || new Set(full.map(({ year }) => year)).size > 1) return null;
  const year = first.year ?? 0;
  const near = without.every(({ month, day }) => Math.abs(dayOf({ year, month, day }) - dayIn(first)) <= TWO_MONTHS);
  return near ? { year, because: `the year of ${isoDay(dayIn(first))}, told in the text` } : null;
}

const TWO_MONTHS = 62;
function dayIn({ year, month, day }: Anchor): number {
  return dayOf({ year: year ?? 0, month, day });
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
