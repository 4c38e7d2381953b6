import type { Has } from '../model/analysis.ts';
import { joinNeighbours } from './join.ts';
import { beginnings, CLASSES, compileLook, type Look, mayStartClass } from './look.ts';
import type { FoundTime, TimeExpression } from './meaning.ts';
import { TIME_RULES, type TimeRule } from './rules.ts';
import { towardOf } from './tense.ts';
import { scanWords, type Word } from './words.ts';

/** Find the time expressions of a report, in order, none overlapping, and nothing worked out yet. */
export function findTimes({ report, sentences }: Has<'report' | 'sentences'>): readonly TimeExpression[] {
  return sentences.flatMap((sentence) =>
    findTimesIn(scanWords(report.text, sentence)).map(({ meaning, rule, start, end }) => ({
      start,
      end,
      meaning,
      rule,
      sentence: sentence.index,
      toward: towardOf(sentence, start, end),
    })),
  );
}

/** The longest rule at each place, from left to right; among equals the first in the table. */
export function findTimesIn(words: readonly Word[]): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (let at = 0; at < words.length; at++) {
    const best = longestAt(words, at);
    if (best === null) continue;
    found.push(words[at - 1]?.lower === 'since' ? since(best) : best);
    at = best.next - 1;
  }
  return joinNeighbours(found, words);
}

function since(found: FoundTime): FoundTime {
  return found.meaning.kind === 'point' ? { ...found, meaning: { ...found.meaning, since: true } } : found;
}

function longestAt(words: readonly Word[], at: number): FoundTime | null {
  let best: FoundTime | null = null;
  let order = 0;
  for (const { rule, look, place } of rulesFor(words, at)) {
    if (rule.after !== undefined && !rule.after.has(words[at - 1]?.lower ?? '')) continue;
    const match = look(words, at);
    if (match === null) continue;
    if (best !== null && (match.next < best.next || (match.next === best.next && place > order))) continue;
    if (rule.unless?.(words, at, match.next)) continue;
    const meaning = rule.means(match.caught);
    const [first, last] = [words[at], words[match.next - 1]];
    if (meaning === null || first === undefined || last === undefined) continue;
    best = { meaning, rule: rule.id, start: first.start, end: last.end, first: at, next: match.next };
    order = place;
  }
  return best;
}

interface Compiled {
  readonly rule: TimeRule;
  readonly look: Look;
  /** Its place in the table. */
  readonly place: number;
}

const NONE: readonly Compiled[] = [];
const BY_WORD = new Map<string, Compiled[]>();
const BY_CLASS = new Map<string, Compiled[]>();
for (let place = 0; place < TIME_RULES.length; place++) {
  const rule = TIME_RULES[place];
  if (rule === undefined) continue;
  const compiled = { rule, look: compileLook(rule.look), place };
  for (const beginning of beginnings(rule.look)) {
    const [index, key] = beginning.startsWith('{') ? [BY_CLASS, beginning.slice(1, -1)] : [BY_WORD, beginning];
    index.set(key, [...(index.get(key) ?? []), compiled]);
  }
}
const CLASS_RULES = [...BY_CLASS].map(([name, rules]) => ({ rules, takes: CLASSES[name] }));

/** Common words that many rules begin with and none ends with: they are only worth a look where the next word is in some rule. */
const NEVER_ALONE = new Set('the a an in on at of over that this half'.split(' '));
const LITERALS = new Set(TIME_RULES.flatMap(({ look }) => look.split(/[\s()|?~]+/u)));

function isKnown(word: Word | undefined): boolean {
  return word !== undefined && (mayStartClass(word) || LITERALS.has(word.lower));
}

/** The rules that may begin at a word. */
function rulesFor(words: readonly Word[], at: number): readonly Compiled[] {
  const word = words[at];
  if (word === undefined) return NONE;
  if (NEVER_ALONE.has(word.lower) && !isKnown(words[at + 1])) return NONE;
  const byWord = BY_WORD.get(word.lower) ?? NONE;
  if (!mayStartClass(word)) return byWord;
  let fitting: Set<Compiled> | null = null;
  for (const { rules, takes } of CLASS_RULES) {
    if (takes === undefined || takes(words, at) === null) continue;
    fitting ??= new Set(byWord);
    for (const rule of rules) fitting.add(rule);
  }
  return fitting === null ? byWord : [...fitting];
}
