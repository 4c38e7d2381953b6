import { type Bag, put1, put2, put3, sized } from './bag.ts';
import type { Candidate } from './candidates.ts';
import type { Numbers } from './numbers.ts';

/** Whether the candidate is an attribution: the word, what hangs on it, what stands around it, what the rules say. */
export function cueFeatures(
  n: Numbers,
  { at, start, end, group, found, ruled }: Candidate,
  nested: number,
  bag: Bag,
): void {
  const { line, count } = n;
  const { tokens, quotation } = line;
  const lemma = n.lemma[at] as number;
  const { any, rule, frame } = ruled;
  const tag = n.tag[at] as number;
  bag.count = 0;
  put2(bag, 1000, any, tag);
  put1(bag, 1001, rule);
  put1(bag, 1002, frame);
  put2(bag, 1003, lemma, frame);
  put2(bag, 1004, lemma, any);
  put1(bag, 1005, lemma);
  put2(bag, 1006, n.cluster[at] as number, any);
  put2(bag, 1007, n.cluster6[at] as number, any);
  put2(bag, 1008, n.cluster4[at] as number, any);
  put2(bag, 1009, n.cluster[at] as number, frame);
  put3(bag, 1010, group.form.length, group.passive ? 1 : 0, any);
  put3(bag, 1011, group.negated ? 1 : 0, found?.unsaid ? 1 : 0, any);
  put2(bag, 1012, n.form[at] as number, any);
  const prev = start > 0 ? start - 1 : -1;
  const pword = prev < 0 ? 0 : (n.word[prev] as number);
  const ptag = prev < 0 ? 0 : (n.tag[prev] as number);
  const nword = end < count ? (n.word[end] as number) : 0;
  const ntag = end < count ? (n.tag[end] as number) : 0;
  const nword2 = end + 1 < count ? (n.word[end + 1] as number) : 0;
  const ntag2 = end + 1 < count ? (n.tag[end + 1] as number) : 0;
  put1(bag, 1013, pword);
  put2(bag, 1014, ptag, any);
  put1(bag, 1015, nword);
  put2(bag, 1016, ntag, any);
  put2(bag, 1017, lemma, nword);
  put2(bag, 1018, lemma, ntag);
  put2(bag, 1019, n.cluster6[at] as number, nword);
  put2(bag, 1020, n.cluster4[at] as number, nword);
  put3(bag, 1021, n.cluster4[at] as number, ntag, ntag2);
  put3(bag, 1022, ntag, ntag2, any);
  put2(bag, 1023, ptag, ntag);
  put1(bag, 1024, nword2);
  put2(bag, 1025, lemma, pword);
  put2(bag, 1026, n.cluster6[at] as number, ptag);
  if (start < at) {
    put1(bag, 1027, n.word[start] as number);
    put2(bag, 1028, n.word[at - 1] as number, any);
  }
  const relation = n.relation[at] as number;
  put2(bag, 1029, relation, any);
  put2(bag, 1030, relation, lemma);
  put2(bag, 1031, relation, n.cluster6[at] as number);
  const head = tokens[at]?.head ?? -1;
  if (head >= 0 && head < count) {
    put1(bag, 1032, n.lemma[head] as number);
    put1(bag, 1033, n.cluster6[head] as number);
    put2(bag, 1034, relation, n.cluster4[head] as number);
  } else put1(bag, 1032, 0);
  let has = 0;
  for (const child of line.children[at] ?? []) {
    const own = n.relation[child] as number;
    put2(bag, 1035, own, any);
    put2(bag, 1036, own, n.cluster6[at] as number);
    put2(bag, 1037, own, lemma);
    put2(bag, 1038, own, n.cluster6[child] as number);
    put2(bag, 1039, own, n.lemma[child] as number);
    put2(bag, 1040, own, n.tag[child] as number);
    if (bag.count > 150) break;
    const name = tokens[child]?.relation ?? '';
    if (name === 'ccomp') has |= 1;
    else if (name === 'obj') has |= 2;
    else if (name.startsWith('nsubj')) {
      has |= 4;
      put3(bag, 1041, n.cluster6[child] as number, n.cluster4[at] as number, any);
      put3(bag, 1042, n.tag[child] as number, frame, child < at ? 1 : 0);
      put2(bag, 1043, n.word[child] as number, lemma);
    } else if (name === 'xcomp') has |= 8;
    else if (name === 'obl') has |= 16;
  }
  put2(bag, 1044, has, any);
  put2(bag, 1045, has, n.cluster6[at] as number);
  put2(bag, 1046, has, lemma);
  const inside = (quotation[at] ?? -1) !== -1 ? 1 : 0;
  const opens = end < count && (quotation[end] ?? -1) !== -1 ? 1 : 0;
  const closes = start > 0 && (quotation[start - 1] ?? -1) !== -1 ? 1 : 0;
  const quoted = tokens.length < 300 && quotation.some((each) => each !== -1) ? 1 : 0;
  put3(bag, 1047, inside, any, nested);
  put3(bag, 1048, inside * 8 + opens * 4 + closes * 2 + quoted, any, 0);
  put2(bag, 1049, inside * 8 + opens * 4 + closes * 2 + quoted, n.cluster6[at] as number);
  put2(bag, 1050, nested, frame);
  put2(bag, 1051, nested, relation);
  put2(bag, 1052, line.role.length, any);
  put2(bag, 1053, sized(start), any);
  put2(bag, 1054, sized(count), any);
  if (found !== null) {
    put3(bag, 1055, found.source === null ? 1 : 0, rule, 0);
    put2(bag, 1056, found.phrase ? 1 : 0, frame);
    const words = found.content.reduce((sum, part) => sum + part.end - part.start, 0);
    put2(bag, 1057, sized(Math.floor(words / 12)), frame);
    put2(bag, 1058, found.content.length, frame);
    put2(bag, 1059, found.family === 'speech' ? 1 : 0, relation);
    const source = found.source?.head ?? -1;
    if (source >= 0 && source < count && found.sourceLine === found.line) {
      put2(bag, 1060, n.tag[source] as number, frame);
      put2(bag, 1061, n.cluster6[source] as number, found.family === 'speech' ? 1 : 0);
      put2(bag, 1062, n.lemma[source] as number, found.family === 'speech' ? 1 : 0);
      put2(bag, 1063, n.cluster6[source] as number, rule);
      put2(bag, 1064, n.relation[source] as number, frame);
    }
  } else if (tag === 8) {
    // A noun: who has it.
    put2(bag, 1065, pword, lemma);
    put2(bag, 1066, n.cluster6[at] as number, pword);
  }
}
