import { LANGUAGES, type Language } from '../lexicon/languages.ts';
import { DATES, MESSAGES, type Message } from '../lexicon/messages.ts';

/** Reads the fixed words of a page back into English: headings, labels and days, whole; what is no translation stays as it is. */
export function englishFrom(language: Language): (told: string) => string {
  if (language === 'en') return (told) => told;
  const at = TAGS.indexOf(language);
  const exact = new Map(MESSAGES.map((row) => [row[at] ?? '', row[0]]));
  const open = MESSAGES.filter(([english]) => english.includes('{')).map((row) => ({
    row,
    pattern: openPattern(row, at),
  }));
  const day = dayFrom(language);
  const read = (told: string): string | null => {
    const row = exact.get(told);
    if (row !== undefined) return row;
    for (const { row: message, pattern } of open) {
      const piece = pattern.exec(told)?.groups?.piece;
      if (piece !== undefined) return message[0].replace(/\{\w+\}/u, () => day(piece) ?? piece);
    }
    const comma = told.lastIndexOf(', ');
    const words = comma < 0 ? null : read(told.slice(0, comma));
    const dated = comma < 0 ? null : day(told.slice(comma + 2));
    return words !== null && dated !== null ? `${words}, ${dated}` : day(told);
  };
  // The marks that keep a piece in its own order on a page that runs from right to left are no words.
  return (told) => read(told.replace(/[\u2068\u2069]/gu, '')) ?? told;
}

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The language of a page that does not tell it: that in which most of its headings are known, “Sources” among them; null where none is. */
export function languageOf(headings: readonly string[]): Language | null {
  const scored = TAGS.map((tag, at) => {
    const known = new Set(MESSAGES.map((row) => row[at]));
    const sources = SOURCES?.[at] ?? '';
    return { tag, score: headings.includes(sources) ? headings.filter((heading) => known.has(heading)).length : 0 };
  });
  return scored.toSorted((a, b) => b.score - a.score).find(({ score }) => score > 0)?.tag ?? null;
}

const TAGS = Object.keys(LANGUAGES) as readonly Language[];
const SOURCES = MESSAGES.find(([english]) => english === 'Sources');

function openPattern(row: Message, at: number): RegExp {
  const parts = (row[at] ?? '').split(/\{\w+\}/u).map(literally);
  return new RegExp(`^${parts.join('(?<piece>.+)')}$`, 'u');
}

const MONTHS = DATES.en.months.split(' ');

/** “9 de mayo de 2031” → “9 May 2031”; a stretch of days has a dash; null where it is no day. */
function dayFrom(language: Language): (told: string) => string | null {
  const { pattern, months } = DATES[language];
  const names = months.split(' ');
  const parts: Readonly<Record<string, string>> = {
    day: '(?<day>\\d{1,2}(?:–\\d{1,2})?)',
    month: `(?<month>${names.map(literally).join('|')})`,
    year: '(?<year>\\d{4})',
  };
  const written = new RegExp(
    `^${pattern
      .split(/\{(\w+)\}/u)
      .map((piece, at) => (at % 2 === 0 ? literally(piece) : (parts[piece] ?? '')))
      .join('')}$`,
    'u',
  );
  const one = (told: string) => {
    const { day, month = '', year } = written.exec(told)?.groups ?? {};
    return day === undefined ? null : { day: day.replace('–', ' to '), month: MONTHS[names.indexOf(month)], year };
  };
  return (told) => {
    const single = one(told);
    if (single !== null) return `${single.day} ${single.month} ${single.year}`;
    const [from, to] = told.split(' – ').map(one);
    return from == null || to == null ? null : `${from.day} ${from.month} to ${to.day} ${to.month} ${to.year}`;
  };
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
