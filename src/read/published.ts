import type { Dated } from '../model/report.ts';
import type { Body } from './report.ts';

/** The day a date line of the page names; null where no line does. */
export function findPublished({ text, blocks }: Body): Dated | null {
  for (const block of blocks) {
    if (block.role !== 'furniture' || block.why !== 'date line of the page') continue;
    const day = readDay(text.slice(block.start, block.end));
    if (day === null) continue;
    const why = `“${text.slice(block.start, block.end)}” is the page's date line`;
    return { from: day, to: nextDay(day), precision: 'day', basis: [{ start: block.start, end: block.end, why }] };
  }
  return null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO day of “10 May 2031”, “May 10, 2031”, “2031-05-10”. Days written with figures alone in an unclear order are left out. */
export function readDay(words: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/u.exec(words);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}{3})\p{L}*\.?,?\s+(\d{4})/u.exec(words);
  if (dayFirst !== null) return valid(Number(dayFirst[3]), month(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /\b(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(words);
  if (monthFirst !== null) return valid(Number(monthFirst[3]), month(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

function month(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

function valid(year: number, monthNumber: number, day: number): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  const real = monthNumber >= 1 && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day && year >= 1000;
  return real ? date.toISOString().slice(0, 10) : null;
}

export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
