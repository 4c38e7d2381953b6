/** Words of time in English news, as rows. A name with a capital is written with one in the text as well. */

export const MONTHS: readonly (readonly string[])[] = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
];

/** Monday first, as in ISO 8601. The short forms count only beside a day or a clock time: “Sun Pharma” is no Sunday. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ['Monday', 'Mon'],
  ['Tuesday', 'Tue', 'Tues'],
  ['Wednesday', 'Wed'],
  ['Thursday', 'Thu', 'Thur', 'Thurs'],
  ['Friday', 'Fri'],
  ['Saturday', 'Sat'],
  ['Sunday', 'Sun'],
];

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export interface UnitRow {
  readonly words: readonly string[];
  readonly unit: Unit;
  /** A fortnight is two weeks. */
  readonly times: number;
}

export const UNITS: readonly UnitRow[] = [
  { words: ['minute', 'minutes', 'min', 'mins'], unit: 'minute', times: 1 },
  { words: ['hour', 'hours', 'hr', 'hrs'], unit: 'hour', times: 1 },
  { words: ['day', 'days'], unit: 'day', times: 1 },
  { words: ['night', 'nights'], unit: 'day', times: 1 },
  { words: ['week', 'weeks'], unit: 'week', times: 1 },
  { words: ['fortnight', 'fortnights'], unit: 'week', times: 2 },
  { words: ['month', 'months'], unit: 'month', times: 1 },
  { words: ['quarter', 'quarters'], unit: 'quarter', times: 1 },
  { words: ['year', 'years'], unit: 'year', times: 1 },
  { words: ['decade', 'decades'], unit: 'decade', times: 1 },
  { words: ['century', 'centuries'], unit: 'century', times: 1 },
];

/** Parts of the day, in hours from midnight of the day that is named; past 24 is the next day. A newsroom's usage has no
 *  exact borders: these are wide enough to hold what is meant (compare the day parts of TimeML: MO, AF, EV, NI, DT). */
export interface DayPart {
  readonly words: readonly string[];
  readonly id:
    | 'dawn'
    | 'morning'
    | 'midday'
    | 'afternoon'
    | 'evening'
    | 'night'
    | 'daytime'
    | 'small-hours'
    | 'night-before';
  readonly from: number;
  readonly to: number;
}

export const DAY_PARTS: readonly DayPart[] = [
  { id: 'dawn', words: ['dawn', 'daybreak', 'sunrise'], from: 4, to: 8 },
  { id: 'morning', words: ['morning', 'mornings'], from: 4, to: 12 },
  { id: 'midday', words: ['lunchtime', 'midday'], from: 11, to: 14 },
  { id: 'afternoon', words: ['afternoon', 'afternoons'], from: 12, to: 18 },
  { id: 'evening', words: ['evening', 'evenings', 'dusk', 'sunset', 'nightfall'], from: 17, to: 24 },
  { id: 'night', words: ['night', 'nights', 'nighttime'], from: 19, to: 30 },
  { id: 'daytime', words: ['daytime'], from: 6, to: 20 },
  // No words of their own: “the early hours of Friday”, “the night to Friday”, “overnight”.
  { id: 'small-hours', words: [], from: 0, to: 6 },
  { id: 'night-before', words: [], from: -5, to: 6 },
];

/** Seasons of the northern hemisphere by the month they begin in; three months each. Reports from the south mean others:
 *  the season is a range and never the only ground of a date. */
export const SEASONS: readonly {
  readonly id: 'SP' | 'SU' | 'FA' | 'WI';
  readonly words: readonly string[];
  readonly month: number;
}[] = [
  { id: 'SP', words: ['spring', 'springtime'], month: 3 },
  { id: 'SU', words: ['summer', 'summertime'], month: 6 },
  { id: 'FA', words: ['autumn', 'fall'], month: 9 },
  { id: 'WI', words: ['winter', 'wintertime'], month: 12 },
];

/** Zones that a report names, minutes east of UTC; null where the letters mean several (IST: India, Israel, Ireland; CST, BST). */
export const ZONES: readonly { readonly words: readonly string[]; readonly offset: number | null }[] = [
  { words: ['GMT', 'UTC', 'Z'], offset: 0 },
  { words: ['IST'], offset: null },
  { words: ['PKT'], offset: 300 },
  { words: ['EST'], offset: -300 },
  { words: ['EDT'], offset: -240 },
  { words: ['ET'], offset: null },
  { words: ['CST', 'CDT', 'CT', 'BST', 'MST', 'MT', 'PT', 'AST', 'SST'], offset: null },
  { words: ['MDT'], offset: -360 },
  { words: ['PST'], offset: -480 },
  { words: ['PDT'], offset: -420 },
  { words: ['CET'], offset: 60 },
  { words: ['CEST'], offset: 120 },
  { words: ['EET'], offset: 120 },
  { words: ['EEST'], offset: 180 },
  { words: ['MSK'], offset: 180 },
  { words: ['WIB'], offset: 420 },
  { words: ['SGT', 'HKT'], offset: 480 },
  { words: ['JST', 'KST'], offset: 540 },
  { words: ['AEST'], offset: 600 },
  { words: ['AEDT'], offset: 660 },
  { words: ['NZST'], offset: 720 },
];

/** Days that have a name and a rule, their words as `scanWords` cuts them: fixed in the calendar, or the nth weekday of a month. */
export interface Holiday {
  readonly words: readonly string[];
  readonly month: number;
  readonly day: number;
  /** With `nth`: that weekday (1 to 7) of the month, `day` is then 0. */
  readonly nth?: readonly [nth: number, weekday: number];
}

export const HOLIDAYS: readonly Holiday[] = [
  { words: ["new year 's day"], month: 1, day: 1 },
  { words: ["new year 's eve"], month: 12, day: 31 },
  { words: ["valentine 's day"], month: 2, day: 14 },
  { words: ["international women 's day"], month: 3, day: 8 },
  { words: ["april fools ' day", "april fool 's day"], month: 4, day: 1 },
  { words: ['may day'], month: 5, day: 1 },
  { words: ['halloween'], month: 10, day: 31 },
  { words: ['christmas eve'], month: 12, day: 24 },
  { words: ['christmas day', 'christmas'], month: 12, day: 25 },
  { words: ['boxing day'], month: 12, day: 26 },
  { words: ['thanksgiving day', 'thanksgiving'], month: 11, day: 0, nth: [4, 4] },
  { words: ['labor day'], month: 9, day: 0, nth: [1, 1] },
];
