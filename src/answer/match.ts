import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { isToldAsAsked } from './as-asked.ts';
import { deedsAndThings, type Hit, isNamedIn } from './hit.ts';
import { holdsAsked } from './holds.ts';
import { isKnown } from './known.ts';
import { LOOSE } from './loose.ts';
import type { Unit } from './unit.ts';
import type { Wanted } from './wanted.ts';
import { sentencesOf, type Words } from './words.ts';

/** How far a stretch answers a question. */
export interface Match {
  /** Everything asked is told in it, of those asked about, and it holds what kind of thing is asked for. */
  readonly full: boolean;
  /** 0 to 1: how much of what is asked stands in it or is known from what its report says just before. */
  readonly share: number;
  /** Comparable between full matches of one question: what stands in the sentence itself and belongs together counts more. */
  readonly score: number;
  /** Whether all whom and what the question names stand in it or are known in it. */
  readonly named: boolean;
}

/** Hold a stretch of a report against one thing that is asked. */
export function matchOf(words: Words, wanted: Wanted, story: Story): Match {
  const { analysis } = words;
  const own = sentencesOf(words);
  const hits = own.flatMap((sentence) => deedsAndThings(sentence, wanted));
  let needed = 0;
  let found = 0;
  let score = 0;
  let lacking = 0;
  let named = true;
  for (const unit of wanted.units) {
    const weight = unit.soft ? 0.2 : unit.kind === 'deed' ? 2 : 1;
    needed += weight;
    if (
      hits.some((hit) => hit.unit === unit) ||
      own.some((sentence) => isNamedIn(analysis, sentence, unit)) ||
      (wanted.asks === 'how-old' && isAged(analysis, own, unit))
    ) {
      found += weight;
      score += weight;
    } else if (isKnown(words, own, unit, hits, wanted)) {
      found += 0.9 * weight;
      score += 0.4 * weight;
    } else if (!unit.soft) {
      lacking += unit.kind === 'thing' && isSpared(wanted, hits) ? 0.5 : 1;
      named = named && unit.kind !== 'name';
    }
  }
  const asked = holdsAsked(words, own, hits, wanted, story);
  const stands =
    asked > 0 &&
    !isOfAnotherNumber(words, own, wanted) &&
    (LOOSE.has(wanted.asks) ? isOnTopic(wanted, found) : isWhole(wanted, lacking)) &&
    isToldAsAsked(words, hits, wanted, story);
  return { full: stands, share: needed === 0 ? 0 : found / needed, score: score + asked - lacking, named };
}

/** “The first round” where the second is asked for. */
function isOfAnotherNumber({ analysis }: Words, own: readonly Sentence[], { text }: Wanted): boolean {
  const asked = ORDINAL.exec(text.toLowerCase());
  const [, number, noun] = asked ?? [];
  if (number === undefined || noun === undefined) return false;
  const told = own.map(({ start, end }) => analysis.report.text.slice(start, end).toLowerCase()).join(' ');
  const others = [...told.matchAll(new RegExp(ORDINAL, 'gu'))].filter((one) => one[2] === noun);
  return others.length > 0 && others.every((one) => one[1] !== number);
}

const ORDINAL = /\b(first|second|third|fourth|fifth|sixth|last|next) (\p{L}+)/u;

/** “Moss, 24,”: under whatever first name. */
function isAged({ report }: Analysis, own: readonly Sentence[], { kind, words }: Unit): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return (
    kind === 'name' &&
    own.some(({ start, end }) => /^, (?:aged )?\d{1,3}\b/u.test(report.text.slice(start, end).split(last)[1] ?? ''))
  );
}

/** Whoever holds an office is told by title and name, in whatever words. */
function isWhole({ office, asks }: Wanted, lacking: number): boolean {
  return lacking < 1 || (office !== null && asks !== 'said');
}

/** Of several things that narrow the deed one may be left out where another stands. */
function isSpared({ units }: Wanted, hits: readonly Hit[]): boolean {
  const things = units.filter(({ kind, soft }) => kind === 'thing' && !soft);
  return things.length > 1 && things.some((unit) => hits.some((hit) => hit.unit === unit));
}

/** Words of the one asked about, on something that is asked about where the question names it. */
function isOnTopic({ units, doer }: Wanted, found: number): boolean {
  const speaker = units.filter(({ named }) => named !== null && named === doer).length;
  const topics = units.filter(({ named, soft }) => !soft && (named === null || named !== doer));
  return topics.length === 0 || found - speaker >= 0.9;
}
