import type { Dated } from '../model/report.ts';
import type { Mark } from '../model/span.ts';
import { dayOf, isoDay, NO_YEAR, weekdayOf } from './calendar.ts';
import type { Known, Text } from './known.ts';
import type { Base, TimeExpression } from './meaning.ts';

/** Work out the date of each report that does not say it. */
export function inferDates(texts: readonly Text[]): readonly Known[] {
  const own = texts.map((text) => ({ text, dated: text.report.published ?? checkedOn(text) }));
  const years = new Map<string, number>();
  for (const { text, dated } of own) {
    if (dated === null || dated.from.startsWith('-')) continue;
    for (const anchor of anchorsOf(text)) years.set(anchor.key, yearFor(anchor, dated));
  }
  spread(texts, years);
  return own.map(({ text, dated }) => {
    if (dated !== null) return { dated, year: null };
    const explicit = explicitYear(text);
    const anchor = anchorsOf(text).find((one) => years.has(one.key));
    const year =
      explicit ??
      (anchor === undefined
        ? null
        : { year: years.get(anchor.key) ?? 0, because: `another report of the story dates ${anchor.key}` });
    return { dated: year === null ? null : weekAfter(text, year.year), year };
  });
}

/** A text that shares one dated day with another lends its year to the days it tells itself, until nothing more is learned. */
function spread(texts: readonly Text[], years: Map<string, number>): void {
  for (let learned = true; learned; ) {
    learned = false;
    for (const text of texts) {
      const anchors = anchorsOf(text);
      const shared = anchors.find((anchor) => years.has(anchor.key));
      if (shared === undefined) continue;
      for (const anchor of anchors) {
        if (years.has(anchor.key)) continue;
        years.set(anchor.key, years.get(shared.key) ?? 0);
        learned = true;
      }
    }
  }
}

/** A day named by month and day. */
interface Anchor {
  /** `05-10`. */
  readonly key: string;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  readonly expression: TimeExpression;
}

function anchorsOf({ times }: Text): readonly Anchor[] {
  return times.flatMap((expression) => {
    const base = dateBase(expression);
    if (base === null || base.month === null || base.day === null) return [];
    const key = isoDay(dayOf({ year: NO_YEAR, month: base.month, day: base.day })).slice(2);
    return [{ key, month: base.month, day: base.day, year: base.year, expression }];
  });
}

function dateBase({ meaning }: TimeExpression): Extract<Base, { type: 'date' }> | null {
  return meaning.kind === 'point' && meaning.base.type === 'date' ? meaning.base : null;
}

function yearFor({ month, day, year }: Anchor, dated: Dated): number {
  if (year !== null) return year;
  const published = Number(dated.from.slice(0, 4));
  const place = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return place <= dated.from.slice(5, 10) ? published : published - 1;
}

/** “Checked on December 5, 2025”, “Updated 10 May 2031” near the top. */
function checkedOn({ report, sentences, times }: Text): Dated | null {
  for (const expression of times) {
    if (expression.sentence > 4) break;
    const base = dateBase(expression);
    const sentence = sentences[expression.sentence];
    if (base?.year == null || base.month === null || base.day === null || sentence === undefined) continue;
    const lead = report.text.slice(sentence.start, expression.start);
    if (!/^(?:checked|published|posted|updated|filed|issued|dated)(?: on| at)?:?\s*$/iu.test(lead)) continue;
    const day = dayOf({ year: base.year, month: base.month, day: base.day });
    const { start, end } = expression;
    const why = `the page says “${report.text.slice(sentence.start, end)}”`;
    return { from: isoDay(day), to: isoDay(day + 1), precision: 'day', basis: [{ start, end, why }] };
  }
  return null;
}

/** The one year that the days of the text are told with. */
function explicitYear(text: Text): Known['year'] {
  const years = new Set(
    text.times.map(dateBase).flatMap((base) => (base?.year == null || base.day === null ? [] : [base.year])),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? { year: only, because: 'the only year in the text' } : null;
}

/** The week that begins with the newest day the text tells as past: the newest month-day, or the weekday after it. */
function weekAfter(text: Text, year: number): Dated | null {
  const anchors = anchorsOf(text).filter((anchor) => anchor.year === null || anchor.year === year);
  const past = anchors.filter((anchor) => anchor.expression.toward === 'past');
  const newest = past.reduce<Anchor | null>(
    (best, anchor) => (best === null || anchor.key > best.key ? anchor : best),
    null,
  );
  if (newest === null) return null;
  const from = dayOf({ year, month: newest.month, day: newest.day });
  const basis: Mark[] = [markOf(text, newest.expression, 'the newest day told')];
  let last = from;
  for (const expression of text.times) {
    const { meaning, toward } = expression;
    if (meaning.kind !== 'point' || meaning.base.type !== 'weekday' || toward !== 'past') continue;
    const day = from + ((meaning.base.weekday - weekdayOf(from) + 7) % 7);
    if (day > last) {
      last = day;
      basis.push(markOf(text, expression, `the first such day from ${isoDay(from)} on`));
    }
  }
  return { from: isoDay(last), to: isoDay(last + 7), precision: 'week', basis };
}

function markOf({ report }: Text, { start, end }: TimeExpression, why: string): Mark {
  return { start, end, why: `“${report.text.slice(start, end)}”: ${why}` };
}
