import type { Span } from '../model/span.ts';

/** Where a block has an opening mark for a closing one: ““The truce holds. “ she said.” Programs that turn straight marks by the blank
 *  before them write so. It is a closing one where words are open and a blank follows it; or a stop stands before it and the next mark opens
 *  again. */
export function turnedMarks(text: string, { start, end }: Span): ReadonlySet<number> {
  const marks: number[] = [];
  for (let at = text.indexOf('“', start); at >= 0 && at < end; at = text.indexOf('“', at + 1)) marks.push(at);
  if (marks.length < 2) return NONE;
  const turned = new Set<number>();
  let open = false;
  let from = start;
  for (const [number, at] of marks.entries()) {
    if (text.slice(from, at).includes('”')) open = false;
    from = at + 1;
    if (!open) open = true;
    else if (isTurned(text, at, { start, end: marks[number + 1] ?? end })) {
      turned.add(at);
      open = false;
    }
  }
  return turned.size === 0 ? NONE : turned;
}

/** @param until the next opening mark, or the end of the block */
function isTurned(text: string, at: number, until: Span): boolean {
  const after = text[at + 1] ?? ' ';
  if (at + 1 >= until.end || /\s/u.test(after)) return true;
  if (!/[,.?!…]\s?$/u.test(text.slice(Math.max(until.start, at - 2), at))) return false;
  if (text.slice(at + 1, until.end).includes('”')) return false;
  // Nothing opens again: only “…, “she said.” and “…, “Dane said.” are plain.
  return text[until.end] === '“' || /\p{Ll}/u.test(after) || SPEAKER.test(text.slice(at + 1, at + MOST_SPEAKER));
}

const NONE: ReadonlySet<number> = new Set();

/** Characters: a name or two with their title. */
const MOST_SPEAKER = 60;
const SPEAKER = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4} (?:said|says|added|told|wrote|tweeted|asked|was quoted)\b/u;
