import type { Analysis } from '../model/analysis.ts';
import type { Line, Section } from '../model/answer.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import type { Happening, Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import { retells } from '../model/retells.ts';
import type { Citation, Span } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import { isNarrowQuestion } from './answering.ts';
import { isCaption } from './caption.ts';
import { dayOf } from './day-of.ts';
import { analysisOf, claimsAt, greatest, isWide, type Material } from './material.ts';
import { fold, lineOf, outletOf, phraseStatement, phraseTelling, plainLine, quoted } from './phrase.ts';
import { isOpen } from './question.ts';
import { newsOf } from './subject.ts';

/** What happened when, as stated and as worked out. Happenings without a day stand elsewhere: nothing is dated by guess. */
export function writeTimeline(material: Material, most: number): Section | null {
  const dated = material.story.happenings.filter(
    (happening) => tellsDay(happening) && happening.reality !== 'possible',
  );
  const { matters, named } = material.question;
  const since = isOpen(material.question) ? newsSince(material.story) : null;
  const isNarrow = isNarrowQuestion(material.question);
  // Of a matter or of somebody the whole course belongs to it; of somebody who has no part in what it came to, what is told of them.
  const isCourse = !isNarrow && (matters.length > 0 || named.length > 0) && !isWithoutPart(material);
  const weighed = dated
    .map((happening) => ({ happening, weight: weightOf(happening, material) }))
    .filter(
      ({ happening: { when } }) => since === null || when === null || when.from.startsWith('-') || when.from >= since,
    )
    .filter(
      ({ happening, weight }) =>
        isCourse ||
        (weight > 0 &&
          (!isNarrow || isAsked(happening, material)) &&
          (!isWithoutPart(material) || isOfFocus(happening, material))),
    );
  const floor = isWide(material.question) ? 0 : 0.5 * greatest(weighed.map(({ weight }) => weight));
  const seen = new Set<string>();
  const told: { readonly happening: Happening; readonly line: Line }[] = [];
  for (const { happening } of weighed
    .filter(({ weight }) => weight >= floor)
    .sort((a, b) => b.weight - a.weight || comparePlaces(a.happening, b.happening))) {
    if (told.length >= most) break;
    const line = happeningLine(happening, material.story);
    const key = line?.citations[0] === undefined ? '' : `${line.citations[0].report} ${line.citations[0].start}`;
    if (line === null || seen.has(key) || line.citations.slice(0, 1).some(({ quote }) => isCaption(quote))) continue;
    seen.add(key);
    told.push({ happening, line });
  }
  const lines = told.sort((a, b) => byDay(a.happening, b.happening)).map(({ line }) => line);
  return lines.length === 0 ? null : { role: 'timeline', heading: 'Timeline', party: null, lines };
}

/** A month before the first report of the news: what lies before is told where somebody asks for it. null: no report has a day. */
function newsSince({ analyses }: Story): string | null {
  const days = newsOf(analyses).flatMap(({ dated }) => (dated === null ? [] : [Date.parse(dated.from.slice(0, 10))]));
  const first = days
    .filter((day) => !Number.isNaN(day))
    .reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? new Date(first - MONTH).toISOString().slice(0, 10) : null;
}

const MONTH = 30 * 86_400_000;

function isWithoutPart({ question: { asks, focus, thing }, story: { roles } }: Material): boolean {
  if (thing !== null) return true;
  return asks === 'role' && focus !== null && !roles.some(({ actor }) => focus.actors.has(actor));
}

function isOfFocus({ tellings }: Happening, { words }: Material): boolean {
  const ids = new Set(tellings);
  return words.some((one) => one.weight > 0 && one.tellings.some(({ id }) => ids.has(id)));
}

/** Whether a sentence that has to do with what a question is after tells of a happening. */
function isAsked({ tellings }: Happening, { words, best }: Material): boolean {
  const ids = new Set(tellings);
  return words.some((one) => one.weight >= 0.55 * best && one.tellings.some(({ id }) => ids.has(id)));
}

/** By the beginning of their time, then by its end, then by place. */
export function byDay(a: Happening, b: Happening): number {
  return (
    compareText(a.when?.from ?? '', b.when?.from ?? '') ||
    compareText(a.when?.to ?? '', b.when?.to ?? '') ||
    comparePlaces(a, b)
  );
}

function comparePlaces(a: Happening, b: Happening): number {
  const [first, other] = [a.mentions[0], b.mentions[0]];
  return first === undefined || other === undefined ? 0 : byPlace(first, other);
}

/** Whether its time is a day or tied to one: “today” is, “in May” is not, nor is “last night” in a report that may be of any day of
 *  a month. */
export function tellsDay({ when }: Pick<Happening, 'when'>): boolean {
  if (when === null || isGuessed(when) || OF_TITLE.test(when.stated)) return false;
  const days = (Date.parse(when.to) - Date.parse(when.from)) / 86_400_000;
  if (days > WIDEST && !when.given.some((field) => ANCHORED.has(field))) return false;
  return when.given.some((field) => DAILY.has(field)) || dayBefore(when.to, when.from) === when.from;
}

/** An hour of which only the day of publication is known: a report of Friday may tell of Tuesday's. */
function isGuessed({ given, because }: When): boolean {
  return given.every((field) => field === 'time') && given.length > 0 && because.includes('no day is told before it');
}

/** “This Morning”: the name of a broadcast. */
const OF_TITLE = /\b(?:Morning|Evening|Afternoon|Night|Week)\b/u;

/** Days between which a time that only an hour or “last night” tells may lie, for a day to be made of it. */
const WIDEST = 7;

const DAILY: ReadonlySet<string> = new Set(['day', 'weekday', 'time', 'offset']);

function weightOf(happening: Happening, { relevance, story }: Material): number {
  const weights = happening.mentions.map((at) => {
    const analysis = analysisOf(story, at.report);
    return analysis === undefined ? 0 : relevance(analysis, at);
  });
  const best = greatest(weights);
  return best === 0 ? 0 : best + 0.5 * Math.min(4, happening.mentions.length);
}

/** One happening in the words of the telling that gave it its time: the day as worked out, the words for it as stated,
 *  where they tell a day. null where no report tells it in words of its own. */
export function happeningLine(happening: Happening, story: Story): Line | null {
  const { when } = happening;
  const isDated = when !== null && tellsDay(happening);
  const tellings = tellingsOf(happening, story);
  if (!isDated) {
    const [first] = tellings;
    return first === undefined ? null : tellingLine(first, story); // “this week” stands in the words, and no day is made of it
  }
  const weighed = tellings.map((told) => ({ ...told, day: dayOf(told.analysis, told.telling) }));
  const best = weighed.find(({ day }) => day === 'sentence') ?? weighed.find(({ day }) => day !== 'nothing');
  if (best === undefined || best.day === 'nothing') return null;
  const line = best.day === 'sentence' ? tellingLine(best, story) : thingLine(best.analysis, best.day);
  return datedLine(line, { ...best.telling, when }, best.analysis);
}

interface Told {
  readonly analysis: Analysis;
  readonly telling: Telling;
}

function tellingLine({ analysis, telling }: Told, story: Story): Line {
  const statement = analysis.statements.find(({ id }) => id === telling.within);
  const sentence = sentencesIn(analysis, telling.trigger)[0];
  const phrase =
    statement !== undefined && statement.speakers.length > 0
      ? phraseStatement(analysis, statement, story)
      : phraseTelling(analysis, sentence ?? telling.span, story);
  return lineOf(phrase, claimsAt(story, phrase.citation));
}

/** What a report only names with its day: “A report tells of “the April 22 attack”.” */
function thingLine(analysis: Analysis, span: Span): Line {
  const citation = cite(analysis.report, span);
  return plainLine(`${outletOf(analysis)} tells of ${quoted(fold(citation.quote))}.`, [citation]);
}

/** A line with the day of what it tells before it, as worked out and as stated. */
export function datedLine(line: Line, telling: Telling, analysis: Analysis): Line {
  const { when } = telling;
  if (when === null) return line;
  const text = `${dayText(when)} (stated: ${quoted(fold(when.stated))}) — ${line.text}`;
  return { ...line, text, citations: [...line.citations, ...anchorOf(analysis, telling)] };
}

/** “The same evening” rests on a day told before: where it stands. */
function anchorOf(analysis: Analysis, { when, whenAt }: Telling): readonly Citation[] {
  if (when === null || whenAt === null || when.given.some((field) => ANCHORED.has(field))) return [];
  const anchor = analysis.mentions.findLast(
    (mention) =>
      mention.type === 'time' &&
      mention.start < whenAt.start &&
      mention.when?.from.slice(0, 10) === when.from.slice(0, 10) &&
      mention.when.given.some((field) => ANCHORED.has(field)),
  );
  return anchor === undefined ? [] : [cite(analysis.report, anchor)];
}

/** What ties a time to a day by itself. */
const ANCHORED: ReadonlySet<string> = new Set(['day', 'weekday']);

/** The tellings that gave the happening its time, those of original reports first. */
function tellingsOf({ tellings, when }: Happening, story: Story): readonly Told[] {
  const ids = new Set(tellings);
  const told = story.analyses
    .flatMap((analysis) => analysis.tellings.filter(({ id }) => ids.has(id)).map((telling) => ({ analysis, telling })))
    .filter(({ telling }) => telling.when?.from === when?.from && telling.when?.stated === when?.stated);
  return told.toSorted((a, b) => Number(retells(a.analysis.report.genre)) - Number(retells(b.analysis.report.genre)));
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** “10 May 2031”, “10 May 2031, 15:35”, “7 to 9 May 2031”, “10 May (year unknown)”. Midnight is the end of the day before. */
export function dayText({ from, to }: Pick<When, 'from' | 'to'>): string {
  const isMidnight = isClock(from, to) && CLOCK.exec(from)?.[1] === '00:00';
  const first = partsOf(isMidnight ? dayBefore(from.replace(CLOCK, ''), '') : from);
  const last = isMidnight ? first : partsOf(endsByNight(from, to) ? from : dayBefore(to, from));
  if (first === null) return from;
  const clock = isClock(from, to) && !isMidnight ? `, ${CLOCK.exec(from)?.[1]}` : '';
  const year = first.year === null ? ' (year unknown)' : ` ${first.year}`;
  if (last === null || clock !== '' || (first.day === last.day && first.month === last.month))
    return `${first.day} ${MONTHS[first.month - 1]}${year}${clock}`;
  if (first.month === last.month) return `${first.day} to ${last.day} ${MONTHS[first.month - 1]}${year}`;
  return `${first.day} ${MONTHS[first.month - 1]} to ${last.day} ${MONTHS[last.month - 1]}${year}`;
}

/** Also behind a day without a year: `--05-10T15:35`. */
const CLOCK = /T(\d\d:\d\d).*$/u;

/** A clock time is shown where it is one: “Thursday morning” is a stretch of hours and shown as its day. */
function isClock(from: string, to: string): boolean {
  const [begins, ends] = [from, to].map((time) => CLOCK.exec(time)?.[1]);
  if (begins === undefined || ends === undefined || from.replace(CLOCK, '') !== to.replace(CLOCK, '')) return false;
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(ends) - minutes(begins) <= 60;
}

/** An evening that runs past midnight is one day to whoever tells of it. */
function endsByNight(from: string, to: string): boolean {
  return (
    from.length > 10 &&
    to.length > 10 &&
    Number(to.slice(11, 13)) <= 6 &&
    dayBefore(`${to.slice(0, 10)}`, from) <= from.slice(0, 10)
  );
}

function partsOf(date: string): { readonly year: string | null; readonly month: number; readonly day: number } | null {
  const found = /^(?:(\d{4})|-)-(\d\d)-(\d\d)/u.exec(date);
  if (found === null) return null;
  return { year: found[1] ?? null, month: Number(found[2]), day: Number(found[3]) };
}

/** Ends are exclusive: the last day of a stretch is the one before its end, unless the end has a clock time on that day. */
function dayBefore(to: string, from: string): string {
  const found = /^(\d{4})?-?-(\d\d)-(\d\d)(T.*)?$/u.exec(to.replace(/^--/u, '2000-'));
  if (found === null || found[4] !== undefined) return to.slice(0, 10) === from.slice(0, 10) ? from : to;
  const days = Date.UTC(Number(found[1] ?? 2000), Number(found[2]) - 1, Number(found[3])) - 86_400_000;
  const date = new Date(days).toISOString().slice(0, 10);
  return to.startsWith('--') ? `-${date.slice(4)}` : date;
}
