import type { Story } from '../model/story.ts';
import { annotationsOf } from './annotation.ts';
import { claimReviewsOf } from './claim-review.ts';
import { csvOf } from './csv.ts';
import { gexfOf } from './gexf.ts';
import { graphOf } from './graph.ts';
import { graphmlOf } from './graphml.ts';
import { TABLES } from './tables.ts';
import { timelineJsOf } from './timelinejs.ts';

/** One file of an export. */
export interface Exported {
  /** A file name without a folder. */
  readonly name: string;
  readonly text: string;
}

export type ExportKind = 'csv' | 'timelinejs' | 'annotations' | 'graphml' | 'gexf' | 'claimreview';

const EXPORTS: Readonly<Record<ExportKind, (story: Story) => readonly Exported[]>> = {
  csv: (story) => Object.entries(TABLES).map(([name, table]) => ({ name: `${name}.csv`, text: csvOf(table(story)) })),
  timelinejs: (story) => [{ name: 'timeline.json', text: printed(timelineJsOf(story)) }],
  annotations: (story) => [{ name: 'annotations.jsonld', text: printed(annotationsOf(story)) }],
  graphml: (story) => [{ name: 'story.graphml', text: graphmlOf(graphOf(story)) }],
  gexf: (story) => [{ name: 'story.gexf', text: gexfOf(graphOf(story)) }],
  claimreview: (story) => [{ name: 'claimreview.jsonld', text: printed(claimReviewsOf(story)) }],
};

export const EXPORT_KINDS = Object.keys(EXPORTS) as readonly ExportKind[];

/** A story in the form that another program reads. The same story gives the same bytes. */
export function exportStory(kind: ExportKind, story: Story): readonly Exported[] {
  return EXPORTS[kind](story);
}

function printed(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
