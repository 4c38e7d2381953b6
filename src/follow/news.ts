import { type Entry, entriesOf, type Page, writeFeed } from '../export/atom.ts';
import type { KeptCase } from '../kept/kept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import { hashId } from '../model/id.ts';
import { changesBetween, compare, understand } from '../pipeline.ts';
import type { Kept, Store } from '../store/store.ts';
import { DAY } from './clock.ts';

/** Work out what changed in a story by the reports that came after a moment, and keep it as an answer of the story.
 *  @param told ISO 8601: what was kept by then was told
 *  @returns how many changes there are */
export async function tellChanges(
  kept: KeptCase,
  lexicon: Lexicon,
  { told, at }: { readonly told: string; readonly at: string },
): Promise<number> {
  const { store, story } = kept;
  const now = kept.case.story();
  const before = standingAt(await store.reports(story, { all: true }), told);
  const corrections = await kept.corrections();
  const known: readonly Analysis[] = kept.case.analyses();
  const older = understand(
    before.map(({ report }) => report).sort((a, b) => compareText(a.file, b.file) || compareText(a.id, b.id)),
    lexicon,
    { before: known, corrections },
  );
  const { answer } = changesBetween(compare(older, lexicon, withoutNames(corrections)), now);
  const count = answer.sections
    .filter(({ role }) => role === 'changes' || role === 'contested')
    .flatMap(({ lines }) => lines).length;
  if (count > 0) await kept.keepAnswer(answer, at);
  return count;
}

/** Reports that are kept apart by name are not all there in the older state. */
function withoutNames<Corrections extends { readonly apart?: unknown }>({ apart: _, ...rest }: Corrections) {
  return rest;
}

/** The versions that stood at a moment. */
function standingAt(all: readonly Kept[], told: string): readonly Kept[] {
  const later = new Set(all.filter(({ added }) => added > told).map(({ report }) => report.id));
  return all.filter(
    ({ report, replacedBy }) => !later.has(report.id) && (replacedBy === null || later.has(replacedBy)),
  );
}

export interface FeedOptions {
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Stories whose changes are told. */
  readonly stories: readonly string[];
}

/** The changes that were told of the last weeks as an Atom feed, the newest first. They come from the store: what rested on a report that
 *  was removed is not there any more. */
export async function feedOf(store: Store, { title, at, stories }: FeedOptions): Promise<string> {
  const since = new Date(Date.parse(at) - KEPT).toISOString();
  const entries: Entry[] = [];
  for (const story of stories) {
    const pages = await store.answers(story, { form: 'changes', since });
    if (pages.length === 0) continue;
    const texts = (await store.reports(story, { all: true })).map(({ report }) => ({
      report,
      dated: report.published,
    }));
    for (const { json, at: told } of pages) {
      const page = JSON.parse(json) as Page;
      for (const entry of entriesOf(page, texts)) {
        entries.push({
          ...entry,
          updated: told,
          categories: [...entry.categories, ...(stories.length > 1 ? [story] : [])],
        });
      }
    }
  }
  // A change that was told again is the same entry: the first time counts.
  const first = new Map<string, Entry>();
  for (const entry of entries.sort((a, b) => compareText(a.updated, b.updated) || compareText(a.id, b.id))) {
    if (!first.has(entry.id)) first.set(entry.id, entry);
  }
  const each = [...first.values()].reverse();
  return writeFeed({
    id: `urn:crossread:${hashId('follow', title)}`,
    title,
    updated: each[0]?.updated ?? at,
    entries: each.slice(0, MOST),
  });
}

/** Milliseconds for which a change stays in the feed; readers that come seldom find it still. */
const KEPT = 30 * DAY;

const MOST = 500;
