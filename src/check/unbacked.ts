import type { Conflict, Pair } from './conflict.ts';
import type { Passage } from './passage.ts';

/** A sentence that tells as so what a passage tells to be without ground: “a claim that nine mills burned is not supported by any
 *  evidence”, “there is no proof that nine mills burned”. */
export function unbacked(checked: Passage, passage: Passage, pairs: readonly Pair[]): Conflict[] {
  const there = pairs.flatMap(({ element, match }) =>
    !element.points && passage.elements.includes(match) && match.kind !== 'actor' ? [{ element, match }] : [],
  );
  const first = there[0];
  if (first === undefined || isUnbacked(textOf(checked))) return [];
  const words = textOf(passage);
  const before = NO_GROUND.exec(words);
  const after = A_TALE.test(words) ? NOT_SO.exec(words) : null;
  const begin = before === null ? Infinity : passage.sentence.start + before.index + before[0].length;
  const end = after === null ? -1 : passage.sentence.start + after.index;
  const about = there.filter(({ match }) => match.start >= begin || match.end <= end);
  return about.length < LEAST_SHARED
    ? []
    : [{ field: 'truth', here: first.element, there: first.match, rule: 'unbacked' }];
}

function isUnbacked(words: string): boolean {
  return NO_GROUND.test(words) || (A_TALE.test(words) && NOT_SO.test(words));
}

/** In small letters; '' where these have another length, which a few capitals do. */
function textOf({ analysis: { report }, sentence: { start, end } }: Passage): string {
  const text = report.text.slice(start, Math.min(end, start + LONGEST));
  const small = text.toLowerCase();
  return small.length === text.length ? small : '';
}

/** Pieces that must stand within what is said to be without ground. */
const LEAST_SHARED = 2;
/** Characters of a sentence that are looked through. */
const LONGEST = 1200;

/** “There is no evidence that …”, “it is not true that …” */
const NO_GROUND =
  /\b(?:no|not any|without(?: any)?|lacks?(?: any)?) (?:\S+ )?(?:evidence|proof|indication|sign|trace|truth|record|basis|support)\b|\b(?:not true|untrue|false|wrong|incorrect|a lie|a hoax|a myth)(?: to \S+)? that\b|\b(?:falsely|wrongly|baselessly) (?:claim|said|alleg|assert|report|suggest|stat)/u;

/** What is only told: a claim, a rumour, a video. */
const A_TALE =
  /\b(?:claims?|rumou?rs?|allegations?|assertions?|reports?|stor(?:y|ies)|posts?|videos?|messages?|suggestions?|theor(?:y|ies)|idea)\b/u;

const NOT_SO =
  /\b(?:is|are|was|were|be|been|remains?|proved|appears?) (?:\S+ )?(?:not (?:supported|backed|borne out|true|correct|based)|unsupported|unfounded|unproven|unsubstantiated|baseless|groundless|false|untrue|wrong|incorrect|fabricated|invented|debunked|a (?:hoax|lie|fabrication|myth|fairy tale))\b|\b(?:has|have|had) been (?:\S+ )?(?:debunked|disproved|refuted)\b/u;
