import { byDay, dayText, tellsDay } from '../answer/timeline.ts';
import type { Happening } from '../model/happening.ts';
import type { Story } from '../model/story.ts';
import { escaped } from '../write/source.ts';

/** The happenings of a story for TimelineJS (https://timeline.knightlab.com/docs/json-format.html). Every text is escaped: TimelineJS shows
 *  it as HTML. A stretch of days is shown as one, with both its ends in words. Happenings without a day or a year have no place on a time
 *  line; the title counts them. */
export function timelineJsOf(story: Story): object {
  const shown = story.happenings.filter((happening) => tellsDay(happening) && yearOf(happening) !== null).sort(byDay);
  const left = story.happenings.length - shown.length;
  return {
    title: {
      text: {
        headline: escaped('What the reports tell'),
        text: escaped(
          `${shown.length} happenings from ${story.analyses.length} reports; ${left} without a day are not shown.`,
        ),
      },
    },
    events: shown.map((happening) => eventOf(happening, story)),
  };
}

function eventOf(happening: Happening, { analyses }: Story): object {
  const { id, kind, summary, reality, when, mentions } = happening;
  if (when === null) throw new RangeError(`${id} has no time`);
  const quotes = mentions.map(({ report, file, quote }) => {
    const outlet = analyses.find((analysis) => analysis.report.id === report)?.report.outlet ?? file;
    return `<p>${escaped(outlet)}: “${escaped(quote)}”</p>`;
  });
  const last = lastDay(when.from, when.to);
  return {
    unique_id: id,
    group: kind,
    start_date: dateOf(when.from),
    ...(last === null ? {} : { end_date: dateOf(last) }),
    display_date: escaped(`${dayText(when)} (“${when.stated}”)`),
    text: {
      headline: escaped(reality === 'happened' ? summary : `${summary} (${reality})`),
      text: quotes.join(''),
    },
  };
}

function yearOf({ when }: Happening): string | null {
  return /^\d{4}/u.exec(when?.from ?? '')?.[0] ?? null;
}

/** The last day of a stretch that is longer than one, else null. */
function lastDay(from: string, to: string): string | null {
  const day = Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - (to.length > 10 ? 0 : 86_400_000);
  const last = new Date(day).toISOString().slice(0, 10);
  return last > from.slice(0, 10) ? last : null;
}

/** The fields that the text gives: a day without an hour gets none. */
function dateOf(time: string): object {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  const hour = /T(\d\d):(\d\d)/u.exec(time);
  return { year, month, day, ...(hour === null ? {} : { hour: Number(hour[1]), minute: Number(hour[2]) }) };
}
