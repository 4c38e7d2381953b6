import type { ListedReport } from '../src/http/client.ts';
import type { Citation } from '../src/model/span.ts';
import { api, type Loaded, useLoaded } from './api.ts';

/** The reports of a story, by id and by the number under which answers cite them. */
export interface Sources {
  readonly all: readonly ListedReport[];
  readonly of: (report: string) => ListedReport | undefined;
  readonly numberOf: (report: string) => number;
  /** Whose words stand at a place, with their party: outermost first. */
  readonly speakersAt: (at: Pick<Citation, 'report' | 'start' | 'end'>) => readonly string[];
}

/** @param numbers report → number, where an answer has numbered them; else they are counted as they are listed */
export function useSources(story: string, numbers?: ReadonlyMap<string, number>): Loaded<Sources> {
  const reports = useLoaded(`${story}/reports`, () => api.all(story, 'reports'));
  const statements = useLoaded(`${story}/statements`, () => api.all(story, 'statements'));
  if (reports.state !== 'found') return reports;
  const byId = new Map(reports.value.map((report, at) => [report.id, { report, number: at + 1 }]));
  const spoken =
    statements.state === 'found' ? Map.groupBy(statements.value, ({ report }) => report) : new Map<string, never[]>();
  return {
    state: 'found',
    value: {
      all: reports.value,
      of: (report) => byId.get(report)?.report,
      numberOf: (report) => numbers?.get(report) ?? byId.get(report)?.number ?? 0,
      speakersAt: ({ report, start, end }) => {
        const touching = (spoken.get(report) ?? []).filter(({ span }) => span.start < end && span.end > start);
        // The one that lies closest around the cited words.
        const [closest] = touching.toSorted((a, b) => distance(a.span, start, end) - distance(b.span, start, end));
        return (closest?.speakers ?? []).map(({ name, party }) =>
          party === null || party === name ? name : `${name} (${party})`,
        );
      },
    },
  };
}

function distance(span: { readonly start: number; readonly end: number }, start: number, end: number): number {
  return Math.abs(span.start - start) + Math.abs(span.end - end);
}
