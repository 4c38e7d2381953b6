import { type Bag, put2, put3, sized } from './bag.ts';
import type { Candidate } from './candidates.ts';
import { ruledStretch } from './content-choice.ts';
import { endBeforeMainVerb } from './main-verb.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Numbers } from './numbers.ts';
import type { Line } from './reading.ts';
import { finiteAt } from './verb-group.ts';
import { isNominal, word } from './word.ts';

/** Most boundaries that are looked at. */
const MOST_ENDS = 40;
/** Tokens. */
const FARTHEST = 400;

/** Where words that start at `start` may end: before marks, conjunctions, prepositions, clauses and verbs, and at the end of the sentence. */
export function endChoices({ line }: Numbers, candidate: Candidate, start: number): readonly number[] {
  const { tokens, quotation } = line;
  const ruled = ruledStretch(line, candidate);
  const ends: number[] = [];
  const most = Math.min(tokens.length, start + FARTHEST);
  let last = most;
  while (
    last > start + 1 &&
    most === tokens.length &&
    /^[.!?;:,…]+$/u.test(tokens[last - 1]?.text ?? '') &&
    (quotation[last - 1] ?? -1) === -1
  )
    last--;
  // “the claim that the vote was fair | was rejected”: what the verb of the sentence begins is no part of the words.
  if (tokens[candidate.at]?.tag === 'NOUN') last = endBeforeMainVerb(line, candidate.at, start, last);
  // “members saying they want it | are …”
  else if (tokens[candidate.at]?.form === 'VBG' && isNominal(tokens[candidate.at - 1]))
    last = endBeforeMainVerb(line, candidate.at - 1, start, last);
  for (let end = start + 1; end < last && ends.length < MOST_ENDS; end++) if (mayEnd(line, end)) ends.push(end);
  for (const each of [last, ruled !== null && ruled.end > start && ruled.end < last ? ruled.end : last])
    if (!ends.includes(each)) ends.push(each);
  return ends;
}

function mayEnd({ tokens, quotation }: Line, end: number): boolean {
  const token = tokens[end];
  if (token === undefined) return true;
  if ((quotation[end] ?? -1) !== (quotation[end - 1] ?? -1)) return true;
  switch (token.tag) {
    case 'PUNCT':
    case 'CCONJ':
    case 'SCONJ':
    case 'ADP':
    case 'ADV':
    case 'AUX':
    case 'VERB':
    case 'PART':
      return true;
    default:
      return /^(?:who|which|whose|that|what|this|last|next|earlier|today|yesterday|\p{Lu}\p{Ll}+day)$/u.test(
        token.text,
      );
  }
}

export function endFeatures(
  n: Numbers,
  candidate: Candidate,
  source: Phrase | null,
  start: number,
  end: number,
  shape: EndShape,
  bag: Bag,
): void {
  const { line, count } = n;
  const { tokens, quotation } = line;
  const { at } = candidate;
  const side = shape.ruledEnd === end ? 1 : shape.ruledEnd < 0 ? 2 : end < shape.ruledEnd ? 3 : 4;
  const { frame } = candidate.ruled;
  const lemma = n.lemma[at] as number;
  const opening = shape.opening;
  const last = end - 1;
  const isLast = end >= shape.last ? 1 : 0;
  const ntag = end < count ? (n.tag[end] as number) : 0;
  const nword = end < count ? (n.word[end] as number) : 0;
  const ntag2 = end + 1 < count ? (n.tag[end + 1] as number) : 0;
  const nword2 = end + 1 < count ? (n.word[end + 1] as number) : 0;
  const ptag = n.tag[last] as number;
  const clause = shape.finites(end) > 0 ? 1 : 0;
  bag.count = 0;
  put2(bag, 4000, side, isLast);
  put3(bag, 4001, side, isLast, frame);
  put3(bag, 4002, side, ntag, opening);
  put3(bag, 4003, side, nword, clause);
  put3(bag, 4004, isLast, opening, clause);
  put3(bag, 4005, isLast, frame, clause);
  put2(bag, 4006, isLast, lemma);
  put2(bag, 4007, isLast, n.cluster6[at] as number);
  put3(bag, 4008, ntag, ptag, isLast);
  put3(bag, 4009, nword, opening, clause);
  put2(bag, 4010, nword, ptag);
  put2(bag, 4011, nword, nword2);
  put3(bag, 4012, nword, ntag2, clause);
  put3(bag, 4013, ntag, ntag2, opening);
  put3(bag, 4014, ntag, ntag2, clause);
  put2(bag, 4015, nword, lemma);
  put2(bag, 4016, n.word[last] as number, ntag);
  put3(bag, 4017, n.cluster6[last] as number, ntag, isLast);
  put3(bag, 4018, sized(end - start), opening, isLast);
  put3(bag, 4019, sized(end - start), ntag, clause);
  // Where the next word, or what it opens, hangs: on the words, on the cue, or elsewhere.
  let hang = 0;
  let hangRelation = 0;
  if (end < count) {
    let up = end;
    for (let steps = 0; steps < 6; steps++) {
      const next = tokens[up]?.head ?? -1;
      if (next < 0) {
        hang = 1;
        break;
      }
      if (next < end) {
        hang = next >= start ? 2 : next === at ? 3 : 4;
        hangRelation = n.relation[up] as number;
        break;
      }
      up = next;
    }
  }
  put3(bag, 4020, hang, hangRelation, opening);
  put3(bag, 4021, hang, ntag, side);
  put3(bag, 4022, hang, nword, clause);
  put3(bag, 4023, hang, hangRelation, nword);
  put3(bag, 4024, hang, side, isLast);
  // Whether a subtree ends here: of the complement by the tree, of its head.
  const complement = shape.complement;
  const reach =
    complement < 0
      ? 0
      : (line.last[complement] ?? complement) + 1 === end
        ? 1
        : (line.last[complement] ?? 0) + 1 < end
          ? 2
          : 3;
  put3(bag, 4025, reach, opening, isLast);
  put3(bag, 4026, reach, ntag, clause);
  put3(bag, 4027, reach, side, frame);
  const crossed = (line.last[last] ?? last) >= end ? 1 : 0;
  put3(bag, 4028, crossed, ntag, isLast);
  const quote = ((quotation[last] ?? -1) !== -1 ? 2 : 0) + (end < count && (quotation[end] ?? -1) !== -1 ? 1 : 0);
  put3(bag, 4029, quote, (quotation[start] ?? -1) !== -1 ? 1 : 0, isLast);
  put3(bag, 4030, quote, ntag, side);
  put3(
    bag,
    4031,
    end < count && quote !== 0 && (quotation[end] ?? -1) === (quotation[last] ?? -1) ? 1 : 0,
    isLast,
    opening,
  );
  put3(bag, 4032, Math.min(shape.commas(end), 3), nword, clause);
  put3(bag, 4033, clause, ntag, isLast);
  put3(bag, 4034, Math.min(shape.finites(end), 3), ntag, opening);
  if (source !== null && source.start >= end) put3(bag, 4035, Math.min(source.start - end, 3), ntag, 0);
  put2(bag, 4036, n.tag[at] as number, isLast);
  put3(bag, 4037, n.tag[at] as number, nword, clause);
  if (end < count && ntag === 13) put3(bag, 4038, nword, nword2, ntag2);
  if (end + 2 < count) put3(bag, 4039, nword, ntag2, n.tag[end + 2] as number);
}

/** What all ends of one start have in common. */
export interface EndShape {
  readonly ruledEnd: number;
  readonly opening: number;
  readonly last: number;
  /** The word of the complement that hangs on the cue; -1 where none does. */
  readonly complement: number;
  /** Finite verbs and commas before an end. */
  readonly finites: (end: number) => number;
  readonly commas: (end: number) => number;
}

const OPENINGS: ReadonlyMap<string, number> = new Map(
  [
    'that',
    'to',
    'whether',
    'if',
    'how',
    'why',
    'what',
    'as',
    'for',
    'of',
    'on',
    'about',
    'in',
    'by',
    'with',
    'from',
    'when',
    'where',
    'who',
  ].map((form, at) => [form, at + 30]),
);

export function endShape(n: Numbers, candidate: Candidate, start: number, ends: readonly number[]): EndShape {
  const { line } = n;
  const { tokens, quotation } = line;
  const ruled = ruledStretch(line, candidate);
  const last = Math.max(...ends);
  const finites = new Uint8Array(last - start + 1);
  const commas = new Uint8Array(last - start + 1);
  for (let at = start; at < last; at++) {
    finites[at - start + 1] = Math.min(200, (finites[at - start] as number) + (finiteAt(tokens, at) ? 1 : 0));
    commas[at - start + 1] = Math.min(200, (commas[at - start] as number) + (tokens[at]?.text === ',' ? 1 : 0));
  }
  let complement = -1;
  let up = start;
  for (let steps = 0; steps < 30; steps++) {
    const next = tokens[up]?.head ?? -1;
    if (next === candidate.at) {
      complement = up;
      break;
    }
    if (next < start) break;
    up = next;
  }
  const opens = (quotation[start] ?? -1) !== -1 && (quotation[start - 1] ?? -1) === -1;
  return {
    ruledEnd: ruled !== null ? ruled.end : -1,
    opening: opens ? 29 : (OPENINGS.get(word(tokens[start])) ?? (n.tag[start] as number)),
    last,
    complement,
    finites: (end) => finites[end - start] ?? 0,
    commas: (end) => commas[end - start] ?? 0,
  };
}
