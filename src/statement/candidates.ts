import { SAYING_WORDS } from '../lexicon/saying-nouns.ts';
import { isWishForAnonymity } from './anonymity.ts';
import { type Ruled, ruledBy } from './codes.ts';
import type { Found } from './found.ts';
import { type Line, mayState, type Reading, tokenAt } from './reading.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';
import { word } from './word.ts';

/** A word that may tie words to somebody, with what the rules found there. */
export interface Candidate {
  readonly line: number;
  /** The verb, noun or adjective itself. */
  readonly at: number;
  /** Tokens of the cue as far as it is one verb group. */
  readonly start: number;
  readonly end: number;
  readonly group: VerbGroup;
  /** Null where no rule found anything. */
  readonly found: Found | null;
  /** Names of the rules as numbers. */
  readonly ruled: Ruled;
}

/** Every finding of the rules and every other verb, noun and adjective with something after it that may be said, in order of the text. */
export function findCandidates(reading: Reading, found: readonly Found[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let next = 0;
  for (const line of reading.lines) {
    const index = line.sentence.index;
    const known = new Map<number, Found>();
    for (; next < found.length && (found[next]?.line ?? 0) <= index; next++) {
      const each = found[next];
      if (each !== undefined && each.line === index) known.set(tokenAt(line, each.cue.start), each);
    }
    const open = mayState(line);
    for (let at = 0; at < line.tokens.length; at++) {
      const rule = known.get(at) ?? null;
      if (rule === null && !(open && mayTie(line, at))) continue;
      const group = groupAt(line, at);
      const start = rule === null ? group.start : Math.min(at, tokenAt(line, rule.wideCue.start));
      const end = rule === null ? group.end : endToken(line, rule.wideCue.end, at);
      candidates.push({ line: index, at, start, end, group, found: rule, ruled: ruledBy(rule) });
    }
  }
  return candidates;
}

function endToken(line: Line, place: number, from: number): number {
  let end = from + 1;
  while (end < line.tokens.length && (line.tokens[end]?.end ?? 0) <= place) end++;
  return end;
}

function groupAt(line: Line, at: number): VerbGroup {
  const tag = line.tokens[at]?.tag;
  if (tag === 'VERB' || tag === 'AUX') return verbGroup(line.tokens, at);
  let start = at;
  // “was aware of”, “is not opposed to”
  if (tag === 'ADJ') while (start > 0 && /^(?:AUX|ADV|PART)$/u.test(line.tokens[start - 1]?.tag ?? '')) start--;
  return { start, end: at + 1, verb: at, form: 'finite', passive: false, negated: false };
}

function mayTie(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  if (token.tag === 'VERB')
    return (
      !(token.relation === 'amod' && token.form === 'VBN') &&
      !isWishForAnonymity(line.tokens, at + 1) &&
      !isDeal(line, at)
    );
  const next = word(line.tokens[at + 1]);
  if (token.tag === 'NOUN')
    return next === 'that' || next === 'to' || (AFTER.has(next) && SAYING_WORDS.has(word(token)));
  if (token.tag !== 'ADJ') return false;
  const before = line.tokens[at - 1]?.tag;
  return (before === 'AUX' || before === 'ADV' || before === 'PART') && AFTER.has(next);
}

/** “have agreed a fee of 3 million”: done, not said. */
function isDeal({ tokens }: Line, at: number): boolean {
  const next = tokens[at + 1];
  return /^agree/u.test(word(tokens[at])) && next !== undefined && /^(?:DET|ADJ|NOUN|PROPN|NUM|SYM)$/u.test(next.tag);
}

const AFTER: ReadonlySet<string> = new Set(
  'that to of for on about by from in with over against toward towards'.split(' '),
);
