import type { Configuration } from './configuration.ts';
import { hash1, hash2, hash3 } from './hash.ts';
import type { Words } from './words.ts';

export const MOST_PARSE_FEATURES = 160;

const near = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7);
const few = (count: number): number => (count > 3 ? 3 : count);

/** The features by which the next move is chosen: after Zhang and Nivre, “Transition-based dependency parsing with rich non-local
 *  features” (2011), with clusters. */
export function moveFeatures(words: Words, state: Configuration, out: Int32Array): number {
  const { word, cluster, cluster6, cluster4, ending3 } = words;
  const { tags, head, relation, left, left2, right, right2, stack, depth } = state;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : 0;
  const b0 = state.next;
  const b1 = b0 + 1;
  const b2 = b0 + 2;
  const s0h = head[s0] as number;
  const s0hh = head[s0h] as number;
  const s0l = left[s0] as number;
  const s0l2 = left2[s0] as number;
  const s0r = right[s0] as number;
  const s0r2 = right2[s0] as number;
  const b0l = left[b0] as number;
  const b0l2 = left2[b0] as number;
  const s0w = word[s0] as number;
  const s0t = tags[s0] as number;
  const s0c = cluster[s0] as number;
  const s0c6 = cluster6[s0] as number;
  const s1w = word[s1] as number;
  const s1t = tags[s1] as number;
  const b0w = word[b0] as number;
  const b0t = tags[b0] as number;
  const b0c = cluster[b0] as number;
  const b0c6 = cluster6[b0] as number;
  const b1w = word[b1] as number;
  const b1t = tags[b1] as number;
  const b2t = tags[b2] as number;
  const s0hw = word[s0h] as number;
  const s0ht = tags[s0h] as number;
  const s0lt = tags[s0l] as number;
  const s0rt = tags[s0r] as number;
  const b0lt = tags[b0l] as number;
  const s0wt = Math.imul(s0w, 31) + s0t;
  const b0wt = Math.imul(b0w, 31) + b0t;
  const pair = s0t * 256 + b0t;
  const distance = s0 === 0 ? 9 : near(b0 - s0);
  const s0vr = few(state.rightCount[s0] as number);
  const s0vl = few(state.leftCount[s0] as number);
  const b0vl = few(state.leftCount[b0] as number);
  const between =
    s0 === 0
      ? 0
      : few((state.commas[b0 - 1] as number) - (state.commas[s0] as number)) * 4 +
        few((state.verbs[b0 - 1] as number) - (state.verbs[s0] as number));
  const headed = s0h === 0 ? 0 : 1 + (relation[s0] as number);
  let n = 0;
  // single words
  out[n++] = hash1(101, headed);
  out[n++] = hash1(102, s0wt);
  out[n++] = hash1(103, s0w);
  out[n++] = hash2(104, s0t, headed);
  out[n++] = hash1(105, b0wt);
  out[n++] = hash1(106, b0w);
  out[n++] = hash1(107, b0t);
  out[n++] = hash2(108, b1w, b1t);
  out[n++] = hash1(109, b1w);
  out[n++] = hash1(110, b1t);
  out[n++] = hash2(111, word[b2] as number, b2t);
  out[n++] = hash1(112, b2t);
  out[n++] = hash2(113, s1w, s1t);
  out[n++] = hash1(114, s1t);
  out[n++] = hash2(115, s0c, headed);
  out[n++] = hash1(116, b0c);
  out[n++] = hash2(117, s0c6, s0t);
  out[n++] = hash2(118, b0c6, b0t);
  out[n++] = hash2(119, s0t, s0w === 0 ? 0 : (ending3[s0] as number));
  out[n++] = hash2(120, b0t, ending3[b0] as number);
  // pairs
  out[n++] = hash2(121, s0wt, b0wt);
  out[n++] = hash2(122, s0wt, b0w);
  out[n++] = hash2(123, s0w, b0wt);
  out[n++] = hash2(124, s0wt, b0t);
  out[n++] = hash2(125, s0t, b0wt);
  out[n++] = hash2(126, s0w, b0w);
  out[n++] = hash2(127, pair, headed);
  out[n++] = hash2(128, b0t, b1t);
  out[n++] = hash2(129, b0w, b1w);
  out[n++] = hash2(130, b0wt, b1t);
  out[n++] = hash2(131, b0t, Math.imul(b1w, 31) + b1t);
  out[n++] = hash2(132, s0c6, b0c6);
  out[n++] = hash2(133, s0c, b0t);
  out[n++] = hash2(134, s0t, b0c);
  out[n++] = hash2(135, s0w, b0c6);
  out[n++] = hash2(136, s0c6, b0w);
  out[n++] = hash3(137, cluster4[s0] as number, cluster4[b0] as number, pair);
  // triples
  out[n++] = hash3(140, b0t, b1t, b2t);
  out[n++] = hash2(141, pair, b1t);
  out[n++] = hash2(142, s0ht, pair);
  out[n++] = hash2(143, pair, s0lt);
  out[n++] = hash2(144, pair, s0rt);
  out[n++] = hash2(145, pair, b0lt);
  out[n++] = hash2(146, pair, s1t);
  out[n++] = hash3(147, pair, s1t, b1t);
  out[n++] = hash3(148, pair, b1t, b2t);
  out[n++] = hash3(149, s0w, b0t, b1t);
  out[n++] = hash3(150, s0t, b0w, b1t);
  out[n++] = hash3(151, s0t, b0t, b1w);
  out[n++] = hash3(152, s0w, b0w, b1t);
  out[n++] = hash3(153, s1w, s0t, b0t);
  out[n++] = hash3(154, s1t, tags[s2] as number, pair);
  // distance
  out[n++] = hash2(160, s0w, distance);
  out[n++] = hash2(161, s0t, distance);
  out[n++] = hash2(162, b0w, distance);
  out[n++] = hash2(163, b0t, distance);
  out[n++] = hash2(164, pair, distance);
  out[n++] = hash3(165, s0w, b0w, distance);
  out[n++] = hash2(166, pair, between);
  out[n++] = hash3(167, s0w, b0t, between);
  out[n++] = hash3(168, s0t, b0w, between);
  // number of dependents
  out[n++] = hash2(170, s0w, s0vr);
  out[n++] = hash2(171, s0t, s0vr);
  out[n++] = hash2(172, s0w, s0vl);
  out[n++] = hash2(173, s0t, s0vl);
  out[n++] = hash2(174, b0w, b0vl);
  out[n++] = hash2(175, b0t, b0vl);
  // heads and dependents
  out[n++] = hash1(180, s0hw);
  out[n++] = hash2(181, s0ht, headed);
  out[n++] = hash2(182, word[s0l] as number, relation[s0l] as number);
  out[n++] = hash2(183, s0lt, relation[s0l] as number);
  out[n++] = hash2(184, word[s0r] as number, relation[s0r] as number);
  out[n++] = hash2(185, s0rt, relation[s0r] as number);
  out[n++] = hash2(186, word[b0l] as number, relation[b0l] as number);
  out[n++] = hash2(187, b0lt, relation[b0l] as number);
  out[n++] = hash2(188, tags[s0hh] as number, s0ht);
  out[n++] = hash2(189, tags[s0l2] as number, relation[s0l2] as number);
  out[n++] = hash2(190, tags[s0r2] as number, relation[s0r2] as number);
  out[n++] = hash2(191, tags[b0l2] as number, relation[b0l2] as number);
  out[n++] = hash3(192, s0t, s0lt, tags[s0l2] as number);
  out[n++] = hash3(193, s0t, s0rt, tags[s0r2] as number);
  out[n++] = hash3(194, s0t, s0ht, tags[s0hh] as number);
  out[n++] = hash3(195, b0t, b0lt, tags[b0l2] as number);
  out[n++] = hash3(196, s0hw, s0w, b0w);
  out[n++] = hash3(197, s0hw, s0t, b0wt);
  out[n++] = hash3(198, s0ht, s0w, b0w);
  out[n++] = hash3(199, s0hw, b0w, headed);
  // relations of the dependents
  out[n++] = hash2(200, s0w, state.rightSet[s0] as number);
  out[n++] = hash2(201, s0t, state.rightSet[s0] as number);
  out[n++] = hash2(202, s0w, state.leftSet[s0] as number);
  out[n++] = hash2(203, s0t, state.leftSet[s0] as number);
  out[n++] = hash2(204, b0w, state.leftSet[b0] as number);
  out[n++] = hash2(205, b0t, state.leftSet[b0] as number);
  out[n++] = hash3(206, pair, relation[s0l] as number, state.rightSet[s0] as number);
  out[n++] = hash3(207, pair, state.leftSet[b0] as number, headed);
  out[n++] = hash3(208, pair, state.rightSet[s0] as number, headed);
  out[n++] = hash3(209, s0hw, word[s0r] as number, b0w);
  out[n++] = hash3(210, s0w, word[s0r] as number, b0w);
  out[n++] = hash3(211, s0w, s0rt, b0t);
  out[n++] = hash3(212, s0ht, headed, pair);
  out[n++] = hash3(213, s0t, s0rt, b0wt);
  return n;
}

/** The features by which the relation between a head and its dependent is named, at the moment when they are tied. */
export function relationFeatures(
  words: Words,
  state: Configuration,
  head: number,
  child: number,
  out: Int32Array,
): number {
  const { word, cluster, cluster6, cluster4, ending3 } = words;
  const { tags, relation, left, right } = state;
  const hw = word[head] as number;
  const ht = tags[head] as number;
  const hc = cluster[head] as number;
  const cw = word[child] as number;
  const ct = tags[child] as number;
  const cc = cluster[child] as number;
  const side = head < child ? 1 : 0;
  const pair = (ht * 256 + ct) * 2 + side;
  const cl = left[child] as number;
  const cr = right[child] as number;
  const hl = left[head] as number;
  const clw = word[cl] as number;
  const mark = Math.imul(clw, 31) + (relation[cl] as number);
  const distance = near(side === 1 ? child - head : head - child);
  const low = side === 1 ? head : child;
  const high = side === 1 ? child : head;
  const between =
    few((state.commas[high - 1] as number) - (state.commas[low] as number)) * 4 +
    few((state.verbs[high - 1] as number) - (state.verbs[low] as number));
  let n = 0;
  out[n++] = hash1(301, side);
  out[n++] = hash2(302, hw, side);
  out[n++] = hash2(303, ht, side);
  out[n++] = hash2(304, cw, side);
  out[n++] = hash2(305, ct, side);
  out[n++] = hash1(306, pair);
  out[n++] = hash2(307, hw, cw);
  out[n++] = hash2(308, hw, ct * 2 + side);
  out[n++] = hash2(309, cw, ht * 2 + side);
  out[n++] = hash2(310, pair, distance);
  out[n++] = hash2(311, pair, between);
  out[n++] = hash2(312, pair, mark);
  out[n++] = hash2(313, pair, clw);
  out[n++] = hash3(314, hw, ct, mark);
  out[n++] = hash2(315, pair, tags[cl] as number);
  out[n++] = hash2(316, pair, state.leftSet[head] as number);
  out[n++] = hash2(317, pair, state.rightSet[head] as number);
  out[n++] = hash3(318, hw, ct * 2 + side, state.rightSet[head] as number);
  out[n++] = hash3(319, hw, ct * 2 + side, state.leftSet[head] as number);
  out[n++] = hash2(320, pair, state.leftSet[child] as number);
  out[n++] = hash3(321, ct * 2 + side, state.leftSet[child] as number, state.rightSet[child] as number);
  out[n++] = hash2(322, pair, Math.imul(word[cr] as number, 31) + (relation[cr] as number));
  out[n++] = hash2(323, pair, word[child + 1] as number);
  out[n++] = hash2(324, pair, tags[child + 1] as number);
  out[n++] = hash2(325, pair, word[child - 1] as number);
  out[n++] = hash2(326, pair, tags[child - 1] as number);
  out[n++] = hash2(327, pair, tags[head + 1] as number);
  out[n++] = hash2(328, pair, tags[head - 1] as number);
  out[n++] = hash2(329, hc, ct * 2 + side);
  out[n++] = hash2(330, cc, ht * 2 + side);
  out[n++] = hash3(331, cluster6[head] as number, cluster6[child] as number, side);
  out[n++] = hash3(332, cluster4[head] as number, cluster4[child] as number, pair);
  out[n++] = hash2(333, hw, cc * 2 + side);
  out[n++] = hash2(334, hc, Math.imul(cw, 31) + side);
  out[n++] = hash2(335, pair, ending3[child] as number);
  out[n++] = hash2(336, pair, ending3[head] as number);
  out[n++] = hash3(337, pair, tags[hl] as number, relation[hl] as number);
  out[n++] = hash3(338, cc, ct, mark);
  out[n++] = hash3(339, hc, ct, mark);
  out[n++] = hash3(340, cw, ct * 2 + side, mark);
  out[n++] = hash2(341, clw, ct * 2 + side);
  out[n++] = hash3(
    342,
    pair,
    relation[state.head[head] === 0 ? 0 : head] as number,
    tags[state.head[head] as number] as number,
  );
  return n;
}
