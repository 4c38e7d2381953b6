import { OUTLET_HEADS } from '../lexicon/bodies.ts';
import type { Name, Names } from './name.ts';
import type { Line, Word } from './words.ts';

/** Papers that the words around show: “told the Chronicle”, “a letter seen by the Mirror”; and what the outlet of the report calls itself
 *  (“told the Kveldsblad” in the Dorran Kveldsblad). Whoever tells them something is not of them.
 *  @param outlet as the report names it; null where it does not */
export function withPapers(lines: readonly Line[], { names, runs }: Names, outlet: string | null): Names {
  const papers = new Set<string>();
  for (const name of names) {
    if (name.known !== null || !MAY_BE.has(name.kind) || papers.has(name.key)) continue;
    const isOwn = outlet !== null && isCalled(outlet, name.key);
    if (!isOwn && !OUTLET_HEADS.has(name.key.toLowerCase())) continue;
    if (isTold(lines[name.line]?.words ?? [], name)) papers.add(name.key);
  }
  if (papers.size === 0) return { names, runs };
  return {
    names: names.map((name) => (papers.has(name.key) ? { ...name, kind: 'outlet', rule: 'told' } : name)),
    runs,
  };
}

const MAY_BE: ReadonlySet<Name['kind']> = new Set<Name['kind']>(['organisation', 'person', 'thing', 'unknown']);

/** The whole name or its last words. */
function isCalled(outlet: string, key: string): boolean {
  return ` ${outlet.toLowerCase()}`.endsWith(` ${key.toLowerCase()}`);
}

/** “told (the) X”, “seen by (the) X”, “an interview with the X”, “the X reported” */
function isTold(words: readonly Word[], { first, last }: Name): boolean {
  const the = words[first - 1]?.lower === 'the';
  const at = the ? first - 2 : first - 1;
  const before = words[at]?.lower ?? '';
  const before2 = words[at - 1]?.lower ?? '';
  if (before === 'told') return true;
  if (before === 'by') return SEEN.has(before2);
  if (before === 'to') return before2 === 'according';
  if (before === 'with') return before2 === 'interview';
  if (before === 'newspaper' || before === 'daily') return true;
  return the && PRINTS.has(words[last]?.lower ?? '');
}

const SEEN = new Set('seen obtained reviewed examined published'.split(' '));
const PRINTS = new Set('reported reports published revealed wrote writes'.split(' '));
