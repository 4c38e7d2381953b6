import { type Bag, put1, put2, put3, sized } from './bag.ts';
import type { Candidate } from './candidates.ts';
import type { Numbers } from './numbers.ts';

/** Where the cue with its auxiliaries may start: at the word itself or up to some words before it. */
export function firstChoices({ line }: Numbers, { at, start }: Candidate): readonly number[] {
  const firsts: number[] = [];
  for (let first = at; first >= Math.max(0, start - 2, at - 9); first--) {
    firsts.push(first);
    if (line.tokens[first - 1]?.tag === 'PUNCT') break;
  }
  return firsts;
}

/** Where it may end: behind the word or up to six words later. */
export function lastChoices({ line, count }: Numbers, { at, end }: Candidate): readonly number[] {
  const lasts: number[] = [];
  for (let last = at + 1; last <= Math.min(count, Math.max(end, at + 6)); last++) {
    lasts.push(last);
    if (line.tokens[last]?.tag === 'PUNCT' && line.tokens[last]?.text !== ':') break;
  }
  return lasts;
}

export function firstFeatures(n: Numbers, { at, start, group, ruled }: Candidate, first: number, bag: Bag): void {
  const own = first === start ? 1 : 0;
  const { rule } = ruled;
  const word = n.word[first] as number;
  const tag = n.tag[first] as number;
  const before = first > 0 ? (n.word[first - 1] as number) : 0;
  const ptag = first > 0 ? (n.tag[first - 1] as number) : 0;
  bag.count = 0;
  put2(bag, 5000, own, n.tag[at] as number);
  put2(bag, 5001, own, rule);
  put3(bag, 5002, own, sized(at - first), group.form.length);
  put2(bag, 5003, word, own);
  put2(bag, 5004, before, own);
  put3(bag, 5005, tag, ptag, own);
  put2(bag, 5006, word, before);
  put3(bag, 5007, tag, ptag, at - first);
  put2(bag, 5008, n.lemma[at] as number, at - first);
  put2(bag, 5009, before, tag);
  put2(bag, 5010, word, ptag);
  put3(bag, 5011, at - first, n.tag[at] as number, ptag);
  put2(bag, 5012, n.relation[first] as number, own);
  put3(bag, 5013, first > 0 ? (n.relation[first - 1] as number) : 0, own, at - first);
}

export function lastFeatures(n: Numbers, { at, end, ruled }: Candidate, last: number, bag: Bag): void {
  const own = last === end ? 1 : 0;
  const { rule } = ruled;
  const lemma = n.lemma[at] as number;
  const word = n.word[last - 1] as number;
  const tag = n.tag[last - 1] as number;
  const after = last < n.count ? (n.word[last] as number) : 0;
  const ntag = last < n.count ? (n.tag[last] as number) : 0;
  const ntag2 = last + 1 < n.count ? (n.tag[last + 1] as number) : 0;
  const far = last - at;
  bag.count = 0;
  put2(bag, 5100, own, n.tag[at] as number);
  put2(bag, 5101, own, rule);
  put2(bag, 5102, far, n.tag[at] as number);
  put2(bag, 5103, far, lemma);
  put2(bag, 5104, lemma, word);
  put2(bag, 5105, lemma, after);
  put3(bag, 5106, word, tag, far);
  put3(bag, 5107, tag, ntag, far);
  put3(bag, 5108, tag, ntag, ntag2);
  put2(bag, 5109, word, ntag);
  put2(bag, 5110, word, after);
  put2(bag, 5111, after, far);
  put3(bag, 5112, after, own, ntag2);
  put3(bag, 5113, n.cluster6[at] as number, word, far);
  put3(bag, 5114, n.cluster6[at] as number, after, far);
  put3(bag, 5115, n.tag[at] as number, word, after);
  put3(bag, 5116, n.relation[last - 1] as number, tag, far);
  put3(bag, 5117, last < n.count ? (n.relation[last] as number) : 0, ntag, far);
  put3(bag, 5118, lemma, ntag, far);
  put3(bag, 5119, n.cluster4[at] as number, ntag, far);
  put1(bag, 5120, lemma);
  put3(
    bag,
    5121,
    n.line.tokens[last - 1]?.head === at ? 1 : 0,
    last < n.count && n.line.tokens[last]?.head === at ? 1 : 0,
    far,
  );
  put3(bag, 5122, lemma, word, after);
}
