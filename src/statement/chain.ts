import type { Span } from '../model/span.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';
import type { Placed } from './refine.ts';

/** Attributions with those around and inside them. */
export interface Chains {
  /** For each the attributions around it, outermost first. */
  readonly around: readonly (readonly number[])[];
  /** All that somebody says is that somebody else says something: only the inner attribution counts, with both speakers. */
  readonly hollow: readonly boolean[];
}

/** Deeper nesting is not told apart by any reader. */
const DEEPEST = 4;

export function readChains(reading: Reading, placed: readonly Placed[]): Chains {
  const around: (readonly number[])[] = placed.map(() => []);
  const hollow: boolean[] = placed.map(() => false);
  for (const [at, { found, parent }] of placed.entries()) {
    around[at] = climb(placed, at);
    const outer = parent === null ? undefined : placed[parent]?.found;
    if (parent !== null && outer !== undefined && fills(reading, found, outer)) hollow[parent] = true;
  }
  return { around, hollow };
}

function climb(placed: readonly Placed[], at: number): readonly number[] {
  const holders: number[] = [];
  for (let up = placed[at]?.parent ?? null; up !== null && holders.length < DEEPEST; up = placed[up]?.parent ?? null) {
    if (up === at || holders.includes(up)) break;
    holders.unshift(up);
  }
  return holders;
}

/** Whether the inner attribution is all of the outer one's content. Words in quotation marks stay what they are. */
function fills(reading: Reading, inner: Found, outer: Found): boolean {
  const content = outer.content[0];
  if (
    content === undefined ||
    outer.content.length > 1 ||
    inner.unsaid ||
    inner.family === 'attitude' ||
    outer.family === 'attitude'
  )
    return false;
  if (inner.source === null || inner.phrase || !PASSED_ON.has(outer.act) || !PASSED_ON.has(inner.act)) return false;
  const whole = wholeSpan(reading, inner);
  return whole.start - content.start <= 2 && content.end - whole.end <= 2 && !isQuotation(reading, outer);
}

/** Acts by which somebody hands on what another said. “Officials said Dane warned them” tells of a warning, so both count. */
const PASSED_ON: ReadonlySet<string> = new Set(['say', 'claim', 'confirm', 'announce']);

function isQuotation(reading: Reading, found: Found): boolean {
  const content = found.content[0];
  return found.quotations.some((at) => reading.quotations[at]?.parts.some((part) => part.start === content?.start));
}

/** From the first to the last of cue, source and content. */
export function wholeSpan(reading: Reading, found: Found): Span {
  const parts: Span[] = [found.cue, ...found.content];
  const tokens = reading.lines[found.sourceLine]?.tokens ?? [];
  const first = found.source === null ? undefined : tokens[found.source.start];
  const last = found.source === null ? undefined : tokens[found.source.end - 1];
  if (first !== undefined && last !== undefined) parts.push({ start: first.start, end: last.end });
  return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) };
}
