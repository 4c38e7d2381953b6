import type { Answer, Line, Section } from '../model/answer.ts';
import { hashId } from '../model/id.ts';
import type { Story } from '../model/story.ts';
import { element, XML_HEAD } from './xml.ts';

/** What changed as an Atom feed (RFC 4287): an entry for each line of a page of the form `changes` that tells a change. An entry keeps its
 *  id as long as the change is of the same kind and rests on the same words of the same texts. Times are those of the newest report
 *  that it cites, read as UTC where the report tells no zone; the clock is never asked. */
export function atomOf(answer: Answer, story: Story): string {
  const told = new Map<string, number>();
  const entries = answer.sections
    .filter(({ role }) => CHANGES.has(role))
    .flatMap((section) => section.lines.map((line) => ({ line, section })))
    .map(({ line, section }) => {
      const id = idOf(section, line, story);
      const before = told.get(id) ?? 0;
      told.set(id, before + 1);
      return {
        line,
        section,
        id: before === 0 ? id : `${id}-${before + 1}`,
        updated: updatedBy(line.citations, story),
      };
    });
  const newest = entries
    .map(({ updated }) => updated)
    .concat(
      updatedBy(
        story.analyses.map(({ report }) => ({ report: report.id })),
        story,
      ),
    );
  return (
    XML_HEAD +
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      element('id', {}, `urn:crossread:${hashId('feed', answer.question)}`),
      element('title', {}, answer.question),
      element('updated', {}, newest.toSorted(compare).at(-1) ?? UNKNOWN),
      element('author', {}, [element('name', {}, 'Crossread')]),
      element('generator', {}, 'Crossread'),
      ...entries.map(({ line, section, id, updated }) =>
        element('entry', {}, [
          element('id', {}, `urn:crossread:${id}`),
          element('title', {}, `${section.heading}: ${shortened(line.text)}`),
          element('updated', {}, updated),
          element('category', { term: section.heading }),
          ...addressesOf(line, story).map(({ href, title }) => element('link', { rel: 'related', href, title })),
          element('content', { type: 'text' }, contentOf(line, answer)),
        ]),
      ),
    ])
  );
}

const CHANGES: ReadonlySet<Section['role']> = new Set(['changes', 'contested']);

/** Where no report has a day: Atom asks for a time. */
const UNKNOWN = '1970-01-01T00:00:00Z';

function idOf({ heading }: Section, { citations }: Line, { analyses }: Story): string {
  const texts = new Map(analyses.map(({ report }) => [report.id, report.sha256]));
  return hashId(
    'change',
    heading,
    ...citations.flatMap(({ report, start, end }) => [texts.get(report) ?? '', start, end]),
  );
}

/** The time of the newest of these reports. */
function updatedBy(cited: readonly { readonly report: string }[], { analyses }: Story): string {
  const ids = new Set(cited.map(({ report }) => report));
  const times = analyses.flatMap(({ report, dated }) => {
    const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/u.exec(dated?.from ?? '') ?? [];
    return ids.has(report.id) && day !== undefined ? [`${day}T${clock ?? '00:00'}:00Z`] : [];
  });
  return times.toSorted(compare).at(-1) ?? UNKNOWN;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Only what leads to the web: an address of a report may be anything. */
function addressesOf(
  { citations }: Line,
  { analyses }: Story,
): readonly { readonly href: string; readonly title: string }[] {
  const ids = new Set(citations.map(({ report }) => report));
  return analyses.flatMap(({ report }) =>
    ids.has(report.id) && report.url !== null && /^https?:\/\//iu.test(report.url)
      ? [{ href: report.url, title: report.title }]
      : [],
  );
}

/** The line, and the words that it rests on with their sources. */
function contentOf({ text, citations }: Line, { sources }: Answer): string {
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
