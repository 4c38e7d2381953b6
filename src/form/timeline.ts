import { differenceLines } from '../answer/contested.ts';
import { bringsEnd, byGain, originals } from '../answer/context.ts';
import { analysisOf, type Material, type Words } from '../answer/material.ts';
import { isToldLine, nothingTold, type Told, tellLine, tellOnce } from '../answer/once.ts';
import { restates } from '../answer/restated.ts';
import { sharedBy } from '../answer/subject.ts';
import { byDay, dayText, happeningLine, tellsDay } from '../answer/timeline.ts';
import { TALK } from '../lexicon/explain.ts';
import type { Line, Section } from '../model/answer.ts';
import type { Happening } from '../model/happening.ts';

/** Happenings without a day that are listed; the rest is counted by the limits. */
const MOST_UNDATED = 12;

/** Every day that is told of with what took place on it, as stated and as worked out; then what the reports date differently, both
 *  dates side by side; then what they tell without a day. */
export function writeTimelineForm(material: Material): readonly Section[] {
  const { story, relevance } = material;
  const dated = story.happenings.filter(
    (happening) =>
      tellsDay(happening) &&
      happening.reality !== 'possible' &&
      happening.mentions.some((at) => {
        const analysis = analysisOf(story, at.report);
        return analysis !== undefined && relevance(analysis, at) > 0;
      }),
  );
  const told = nothingTold();
  return [
    ...daySections(dated, material, told),
    {
      role: 'contested',
      heading: 'Dated differently',
      party: null,
      lines: differenceLines(material, ({ field }) => field === 'time'),
    },
    { role: 'others', heading: 'Told without a day', party: null, lines: undatedLines(material, told) },
  ];
}

/** One section for each day or stretch of days, in their order. */
function daySections(happenings: readonly Happening[], { story }: Material, told: Told): readonly Section[] {
  const days = Map.groupBy([...happenings].sort(byDay), ({ when }) => (when === null ? '' : headingOf(when)));
  return [...days].map(([heading, of]) => ({
    role: 'timeline',
    heading,
    party: null,
    lines: of.flatMap((happening) => {
      const line = happeningLine(happening, story);
      if (line === null || isToldLine(line, told)) return [];
      tellLine(line, told, story);
      return [line];
    }),
  }));
}

/** The day without its hour: “10 May 2031”, “7 to 9 May 2031”. */
function headingOf({ from, to }: NonNullable<Happening['when']>): string {
  const text = dayText({ from, to });
  return text.replace(/, \d\d:\d\d$/u, '');
}

/** What took place or is planned without a day, what the story is most about first; nothing that is only said. */
function undatedLines(material: Material, told: Told): readonly Line[] {
  const words = originals(material).filter(
    ({ tellings }) =>
      tellings.some(({ kind, reality }) => TOLD.has(reality) && !TALK.has(kind)) &&
      !tellings.some(({ when }) => tellsDay({ when })),
  );
  const share = sharedBy(material.story);
  const kept: Words[] = [];
  for (const one of byGain(words, material, words.length)) {
    if (kept.length >= TRIED) break;
    if (bringsEnd(one, kept) || bringsDeed(one, kept) || !restates(one, kept, share)) kept.push(one);
  }
  return tellOnce(kept, MOST_UNDATED, told, material);
}

/** What somebody with a name did of whom nothing of the kind is told yet: strikes of the one side are not those of the other. */
function bringsDeed(words: Words, kept: readonly Words[]): boolean {
  const known = new Set(kept.flatMap(deedsOf));
  return deedsOf(words).some((deed) => !known.has(deed));
}

function deedsOf({ tellings }: Words): readonly string[] {
  return tellings.flatMap(({ kind, reality, parts }) =>
    reality !== 'happened' || TALK.has(kind)
      ? []
      : parts.flatMap(({ role, actor }) =>
          role === 'by' && !actor.startsWith('unnamed/') ? [`${kind} ${actor}`] : [],
        ),
  );
}

/** Stretches from which the lines are taken: the page may have told some of them. */
const TRIED = 2 * MOST_UNDATED;

const TOLD: ReadonlySet<string> = new Set(['happened', 'ongoing', 'planned']);
