import type { Span } from '../model/span.ts';
import { contentEnd, PLAIN, spanOf } from './content.ts';
import { quotationsIn } from './found.ts';
import type { Line, Reading } from './reading.ts';
import { finiteAt } from './verb-group.ts';
import { word } from './word.ts';

/** The words before an attribution, and after it where it stands in their middle. */
export function wordsAround(
  reading: Reading,
  line: Line,
  start: number,
  end: number,
): { readonly content: readonly Span[]; readonly quotations: readonly number[] } | null {
  const { tokens, quotation } = line;
  let last = start - 1;
  while (last >= 0 && (word(tokens[last]) === ',' || word(tokens[last]) === '—' || word(tokens[last]) === '–')) last--;
  if (last < 0) return wordsOfSentenceBefore(reading, line);
  const content: Span[] = [];
  const quotations = new Set<number>();
  const inside = quotation[last] ?? -1;
  let first = 0;
  const opening = openingOf(line, last);
  const alone = noWordsBefore(line, opening);
  const region = reading.quotations[inside];
  if (inside !== -1 && (alone || word(tokens[opening - 1]) === ':') && region !== undefined) {
    const endOfPart = tokens[last]?.end ?? 0;
    content.push(...region.parts.filter((part) => part.start < endOfPart));
    quotations.add(inside);
  } else {
    first = firstOfWords(line, last);
    const split = word(tokens[end]) === ',';
    if (inside === -1 && !split && !tokens.slice(first, last + 1).some((_, at) => finiteAt(tokens, first + at)))
      return null;
    content.push(spanOf(line, first, last + 1));
    for (const each of quotationsIn(line, first, last + 1)) quotations.add(each);
  }
  let at = end;
  while (at < tokens.length && [',', ':', '—', '–'].includes(word(tokens[at]))) at++;
  if (at > end && at < tokens.length) {
    const opened = quotation[at] ?? -1;
    if (opened !== -1 && opened !== inside) {
      const next = reading.quotations[opened];
      if (next !== undefined) content.push(...next.parts);
      quotations.add(opened);
    } else if (inside === -1 && opened === -1 && word(tokens[end]) === ',') {
      const stop = contentEnd(line, at, PLAIN);
      const led = isLead(line, first, last);
      if (stop > at && (led || !startsAside(line, at))) {
        // “But, she said, closing the port was hard”: the words begin behind the attribution.
        if (led) content.pop();
        content.push(spanOf(line, at, stop));
      }
      for (const each of quotationsIn(line, at, stop)) quotations.add(each);
    }
  }
  return { content, quotations: [...quotations] };
}

/** Nothing but “But”, “And”, “Still”. */
function isLead({ tokens }: Line, first: number, last: number): boolean {
  return first === last && /^(?:CCONJ|ADV|SCONJ)$/u.test(tokens[last]?.tag ?? '');
}

/** The first token of the quotation that token `at` stands in. */
function openingOf({ quotation }: Line, at: number): number {
  let first = at;
  while (first > 0 && quotation[first - 1] === quotation[at]) first--;
  return first;
}

function noWordsBefore({ tokens }: Line, before: number): boolean {
  for (let at = before - 1; at >= 0; at--) if (!/^[.,;:–—-]$/u.test(tokens[at]?.text ?? '')) return false;
  return true;
}

/** “Why now?” / Dane said.: a sentence that is nothing but an attribution belongs to the quotation that ends the sentence before. */
function wordsOfSentenceBefore(
  reading: Reading,
  line: Line,
): { readonly content: readonly Span[]; readonly quotations: readonly number[] } | null {
  const before = reading.lines[line.sentence.index - 1];
  const quotation = before?.quotation.at(-1) ?? -1;
  const region = reading.quotations[quotation];
  if (before === undefined || before.sentence.block !== line.sentence.block || region === undefined) return null;
  return { content: region.parts, quotations: [quotation] };
}

/** A clause of the report's own after the attribution: “, she said, adding that …”, “, she said, as rain fell”. */
function startsAside(line: Line, at: number): boolean {
  const form = word(line.tokens[at]);
  return (
    (line.tokens[at]?.tag === 'VERB' && form.endsWith('ing')) ||
    [
      'as',
      'when',
      'while',
      'after',
      'before',
      'though',
      'although',
      'but',
      'and',
      'who',
      'according',
      'in',
      'during',
      'a',
      'with',
      'speaking',
    ].includes(form)
  );
}

/** Tokens; a sentence that a person wrote is shorter. */
const FAR = 400;

function firstOfWords(line: Line, last: number): number {
  const { tokens } = line;
  const far = Math.max(0, last - FAR);
  let first = far;
  for (let at = last; at > far; at--) {
    if (word(tokens[at]) === ';' && line.quotation[at] === -1) {
      first = at + 1;
      break;
    }
  }
  for (let at = last - 1; at > first; at--) {
    if (
      word(tokens[at]) === ':' &&
      line.quotation[at] === -1 &&
      tokens.slice(at, last + 1).some((_, i) => finiteAt(tokens, at + i))
    )
      first = at + 1;
  }
  first = Math.max(first, afterDateline(line, last));
  if (word(tokens[first]) === 'according') {
    let comma = first;
    while (comma < last && word(tokens[comma]) !== ',') comma++;
    if (comma < last) first = comma;
  }
  while (first < last && /^(?:,|-|–|—|•|\*|·)$/u.test(word(tokens[first]))) first++;
  return first;
}

/** “PORT ASHER, March 9 (Agency) - ” is where the report was written, not what somebody said. */
function afterDateline(line: Line, last: number): number {
  const apart = endOfApart(line, last);
  if (apart > 0) return apart;
  const first = line.tokens[0]?.text ?? '';
  if (!/^\p{Lu}{3,}$/u.test(first)) return 0;
  for (let at = 1; at < Math.min(last, 18); at++) {
    const token = line.tokens[at];
    const apart = token !== undefined && token.start > (line.tokens[at - 1]?.end ?? 0);
    if (token !== undefined && (/^(?:--|—|–)$/u.test(token.text) || (token.text === '-' && apart))) return at + 1;
  }
  return line.tokens[1]?.text === ':' ? 2 : 0;
}

/** Behind a dateline that hangs beside its sentence (text/sentences.ts); 0 where there is none. */
function endOfApart({ tokens }: Line, last: number): number {
  if (!/^[\p{Lu}(]/u.test(tokens[0]?.text ?? '')) return 0;
  const dash = tokens.findIndex(({ text }, at) => at > 0 && at < 24 && /^(?:--?|—|–)$/u.test(text));
  if (dash < 0 || dash >= last) return 0;
  const out = tokens.slice(0, dash + 1).filter(({ head }) => head > dash);
  return out.length === 1 && out[0]?.relation === 'parataxis' ? dash + 1 : 0;
}
