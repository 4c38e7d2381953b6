import { DAY_PARTS, UNITS } from '../lexicon/times.ts';
import type { RuleId } from '../model/span.ts';
import { isDay } from './calendar.ts';
import type { Caught } from './look.ts';
import type { Base, Clock, Meaning, Point, Section } from './meaning.ts';

/** One way in which English news tells a time. */
export interface TimeRule {
  /** Never reused, never renamed. */
  readonly id: RuleId;
  /** The pattern, see `compileLook`. */
  readonly look: string;
  /** What it means; null where these values are no time after all. */
  readonly means: (caught: Caught) => Meaning | null;
  /** The braces mark what the rule must find there. */
  readonly yes: readonly string[];
  /** The rule must find nothing. */
  readonly no: readonly string[];
}

const SECTIONS: readonly Section[] = ['start', 'early', 'mid', 'late', 'end'];
/** “early”, “mid-”, “the end of”. */
const SECTION = '(the? {section} (of|in)? (the)? | {section} ~{dash} )';
const OPEN_SECTION = `(${SECTION})?`;
const CLOCK = '({hour} (~: ~{minute} | ~. ~{minute})? {meridiem} | {hour} ~: ~{minute} (hours|hrs)?)';
const ZONE = '({zone} | local time)?';

export const TIME_RULES: readonly TimeRule[] = [
  {
    id: 'month-day-year',
    look: `({anyweekday} ,?)? ${OPEN_SECTION} {month} (the)? {day} (,? {year})?`,
    means: (caught) => dated(caught),
    yes: ['It began on {May 10, 2031}.', 'Talks on {Saturday, May 10} failed.', 'the {April 22} attack', '{Aug. 7}'],
    no: ['It may 10 times.', 'in March 1998'],
  },
  {
    id: 'day-month-year',
    look: `({anyweekday} ,?)? (the)? ({day} | {day:ordinal}) (of | ~{dash})? {month} ((,|~{dash})? {year})?`,
    means: (caught) => dated(caught),
    yes: ['It began on {10 May 2031}.', '{the 3rd of June}', 'on {22 April}', '{10 March 2024, 09:42}'],
    no: ['Of the 10 may be two.'],
  },
  {
    id: 'year-month-day',
    look: '{year} (~- ~{month:monthnumber} ~- ~{day} | ~/ ~{month:monthnumber} ~/ ~{day})',
    means: (caught) => dated(caught),
    yes: ['Filed {2031-05-10}.', '{2031/05/10}'],
    no: ['2031-15-10 is a part number.'],
  },
  {
    id: 'numbers-year',
    look: '{first:monthnumber} (~/ ~{second:day} ~/ | ~- ~{second:day} ~- | ~. ~{second:day} ~.) ~{year} | {first:day} (~/ ~{second:monthnumber} ~/ | ~- ~{second:monthnumber} ~- | ~. ~{second:monthnumber} ~.) ~{year}',
    means: (caught) => inNumbers(caught),
    yes: ['Printed {10/05/2031}.', '{22/04/2031}', '{22.4.2031}'],
    no: ['45/05/2031'],
  },
  {
    id: 'month-year',
    look: `${OPEN_SECTION} {month} (,|of)? {year}`,
    means: (caught) => monthly(caught),
    yes: ['{May 2031}', '{early June 1998}', '{mid-November 1999}', '{January of 1998}'],
    no: ['May 22031'],
  },
  {
    id: 'month-section',
    look: `${SECTION} {month}`,
    means: (caught) => monthly(caught),
    yes: ['in {mid-April}', '{early December}', '{the end of June}', '{late-November}'],
    no: ['mid may'],
  },
  {
    id: 'month-which',
    look: '{which} {month}',
    means: (caught) => monthly(caught),
    yes: ['{last April}', '{this May}'],
    no: ['this may'],
  },
  {
    id: 'month-behind',
    look: '(in|since|until|till|by|during|from|between|of|before|after|through|and|to|for) {month} (,? {year})?',
    means: (caught) => monthly(caught),
    yes: ['in {April}', 'since {May}'],
    no: ['in may or', 'They march on.'],
  },
  {
    id: 'weekday-part',
    look: '{which}? {section}? {weekday} {section}? {part}',
    means: (caught) => weekday(caught),
    yes: ['{late Thursday night}', 'on {Friday morning}', '{Friday evening}'],
    no: ['Sun Pharma'],
  },
  {
    id: 'weekday',
    look: '({which} | {section} (on)?)? {weekday}',
    means: (caught) => weekday(caught),
    yes: ['on {Saturday}', '{last Tuesday}', '{next Monday}', '{late on Thursday}'],
    no: ['Sun Pharma rose', 'Sat down'],
  },
  {
    id: 'year',
    look: '(in|since|until|till|by|during|from|before|after|through|of|early|mid|late|to) (the year)? {year}',
    means: (caught) => yearly(caught),
    yes: ['in {2019}', 'since {1971}', 'by {2030}'],
    no: ['page 1998'],
  },
  {
    id: 'decade',
    look: `${OPEN_SECTION} {decade}`,
    means: (caught) => decade(caught),
    yes: ['in the {1990s}', '{the early 1960s}'],
    no: ['in his 40'],
  },
  {
    id: 'years-range',
    look: '(from | between)? {from:year} ({dash} | to | and | through) {to:year}',
    means: (caught) => yearRange(caught),
    yes: ['conflict from {2017–2021}', 'between {1998 and 2001}'],
    no: ['2017 or 2021'],
  },
  {
    id: 'days-range',
    look: '(from | between)? ({month} {from:day} ({dash} | to | and | through | until) {toMonth:month}? {to:day} | {from:day} {month}? ({dash} | to | and | through | until) {to:day} {toMonth:month}) (,? {year})?',
    means: (caught) => dayRange(caught),
    yes: ['from {May 7 to 10}', 'between {May 7 and May 10}', '{May 7-10, 2031}', '{7–10 May}'],
    no: ['May 7 or 10'],
  },
  {
    id: 'today',
    look: '(earlier | later)? (today | tonight | tonite)',
    means: () => shift('day', 0, 'report'),
    yes: ['He said {today} that', '{earlier today}'],
    no: ['to day'],
  },
  {
    id: 'yesterday',
    look: '(the day before)? yesterday {part}?',
    means: (caught) => withPart(shift('day', -1, 'report'), caught),
    yes: ['{yesterday}', '{yesterday evening}'],
    no: ['yester'],
  },
  {
    id: 'tomorrow',
    look: 'tomorrow {part}?',
    means: (caught) => withPart(shift('day', 1, 'report'), caught),
    yes: ['{tomorrow}', '{tomorrow morning}'],
    no: ['morrow'],
  },
  {
    id: 'part-of-today',
    look: '(this {part} | last {part})',
    means: (caught) => withPart(shift('day', 0, 'report'), caught),
    yes: ['{this morning}', '{this afternoon}'],
    no: ['a morning'],
  },
  {
    id: 'same-day',
    look: '{section}? (on | in)? (the | that) {step} ({unit} | {part})',
    means: (caught) => sameDay(caught),
    yes: ['{later the same evening}', '{the next day}', '{that same week}'],
    no: ['the same man'],
  },
  {
    id: 'unit-which',
    look: '(the)? ({section} | {section} in (the)?)? {which} {unit}',
    means: (caught) => unitWhich(caught),
    yes: ['{last week}', '{this month}', '{next year}', '{earlier this week}', '{late last year}'],
    no: ['last but', 'this many weeks'],
  },
  {
    id: 'ago',
    look: '(a | an | {number} | (a)? {fewer} (of)?) {unit} ago',
    means: (caught) => ago(caught),
    yes: ['{three days ago}', '{a decade ago}', '{two months ago}'],
    no: ['days went'],
  },
  {
    id: 'hours-ago-short',
    look: '{number} (~h|~d|~m|~w|~hr|~hrs|h|d|hr|hrs) ago',
    means: () => shift('hour', 0, 'report'),
    yes: ['{19h ago}'],
    no: ['19h left'],
  },
  {
    id: 'later',
    look: '(a | {number} | (a)? {fewer}) {unit} (later | afterwards | earlier)',
    means: (caught) => later(caught),
    yes: ['{three days later}', '{a week later}'],
    no: ['days went'],
  },
  {
    id: 'past-stretch',
    look: '(the | these)? {which} ({number} | (a)? {fewer}) {unit} | (the | these)? ({number} | {fewer})? {which} {unit}',
    means: (caught) => stretch(caught),
    yes: ['over {the past 48 hours}', '{the last three weeks}', '{the next few days}'],
    no: ['the past of hours'],
  },
  {
    id: 'in-the-day',
    look: '(earlier | later) (in the day | that day | on)',
    means: () => shift('day', 0, 'text'),
    yes: ['{Earlier in the day}, it', '{later that day}'],
    no: ['earlier in the report'],
  },
  {
    id: 'in-the-part',
    look: '(in the | at | during the) {section}? {part}',
    means: (caught) => withPart(none(), caught),
    yes: ['in {the evening}', 'at {dawn}', 'in {the early morning}'],
    no: ['the evening paper'],
  },
  {
    id: 'overnight',
    look: 'overnight',
    means: () => ({ ...shift('day', 0, 'report'), part: partIndex('night') }),
    yes: ['{overnight}'],
    no: ['over night'],
  },
  {
    id: 'clock',
    look: `(at | by | around | about)? ${CLOCK} ${ZONE}`,
    means: (caught) => clocked(caught),
    yes: ['at {3:35 PM}', '{17:00 IST}', '{10:35 a.m.}', 'at {2.20pm}', '{5 p.m. local time}'],
    no: ['won 3-5'],
  },
  {
    id: 'clock-hours',
    look: '(at | by | around)? {hhmm} (hours | hrs)',
    means: (caught) => clocked(caught),
    yes: ['at {1535 hours}'],
    no: ['1500 people', 'for 1990 hours'],
  },
  {
    id: 'noon',
    look: '(at | by | around)? (noon | midnight)',
    means: () => clockPoint({ hour: 12, minute: 0, exact: true, half: false, zone: null }),
    yes: ['at {noon}', 'before {midnight}'],
    no: ['afternoon'],
  },
  {
    id: 'duration',
    look: '(a | an | {number} | (a)? {fewer} (of)?) ({dash} | more)? {unit} (~{dash} long)?',
    means: (caught) => duration(caught),
    yes: ['{four days} of fighting', 'a {48-hour} truce', '{several weeks}'],
    no: ['days of rain'],
  },
  {
    id: 'every',
    look: '(every | each) {unit}',
    means: (caught) => ({ kind: 'repeat', unit: unitOf(caught).unit, amount: 1, of: null }),
    yes: ['{every day}'],
    no: ['every man'],
  },
];

function point(base: Base, more: Partial<Point> = {}): Point {
  return { kind: 'point', base, section: null, part: null, partSection: null, clock: null, ...more };
}

function none(): Point {
  return point({ type: 'none' });
}

function shift(unit: (typeof UNITS)[number]['unit'], amount: number, from: 'report' | 'text', rough = false): Point {
  return point({ type: 'shift', unit, amount, from, rough });
}

function sectionOf(caught: Caught): Section | null {
  return SECTIONS[caught.get('section') ?? -1] ?? null;
}

function unitOf(caught: Caught): (typeof UNITS)[number] {
  const row = UNITS[caught.get('unit') ?? -1];
  if (row === undefined) throw new Error('a rule that needs a unit did not catch one: check its look');
  return row;
}

function partIndex(id: (typeof DAY_PARTS)[number]['id']): number {
  return DAY_PARTS.findIndex((part) => part.id === id);
}

function withPart(base: Point, caught: Caught): Point {
  const part = caught.get('part') ?? null;
  return part === null ? base : { ...base, part, partSection: sectionOf(caught) };
}

function dated(caught: Caught): Point | null {
  const year = caught.get('year') ?? null;
  const month = caught.get('month') ?? null;
  const day = caught.get('day') ?? null;
  if (month !== null && day !== null && !isDay({ year: year ?? 0, month, day })) return null;
  const weekday = caught.get('anyweekday') ?? null;
  return point(
    { type: 'date', year, month, day, weekday, which: null, swappable: false },
    { section: sectionOf(caught) },
  );
}

function inNumbers(caught: Caught): Point | null {
  const first = caught.get('first') ?? 0;
  const second = caught.get('second') ?? 0;
  const year = caught.get('year') ?? null;
  const dayFirst = first > 12;
  const [month, day] = dayFirst ? [second, first] : [first, second];
  if (month > 12 || !isDay({ year: year ?? 0, month, day })) return null;
  const swappable = first <= 12 && second <= 12 && first !== second;
  return point({ type: 'date', year, month, day, weekday: null, which: null, swappable });
}

function monthly(caught: Caught): Point {
  const [year, month, which] = [caught.get('year') ?? null, caught.get('month') ?? null, caught.get('which') ?? null];
  return point(
    { type: 'date', year, month, day: null, weekday: null, which, swappable: false },
    { section: sectionOf(caught) },
  );
}

function yearly(caught: Caught): Point {
  const year = caught.get('year') ?? null;
  return point({ type: 'date', year, month: null, day: null, weekday: null, which: null, swappable: false });
}

function weekday(caught: Caught): Point {
  const base = point({
    type: 'weekday',
    weekday: caught.get('weekday') ?? 0,
    which: caught.get('which') ?? null,
    week: null,
  });
  return caught.has('part') ? withPart(base, caught) : { ...base, partSection: sectionOf(caught) };
}

function decade(caught: Caught): Point | null {
  const value = caught.get('decade') ?? 0;
  const first = value < 100 ? 1900 + value : value;
  return first < 1000 ? null : point({ type: 'years', first, count: 10 }, { section: sectionOf(caught) });
}

function yearRange(caught: Caught): Meaning | null {
  const [from, to] = [caught.get('from') ?? 0, caught.get('to') ?? 0];
  if (from >= to) return null;
  return { kind: 'range', from: yearly(new Map([['year', from]])), to: yearly(new Map([['year', to]])) };
}

function dayRange(caught: Caught): Meaning | null {
  const year = caught.get('year');
  const toMonth = caught.get('toMonth') ?? caught.get('month');
  const month = caught.get('month') ?? toMonth;
  if (month === undefined || toMonth === undefined) return null;
  const fields = year === undefined ? [] : [['year', year] as const];
  const from = dated(new Map([['month', month], ['day', caught.get('from') ?? 0], ...fields]));
  const to = dated(new Map([['month', toMonth], ['day', caught.get('to') ?? 0], ...fields]));
  return from === null || to === null ? null : { kind: 'range', from, to };
}

function unitWhich(caught: Caught): Point | null {
  const { unit, times } = unitOf(caught);
  const which = caught.get('which') ?? 0;
  if (unit === 'minute' || unit === 'hour') return null;
  return { ...shift(unit, which * times, 'report'), section: sectionOf(caught) };
}

function ago(caught: Caught): Meaning {
  const { unit, times } = unitOf(caught);
  const amount = caught.get('number') ?? (caught.has('fewer') ? null : 1);
  if (amount === null) return point({ type: 'stretch', unit, amount: null, forward: false, from: 'report' });
  return shift(unit, -amount * times, 'report', true);
}

function later(caught: Caught): Meaning {
  const { unit, times } = unitOf(caught);
  const amount = caught.get('number') ?? (caught.has('fewer') ? null : 1);
  if (amount === null) return point({ type: 'stretch', unit, amount: null, forward: true, from: 'text' });
  return shift(unit, amount * times, 'text', true);
}

function stretch(caught: Caught): Meaning | null {
  const { unit, times } = unitOf(caught);
  const which = caught.get('which') ?? 0;
  if (which === 0) return null;
  const number = caught.get('number');
  if (number === undefined && !caught.has('fewer')) return null;
  const amount = number === undefined ? null : number * times;
  return point({ type: 'stretch', unit, amount, forward: which > 0, from: 'report' });
}

function sameDay(caught: Caught): Point {
  const unit = caught.has('unit') ? unitOf(caught).unit : 'day';
  return withPart(shift(unit, caught.get('step') ?? 0, 'text'), caught);
}

function clocked(caught: Caught): Point | null {
  const together = caught.get('hhmm');
  const hour = together === undefined ? (caught.get('hour') ?? 0) : Math.floor(together / 100);
  const minute = together === undefined ? (caught.get('minute') ?? 0) : together % 100;
  const meridiem = caught.get('meridiem');
  if (meridiem !== undefined && (hour > 12 || hour === 0)) return null;
  const zone = caught.get('zone') ?? null;
  const full = meridiem === undefined ? hour : (hour % 12) + meridiem;
  return clockPoint({ hour: full, minute, exact: caught.has('minute') || together !== undefined, half: false, zone });
}

function clockPoint(clock: Clock): Point {
  return { ...none(), clock };
}

function duration(caught: Caught): Meaning {
  const { unit, times } = unitOf(caught);
  const number = caught.get('number') ?? (caught.has('fewer') ? null : 1);
  return { kind: 'duration', unit, amount: number === null ? null : number * times };
}
