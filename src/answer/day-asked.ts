/** The day that a question names, as `-07-05`; null: none. */
export function dayOf(text: string): string | null {
  const match =
    /\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(january|february|march|april|may|june|july|august|september|october|november|december)\b/iu.exec(
      text,
    );
  if (match === null) return null;
  const month = MONTHS.indexOf((match[1] ?? match[4] ?? '').toLowerCase()) + 1;
  const day = Number(match[2] ?? match[3]);
  return `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A month in lower case. */
export const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
