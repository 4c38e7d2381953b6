import { AMBIGUOUS_ZONES } from '../lexicon/differences.ts';
import { ZONES } from '../lexicon/times.ts';
import type { When } from '../model/mention.ts';

/** Whether two times can be one. `together`: they touch; `apart`: they cannot; `unknown`: only one of them names its zone, or one is of
 *  a year that is not known. “17:00 IST” and “1130 GMT” are one moment. */
export function apartInTime(a: When, b: When): 'together' | 'apart' | 'unknown' {
  if (a.from.startsWith('--') !== b.from.startsWith('--')) return 'unknown';
  const [zoneA, zoneB] = [zonesOf(a), zonesOf(b)];
  const hours = a.given.includes('time') && b.given.includes('time');
  if (!hours || (zoneA === null && zoneB === null)) return touches(a, b, 0, 0) ? 'together' : 'apart';
  if (zoneA === null || zoneB === null)
    return touches(a, b, 0, 0) || farApart(a, b) ? (touches(a, b, 0, 0) ? 'together' : 'apart') : 'unknown';
  return zoneA.some((one) => zoneB.some((other) => touches(a, b, one, other))) ? 'together' : 'apart';
}

/** Minutes east of Greenwich that the words of a time may mean; null where they name no zone (“local time” names none). */
function zonesOf({ stated, given }: When): readonly number[] | null {
  if (!given.includes('offset')) return null;
  const words = stated.split(/[\s()]+/u);
  const fixed = ZONES.find((zone) => zone.offset !== null && zone.words.some((word) => words.includes(word)));
  if (fixed !== undefined && fixed.offset !== null) return [fixed.offset];
  return words.map((word) => AMBIGUOUS_ZONES.get(word)).find((offsets) => offsets !== undefined) ?? null;
}

function touches(a: When, b: When, zoneA: number, zoneB: number): boolean {
  return minutes(a.from) - zoneA < minutes(b.to) - zoneB && minutes(b.from) - zoneB < minutes(a.to) - zoneA;
}

/** No two zones lie further apart than this. */
const WIDEST = 26 * 60;

function farApart(a: When, b: When): boolean {
  return Math.max(minutes(a.from) - minutes(b.to), minutes(b.from) - minutes(a.to)) >= WIDEST;
}

/** Minutes since the year 0, by days of the Gregorian calendar; a year that is not known counts as one and the same. */
function minutes(text: string): number {
  const [day = '', clock = ''] = text.replace(/^--/u, '2000-').split('T');
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = clock === '' ? [] : clock.split(':').map(Number);
  const shifted = month > 2 ? year : year - 1;
  const days = 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date;
  return ((days + inYear) * 24 + hour) * 60 + minute;
}
