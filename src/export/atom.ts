import type { Answer, Line, Section } from '../model/answer.ts';
import { hashId } from '../model/id.ts';
import type { Report } from '../model/report.ts';
import type { Story } from '../model/story.ts';
import { element, XML_HEAD } from './xml.ts';

/** What changed as an Atom feed (RFC 4287): an entry for each line of a page of the form `changes` that tells a change. An entry keeps its
 *  id as long as the change is of the same kind and rests on the same words of the same texts. Times are those of the newest report
 *  that it cites, read as UTC where the report tells no zone; the clock is never asked. */
export function atomOf(answer: Answer, story: Story): string {
  const entries = entriesOf(answer, story.analyses);
  const newest = entries.map(({ updated }) => updated).concat(updatedBy(idsOf(story), story.analyses));
  return writeFeed({
    id: `urn:crossread:${hashId('feed', answer.question)}`,
    title: answer.question,
    updated: newest.toSorted(compare).at(-1) ?? UNKNOWN,
    entries,
  });
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly categories: readonly string[];
  readonly links: readonly { readonly href: string; readonly title: string }[];
  readonly content: string;
}

/** What an entry is made from: a page of the form `changes`, as it was written or as it was kept. */
export type Page = Pick<Answer, 'sections' | 'sources'>;

/** The texts that it cites, and when they were published. */
export type Texts = readonly {
  readonly report: Pick<Report, 'id' | 'sha256' | 'url' | 'title'>;
  readonly dated: { readonly from: string } | null;
}[];

/** An entry for each change that a page tells. */
export function entriesOf(page: Page, texts: Texts): readonly Entry[] {
  const told = new Map<string, number>();
  return page.sections
    .filter(({ role }) => CHANGES.has(role))
    .flatMap((section) => section.lines.map((line) => ({ line, section })))
    .map(({ line, section }) => {
      const id = idOf(section, line, texts);
      const before = told.get(id) ?? 0;
      told.set(id, before + 1);
      return {
        id: before === 0 ? id : `${id}-${before + 1}`,
        title: `${section.heading}: ${shortened(line.text)}`,
        updated: updatedBy(line.citations, texts),
        categories: [section.heading],
        links: addressesOf(line, texts),
        content: contentOf(line, page),
      };
    });
}

/** @param feed.id an IRI */
export function writeFeed(feed: {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
}): string {
  return (
    XML_HEAD +
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('updated', {}, feed.updated),
      element('author', {}, [element('name', {}, 'Crossread')]),
      element('generator', {}, 'Crossread'),
      ...feed.entries.map(({ id, title, updated, categories, links, content }) =>
        element('entry', {}, [
          element('id', {}, `urn:crossread:${id}`),
          element('title', {}, title),
          element('updated', {}, updated),
          ...categories.map((term) => element('category', { term })),
          ...links.map(({ href, title }) => element('link', { rel: 'related', href, title })),
          element('content', { type: 'text' }, content),
        ]),
      ),
    ])
  );
}

const CHANGES: ReadonlySet<Section['role']> = new Set(['changes', 'contested']);

/** Where no report has a day: Atom asks for a time. */
const UNKNOWN = '1970-01-01T00:00:00Z';

function idsOf({ analyses }: Story): readonly { readonly report: string }[] {
  return analyses.map(({ report }) => ({ report: report.id }));
}

function idOf({ heading }: Section, { citations }: Line, texts: Texts): string {
  const hashes = new Map(texts.map(({ report }) => [report.id, report.sha256]));
  return hashId(
    'change',
    heading,
    ...citations.flatMap(({ report, start, end }) => [hashes.get(report) ?? '', start, end]),
  );
}

/** The time of the newest of these reports. */
function updatedBy(cited: readonly { readonly report: string }[], texts: Texts): string {
  const ids = new Set(cited.map(({ report }) => report));
  const times = texts.flatMap(({ report, dated }) => {
    const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/u.exec(dated?.from ?? '') ?? [];
    return ids.has(report.id) && day !== undefined ? [`${day}T${clock ?? '00:00'}:00Z`] : [];
  });
  return times.toSorted(compare).at(-1) ?? UNKNOWN;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Only what leads to the web: an address of a report may be anything. */
function addressesOf({ citations }: Line, texts: Texts): readonly { readonly href: string; readonly title: string }[] {
  const ids = new Set(citations.map(({ report }) => report));
  return texts.flatMap(({ report }) =>
    ids.has(report.id) && report.url !== null && /^https?:\/\//iu.test(report.url)
      ? [{ href: report.url, title: report.title }]
      : [],
  );
}

/** The line, and the words that it rests on with their sources. */
function contentOf({ text, citations }: Line, { sources }: Page): string {
  const quotes = citations.map(({ report, quote }) => {
    const source = sources.find((one) => one.report === report);
    return `${source?.outlet ?? source?.title ?? ''}: “${quote}”`;
  });
  return [text, ...quotes].join(' — ');
}

/** Letters of a title at most. */
const LONGEST = 140;

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).toWellFormed()} …`;
}
