import { differenceLines } from '../answer/contested.ts';
import type { Material } from '../answer/material.ts';
import { byDay, dayText, happeningLine, tellsDay } from '../answer/timeline.ts';
import type { Section } from '../model/answer.ts';
import type { Happening } from '../model/happening.ts';

/** Happenings without a day that are listed; the rest is counted by the limits. */
const MOST_UNDATED = 12;

/** Every day that is told of with what took place on it, as stated and as worked out; then what the reports date differently, both
 *  dates side by side; then what they tell without a day. */
export function writeTimelineForm(material: Material): readonly Section[] {
  const { story, relevance } = material;
  const told = story.happenings.filter(
    ({ reality, mentions }) =>
      reality !== 'possible' &&
      mentions.some((at) => {
        const analysis = story.analyses.find(({ report }) => report.id === at.report);
        return analysis !== undefined && relevance(analysis, at) > 0;
      }),
  );
  const seen = new Set<string>();
  return [
    ...daySections(told.filter(tellsDay), material, seen),
    {
      role: 'contested',
      heading: 'Dated differently',
      party: null,
      lines: differenceLines(material, ({ field }) => field === 'time'),
    },
    {
      role: 'others',
      heading: 'Told without a day',
      party: null,
      lines: linesOf(
        told.filter((happening) => !tellsDay(happening)),
        material,
        seen,
      ).slice(0, MOST_UNDATED),
    },
  ];
}

/** One section for each day or stretch of days, in their order. */
function daySections(happenings: readonly Happening[], material: Material, seen: Set<string>): readonly Section[] {
  const days = Map.groupBy([...happenings].sort(byDay), ({ when }) => (when === null ? '' : headingOf(when)));
  return [...days].map(([heading, of]) => ({
    role: 'timeline',
    heading,
    party: null,
    lines: linesOf(of, material, seen),
  }));
}

/** The day without its hour: “10 May 2031”, “7 to 9 May 2031”. */
function headingOf({ from, to }: NonNullable<Happening['when']>): string {
  const text = dayText({ from, to });
  return text.replace(/, \d\d:\d\d$/u, '');
}

/** A sentence that tells of two happenings of a day is shown once. */
function linesOf(
  happenings: readonly Happening[],
  { story }: Material,
  seen: Set<string>,
): readonly Section['lines'][number][] {
  return happenings.flatMap((happening) => {
    const line = happeningLine(happening, story);
    const first = line?.citations[0];
    const key = first === undefined ? '' : `${first.report} ${first.start}`;
    if (line === null || seen.has(key)) return [];
    seen.add(key);
    return [line];
  });
}
