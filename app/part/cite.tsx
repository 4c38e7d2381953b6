import { useId } from 'preact/hooks';
import type { Citation } from '../../src/model/span.ts';
import { addressOf } from '../address.ts';
import { dayOf } from '../name.ts';
import { usePreferences } from '../preferences.ts';
import type { Sources } from '../sources.ts';

/** Where a citation leads: the report, at the spot. */
export function spotOf(story: string, { report, start, end }: Pick<Citation, 'report' | 'start' | 'end'>): string {
  return addressOf(['story', story, 'report', report], { at: `${start}-${end}` });
}

/** Quiet markers behind a sentence, one for each report: by mouse or keyboard they show the exact words, outlet, day and speaker; a click
 *  opens the report at the spot. */
export function Cites({
  story,
  citations,
  sources,
}: {
  readonly story: string;
  readonly citations: readonly Citation[];
  readonly sources: Sources;
}) {
  const groups = [...Map.groupBy(citations, ({ report }) => report)];
  return (
    <span class="cites">
      {groups
        .toSorted(([a], [b]) => sources.numberOf(a) - sources.numberOf(b))
        .map(([report, some]) => (
          <Cite key={report} story={story} citations={some} sources={sources} />
        ))}
    </span>
  );
}

function Cite({
  story,
  citations,
  sources,
}: {
  readonly story: string;
  readonly citations: readonly Citation[];
  readonly sources: Sources;
}) {
  const { tell } = usePreferences();
  const id = useId();
  const [first] = citations;
  if (first === undefined) return null;
  const source = sources.of(first.report);
  const number = sources.numberOf(first.report);
  const outlet = source?.outlet ?? source?.title ?? first.file;
  const day = source?.published == null ? tell('undated') : tell(dayOf(source.published.from));
  return (
    <span class="cite">
      <a
        href={spotOf(story, first)}
        aria-describedby={id}
        aria-label={tell('source {number}: {from}', { number, from: `${outlet}, ${day}` })}
      >
        {number}
      </a>
      <span class="tip" role="tooltip" id={id} lang="en" dir="ltr">
        {citations.slice(0, 3).map(({ start, end, quote }) => (
          <q key={`${start}-${end}`}>{quote}</q>
        ))}
        <span class="from">
          {outlet}, {day}
          {sources.speakersAt(first).map((speaker) => (
            <span key={speaker}> · {speaker}</span>
          ))}
        </span>
      </span>
    </span>
  );
}
