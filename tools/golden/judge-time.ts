interface Range {
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

/** A time found (its end exclusive) against a day, a range of days `from/to` with both ends in it, or `-`: no day is allowed.
 *  It must lie within; a date of publication must touch it and not be wider (`touches`). */
export function judgeTime(found: Range | null, wanted: string, how: 'within' | 'touches' = 'within'): string | null {
  if (found === null) return wanted === '-' ? null : 'no time is found';
  const days = daysOf(found);
  if (days === null) return `“${found.from}” is no date`;
  const told = `${found.from} to ${found.to}`;
  if (wanted === '-') return days.last - days.first >= DAY ? null : `a day is found: ${told}`;
  const [first = '', last = first] = wanted.split('/');
  const want = { first: Date.parse(`${first}T00:00:00Z`), last: Date.parse(`${last}T00:00:00Z`) };
  const holds =
    how === 'within'
      ? want.first <= days.first && days.last <= want.last
      : days.first <= want.last && want.first <= days.last && days.last - days.first <= want.last - want.first;
  return holds ? null : `the time is ${told}`;
}

/** The first and the last day. */
function daysOf({ from, to }: Range): { readonly first: number; readonly last: number } | null {
  const first = Date.parse(`${from.slice(0, 10)}T00:00:00Z`);
  const end = Date.parse(to.length > 10 ? `${to.slice(0, 16)}:00Z` : `${to}T00:00:00Z`);
  if (Number.isNaN(first) || Number.isNaN(end)) return null;
  const last = Math.floor((end - 1) / DAY) * DAY;
  return { first, last: Math.max(first, last) };
}
