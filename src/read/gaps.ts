import { GAPS, type GapRule, GIVEN_ONLY, TITLED_NAME, TITLED_WORD } from '../lexicon/gaps.ts';
import type { Block } from '../model/report.ts';
import type { Mark } from '../model/span.ts';
import type { Body } from './body.ts';

/** Places where whoever took the text from its page lost words. Reported, never filled in. */
export function findGaps({ text, blocks }: Body): readonly Mark[] {
  const rules = GAPS.filter(({ needs }) => needs === undefined || needs.some((need) => text.includes(need)));
  return [
    ...blocks.flatMap((block, index) => [...inside(text, block, rules), ...cutOff(text, block, blocks[index + 1])]),
    ...cutNames(text, blocks),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function inside(text: string, { start, end, role }: Block, rules: readonly GapRule[]): readonly Mark[] {
  if (!SAYS.has(role)) return [];
  const words = text.slice(start, end);
  return rules.flatMap(({ look, why }) =>
    [...words.matchAll(look)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].trimEnd().length,
      why,
    })),
  );
}

const SAYS: ReadonlySet<Block['role']> = new Set(['standfirst', 'paragraph', 'item', 'quotation']);

/** “Prime Minister Orla and Tor Brek met”: a title with a given name alone. Given names are told by the text itself, where it names the bearer
 *  in full elsewhere, or known; a name that the text uses alone again is how this person is called. */
function cutNames(text: string, blocks: readonly Block[]): readonly Mark[] {
  if (!TITLE_WORDS.some((word) => text.includes(word))) return [];
  const said = blocks.filter(({ role }) => SAYS.has(role));
  const found = said.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(TITLED_WORD)].map((match) => ({ at: start + match.index, words: match[0] })),
  );
  if (found.length === 0) return [];
  const full = new Set([...text.matchAll(TITLED_NAME)].map((match) => match.groups?.word ?? ''));
  const names = found.map((one) => ({ ...one, name: one.words.slice(one.words.lastIndexOf(' ') + 1) }));
  const alone = countAlone(text, new Set(names.map(({ name }) => name)));
  return names
    .filter(({ name }) => (full.has(name) || GIVEN_ONLY.has(name)) && alone.get(name) === 1)
    .map(({ at, words, name }) => {
      const end = at + words.length;
      return { start: end - name.length, end, why: 'a name cut off after its first word' };
    });
}

const TITLE_WORDS = ['Minister ', 'President ', 'Secretary', 'Chief '];

/** How often each of the names stands without another name before or after it. */
function countAlone(text: string, names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { 0: words } of text.matchAll(CAPITALS)) {
    const title = words.lastIndexOf(' ');
    const last = words.slice(title + 1);
    const only = title < 0 || TITLES.test(words.slice(0, title));
    if (only && names.has(last)) found.set(last, (found.get(last) ?? 0) + 1);
  }
  return found;
}

const CAPITALS = /\p{Lu}[\p{L}'’-]*(?:\.?[ \u00a0]\p{Lu}[\p{L}'’-]*)*/gu;
const TITLES = /(?:Minister|President|Secretary|Chief|General|State|Defence|Defense)$/u;

/** A paragraph of whole sentences whose last one breaks off at a word that ends none, and which nothing goes on. The mark is that word.
 *  Other words without a full stop after them are credits of pictures, names and addresses far more often than they are cut. */
function cutOff(text: string, { start, end, role }: Block, next: Block | undefined): readonly Mark[] {
  if (role !== 'paragraph' || end - start < LONG) return [];
  const tail = text.slice(Math.max(start, end - 400), end);
  if (!OPEN.test(tail) || !/[.!?][”"’)]* +\p{Lu}/u.test(tail)) return [];
  if (next !== undefined && (next.role === 'item' || /^[\p{Ll}“"]/u.test(text.slice(next.start, next.start + 1))))
    return [];
  const last = /\S+$/u.exec(tail)?.[0] ?? '';
  return [{ start: end - last.length, end, why: 'stops in mid sentence: the rest is lost' }];
}

const OPEN =
  /(?<![\p{L}-])(?:an?|the|and|or|but|nor|of|to|by|with|from|at|for|into|onto|upon|between|against|among|despite|because|although|whether|which|whose|their|its|his|my|your|our|was|were|is|are|has|have|had|will|would|could|should|must|very|not)$/u;

/** Letters: shorter blocks are often labels or verse. */
const LONG = 150;
