import { DENIED_NOUNS, GENERIC_PARTS } from '../lexicon/denied.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import type { Span } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import { bestIn, bestSince, type Judge, type Target } from './best.ts';
import { mentionsOf } from './mentioned.ts';
import { isExplicit, isNegativeToo, listsOf, overlaps, type Search, sameSpeaker } from './search.ts';
import type { Unit } from './unit.ts';

/** “denies that its soldiers took part in an operation near Lenn on the night of 17 May” answers who tells that foreign soldiers landed
 *  near Lenn that night, whatever the verbs: two things in common, one of them the place, the time or a name of two words. */
export function sameScene(denial: Unit, search: Search): Target | null {
  if (!isExplicit(denial)) return null;
  const { now, before } = search.scenes;
  const words = wordsOf(denial);
  const lists = listsOf(words, search);
  const old = before.get(denial);
  const judge = judgeOf(denial, words);
  const best = old === undefined ? bestIn(lists, judge) : bestSince(old, lists, judge);
  now.set(denial, { lists, best });
  return best;
}

const wordsOf = remembered(
  ({ gist }: Unit): ReadonlySet<string> =>
    new Set([...gist.words].filter((word) => !DENIED_NOUNS.has(word) && !GENERIC_PARTS.has(word))),
);

function judgeOf(denial: Unit, words: ReadonlySet<string>): Judge {
  const own = sceneOf(denial);
  return (unit) => {
    let common = 0;
    for (const word of words) if (unit.gist.words.has(word)) common++;
    if (common < 2 || sameSpeaker(unit, denial) || overlaps(unit, denial)) return null;
    if (isNegativeToo(unit) || !isOriginal(unit.analysis.report.genre)) return null;
    const scene = sceneOf(unit);
    const places = [...own.names].filter((name) => scene.names.has(name)).length;
    const together = own.times.some((one) => scene.times.some((other) => one.from < other.to && other.from < one.to));
    const apart = own.times.length > 0 && scene.times.length > 0 && !together;
    const compounds = [...own.compounds].filter((name) => scene.compounds.has(name)).length;
    const fits = (places > 0 && together && common >= 2) || (compounds > 0 && common >= 2);
    if (!fits || apart) return null;
    const score = common + places + compounds;
    return { unit, score, why: 'the same people at the same place or time' };
  };
}

interface Scene {
  readonly names: ReadonlySet<string>;
  readonly times: readonly When[];
  /** “counting centre”: two nouns that name one thing. */
  readonly compounds: ReadonlySet<string>;
}

const sceneOf = remembered(readScene);

function readScene({ analysis, at, statement }: Unit): Scene {
  const spans: readonly Span[] = statement?.content ?? [at];
  const inside = ({ start, end }: Span): boolean => spans.some((span) => span.start <= start && end <= span.end);
  const sentences = new Set(spans.flatMap((span) => sentencesIn(analysis, span)));
  const names = new Set<string>();
  const times: When[] = [];
  for (const mention of [...sentences].flatMap(({ index }) => mentionsOf(analysis, index))) {
    if (!inside(mention)) continue;
    if (mention.type === 'place') names.add(mention.place);
    if (mention.type === 'time' && mention.when !== null && isDay(mention.when)) times.push(mention.when);
  }
  const compounds = new Set<string>();
  for (const { tokens } of sentences) {
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (next === undefined || !inside(token) || !inside(next) || next.tag !== 'NOUN') continue;
      if (token.relation === 'compound' || (token.relation === 'amod' && token.tag === 'VERB')) {
        compounds.add(`${token.text} ${next.lemma}`.toLowerCase());
      }
    }
    for (const token of tokens) if (token.tag === 'PROPN' && inside(token)) names.add(token.text);
  }
  return { names, times, compounds };
}

/** To the day or closer. */
function isDay({ from, to }: When): boolean {
  return from.length >= 10 && to.length >= 10 && daysBetween(from, to) <= 2;
}

function daysBetween(from: string, to: string): number {
  const days = (date: string): number => {
    const [year = 0, month = 1, day = 1] = date.replace(/^--/u, '0-').slice(0, 10).split('-').map(Number);
    return year * 372 + month * 31 + day;
  };
  return days(to) - days(from);
}
