import { DAY_PARTS, type DayPart } from '../lexicon/times.ts';
import { MINUTES } from './calendar.ts';
import type { Point, Section } from './meaning.ts';
import type { Stretch } from './stretch.ts';

/** “early May” is its first third; “earlier this week” what of it lies before the day of the report. */
export function withSection(stretch: Stretch, section: Section | null, today: number | null): Stretch {
  if (section === null || stretch.to - stretch.from <= MINUTES) return stretch;
  const length = stretch.to - stretch.from;
  const cut = (part: number): number => stretch.from + Math.round((length * part) / 3 / MINUTES) * MINUTES;
  const now = (today ?? 0) * MINUTES;
  const within = today !== null && now > stretch.from && now < stretch.to;
  switch (section) {
    case 'start':
    case 'early':
      return { ...stretch, to: cut(1) };
    case 'mid':
      return { ...stretch, from: cut(1), to: cut(2) };
    case 'late':
    case 'end':
      return { ...stretch, from: cut(2) };
    case 'earlier':
      return within ? { ...stretch, to: now } : stretch;
    case 'later':
      return within ? { ...stretch, from: now } : stretch;
  }
}

/** The hour or the part of the day within a day. */
export function withClock(stretch: Stretch, { clock, part, partSection }: Point): Stretch {
  const midnight = Math.floor(stretch.from / MINUTES) * MINUTES;
  if (clock !== null) {
    const hour = midnight + clock.hour * 60 + clock.minute;
    const named = part === null ? undefined : DAY_PARTS[part];
    const later =
      clock.half && clock.hour < 12 && named !== undefined && clock.hour + 12 >= named.from && named.to > 12;
    const from = later ? hour + 12 * 60 : hour;
    // “at 3:35” may be of the morning or of the afternoon: the stretch reaches over both.
    const open = clock.half && clock.hour < 12 && named === undefined;
    return { ...stretch, from, to: from + (open ? 12 * 60 : 0) + (clock.exact ? 1 : 60), wholeDays: false };
  }
  const row = part === null ? undefined : DAY_PARTS[part];
  if (row === undefined) return stretch;
  // “later the same evening” is later than what was told, not late in the evening.
  const [from, to] = hoursOf(row, partSection === 'late' || partSection === 'end', partSection === 'early');
  return { ...stretch, from: midnight + from * 60, to: midnight + to * 60, wholeDays: false };
}

/** Hours of a part of the day, or of its early or late half; “late Thursday night” is about midnight. */
function hoursOf({ id, from, to }: DayPart, late: boolean, early: boolean): readonly [from: number, to: number] {
  if (id === 'night' && late) return [21, 27];
  const middle = (from + to) / 2;
  return [late ? middle : from, early ? middle : to];
}
