import type { Span } from '../model/span.ts';

/** The stored text of a source with the cited stretches marked and the furniture of the page set back. Each cited span has a
 *  place with an id of its own, however the spans overlap. */
export function textHtml(text: string, cited: readonly Span[], furniture: readonly Span[], number: number): string {
  const spans = distinct(cited);
  const edges = new Set([0, text.length, ...[...spans, ...furniture].flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const back = distinct(furniture);
  let html = '';
  let open: Span[] = [];
  let next = 0;
  let aside = 0;
  for (const [at, start] of sorted.entries()) {
    const end = sorted[at + 1] ?? text.length;
    open = open.filter((span) => span.end > start);
    for (let span = spans[next]; span !== undefined && span.start === start; span = spans[++next]) {
      html += `<span class="spot" id="${spot(number, span)}"></span>`;
      open.push(span);
    }
    while ((back[aside]?.end ?? Number.POSITIVE_INFINITY) <= start) aside++;
    const piece = escaped(text.slice(start, end));
    if (piece === '') continue;
    if (open.length > 0) html += `<mark>${piece}</mark>`;
    else
      html += (back[aside]?.start ?? Number.POSITIVE_INFINITY) <= start ? `<span class="aside">${piece}</span>` : piece;
  }
  return html;
}

/** The id of a cited place in the page. */
export function spot(number: number, { start, end }: Span): string {
  return `source-${number}-${start}-${end}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. NUL and other controls that HTML forbids are left out; half a surrogate pair
 *  becomes the replacement character, so that the page is valid UTF-8. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

function distinct(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((span, at) => span.start !== sorted[at - 1]?.start || span.end !== sorted[at - 1]?.end);
}
