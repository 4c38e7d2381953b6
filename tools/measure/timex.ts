/** TIMEX3 type and value of a time expression, as TimeML 1.2.1 writes them, so that our reading can be held against annotated
 *  news. Only for measuring: the product itself speaks of stretches from and to. */
import { civilOf, isoDay, isoWeekOf, MINUTES } from '../../src/date/calendar.ts';
import type { Meaning, Point } from '../../src/date/meaning.ts';
import type { Stretch } from '../../src/date/stretch.ts';
import { DAY_PARTS, SEASONS, type Unit } from '../../src/lexicon/times.ts';

const UNIT_LETTERS: Readonly<Record<Unit, string>> = {
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

const PART_LETTERS = {
  dawn: 'DT',
  morning: 'MO',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  daytime: 'DT',
  'small-hours': 'MO',
  'night-before': 'NI',
};

/** The value; '' where the expression was found but could not be worked out. */
export function timexValue(meaning: Meaning, stretch: Stretch | null): string {
  switch (meaning.kind) {
    case 'vague':
      return `${meaning.toward.toUpperCase()}_REF`;
    case 'duration':
    case 'repeat':
      return period(meaning.unit, meaning.amount);
    case 'range':
      return stretch === null ? '' : `${isoDay(stretch.from / MINUTES)}`;
    default:
      return pointValue(meaning, stretch);
  }
}

function pointValue(point: Point, stretch: Stretch | null): string {
  const { base } = point;
  if (base.type === 'stretch') return period(base.unit, base.amount);
  // “72 hours after his arrival”: annotators mark the length.
  if (base.type === 'shift' && base.from === 'event') return period(base.unit, Math.abs(base.amount));
  if (base.type === 'part-of-year' && base.fiscal && base.year !== null) return String(base.year);
  if (stretch === null) return point.clock === null ? '' : clockOf(point);
  const day = Math.floor(stretch.from / MINUTES);
  const { year, month } = civilOf(day);
  const years = String(year).padStart(4, '0');
  switch (grainOf(point)) {
    case 'week': {
      const week = isoWeekOf(day);
      return `${week.year}-W${String(week.week).padStart(2, '0')}`;
    }
    case 'weekend': {
      const week = isoWeekOf(day);
      return `${week.year}-W${String(week.week).padStart(2, '0')}-WE`;
    }
    case 'month':
      return `${years}-${String(month).padStart(2, '0')}`;
    case 'quarter':
      return `${years}-Q${Math.ceil(month / 3)}`;
    case 'year':
      return years;
    case 'decade':
      return `${years.slice(0, 3)}X`;
    case 'century':
      return `${years.slice(0, 2)}XX`;
    case 'season':
      return `${years}-${SEASONS[base.type === 'season' ? base.season : 0]?.id ?? ''}`;
    default:
      return isoDay(day) + clockOf(point);
  }
}

function clockOf({ clock, part }: Point): string {
  if (clock !== null) return `T${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
  const row = part === null ? undefined : DAY_PARTS[part];
  return row === undefined ? '' : `T${PART_LETTERS[row.id]}`;
}

function grainOf({ base }: Point): Unit | 'season' | 'weekend' {
  switch (base.type) {
    case 'date':
      return base.day !== null ? 'day' : base.month !== null ? 'month' : 'year';
    case 'shift':
      return base.unit;
    case 'years':
      return base.count === 100 ? 'century' : 'decade';
    case 'season':
      return 'season';
    case 'part-of-year':
      return base.of === 4 ? 'quarter' : 'year';
    case 'week-of':
    case 'week-of-month':
      return 'week';
    case 'weekend':
      return 'weekend';
    default:
      return 'day';
  }
}

/** `P3D`, `PT48H`, `PXW`; `P5Y6M` is not written. */
export function period(unit: Unit, amount: number | null): string {
  const letters = UNIT_LETTERS[unit];
  const time = letters.startsWith('T') ? 'T' : '';
  const letter = time === '' ? letters : letters.slice(1);
  if (amount === null) return `P${time}X${letter}`;
  if (unit === 'hour' && !Number.isInteger(amount)) return `PT${Math.floor(amount)}H${Math.round((amount % 1) * 60)}M`;
  return `P${time}${amount}${letter}`;
}
