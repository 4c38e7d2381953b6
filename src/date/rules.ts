import type { Unit } from '../lexicon/times.ts';
import type { RuleId } from '../model/span.ts';
import {
  ago,
  ahead,
  awayFrom,
  awayFromEvent,
  awayFromText,
  century,
  clock,
  clockPoint,
  dated,
  datedInNumbers,
  dayRange,
  decade,
  duration,
  fromText,
  holiday,
  monthOrYear,
  monthRange,
  none,
  ofYearWhich,
  partIndex,
  partOfYear,
  point,
  repeat,
  season,
  sectionOfUnit,
  shift,
  stretch,
  unitWhich,
  weekday,
  weekdayRange,
  weekOfMonth,
  withPart,
  yearRange,
} from './build.ts';
import type { Caught } from './look.ts';
import type { Meaning } from './meaning.ts';
import type { Word } from './words.ts';

/** One way in which English news tells a time. */
export interface TimeRule {
  /** Never reused, never renamed. */
  readonly id: RuleId;
  /** The pattern, see `compileLook`. */
  readonly look: string;
  /** What it means; null where these values are no time after all. */
  readonly means: (caught: Caught) => Meaning | null;
  /** One of these words must stand right before. */
  readonly after?: ReadonlySet<string>;
  /** Something beside it that makes it no time. */
  readonly unless?: (words: readonly Word[], first: number, next: number) => boolean;
  /** The braces mark what the rule must find there. */
  readonly yes: readonly string[];
  /** The rule must find nothing. */
  readonly no: readonly string[];
}

/** “early”, “mid-”, “the end of”. */
const SECTION = '((the)? {section} (of|in|on)? (the)? | {section} ~{dash})';
const MAYBE_SECTION = `${SECTION}?`;
const OCLOCK = "(o ~'clock | ~o ~'clock)";
const CLOCK = `({hour} (~: ~{minute} | ~. ~{minute})? {meridiem} | {hour} ~: ~{minute} | ({hour} | {hour:number}) ${OCLOCK})`;
const ZONE = '({zone} | local time)?';
const AMOUNT = '({article} | {number} | (a)? {fewer} (of)? | {half} (a|an)?)';
const TO = '({dash} | to | and | through | until | till)';
const DAY_AND_MONTH = '({month} (the)? {day} | (the)? ({day} | {day:ordinal}) (of | ~{dash})? {month})';

/** Behind these a month or a year stands as a time. */
const TIME_PREPOSITIONS = set(
  'in since until till by during from between before after through throughout of for and to late early mid this last next',
);
const YEAR_PREPOSITIONS = set(
  'in since until till by during before after through throughout early mid late circa and year',
);

/** Tried at every word; the longest wins, then the one that stands first. */
export const TIME_RULES: readonly TimeRule[] = [
  // ——— days of the calendar
  {
    id: 'month-day-year',
    look: '({anyweekday} ,?)? ({section} (on)?)? {month} (the)? {day} (,? {year})?',
    means: dated,
    unless: countsBehind,
    yes: ['It began on {May 10, 2031}.', 'Talks on {Saturday, May 10} failed.', 'the {April 22} attack', '{Aug. 7}'],
    no: ['It may 10 times.', 'in March 1998', 'They may 3 or 4'],
  },
  {
    id: 'day-month-year',
    look: '({anyweekday} ,?)? (the)? ({day} | {day:ordinal}) (day)? (of | ~{dash})? {month} ((,|~{dash})? {year})?',
    means: dated,
    yes: ['on {10 May 2031}', '{the 3rd of June}', 'on {22 April}', '{Friday, 9 May}', '{first of August}'],
    no: ['Of the 10 may be two.'],
  },
  {
    id: 'year-month-day',
    look: '{year} (~- ~{month:monthnumber} ~- ~{day} | ~/ ~{month:monthnumber} ~/ ~{day})',
    means: dated,
    yes: ['Filed {2031-05-10}.', '{2031/05/10}'],
    no: ['2031-15-10 is a part number.'],
  },
  {
    id: 'date-time',
    look: '{year} ~- ~{month:monthnumber} ~- ~{day} ~t ~{hour} ~: ~{minute} (~: ~{minute2:minute} (~. ~{digits})?)? (~z)?',
    means: (caught) => {
      const [day, hour] = [dated(caught), clock(new Map([...caught, ['full', 1]]))];
      return day === null || hour === null ? null : { ...day, clock: hour.clock };
    },
    yes: ['Filed {2031-05-10T15:35:00Z}.'],
    no: ['2031-05-10 at noon'],
  },
  {
    id: 'numbers-year',
    look: '{first:day} (~/ ~{second:day} ~/ | ~- ~{second:day} ~- | ~. ~{second:day} ~.) ~{year}',
    means: datedInNumbers,
    yes: ['Printed {10/05/2031}.', '{22/04/2031}', '{22.4.2031}'],
    no: ['45/05/2031', '13/13/2031'],
  },
  {
    id: 'day-alone',
    look: 'the {day:ordinal}',
    means: dated,
    after: set('on since until by'),
    unless: (words, _first, next) => !/^(?:[.,;:!?)]|of|and|when|after|as|but|with)$/u.test(words[next]?.lower ?? '.'),
    yes: ['Talks began on {the 10th}, he said.'],
    no: ['on the 10th floor', 'by the second round'],
  },
  {
    id: 'days-range',
    look: `(({month} {from:day} | {from:day} {month}) ${TO} ({toMonth:month} {to:day} | {to:day} {toMonth:month}) | {month} {from:day} ${TO} {to:day} | {from:day} ${TO} {to:day} (of)? {toMonth:month}) (,? {year})?`,
    means: dayRange,
    yes: [
      'from {May 7 to 10}',
      'between {May 7 and May 10}',
      '{May 7-10, 2031}',
      '{7–10 May}',
      'between {3 and 12 of September}',
    ],
    no: ['May 7 or 10', 'May 10 and 7 others'],
  },
  // ——— months and years
  {
    id: 'month-year',
    look: `${MAYBE_SECTION} {month} (,|of)? {year}`,
    means: monthOrYear,
    yes: ['the {May 2031} vote', '{early June 1998}', '{mid-November 1999}', '{January of 1998}'],
    no: ['May 22031'],
  },
  {
    id: 'month-section',
    look: `${SECTION} {month}`,
    means: monthOrYear,
    yes: ['in {mid-April}', '{early December}', '{the end of June}', '{late-November}'],
    no: ['mid may'],
  },
  {
    id: 'month-which',
    look: '{which} {month}',
    means: monthOrYear,
    unless: (words, _first, next) => words[next]?.number != null,
    yes: ['{last April}', '{this May}'],
    no: ['this may', 'this May 10, 2031 file photo'],
  },
  {
    id: 'day-of-year-which',
    look: '({anyweekday} ,?)? ({month} (the)? {day} | (the)? ({day} | {day:ordinal}) (of)? {month}) (of)? {which} year',
    means: ofYearWhich,
    yes: ['on {June 12 last year}', 'on {4 May this year}', '{the 3rd of June next year}'],
    no: ['a May 10 year book', 'on a 4 year loan last year'],
  },
  {
    id: 'month-of-year-which',
    look: `${MAYBE_SECTION} {month} (of)? {which} year`,
    means: ofYearWhich,
    yes: ['in {June last year}', 'since {early March of this year}'],
    no: ['They may last year in'],
  },
  {
    id: 'month-behind',
    look: '{month}',
    means: monthOrYear,
    after: TIME_PREPOSITIONS,
    unless: (words, first, next) => isPartOfName(words, first, next) || words[next + 1]?.lower === 'may',
    yes: ['in {April}', 'since {May}', 'by {March}'],
    no: ['in may or', 'They march on.', 'praise for April Dane'],
  },
  {
    id: 'month-alone',
    look: '{sure}',
    means: (caught) => monthOrYear(new Map([['month', caught.get('sure') ?? 0]])),
    unless: (words, first, next) => isPartOfName(words, first, next) || /^\p{Lu}/u.test(words[first - 1]?.text ?? ''),
    yes: ["{November}'s vote", 'the {August} floods'],
    no: ['April Dane won', 'They met Judge August today', 'May I'],
  },
  {
    id: 'months-range',
    look: `{month} ({fromYear:year})? ${TO} {toMonth:month} (,? {year})?`,
    means: monthRange,
    unless: (words, first, next) => isPartOfName(words, first, next) || isList(words, first, next),
    yes: ['from {April to June 2031}', '{October-December}', 'between {May 2030 and April 2031}'],
    no: ['April or June', 'in April and June'],
  },
  {
    id: 'year',
    look: `((the)? {section} (of|in)? | {section} ~{dash})? {year}`,
    means: monthOrYear,
    unless: countsOrNumbers,
    yes: ['in {2019}', 'since {1971}', 'the {1996} Games', 'A {1996} law', 'in {early 2030}', 'by {the end of 2030}'],
    no: ['from 2000 homes', 'page 1998', '$1998', 'Flight 1982', '1,998', '1998 people', 'S-2000', '2000 pieces'],
  },
  {
    id: 'years-range',
    look: `{from:year} (${TO} {to:year} | ~{dash} ~{twodigits})`,
    means: yearRange,
    unless: isList,
    yes: ['conflict from {2017–2021}', 'between {1998 and 2001}', 'in {1998-99}'],
    no: ['2017 or 2021', '2021 to 2017', 'in 2006, 2009 and 2013'],
  },
  {
    id: 'around-year',
    look: '(post|pre) ~{dash} ~{year}',
    means: monthOrYear,
    yes: ['the {post-1959} order'],
    no: ['post 1959 letters'],
  },
  {
    id: 'decade',
    look: `${MAYBE_SECTION} (the)? ('|’)? {decade}`,
    means: decade,
    unless: (words, first) =>
      words.slice(Math.max(0, first - 2), first).some((word) => /^(?:his|her|their|my|our|your)$/u.test(word.lower)),
    yes: ['in {the 1990s}', '{the early 1960s}', "in {the '90s}", '{mid-1990s}'],
    no: ['in his 40s', 'in her late 30s', 'aged 40'],
  },
  {
    id: 'century',
    look: `${MAYBE_SECTION} (the)? {ordinal} ({dash})? century`,
    means: century,
    yes: ['in {the 19th century}', 'a {20th-century} house'],
    no: ['the third one'],
  },
  // ——— weekdays
  {
    id: 'weekday-part',
    look: '({which} | {section} (on)?)? {weekday} ({section} | ,)? {part}',
    means: weekday,
    yes: ['{late Thursday night}', 'on {Friday morning}', '{Friday evening}', '{last Sunday night}'],
    no: ['Sun Pharma'],
  },
  {
    id: 'part-of-day',
    look: `(the)? {section}? {part} of ({weekday} | ({anyweekday} ,?)? ${DAY_AND_MONTH} (~{dash} ~{digits})? (,? {year})?)`,
    means: (caught) => {
      const day = caught.has('weekday') ? weekday(caught) : dated(without(caught, 'section'));
      return day === null ? null : withPart(day, caught);
    },
    yes: [
      'on {the evening of Saturday}',
      '{the night of Friday}',
      '{the night of Friday, Oct. 23}',
      '{the morning of 8 May}',
    ],
    no: ['the evening of the vote'],
  },
  {
    id: 'night-to-weekday',
    look: 'the night (to | into) {weekday}',
    means: (caught) => ({ ...weekday(caught), part: partIndex('night-before') }),
    yes: ['in {the night to Friday}'],
    no: ['the night to remember'],
  },
  {
    id: 'early-hours',
    look: '(the)? (early | small | wee) (morning)? hours (of (the)? ({weekday} | {day} {month} | {month} {day}))?',
    means: (caught) => {
      const day = caught.has('weekday') ? weekday(caught) : caught.has('day') ? dated(caught) : none();
      return day === null ? null : { ...day, part: partIndex('small-hours') };
    },
    yes: ['in {the early hours of Thursday}', 'in {the early hours}'],
    no: ['the long hours of work'],
  },
  {
    id: 'weekday',
    look: `({which} | {section} (on)?)? {weekday}`,
    means: weekday,
    yes: ['on {Saturday}', '{last Tuesday}', '{next Monday}', '{late on Thursday}', "{Wednesday}'s ruling"],
    no: ['Sun Pharma rose', 'Sat down'],
  },
  {
    id: 'weekday-of-week',
    look: '({weekday} (of)? {which} week | {which} week (on)? {weekday})',
    means: (caught) => weekday(new Map([...without(caught, 'which'), ['week', caught.get('which') ?? 0]])),
    yes: ['on {Tuesday of last week}', '{next week on Friday}'],
    no: ['Tuesday and last week'],
  },
  {
    id: 'weekdays-range',
    look: `{weekday} (to | through | until | till) {toWeekday:weekday}`,
    means: weekdayRange,
    yes: ['from {Monday to Wednesday}'],
    no: ['Monday or Wednesday'],
  },
  {
    id: 'weekend',
    look: '({which} | over the | (at|on|during) the | the) weekend',
    means: (caught) => point({ type: 'weekend', which: caught.get('which') ?? null }),
    yes: ['{over the weekend}', '{this weekend}', '{last weekend}'],
    no: ['a weekend bag'],
  },
  {
    id: 'week-of',
    look: `(the)? week of (the)? ${DAY_AND_MONTH} (,? {year})?`,
    means: (caught) => {
      const day = dated(caught);
      return day === null ? null : point({ type: 'week-of', day });
    },
    yes: ['in {the week of March 6}'],
    no: ['the week of mourning'],
  },
  {
    id: 'week-of-month',
    look: '(the)? ({ordinal} | last) week (of|in) {month} (,? {year})?',
    means: weekOfMonth,
    yes: ['in {the first week of May}', '{the last week of July 2031}'],
    no: ['the first week of talks'],
  },
  // ——— counted from the day of the report
  {
    id: 'today',
    look: '(earlier | later)? (today | tonight | tonite)',
    means: () => shift('day', 0, 'report'),
    unless: (words, first) => isCapital(words[first]) && isCapital(words[first - 1]),
    yes: ['He said {today} that', '{earlier today}', '{Today} it rains.'],
    no: ['to day', 'told Norland Today'],
  },
  {
    id: 'tonight',
    look: '(late | later | early)? (tonight | tonite)',
    means: () => ({ ...shift('day', 0, 'report'), part: partIndex('night') }),
    yes: ['{late tonight}'],
    no: ['to night'],
  },
  {
    id: 'yesterday',
    look: '({section})? yesterday {part}?',
    means: (caught) => withPart(shift('day', -1, 'report'), caught),
    yes: ['{yesterday}', '{yesterday evening}', '{late yesterday}'],
    no: ['yester'],
  },
  {
    id: 'day-before-yesterday',
    look: '(the)? day before yesterday',
    means: () => shift('day', -2, 'report'),
    yes: ['{the day before yesterday}'],
    no: ['the day before the vote'],
  },
  {
    id: 'tomorrow',
    look: '({section})? tomorrow {part}?',
    means: (caught) => withPart(shift('day', 1, 'report'), caught),
    yes: ['{tomorrow}', '{tomorrow morning}'],
    no: ['morrow'],
  },
  {
    id: 'day-after-tomorrow',
    look: '(the)? day after tomorrow',
    means: () => shift('day', 2, 'report'),
    yes: ['{the day after tomorrow}'],
    no: ['the day after the vote'],
  },
  {
    id: 'part-of-today',
    look: '(early | late | earlier | later)? this {part}',
    means: (caught) => withPart(shift('day', 0, 'report'), caught),
    yes: ['{this morning}', '{early this afternoon}'],
    no: ['a morning'],
  },
  {
    id: 'last-night',
    look: '(late | early)? last {part}',
    means: (caught) => withPart(shift('day', -1, 'report'), caught),
    yes: ['{last night}', '{late last night}'],
    no: ['the last man'],
  },
  {
    id: 'from-text',
    look: '({section} (on | in)?)? (the | that) ({step} ({unit} | {part}) | very ({unit} | {part})) | ({section} (on | in)?)? that (same)? ({unit} | {part})',
    means: fromText,
    yes: [
      '{later the same evening}',
      '{the next day}',
      '{that same week}',
      '{Earlier that day}',
      '{the following month}',
    ],
    no: ['the same man', 'that man'],
  },
  {
    id: 'unit-which',
    look: `((the)? {section} (of|in)? (the)?)? {which} {unit}`,
    means: unitWhich,
    yes: [
      '{last week}',
      '{this month}',
      '{next year}',
      '{earlier this week}',
      '{late last year}',
      '{the end of next week}',
    ],
    no: ['last but', 'this many weeks', 'to this day'],
  },
  {
    id: 'section-of-unit',
    look: '(the)? {section} (of|in) the {unit}',
    means: sectionOfUnit,
    yes: ['by {the end of the year}', '{earlier in the week}'],
    no: ['at the end of the day', 'the end of the war'],
  },
  {
    id: 'ago',
    look: `(${AMOUNT} {unit} | {unit}) ago`,
    means: ago,
    yes: ['{three days ago}', '{a decade ago}', '{two months ago}', '{years ago}', '{half an hour ago}'],
    no: ['days went', 'long ago'],
  },
  {
    id: 'unit-ago-compound',
    look: '{unit} ~{dash} (~ago | ~earlier)',
    means: (caught) => ago(without(caught, 'dash')),
    yes: ['the {year-ago} figure', 'the {year-earlier} period'],
    no: ['the year-end figure'],
  },
  {
    id: 'ago-short',
    look: '{number} (~h|~hr|~hrs) ago',
    means: (caught) => shift('hour', -(caught.get('number') ?? 0), 'report', true),
    yes: ['{19h ago}'],
    no: ['19h left'],
  },
  {
    id: 'days-ago-short',
    look: '{number} (~d) ago',
    means: (caught) => shift('day', -(caught.get('number') ?? 0), 'report', true),
    yes: ['{3d ago}'],
    no: ['3d film'],
  },
  {
    id: 'ahead',
    look: `in ${AMOUNT} {unit} | ${AMOUNT} {unit} from now`,
    means: ahead,
    unless: (words, first, next) =>
      words[first]?.lower === 'in' &&
      (!/^(?:[.,;:!?)]|when|as)$/u.test(words[next]?.lower ?? '.') || looksBack(words, first)),
    yes: ['They meet {in two weeks}.', '{six months from now}', 'They will not meet {in two weeks}.'],
    no: [
      'the worst in ten years of war',
      'in their weeks',
      'Norland has not won in 32 years.',
      'It was the first such visit in ten years.',
      'The river is at its lowest level in 40 years.',
    ],
  },
  {
    id: 'stretch',
    look: `(the | these)? ({which} ({number} | (a)? {fewer} (of)?)? {unit} | ({number} | {fewer}) {which} {unit})`,
    means: stretch,
    yes: ['over {the past 48 hours}', '{the last three weeks}', '{the next few days}', 'in {the coming weeks}'],
    no: ['the past of hours', '$300 million last year'],
  },
  {
    id: 'recent',
    look: '(the)? (most)? recent {unit}',
    means: (caught) => stretch(new Map([...caught, ['which', -1], ['fewer', 1]])),
    yes: ['in {recent weeks}'],
    no: ['a recent day'],
  },
  {
    id: 'overnight',
    look: 'overnight',
    means: () => ({ ...shift('day', 0, 'report'), part: partIndex('night-before') }),
    yes: ['shelled {overnight}'],
    no: ['over night'],
  },
  // ——— counted from a time told before, or from a day beside it
  {
    id: 'later',
    look: `(${AMOUNT} {unit} | {unit}) (later | afterwards | afterward | thereafter | {back:backward})`,
    means: awayFromText,
    yes: ['{three days later}', '{a week later}', '{two days earlier}', '{hours later}'],
    no: ['days went'],
  },
  {
    id: 'day-before',
    look: 'the (day | {part}) ({back} | after)',
    means: (caught) => withPart(shift('day', caught.has('back') ? -1 : 1, 'text'), caught),
    unless: (words, _first, next) => !/^(?:[.,;:!?)]|[’'”"]|and|but)$/u.test(words[next]?.lower ?? '.'),
    yes: ['It had rained {the day before}.', '{the night before}, he said'],
    no: ['the day before the vote'],
  },
  {
    id: 'away-from-day',
    look: `(${AMOUNT} {unit} | the day) (after | {back} | from) ({month} {day} (,? {year})? | {day} {month} ({year})? | {holiday} ({year})? | {weekday} | today | tomorrow | yesterday)`,
    means: (caught) => awayFrom(caught.has('unit') ? caught : new Map([...caught, ['unit', 4]]), besides(caught)),
    yes: ['{two weeks before May 13 1999}', '{three days after Christmas}', '{the day after Thursday}'],
    no: ['two weeks before the vote'],
  },
  {
    id: 'away-from-event',
    look: `(${AMOUNT} {unit} | {unit}) (after | {back:before})`,
    means: awayFromEvent,
    unless: (words, _first, next) => !/^(?:the|its|his|her|their|this|that)$/u.test(words[next]?.lower ?? ''),
    yes: ['{A week after} the attack', '{two days before} its launch'],
    no: ['a week after all', 'days after days'],
  },
  {
    id: 'in-the-day',
    look: '(earlier | later | early | late) (in the day | on)',
    means: () => shift('day', 0, 'text'),
    unless: (words, _first, next) => words[next - 1]?.lower === 'on' && !/^[.,;:)]$/u.test(words[next]?.lower ?? '.'),
    yes: ['{Earlier in the day}, it', 'He left {later on}.'],
    no: ['earlier in the report', 'later on the floor'],
  },
  {
    id: 'part-alone',
    look: '(the)? {section}? (in the)? {part}',
    means: (caught) => withPart(none(), caught),
    after: set('in at during by before after until since around of on through'),
    unless: (words, _first, next) => /^[\p{L}\d]/u.test(words[next]?.text ?? '') && !closes(words, next),
    yes: ['in {the evening}.', 'at {dawn}', 'in {the early morning}', 'before {sunrise}'],
    no: ['in the evening paper', 'a night at the opera', 'at night school'],
  },
  // ——— hours
  {
    id: 'clock-line',
    look: '{hour} (~. | ~:) ~{minute}',
    // The lines of a live report carry the hour of the day they are of.
    means: (caught) => {
      const hour = clock(new Map([...caught, ['full', 1]]));
      return hour === null ? null : { ...shift('day', 0, 'report'), clock: hour.clock };
    },
    unless: (words, first, next) => first > 0 || !/^(?:\p{Lu}|[-–—|])/u.test(words[next]?.text ?? ''),
    yes: ['{17.55} Firing stops', '{09:42} – Minister speaks'],
    no: ['3.15 percent', 'He is 17.55 tall', '17:00 today'],
  },
  {
    id: 'clock',
    look: `${CLOCK} (hours|hrs)? ${ZONE}`,
    means: clock,
    unless: (words, first, next) => isScore(words, first, next),
    yes: ['at {3:35 PM}', '{17:00 IST}', '{10:35 a.m.}', 'at {2.20pm}', '{5 p.m. local time}', "at {six o'clock}"],
    no: ['won 3-5', '3:2'],
  },
  {
    id: 'clock-hours',
    look: '{hhmm} (hours | hrs | {zone})',
    means: clock,
    yes: ['at {1535 hours}', '{0930 GMT}'],
    no: ['1500 people', '2500 hours'],
  },
  {
    id: 'clock-dotted',
    look: '{hour} ~. ~{minute}',
    means: clock,
    after: set('at by before after until till since around time from'),
    unless: (words, first, next) =>
      isScore(words, first, next) || countsBehind(words, first, next) || isMeasured(words, next),
    yes: ['at {17.55}', 'bears the time {4.51}.', 'until {3.15}'],
    no: ['at 3.15 percent', 'by 4.25 billion', 'a 3.15 mark'],
  },
  {
    id: 'clock-words',
    look: '({half} | a? quarter | {minutes:number} (minutes)?) (past | after | {back:toward} ) ({hour} | {word:number})',
    means: (caught) => clockInWords(caught),
    after: set('at by until till since about around nearly almost from before'),
    unless: (words, _first, next) => /^(?:people|men|women|\p{Ll}+s)$/u.test(words[next]?.text ?? ''),
    yes: ['at {ten to five}.', 'at {half past seven}', 'by {quarter to three}'],
    no: ['about ten to five people', 'at ten'],
  },
  {
    id: 'noon',
    look: '(12)? (noon | midday)',
    means: () => clockPoint({ hour: 12, minute: 0, exact: true, half: false, zone: null }),
    yes: ['at {noon}', '{12 noon}'],
    no: ['afternoon'],
  },
  {
    id: 'midnight',
    look: 'midnight',
    means: () => clockPoint({ hour: 24, minute: 0, exact: true, half: false, zone: null }),
    yes: ['before {midnight}'],
    no: ['mid night'],
  },
  {
    id: 'clock-range',
    look: `{from:hour} ((~: | ~.) ~{fromMinute:minute})? {fromHalf:meridiem}? ${TO} {hour} ((~: | ~.) ~{minute})? {meridiem} ${ZONE}`,
    means: (caught) => {
      const half = caught.get('fromHalf') ?? caught.get('meridiem') ?? 0;
      const from = clock(
        new Map([
          ['hour', caught.get('from') ?? 0],
          ['minute', caught.get('fromMinute') ?? 0],
          ['meridiem', half],
        ]),
      );
      const to = clock(caught);
      return from === null || to === null ? null : { kind: 'range', from, to };
    },
    yes: ['between {5 and 6 p.m.}', '{2-4 pm}', 'from {10 a.m. to 2 p.m.}'],
    no: ['5 or 6 pm'],
  },
  // ——— seasons, quarters, days with a name
  {
    id: 'season',
    look: '({which} {season} | (the)? {section}? {season} (of)? {year} | (the)? {section} {season} of {which} year)',
    means: season,
    yes: ['{last fall}', '{this summer}', '{the spring of 2031}', '{winter 2030}'],
    no: ['last fell'],
  },
  {
    id: 'season-alone',
    look: '(the)? {section}? {season}',
    means: season,
    after: set('in since until by during throughout over'),
    unless: (words, _first, next) => /^(?:in|of|from|to|on|off)$|^\p{L}+s$/u.test(words[next]?.lower ?? ''),
    yes: ['in {the summer}', 'since {spring}'],
    no: ['a fall in prices', 'since fall of the wall', 'in spring rolls'],
  },
  {
    id: 'quarter',
    look: '((the)? {ordinal} ({dash})? quarter (of)? ((the)? ({year} | {which} year))? | q ~{number} {year}?)',
    means: (caught) => partOfYear(4, caught),
    unless: (words, first) => words[first]?.text === 'q',
    yes: ['in {the first quarter of 2031}', '{the third quarter}'],
    no: ['a quarter of it', 'the Latin quarter'],
  },
  {
    id: 'half-of-year',
    look: '(the)? {ordinal} half of ((the)? ({year} | {which} year | year))',
    means: (caught) => partOfYear(2, caught),
    yes: ['{the first half of 2031}', '{the second half of this year}'],
    no: ['the first half of the match'],
  },
  {
    id: 'fiscal-year',
    look: '(the)? (fiscal | financial) (year)? {year} (~{dash} ~{twodigits})? | fy ~{year}',
    means: (caught) =>
      point({ type: 'part-of-year', of: 1, number: 1, year: caught.get('year') ?? null, which: null, fiscal: true }),
    yes: ['in {fiscal 2031}', '{the fiscal year 2031}', '{FY2031}'],
    no: ['fiscal policy'],
  },
  {
    id: 'holiday',
    look: '({which} | {year})? {holiday} (,? {year})?',
    means: holiday,
    unless: (words, first, next) =>
      (!isCapital(words[first]) && !isCapital(words[first + 1])) || FESTIVE.has(words[next]?.lower ?? ''),
    yes: ["on {New Year's Day}", 'by {Christmas}', '{Thanksgiving Day}', "the {2031 New Year's Eve} assaults"],
    no: ['a labor day', 'a Christmas market'],
  },
  {
    id: 'holiday-ago',
    look: '{holiday} ({number} | a) (year | years) ago',
    means: (caught) => holiday(new Map([...caught, ['which', -(caught.get('number') ?? 1)]])),
    unless: (words, first) => !isCapital(words[first]) && !isCapital(words[first + 1]),
    yes: ["on {New Year's Eve two years ago}", '{Christmas a year ago}'],
    no: ['two years ago'],
  },
  // ——— lengths, repetition, and times without a place on the calendar
  {
    id: 'duration',
    look: `(${AMOUNT} | {number} ({dash})) ({dash} | more | full | straight | consecutive | tense | whole)? {unit} ({dash} long)?`,
    means: duration,
    unless: (words, _first, next) => isAge(words, next),
    yes: ['{four days} of fighting', 'a {48-hour} truce', '{several weeks}', '{an hour}', '{four tense days}'],
    no: ['days of rain', 'a 44-year-old', 'a years-old slump', 'six years old'],
  },
  {
    id: 'duration-open',
    look: '{unit} (~{dash} long)?',
    means: (caught) => duration(new Map([...caught, ['fewer', 1]])),
    after: set('for'),
    yes: ['held for {years}', 'for {weeks}'],
    no: ['for year'],
  },
  {
    id: 'unit-long',
    look: '{unit} ~{dash} ~long',
    means: (caught) => duration(new Map([...without(caught, 'dash'), ['fewer', 1]])),
    yes: ['a {decades-long} feud'],
    no: ['a year-long feud', 'years long gone'],
  },
  {
    id: 'every',
    look: '(every | each) ({unit} | {weekday} | {part} | {number} {unit} | other {unit})',
    means: (caught) =>
      repeat(unitName(caught), caught.get('number') ?? 1, caught.has('weekday') ? weekday(caught) : null),
    yes: ['{every day}', '{every two weeks}', '{every Friday}'],
    no: ['every man'],
  },
  {
    id: 'repeat',
    look: '{repeat}',
    means: (caught) => repeat(REPEATED[caught.get('repeat') ?? 1] ?? 'day'),
    unless: (words, first) => /^\p{Lu}/u.test(words[first]?.text ?? '') && first > 0,
    yes: ['met {daily}', 'an {annual} fair'],
    no: ['the Norland Daily News'],
  },
  {
    id: 'vague',
    look: '(right)? {vague}',
    means: (caught) => {
      const toward = caught.get('vague') ?? 0;
      return { kind: 'vague', toward: toward < 0 ? 'past' : toward > 0 ? 'future' : 'present' };
    },
    unless: (words, first) => /^\p{Lu}/u.test(words[first]?.text ?? '') && first > 0,
    yes: ['split {now}', 'They {recently} met.', '{right now}'],
    no: ['the Future Party', 'nowhere'],
  },
];

/** “ten to five”: which word stands between decides; the pattern catches only the numbers, so `to` counts back. */
function clockInWords(caught: Caught): Meaning | null {
  const hour = caught.get('hour') ?? caught.get('word') ?? 0;
  const minutes = caught.has('half') ? 30 : (caught.get('minutes') ?? 15);
  if (hour < 1 || hour > 12 || minutes >= 60) return null;
  const at = hour * 60 + (caught.has('back') ? -minutes : minutes);
  return clock(
    new Map([
      ['hour', Math.floor(at / 60)],
      ['minute', at % 60],
    ]),
  );
}

const REPEATED: readonly Unit[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];
const UNIT_NAMES: readonly Unit[] = [
  'minute',
  'hour',
  'day',
  'day',
  'week',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
];

function unitName(caught: Caught): Unit {
  if (!caught.has('unit')) return caught.has('weekday') ? 'week' : 'day';
  return UNIT_NAMES[Math.floor((caught.get('unit') ?? 4) / 2)] ?? 'day';
}

/** The day that stands beside a distance. */
function besides(caught: Caught): ReturnType<typeof point> {
  if (caught.has('holiday')) return holiday(caught);
  if (caught.has('weekday')) return weekday(new Map([['weekday', caught.get('weekday') ?? 0]]));
  return dated(without(caught, 'which')) ?? shift('day', 0, 'report');
}

function without(caught: Caught, name: string): Map<string, number> {
  return new Map([...caught].filter(([key]) => key !== name));
}

/** “in 2006 and 2013”, “in April and June” are two times; “between April and June” is one. */
function isList(words: readonly Word[], first: number, next: number): boolean {
  return words[first - 1]?.lower !== 'between' && words.slice(first, next).some((word) => word.lower === 'and');
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** Things that bear the name of a feast. */
const FESTIVE = set(
  'market markets light lights tree trees card cards carol carols gift gifts present presents shopping party dinner movie special season holiday holidays',
);

/** “May 10 people”: the number counts what stands behind it. */
function countsBehind(words: readonly Word[], _first: number, next: number): boolean {
  return (
    words[next]?.lower === '%' ||
    (words[next]?.lower === ',' && /^\d{3}$/u.test(words[next + 1]?.text ?? '') && words[next + 1]?.gap === false)
  );
}

/** “April Dane”, “Judge June”: a name and no month. */
function isPartOfName(words: readonly Word[], _first: number, next: number): boolean {
  const behind = words[next]?.text ?? '';
  return /^\p{Lu}\p{Ll}/u.test(behind) && words[next]?.gap === true;
}

/** A four-digit number that is no year: money, a count, a page, a model, a part of a longer number. */
function countsOrNumbers(words: readonly Word[], first: number, next: number): boolean {
  const [before, behind, after] = [words[first - 1], words[next], words[next + 1]];
  const last = words[next - 1];
  if (last === undefined || (last.number ?? 0) < 1500 || (last.number ?? 0) > 2150) return true;
  if (
    before !== undefined &&
    (/^(?:[$€£₹#§]|page|pages|no\.?|number|rs\.?|flight|article|section|route|model|room|about|some|over|nearly|almost|than|least)$/u.test(
      before.lower,
    ) ||
      (/^[-–/:.,]$/u.test(before.lower) && words[first]?.gap === false))
  )
    return true;
  if (behind?.gap === false && (/^[%/:°]$/u.test(behind.lower) || /^\p{L}/u.test(behind.text)))
    return behind.lower !== "'s" && behind.lower !== '’s';
  if (behind?.gap === false && /^[.,-]$/u.test(behind.lower) && after?.gap === false && after.number !== null)
    return true;
  const open =
    before === undefined ||
    !(
      YEAR_PREPOSITIONS.has(before.lower) ||
      /^(?:the|a|an|that|this|its|his|her|their|\(|[;,]|of|from|to|for|between|below|above|than|'s|’s|september|march|may)$/u.test(
        before.lower,
      )
    );
  if (behind?.lower === "'s") return false;
  const counted =
    behind !== undefined &&
    /^(?:people|men|women|children|\p{Ll}+s|percent|million|billion|hours?|km|metres?|meters?|miles?)$/u.test(
      behind.text,
    ) &&
    !/^(?:was|is|has|its|this|as|series|his|elections?|protests|riots|talks|games|attacks?|bombings?|wars?|floods|levels?|best)$/u.test(
      behind.text,
    );
  return open && !/^\p{Lu}/u.test(before?.text ?? '') ? first > 0 || counted || behind === undefined : counted;
}

/** “has not won in 32 years”, “the first visit in ten years”: the time behind, told by what stands before it in its clause. */
function looksBack(words: readonly Word[], first: number): boolean {
  for (let index = first - 1; index >= 0 && first - index < LOOKED_BACK; index--) {
    const word = words[index]?.lower ?? '';
    if (/^[,;:.]$/u.test(word)) return false;
    if (COMPARES.has(word) || (/^\p{L}{2,}est$/u.test(word) && !NO_SUPERLATIVE.has(word))) return true;
    if (word === "'t" || word === 'not')
      return /^(?:has|have|had|hasn|haven|hadn)$/u.test(words[index - 1]?.lower ?? '');
  }
  return false;
}

/** Words. */
const LOOKED_BACK = 9;
const COMPARES = set('first best worst most least only never');
const NO_SUPERLATIVE = set(
  'rest west test request interest protest forest arrest guest quest chest invest suggest contest honest harvest latest nest vest manifest',
);

/** “3:2”, “won 10:15”? Without a word of time a score has no two-digit minutes below ten past; what is glued to letters is no hour. */
function isScore(words: readonly Word[], first: number, next: number): boolean {
  const [before, behind] = [words[first - 1], words[next]];
  if (before !== undefined && words[first]?.gap === false && /^[:./\d-]$/u.test(before.text)) return true;
  if (
    words[next - 1]?.lower === 'am' &&
    next - first === 2 &&
    words[next - 1]?.gap === true &&
    /^(?:not|the|a|sure|here)$/u.test(behind?.lower ?? '')
  )
    return true;
  return behind?.gap === false && /^[:%]$/u.test(behind.text);
}

/** “3.15 percent”, “4.25 billion”: a measure and no hour. */
function isMeasured(words: readonly Word[], next: number): boolean {
  return /^(?:%|percent|per|million|billion|trillion|bn|points?|times|kilomet\p{L}+|met\p{L}+|miles?|km|tons?|tonnes?)$/u.test(
    words[next]?.lower ?? '',
  );
}

/** “44-year-old”, “six years old”, “years-old”. */
function isAge(words: readonly Word[], next: number): boolean {
  const [behind, after] = [words[next]?.lower, words[next + 1]?.lower];
  return behind === 'old' || (/^[-–‑]$/u.test(behind ?? '') && after === 'old') || (behind === 'of' && after === 'age');
}

/** Whether the phrase may end before this word: “in the evening, …”, “at dawn on Friday”. */
function closes(words: readonly Word[], next: number): boolean {
  return (
    /^(?:on|of|in|at|and|but|when|as|after|before|to|with|by|from|for|he|she|they|it|the|a|that|local|while|was|were|is|had|has|said|until|when)$/u.test(
      words[next]?.lower ?? '',
    ) ||
    /^\p{Lu}/u.test(words[next]?.text ?? '') ||
    words[next]?.number !== null
  );
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
