import type { Has } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import { joinNeighbours } from './join.ts';
import { beginnings, CLASSES, compileLook, type Look } from './look.ts';
import type { Meaning, TimeExpression } from './meaning.ts';
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
      toward: towardOf(sentence as Sentence, start, end),
    })),
  );
}

/** One expression among the words of a sentence. */
export interface FoundTime {
  readonly meaning: Meaning;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Indexes of the first word and of the one behind the last. */
  readonly first: number;
  readonly next: number;
}

/** The longest rule at each place, from left to right; among equals the first in the table. */
export function findTimesIn(words: readonly Word[]): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (let at = 0; at < words.length; at++) {
    const best = longestAt(words, at);
    if (best === null) continue;
    found.push(best);
    at = best.next - 1;
  }
  return joinNeighbours(found, words);
}

function longestAt(words: readonly Word[], at: number): FoundTime | null {
  let best: FoundTime | null = null;
  for (const { rule, look } of rulesFor(words, at)) {
    const match = look(words, at);
    if (match === null || (best !== null && match.next <= best.next)) continue;
    const meaning = rule.means(match.caught);
    if (meaning === null) continue;
    const [first, last] = [skipLead(words, at, match.next), words[match.next - 1]];
    const head = words[first];
    if (head === undefined || last === undefined) continue;
    best = { meaning, rule: rule.id, start: head.start, end: last.end, first, next: match.next };
  }
  return best;
}

/** Prepositions that a rule looks at but that are no part of the expression. */
const LEADS = new Set(
  'in since until till by during from before after through of to at around about and for between on'.split(' '),
);

function skipLead(words: readonly Word[], at: number, next: number): number {
  return at < next - 1 && LEADS.has(words[at]?.lower ?? '') ? at + 1 : at;
}

interface Compiled {
  readonly rule: TimeRule;
  readonly look: Look;
}

const BY_WORD = new Map<string, Compiled[]>();
const BY_CLASS = new Map<string, Compiled[]>();
for (const rule of TIME_RULES) {
  const compiled = { rule, look: compileLook(rule.look) };
  for (const beginning of beginnings(rule.look)) {
    const [index, key] = beginning.startsWith('{')
      ? [BY_CLASS, beginning.slice(1, -1)]
      : [BY_WORD, beginning.replace(/^~/u, '')];
    index.set(key, [...(index.get(key) ?? []), compiled]);
  }
}
const CLASS_RULES = [...BY_CLASS].map(([name, rules]) => ({ rules, takes: CLASSES[name] }));

/** The rules that may begin at a word, in the order of the table. */
function rulesFor(words: readonly Word[], at: number): readonly Compiled[] {
  const fitting = new Set(BY_WORD.get(words[at]?.lower ?? '') ?? []);
  for (const { rules, takes } of CLASS_RULES) {
    if (takes !== undefined && takes(words, at) !== null) for (const rule of rules) fitting.add(rule);
  }
  return [...fitting].sort((a, b) => TIME_RULES.indexOf(a.rule) - TIME_RULES.indexOf(b.rule));
}
