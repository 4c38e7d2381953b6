import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Story } from '../model/story.ts';

/** Letters before and after a quotation that tell it from another place with the same words. */
const AROUND = 32;

/** Statements and happenings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each target has a position in the stored text,
 *  counted in code points as the recommendation has it, and the words with those around them. */
export function annotationsOf(story: Story): object {
  const items = story.analyses.flatMap(({ report, statements }) => {
    const count = codePoints(report.text);
    const told = story.happenings.flatMap(({ id, kind, mentions }) =>
      mentions.filter((at) => at.report === report.id).map((at) => ({ id, kind, at })),
    );
    return [
      ...statements.map(({ id, act, speakers, span }) => ({
        ...annotation(`${id}`, report, span, count),
        body: {
          type: 'TextualBody',
          purpose: 'tagging',
          value: `${act}: ${speakers.map(({ name }) => name).join(' > ')}`,
        },
      })),
      ...told.map(({ id, kind, at }, index) => ({
        ...annotation(`${id}-${index + 1}`, report, at, count),
        body: { type: 'TextualBody', purpose: 'tagging', value: `happening: ${kind}` },
      })),
    ];
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:crossread:annotations',
    type: 'AnnotationPage',
    items,
  };
}

function annotation(id: string, report: Report, { start, end }: Span, count: (unit: number) => number): object {
  return {
    id: `urn:crossread:${report.id}:${id}`,
    type: 'Annotation',
    motivation: 'tagging',
    target: {
      source: report.url ?? `urn:sha256:${report.sha256}`,
      selector: [
        { type: 'TextPositionSelector', start: count(start), end: count(end) },
        {
          type: 'TextQuoteSelector',
          exact: report.text.slice(start, end),
          prefix: report.text.slice(Math.max(0, start - AROUND), start),
          suffix: report.text.slice(end, end + AROUND),
        },
      ],
    },
  };
}

/** Offsets in UTF-16 code units to offsets in code points, in one walk over the text. */
function codePoints(text: string): (unit: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      pairs.push(at);
      at++;
    }
  }
  return (unit) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
