import { DATES, LANGUAGES, type Language, MESSAGES, type Message } from '../lexicon/messages.ts';

/** The fixed words of a page in one language. */
export interface Frame {
  readonly language: Language;
  readonly rightToLeft: boolean;
  /** The words in the language of the page; those that are composed, and so have no translation, as they are. */
  readonly tell: (english: string) => string;
  /** Whether `tell` has a translation: where not, the words are English and should be marked so. */
  readonly knows: (english: string) => boolean;
}

/** The words of a page in a language. Words are looked up by what they are in English, whole, then by the rows with a `{…}` in them, then as
 *  a day (“9 May 2031”) and as words with a day behind them. */
export function frameIn(language: Language): Frame {
  const at = Object.keys(LANGUAGES).indexOf(language);
  const translated = (english: string): string | null => {
    if (language === 'en') return english;
    const row = EXACT.get(english);
    if (row !== undefined) return row[at] ?? null;
    for (const { pattern, row: open } of OPEN) {
      const piece = pattern.exec(english)?.groups?.piece;
      if (piece !== undefined) return (open[at] ?? '').replace(/\{\w+\}/u, () => isolated(piece, language));
    }
    const dated = /^(?<words>.+?), (?<day>(?:\d{1,2}(?: \p{L}+)? to )?\d{1,2} \p{L}+ \d{4})$/u.exec(english)?.groups;
    const words = dated?.words === undefined ? null : translated(dated.words);
    if (words !== null && dated?.day !== undefined) return `${words}, ${dayIn(language, dated.day) ?? dated.day}`;
    return dayIn(language, english);
  };
  return {
    language,
    rightToLeft: LANGUAGES[language].rightToLeft,
    tell: (english) => translated(english) ?? english,
    knows: (english) => translated(english) !== null,
  };
}

/** A piece put into words that run from right to left, kept in its own order: without the marks “2031-05-09” is shown as “09-05-2031”. */
function isolated(piece: string, language: Language): string {
  return LANGUAGES[language].rightToLeft ? `\u2068${piece}\u2069` : piece;
}

/** The title of a form with its topic: “Timeline: the truce”. A question stays as it was asked. */
export function titleIn({ tell, knows }: Frame, title: string): string {
  if (knows(title)) return tell(title);
  const [form = '', ...about] = title.split(': ');
  return about.length > 0 && knows(form) ? `${tell(form)}: ${about.join(': ')}` : title;
}

export const ENGLISH = frameIn('en');

const EXACT: ReadonlyMap<string, Message> = new Map(MESSAGES.map((row) => [row[0], row]));

const OPEN = MESSAGES.filter(([english]) => english.includes('{')).map((row) => ({
  row,
  pattern: new RegExp(
    `^${row[0]
      .split(/\{\w+\}/u)
      .map(literally)
      .join('(?<piece>.+)')}$`,
    'u',
  ),
}));

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

const MONTHS = DATES.en.months.split(' ');

/** “9 May 2031”, “7 to 9 May 2031” or “30 April to 2 May 2031” as the language writes it; null where it is no day. */
function dayIn(language: Language, text: string): string | null {
  const found =
    /^(?:(?<first>\d{1,2})(?: (?<before>\p{L}+))? to )?(?<day>\d{1,2}) (?<month>\p{L}+) (?<year>\d{4})$/u.exec(text);
  const { first, before, day = '', month = '', year = '' } = found?.groups ?? {};
  if (first !== undefined && before !== undefined) {
    const [from, to] = [written(language, first, before, year), written(language, day, month, year)];
    return from === null || to === null ? null : `${from} – ${to}`;
  }
  return found === null ? null : written(language, first === undefined ? day : `${first}–${day}`, month, year);
}

function written(language: Language, day: string, month: string, year: string): string | null {
  const at = MONTHS.indexOf(month);
  if (at < 0) return null;
  const { pattern, months } = DATES[language];
  return pattern
    .replace('{day}', day)
    .replace('{month}', months.split(' ')[at] ?? '')
    .replace('{year}', year);
}
