import { byPlace, compareText } from '../model/citation.ts';
import type { Reality } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import type { Citation, ClaimId, HappeningId } from '../model/span.ts';
import type { Act } from '../model/statement.ts';
import type { Story } from '../model/story.ts';

/** What stands on the axis of time: what happened, what was said, and what is dated differently. */
export interface Moments {
  readonly happened: readonly HappenedMoment[];
  readonly said: readonly SaidMoment[];
  readonly disputed: readonly DisputedMoment[];
}

/** A stretch of time as the model has it: inclusive, exclusive; `--05-10` where the year is not known. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly stated: string;
}

export interface HappenedMoment {
  readonly id: HappeningId;
  readonly kind: string;
  readonly summary: string;
  readonly reality: Reality;
  readonly when: Stretch;
  readonly place: string | null;
  readonly parties: readonly string[];
  readonly mentions: readonly Citation[];
}

export interface SaidMoment {
  readonly id: string;
  readonly act: Act;
  readonly speaker: string;
  readonly party: string | null;
  readonly when: Stretch;
  readonly at: Citation;
}

/** One thing with the times that the reports give it. */
export interface DisputedMoment {
  readonly claim: ClaimId;
  readonly text: string;
  readonly sides: readonly {
    readonly value: string;
    readonly party: string | null;
    /** null where the words of the side give no day. */
    readonly when: Stretch | null;
    readonly evidence: readonly Citation[];
  }[];
}

/** In order of time; what has no time is left out. */
export function momentsOf(story: Story): Moments {
  return { happened: happenedIn(story), said: saidIn(story), disputed: disputedIn(story) };
}

function happenedIn({ happenings }: Story): readonly HappenedMoment[] {
  return happenings
    .flatMap(({ id, kind, summary, reality, when, place, parts, mentions }) =>
      when === null
        ? []
        : [
            {
              id,
              kind,
              summary,
              reality,
              when: stretchOf(when),
              place,
              parties: [...new Set(parts.flatMap(({ party }) => party ?? []))],
              mentions,
            },
          ],
    )
    .toSorted((a, b) => byTime(a.when, b.when) || compareText(a.id, b.id));
}

function saidIn({ analyses }: Story): readonly SaidMoment[] {
  return analyses
    .flatMap(({ report, statements }) =>
      statements.flatMap(({ id, act, speakers, said, span }) => {
        const speaker = speakers.at(-1);
        if (said === null || speaker === undefined) return [];
        const at = {
          report: report.id,
          file: report.file,
          start: span.start,
          end: span.end,
          quote: report.text.slice(span.start, span.end),
        };
        return [{ id, act, speaker: speaker.name, party: speaker.party, when: stretchOf(said), at }];
      }),
    )
    .toSorted((a, b) => byTime(a.when, b.when) || byPlace(a.at, b.at));
}

function disputedIn(story: Story): readonly DisputedMoment[] {
  return story.claims.flatMap(({ id, text, differences }) =>
    differences
      .filter(({ field, verdict }) => field === 'time' && verdict !== 'compatible')
      .map(({ sides }) => ({
        claim: id,
        text,
        sides: sides.map(({ value, party, evidence }) => ({
          value,
          party,
          when: evidence.map((at) => timeAt(at, story)).find((when) => when !== null) ?? null,
          evidence,
        })),
      })),
  );
}

/** The time of the telling at a place; else of a time named there. */
function timeAt(at: Citation, { analyses }: Story): Stretch | null {
  const analysis = analyses.find(({ report }) => report.id === at.report);
  const telling = analysis?.tellings.find(
    ({ span, when }) => when !== null && span.start < at.end && span.end > at.start,
  );
  if (telling?.when) return stretchOf(telling.when);
  const time = analysis?.mentions.find(
    (mention) => mention.type === 'time' && mention.when !== null && mention.start < at.end && mention.end > at.start,
  );
  return time?.type === 'time' && time.when !== null ? stretchOf(time.when) : null;
}

function stretchOf({ from, to, stated }: When): Stretch {
  return { from, to, stated };
}

function byTime(a: Stretch, b: Stretch): number {
  return compareText(a.from, b.from) || compareText(a.to, b.to);
}
